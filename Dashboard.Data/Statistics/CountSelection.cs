using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Which rows a question touches and selects, and where the counters of each one's group begin.</summary>
internal sealed class CountSelection
{
    /// <summary>Rows looked at together: as many day numbers as one vector holds.</summary>
    private const int Together = 32;

    private const int Elsewhere = int.MinValue / 4;

    private readonly UnitBasis _basis;
    private readonly int _first;
    private readonly int _asOf;
    private readonly int _end;

    // where the counters of a row's group begin, as the sum of four look-ups; Elsewhere where the row is not selected; null where
    // the column does not decide
    private readonly int[] _ofUnit;
    private readonly int[]? _ofProcedure;
    private readonly int[]? _ofIntake;
    private readonly int[]? _ofEnding;

    public CountSelection(CountFrame frame)
    {
        (_basis, _first, _asOf, _end) = (frame.Basis, frame.First, frame.AsOf, Math.Min(frame.Last, frame.AsOf));
        var (grouping, selection) = (frame.Breakdown.Grouping, frame.Breakdown.Selection);
        _ofUnit = Places(grouping.OfUnit, selection.Units, frame.Stride) ?? new int[selection.Units.Length];
        _ofProcedure = Places(grouping.OfProcedure, selection.Procedures, frame.Stride);
        _ofIntake = Places(grouping.OfIntake, selection.Intakes, frame.Stride);
        _ofEnding = selection.Endings is { } endings ? Places(groups: null, endings, frame.Stride) : null;
    }

    /// <summary>The place of a unit, of a question about units alone; below 0 where it is not selected.</summary>
    public int PlaceOf(int unit) => _ofUnit[unit];

    /// <summary>The place of a row; below 0 where it is not selected.</summary>
    public int PlaceOf(DossierRows rows, int row) => unchecked(
        _ofUnit[rows.UnitsOf(_basis)[row]]
        + (_ofProcedure?[rows.Procedure[row]] ?? 0)
        + (_ofIntake?[rows.Intake[row]] ?? 0)
        + (_ofEnding?[rows.Completed[row] <= _asOf ? rows.Ending[row] : 0] ?? 0));

    /// <summary>Those of some rows that the question touches and selects, with the places of their groups: without a branch on what they hold, which nobody could foresee.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The one before which to end.</param>
    /// <param name="room">Room for all of them.</param>
    public ReadOnlySpan<(int Row, int Place)> Select(DossierRows rows, int from, int to, (int Row, int Place)[] room)
    {
        // four times Elsewhere is still a number
        unchecked
        {
            ref var completed = ref MemoryMarshal.GetArrayDataReference(rows.Completed);
            ref var units = ref MemoryMarshal.GetArrayDataReference(rows.UnitsOf(_basis));
            ref var procedures = ref MemoryMarshal.GetArrayDataReference(rows.Procedure);
            ref var intakes = ref MemoryMarshal.GetArrayDataReference(rows.Intake);
            ref var endings = ref MemoryMarshal.GetArrayDataReference(rows.Ending);
            var (ofUnit, ofProcedure, ofIntake, ofEnding, asOf) = (_ofUnit, _ofProcedure, _ofIntake, _ofEnding, _asOf);
            var found = 0;
            for (var start = from; start < to; start += Together)
            {
                for (var touched = Touched(rows, start, Math.Min(Together, to - start)); touched != 0; touched &= touched - 1)
                {
                    var row = start + BitOperations.TrailingZeroCount(touched);
                    var place = ofUnit[Unsafe.Add(ref units, row)];
                    if (ofProcedure is not null)
                    {
                        place += ofProcedure[Unsafe.Add(ref procedures, row)];
                    }

                    if (ofIntake is not null)
                    {
                        place += ofIntake[Unsafe.Add(ref intakes, row)];
                    }

                    if (ofEnding is not null)
                    {
                        place += Unsafe.Add(ref completed, row) <= asOf ? ofEnding[Unsafe.Add(ref endings, row)] : ofEnding[0];
                    }

                    room[found] = (row, place);
                    found += (~place >>> 31) & 1;
                }
            }

            return room.AsSpan(0, found);
        }
    }

    /// <summary>Which of the next rows were in process at some time of the period, or had a due date in it, a bit for each.</summary>
    private uint Touched(DossierRows rows, int start, int count)
    {
        // an end after the as-of day has not happened
        var stillOpenFrom = Math.Clamp(Math.Min(_first, _asOf + 1), 0, DossierRows.Never);
        var (first, end) = (Math.Clamp(_first, 0, DossierRows.Never), Math.Clamp(_end, 0, DossierRows.LastDay));
        if (count < Together)
        {
            var touched = 0u;
            for (var i = 0; i < count; i++)
            {
                var (due, original) = (rows.Due[start + i], rows.OriginalDue[start + i]);
                touched |= (rows.Completed[start + i] >= stillOpenFrom && rows.Received[start + i] <= end)
                    || (due >= first && due <= end) || (original >= first && original <= end) ? 1u << i : 0;
            }

            return touched;
        }

        var (firsts, ends) = (Vector512.Create((ushort)first), Vector512.Create((ushort)end));
        var dues = Vector512.LoadUnsafe(ref rows.Due[start]);
        var originals = Vector512.LoadUnsafe(ref rows.OriginalDue[start]);
        var inProcess = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref rows.Completed[start]), Vector512.Create((ushort)stillOpenFrom))
            & Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref rows.Received[start]), ends);
        var fallDue = Vector512.GreaterThanOrEqual(dues, firsts) & Vector512.LessThanOrEqual(dues, ends);
        var fellDue = Vector512.GreaterThanOrEqual(originals, firsts) & Vector512.LessThanOrEqual(originals, ends);
        return (uint)(inProcess | fallDue | fellDue).ExtractMostSignificantBits();
    }

    /// <summary>Groups as places of their counters, with what is not selected left out; null where all are selected and in one group.</summary>
    private static int[]? Places(int[]? groups, bool[] selected, int stride) => groups is null && selected.All(isSelected => isSelected)
        ? null
        : [.. selected.Select((isSelected, i) => isSelected ? (groups?[i] ?? 0) * stride : Elsewhere)];
}
