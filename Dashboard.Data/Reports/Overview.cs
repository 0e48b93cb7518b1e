using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One key figure.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Rate">Over the period, as far as it has run.</param>
/// <param name="Compared">Over the period compared with.</param>
/// <param name="Verdict">Held against the target in force at the end of the period, or on the as-of day.</param>
/// <param name="Recent">The last thirteen months or quarters, the running one last.</param>
/// <param name="Beside">A second indicator told with it: the same words on another basis.</param>
/// <param name="BesideRate">The rate of the second indicator over the same period.</param>
public sealed record KeyFigure(
    Indicator Indicator, Rate Rate, Rate Compared, TargetVerdict Verdict, IReadOnlyList<TrendPoint> Recent, Indicator? Beside = null, Rate BesideRate = default)
{
    /// <summary>Points above the period compared with; null when either has no rate.</summary>
    public decimal? PointsAboveCompared => Rate.PointsAbove(Compared);
}

/// <summary>One month or quarter of a trend.</summary>
/// <param name="SubPeriod">Which, cut to the days that count.</param>
/// <param name="Rate">Its rate.</param>
/// <param name="Target">The target in force at its end.</param>
/// <param name="Whole">All its days, those still to come included.</param>
/// <param name="IsRunning">Whether more of it is still to come than the data know.</param>
public sealed record TrendPoint(SubPeriod SubPeriod, Rate Rate, Target? Target, Period Whole, bool IsRunning);

/// <summary>The trend of one level.</summary>
public sealed record TrendSeries(Level Level, IReadOnlyList<TrendPoint> Points);

/// <summary>One unit with all its counts.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Counts">Its counts over the period.</param>
/// <param name="Verdict">The ranked indicator held against the unit's target.</param>
/// <param name="Rank">Place within the level by the ranked indicator, from 1, equal rates sharing one; null below <see cref="Overview.MinimumForRank"/> dossiers.</param>
public sealed record UnitFigures(Unit Unit, Counts Counts, TargetVerdict Verdict, int? Rank);

/// <summary>One level with its units, best rank first, those too small to rank last.</summary>
/// <param name="Level">The level.</param>
/// <param name="Counts">The sum over its units.</param>
/// <param name="Verdict">The ranked indicator held against the level's target.</param>
/// <param name="Units">Its units that have any dossier.</param>
public sealed record LevelFigures(Level Level, Counts Counts, TargetVerdict Verdict, IReadOnlyList<UnitFigures> Units);

/// <summary>Where dossiers are overdue on the day states are read on.</summary>
/// <param name="Units">The units with most of them, at most <see cref="Overview.OverdueCount"/>.</param>
/// <param name="OtherUnits">Number of the other units that have dossiers.</param>
/// <param name="Others">The sum over those other units.</param>
public sealed record OverdueList(IReadOnlyList<UnitFigures> Units, int OtherUnits, Counts Others);

/// <summary>All figures of the overview: the same object feeds the page, the workbook and the command line.</summary>
public sealed record Overview
{
    /// <summary>Below so many dossiers in the base a unit is shown but not ranked: one dossier more or less would move it by places.</summary>
    public const int MinimumForRank = FairRanking.MinimumDossiers;

    /// <summary>Months or quarters in a short trend.</summary>
    public const int RecentCount = 13;

    /// <summary>Units named in the list of overdue dossiers.</summary>
    public const int OverdueCount = 7;

    /// <summary>What was asked, and which days and units it means.</summary>
    public required Question Question { get; init; }

    public required Counts Total { get; init; }

    /// <summary>The ranked indicator of everything selected, held against the target for everyone.</summary>
    public required TargetVerdict Verdict { get; init; }

    public required Counts ComparedTotal { get; init; }

    public required IReadOnlyList<KeyFigure> KeyFigures { get; init; }

    /// <summary>By month, a series for each level that has dossiers.</summary>
    public required IReadOnlyList<TrendSeries> Trend { get; init; }

    /// <summary>The trend over all levels selected: the weight under the rates.</summary>
    public required IReadOnlyList<TrendPoint> TrendTotal { get; init; }

    /// <summary>Lowest level first.</summary>
    public required IReadOnlyList<LevelFigures> Levels { get; init; }

    public required OverdueList Overdue { get; init; }

    /// <summary>When there is nothing to show: the month nearest to the period in which the same filter received dossiers; null when there is none.</summary>
    public required PeriodName? NearestWithData { get; init; }

    public FigureRequest Request => Question.Request;

    /// <inheritdoc cref="Question.Unit"/>
    public Unit? Unit => Question.Unit;

    /// <inheritdoc cref="Question.Period"/>
    public ChosenPeriod Period => Question.Period;

    /// <inheritdoc cref="Question.Seen"/>
    public Period Seen => Question.Seen;

    /// <inheritdoc cref="Question.StatesOn"/>
    public DateOnly StatesOn => Question.StatesOn;

    /// <inheritdoc cref="Question.Compared"/>
    public Period Compared => Question.Compared;

    public DataStamp Stamp => Question.Stamp;

    /// <inheritdoc cref="Question.Known"/>
    public Period Known => Question.Known;

    /// <inheritdoc cref="Question.IsRunning"/>
    public bool IsRunning => Question.IsRunning;

    /// <summary>Whether there is nothing to show: nothing counted, or a period that begins after the as-of day.</summary>
    public bool IsEmpty => Total.IsZero || StatesOn < Period.Days.First;

    /// <summary>Works out every figure of one request from one snapshot.</summary>
    /// <param name="snapshot">The data.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="reporting">The reporting scheme in use.</param>
    public static Overview From(Snapshot snapshot, FigureRequest request, ReportingCalendar reporting) => From(new Question(snapshot, request, reporting));

    /// <summary>Works out every figure of one question.</summary>
    public static Overview From(Question question)
    {
        var (snapshot, request) = (question.Snapshot, question.Request);
        var (query, seen) = (question.Query, question.Seen);
        var comparedTotal = snapshot.CountBy(question.ComparedQuery).Total.Counts;
        var byUnit = snapshot.CountBy(query with { By = By.Unit });
        var total = byUnit.Total.Counts;
        var figures = new Figures(snapshot, request.Indicator, query.StatesOn);
        var levels = figures.Levels(byUnit);
        var (trend, trendTotal) = figures.Trend(query, seen);
        return new Overview
        {
            Question = question,
            Total = total,
            Verdict = figures.Verdict(request.Indicator, total, request.Level, request.Unit),
            ComparedTotal = comparedTotal,
            KeyFigures = figures.KeyFigures(query, seen, total, comparedTotal),
            Trend = trend,
            TrendTotal = trendTotal,
            Levels = levels,
            Overdue = MostOverdue(levels),
            NearestWithData = total.IsZero || question.AsOf < question.Period.Days.First ? Nearest(snapshot, query) : null,
        };
    }

    private static OverdueList MostOverdue(IEnumerable<LevelFigures> levels)
    {
        var units = levels.SelectMany(level => level.Units)
            .OrderByDescending(unit => unit.Counts[Measure.InProcessOverdue])
            .ThenByDescending(unit => unit.Counts[Measure.InProcess])
            .ToList();
        var named = units.TakeWhile(unit => unit.Counts[Measure.InProcessOverdue] > 0).Take(OverdueCount).ToList();
        var others = units.Skip(named.Count).Aggregate(Counts.Zero, (sum, unit) => sum + unit.Counts);
        return new OverdueList(named, units.Count - named.Count, others);
    }

    private static PeriodName? Nearest(Snapshot snapshot, CountQuery query)
    {
        var known = snapshot.EverythingKnown;
        var months = snapshot.CountBy(query with { Period = known, AsOf = known.Last, Over = PeriodLength.Month });
        return months.SubPeriods.Zip(months.Total.SubPeriods)
            .Where(month => month.Second[Measure.Received] > 0)
            .Select(month => month.First)
            .MinBy(month => Math.Max(month.Days.First.DayNumber - query.Period.Last.DayNumber, query.Period.First.DayNumber - month.Days.Last.DayNumber))?.Name;
    }

    /// <summary>The parts of an overview, for one snapshot, indicator and day of verdict.</summary>
    private sealed record Figures(Snapshot Snapshot, Indicator Ranked, DateOnly On)
    {
        private static readonly (Indicator Shown, Indicator? Beside)[] Shown =
        [
            (Indicators.Online, null),
            (Indicators.DigitizedOnReceipt, Indicators.DigitizedAny),
            (Indicators.ResultsDigitized, null),
            (Indicators.OnTimeDue, Indicators.OnTimeClosed),
        ];

        public TargetVerdict Verdict(Indicator indicator, Counts counts, Level? level, string? unit) =>
            new(indicator.From(counts), Snapshot.Targets.InForce(indicator.Id, On, level ?? Snapshot.Units.Find(unit)?.Level, unit));

        public IReadOnlyList<KeyFigure> KeyFigures(CountQuery query, Period seen, Counts total, Counts compared)
        {
            var length = seen.Days > 366 ? PeriodLength.Quarter : PeriodLength.Month;
            var recent = Snapshot.CountBy(Recent(query, length, seen));
            return
            [
                .. Shown.Select(figure => new KeyFigure(
                    figure.Shown,
                    figure.Shown.From(total),
                    figure.Shown.From(compared),
                    Verdict(figure.Shown, total, query.Filter.Level, query.Filter.Unit),
                    Points(recent, recent.Total, figure.Shown, query, query.Filter.Level, query.Filter.Unit),
                    figure.Beside,
                    figure.Beside?.From(total) ?? default)),
            ];
        }

        public (IReadOnlyList<TrendSeries> Levels, IReadOnlyList<TrendPoint> Total) Trend(CountQuery query, Period seen)
        {
            var recent = Recent(query, PeriodLength.Month, seen);
            var days = seen.First < recent.Period.First ? seen : recent.Period;
            var byLevel = Snapshot.CountBy(recent with { By = By.Level, Period = days });
            var total = Points(byLevel, byLevel.Total, Ranked, query, query.Filter.Level, query.Filter.Unit);
            return (
            [
                .. byLevel.Groups.Select(group => (Key: Keys.TryParse(group.Key, out Level level) ? level : default, Group: group))
                    .OrderByDescending(series => series.Key)
                    .Select(series => new TrendSeries(series.Key, Points(byLevel, series.Group, Ranked, query, series.Key, query.Filter.Unit))),
            ], total);
        }

        public IReadOnlyList<LevelFigures> Levels(CountResult byUnit) =>
        [
            .. byUnit.Groups.Select(group => (Unit: Snapshot.Units.Find(group.Key)!, group.Counts))
                .GroupBy(unit => unit.Unit.Level)
                .OrderByDescending(level => level.Key)
                .Select(level =>
                {
                    var counts = level.Aggregate(Counts.Zero, (sum, unit) => sum + unit.Counts);
                    return new LevelFigures(level.Key, counts, Verdict(Ranked, counts, level.Key, null), Ranking(level));
                }),
        ];

        private List<UnitFigures> Ranking(IEnumerable<(Unit Unit, Counts Counts)> units)
        {
            var judged = units
                .Select(unit => new UnitFigures(unit.Unit, unit.Counts, Verdict(Ranked, unit.Counts, unit.Unit.Level, unit.Unit.Code), null))
                .ToList();
            var ranked = judged.Where(unit => unit.Verdict.Rate.Denominator >= MinimumForRank).ToList();
            return
            [
                .. ranked.Select(unit => unit with { Rank = 1 + ranked.Count(other => IsBetter(other.Verdict.Rate.Percent, unit.Verdict.Rate.Percent)) })
                    .OrderBy(unit => unit.Rank),
                .. judged.Except(ranked).OrderByDescending(unit => unit.Verdict.Rate.Denominator),
            ];
        }

        private bool IsBetter(decimal? percent, decimal? other) => Ranked.HigherIsBetter ? percent > other : percent < other;

        private static CountQuery Recent(CountQuery query, PeriodLength length, Period seen)
        {
            var name = query.Calendar.Containing(length, seen.Last);
            for (var i = 1; i < RecentCount; i++)
            {
                name = name.Previous();
            }

            return query with { Period = new Period(query.Calendar.DaysOf(name).First, seen.Last), Over = length };
        }

        private List<TrendPoint> Points(CountResult result, GroupCounts group, Indicator indicator, CountQuery query, Level? level, string? unit) =>
        [
            .. result.SubPeriods.Zip(group.SubPeriods, (subPeriod, counts) => new TrendPoint(
                subPeriod,
                indicator.From(counts),
                Snapshot.Targets.InForce(indicator.Id, subPeriod.Days.Last, level, unit),
                query.Calendar.DaysOf(subPeriod.Name!.Value),
                query.Calendar.DaysOf(subPeriod.Name!.Value).Last > query.AsOf)),
        ];
    }
}
