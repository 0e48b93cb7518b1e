using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// One pass over the columns for one question. Everything asked of a row is a comparison of day numbers or a look-up in
/// a small table; what it adds goes into the cell of its group and of the sub-period its event falls into.
/// </summary>
/// <remarks>
/// A state (in process, overdue) holds from one event to another. It is entered into the sub-periods as "+1 from here, −1 from
/// there" and summed up at the end, so a row costs the same for one sub-period as for sixty.
/// </remarks>
internal sealed class CountPass
{
    // lanes of a cell: what receipts add, what ends add, then these; as few dossiers are rescheduled, those of the original due date
    // hold only the difference from those of the current one
    private const int Due = 2 * Tally.Lanes;
    private const int DueOnTime = Due + 1;
    private const int DueOriginal = Due + 2;
    private const int DueOriginalOnTime = Due + 3;
    private const int InProcess = Due + 4;
    private const int InProcessOverdue = Due + 5;
    private const int WithinRepeated = Due + 6;
    private const int OverdueWaiting = Due + 7;
    private const int Lanes = Due + 8;

    private static readonly (Measure Measure, int Lane)[] Flows =
    [
        .. Tally.Receipt.Measures.Select((measure, lane) => (measure, lane)),
        .. Tally.End.Measures.Select((measure, lane) => (measure, Tally.Lanes + lane)),
        (Measure.Due, Due),
        (Measure.DueOnTime, DueOnTime),
        (Measure.DueOriginal, DueOriginal),
        (Measure.DueOriginalOnTime, DueOriginalOnTime),
    ];

    private readonly DossierColumns _columns;
    private readonly CountQuery _query;
    private readonly ToldUnits _told;
    private readonly Grouping _grouping;
    private readonly List<(string Key, string Within)> _keys;
    private readonly List<SubPeriod> _subPeriods;
    private readonly ushort[] _subPeriodOfDay;
    private readonly int[] _cells;
    private readonly int[] _carriedOver;

    private readonly int _first;
    private readonly int _last;
    private readonly int _asOf;

    public CountPass(DossierColumns columns, CountQuery query)
    {
        (_columns, _query) = (columns, query);
        (_first, _last, _asOf) = (Number(query.Period.First), Number(query.Period.Last), Number(query.AsOf));
        _told = new ToldUnits(columns.Units, query.TreeOn);
        var (by, then) = (Grouping.Of(columns, query.By, _told), Grouping.Of(columns, query.Then, _told));
        _grouping = query.Then == By.Nothing ? by : by.Then(then);
        _keys = [.. by.Keys.SelectMany(_ => then.Keys, (key, within) => (key, within))];
        _subPeriods = SubPeriodsOf(query);
        _subPeriodOfDay = [.. _subPeriods.Index().SelectMany(subPeriod => Enumerable.Repeat((ushort)subPeriod.Index, subPeriod.Item.Days.Days))];
        // one subPeriod more than there are: where a state ends after the last
        _cells = new int[_keys.Count * (_subPeriods.Count + 1) * Lanes];
        _carriedOver = new int[_keys.Count];
    }

    public CountResult Run()
    {
        var selected = Selection.Of(_columns, _query.Filter, _told);
        Scan(selected);
        ScanWaits(selected);
        var breaks = _told.Breaks(_query.Period.UpTo(_query.StatesOn), selected.Units);
        var groups = _keys.Select((key, group) => GroupOf(key.Key, group) with { Within = key.Within })
            .Where(group => !group.Counts.IsZero)
            .Select(group => group with { Breaks = BreaksOf(group, breaks) })
            .ToList();
        var total = GroupCounts.Sum("", groups, _subPeriods.Count) with { Breaks = [.. breaks.Select(succession => succession.On).Distinct()] };
        return new CountResult(total, _query is { By: By.Nothing, Then: By.Nothing } ? [] : groups, _subPeriods)
        {
            Breaks = breaks,
            NotRestatable = _told.NotRestatable(selected.Units),
        };
    }

    private IReadOnlyList<DateOnly> BreaksOf(GroupCounts group, IReadOnlyList<UnitSuccession> breaks) => _query switch
    {
        { By: By.Unit } => _told.DaysOf(breaks, group.Key),
        { Then: By.Unit } => _told.DaysOf(breaks, group.Within),
        _ => [.. breaks.Select(succession => succession.On).Distinct()],
    };

    private void Scan(Selection selected)
    {
        var received = _columns.Received.AsSpan();
        var completed = _columns.Completed.AsSpan(0, received.Length);
        var due = _columns.Due.AsSpan(0, received.Length);
        var originalDue = _columns.OriginalDue.AsSpan(0, received.Length);
        var units = _query.Basis == UnitBasis.ReceivedBy ? _columns.ReceivedBy : _columns.SettledBy;
        var (procedures, intake, ending) = (_columns.Procedure, _columns.Intake, _columns.Ending);
        var (resultDigitized, apology, endings) = (_columns.ResultDigitized, _columns.Apology, selected.Endings);
        var receiptBits = _columns.Procedures.All.Select(Tally.ReceiptBits).ToArray();
        var endBits = _columns.Procedures.All.Select(Tally.EndBits).ToArray();
        var (receipt, ended) = (Tally.Receipt, Tally.End);
        var (ofUnit, ofProcedure, ofIntake) = (_grouping.OfUnit, _grouping.OfProcedure, _grouping.OfIntake);
        var (first, end, asOf) = (_first, Math.Min(_last, _asOf), _asOf);
        for (var i = 0; i < received.Length && received[i] <= asOf; i++)
        {
            var (r, d, original) = ((int)received[i], (int)due[i], (int)originalDue[i]);
            var e = completed[i] <= asOf ? completed[i] : DossierColumns.Never;
            var fallsDue = d >= first && d <= end;
            var moved = original != d;
            var fellDue = moved && original >= first && original <= end;
            if (e < first && !fallsDue && !fellDue)
            {
                continue;
            }

            if (!selected.Units[units[i]] || !selected.Procedures[procedures[i]] || !selected.Intakes[intake[i]]
                || (endings is not null && !endings[e == DossierColumns.Never ? 0 : ending[i]]))
            {
                continue;
            }

            var group = (ofUnit is null ? 0 : ofUnit[units[i]])
                + (ofProcedure is null ? 0 : ofProcedure[procedures[i]])
                + (ofIntake is null ? 0 : ofIntake[intake[i]]);
            if (r >= first && r <= end)
            {
                receipt.Add(
                    Cell(group, SubPeriodOf(r))[..Tally.Lanes],
                    Tally.ReceiptState(intake[i], receiptBits[procedures[i]], resultDigitized[i] <= asOf));
            }

            if (e >= first && e <= end)
            {
                var cell = Cell(group, SubPeriodOf(e));
                var verdict = d == DossierColumns.Never || e == d ? Measure.OnTime : e < d ? Measure.Early : Measure.Late;
                var repeated = DossierColumns.SupplementRequestsOf(intake[i]) > 1;
                ended.Add(
                    cell.Slice(Tally.Lanes, Tally.Lanes),
                    Tally.EndState(ending[i], endBits[procedures[i]], repeated, resultDigitized[i] <= asOf, apology[i] <= asOf, verdict));
            }

            if (fallsDue)
            {
                var cell = Cell(group, SubPeriodOf(d));
                cell[Due]++;
                cell[DueOnTime] += e <= d ? 1 : 0;
                if (moved)
                {
                    cell[DueOriginal]--;
                    cell[DueOriginalOnTime] -= e <= d ? 1 : 0;
                }
            }

            if (fellDue)
            {
                var cell = Cell(group, SubPeriodOf(original));
                cell[DueOriginal]++;
                cell[DueOriginalOnTime] += e <= original ? 1 : 0;
            }

            if (r <= end && e >= first)
            {
                CountStates(group, r, e, d, DossierColumns.SupplementRequestsOf(intake[i]) > 1);
            }
        }
    }

    /// <summary>Overdue while waiting for a supplement, on the ends of the sub-periods: only the few dossiers that ever waited are looked at.</summary>
    private void ScanWaits(Selection selected)
    {
        var units = _query.Basis == UnitBasis.ReceivedBy ? _columns.ReceivedBy : _columns.SettledBy;
        foreach (var (i, waitsFrom, waitsTo) in _columns.Waits)
        {
            var completed = _columns.Completed[i] <= _asOf ? _columns.Completed[i] : DossierColumns.Never;
            var from = Math.Max(waitsFrom, _columns.Due[i] + 1);
            var to = Math.Min(completed, waitsTo <= _asOf ? waitsTo : DossierColumns.Never);
            var (unit, procedure, intake) = (units[i], _columns.Procedure[i], _columns.Intake[i]);
            var ending = completed == DossierColumns.Never ? 0 : _columns.Ending[i];
            if (from > Math.Min(_last, _asOf) || to <= from || to < _first || !selected.Holds(unit, procedure, intake, ending))
            {
                continue;
            }

            var group = _grouping.Of(unit, procedure, intake);
            Cell(group, SubPeriodOf(Math.Max(from, _first)))[OverdueWaiting]++;
            Cell(group, to > _last ? _subPeriods.Count : SubPeriodOf(to))[OverdueWaiting]--;
        }
    }

    /// <summary>In process on the ends of the sub-periods from receipt to the day before the end; overdue on those after the due date, within it on those before.</summary>
    private void CountStates(int group, int received, int completed, int due, bool repeated)
    {
        _carriedOver[group] += received < _first ? 1 : 0;
        var from = SubPeriodOf(Math.Max(received, _first));
        var to = completed > _last ? _subPeriods.Count : SubPeriodOf(completed);
        if (from >= to)
        {
            return;
        }

        Cell(group, from)[InProcess]++;
        Cell(group, to)[InProcess]--;
        var overdueFrom = due >= Math.Min(_last, _asOf) ? to : Math.Max(from, SubPeriodOf(Math.Max(due + 1, _first)));
        if (overdueFrom < to)
        {
            Cell(group, overdueFrom)[InProcessOverdue]++;
            Cell(group, to)[InProcessOverdue]--;
        }

        if (repeated)
        {
            Cell(group, from)[WithinRepeated]++;
            Cell(group, Math.Min(overdueFrom, to))[WithinRepeated]--;
        }
    }

    private GroupCounts GroupOf(string key, int group)
    {
        var subPeriods = new Counts[_subPeriods.Count];
        var whole = new long[Counts.MeasureCount];
        var values = new long[Counts.MeasureCount];
        long carriedOver = _carriedOver[group], inProcess = 0, overdue = 0, withinRepeated = 0, waiting = 0;
        for (var subPeriod = 0; subPeriod < subPeriods.Length; subPeriod++)
        {
            var cell = Cell(group, subPeriod);
            foreach (var (measure, lane) in Flows)
            {
                values[(int)measure] = cell[lane];
                whole[(int)measure] += cell[lane];
            }

            values[(int)Measure.CarriedOver] = subPeriod == 0 ? carriedOver : inProcess;
            inProcess += cell[InProcess];
            overdue += cell[InProcessOverdue];
            withinRepeated += cell[WithinRepeated];
            waiting += cell[OverdueWaiting];
            Complete(values, inProcess, overdue, withinRepeated, waiting);
            subPeriods[subPeriod] = new Counts(values);
        }

        whole[(int)Measure.CarriedOver] = carriedOver;
        Complete(whole, inProcess, overdue, withinRepeated, waiting);
        return new GroupCounts(key, new Counts(whole), subPeriods);
    }

    /// <summary>Adds the states to the flows, and what follows from both.</summary>
    private static void Complete(long[] values, long inProcess, long overdue, long withinRepeated, long waiting)
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

    private Span<int> Cell(int group, int subPeriod) =>
        _cells.AsSpan(((group * (_subPeriods.Count + 1)) + subPeriod) * Lanes, Lanes);

    private int SubPeriodOf(int day) => _subPeriodOfDay[day - _first];

    private static List<SubPeriod> SubPeriodsOf(CountQuery query) => query.Over is { } length
        ? [.. query.Calendar.Touching(length, query.Period).Select(name => new SubPeriod(name, Inside(query.Calendar.DaysOf(name), query.Period)))]
        : [new SubPeriod(null, query.Period)];

    private static Period Inside(Period days, Period period) => new(
        days.First < period.First ? period.First : days.First,
        days.Last > period.Last ? period.Last : days.Last);

    /// <summary>Day number of a day of a question; days beyond the working calendar stand for its ends, where no dossier can be.</summary>
    private static int Number(DateOnly day) => day.DayNumber - WorkingCalendar.Range.First.DayNumber;
}
