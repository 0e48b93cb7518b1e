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

    /// <summary>The codes of the figures in the cells, null for a cell without one; none when no cell has one. Made only when the table leaves its page.</summary>
    public IEnumerable<string?> Codes { get; init; } = [];
}

/// <summary>A table of figures, as shown and as copied.</summary>
/// <param name="Title">What it holds, for those who cannot see where it stands.</param>
/// <param name="RowHead">The head above the names.</param>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">From the top.</param>
public sealed record FigureTable(string Title, string RowHead, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>The table as tab-separated text, with one line of heads, to paste into a spreadsheet; behind its columns the codes that open its figures again.</summary>
    public string ToTsv()
    {
        var codes = Rows.Select(row => row.Codes.ToList()).ToList();
        var coded = Enumerable.Range(0, Columns.Count).Where(column => codes.Any(row => row.ElementAtOrDefault(column) is not null)).ToList();
        return string.Join('\n', Rows.Index()
            .Select(row => Line(row.Item.Name, [.. row.Item.Cells.Select(Format.Pasted), .. coded.Select(column => codes[row.Index].ElementAtOrDefault(column) ?? "")]))
            .Prepend(Line(RowHead, [.. Columns.Select(column => column.FullName), .. coded.Select(column => Format.Fill(Texts.PassportOf, Columns[column].FullName))])));
    }

    /// <summary>The figures to cite of the table with their codes, when it goes out as a picture: those of its total, or of its last row; every row's where it has four at most.</summary>
    public string? Cited()
    {
        var rows = Rows.Count <= 4 ? Rows : Rows.Where(row => row.Style == RowStyle.Total).DefaultIfEmpty(Rows[^1]);
        var cited = rows.SelectMany(row => row.Codes.Index().Where(code => code.Item is not null).Select(code => $"{row.Name} {Format.Shown(row.Cells[code.Index])}: {code.Item}"));
        return string.Join(" · ", cited) is { Length: > 0 } told ? told : null;
    }

    private static string Line(string first, IEnumerable<string> rest) => string.Join('\t', rest.Prepend(first));
}
