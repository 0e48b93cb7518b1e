namespace Dashboard.Data.Reports;

/// <summary>The draft text of a report, and the figures in it with their arithmetic.</summary>
internal static class TextSheets
{
    public static IEnumerable<ReportSheet> Of(PeriodFigures figures, FormBasis basis)
    {
        var draft = DraftText.From(figures, basis.Language);
        yield return new ReportSheet(
            basis.In("Lời văn", "Text"), basis.In("Lời văn dự thảo", "Draft text"), basis.Lines,
            [new(basis.In("Nội dung", "Content"))],
            [.. draft.Paragraphs.Select(paragraph => new ReportRow(RowStyle.Plain, [Cell.Text(string.Concat(paragraph.Select(part => part.Text)))]))])
        {
            CanFilter = false,
            InWorkbookOnly = true,
            WidestColumn = 120,
        };
        yield return new ReportSheet(
            basis.In("Số trong lời văn", "Figures of the text"), basis.In("Số liệu trong lời văn, theo thứ tự", "Figures of the text, in reading order"), basis.Lines,
            [
                new(basis.In("Số", "No.")), new(basis.In("Tên", "Name")), new(basis.In("Giá trị", "Value")),
                new(basis.In("Cách tính", "What it is")), new(basis.In("Phép tính", "Arithmetic")),
            ],
            [.. draft.Figures.Select(figure => new ReportRow(
                RowStyle.Plain, [Cell.Count(figure.Number), Cell.Text(figure.Name), figure.Value, Cell.Text(figure.Formula), Cell.Text(figure.Working)]))])
        {
            CanFilter = false,
            InWorkbookOnly = true,
            LeadingColumns = 2,
        };
    }
}
