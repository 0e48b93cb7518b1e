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
    // lanes of a cell: what receipts add, what ends add, then these; as few dossiers are rescheduled, those of the original due date
    // hold only the difference from those of the current one
    public const int Due = 2 * Tally.Lanes;
    public const int DueOnTime = Due + 1;
    public const int DueOriginal = Due + 2;
    public const int DueOriginalOnTime = Due + 3;
    public const int InProcess = Due + 4;
    public const int InProcessOverdue = Due + 5;
    public const int WithinRepeated = Due + 6;
    public const int OverdueWaiting = Due + 7;
    public const int Lanes = Due + 8;

    private static readonly (Measure Measure, int Lane)[] Flows =
    [
        .. Tally.Receipt.Measures.Select((measure, lane) => (measure, lane)),
        .. Tally.End.Measures.Select((measure, lane) => (measure, Tally.Lanes + lane)),
        (Measure.Due, Due),
        (Measure.DueOnTime, DueOnTime),
        (Measure.DueOriginal, DueOriginal),
        (Measure.DueOriginalOnTime, DueOriginalOnTime),
    ];

    private readonly CountQuery _query;
    private readonly ToldUnits _told;
    private readonly IReadOnlyList<(string Key, string Within)> _keys;

    /// <param name="columns">The dossiers.</param>
    /// <param name="query">The question.</param>
    /// <param name="stretches">Other sub-periods than the question's own: all days of its period, in order.</param>
    public CountFrame(DossierColumns columns, CountQuery query, IReadOnlyList<Period>? stretches = null)
    {
        _query = query;
        _told = new ToldUnits(columns.Units, query.TreeOn);
        var (by, then) = (Grouping.Of(columns, query.By, _told), Grouping.Of(columns, query.Then, _told));
        Grouping = query.Then == By.Nothing ? by : by.Then(then);
        Selection = Selection.Of(columns, query.Filter, _told);
        _keys = [.. by.Keys.SelectMany(_ => then.Keys, (key, within) => (key, within))];
        SubPeriods = stretches is null ? SubPeriodsOf(query) : [.. stretches.Select(days => new SubPeriod(null, days))];
        (First, Last) = (Number(query.Period.First), Number(query.Period.Last));
        AsOf = Math.Min(Number(query.AsOf), DossierRows.LastDay);
    }

    public Grouping Grouping { get; }

    public Selection Selection { get; }

    public UnitBasis Basis => _query.Basis;

    public IReadOnlyList<SubPeriod> SubPeriods { get; }

    /// <summary>Number of the period's first day.</summary>
    public int First { get; }

    /// <summary>Number of the period's last day.</summary>
    public int Last { get; }

    /// <summary>Number of the last day known.</summary>
    public int AsOf { get; }

    public int Groups => _keys.Count;

    /// <summary>Counters of one group.</summary>
    public int Stride => (SubPeriods.Count + 2) * Lanes;

    /// <summary>Day number of a day of a question; days beyond the working calendar stand for its ends, where no dossier can be.</summary>
    public static int Number(DateOnly day) => day.DayNumber - WorkingCalendar.Range.First.DayNumber;

    /// <summary>Reads the counters out as counts.</summary>
    /// <param name="counters">Group by group, <see cref="Stride"/> each.</param>
    public CountResult Read(int[] counters)
    {
        var breaks = _told.Breaks(_query.Period.UpTo(_query.StatesOn), Selection.Units);
        var days = breaks.Select(succession => succession.On).Distinct().ToList();
        var groups = new List<GroupCounts>();
        for (var group = 0; group < Groups; group++)
        {
            var own = counters.AsSpan(group * Stride, Stride);
            if (own.ContainsAnyExcept(0) && GroupOf(group, own) is { Counts.IsZero: false } counted)
            {
                groups.Add(breaks.Count == 0 ? counted : counted with { Breaks = BreaksOf(counted, breaks, days) });
            }
        }

        var total = _query is { By: By.Nothing, Then: By.Nothing } && groups.Count == 1
            ? groups[0]
            : GroupCounts.Sum("", groups, SubPeriods.Count);
        return new CountResult(total with { Breaks = days }, _query is { By: By.Nothing, Then: By.Nothing } ? [] : groups, SubPeriods)
        {
            Breaks = breaks,
            NotRestatable = _told.NotRestatable(Selection.Units),
        };
    }

    /// <summary>Reads the states on some days out of the counters.</summary>
    /// <param name="counters">Group by group, <see cref="Stride"/> each.</param>
    /// <param name="days">Places of the sub-periods whose last day is told; each is one day long.</param>
    public BacklogTrend ReadBacklog(int[] counters, IReadOnlyList<int> days)
    {
        var groups = Enumerable.Range(0, Groups)
            .Select(group => BacklogOf(_keys[group].Key, counters.AsSpan(group * Stride, Stride), days))
            .Where(group => group.InProcess.Any(count => count > 0) || group.CarriedOver.Any(count => count > 0))
            .ToList();
        return new BacklogTrend([.. days.Select(day => SubPeriods[day].Days.Last)], GroupBacklog.Sum(groups, days.Count), _query.By == By.Nothing ? [] : groups)
        {
            Breaks = _told.Breaks(_query.Period, Selection.Units),
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
        { By: By.Unit } => _told.DaysOf(breaks, group.Key),
        { Then: By.Unit } => _told.DaysOf(breaks, group.Within),
        _ => days,
    };

    private GroupCounts GroupOf(int group, ReadOnlySpan<int> counters)
    {
        var subPeriods = new Counts[SubPeriods.Count];
        Span<long> whole = stackalloc long[Counts.MeasureCount];
        Span<long> values = stackalloc long[Counts.MeasureCount];
        long inProcess = counters[InProcess], overdue = counters[InProcessOverdue];
        long withinRepeated = counters[WithinRepeated], waiting = counters[OverdueWaiting];
        whole.Clear();
        whole[(int)Measure.CarriedOver] = inProcess;
        for (var subPeriod = 0; subPeriod < subPeriods.Length; subPeriod++)
        {
            var cell = counters.Slice((subPeriod + 1) * Lanes, Lanes);
            foreach (var (measure, lane) in Flows)
            {
                values[(int)measure] = cell[lane];
                whole[(int)measure] += cell[lane];
            }

            values[(int)Measure.CarriedOver] = inProcess;
            inProcess += cell[InProcess];
            overdue += cell[InProcessOverdue];
            withinRepeated += cell[WithinRepeated];
            waiting += cell[OverdueWaiting];
            Complete(values, inProcess, overdue, withinRepeated, waiting);
            subPeriods[subPeriod] = new Counts(values);
        }

        Complete(whole, inProcess, overdue, withinRepeated, waiting);
        var (key, within) = _keys[group];
        return new GroupCounts(key, subPeriods.Length == 1 ? subPeriods[0] : new Counts(whole), subPeriods) { Within = within };
    }

    /// <summary>Adds the states to the flows, and what follows from both.</summary>
    private static void Complete(Span<long> values, long inProcess, long overdue, long withinRepeated, long waiting)
    {
        values[(int)Measure.InProcess] = inProcess;
        values[(int)Measure.InProcessOverdue] = overdue;
        values[(int)Measure.OverdueWaiting] = waiting;
        values[(int)Measure.InProcessWithin] = inProcess - overdue;
        values[(int)Measure.HandledOnTime] += inProcess - overdue - withinRepeated;
        values[(int)Measure.DueOriginal] += values[(int)Measure.Due];
        values[(int)Measure.DueOriginalOnTime] += values[(int)Measure.DueOnTime];
        values[(int)Measure.ToHandle] = values[(int)Measure.Received] + values[(int)Measure.CarriedOver];
        values[(int)Measure.ReceivedOffered] = values[(int)Measure.ReceivedFull] + values[(int)Measure.ReceivedPartial];
        values[(int)Measure.OnlineOffered] = values[(int)Measure.OnlineFull] + values[(int)Measure.OnlinePartial];
    }

    private static IReadOnlyList<SubPeriod> SubPeriodsOf(CountQuery query) => query.Over is { } length
        ? [.. query.Calendar.Touching(length, query.Period).Select(name => new SubPeriod(name, Inside(query.Calendar.DaysOf(name), query.Period)))]
        : [new SubPeriod(null, query.Period)];

    private static Period Inside(Period days, Period period) => new(
        days.First < period.First ? period.First : days.First,
        days.Last > period.Last ? period.Last : days.Last);
}
