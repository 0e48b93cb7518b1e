using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>One cell of a table in a text.</summary>
/// <param name="Text">Trimmed, as shown.</param>
/// <param name="At">Where it begins.</param>
internal readonly record struct TableCell(string Text, int At);

/// <summary>Lines of a text with cells between tabs or bars.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Rows">Its lines.</param>
/// <param name="Period">The days named last before it.</param>
internal sealed record Table(int From, int To, IReadOnlyList<IReadOnlyList<TableCell>> Rows, Period? Period)
{
    public bool Holds(int at) => From <= at && at < To;
}

/// <summary>Finds the tables of a text: at least two lines in a row with at least three cells.</summary>
internal static class TableFinder
{
    private const int FewestCells = 3;

    public static List<Table> Find(CheckedText text, IReadOnlyList<NamedPeriod> periods)
    {
        List<Table> tables = [];
        List<IReadOnlyList<TableCell>> rows = [];
        var (from, line) = (0, 0);
        while (line <= text.Shown.Length)
        {
            var end = text.Shown.IndexOf('\n', line);
            end = end < 0 ? text.Shown.Length : end;
            var cells = CellsOf(text.Shown, line, end);
            if (cells.Count >= FewestCells)
            {
                from = rows.Count == 0 ? line : from;
                rows.Add(cells);
            }

            if (cells.Count < FewestCells || end == text.Shown.Length)
            {
                if (rows.Count >= 2)
                {
                    tables.Add(new Table(from, cells.Count < FewestCells ? line : end, rows, periods.LastOrDefault(period => period.At < from)?.Days));
                }

                rows = [];
            }

            line = end + 1;
        }

        return tables;
    }

    private static List<TableCell> CellsOf(string text, int from, int end)
    {
        List<TableCell> cells = [];
        var hasBars = text.AsSpan(from, end - from).TrimStart() is ['|', ..];
        for (var start = from; start <= end;)
        {
            var stop = start;
            while (stop < end && text[stop] is not '\t' && !(hasBars && text[stop] == '|'))
            {
                stop++;
            }

            var at = start;
            while (at < stop && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            cells.Add(new(text[at..stop].Trim(), at));
            start = stop + 1;
        }

        return hasBars && cells.Count > 2 ? cells[1..^1] : cells;
    }
}
