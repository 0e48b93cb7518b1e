using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;

namespace Dashboard.Overviews;

/// <summary>The big table of the page: levels with their units below them and the total last, every count and rate.</summary>
internal static class UnitTable
{
    /// <summary>What a leader looks at; the others are counts these are made of, or told beside them.</summary>
    private static readonly Measure[] Main =
        [Measure.Received, Measure.Online, Measure.DigitizedOnReceipt, Measure.ResultsDigitized, Measure.Due, Measure.DueOnTime, Measure.InProcessOverdue];

    /// <summary>Every column.</summary>
    public static FigureTable Of(Overview overview) => Of(overview, Columns(overview.Request.Indicator));

    /// <summary>The main columns and those of the ranked indicator.</summary>
    public static FigureTable MainOf(Overview overview) =>
        Of(overview, [.. Columns(overview.Request.Indicator).Where(column => column.Measure is { } measure ? Main.Contains(measure) : column.IsMain)]);

    private static FigureTable Of(Overview overview, List<Column> columns)
    {
        return new(
            Texts.LevelsUnitsTotal, Texts.LevelAndUnit,
            [.. columns.Select(column => new ReportColumn(column.Name, column.Group))],
            [
                .. overview.Levels.SelectMany(level => level.Units
                    .Select(unit => new FigureRow(RowStyle.Plain, Format.Words(unit.Unit.Name), Cells(columns, unit.Counts, unit.Verdict))
                    {
                        ShortName = Format.Words(unit.Unit.ShortName),
                        Href = Urls.Unit(overview.Request with { Unit = unit.Unit.Code, OnlyUnit = null }),
                        Hrefs = Links(columns, unit.Counts, overview.Question.Only(unit.Unit)),
                        Codes = Codes(columns, unit.Counts, overview.Question, overview.Question.Only(unit.Unit)),
                    })
                    .Prepend(new FigureRow(RowStyle.Level, Format.Words(Names.Of(level.Level)), Cells(columns, level.Counts, level.Verdict))
                    {
                        Hrefs = Links(columns, level.Counts, overview.Request with { Level = level.Level }),
                        Codes = Codes(columns, level.Counts, overview.Question, overview.Request with { Level = level.Level }),
                    })),
                new FigureRow(RowStyle.Total, Texts.Total, Cells(columns, overview.Total, overview.Verdict))
                {
                    Hrefs = Links(columns, overview.Total, overview.Request),
                    Codes = Codes(columns, overview.Total, overview.Question, overview.Request),
                },
            ]);
    }

    private static List<Column> Columns(Indicator ranked) =>
    [
        new(Texts.GroupReceived, Texts.HeadTotal, Measure.Received),
        new(Texts.GroupReceived, Texts.HeadOnline, Measure.Online),
        .. Rate(Texts.GroupReceived, Indicators.Online, ranked),
        new(Texts.GroupReceived, Texts.HeadCounter, Measure.Counter),
        new(Texts.GroupReceived, Texts.HeadPostal, Measure.Postal),
        new(Texts.GroupDigitized, Texts.HeadFull, Measure.DigitizedOnReceipt),
        .. Rate(Texts.GroupDigitized, Indicators.DigitizedOnReceipt, ranked),
        new(Texts.GroupDigitized, Texts.HeadAny, Measure.DigitizedAny),
        .. Rate(Texts.GroupDigitized, Indicators.DigitizedAny, ranked),
        new(Texts.GroupResults, Texts.HeadDossiers, Measure.ResultsDigitized),
        .. Rate(Texts.GroupResults, Indicators.ResultsDigitized, ranked),
        new(Texts.GroupDue, Texts.HeadDue, Measure.Due),
        new(Texts.GroupDue, Texts.HeadOnTime, Measure.DueOnTime),
        .. Rate(Texts.GroupDue, Indicators.OnTimeDue, ranked),
        new(Texts.GroupResolved, Texts.HeadCarriedOver, Measure.CarriedOver),
        new(Texts.GroupResolved, Texts.HeadTotal, Measure.Resolved),
        new(Texts.GroupResolved, Texts.HeadEarly, Measure.Early),
        new(Texts.GroupResolved, Texts.HeadOnTime, Measure.OnTime),
        new(Texts.GroupResolved, Texts.HeadLate, Measure.Late),
        new(Texts.GroupResolved, Texts.HeadWithdrawn, Measure.Withdrawn),
        .. Rate(Texts.GroupResolved, Indicators.OnTimeClosed, ranked),
        new(Texts.GroupOpen, Texts.Within, Measure.InProcessWithin),
        new(Texts.GroupOpen, Texts.Overdue, Measure.InProcessOverdue),
    ];

    /// <summary>A rate; the ranked one is followed by its distance to the target.</summary>
    private static IEnumerable<Column> Rate(string group, Indicator indicator, Indicator ranked)
    {
        yield return new(group, "%", (counts, _) => Cell.Percent(indicator.From(counts))) { Indicator = indicator, IsMain = indicator == ranked || Overview.MainIndicators.Contains(indicator) };
        if (indicator == ranked)
        {
            yield return new(group, Texts.AgainstTarget, (_, verdict) => Cell.Points(verdict.PointsAbove)) { IsMain = true };
        }
    }

    private static IReadOnlyList<Cell> Cells(IEnumerable<Column> columns, Counts counts, TargetVerdict verdict) =>
        [.. columns.Select(column => column.Of(counts, verdict))];

    /// <summary>Each count leads to its dossiers.</summary>
    private static IReadOnlyList<string?> Links(IEnumerable<Column> columns, Counts counts, FigureRequest request) =>
        [.. columns.Select(column => column.Measure is { } measure ? CountLinks.Of(request, counts[measure], measure) : null)];

    /// <summary>Each rate has a code.</summary>
    private static IEnumerable<string?> Codes(IEnumerable<Column> columns, Counts counts, Question question, FigureRequest request) =>
        columns.Select(column => CountLinks.CodeOf(question, request, column.Indicator, counts));

    private sealed record Column(string Group, string Name, Func<Counts, TargetVerdict, Cell> Of)
    {
        public Column(string group, string name, Measure measure)
            : this(group, name, (counts, _) => Cell.Count(counts[measure])) => Measure = measure;

        /// <summary>Whether a rate is among the main columns.</summary>
        public bool IsMain { get; init; }

        /// <summary>The rate; null for a count, and for what is said of a rate.</summary>
        public Indicator? Indicator { get; init; }

        /// <summary>What is counted; null for a rate.</summary>
        public Measure? Measure { get; }
    }
}
