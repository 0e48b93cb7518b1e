using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>Online submission and digitization by level and unit, as the district published it; and what was printed about the same days.</summary>
internal static class OnlineSheet
{
    private static readonly Wording AtReceipt = new("Tiếp nhận trong kỳ", "Received in the period");
    private static readonly Wording OnReceipt = new("Số hóa khi tiếp nhận", "Digitized on receipt");
    private static readonly Wording Results = new("Số hóa kết quả", "Results digitized");

    public static ReportSheet Of(PeriodFigures figures, FormBasis basis)
    {
        var table = new LevelTable(
            basis,
            new(AtReceipt, Measure.Received), new(AtReceipt, Measure.Online), new(AtReceipt, Indicators.Online),
            new(AtReceipt, Measure.Counter), new(AtReceipt, Measure.Postal),
            new(OnReceipt, Measure.DigitizedOnReceipt), new(OnReceipt, Indicators.DigitizedOnReceipt),
            new(OnReceipt, Measure.DigitizedAny), new(OnReceipt, Indicators.DigitizedAny),
            new(Results, Measure.ResultsDigitized), new(Results, Indicators.ResultsDigitized));
        var title = basis.In("Nộp hồ sơ trực tuyến và số hóa hồ sơ, kết quả", "Online submission, digitization of dossiers and results");
        return new ReportSheet(
            basis.In("Trực tuyến, số hóa", "Online and digitization"), title, [basis.ReceivedBy, Bases(basis), basis.Currency],
            table.Columns, table.Rows(figures.ReceivedByUnit, figures.Received))
        {
            LeadingColumns = LevelTable.LeadingColumns,
            CanFilter = false,
            Query = figures.Query,
            Head = basis.Head("", title, basis.In("Đơn vị tính: Số hồ sơ TTHC", "Unit of measure: dossiers")),
            Signature = basis.Signature,
        };
    }

    /// <summary>Printed figures beside those the data give: both are shown, none is corrected.</summary>
    public static ReportSheet Published(PeriodFigures figures, FormBasis basis)
    {
        var (printed, data) = (basis.In("Đã in", "Printed"), basis.In("Tính lại từ số liệu", "Recomputed from the data"));
        return new ReportSheet(
            basis.In("Số đã công bố", "Published figures"),
            basis.In("Số đã công bố và số tính lại", "Published figures and recomputed ones"),
            basis.Lines,
            [
                new(basis.In("Phạm vi", "Scope")),
                new(basis.In("Chỉ số", "Indicator")),
                new(basis.In("Tử số", "Numerator"), printed),
                new(basis.In("Mẫu số", "Denominator"), printed),
                new(basis.In("Tỷ lệ in", "Printed rate"), printed),
                new(basis.In("Tỷ lệ theo số in", "Rate of the printed counts"), printed) { Rule = new ColumnRule.ShareOf([2], 3) },
                new(basis.In("Tử số", "Numerator"), data) { Part = ColumnPart.Numerator },
                new(basis.In("Mẫu số", "Denominator"), data) { Part = ColumnPart.Denominator },
                new(basis.In("Tỷ lệ", "Rate"), data) { Rule = new ColumnRule.ShareOf([6], 7) },
                new(basis.In("In hơn tính lại (điểm)", "Printed above recomputed (points)")) { Rule = new ColumnRule.Above(4, 8) },
                new(basis.In("Kết quả", "Result")),
                new(basis.In("Nguồn", "Source")),
            ],
            [.. figures.Published.Select(figure => PublishedRow(figures, figure, basis))])
        {
            LeadingColumns = 2,
            CanFilter = false,
            Query = figures.Query,
        };
    }

    private static ReportRow PublishedRow(PeriodFigures figures, PublishedFigure published, FormBasis basis)
    {
        var check = PublishedCheck.Of(figures, published);
        return new ReportRow(RowStyle.Plain, [
            Cell.Text(published.Scope is { } level ? Names.Of(level).In(basis.Language) : basis.In("Tất cả các cấp", "All levels")),
            Cell.Text(Indicators.Find(published.Indicator)?.Name.In(basis.Language) ?? published.Indicator),
            Cell.Count(published.Printed.Numerator), Cell.Count(published.Printed.Denominator),
            Cell.Percent(published.PrintedPercent), Cell.Percent(published.Printed),
            .. check.Recomputed is { } recomputed
                ? new[] { Cell.Count(recomputed.Numerator), Cell.Count(recomputed.Denominator), Cell.Percent(recomputed), Cell.Points(check.PointsAbove) }
                : [Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty],
            Cell.Text(check.Matches ? basis.In("Khớp", "Matches") : basis.In("Khác", "Differs")),
            Cell.Text(published.Source),
        ])
        {
            Subject = new RowSubject(Level: published.Scope),
            Indicator = Indicators.Find(published.Indicator),
        };
    }

    private static string Bases(FormBasis basis) => basis.In(
        "Mẫu số của mọi tỷ lệ là hồ sơ tiếp nhận trong kỳ; kỳ trước chuyển sang không tính. Số hóa kết quả: của hồ sơ tiếp nhận trong kỳ, đến ngày tính đến.",
        "The denominator of every rate is what was received in the period; carried-over dossiers are not in it. Results digitized: of those received, by the as-of day.");
}

/// <summary>A printed figure held against what the data give for the same words.</summary>
/// <param name="Published">As printed.</param>
/// <param name="Recomputed">The rate of the data; null when no indicator has the printed id.</param>
public sealed record PublishedCheck(PublishedFigure Published, Rate? Recomputed)
{
    /// <summary>Whether counts and percent are those of the data.</summary>
    public bool Matches => Recomputed == Published.Printed && Recomputed?.Percent == Published.PrintedPercent;

    /// <summary>Points by which the printed percent lies above the recomputed rate; null when there is none.</summary>
    public decimal? PointsAbove => -Recomputed?.PointsAbove(Published.PrintedPercent);

    public static PublishedCheck Of(PeriodFigures figures, PublishedFigure published)
    {
        var counts = published.Scope is not { } level ? figures.Received
            : figures.ReceivedByUnit.FirstOrDefault(part => part.Level == level && part.Key.Length == 0)?.Counts ?? Counts.Zero;
        return new PublishedCheck(published, Indicators.Find(published.Indicator)?.From(counts));
    }
}
