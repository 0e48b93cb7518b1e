using System.Globalization;

namespace Dashboard.Data.Reports;

/// <summary>How a cell of a workbook follows from others, as spreadsheets write it: sums stay sums and rates stay two counts in the reader's hands.</summary>
internal static class CellFormula
{
    /// <summary>What stands where there is no figure.</summary>
    public const string NoFigure = "–";

    /// <summary>The formula of a cell, without the leading "="; null for one that stands for itself.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="row">Row of the table, from 0.</param>
    /// <param name="column">Column of the table, from 0.</param>
    /// <param name="firstRow">Number of the worksheet row that holds row 0.</param>
    public static string? Of(ReportSheet sheet, int row, int column, int firstRow)
    {
        var cell = sheet.Rows[row].Cells[column];
        if (!cell.IsNumber)
        {
            return null;
        }

        if (cell.Kind == CellKind.Count && sheet.Rows[row].SumOf is { Count: > 0 } parts)
        {
            return $"SUM({string.Join(',', Ranges(parts).Select(range => Range(column, range.First + firstRow, range.Last + firstRow)))})";
        }

        string At(int other) => Address(other, row + firstRow);
        return sheet.Columns[column].Rule switch
        {
            ColumnRule.SumOf sum => string.Join('+', sum.Columns.Select(At)),
            ColumnRule.ShareOf { Numerator: [var only] } share => $"IF({At(share.Denominator)}=0,\"{NoFigure}\",{At(only)}/{At(share.Denominator)})",
            ColumnRule.ShareOf share =>
                $"IF({At(share.Denominator)}=0,\"{NoFigure}\",({string.Join('+', share.Numerator.Select(At))})/{At(share.Denominator)})",
            ColumnRule.Above above when cell.Kind is CellKind.Count or CellKind.Change => $"{At(above.This)}-{At(above.Other)}",
            ColumnRule.Above above =>
                $"IF(OR({At(above.This)}=\"{NoFigure}\",{At(above.Other)}=\"{NoFigure}\"),\"{NoFigure}\",ROUND(100*({At(above.This)}-{At(above.Other)}),2))",
            _ => null,
        };
    }

    private static string Range(int column, int first, int last) =>
        first == last ? Address(column, first) : $"{Address(column, first)}:{Address(column, last)}";

    private static string Address(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + Letters(column % 26);

    /// <summary>Runs of adjoining rows.</summary>
    private static List<(int First, int Last)> Ranges(IReadOnlyList<int> rows)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var row in rows)
        {
            if (ranges is [.., var last] && last.Last == row - 1)
            {
                ranges[^1] = (last.First, row);
            }
            else
            {
                ranges.Add((row, row));
            }
        }

        return ranges;
    }
}
