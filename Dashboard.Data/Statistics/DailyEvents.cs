using System.Runtime.CompilerServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Where the counters of a unit on a day are kept.</summary>
internal interface IDailyCells
{
    /// <summary>Whether the rows of a unit are counted here.</summary>
    bool Takes(int unit);

    /// <summary>Whether a day is kept; the days of receipts and ends always are.</summary>
    bool Keep(int day);

    /// <summary>The first counter of a unit on a day that is kept; good until another is asked for.</summary>
    ref int Of(int unit, int day);
}

/// <summary>What rows add to the counters of their unit on the very day of each of their events.</summary>
internal static class DailyEvents
{
    /// <summary>Counts each row on the days of its events.</summary>
    /// <param name="cells">What is added to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="weight">What a row counts for: 1, or −1 to take it back.</param>
    /// <remarks>Compiled for speed from the first row on: a snapshot is read once, at the start.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Enter<TCells>(TCells cells, DossierRows rows, int weight)
        where TCells : struct, IDailyCells
    {
        var (receipts, ends) = (Tally.Receipt, Tally.End);

        // no counter can exceed the number of dossiers
        unchecked
        {
            for (var row = 0; row < rows.Count; row++)
            {
                int unit = rows.ReceivedBy[row];
                if (!cells.Takes(unit))
                {
                    continue;
                }

                int received = rows.Received[row], completed = rows.Completed[row];
                int due = rows.Due[row], original = rows.OriginalDue[row];
                int intake = rows.Intake[row], ending = rows.Ending[row];
                var digitized = rows.ResultDigitized[row] != DossierRows.Never;
                ref var receipt = ref cells.Of(unit, received);
                receipts.Add(ref receipt, Tally.ReceiptState(intake, digitized), weight);
                Unsafe.Add(ref receipt, CountFrame.InProcess) += weight;
                var overdueFrom = Math.Min(Math.Max(received, due + 1), completed);
                if (DossierRows.IsRepeated(ending))
                {
                    Unsafe.Add(ref receipt, CountFrame.WithinRepeated) += weight;
                    Enter(cells, unit, overdueFrom, CountFrame.WithinRepeated, -weight);
                }

                if (completed != DossierRows.Never)
                {
                    ref var end = ref cells.Of(unit, completed);
                    ends.Add(
                        ref Unsafe.Add(ref end, CountPlaces.Ends),
                        Tally.EndState(ending, digitized, DossierRows.IsApologized(ending), Tally.VerdictOf(completed, due)),
                        weight);
                    Unsafe.Add(ref end, CountFrame.InProcess) -= weight;
                    Unsafe.Add(ref end, CountFrame.InProcessOverdue) -= weight;
                }

                // overdue from its very end on is never: it comes and goes at once
                Enter(cells, unit, overdueFrom, CountFrame.InProcessOverdue, weight);

                EnterDue(cells, unit, due, completed <= due, weight, CountFrame.Due);
                if (original != due)
                {
                    EnterDue(cells, unit, due, completed <= due, -weight, CountFrame.DueOriginal);
                    EnterDue(cells, unit, original, completed <= original, weight, CountFrame.DueOriginal);
                }
            }
        }

        EnterWaits(cells, rows, weight);
    }

    private static void EnterWaits<TCells>(TCells cells, DossierRows rows, int weight)
        where TCells : struct, IDailyCells
    {
        foreach (var (row, waitsFrom, waitsTo) in rows.Waits)
        {
            var from = Math.Max(Math.Max(waitsFrom, rows.Received[row]), rows.Due[row] + 1);
            var to = Math.Min(rows.Completed[row], waitsTo);
            if (from < to && cells.Takes(rows.ReceivedBy[row]))
            {
                Enter(cells, rows.ReceivedBy[row], from, CountFrame.OverdueWaiting, weight);
                Enter(cells, rows.ReceivedBy[row], to, CountFrame.OverdueWaiting, -weight);
            }
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
