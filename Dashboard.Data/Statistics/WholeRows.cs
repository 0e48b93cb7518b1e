using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// Counts the rows of which everything happened within the one stretch of time asked about: where it is years, nearly all. They leave no state
/// behind and fall into a single cell, so what each adds is told for many together, and added to counters half as wide as others.
/// </summary>
internal sealed class WholeRows
{
    /// <summary>What receipts and ends count, side by side; what due dates count follows from it.</summary>
    private const int Lanes = 2 * Tally.Lanes;

    /// <summary>With more groups, adding up would take longer than counting.</summary>
    private const int MostGroups = 1_024;

    /// <summary>Where fewer than one row in so many is selected, telling all is more than counting those.</summary>
    private const int WorthTelling = 8;

    private readonly CountFrame _frame;
    private readonly Vector512<ushort> _first;
    private readonly Vector512<ushort> _end;
    private readonly Vector512<ushort> _asOf;
    private readonly ushort[] _counters;
    private readonly uint[] _states = new uint[DossierRows.Block];
    private int _blocks;

    private WholeRows(CountFrame frame)
    {
        _frame = frame;
        (_first, _end, _asOf) = (Together.Day(frame.First), Together.Day(Math.Min(frame.Last, frame.AsOf)), Together.Day(frame.AsOf));
        _counters = new ushort[frame.Groups * Lanes];
    }

    /// <summary>Null where a question has several stretches of time, or more groups than it pays for.</summary>
    public static WholeRows? Of(CountFrame frame) => frame.SubPeriods.Count == 1 && frame.Groups <= MostGroups ? new(frame) : null;

    /// <summary>Counts those of a block.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="block">The first one and the one before which to end.</param>
    /// <param name="selected">Those selected, with their groups; put in another order.</param>
    /// <param name="counters">What is counted is added to now and then; <see cref="AddTo"/> adds the rest.</param>
    /// <returns>Those left to be counted otherwise.</returns>
    public ReadOnlySpan<(int Row, int Group)> Count(DossierRows rows, (int From, int To) block, Span<(int Row, int Group)> selected, int[] counters)
    {
        if (selected.Length * WorthTelling < block.To - block.From)
        {
            return selected;
        }

        if (_blocks == DossierRows.NarrowBlocks)
        {
            AddTo(counters);
        }

        _blocks++;

        for (var row = block.From; row < block.To; row += Together.Rows)
        {
            Tell(rows, row, MemoryMarshal.Cast<uint, Vector512<uint>>(_states.AsSpan(row - block.From, Together.Rows)));
        }

        var left = 0;
        var (receipts, ends) = (Tally.Receipt, Tally.End);
        ref var states = ref MemoryMarshal.GetArrayDataReference(_states);
        ref var all = ref MemoryMarshal.GetArrayDataReference(_counters);
        unchecked
        {
            foreach (var found in selected)
            {
                var state = (int)Unsafe.Add(ref states, found.Row - block.From);
                if (state < 0)
                {
                    selected[left++] = found;
                    continue;
                }

                ref var group = ref Unsafe.Add(ref all, found.Group * Lanes);
                receipts.Add(ref group, state & Tally.ReceiptStateMask);
                ends.Add(ref Unsafe.Add(ref group, CountPlaces.Ends), state >> Tally.ReceiptStateBits);
            }
        }

        return selected[..left];
    }

    /// <summary>Adds what has been counted to the counters of the question, and begins anew.</summary>
    public void AddTo(int[] counters)
    {
        for (var group = 0; group < _frame.Groups; group++)
        {
            var counted = _counters.AsSpan(group * Lanes, Lanes);
            var cell = counters.AsSpan((group * _frame.Stride) + CountFrame.Lanes, CountFrame.Lanes);
            for (var lane = 0; lane < Lanes; lane++)
            {
                cell[lane] += counted[lane];
            }

            cell[CountFrame.Due] += counted[CountPlaces.Of(Measure.Received)];
            cell[CountFrame.DueOnTime] += counted[CountPlaces.Of(Measure.Received)] - counted[CountPlaces.Of(Measure.Late)];
        }

        Array.Clear(_counters);
        _blocks = 0;
    }

    /// <summary>The states of the receipt and of the end of some rows, one behind the other; below 0 where they do not tell all.</summary>
    private void Tell(DossierRows rows, int row, Span<Vector512<uint>> states)
    {
        var (received, completed, due) = (Together.At(rows.Received, row), Together.At(rows.Completed, row), Together.At(rows.Due, row));
        var ending = Together.At(rows.Ending, row);
        var isWhole = Vector512.GreaterThanOrEqual(received, _first) & Vector512.LessThanOrEqual(completed, _end)
            & Together.Between(due, _first, _end) & Vector512.Equals(due, Together.At(rows.OriginalDue, row))
            & ~Together.HasAny(ending, DossierRows.ApologyBit);
        var isDigitized = Vector512.LessThanOrEqual(Together.At(rows.ResultDigitized, row), _asOf);
        var receipt = Tally.ReceiptStates(Together.At(rows.Intake, row), isDigitized);

        // all bits of one that is not whole: widened as a number below 0
        var end = Tally.EndStates(ending, isDigitized, Vector512.GreaterThanOrEqual(completed, due), Vector512.GreaterThan(completed, due)) | ~isWhole;
        states[0] = Vector512.WidenLower(receipt) | (Vector512.WidenLower(end.AsInt16()).AsUInt32() << Tally.ReceiptStateBits);
        states[1] = Vector512.WidenUpper(receipt) | (Vector512.WidenUpper(end.AsInt16()).AsUInt32() << Tally.ReceiptStateBits);
    }
}
