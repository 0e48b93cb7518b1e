using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// The frame of a question: its groups, its stretches of time, and how the counters of each become counts. Counters are filled in
/// by one pass over the rows or from daily counters; both mean the same by each lane.
/// </summary>
/// <remarks>
/// A group has a cell for the time before the period, one for each sub-period and one for the time after. A flow is counted in the
/// cell of its day. A state (in process, overdue) holds from one event to another: it is entered as "+1 from here, −1 from there"
/// and summed up at the end, so a row costs the same for one sub-period as for sixty.
/// </remarks>
internal sealed class CountFrame
{
    // a lane of a cell is the place of its count, up to those that follow from others. Two lanes are not counts yet: as few dossiers are
    // rescheduled, those of the original due date hold only the difference from those of the current one
    public const int Due = CountPlaces.DueDates;
    public const int DueOnTime = Due + 1;
    public const int DueOriginal = Due + 2;
    public const int DueOriginalOnTime = Due + 3;
    public const int InProcess = CountPlaces.States;
    public const int InProcessOverdue = InProcess + 1;
    public const int OverdueWaiting = InProcess + 2;
    public const int WithinRepeated = InProcess + 3;
    public const int Lanes = CountPlaces.Sums;

    // constants once compiled for speed
    private static readonly int HandledOnTime = CountPlaces.Of(Measure.HandledOnTime);
    private static readonly int CarriedOver = CountPlaces.Of(Measure.CarriedOver);
    private static readonly int InProcessWithin = CountPlaces.Of(Measure.InProcessWithin);
    private static readonly int ToHandle = CountPlaces.Of(Measure.ToHandle);
    private static readonly int Received = CountPlaces.Of(Measure.Received);
    private static readonly int ReceivedOffered = CountPlaces.Of(Measure.ReceivedOffered);
    private static readonly int ReceivedFull = CountPlaces.Of(Measure.ReceivedFull);
    private static readonly int ReceivedPartial = CountPlaces.Of(Measure.ReceivedPartial);
    private static readonly int OnlineOffered = CountPlaces.Of(Measure.OnlineOffered);
    private static readonly int OnlineFull = CountPlaces.Of(Measure.OnlineFull);
    private static readonly int OnlinePartial = CountPlaces.Of(Measure.OnlinePartial);

    private readonly CountQuery _query;

    /// <param name="breakdown">Its filter, breakdown and unit tree, worked out.</param>
    /// <param name="query">The question.</param>
    /// <param name="stretches">Other sub-periods than the question's own: all days of its period, in order.</param>
    public CountFrame(Breakdown breakdown, CountQuery query, IReadOnlyList<Period>? stretches = null)
    {
        (Breakdown, _query) = (breakdown, query);
        SubPeriods = stretches is null ? SubPeriodsOf(query) : [.. stretches.Select(days => new SubPeriod(null, days))];
        (First, Last) = (Number(query.Period.First), Number(query.Period.Last));
        AsOf = Math.Min(Number(query.AsOf), DossierRows.LastDay);
    }

    /// <summary>The counters of one group, a cell after the other; they are good until those of another group are asked for.</summary>
    public delegate ReadOnlySpan<int> CountersOf(int group);

    public Breakdown Breakdown { get; }

    public UnitBasis Basis => _query.Basis;

    public IReadOnlyList<SubPeriod> SubPeriods { get; }

    /// <summary>Number of the period's first day.</summary>
    public int First { get; }

    /// <summary>Number of the period's last day.</summary>
    public int Last { get; }

    /// <summary>Number of the last day known.</summary>
    public int AsOf { get; }

    public int Groups => Breakdown.Keys.Count;

    /// <summary>Counters of one group.</summary>
    public int Stride => (SubPeriods.Count + 2) * Lanes;

    /// <summary>Day number of a day of a question; days beyond the working calendar stand for its ends, where no dossier can be.</summary>
    public static int Number(DateOnly day) => day.DayNumber - WorkingCalendar.Range.First.DayNumber;

    /// <summary>Reads the counters out as counts.</summary>
    public CountResult Read(CountersOf countersOf)
    {
        var (told, isBroken) = (Breakdown.Told, _query is not { By: By.Nothing, Then: By.Nothing });
        var breaks = told.Breaks(_query.Period.UpTo(_query.StatesOn), Breakdown.Selection.Units);
        IReadOnlyList<DateOnly> days = breaks.Count == 0 ? [] : [.. breaks.Select(succession => succession.On).Distinct()];
        var groups = new List<GroupCounts>(isBroken ? Math.Min(Groups, 1_024) : 0);

        // what comes after the period is told nowhere
        var all = new int[Stride - Lanes];
        for (var group = 0; group < Groups; group++)
        {
            var counters = countersOf(group);
            if (isBroken && Sums.AreAny(counters[..all.Length]) && GroupOf(Breakdown.Keys[group], counters) is { Counts.IsZero: false } counted)
            {
                groups.Add(breaks.Count == 0 ? counted : counted with { Breaks = BreaksOf(counted, breaks, days) });
            }

            Sums.Add(all, counters[..all.Length]);
        }

        // every count is a sum or a difference of counters: so is that of all groups of theirs
        var total = GroupOf(("", ""), all);
        return new CountResult(days.Count == 0 ? total : total with { Breaks = days }, groups, SubPeriods)
        {
            Breaks = breaks,
            NotRestatable = told.NotRestatable(Breakdown.Selection.Units),
        };
    }

    /// <summary>Reads the states on some days out of the counters.</summary>
    /// <param name="countersOf">The counters.</param>
    /// <param name="days">Places of the sub-periods whose last day is told; each is one day long.</param>
    public BacklogTrend ReadBacklog(CountersOf countersOf, IReadOnlyList<int> days)
    {
        var groups = Enumerable.Range(0, Groups)
            .Select(group => BacklogOf(Breakdown.Keys[group].Key, countersOf(group), days))
            .Where(group => group.InProcess.Any(count => count > 0) || group.CarriedOver.Any(count => count > 0))
            .ToList();
        return new BacklogTrend([.. days.Select(day => SubPeriods[day].Days.Last)], GroupBacklog.Sum(groups, days.Count), _query.By == By.Nothing ? [] : groups)
        {
            Breaks = Breakdown.Told.Breaks(_query.Period, Breakdown.Selection.Units),
        };
    }

    private static GroupBacklog BacklogOf(string key, ReadOnlySpan<int> counters, IReadOnlyList<int> days)
    {
        var (carriedOver, inProcess, overdue, waiting) = (new long[days.Count], new long[days.Count], new long[days.Count], new long[days.Count]);
        Span<long> states = stackalloc long[Lanes];
        states.Clear();
        for (int cell = 0, told = 0; told < days.Count; cell++)
        {
            var isTold = days[told] + 1 == cell;
            carriedOver[told] = states[InProcess];
            for (var lane = InProcess; lane < Lanes; lane++)
            {
                states[lane] += counters[(cell * Lanes) + lane];
            }

            if (isTold)
            {
                (inProcess[told], overdue[told], waiting[told]) = (states[InProcess], states[InProcessOverdue], states[OverdueWaiting]);
                told++;
            }
        }

        return new GroupBacklog(key, carriedOver, inProcess, overdue, waiting);
    }

    private IReadOnlyList<DateOnly> BreaksOf(GroupCounts group, IReadOnlyList<UnitSuccession> breaks, IReadOnlyList<DateOnly> days) => _query switch
    {
        { By: By.Unit } => Breakdown.Told.DaysOf(breaks, group.Key),
        { Then: By.Unit } => Breakdown.Told.DaysOf(breaks, group.Within),
        _ => days,
    };

    private GroupCounts GroupOf((string Key, string Within) name, ReadOnlySpan<int> counters)
    {
        var (key, within) = name;
        var before = counters[..Lanes];
        if (SubPeriods.Count == 1)
        {
            return new GroupCounts(key, CountsOf(counters.Slice(Lanes, Lanes), before)) { Within = within };
        }

        var subPeriods = new Counts[SubPeriods.Count];
        Span<int> whole = stackalloc int[Lanes];
        Span<int> reached = stackalloc int[Lanes];
        whole.Clear();
        before.CopyTo(reached);
        for (var subPeriod = 0; subPeriod < subPeriods.Length; subPeriod++)
        {
            var cell = counters.Slice((subPeriod + 1) * Lanes, Lanes);
            subPeriods[subPeriod] = CountsOf(cell, reached);
            Sums.Add(whole, cell);
            Sums.Add(reached, cell);
        }

        return new GroupCounts(key, CountsOf(whole, before)) { SubPeriods = subPeriods, Within = within };
    }

    /// <summary>The counts of a stretch of time: its flows, the states at its end, and what follows from both.</summary>
    /// <param name="cell">What is counted in it.</param>
    /// <param name="before">What was counted before it; of its states alone anything is told.</param>
    private static Counts CountsOf(ReadOnlySpan<int> cell, ReadOnlySpan<int> before) => Counts.Placed(cell, before, FollowFrom);

    private static void FollowFrom(Span<int> values, ReadOnlySpan<int> before)
    {
        var carriedOver = before[InProcess];
        var inProcess = values[InProcess] += carriedOver;
        var overdue = values[InProcessOverdue] += before[InProcessOverdue];
        values[OverdueWaiting] += before[OverdueWaiting];
        values[HandledOnTime] += inProcess - overdue - (values[WithinRepeated] + before[WithinRepeated]);
        values[WithinRepeated] = 0;
        values[DueOriginal] += values[Due];
        values[DueOriginalOnTime] += values[DueOnTime];
        values[CarriedOver] = carriedOver;
        values[InProcessWithin] = inProcess - overdue;
        values[ToHandle] = values[Received] + carriedOver;
        values[ReceivedOffered] = values[ReceivedFull] + values[ReceivedPartial];
        values[OnlineOffered] = values[OnlineFull] + values[OnlinePartial];
    }

    private static IReadOnlyList<SubPeriod> SubPeriodsOf(CountQuery query) => query.Over is { } length
        ? [.. query.Calendar.Touching(length, query.Period).Select(name => new SubPeriod(name, Inside(query.Calendar.DaysOf(name), query.Period)))]
        : [new SubPeriod(null, query.Period)];

    private static Period Inside(Period days, Period period) => new(
        days.First < period.First ? period.First : days.First,
        days.Last > period.Last ? period.Last : days.Last);
}
