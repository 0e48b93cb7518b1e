using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>The tables a reader looks things up in: what every count and rate means, and what the figures rest on.</summary>
internal static class ReferenceSheets
{
    public static ReportSheet Definitions(string language, IReadOnlyList<string> basis) => new(
        In(language, "Định nghĩa", "Definitions"),
        In(language, "Định nghĩa số đếm và tỷ lệ", "Definitions of counts and rates"),
        basis,
        [
            new(In(language, "Loại", "Kind")),
            new(In(language, "Mã", "Id")),
            new(In(language, "Tên", "Name")),
            new(In(language, "Phiên bản", "Version")),
            new(In(language, "Định nghĩa", "Definition")),
            new(In(language, "Tính theo", "Placed in time by")),
            new(In(language, "Nguồn", "Source")),
        ],
        [.. Rates(language), .. Counts(language)])
    {
        LeadingColumns = 2,
        InWorkbookOnly = true,
        WidestColumn = 44,
    };

    public static ReportSheet Notes(string language, IEnumerable<(string Item, Cell Content)> notes) => new(
        In(language, "Căn cứ và ghi chú", "Basis and notes"),
        In(language, "Căn cứ và ghi chú", "Basis and notes"),
        [], [new(In(language, "Mục", "Item")), new(In(language, "Nội dung", "Content"))],
        [.. notes.Select(note => new ReportRow(RowStyle.Plain, [Cell.Text(note.Item), note.Content]))])
    {
        CanFilter = false,
        InWorkbookOnly = true,
    };

    private static IEnumerable<ReportRow> Rates(string language) => Indicators.All.Select(indicator => new ReportRow(RowStyle.Plain, [
        Cell.Text(In(language, "Tỷ lệ", "Rate")), Cell.Text(indicator.Id), Cell.Text(indicator.Name.In(language)), Cell.Count(indicator.Version),
        Cell.Text(indicator.Definition.In(language)), Cell.Text(Names.Of(indicator.By).In(language)), Cell.Text(indicator.Source.In(language)),
    ]));

    private static IEnumerable<ReportRow> Counts(string language) => Measures.All.Select(measure => new ReportRow(RowStyle.Plain, [
        Cell.Text(In(language, "Số đếm", "Count")), Cell.Text(measure.Id), Cell.Text(measure.Name.In(language)), Cell.Empty,
        Cell.Text(measure.Definition.In(language)), Cell.Text(Names.Of(measure.By).In(language)), Cell.Empty,
    ]));

    private static string In(string language, string vietnamese, string english) => new Wording(vietnamese, english).In(language);
}
