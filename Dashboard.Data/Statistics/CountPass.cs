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
    private readonly DossierColumns _columns;
    private readonly CountQuery _query;
    private readonly Grouping _grouping;
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
        _grouping = Grouping.Of(columns, query.By);
        _subPeriods = SubPeriodsOf(query);
        _subPeriodOfDay = [.. _subPeriods.Index().SelectMany(subPeriod => Enumerable.Repeat((ushort)subPeriod.Index, subPeriod.Item.Days.Days))];
        // one subPeriod more than there are: where a state ends after the last
        _cells = new int[_grouping.Keys.Count * (_subPeriods.Count + 1) * Counts.MeasureCount];
        _carriedOver = new int[_grouping.Keys.Count];
    }

    public CountResult Run()
    {
        Scan(Selection.Of(_columns, _query.Filter));
        var groups = _grouping.Keys.Select((key, group) => GroupOf(key, group)).Where(group => !group.Counts.IsZero).ToList();
        var total = new GroupCounts(
            "",
            groups.Aggregate(Counts.Zero, (sum, group) => sum + group.Counts),
            [.. _subPeriods.Select((_, subPeriod) => groups.Aggregate(Counts.Zero, (sum, group) => sum + group.SubPeriods[subPeriod]))]);
        return new CountResult(total, _query.By == By.Nothing ? [] : groups, _subPeriods);
    }

    private void Scan(Selection selected)
    {
        var received = _columns.Received.AsSpan();
        var completed = _columns.Completed.AsSpan(0, received.Length);
        var due = _columns.Due.AsSpan(0, received.Length);
        var units = _query.Basis == UnitBasis.ReceivedBy ? _columns.ReceivedBy : _columns.SettledBy;
        var (procedures, flags, resultDigitized) = (_columns.Procedure, _columns.Flags, _columns.ResultDigitized);
        var (first, end, asOf) = (_first, Math.Min(_last, _asOf), _asOf);
        for (var i = 0; i < received.Length && received[i] <= asOf; i++)
        {
            var (r, d) = ((int)received[i], (int)due[i]);
            var e = completed[i] <= asOf ? completed[i] : DossierColumns.Never;
            var fallsDue = d >= first && d <= end;
            if (e < first && !fallsDue)
            {
                continue;
            }

            if (!selected.Units[units[i]] || !selected.Procedures[procedures[i]] || !selected.Flags[flags[i]])
            {
                continue;
            }

            var group = _grouping.OfUnit is { } ofUnit ? ofUnit[units[i]]
                : _grouping.OfProcedure is { } ofProcedure ? ofProcedure[procedures[i]]
                : _grouping.OfFlags is { } ofFlags ? ofFlags[flags[i]]
                : 0;
            if (r >= first && r <= end)
            {
                CountReceipt(Cell(group, SubPeriodOf(r)), flags[i], resultDigitized[i] <= asOf);
            }

            if (e >= first && e <= end)
            {
                var cell = Cell(group, SubPeriodOf(e));
                cell[(int)Measure.Resolved]++;
                cell[(int)(d == DossierColumns.Never || e == d ? Measure.OnTime : e < d ? Measure.Early : Measure.Late)]++;
                cell[(int)Measure.Withdrawn] += DossierColumns.OutcomeOf(flags[i]) >= Outcome.Returned ? 1 : 0;
            }

            if (fallsDue)
            {
                var cell = Cell(group, SubPeriodOf(d));
                cell[(int)Measure.Due]++;
                cell[(int)Measure.DueOnTime] += e <= d ? 1 : 0;
            }

            if (r <= end && e >= first)
            {
                CountStates(group, r, e, d);
            }
        }
    }

    private static void CountReceipt(Span<int> cell, byte flags, bool resultDigitized)
    {
        var digitized = DossierColumns.DigitizationOf(flags);
        cell[(int)Measure.Received]++;
        cell[(int)(DossierColumns.ChannelOf(flags) switch
        {
            ReceiptChannel.Online => Measure.Online,
            ReceiptChannel.Postal => Measure.Postal,
            _ => Measure.Counter,
        })]++;
        cell[(int)Measure.DigitizedOnReceipt] += digitized == Digitization.Full ? 1 : 0;
        cell[(int)Measure.DigitizedAny] += digitized != Digitization.None ? 1 : 0;
        cell[(int)Measure.ResultsDigitized] += resultDigitized ? 1 : 0;
    }

    /// <summary>In process on the ends of the sub-periods from receipt to the day before the end; overdue on those after the due date.</summary>
    private void CountStates(int group, int received, int completed, int due)
    {
        _carriedOver[group] += received < _first ? 1 : 0;
        var from = SubPeriodOf(Math.Max(received, _first));
        var to = completed > _last ? _subPeriods.Count : SubPeriodOf(completed);
        if (from >= to)
        {
            return;
        }

        Cell(group, from)[(int)Measure.InProcess]++;
        Cell(group, to)[(int)Measure.InProcess]--;
        var overdueFrom = due >= Math.Min(_last, _asOf) ? to : Math.Max(from, SubPeriodOf(Math.Max(due + 1, _first)));
        if (overdueFrom < to)
        {
            Cell(group, overdueFrom)[(int)Measure.InProcessOverdue]++;
            Cell(group, to)[(int)Measure.InProcessOverdue]--;
        }
    }

    private GroupCounts GroupOf(string key, int group)
    {
        var subPeriods = new Counts[_subPeriods.Count];
        var whole = new long[Counts.MeasureCount];
        var values = new long[Counts.MeasureCount];
        long carriedOver = _carriedOver[group], inProcess = 0, overdue = 0;
        for (var subPeriod = 0; subPeriod < subPeriods.Length; subPeriod++)
        {
            var cell = Cell(group, subPeriod);
            for (var measure = 0; measure < values.Length; measure++)
            {
                values[measure] = cell[measure];
                whole[measure] += cell[measure];
            }

            values[(int)Measure.CarriedOver] = subPeriod == 0 ? carriedOver : inProcess;
            inProcess += cell[(int)Measure.InProcess];
            overdue += cell[(int)Measure.InProcessOverdue];
            SetStates(values, inProcess, overdue);
            subPeriods[subPeriod] = new Counts(values);
        }

        whole[(int)Measure.CarriedOver] = carriedOver;
        SetStates(whole, inProcess, overdue);
        return new GroupCounts(key, new Counts(whole), subPeriods);
    }

    private static void SetStates(long[] values, long inProcess, long overdue)
    {
        values[(int)Measure.InProcess] = inProcess;
        values[(int)Measure.InProcessOverdue] = overdue;
        values[(int)Measure.InProcessWithin] = inProcess - overdue;
    }

    private Span<int> Cell(int group, int subPeriod) =>
        _cells.AsSpan(((group * (_subPeriods.Count + 1)) + subPeriod) * Counts.MeasureCount, Counts.MeasureCount);

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
