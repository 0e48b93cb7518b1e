using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// One pass over the rows for one question. The columns of days tell, a few dozen rows at a time, which rows the question touches at all;
/// of those everything asked is a comparison of day numbers or a look-up in a small table.
/// </summary>
internal sealed class CountPass
{
    /// <summary>Later than any day: when a dossier ends that has not ended by the as-of day.</summary>
    private const int Open = int.MaxValue / 2;

    private readonly CountFrame _frame;
    private readonly CountSelection _selection;
    private readonly int _first;
    private readonly int _last;
    private readonly int _asOf;

    /// <summary>The last day events are counted on.</summary>
    private readonly int _end;

    /// <summary>Where the cell of a day begins within its group, from the day before the period to the day after it.</summary>
    private readonly int[] _cellOfDay;

    private CountPass(CountFrame frame)
    {
        _frame = frame;
        (_first, _last, _asOf) = (frame.First, frame.Last, frame.AsOf);
        _end = Math.Min(_last, _asOf);
        _cellOfDay = CellsOf(frame.SubPeriods);
        _selection = new CountSelection(frame);
    }

    /// <summary>The counters of a question's frame.</summary>
    public static CountFrame.Counted Counters(IReadOnlyList<(DossierRows Rows, int Weight)> parts, CountFrame frame)
    {
        var pass = new CountPass(frame);
        int[]? counters = null;
        foreach (var (rows, weight) in parts)
        {
            var touchedFrom = Math.Min(pass._first, pass._asOf + 1);
            foreach (var share in RowShares.Take(rows, rows.ReceivedUpTo(pass._asOf), touchedFrom, pass._end, blocks => pass.Scan(rows, blocks)))
            {
                if (counters is null)
                {
                    counters = share;
                }
                else
                {
                    Sums.Add<int>(counters, share, weight);
                }
            }
        }

        var all = counters ?? new int[frame.Groups * frame.Stride];
        return (group, cells, sum) =>
        {
            sum.Clear();
            frame.Add(sum, all, group, cells);
        };
    }

    /// <summary>
    /// What became known only after the as-of day of a question about units: digitized results of dossiers received by then, and of those
    /// ended by then, and apologies. Group by group, as the counters are.
    /// </summary>
    public static int[] KnownLater(IReadOnlyList<(DossierRows Rows, int Weight)> parts, CountFrame frame)
    {
        var pass = new CountPass(frame);
        var counters = new int[frame.Groups * frame.Stride];
        foreach (var (rows, weight) in parts)
        {
            var known = rows.ReceivedUpTo(pass._asOf);
            for (var start = 0; start < known; start += DossierRows.Block)
            {
                if (rows.LastKnowledge[start / DossierRows.Block] > pass._asOf)
                {
                    pass.AddKnownLater(rows, start, Math.Min(start + DossierRows.Block, known), weight, counters);
                }
            }
        }

        return counters;
    }

    private void AddKnownLater(DossierRows rows, int from, int to, int weight, int[] counters)
    {
        var units = rows.UnitsOf(_frame.Basis);
        bool IsLater(ushort day) => day > _asOf && day != DossierRows.Never;
        bool IsKnown(ushort day) => day <= _asOf;
        for (var row = from; row < to; row++)
        {
            var (digitized, apology) = (rows.ResultDigitized[row], rows.ApologyOf(row));
            var group = _selection.GroupOf(units[row]);
            if (group < 0 || !(IsLater(digitized) || IsLater(apology)))
            {
                continue;
            }

            int received = rows.Received[row], completed = rows.Completed[row], intake = rows.Intake[row], ending = rows.Ending[row];
            if (received >= _first && received <= _end)
            {
                ref var cell = ref counters[(group * _frame.Stride) + CellOf(received)];
                Tally.Receipt.Add(ref cell, Tally.ReceiptState(intake, digitized != DossierRows.Never), weight);
                Tally.Receipt.Add(ref cell, Tally.ReceiptState(intake, IsKnown(digitized)), -weight);
            }

            if (completed >= _first && completed <= _end)
            {
                ref var cell = ref counters[(group * _frame.Stride) + CellOf(completed) + CountPlaces.Ends];
                var verdict = Tally.VerdictOf(completed, rows.Due[row]);
                Tally.End.Add(ref cell, Tally.EndState(ending, digitized != DossierRows.Never, apology != DossierRows.Never, verdict), weight);
                Tally.End.Add(ref cell, Tally.EndState(ending, IsKnown(digitized), IsKnown(apology), verdict), -weight);
            }
        }
    }

    private int[] Scan(DossierRows rows, ArraySegment<(int From, int To)> blocks)
    {
        var counters = new int[_frame.Groups * _frame.Stride];
        var whole = WholeRows.Of(_frame);
        var room = new (int Row, int Group)[DossierRows.Block];
        foreach (var (from, to) in blocks)
        {
            var selected = _selection.Select(rows, from, to, room);
            Count(rows, whole is null ? selected : whole.Count(rows, (from, to), selected, counters), counters);
            CountWaits(rows, from, to, counters);
        }

        whole?.AddTo(counters);
        return counters;
    }

    // the counters of a cell cannot exceed the number of rows, and cells and columns are only indexed by what their own tables hold:
    // neither overflow nor bounds need be checked row by row
    private void Count(DossierRows rows, ReadOnlySpan<(int Row, int Group)> selected, int[] counters)
    {
        unchecked
        {
            ref var received = ref MemoryMarshal.GetArrayDataReference(rows.Received);
            ref var completed = ref MemoryMarshal.GetArrayDataReference(rows.Completed);
            ref var due = ref MemoryMarshal.GetArrayDataReference(rows.Due);
            ref var originalDue = ref MemoryMarshal.GetArrayDataReference(rows.OriginalDue);
            ref var resultDigitized = ref MemoryMarshal.GetArrayDataReference(rows.ResultDigitized);
            ref var intakes = ref MemoryMarshal.GetArrayDataReference(rows.Intake);
            ref var endings = ref MemoryMarshal.GetArrayDataReference(rows.Ending);
            ref var all = ref MemoryMarshal.GetArrayDataReference(counters);
            var (first, end, asOf, stride) = (_first, _end, _asOf, _frame.Stride);
            var (receipts, ends) = (Tally.Receipt, Tally.End);
            foreach (var (row, index) in selected)
            {
                var e = (int)Unsafe.Add(ref completed, row);
                e = e <= asOf ? e : Open;
                int intake = Unsafe.Add(ref intakes, row);
                int ending = Unsafe.Add(ref endings, row);
                ref var group = ref Unsafe.Add(ref all, index * stride);
                int r = Unsafe.Add(ref received, row);
                int d = Unsafe.Add(ref due, row);
                int original = Unsafe.Add(ref originalDue, row);
                var digitized = Unsafe.Add(ref resultDigitized, row) <= asOf;
                var from0 = CellOf(r);
                var to0 = CellOf(e);
                if (r >= first && r <= end)
                {
                    receipts.Add(ref Unsafe.Add(ref group, from0), Tally.ReceiptState(intake, digitized));
                }

                if (e >= first && e <= end)
                {
                    ends.Add(
                        ref Unsafe.Add(ref group, to0 + CountPlaces.Ends),
                        Tally.EndState(ending, digitized, DossierRows.IsApologized(ending) && rows.ApologyOf(row) <= asOf, Tally.VerdictOf(e, d)));
                }

                if (d >= first && d <= end)
                {
                    ref var cell = ref Unsafe.Add(ref group, CellOf(d));
                    var inTime = e <= d ? 1 : 0;
                    Unsafe.Add(ref cell, CountFrame.Due)++;
                    Unsafe.Add(ref cell, CountFrame.DueOnTime) += inTime;
                    if (original != d)
                    {
                        Unsafe.Add(ref cell, CountFrame.DueOriginal)--;
                        Unsafe.Add(ref cell, CountFrame.DueOriginalOnTime) -= inTime;
                    }
                }

                if (original != d && original >= first && original <= end)
                {
                    ref var cell = ref Unsafe.Add(ref group, CellOf(original));
                    Unsafe.Add(ref cell, CountFrame.DueOriginal)++;
                    Unsafe.Add(ref cell, CountFrame.DueOriginalOnTime) += e <= original ? 1 : 0;
                }

                if (from0 != to0)
                {
                    CountStates(ref group, from0, to0, d >= end ? to0 : Math.Clamp(CellOf(d + 1), from0, to0), DossierRows.IsRepeated(ending));
                }
            }
        }
    }

    /// <summary>In process on the ends of the sub-periods from receipt to the day before the end; overdue on those after the due date, within it on those before.</summary>
    private static void CountStates(ref int group, int from, int to, int overdueFrom, bool repeated)
    {
        Unsafe.Add(ref group, from + CountFrame.InProcess)++;
        Unsafe.Add(ref group, to + CountFrame.InProcess)--;
        Unsafe.Add(ref group, overdueFrom + CountFrame.InProcessOverdue)++;
        Unsafe.Add(ref group, to + CountFrame.InProcessOverdue)--;
        if (repeated)
        {
            Unsafe.Add(ref group, from + CountFrame.WithinRepeated)++;
            Unsafe.Add(ref group, overdueFrom + CountFrame.WithinRepeated)--;
        }
    }

    /// <summary>Overdue while waiting for a supplement, on the ends of the sub-periods: only the few dossiers that ever waited are looked at.</summary>
    private void CountWaits(DossierRows rows, int first, int end, int[] counters)
    {
        for (var i = DossierRows.FirstOf(rows.Waits, first); i < rows.Waits.Length && rows.Waits[i].Row < end; i++)
        {
            var (row, waitsFrom, waitsTo) = rows.Waits[i];
            var e = rows.Completed[row] <= _asOf ? rows.Completed[row] : Open;
            var from = Math.Max(Math.Max(waitsFrom, rows.Received[row]), rows.Due[row] + 1);
            var to = Math.Min(e, waitsTo <= _asOf ? waitsTo : Open);
            if (from > _end || to <= from)
            {
                continue;
            }

            var group = _selection.GroupOf(rows, row);
            if (group >= 0)
            {
                counters[(group * _frame.Stride) + CellOf(from) + CountFrame.OverdueWaiting]++;
                counters[(group * _frame.Stride) + CellOf(to) + CountFrame.OverdueWaiting]--;
            }
        }
    }

    private int CellOf(int day) => _cellOfDay[Math.Clamp(day - _first + 1, 0, _cellOfDay.Length - 1)];

    private static int[] CellsOf(IReadOnlyList<SubPeriod> subPeriods) =>
    [
        0,
        .. subPeriods.Index().SelectMany(subPeriod => Enumerable.Repeat((subPeriod.Index + 1) * CountFrame.Lanes, subPeriod.Item.Days.Days)),
        (subPeriods.Count + 1) * CountFrame.Lanes,
    ];
}
