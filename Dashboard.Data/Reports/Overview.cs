using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>What the overview is asked for; the address of the page and the options of the command line say the same.</summary>
public sealed record OverviewRequest
{
    public PeriodChoice Period { get; init; } = PeriodChoice.Everything;

    public ComparedWith Compare { get; init; } = ComparedWith.SamePeriodLastYear;

    /// <summary>Code of a unit, all below it included; null for every unit.</summary>
    public string? Unit { get; init; }

    public Level? Level { get; init; }

    /// <summary>The last day to know of; null for the data cut-off.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The indicator of the trend and the ranking.</summary>
    public Indicator Indicator { get; init; } = Indicators.Online;

    /// <summary>What the reader may see at all.</summary>
    public UnitScope Scope { get; init; } = UnitScope.Everything;
}

/// <summary>All figures of the overview: the same object feeds the page, the workbook and the command line.</summary>
public sealed record Overview
{
    /// <summary>Below so many dossiers in the base a unit is shown but not ranked: one dossier more or less would move it by places.</summary>
    public const int MinimumForRank = FairRanking.MinimumDossiers;

    /// <summary>Months or quarters in a short trend.</summary>
    public const int RecentCount = 13;

    /// <summary>Units named in the list of what has to be done.</summary>
    public const int ActCount = 7;

    public required OverviewRequest Request { get; init; }

    /// <summary>The unit asked for; null for every unit, or when no unit has the code.</summary>
    public required Unit? Unit { get; init; }

    /// <summary>The whole period, those days included that are still to come.</summary>
    public required ChosenPeriod Period { get; init; }

    /// <summary>The part of the period that counts: up to the as-of day.</summary>
    public required Period Seen { get; init; }

    /// <summary>The day states such as "in process" are read on.</summary>
    public required DateOnly StatesOn { get; init; }

    /// <summary>The days compared with; as long as the part seen while the period is running.</summary>
    public required Period Compared { get; init; }

    public required DataStamp Stamp { get; init; }

    /// <summary>All days the data know of, whatever the period asked for.</summary>
    public required Period Known { get; init; }

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

    /// <summary>Units reorganised within the trend, earliest first: figures before and after are of different offices.</summary>
    public required IReadOnlyList<UnitSuccession> Breaks { get; init; }

    /// <summary>What the year may still bring; null for a period that no target of the running year speaks about.</summary>
    public required YearOutlook? Outlook { get; init; }

    /// <summary>When there is nothing to show: the month nearest to the period in which the same filter received dossiers; null when there is none.</summary>
    public required PeriodName? NearestWithData { get; init; }

    /// <summary>Whether the period reaches beyond the as-of day.</summary>
    public bool IsRunning => Seen != Period.Days;

    /// <summary>Whether there is nothing to show: nothing counted, or a period that begins after the as-of day.</summary>
    public bool IsEmpty => Total.IsZero || StatesOn < Period.Days.First;

    /// <summary>Works out every figure of one request from one snapshot.</summary>
    /// <param name="snapshot">The data.</param>
    /// <param name="request">What is asked; a unit the snapshot does not know selects nothing.</param>
    /// <param name="reporting">The reporting scheme in use.</param>
    public static Overview From(Snapshot snapshot, OverviewRequest request, ReportingCalendar reporting)
    {
        var period = request.Period.On(reporting, snapshot.EverythingKnown);
        var asOf = request.AsOf is { } asked && asked < snapshot.Stamp.CutOffOn ? asked : snapshot.Stamp.CutOffOn;
        var filter = new DossierFilter { Scope = request.Scope, Unit = request.Unit, Level = request.Level };
        var query = new CountQuery(filter, period.Days, asOf) { Calendar = period.Calendar };
        var seen = period.Days.UpTo(asOf);
        var compared = Comparison.PeriodFor(request.Compare, period.Days, period.Name, period.Calendar, asOf);

        // results are followed just as long after the compared period as after this one
        var comparedAsOf = compared.Last.AddDays(asOf.DayNumber - seen.Last.DayNumber);
        var comparedQuery = query with { Period = compared, AsOf = comparedAsOf };
        var comparedByUnit = snapshot.CountBy(comparedQuery with { By = By.Unit });
        var byUnit = snapshot.CountBy(query with { By = By.Unit });
        var (total, comparedTotal) = (byUnit.Total.Counts, comparedByUnit.Total.Counts);
        var trends = Trends.Of(snapshot, query, seen);
        var outlook = YearOutlook.Of(snapshot, query, period, request.Period == PeriodChoice.Everything);
        return new Overview
        {
            Request = request,
            Unit = snapshot.Units.Find(request.Unit),
            Period = period,
            Seen = seen,
            StatesOn = query.StatesOn,
            Compared = compared,
            Stamp = snapshot.Stamp,
            Known = snapshot.EverythingKnown,
            Total = total,
            Verdict = UnitRanking.VerdictOn(trends, request.Indicator, total, request.Level, request.Unit),
            ComparedTotal = comparedTotal,
            KeyFigures = Reports.KeyFigures.Of(trends, total, comparedTotal, outlook),
            Trend = trends.Levels(request.Indicator),
            TrendTotal = trends.Total(request.Indicator),
            Levels = UnitRanking.Of(byUnit, trends, request.Indicator),
            Today = ActToday.Of(snapshot, query),
            Moved = Move(snapshot, comparedQuery, query, (comparedByUnit, byUnit), request.Indicator),
            Breaks = trends.Counted.Breaks,
            Outlook = outlook,
            NearestWithData = total.IsZero || asOf < period.Days.First ? Nearest(snapshot, query) : null,
        };
    }

    /// <summary>Both sides in one tree: a unit that only changed its code would seem to have come and gone.</summary>
    private static WhatMoved? Move(
        Snapshot snapshot, CountQuery before, CountQuery after, (CountResult Before, CountResult After) asTheyWere, Indicator indicator)
    {
        var isRestated = after.TreeOn is null && after.Filter.Unit is null
            && snapshot.Units.Successions.Any(succession => succession.On > before.Period.First && succession.On <= after.StatesOn);
        return isRestated
            ? WhatMoved.Of(snapshot.Units, indicator, ByUnit(before), ByUnit(after), isRestated)
            : WhatMoved.Of(snapshot.Units, indicator, asTheyWere.Before, asTheyWere.After, isRestated);

        CountResult ByUnit(CountQuery query) => snapshot.CountBy(query with { By = By.Unit, TreeOn = after.StatesOn });
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
