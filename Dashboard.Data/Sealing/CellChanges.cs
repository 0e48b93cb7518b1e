using Dashboard.Data.Reports;

namespace Dashboard.Data.Sealing;

/// <summary>A figure that two states of one report tell differently.</summary>
/// <param name="Sheet">Name of the table.</param>
/// <param name="Row">The row in words.</param>
/// <param name="Column">The column in words.</param>
/// <param name="Before">As it was; empty where the row is new.</param>
/// <param name="After">As it is; empty where the row is gone.</param>
/// <param name="AtRow">Row of the later table, from 0; null where the row is gone.</param>
/// <param name="AtColumn">Column of the table, from 0.</param>
public sealed record CellChange(string Sheet, string Row, string Column, Cell Before, Cell After, int? AtRow, int AtColumn)
{
    /// <summary>By how much it changed: dossiers, or points of a rate; empty where one side has no figure.</summary>
    public Cell Difference => LastSealed.Difference(Before, After);
}

/// <summary>Which figures differ between two states of one report in one language: tables by name, rows by what they are about, wherever they stand.</summary>
public static class CellChanges
{
    /// <param name="before">Tables of the earlier state.</param>
    /// <param name="after">Tables of the later state.</param>
    /// <returns>In reading order of the later state; rows that are gone come after their table.</returns>
    public static IReadOnlyList<CellChange> Between(IReadOnlyList<SealedSheet> before, IReadOnlyList<SealedSheet> after)
    {
        var earlier = before.ToDictionary(sheet => sheet.Name);
        return [.. after.Where(sheet => earlier.ContainsKey(sheet.Name)).SelectMany(sheet => Between(earlier[sheet.Name], sheet))];
    }

    private static IEnumerable<CellChange> Between(SealedSheet before, SealedSheet after)
    {
        // a column that repeats an earlier seal is no figure of this report
        var columns = after.Columns.Index().Where(column => column.Item.IsOfEarlierSeal is null).Select(column => column.Index).ToList();
        if (columns.Count != before.Columns.Count(column => column.IsOfEarlierSeal is null))
        {
            yield break;
        }

        var rows = Numbered(before).ToDictionary(row => row.Key, row => row.Index);
        foreach (var (key, index) in Numbered(after))
        {
            int? old = rows.Remove(key, out var found) ? found : null;
            foreach (var change in Changes(before, old, after, index, columns))
            {
                yield return change;
            }
        }

        foreach (var gone in rows.Values.Order())
        {
            foreach (var change in Changes(before, gone, after, null, columns))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<CellChange> Changes(SealedSheet before, int? old, SealedSheet after, int? now, IEnumerable<int> columns)
    {
        // leading columns say what a row is about; the rest are its figures
        foreach (var column in columns.Skip(after.LeadingColumns))
        {
            var was = old is { } from ? before.Rows[from].Cells[column] : Cell.Empty;
            var present = now is { } to ? after.Rows[to].Cells[column] : Cell.Empty;
            if ((was.IsNumber || present.IsNumber) && !Same(was, present))
            {
                yield return new CellChange(
                    after.Name, now is { } row ? after.RowTold(row) : before.RowTold(old!.Value), after.ColumnTold(column), was, present, now, column);
            }
        }
    }

    /// <summary>A row that is not there says as much as one that counts nothing.</summary>
    private static bool Same(Cell one, Cell other) => one == other || (IsNothing(one) && IsNothing(other));

    private static bool IsNothing(Cell cell) => cell.Kind is CellKind.Empty or CellKind.NoFigure || cell.Value is 0L;

    /// <summary>Rows that are about the same are told apart by their order.</summary>
    private static IEnumerable<((string Identity, int Number) Key, int Index)> Numbered(SealedSheet sheet)
    {
        var seen = new Dictionary<string, int>();
        foreach (var (index, row) in sheet.Rows.Index())
        {
            var number = seen.GetValueOrDefault(row.Identity);
            seen[row.Identity] = number + 1;
            yield return ((row.Identity, number), index);
        }
    }
}
