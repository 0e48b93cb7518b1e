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
        var groups = new List<GroupCounts>(isBroken ? Math.Min(Groups, 1_024) : 1);
        for (var group = 0; group < Groups; group++)
        {
            var counters = countersOf(group);
            if (counters.ContainsAnyExcept(0) && GroupOf(group, counters) is { Counts.IsZero: false } counted)
            {
                groups.Add(breaks.Count == 0 ? counted : counted with { Breaks = BreaksOf(counted, breaks, days) });
            }
        }

        var total = isBroken || groups.Count == 0 ? GroupCounts.Sum("", groups, SubPeriods.Count) : groups[0];
        return new CountResult(days.Count == 0 ? total : total with { Breaks = days }, isBroken ? groups : [], SubPeriods)
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

    private GroupCounts GroupOf(int group, ReadOnlySpan<int> counters)
    {
        var (key, within) = Breakdown.Keys[group];
        var before = counters[..Lanes];
        if (SubPeriods.Count == 1)
        {
            var only = CountsOf(counters.Slice(Lanes, Lanes), before);
            return new GroupCounts(key, only, [only]) { Within = within };
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

        return new GroupCounts(key, CountsOf(whole, before), subPeriods) { Within = within };
    }

    /// <summary>The counts of a stretch of time: its flows, the states at its end, and what follows from both.</summary>
    /// <param name="cell">What is counted in it.</param>
    /// <param name="before">What was counted before it; of its states alone anything is told.</param>
    private static Counts CountsOf(ReadOnlySpan<int> cell, ReadOnlySpan<int> before)
    {
        Span<int> values = stackalloc int[CountPlaces.Count];
        cell.CopyTo(values);
        values[Lanes..].Clear();
        var carriedOver = before[InProcess];
        var inProcess = values[InProcess] += carriedOver;
        var overdue = values[InProcessOverdue] += before[InProcessOverdue];
        values[OverdueWaiting] += before[OverdueWaiting];
        values[CountPlaces.Of(Measure.HandledOnTime)] += inProcess - overdue - (values[WithinRepeated] + before[WithinRepeated]);
        values[WithinRepeated] = 0;
        values[DueOriginal] += values[Due];
        values[DueOriginalOnTime] += values[DueOnTime];
        values[CountPlaces.Of(Measure.CarriedOver)] = carriedOver;
        values[CountPlaces.Of(Measure.InProcessWithin)] = inProcess - overdue;
        values[CountPlaces.Of(Measure.ToHandle)] = values[CountPlaces.Of(Measure.Received)] + carriedOver;
        values[CountPlaces.Of(Measure.ReceivedOffered)] = values[CountPlaces.Of(Measure.ReceivedFull)] + values[CountPlaces.Of(Measure.ReceivedPartial)];
        values[CountPlaces.Of(Measure.OnlineOffered)] = values[CountPlaces.Of(Measure.OnlineFull)] + values[CountPlaces.Of(Measure.OnlinePartial)];
        return Counts.Placed(values);
    }

    private static IReadOnlyList<SubPeriod> SubPeriodsOf(CountQuery query) => query.Over is { } length
        ? [.. query.Calendar.Touching(length, query.Period).Select(name => new SubPeriod(name, Inside(query.Calendar.DaysOf(name), query.Period)))]
        : [new SubPeriod(null, query.Period)];

    private static Period Inside(Period days, Period period) => new(
        days.First < period.First ? period.First : days.First,
        days.Last > period.Last ? period.Last : days.Last);
}
