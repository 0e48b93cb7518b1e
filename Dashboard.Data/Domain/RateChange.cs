namespace Dashboard.Data.Domain;

/// <summary>One group's part in the change of the whole's rate. A group that was in the base only before or only after has no rate on the other side.</summary>
/// <param name="Key">The group, e.g. a unit's code.</param>
/// <param name="Before">Its rate before.</param>
/// <param name="After">Its rate after.</param>
/// <param name="RateEffect">Points of the whole's rate that come from the group's own rate having moved.</param>
/// <param name="MixEffect">Points of the whole's rate that come from the group weighing more or less than before.</param>
public sealed record GroupChange(string Key, Rate Before, Rate After, decimal RateEffect, decimal MixEffect)
{
    /// <summary>Points the group moved the whole by.</summary>
    public decimal Effect => RateEffect + MixEffect;

    /// <summary>Whether the group is in the base on both sides.</summary>
    public bool IsCommon => Before.Denominator > 0 && After.Denominator > 0;
}

/// <summary>Why the rate of a whole moved between two periods: because its groups got better or worse, or because dossiers shifted between groups.</summary>
/// <remarks>
/// <para>
/// The split into rate and mix with midpoint weights (E. M. Kitagawa, Components of a Difference Between Two Rates,
/// Journal of the American Statistical Association 50, 1955). With w a group's share of the base, r its rate and R the rate
/// of the whole, each averaged over before and after where a bar stands: rate effect = w̄·Δr, mix effect = (r̄ − R̄)·Δw.
/// Midpoints leave no remainder and give the same split, with the signs turned, when before and after are exchanged.
/// Taking R̄ off changes no sum, since shares always add up to 1; it makes a group's part readable: a group below the
/// average that gains weight pulls the whole down.
/// </para>
/// <para>
/// A group on one side only has no rate to have moved: its part is all mix, weighed by the one rate it has. A unit that
/// only changed its code would look like that, so count both sides with one unit tree.
/// </para>
/// <para>
/// Everything is kept unrounded in decimals of 28 digits: the parts add up to <see cref="Points"/> to within 10⁻²⁰ points.
/// Round where shown; rounded parts can then miss the rounded sum by 0.01 each.
/// </para>
/// </remarks>
public sealed record RateChange
{
    private RateChange(Rate before, Rate after, decimal points, IReadOnlyList<GroupChange> groups) =>
        (Before, After, Points, Groups) = (before, after, points, groups);

    /// <summary>The whole's rate before: the sum of its groups' counts.</summary>
    public Rate Before { get; }

    /// <summary>The whole's rate after.</summary>
    public Rate After { get; }

    /// <summary>Points the whole moved by, unrounded.</summary>
    public decimal Points { get; }

    /// <summary>Every group with dossiers in the base on either side, the largest effect first.</summary>
    public IReadOnlyList<GroupChange> Groups { get; }

    /// <summary>Points that come from groups having got better or worse.</summary>
    public decimal RateEffect => Groups.Sum(group => group.RateEffect);

    /// <summary>Points that come from dossiers having shifted between groups.</summary>
    public decimal MixEffect => Groups.Sum(group => group.MixEffect);

    /// <summary>Whether every group present on both sides moved one way and the whole moved the other (E. H. Simpson, 1951): to be said wherever the change is shown.</summary>
    /// <remarks>A group that did not move at all is enough to say no, so that "every unit rose" is never printed wrongly.</remarks>
    public bool IsSimpsonReversal
    {
        get
        {
            var ways = Groups.Where(group => group.IsCommon)
                .Select(group => Math.Sign(group.After.Exact!.Value - group.Before.Exact!.Value))
                .Distinct()
                .ToList();
            return ways is [not 0] && ways[0] == -Math.Sign(Points);
        }
    }

    /// <summary>Splits the change between two sets of groups that share no dossier; null when nothing was counted on one side.</summary>
    /// <param name="before">The rate of each group before.</param>
    /// <param name="after">The rate of each group after, by the same keys.</param>
    public static RateChange? Between(IReadOnlyDictionary<string, Rate> before, IReadOnlyDictionary<string, Rate> after)
    {
        var wholeBefore = before.Values.Aggregate(default(Rate), Rate.Add);
        var wholeAfter = after.Values.Aggregate(default(Rate), Rate.Add);
        if (wholeBefore.Exact is not { } percentBefore || wholeAfter.Exact is not { } percentAfter)
        {
            return null;
        }

        var groups = before.Keys.Union(after.Keys)
            .Select(key => Part(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
            .Where(group => group.Before.Denominator + group.After.Denominator > 0)
            .OrderByDescending(group => Math.Abs(group.Effect))
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        return new RateChange(wholeBefore, wholeAfter, percentAfter - percentBefore, [.. groups]);

        GroupChange Part(string key, Rate was, Rate now)
        {
            // a side without a rate borrows the other's: nothing of its part is then due to the rate
            var (rateBefore, rateAfter) = (was.Exact ?? now.Exact ?? 0, now.Exact ?? was.Exact ?? 0);
            var weightBefore = (decimal)was.Denominator / wholeBefore.Denominator;
            var weightAfter = (decimal)now.Denominator / wholeAfter.Denominator;
            return new GroupChange(key, was, now,
                RateEffect: (weightBefore + weightAfter) / 2 * (rateAfter - rateBefore),
                MixEffect: ((rateBefore + rateAfter - percentBefore - percentAfter) / 2) * (weightAfter - weightBefore));
        }
    }
}
