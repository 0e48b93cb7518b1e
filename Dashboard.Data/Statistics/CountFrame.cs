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

    /// <summary>What was counted for a group from one cell to another.</summary>
    /// <param name="group">The group.</param>
    /// <param name="cells">The cells, both ends in.</param>
    /// <param name="counters">What is written: a counter for each lane.</param>
    public delegate void Counted(int group, (int First, int Last) cells, Span<int> counters);

    public Breakdown Breakdown { get; }

    public UnitBasis Basis => _query.Basis;

    public IReadOnlyList<SubPeriod> SubPeriods { get; }

    /// <summary>Number of the period's first day.</summary>
    public int First { get; }

    /// <summary>Number of the period's last day.</summary>
    public int Last { get; }

    /// <summary>Number of the last day known.</summary>
    public int AsOf { get; }

    public int Groups => Breakdown.Keys.Length;

    /// <summary>Counters of one group.</summary>
    public int Stride => (SubPeriods.Count + 2) * Lanes;

    /// <summary>Day number of a day of a question; days beyond the working calendar stand for its ends, where no dossier can be.</summary>
    public static int Number(DateOnly day) => day.DayNumber - WorkingCalendar.Range.First.DayNumber;

    /// <summary>Adds what stands in the cells of a group to one sum of them.</summary>
    /// <param name="sum">What is added to: a counter for each lane.</param>
    /// <param name="counters">The cells of every group, group by group.</param>
    /// <param name="group">The group.</param>
    /// <param name="cells">Its cells, both ends in.</param>
    /// <param name="weight">1, or −1 to take away.</param>
    public void Add(Span<int> sum, int[] counters, int group, (int First, int Last) cells, int weight = 1)
    {
        for (var cell = cells.First; cell <= cells.Last; cell++)
        {
            Sums.Add(sum, counters.AsSpan((group * Stride) + (cell * Lanes), Lanes), weight);
        }
    }

    /// <summary>Reads the counters out as counts.</summary>
    public CountResult Read(Counted counted)
    {
        var (told, isBroken) = (Breakdown.Told, _query is not { By: By.Nothing, Then: By.Nothing });
        var breaks = told.Breaks(_query.Period.UpTo(_query.StatesOn), Breakdown.Selection.Units);
        IReadOnlyList<DateOnly> days = breaks.Count == 0 ? [] : [.. breaks.Select(succession => succession.On).Distinct()];
        var groups = new List<GroupCounts>(Math.Min(Groups, 1_024));
        var room = new Counts.Room(Groups * (SubPeriods.Count == 1 ? 1 : SubPeriods.Count + 1));
        for (var group = 0; group < Groups; group++)
        {
            if (GroupOf(counted, group, room) is { } any)
            {
                groups.Add(breaks.Count == 0 ? any : any with { Breaks = isBroken ? BreaksOf(any, breaks, days) : days });
            }
        }

        // every count is a sum or a difference of counters: so is that of all groups of theirs
        var total = !isBroken && groups.Count == 1 ? groups[0] : GroupCounts.Sum("", groups, SubPeriods.Count) with { Breaks = days };
        return new CountResult(total, isBroken ? groups : [], SubPeriods)
        {
            Breaks = breaks,
            NotRestatable = told.NotRestatable(Breakdown.Selection.Units),
        };
    }

    /// <summary>Reads the states on some days out of the counters.</summary>
    /// <param name="counted">The counters.</param>
    /// <param name="days">Places of the sub-periods whose last day is told; each is one day long.</param>
    public BacklogTrend ReadBacklog(Counted counted, IReadOnlyList<int> days)
    {
        var groups = Enumerable.Range(0, Groups)
            .Select(group => BacklogOf(counted, group, days))
            .Where(group => group.InProcess.Any(count => count > 0) || group.CarriedOver.Any(count => count > 0))
            .ToList();
        return new BacklogTrend([.. days.Select(day => SubPeriods[day].Days.Last)], GroupBacklog.Sum(groups, days.Count), _query.By == By.Nothing ? [] : groups)
        {
            Breaks = Breakdown.Told.Breaks(_query.Period, Breakdown.Selection.Units),
        };
    }

    private GroupBacklog BacklogOf(Counted counted, int group, IReadOnlyList<int> days)
    {
        var (carriedOver, inProcess, overdue, waiting) = (new long[days.Count], new long[days.Count], new long[days.Count], new long[days.Count]);
        Span<int> reached = stackalloc int[Lanes];
        Span<int> cell = stackalloc int[Lanes];
        counted(group, (0, 0), reached);
        for (int subPeriod = 0, told = 0; told < days.Count; subPeriod++)
        {
            var isTold = days[told] == subPeriod;
            carriedOver[told] = reached[InProcess];
            counted(group, (subPeriod + 1, subPeriod + 1), cell);
            Sums.Add(reached, cell);
            if (isTold)
            {
                (inProcess[told], overdue[told], waiting[told]) = (reached[InProcess], reached[InProcessOverdue], reached[OverdueWaiting]);
                told++;
            }
        }

        return new GroupBacklog(Breakdown.Keys[group].Key, carriedOver, inProcess, overdue, waiting);
    }

    private IReadOnlyList<DateOnly> BreaksOf(GroupCounts group, IReadOnlyList<UnitSuccession> breaks, IReadOnlyList<DateOnly> days) => _query switch
    {
        { By: By.Unit } => Breakdown.Told.DaysOf(breaks, group.Key),
        { Then: By.Unit } => Breakdown.Told.DaysOf(breaks, group.Within),
        _ => days,
    };

    /// <summary>The counts of a group; null where there are none.</summary>
    private GroupCounts? GroupOf(Counted counted, int group, Counts.Room room)
    {
        Span<int> before = stackalloc int[Lanes];
        counted(group, (0, 0), before);
        var whole = room.Next;
        counted(group, (1, SubPeriods.Count), whole[..Lanes]);
        Follow(whole, before);
        var counts = room.Take();
        if (counts.IsZero)
        {
            return null;
        }

        var (key, within) = Breakdown.Keys[group];
        var told = new GroupCounts(key, counts) { Within = within };
        return SubPeriods.Count == 1 ? told : told with { SubPeriods = EachOf(counted, group, before, room) };
    }

    /// <summary>The counts of each sub-period of a group.</summary>
    private Counts[] EachOf(Counted counted, int group, Span<int> reached, Counts.Room room)
    {
        var each = new Counts[SubPeriods.Count];
        for (var subPeriod = 0; subPeriod < each.Length; subPeriod++)
        {
            var counts = room.Next;
            counted(group, (subPeriod + 1, subPeriod + 1), counts[..Lanes]);
            var withinRepeated = reached[WithinRepeated] + counts[WithinRepeated];
            Follow(counts, reached);
            counts[InProcess..Lanes].CopyTo(reached[InProcess..]);
            reached[WithinRepeated] = withinRepeated;
            each[subPeriod] = room.Take();
        }

        return each;
    }

    /// <summary>From what was counted in a stretch of time to its counts: its flows, the states at its end, and what follows from both.</summary>
    /// <param name="counts">What was counted in it; its counts afterwards.</param>
    /// <param name="before">What was counted before it; of its states alone anything is told.</param>
    private static void Follow(Span<int> counts, ReadOnlySpan<int> before)
    {
        counts[Lanes..].Clear();
        var carriedOver = before[InProcess];
        var inProcess = counts[InProcess] += carriedOver;
        var overdue = counts[InProcessOverdue] += before[InProcessOverdue];
        counts[OverdueWaiting] += before[OverdueWaiting];
        counts[HandledOnTime] += inProcess - overdue - (counts[WithinRepeated] + before[WithinRepeated]);
        counts[WithinRepeated] = 0;
        counts[DueOriginal] += counts[Due];
        counts[DueOriginalOnTime] += counts[DueOnTime];
        counts[CarriedOver] = carriedOver;
        counts[InProcessWithin] = inProcess - overdue;
        counts[ToHandle] = counts[Received] + carriedOver;
        counts[ReceivedOffered] = counts[ReceivedFull] + counts[ReceivedPartial];
        counts[OnlineOffered] = counts[OnlineFull] + counts[OnlinePartial];
    }

    private static IReadOnlyList<SubPeriod> SubPeriodsOf(CountQuery query) => query.Over is { } length
        ? [.. query.Calendar.Touching(length, query.Period).Select(name => new SubPeriod(name, Inside(query.Calendar.DaysOf(name), query.Period)))]
        : [new SubPeriod(null, query.Period)];

    private static Period Inside(Period days, Period period) => new(
        days.First < period.First ? period.First : days.First,
        days.Last > period.Last ? period.Last : days.Last);
}
