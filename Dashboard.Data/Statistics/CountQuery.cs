using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>What the counts are broken down by.</summary>
public enum By
{
    /// <summary>No breakdown.</summary>
    Nothing,
    Level,
    Unit,
    Procedure,
    Field,
    Channel,
}

/// <summary>One question to the snapshot.</summary>
/// <param name="Filter">Which dossiers.</param>
/// <param name="Period">The days asked about, both ends in.</param>
/// <param name="AsOf">
/// The last day known: later events are as if they had not happened yet. Carried over and in process are states of the
/// period's ends, so a later as-of day does not move them; results digitized are followed to the as-of day itself.
/// </param>
public sealed record CountQuery(DossierFilter Filter, Period Period, DateOnly AsOf)
{
    /// <summary>The breakdown into groups.</summary>
    public By By { get; init; } = By.Nothing;

    /// <summary>A second breakdown, of each group: procedure by unit, field by channel …</summary>
    public By Then { get; init; } = By.Nothing;

    /// <summary>The breakdown over time: each month, quarter … of the period is a period of its own, with its own carried over and in process. Null for none.</summary>
    public PeriodLength? Over { get; init; }

    /// <summary>The scheme months, quarters and years are cut by.</summary>
    public ReportingCalendar Calendar { get; init; } = ReportingCalendar.Calendar;

    /// <summary>The unit a dossier is counted with, for all counts of this question.</summary>
    public UnitBasis Basis { get; init; } = UnitBasis.ReceivedBy;

    /// <summary>
    /// The day whose unit tree the figures are told in: dossiers of units that were merged or renamed by then belong to their
    /// successors. Null for units as they were.
    /// </summary>
    /// <remarks>
    /// A unit still in being on that day is asked for with its predecessors; one that has ended, as it was. The scope always means
    /// units as they were, so telling figures otherwise never shows anyone more.
    /// </remarks>
    public DateOnly? TreeOn { get; init; }

    /// <summary>The day states are read on: the end of the period or the as-of day, whichever comes first.</summary>
    public DateOnly StatesOn => AsOf < Period.Last ? AsOf : Period.Last;
}

/// <summary>A stretch of the period: a month, quarter … cut to the days that lie in the period.</summary>
/// <param name="Name">Its name under the query's calendar; null when the period was not broken down over time.</param>
/// <param name="Days">Its days, both ends in.</param>
public sealed record SubPeriod(PeriodName? Name, Period Days);

/// <summary>The counts of one group.</summary>
/// <param name="Key">Level ("district"), unit or procedure code, field name or channel ("online"); empty for the total.</param>
/// <param name="Counts">Counts of the whole period: flows are summed over the sub-periods, carried over is that of the first, in process that of the last.</param>
public sealed record GroupCounts(string Key, Counts Counts)
{
    /// <summary>Counts of each sub-period, in the order of <see cref="CountResult.SubPeriods"/>; the whole period is the only one where it was not broken down.</summary>
    public IReadOnlyList<Counts> SubPeriods { get => field ?? [Counts]; init; }

    /// <summary>Key of the second breakdown; empty without one.</summary>
    public string Within { get => field ?? ""; init; }

    /// <summary>Days on which its units were reorganised within the period: figures before and after are of different offices.</summary>
    public IReadOnlyList<DateOnly> Breaks { get => field ?? []; init; }

    /// <summary>The sum of groups that share no dossier; all zero for none.</summary>
    public static GroupCounts Sum(string key, IReadOnlyCollection<GroupCounts> groups, int subPeriods)
    {
        var whole = new GroupCounts(key, Counts.Sum(groups, group => group.Counts));
        return subPeriods == 1
            ? whole
            : whole with { SubPeriods = [.. Enumerable.Range(0, subPeriods).Select(subPeriod => Counts.Sum(groups, group => group.SubPeriods[subPeriod]))] };
    }

    /// <summary>What remains of a sum when some of its groups are taken out.</summary>
    public GroupCounts Without(IReadOnlyCollection<GroupCounts> groups)
    {
        var taken = Sum("", groups, SubPeriods.Count);
        var rest = new GroupCounts("", Counts - taken.Counts);
        return SubPeriods.Count == 1 ? rest : rest with { SubPeriods = [.. SubPeriods.Zip(taken.SubPeriods, (all, part) => all - part)] };
    }
}

/// <summary>The largest groups by name and all others as one; together they are the total.</summary>
/// <param name="Named">Largest first; of equal ones, the one listed first.</param>
/// <param name="Others">The sum of the other groups.</param>
/// <param name="OtherGroups">How many those are.</param>
/// <param name="Total">Everything selected.</param>
public sealed record TopGroups(IReadOnlyList<GroupCounts> Named, GroupCounts Others, int OtherGroups, GroupCounts Total);

/// <summary>The answer to a <see cref="CountQuery"/>.</summary>
/// <param name="Total">Everything selected.</param>
/// <param name="Groups">The groups that have any dossier, in their natural order: levels from the top, units, procedures and fields as listed.</param>
/// <param name="SubPeriods">The stretches of time, at least one.</param>
public sealed record CountResult(GroupCounts Total, IReadOnlyList<GroupCounts> Groups, IReadOnlyList<SubPeriod> SubPeriods)
{
    /// <summary>The successions of the units selected that fall into the period, earliest first: every series over them carries a break.</summary>
    public IReadOnlyList<UnitSuccession> Breaks { get; init; } = [];

    /// <summary>Units selected that the tree asked for cannot tell otherwise, because they were split; they are told as they were.</summary>
    public IReadOnlyList<Unit> NotRestatable { get; init; } = [];

    /// <summary>The groups with most of one count.</summary>
    /// <param name="count">How many to name; all when there are not more.</param>
    /// <param name="by">What makes a group large.</param>
    public TopGroups Top(int count, Measure by)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);

        // one number for each: less where the group is larger, and of equal ones where it is listed first
        var order = new long[Groups.Count];
        for (var place = 0; place < order.Length; place++)
        {
            order[place] = (-Groups[place].Counts[by] << 32) + place;
        }

        Array.Sort(order);
        var named = Array.ConvertAll(order[..Math.Min(count, order.Length)], place => Groups[unchecked((int)place)]);
        return new TopGroups(named, Total.Without(named), Groups.Count - named.Length, Total);
    }

    /// <summary>The group of a key; all zero when it has no dossier.</summary>
    public GroupCounts Of(string key) =>
        Groups.FirstOrDefault(group => group.Key == key) ?? new GroupCounts(key, Counts.Zero) { SubPeriods = [.. SubPeriods.Select(_ => Counts.Zero)] };
}
