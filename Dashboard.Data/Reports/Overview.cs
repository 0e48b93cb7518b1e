using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>All figures of the overview: the same object feeds the page, the workbook and the command line.</summary>
public sealed record Overview
{
    /// <summary>Below so many dossiers in the base a unit is shown but not ranked: one dossier more or less would move it by places.</summary>
    public const int MinimumForRank = FairRanking.MinimumDossiers;

    /// <summary>Months or quarters in a short trend.</summary>
    public const int RecentCount = 13;

    /// <summary>The indicators of the key figures.</summary>
    public static IReadOnlyList<Indicator> MainIndicators => Reports.KeyFigures.Main;

    /// <summary>Units named in the list of what has to be done.</summary>
    public const int ActCount = 7;

    private const int LeastBacklogDays = 31;

    private const int MostBacklogDays = 100;

    private static readonly int[] BacklogSteps = [1, 7, 28, 91, 364];

    /// <summary>What was asked, and which days and units it means.</summary>
    public required Question Question { get; init; }

    public required Counts Total { get; init; }

    /// <summary>The ranked indicator of everything selected, held against the target for everyone.</summary>
    public required TargetVerdict Verdict { get; init; }

    public required Counts ComparedTotal { get; init; }

    public required IReadOnlyList<KeyFigure> KeyFigures { get; init; }

    /// <summary>By month, or by quarter over more than a year: a series for each level that has dossiers.</summary>
    public required IReadOnlyList<TrendSeries> Trend { get; init; }

    /// <summary>The trend over all levels selected: the weight under the rates.</summary>
    public required IReadOnlyList<TrendPoint> TrendTotal { get; init; }

    /// <summary>Lowest level first.</summary>
    public required IReadOnlyList<LevelFigures> Levels { get; init; }

    public required ActToday Today { get; init; }

    /// <summary>Why the chosen indicator moved; null when it has no rate on one side.</summary>
    public required WhatMoved? Moved { get; init; }

    /// <summary>What was in hand at the end of each day of the period, or of some of them when it is long.</summary>
    public required BacklogTrend Backlog { get; init; }

    /// <summary>Units reorganised within the trend, earliest first: figures before and after are of different offices.</summary>
    public required IReadOnlyList<UnitSuccession> Breaks { get; init; }

    /// <summary>What the year may still bring; null for a period that no target of the running year speaks about.</summary>
    public required YearOutlook? Outlook { get; init; }

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
        var comparedByUnit = snapshot.CountBy(question.ComparedQuery with { By = By.Unit });
        var byUnit = snapshot.CountBy(query with { By = By.Unit });
        var (total, comparedTotal) = (byUnit.Total.Counts, comparedByUnit.Total.Counts);
        var trends = Trends.Of(snapshot, query, seen);
        var outlook = YearOutlook.Of(question);
        return new Overview
        {
            Question = question,
            Total = total,
            Verdict = UnitRanking.VerdictOn(trends, request.Indicator, total, request.Level, request.Unit),
            ComparedTotal = comparedTotal,
            KeyFigures = Reports.KeyFigures.Of(trends, total, comparedTotal, outlook),
            Trend = trends.Levels(request.Indicator),
            TrendTotal = trends.Total(request.Indicator),
            Levels = UnitRanking.Of(byUnit, trends, request.Indicator),
            Today = ActToday.Of(snapshot, query),
            Moved = Move(question, comparedByUnit, byUnit),
            Backlog = BacklogOf(question),
            Breaks = trends.Counted.Breaks,
            Outlook = outlook,
            NearestWithData = total.IsZero || question.AsOf < question.Period.Days.First ? Nearest(snapshot, query) : null,
        };
    }

    /// <summary>Day by day, or every week or four weeks where that would be more than a chart can show; a short period is shown with the days before it.</summary>
    private static BacklogTrend BacklogOf(Question question)
    {
        var (first, last) = (question.Seen.First, question.Seen.Last);
        var from = first < last.AddDays(1 - LeastBacklogDays) ? first : last.AddDays(1 - LeastBacklogDays);
        var days = last.DayNumber - from.DayNumber + 1;
        return question.Snapshot.Backlog(new(question.Query.Filter, new Period(from, last), question.AsOf)
        {
            EveryDays = BacklogSteps.FirstOrDefault(step => days / step <= MostBacklogDays, BacklogSteps[^1]),
            Basis = question.Query.Basis,
            TreeOn = question.Query.TreeOn,
        });
    }

    /// <summary>Both sides in one tree: a unit that only changed its code would seem to have come and gone.</summary>
    private static WhatMoved? Move(Question question, CountResult before, CountResult after)
    {
        var isRestated = question.Query is { TreeOn: null, Filter: { Unit: null, OnlyUnit: null, ExceptUnits: null } } && question.Snapshot.Units.Successions
            .Any(succession => succession.On > question.Compared.First && succession.On <= question.StatesOn);
        return isRestated
            ? WhatMoved.Of(question, ByUnit(question.ComparedQuery), ByUnit(question.Query), isRestated)
            : WhatMoved.Of(question, before, after, isRestated);

        CountResult ByUnit(CountQuery query) => question.Snapshot.CountBy(query with { By = By.Unit, TreeOn = question.StatesOn });
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
}
