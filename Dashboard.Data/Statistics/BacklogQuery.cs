using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>How many dossiers an office had in hand day by day: in process, within the deadline, overdue, waiting, carried over.</summary>
/// <param name="Filter">Which dossiers; an outcome asked for is that of the as-of day.</param>
/// <param name="Period">The days asked about, both ends in.</param>
/// <param name="AsOf">The last day known; no day after it is told.</param>
public sealed record BacklogQuery(DossierFilter Filter, Period Period, DateOnly AsOf)
{
    /// <summary>1 for each day, 7 for each week …; counted back from the last day, which is always told.</summary>
    public int EveryDays { get; init; } = 1;

    /// <summary>The breakdown into groups.</summary>
    public By By { get; init; } = By.Nothing;

    /// <inheritdoc cref="CountQuery.Basis"/>
    public UnitBasis Basis { get; init; } = UnitBasis.ReceivedBy;

    /// <inheritdoc cref="CountQuery.TreeOn"/>
    public DateOnly? TreeOn { get; init; }
}

/// <summary>The backlog of one group, a value for each day of <see cref="BacklogTrend.Days"/>; each is what a question about that day alone counts.</summary>
/// <param name="Key">As in <see cref="GroupCounts.Key"/>; empty for the total.</param>
/// <param name="CarriedOver">Received before the day and not ended before it.</param>
/// <param name="InProcess">Received and not ended at the end of the day.</param>
/// <param name="Overdue">Of those, past their due date.</param>
/// <param name="OverdueWaiting">Of the overdue, waiting for the citizen's supplement.</param>
public sealed record GroupBacklog(
    string Key, IReadOnlyList<long> CarriedOver, IReadOnlyList<long> InProcess, IReadOnlyList<long> Overdue, IReadOnlyList<long> OverdueWaiting)
{
    /// <summary>In process with the due date still to come, or today.</summary>
    public IReadOnlyList<long> Within { get; } = [.. InProcess.Zip(Overdue, (all, overdue) => all - overdue)];

    /// <summary>The values of a count that is the state of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count of events.</exception>
    public IReadOnlyList<long> Of(Measure measure) => measure switch
    {
        Measure.CarriedOver => CarriedOver,
        Measure.InProcess => InProcess,
        Measure.InProcessWithin => Within,
        Measure.InProcessOverdue => Overdue,
        Measure.OverdueWaiting => OverdueWaiting,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Only states have a value on a day."),
    };

    internal static GroupBacklog Sum(IReadOnlyCollection<GroupBacklog> groups, int days)
    {
        long[] SumOf(Func<GroupBacklog, IReadOnlyList<long>> values) => [.. Enumerable.Range(0, days).Select(day => groups.Sum(group => values(group)[day]))];
        return new("", SumOf(group => group.CarriedOver), SumOf(group => group.InProcess), SumOf(group => group.Overdue), SumOf(group => group.OverdueWaiting));
    }
}

/// <summary>The answer to a <see cref="BacklogQuery"/>.</summary>
/// <param name="Days">The days told, earliest first; none when the period begins after the as-of day.</param>
/// <param name="Total">Everything selected.</param>
/// <param name="Groups">The groups that had anything in hand on one of the days, in their natural order.</param>
public sealed record BacklogTrend(IReadOnlyList<DateOnly> Days, GroupBacklog Total, IReadOnlyList<GroupBacklog> Groups)
{
    /// <summary>The reorganisations of the units selected within the period, earliest first: the line breaks there.</summary>
    public IReadOnlyList<UnitSuccession> Breaks { get; init; } = [];
}
