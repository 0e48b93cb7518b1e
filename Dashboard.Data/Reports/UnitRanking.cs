using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One unit with all its counts.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Counts">Its counts over the period.</param>
/// <param name="Verdict">The ranked indicator held against the unit's target.</param>
/// <param name="Rank">The first place its group takes within the level, from 1; null below <see cref="Overview.MinimumForRank"/> dossiers.</param>
public sealed record UnitFigures(Unit Unit, Counts Counts, TargetVerdict Verdict, int? Rank)
{
    /// <summary>The last place of its group: units of a group cannot be told apart by the ranked rate.</summary>
    public int? LastRank { get; init; }

    /// <summary>The ranked rate over the last months or quarters, the running one last.</summary>
    public IReadOnlyList<TrendPoint> Recent { get; init; } = [];

    /// <summary>The 95 % interval around the ranked rate; null without dossiers.</summary>
    public Interval? Interval => Wilson.Around(Verdict.Rate);
}

/// <summary>One level with its units, best rank first, those too small to rank last.</summary>
/// <param name="Level">The level.</param>
/// <param name="Counts">The sum over its units.</param>
/// <param name="Verdict">The ranked indicator held against the level's target.</param>
/// <param name="Units">Its units that have any dossier.</param>
public sealed record LevelFigures(Level Level, Counts Counts, TargetVerdict Verdict, IReadOnlyList<UnitFigures> Units)
{
    /// <summary>The ranked rate over the last months or quarters, the running one last.</summary>
    public IReadOnlyList<TrendPoint> Recent { get; init; } = [];

    /// <summary>The limits of chance around the level's own rate; null when it has none.</summary>
    public Funnel? Funnel { get; } = Domain.Funnel.Around(Verdict.Rate);

    /// <summary>The percents chance alone allows a unit of that size; null when it has no dossier.</summary>
    public Interval? LimitsOf(UnitFigures unit) => Funnel?.LimitsFor(unit.Verdict.Rate.Denominator);

    /// <summary>Where a unit lies against them.</summary>
    public FunnelPlace PlaceOf(UnitFigures unit) => Funnel?.PlaceOf(unit.Verdict.Rate) ?? FunnelPlace.None;
}

/// <summary>Ranks the units of each level by one indicator.</summary>
internal static class UnitRanking
{
    /// <summary>Months or quarters beside a ranking.</summary>
    private const int RecentCount = 9;

    /// <summary>The lowest level first.</summary>
    public static IReadOnlyList<LevelFigures> Of(CountResult byUnit, Trends trends, Indicator indicator)
    {
        var courses = trends.Levels(indicator).ToDictionary(series => series.Level, series => series.Points);
        return
        [
            .. byUnit.Groups.Select(group => (Unit: trends.Snapshot.Units.Find(group.Key)!, group.Counts))
                .GroupBy(unit => unit.Unit.Level)
                .OrderByDescending(level => level.Key)
                .Select(level =>
                {
                    var counts = level.Aggregate(Counts.Zero, (sum, unit) => sum + unit.Counts);
                    var units = level.Select(unit => new UnitFigures(unit.Unit, unit.Counts, VerdictOn(trends, indicator, unit.Counts, level.Key, unit.Unit.Code), null)
                    {
                        Recent = [.. trends.Of(unit.Unit, indicator).TakeLast(RecentCount)],
                    });
                    return new LevelFigures(level.Key, counts, VerdictOn(trends, indicator, counts, level.Key, null), Ranked([.. units], indicator))
                    {
                        Recent = [.. courses.GetValueOrDefault(level.Key, []).TakeLast(RecentCount)],
                    };
                }),
        ];
    }

    /// <summary>A rate held against the target in force on the last day of the question.</summary>
    public static TargetVerdict VerdictOn(Trends trends, Indicator indicator, Counts counts, Level? level, string? unit) => new(
        indicator.From(counts),
        trends.Snapshot.Targets.InForce(indicator.Id, trends.Query.StatesOn, level ?? trends.Snapshot.Units.Find(unit)?.Level, unit));

    private static IReadOnlyList<UnitFigures> Ranked(IReadOnlyList<UnitFigures> units, Indicator indicator) =>
    [
        .. FairRanking.Groups(units, unit => unit.Verdict.Rate, higherIsBetter: indicator.HigherIsBetter)
            .SelectMany(group => group.Members.Select(unit => unit with { Rank = group.Place, LastRank = group.LastPlace })),
        .. units.Where(unit => !FairRanking.IsEnough(unit.Verdict.Rate)).OrderByDescending(unit => unit.Verdict.Rate.Denominator),
    ];
}
