using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One month or quarter of a trend.</summary>
/// <param name="SubPeriod">Which, cut to the days that count.</param>
/// <param name="Rate">Its rate.</param>
/// <param name="Target">The target in force at its end.</param>
/// <param name="Whole">All its days, those still to come included.</param>
/// <param name="IsRunning">Whether more of it is still to come than the data know.</param>
public sealed record TrendPoint(SubPeriod SubPeriod, Rate Rate, Target? Target, Period Whole, bool IsRunning)
{
    /// <summary>Month, quarter …; a trend is always broken down over time.</summary>
    public PeriodName Name => SubPeriod.Name!.Value;

    /// <summary>The targets in force on its days, one after another: a year's target may change in the middle of a reporting quarter.</summary>
    public IReadOnlyList<TargetStretch> Targets { get; init; } = [];
}

/// <summary>The trend of one level.</summary>
public sealed record TrendSeries(Level Level, IReadOnlyList<TrendPoint> Points);

/// <summary>Reads trends off one answer that is broken down by unit and over time.</summary>
internal sealed record Trends(Snapshot Snapshot, CountQuery Query, CountResult Counted)
{
    /// <summary>The question behind the trends of a period: by month, or by quarter when it is longer than a year; back to its beginning, and over at least <see cref="Overview.RecentCount"/> of them.</summary>
    public static Trends Of(Snapshot snapshot, CountQuery query, Period seen)
    {
        var length = seen.Days > 366 ? PeriodLength.Quarter : PeriodLength.Month;
        var name = query.Calendar.Containing(length, seen.Last);
        for (var i = 1; i < Overview.RecentCount; i++)
        {
            name = name.Previous();
        }

        var recent = query.Calendar.DaysOf(name).First;
        var days = new Period(seen.First < recent ? seen.First : recent, seen.Last);
        return new Trends(snapshot, query, snapshot.CountBy(query with { Period = days, By = By.Unit, Over = length }));
    }

    /// <summary>Each level that has dossiers, the lowest first.</summary>
    public IReadOnlyList<TrendSeries> Levels(Indicator indicator) =>
    [
        .. Counted.Groups.GroupBy(group => Snapshot.Units.Find(group.Key)!.Level)
            .OrderByDescending(level => level.Key)
            .Select(level => new TrendSeries(
                level.Key, Points(GroupCounts.Sum("", [.. level], Counted.SubPeriods.Count), indicator, level.Key, Query.Filter.Unit))),
    ];

    /// <summary>Over all levels selected.</summary>
    public IReadOnlyList<TrendPoint> Total(Indicator indicator) => Points(Counted.Total, indicator, Query.Filter.Level, Query.Filter.Unit);

    /// <summary>One unit; rates of nothing when it has no dossier.</summary>
    public IReadOnlyList<TrendPoint> Of(Unit unit, Indicator indicator) => Points(Counted.Of(unit.Code), indicator, unit.Level, unit.Code);

    private List<TrendPoint> Points(GroupCounts group, Indicator indicator, Level? level, string? unit) =>
    [
        .. Counted.SubPeriods.Zip(group.SubPeriods, (subPeriod, counts) =>
        {
            var whole = Query.Calendar.DaysOf(subPeriod.Name!.Value);
            return new TrendPoint(
                subPeriod, indicator.From(counts), Snapshot.Targets.InForce(indicator.Id, subPeriod.Days.Last, level, unit), whole, whole.Last > Query.AsOf)
            {
                Targets = Snapshot.Targets.Over(indicator.Id, whole, level, unit),
            };
        }),
    ];
}
