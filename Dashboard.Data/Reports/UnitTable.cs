using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>Levels with their units below them and the total last, with the counts and rates placed in time by the same events.</summary>
internal sealed class UnitTable
{
    /// <summary>Level, code and name.</summary>
    public const int LeadingColumns = 3;

    private static readonly Wording AtReceipt = new("Tiếp nhận trong kỳ", "Received in the period");
    private static readonly Wording OnReceipt = new("Số hóa khi tiếp nhận", "Digitized on receipt");
    private static readonly Wording Results = new("Số hóa kết quả", "Results digitized");
    private static readonly Wording Intake = new("Phải giải quyết", "To be handled");
    private static readonly Wording Ended = new("Đã giải quyết trong kỳ", "Resolved in the period");
    private static readonly Wording Open = new("Đang giải quyết", "In process");
    private static readonly Wording FallenDue = new("Đến hạn trong kỳ", "Due in the period");

    private static readonly Figure[] Receipt =
    [
        new(AtReceipt, Measure.Received),
        new(AtReceipt, Measure.Online),
        new(AtReceipt, Measure.Counter),
        new(AtReceipt, Measure.Postal),
        new(AtReceipt, Indicators.Online),
        new(OnReceipt, Measure.DigitizedOnReceipt),
        new(OnReceipt, Indicators.DigitizedOnReceipt),
        new(OnReceipt, Measure.DigitizedAny),
        new(OnReceipt, Indicators.DigitizedAny),
        new(Results, Measure.ResultsDigitized),
        new(Results, Indicators.ResultsDigitized),
    ];

    private static readonly Figure[] Handling =
    [
        new(Intake, Measure.Received),
        new(Intake, Measure.CarriedOver),
        new(Ended, Measure.Resolved),
        new(Ended, Measure.Early),
        new(Ended, Measure.OnTime),
        new(Ended, Measure.Late),
        new(Ended, Measure.Withdrawn),
        new(Ended, Indicators.OnTimeClosed),
        new(Open, Measure.InProcess),
        new(Open, Measure.InProcessWithin),
        new(Open, Measure.InProcessOverdue),
        new(FallenDue, Measure.Due),
        new(FallenDue, Measure.DueOnTime),
        new(FallenDue, Indicators.OnTimeDue),
    ];

    private readonly Overview _overview;
    private readonly string _language;
    private readonly Figure[] _figures;
    private readonly bool _judged;

    /// <param name="overview">The figures.</param>
    /// <param name="language">"vi" or "en".</param>
    /// <param name="by">The events of this table; the ranked indicator is judged in the table it belongs to.</param>
    public UnitTable(Overview overview, string language, params AttributedBy[] by)
    {
        (_overview, _language) = (overview, language);
        _figures = by.Contains(AttributedBy.Receipt) ? Receipt : Handling;
        _judged = by.Contains(overview.Request.Indicator.By);
    }

    public IReadOnlyList<ReportColumn> Columns =>
    [
        new(In("Cấp", "Level")),
        new(In("Mã đơn vị", "Unit code")),
        new(In("Đơn vị", "Unit")),
        .. _figures.Select(figure => new ReportColumn(figure.Name.In(_language), figure.Group.In(_language))
        {
            Counted = figure.Measure is { } measure ? new CountedFigure(measure) : null,
            Rule = figure.Rate is { } rate ? new ColumnRule.ShareOf([.. rate.Numerator.Select(ColumnOf)], ColumnOf(rate.Denominator)) : null,
        }),
        .. VerdictColumns,
    ];

    public IReadOnlyList<ReportRow> Rows =>
    [
        .. _overview.Levels.SelectMany(level => level.Units
            .Select(unit => Row(RowStyle.Plain, level.Level, unit.Unit.Code, unit.Unit.Name, unit.Counts, unit.Verdict, unit))
            .Prepend(Row(RowStyle.Level, level.Level, "", new("Toàn cấp", "Whole level"), level.Counts, level.Verdict, null))),
        Row(RowStyle.Total, null, "", new("Tổng cộng", "Total"), _overview.Total, _overview.Verdict, null),
    ];

    private IEnumerable<ReportColumn> VerdictColumns
    {
        get
        {
            var group = $"{In("Chỉ tiêu", "Target")}: {_overview.Request.Indicator.Name.In(_language)}";
            return !_judged ? [] :
            [
                new(In("Chỉ tiêu", "Target"), group),
                new(In("So chỉ tiêu (điểm %)", "Against target (points)"), group),
                new(In("Kết quả", "Status"), group),
                new(In("Xếp hạng từ", "Rank from"), group),
                new(In("đến", "to"), group),
            ];
        }
    }

    private ReportRow Row(RowStyle style, Level? level, string code, Wording name, Counts counts, TargetVerdict verdict, UnitFigures? unit) => new(style,
    [
        Cell.Text(level is { } known ? Names.Of(known).In(_language) : ""),
        Cell.Text(code),
        Cell.Text(name.In(_language)),
        .. _figures.Select(figure => figure.Of(counts)),
        .. VerdictCells(verdict, unit),
    ])
    {
        Subject = style == RowStyle.Plain ? new RowSubject(Unit: code) : new RowSubject(Level: level),
    };

    /// <summary>Where the table counts a measure; each rate of it stands in one table with its counts.</summary>
    private int ColumnOf(Measure measure) => LeadingColumns + Array.FindIndex(_figures, figure => figure.Measure == measure);

    private Cell[] VerdictCells(TargetVerdict verdict, UnitFigures? unit) => !_judged ? [] :
    [
        Cell.Percent(verdict.Target?.Percent),
        Cell.Points(verdict.PointsAbove),
        Cell.Text(Names.Of(verdict.Status).In(_language)),
        unit?.Rank is { } first ? Cell.Count(first) : Cell.Empty,
        unit?.LastRank is { } last ? Cell.Count(last) : Cell.Empty,
    ];

    private string In(string vietnamese, string english) => new Wording(vietnamese, english).In(_language);

    /// <summary>One count or rate of a table, under the head of its group.</summary>
    private sealed record Figure(Wording Group, Wording Name, Measure? Measure, Indicator? Rate)
    {
        public Figure(Wording group, Measure measure)
            : this(group, Measures.Of(measure).Name, measure, null)
        {
        }

        public Figure(Wording group, Indicator indicator)
            : this(group, new(indicator.Name.Vi + " (%)", indicator.Name.En + " (%)"), null, indicator)
        {
        }

        public Cell Of(Counts counts) => Rate is null ? Cell.Count(counts[Measure!.Value]) : Cell.Percent(Rate.From(counts));
    }
}
