using System.Runtime.CompilerServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>What rows add to the counters of their unit on the very day.</summary>
/// <param name="units">Number of units.</param>
/// <param name="stretches">Number of stretches kept.</param>
/// <param name="firstDay">The day the first of them begins with.</param>
internal sealed class DailyEntries(int units, int stretches, int firstDay)
{
    private const int Lanes = CountFrame.Lanes;

    private readonly int[]?[] _added = new int[]?[units * stretches];

    /// <summary>From what was entered on each day to what had been entered by its end, since the stretch began.</summary>
    public void SumUp()
    {
        foreach (var added in _added)
        {
            for (var day = 1; day < (added is null ? 0 : DailyCounters.Stretch); day++)
            {
                Sums.Add(added.AsSpan(day * Lanes, Lanes), added.AsSpan((day - 1) * Lanes, Lanes));
            }
        }
    }

    /// <summary>The sum over some units, in an array of its own; that of one unit is what was entered itself. Null when nothing was.</summary>
    public int[]? Of(int[] units, int stretch)
    {
        if (units is [var unit])
        {
            return _added[(unit * stretches) + stretch];
        }

        int[]? sum = null;
        foreach (var each in units)
        {
            if (_added[(each * stretches) + stretch] is { } added)
            {
                if (sum is null)
                {
                    sum = added.AsSpan().ToArray();
                }
                else
                {
                    Sums.Add<int>(sum, added);
                }
            }
        }

        return sum;
    }

    /// <summary>Counts each row on the days of its events.</summary>
    /// <remarks>Compiled for speed from the first row on: a snapshot is read once, at the start.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Enter(DossierRows rows, int weight)
    {
        var (receipts, ends) = (Tally.Receipt, Tally.End);

        // no counter can exceed the number of dossiers
        unchecked
        {
            for (var row = 0; row < rows.Count; row++)
            {
                int unit = rows.ReceivedBy[row], received = rows.Received[row], completed = rows.Completed[row];
                int due = rows.Due[row], original = rows.OriginalDue[row];
                int intake = rows.Intake[row], ending = rows.Ending[row];
                var digitized = rows.ResultDigitized[row] != DossierRows.Never;
                ref var received0 = ref Cell(unit, received);
                receipts.Add(ref received0, Tally.ReceiptState(intake, digitized), weight);
                Unsafe.Add(ref received0, CountFrame.InProcess) += weight;
                if (completed != DossierRows.Never)
                {
                    var apologized = rows.Apology[row] != DossierRows.Never;
                    ref var ended = ref Cell(unit, completed);
                    ends.Add(
                        ref Unsafe.Add(ref ended, CountPlaces.Ends),
                        Tally.EndState(ending, digitized, apologized, Tally.VerdictOf(completed, due)),
                        weight);
                    Unsafe.Add(ref ended, CountFrame.InProcess) -= weight;
                }

                EnterDue(unit, due, completed <= due, weight, CountFrame.Due);
                if (original != due)
                {
                    EnterDue(unit, due, completed <= due, -weight, CountFrame.DueOriginal);
                    EnterDue(unit, original, completed <= original, weight, CountFrame.DueOriginal);
                }

                var overdueFrom = Math.Min(Math.Max(received, due + 1), completed);
                if (overdueFrom < completed)
                {
                    Enter(unit, overdueFrom, CountFrame.InProcessOverdue, weight);
                    Enter(unit, completed, CountFrame.InProcessOverdue, -weight);
                }

                if (DossierRows.IsRepeated(ending))
                {
                    Enter(unit, received, CountFrame.WithinRepeated, weight);
                    Enter(unit, overdueFrom, CountFrame.WithinRepeated, -weight);
                }
            }
        }

        EnterWaits(rows, weight);
    }

    private void EnterWaits(DossierRows rows, int weight)
    {
        foreach (var (row, waitsFrom, waitsTo) in rows.Waits)
        {
            var from = Math.Max(Math.Max(waitsFrom, rows.Received[row]), rows.Due[row] + 1);
            var to = Math.Min(rows.Completed[row], waitsTo);
            if (from < to)
            {
                Enter(rows.ReceivedBy[row], from, CountFrame.OverdueWaiting, weight);
                Enter(rows.ReceivedBy[row], to, CountFrame.OverdueWaiting, -weight);
            }
        }
    }

    private void EnterDue(int unit, int due, bool inTime, int weight, int lane)
    {
        if (IsKept(due))
        {
            ref var counter = ref Unsafe.Add(ref Cell(unit, due), lane);
            counter = unchecked(counter + weight);
            counter = ref Unsafe.Add(ref counter, 1);
            counter = unchecked(counter + (inTime ? weight : 0));
        }
    }

    private void Enter(int unit, int day, int lane, int weight)
    {
        if (IsKept(day))
        {
            ref var counter = ref Unsafe.Add(ref Cell(unit, day), lane);
            counter = unchecked(counter + weight);
        }
    }

    /// <summary>What falls due, or becomes overdue, beyond the days kept is not asked here.</summary>
    private bool IsKept(int day) => day - firstDay < stretches * DailyCounters.Stretch;

    /// <summary>The first counter of a unit on a day.</summary>
    private ref int Cell(int unit, int day)
    {
        var (stretch, within) = Math.DivRem((uint)(day - firstDay), DailyCounters.Stretch);
        ref var added = ref _added[(unit * stretches) + (int)stretch];
        added ??= new int[DailyCounters.Stretch * Lanes];
        return ref added[(int)within * Lanes];
    }
}
