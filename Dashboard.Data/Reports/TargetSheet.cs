using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>Which levels and units meet which target, and how many of them.</summary>
internal static class TargetSheet
{
    public static ReportSheet Of(PeriodFigures figures, FormBasis basis) => new(
        basis.In("Chỉ tiêu", "Targets"),
        basis.In("Thực hiện chỉ tiêu theo cấp và đơn vị", "Targets met and not met by level and unit"),
        [.. basis.Lines, Note(basis)],
        [
            new(basis.In("Chỉ số", "Indicator")),
            new(basis.In("Đơn vị", "Unit")),
            new(basis.In("Tử số", "Numerator")) { Part = ColumnPart.Numerator },
            new(basis.In("Mẫu số", "Denominator")) { Part = ColumnPart.Denominator },
            new(basis.In("Tỷ lệ (%)", "Rate (%)")) { Rule = new ColumnRule.ShareOf([2], 3) },
            new(basis.In("Chỉ tiêu (%)", "Target (%)")),
            new(basis.In("So chỉ tiêu (điểm)", "Against target (points)")) { Rule = new ColumnRule.Above(4, 5) },
            new(basis.In("Kết quả", "Status")),
            new(basis.In("Căn cứ chỉ tiêu", "Source of the target")),
            new(basis.In("Giả định", "Assumption")),
        ],
        [.. TargetLine.Of(figures).Select(line => Row(line, basis))])
    {
        LeadingColumns = 2,
        Query = figures.Query,
    };

    /// <summary>For each target, how many units meet it.</summary>
    public static ReportSheet Summary(PeriodFigures figures, FormBasis basis) => new(
        basis.In("Tổng hợp chỉ tiêu", "Targets in brief"),
        basis.In("Số đơn vị đạt, chưa đạt chỉ tiêu", "Units that meet their targets and that do not"),
        basis.Lines,
        [
            new(basis.In("Chỉ số", "Indicator")),
            new(basis.In("Cấp", "Level")),
            new(basis.In("Đạt", "Met"), basis.In("Số đơn vị", "Units")),
            new(basis.In("Chưa đạt", "Not met"), basis.In("Số đơn vị", "Units")),
            new(basis.In("Không có hồ sơ", "Nothing counted"), basis.In("Số đơn vị", "Units")),
            new(basis.In("Cộng", "Sum"), basis.In("Số đơn vị", "Units")) { Rule = new ColumnRule.SumOf(2, 3, 4) },
        ],
        [
            .. TargetLine.Of(figures).Where(line => line.Unit is not null)
                .GroupBy(line => (line.Indicator, line.Level))
                .Select(lines => new ReportRow(RowStyle.Plain, [
                    Cell.Text(lines.Key.Indicator.Name.In(basis.Language)),
                    Cell.Text(Names.Of(lines.Key.Level!.Value).In(basis.Language)),
                    Cell.Count(lines.Count(line => line.Verdict.Status == TargetStatus.Met)),
                    Cell.Count(lines.Count(line => line.Verdict.Status == TargetStatus.NotMet)),
                    Cell.Count(lines.Count(line => line.Verdict.Status == TargetStatus.None)),
                    Cell.Count(lines.Count()),
                ])),
        ])
    {
        LeadingColumns = 2,
    };

    private static ReportRow Row(TargetLine line, FormBasis basis)
    {
        var target = line.Verdict.Target!;
        return new ReportRow(line.Unit is null ? RowStyle.Level : RowStyle.Plain, [
            Cell.Text(line.Indicator.Name.In(basis.Language)),
            Cell.Text(line.NameOf(basis.Language)),
            Cell.Count(line.Verdict.Rate.Numerator), Cell.Count(line.Verdict.Rate.Denominator), Cell.Percent(line.Verdict.Rate),
            Cell.Percent(target.Percent), Cell.Points(line.Verdict.PointsAbove),
            Cell.Text(Names.Of(line.Verdict.Status).In(basis.Language)),
            Cell.Text(target.Source.In(basis.Language)),
            Cell.Text(target.IsAssumption ? OverviewBasis.Assumed.In(basis.Language) : ""),
        ])
        {
            Subject = new RowSubject(line.Unit?.Code, line.Unit is null ? line.Level : null) { Basis = TargetLine.BasisOf(line.Indicator) },
            Indicator = line.Indicator,
        };
    }

    private static string Note(FormBasis basis) => basis.In(
        "Chỉ tiêu có hiệu lực vào ngày cuối kỳ hoặc ngày tính đến. Đạt hay chưa xét theo số đếm, không theo tỷ lệ đã làm tròn. Tiếp nhận, số hóa: theo đơn vị tiếp nhận; giải quyết: theo đơn vị giải quyết.",
        "The target in force on the last day or the as-of day. Met or not is judged by the counts, not by the rounded rate. Receipt and digitization: receiving unit; handling: settling unit.");
}

/// <summary>One target held against one unit, level or all.</summary>
/// <param name="Indicator">What is wanted.</param>
/// <param name="Level">Null for all.</param>
/// <param name="Unit">Null for a level or all.</param>
/// <param name="Verdict">The rate against the target in force at the end of the period.</param>
internal sealed record TargetLine(Indicator Indicator, Level? Level, Unit? Unit, TargetVerdict Verdict)
{
    public string NameOf(string language) =>
        Unit is { } unit ? unit.Name.In(language) : Level is { } level ? Names.Of(level).In(language) : new Wording("Tổng cộng", "Total").In(language);

    /// <summary>Every indicator with a target in force: all, then each level with its units.</summary>
    public static IEnumerable<TargetLine> Of(PeriodFigures figures)
    {
        foreach (var indicator in Indicators.All)
        {
            var isSettled = BasisOf(indicator) == UnitBasis.SettledBy;
            var all = Line(figures, indicator, figures.Request.Level, figures.Unit, isSettled ? figures.Settled : figures.Received) with { Unit = null };
            var lines = (isSettled ? figures.SettledByUnit : figures.ReceivedByUnit)
                .Select(part => Line(figures, indicator, part.Level, figures.Units.Find(part.Key), part.Counts))
                .Prepend(all with { Level = null });
            foreach (var line in lines.Where(line => line.Verdict.Target is not null))
            {
                yield return line;
            }
        }
    }

    /// <summary>Receipt is counted with the unit that received, handling with the one that settles.</summary>
    public static UnitBasis BasisOf(Indicator indicator) => indicator.By == AttributedBy.Receipt ? UnitBasis.ReceivedBy : UnitBasis.SettledBy;

    private static TargetLine Line(PeriodFigures figures, Indicator indicator, Level? level, Unit? unit, Counts counts) => new(
        indicator, level, unit,
        new TargetVerdict(indicator.From(counts), figures.Targets.InForce(indicator.Id, figures.StatesOn, level ?? unit?.Level, unit?.Code)));
}
