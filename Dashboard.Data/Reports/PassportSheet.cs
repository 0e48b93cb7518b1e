using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>The codes of all figures of a report's tables: whoever cites one can have it opened again.</summary>
internal static class PassportSheet
{
    /// <param name="tables">The tables, in reading order; those for the reader's own use are left out.</param>
    /// <param name="question">What they answer.</param>
    /// <param name="language">"vi" or "en".</param>
    public static ReportSheet Of(IEnumerable<ReportSheet> tables, Question question, string language)
    {
        string In(string vietnamese, string english) => new Wording(vietnamese, english).In(language);
        return new ReportSheet(
            In("Mã số liệu", "Figure codes"),
            In("Mã tra cứu của từng số liệu", "A code for each figure"),
            [In(
                "Gõ mã vào ô tìm kiếm để mở lại đúng số liệu đó với cách tính và danh sách hồ sơ; mã cho biết số liệu có thay đổi từ lần nạp này hay không.",
                "Type a code into the search box to open exactly that figure again, with its basis and its dossiers; the code tells whether the figure has changed since this load.")],
            [new(In("Bảng", "Table")), new(In("Dòng", "Row")), new(In("Cột", "Column")), new(In("Mã", "Code"))],
            [.. tables.Where(table => !table.InWorkbookOnly).SelectMany(table => Rows(table, question))])
        {
            LeadingColumns = 3,
            InWorkbookOnly = true,
        };
    }

    /// <summary>Before the head of a column, where its codes stand in a column of their own.</summary>
    public static Wording CodeOf { get; } = new("Mã số liệu:", "Figure code:");

    /// <summary>The codes of the figures of a table, row by row; null for a cell that has none.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> Codes(ReportSheet table, Question? question) =>
        [.. Enumerable.Range(0, table.Rows.Count).Select(row => (IReadOnlyList<string?>)
            [.. Enumerable.Range(0, table.Columns.Count).Select(column => question is null ? null : table.PassportAt(row, column, question)?.Passport.Code)])];

    private static IEnumerable<ReportRow> Rows(ReportSheet table, Question question) =>
        from row in Codes(table, question).Index()
        from code in row.Item.Index()
        where code.Item is not null
        select new ReportRow(RowStyle.Plain,
        [Cell.Text(table.Name), Cell.Text(NameOf(table, row.Index)), Cell.Text(table.Columns[code.Index].FullName), Cell.Text(code.Item)]);

    private static string NameOf(ReportSheet table, int row) =>
        string.Join(" ", table.Rows[row].Cells.Take(table.LeadingColumns).Where(cell => cell.Kind == CellKind.Text).Select(cell => cell.Value));
}
