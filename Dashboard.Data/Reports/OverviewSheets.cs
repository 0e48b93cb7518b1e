using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>The sheets of the overview's workbook that say where a rate is heading and why it moved.</summary>
internal static class OverviewSheets
{
    /// <summary>What reaching each target of the year needs; no rows for a period without one.</summary>
    public static ReportSheet Pace(Overview overview, OverviewBasis basis)
    {
        var (soFar, rest) = (basis.In("Đến nay", "So far"), basis.In("Phần còn lại của năm", "Rest of the year"));
        return new(
            basis.In("Nhịp độ chỉ tiêu", "Pace to targets"),
            basis.In("Nhịp độ so với chỉ tiêu của năm", "Pace to the year's targets"),
            overview.Outlook is { } outlook ? [.. basis.Lines, Estimate(outlook, basis)] : basis.Lines,
            [
                new(basis.In("Chỉ số", "Indicator")),
                new(basis.In("Tử số", "Numerator"), soFar),
                new(basis.In("Mẫu số", "Denominator"), soFar),
                new(basis.In("Tỷ lệ", "Rate"), soFar),
                new(basis.In("Chỉ tiêu", "Target")),
                new(basis.In("Hồ sơ dự kiến", "Dossiers expected"), rest),
                new(basis.In("Số hồ sơ cần đạt", "Dossiers needed"), rest),
                new(basis.In("Tỷ lệ cần đạt", "Share needed"), rest),
                new(basis.In("Cao nhất có thể", "Best reachable")),
                new(basis.In("Đánh giá", "Verdict")),
            ],
            [.. overview.KeyFigures.Where(figure => figure.Pace is not null).Select(figure => PaceRow(figure.Indicator, figure.Pace!, basis))])
        {
            CanFilter = false,
        };
    }

    /// <summary>The change of the chosen indicator, unit by unit; the effects add up to the total row.</summary>
    public static ReportSheet Moved(Overview overview, OverviewBasis basis)
    {
        var indicator = overview.Request.Indicator;
        var (before, after) = (OverviewBasis.Days(overview.Compared), OverviewBasis.Days(overview.Seen));
        var effect = basis.In("Ảnh hưởng đến tỷ lệ chung (điểm %)", "Effect on the whole's rate (points)");
        return new(
            basis.In("Điều gì thay đổi", "What moved"),
            $"{basis.In("Điều gì làm tỷ lệ thay đổi", "What moved the rate")}: {indicator.Name.In(basis.Language)}",
            basis.Lines,
            [
                new(basis.In("Mã đơn vị", "Unit code")),
                new(basis.In("Đơn vị", "Unit")),
                .. Counts(before),
                .. Counts(after),
                new(basis.In("Do tỷ lệ của đơn vị", "From the unit's rate"), effect),
                new(basis.In("Do cơ cấu hồ sơ", "From the mix of dossiers"), effect),
                new(basis.In("Cộng", "Sum"), effect),
            ],
            overview.Moved is { } moved ? [.. moved.Units.Select(UnitRow), TotalRow(moved)] : [])
        {
            LeadingColumns = 2,
        };

        ReportColumn[] Counts(string days) =>
            [new(basis.In("Tử số", "Numerator"), days), new(basis.In("Mẫu số", "Denominator"), days), new(basis.In("Tỷ lệ", "Rate"), days)];

        ReportRow UnitRow(UnitMove unit) => new(RowStyle.Plain,
        [
            Cell.Text(unit.Unit.Code), Cell.Text(unit.Unit.Name.In(basis.Language)),
            .. Sides(unit.Change.Before, unit.Change.After), .. Effects(unit.RatePoints, unit.MixPoints),
        ]);

        ReportRow TotalRow(WhatMoved whole) => new(RowStyle.Total,
        [
            Cell.Empty, Cell.Text(basis.In("Tổng cộng", "Total")),
            .. Sides(whole.Change.Before, whole.Change.After), .. Effects(whole.RatePoints, whole.MixPoints),
        ]);
    }

    private static ReportRow PaceRow(Indicator indicator, TargetPace pace, OverviewBasis basis) => new(RowStyle.Plain,
    [
        Cell.Text(indicator.Name.In(basis.Language)),
        Cell.Count(pace.Pace.SoFar.Numerator),
        Cell.Count(pace.Pace.SoFar.Denominator),
        Cell.Percent(pace.Pace.SoFar),
        Cell.Percent(pace.Target.Percent),
        Cell.Count(pace.Pace.Expected!.Value),
        Cell.Count(pace.Pace.Needed!.Value),
        Cell.Percent(pace.Pace.NeededPercent),
        Cell.Percent(pace.Pace.Best),
        Cell.Text(Names.Of(pace.Pace.Verdict).In(basis.Language)),
    ]);

    private static string Estimate(YearOutlook outlook, OverviewBasis basis) => basis.In(
        $"Hồ sơ dự kiến: {OverviewBasis.Days(outlook.RestLastYear)} nhân tỷ số giữa {OverviewBasis.Days(outlook.Seen)} và {OverviewBasis.Days(outlook.StretchLastYear)}; là ước tính.",
        $"Dossiers expected: {OverviewBasis.Days(outlook.RestLastYear)} times the ratio of {OverviewBasis.Days(outlook.Seen)} to {OverviewBasis.Days(outlook.StretchLastYear)}; an estimate.");

    private static Cell[] Sides(Rate before, Rate after) =>
    [
        Cell.Count(before.Numerator), Cell.Count(before.Denominator), Cell.Percent(before),
        Cell.Count(after.Numerator), Cell.Count(after.Denominator), Cell.Percent(after),
    ];

    private static Cell[] Effects(decimal rate, decimal mix) => [Cell.Points(rate), Cell.Points(mix), Cell.Points(rate + mix)];
}
