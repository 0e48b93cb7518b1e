using Dashboard.Data.Reports;

namespace Dashboard.Display;

/// <summary>One row of figures under its name.</summary>
/// <param name="Style">How much it sums up.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Cells">One for each column.</param>
public sealed record FigureRow(RowStyle Style, string Name, IReadOnlyList<Cell> Cells)
{
    /// <summary>The name where there is little room.</summary>
    public string ShortName { get; init; } = Name;

    /// <summary>Where the name leads; null for nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>Where each cell leads, a count to its dossiers; null for a cell that leads nowhere, none when none does.</summary>
    public IReadOnlyList<string?> Hrefs { get; init; } = [];
}

/// <summary>A table of figures, as shown and as copied.</summary>
/// <param name="Title">What it holds, for those who cannot see where it stands.</param>
/// <param name="RowHead">The head above the names.</param>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">From the top.</param>
public sealed record FigureTable(string Title, string RowHead, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>The table as tab-separated text, with one line of heads, to paste into a spreadsheet.</summary>
    public string ToTsv() => string.Join('\n', Rows.Select(row => Line(row.Name, row.Cells.Select(Format.Pasted))).Prepend(Heads));

    private string Heads => Line(RowHead, Columns.Select(column => column.Group.Length == 0 ? column.Name : $"{column.Group}: {column.Name}"));

    private static string Line(string first, IEnumerable<string> rest) => string.Join('\t', rest.Prepend(first));
}
