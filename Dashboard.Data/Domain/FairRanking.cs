namespace Dashboard.Data.Domain;

/// <summary>Neighbours in a ranking that share a place because their rates cannot be told apart.</summary>
/// <param name="Place">The place they share, from 1: one more than the units in the groups above.</param>
/// <param name="Members">The best rate first.</param>
public sealed record RankGroup<T>(int Place, IReadOnlyList<T> Members)
{
    /// <summary>The last of the places they share; the first itself when the group has one member.</summary>
    public int LastPlace => Place + Members.Count - 1;
}

/// <summary>Ranks units without claiming more than their numbers carry.</summary>
public static class FairRanking
{
    /// <summary>Below so many dossiers in the base a unit is shown but not ranked: one dossier more or less would move it by places.</summary>
    public const int MinimumDossiers = 30;

    /// <summary>Whether a rate rests on enough dossiers to be ranked.</summary>
    public static bool IsEnough(Rate rate) => rate.Denominator >= MinimumDossiers;

    /// <summary>The units with enough dossiers, the best rate first, in groups of which no two members can be told apart.</summary>
    /// <remarks>
    /// Our choice: from the top, a unit joins the group above it unless it can be told apart from one of its members; then it
    /// opens the next group. Comparing with the best member alone would put plainly different units into one group, since a
    /// small best unit can be told apart from few. Two neighbours on either side of a border need not differ themselves.
    /// </remarks>
    /// <param name="units">Units of one level, in any order.</param>
    /// <param name="rateOf">The ranked rate of a unit.</param>
    /// <param name="z">Standard deviations beyond which a difference is more than chance.</param>
    /// <param name="higherIsBetter">Whether the highest rate comes first, as for most indicators; a share of delays is best low.</param>
    public static IReadOnlyList<RankGroup<T>> Groups<T>(IEnumerable<T> units, Func<T, Rate> rateOf, decimal z = Wilson.Z95, bool higherIsBetter = true)
    {
        var groups = new List<List<T>>();
        foreach (var unit in units.Where(unit => IsEnough(rateOf(unit))).OrderByDescending(unit => higherIsBetter ? rateOf(unit).Exact : -rateOf(unit).Exact))
        {
            if (groups.Count > 0 && !groups[^1].Exists(member => Wilson.CanTellApart(rateOf(member), rateOf(unit), z)))
            {
                groups[^1].Add(unit);
                continue;
            }

            groups.Add([unit]);
        }

        return [.. groups.Select((group, i) => new RankGroup<T>(1 + groups.Take(i).Sum(above => above.Count), group))];
    }
}
