using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>The sums of a report beside those of the period before and of the same period last year, like for like, and beside those sealed last.</summary>
internal static class ComparisonSheet
{
    /// <summary>On the tab.</summary>
    public static readonly Wording Name = new("So sánh", "Comparison");

    /// <summary>The column with the figures of the report itself.</summary>
    public const int ThisPeriod = 1;

    private static readonly Line[] Receipt =
    [
        new(Measure.Received), new(Measure.Online), new(Indicators.Online),
        new(Measure.DigitizedOnReceipt), new(Indicators.DigitizedOnReceipt), new(Measure.ResultsDigitized), new(Indicators.ResultsDigitized),
    ];

    private static readonly Line[] Handling =
    [
        new(Measure.CarriedOver), new(Measure.Resolved), new(Measure.Late), new(Indicators.OnTimeClosed),
        new(Measure.Due), new(Measure.DueOnTime), new(Indicators.OnTimeDue), new(Measure.InProcess), new(Measure.InProcessOverdue),
    ];

    public static ReportSheet Of(PeriodFigures figures, FormBasis basis) => new(
        Name.In(basis.Language),
        figures.LastSealed is null
            ? basis.In("So sánh với kỳ trước và cùng kỳ năm trước", "Compared with the previous period and the same period last year")
            : basis.In("So sánh với kỳ trước, cùng kỳ năm trước và bản chốt", "Compared with the previous period, the same period last year and the last seal"),
        [.. basis.Lines, basis.In("Cùng lịch kỳ; tỷ lệ chênh lệch tính bằng điểm.", "Same calendar; rates differ in points.")],
        [
            new(basis.In("Chỉ số", "Figure")),
            new(basis.In("Kỳ này", "This period")) { Part = ColumnPart.Count },
            .. figures.Compared.SelectMany((compared, i) => Columns(figures, compared, basis, column: 2 + (2 * i))),
            .. figures.LastSealed is { } last ? Columns(last, basis, column: 2 + (2 * figures.Compared.Count)) : [],
        ],
        [.. Lines(figures.Kind).Select(line => Row(figures, line, basis))])
    {
        CanFilter = false,
        Query = figures.Query,
    };

    private static Line[] Lines(ReportKind kind) => kind switch
    {
        ReportKind.Online => Receipt,
        ReportKind.OnTime => Handling,
        _ => [.. Receipt, .. Handling],
    };

    private static ReportColumn[] Columns(PeriodFigures figures, ComparedFigures compared, FormBasis basis, int column)
    {
        var group = $"{Names.Of(compared.With).In(basis.Language)}: {ReportBasis.Days(compared.Days)}";
        if (compared.Days.First < compared.KnownFrom)
        {
            group += basis.In($" (số liệu chỉ từ {ReportBasis.Day(compared.KnownFrom)})", $" (data only from {ReportBasis.Day(compared.KnownFrom)})");
        }

        return
        [
            new(basis.In("Giá trị", "Value"), group)
            {
                Part = ColumnPart.Count,
                Query = figures.Query with { Period = compared.Days, AsOf = compared.AsOf },
            },
            new("±", group) { Rule = new ColumnRule.Above(ThisPeriod, column) },
        ];
    }

    private static ReportColumn[] Columns(LastSealed last, FormBasis basis, int column)
    {
        var group = basis.In($"Bản chốt {last.Version}, tính đến {ReportBasis.Day(last.AsOf)}", $"Sealed version {last.Version}, as of {ReportBasis.Day(last.AsOf)}");
        return
        [
            new(basis.In("Giá trị đã chốt", "Sealed value"), group) { IsOfEarlierSeal = true },
            new("±", group) { Rule = new ColumnRule.Above(ThisPeriod, column), IsOfEarlierSeal = true },
            new(basis.In("Thay đổi do", "Revised because of"), group) { IsOfEarlierSeal = true },
        ];
    }

    private static ReportRow Row(PeriodFigures figures, Line line, FormBasis basis) => new(RowStyle.Plain, [
        Cell.Text(line.Name.In(basis.Language)),
        line.Value(Of(line, figures.Received, figures.Settled)),
        .. figures.Compared.SelectMany(compared => compared.IsKnown
            ? line.Beside(Of(line, figures.Received, figures.Settled), Of(line, compared.Received, compared.Settled))
            : [Cell.Percent((decimal?)null), Cell.Percent((decimal?)null)]),
        .. figures.LastSealed is { } last ? Beside(last, line, line.Value(Of(line, figures.Received, figures.Settled)), basis) : [],
    ])
    {
        Subject = new RowSubject { Basis = line.Basis },
        Counted = line.Counted,
    };

    private static Cell[] Beside(LastSealed last, Line line, Cell now, FormBasis basis)
    {
        Cell? before = last.Figures.TryGetValue(line.Name.In(basis.Language), out var known) ? known : null;
        return
        [
            before ?? Cell.Percent((decimal?)null),
            before is { } was && LastSealed.Difference(was, now) is { Kind: not CellKind.Empty } difference ? difference : Cell.Percent((decimal?)null),
            Cell.Text(last.Because(before, now, step => line.Value(Of(line, step.Received, step.Settled)), basis.Language)),
        ];
    }

    private static Counts Of(Line line, Counts received, Counts settled) => line.Basis == UnitBasis.ReceivedBy ? received : settled;

    /// <summary>A count or a rate.</summary>
    private sealed record Line(Wording Name, UnitBasis Basis)
    {
        public Line(Measure measure)
            : this(Measures.Of(measure).Name, Measures.Of(measure).By == AttributedBy.Receipt ? UnitBasis.ReceivedBy : UnitBasis.SettledBy) =>
            Counted = new CountedFigure(measure);

        public Line(Indicator rate)
            : this(new Wording(rate.Name.Vi + " (%)", rate.Name.En + " (%)"), TargetLine.BasisOf(rate)) => Rate = rate;

        public CountedFigure? Counted { get; }

        public Indicator? Rate { get; }

        public Cell Value(Counts counts) => Rate is { } rate ? Cell.Percent(rate.From(counts)) : Cell.Count(Counted!.From(counts));

        public Cell[] Beside(Counts now, Counts then) =>
            [Value(then), Rate is { } rate ? Cell.Points(rate.From(now).PointsAbove(rate.From(then))) : Cell.Change(Counted!.From(now) - Counted.From(then))];
    }
}
