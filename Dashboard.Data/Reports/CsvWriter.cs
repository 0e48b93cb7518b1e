using System.Globalization;
using System.Text;

namespace Dashboard.Data.Reports;

/// <summary>
/// Writes the main table of a report as CSV by RFC 4180, marked as UTF-8 so that spreadsheets read Vietnamese: numbers with a point, days
/// as yyyy-MM-dd; behind its columns the codes that open its figures again.
/// </summary>
public static class CsvWriter
{
    public static void Write(Report report, Stream stream)
    {
        var sheet = report.Main;
        var codes = PassportSheet.Codes(sheet, report.Question);
        var coded = Enumerable.Range(0, sheet.Columns.Count).Where(column => codes.Any(row => row[column] is not null)).ToList();
        var heads = sheet.Columns.Select(column => column.FullName).Concat(coded.Select(column => $"{PassportSheet.CodeOf.In(report.Language)} {sheet.Columns[column].FullName}"));
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        foreach (var line in sheet.Rows.Index().Select(row => row.Item.Cells.Select(Written).Concat(coded.Select(column => codes[row.Index][column] ?? ""))).Prepend(heads))
        {
            writer.WriteLine(string.Join(',', line.Select(Field)));
        }
    }

    /// <summary>A percent from 0 to 100 with two places; what there is no figure of stays empty.</summary>
    private static string Written(Cell cell) => cell.Kind switch
    {
        CellKind.Count or CellKind.Change => ((long)cell.Value!).ToString(CultureInfo.InvariantCulture),
        CellKind.Percent => cell.WrittenPercent.ToString("0.00", CultureInfo.InvariantCulture),
        CellKind.Points => ((decimal)cell.Value!).ToString("0.00", CultureInfo.InvariantCulture),
        CellKind.Day => ((DateOnly)cell.Value!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Time => ((DateTime)cell.Value!).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        CellKind.Text => (string)cell.Value!,
        _ => "",
    };

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
