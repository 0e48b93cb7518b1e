using System.Runtime.CompilerServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Where the counters of a unit on a day are kept.</summary>
internal interface IDailyCells
{
    /// <summary>Whether a day is kept; the days of receipts and ends always are.</summary>
    bool Keep(int day);

    /// <summary>The first counter of a unit on a day that is kept; good until another is asked for.</summary>
    ref int Of(int unit, int day);
}

/// <summary>What rows add to the counters of their unit on the very day of each of their events.</summary>
internal static class DailyEvents
{
    // constants once compiled for speed
    private static readonly int Received = CountPlaces.Of(Measure.Received);
    private static readonly int Ended = CountPlaces.Of(Measure.Resolved);
    private static readonly int EndedLate = CountPlaces.Of(Measure.Late);

    /// <summary>Of a unit on a day, once every row has been counted: who is received is in process until the end, and who ends late was overdue until then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Follow(ref int cell)
    {
        Unsafe.Add(ref cell, CountFrame.InProcess) += Unsafe.Add(ref cell, Received) - Unsafe.Add(ref cell, Ended);
        Unsafe.Add(ref cell, CountFrame.InProcessOverdue) -= Unsafe.Add(ref cell, EndedLate);
    }

    /// <summary>Counts rows on the days of their events, but for their waits and for what <see cref="Follow"/> adds.</summary>
    /// <param name="cells">What is added to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="taken">Those counted.</param>
    /// <param name="weight">What a row counts for: 1, or −1 to take it back.</param>
    /// <remarks>Compiled for speed from the first row on: a snapshot is read once, at the start.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Enter<TCells>(TCells cells, DossierRows rows, ReadOnlySpan<int> taken, int weight)
        where TCells : struct, IDailyCells
    {
        var (receipts, ends) = (Tally.Receipt, Tally.End);

        // no counter can exceed the number of dossiers
        unchecked
        {
            foreach (var row in taken)
            {
                int unit = rows.ReceivedBy[row], received = rows.Received[row], completed = rows.Completed[row];
                int due = rows.Due[row], original = rows.OriginalDue[row];
                int intake = rows.Intake[row], ending = rows.Ending[row];
                var digitized = rows.ResultDigitized[row] != DossierRows.Never;
                receipts.Add(ref cells.Of(unit, received), Tally.ReceiptState(intake, digitized), weight);
                if (completed != DossierRows.Never)
                {
                    ends.Add(
                        ref Unsafe.Add(ref cells.Of(unit, completed), CountPlaces.Ends),
                        Tally.EndState(ending, digitized, DossierRows.IsApologized(ending), Tally.VerdictOf(completed, due)),
                        weight);
                }

                var overdueFrom = Math.Max(received, due + 1);
                if (completed > due)
                {
                    Enter(cells, unit, overdueFrom, CountFrame.InProcessOverdue, weight);
                }

                if (DossierRows.IsRepeated(ending))
                {
                    Enter(cells, unit, received, CountFrame.WithinRepeated, weight);
                    Enter(cells, unit, Math.Min(overdueFrom, completed), CountFrame.WithinRepeated, -weight);
                }

                EnterDue(cells, unit, due, completed <= due, weight, CountFrame.Due);
                if (original != due)
                {
                    EnterDue(cells, unit, due, completed <= due, -weight, CountFrame.DueOriginal);
                    EnterDue(cells, unit, original, completed <= original, weight, CountFrame.DueOriginal);
                }
            }
        }
    }

    /// <summary>Counts how long a dossier waited while it was overdue.</summary>
    /// <param name="cells">What is added to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="wait">One of their waits.</param>
    /// <param name="weight">What it counts for: 1, or −1 to take it back.</param>
    public static void EnterWait<TCells>(TCells cells, DossierRows rows, (int Row, ushort From, ushort To) wait, int weight)
        where TCells : struct, IDailyCells
    {
        var (row, unit) = (wait.Row, rows.ReceivedBy[wait.Row]);
        var from = Math.Max(Math.Max(wait.From, rows.Received[row]), rows.Due[row] + 1);
        var to = Math.Min(rows.Completed[row], wait.To);
        if (from < to)
        {
            Enter(cells, unit, from, CountFrame.OverdueWaiting, weight);
            Enter(cells, unit, to, CountFrame.OverdueWaiting, -weight);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EnterDue<TCells>(TCells cells, int unit, int due, bool inTime, int weight, int lane)
        where TCells : struct, IDailyCells
    {
        if (cells.Keep(due))
        {
            ref var counter = ref Unsafe.Add(ref cells.Of(unit, due), lane);
            counter = unchecked(counter + weight);
            counter = ref Unsafe.Add(ref counter, 1);
            counter = unchecked(counter + (inTime ? weight : 0));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Enter<TCells>(TCells cells, int unit, int day, int lane, int weight)
        where TCells : struct, IDailyCells
    {
        if (cells.Keep(day))
        {
            ref var counter = ref Unsafe.Add(ref cells.Of(unit, day), lane);
            counter = unchecked(counter + weight);
        }
    }
}
