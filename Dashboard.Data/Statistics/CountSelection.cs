using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Which rows a question touches and selects, and the group of each.</summary>
internal sealed class CountSelection
{
    private const int Elsewhere = int.MinValue / 4;

    private readonly UnitBasis _basis;
    private readonly int _asOf;
    private readonly Vector512<ushort> _first;
    private readonly Vector512<ushort> _end;
    private readonly Vector512<ushort> _stillOpenFrom;

    // the group of a row as the sum of four look-ups; Elsewhere where the row is not selected; null where the column does not decide
    private readonly int[]? _ofUnit;
    private readonly int[]? _ofProcedure;
    private readonly int[]? _ofIntake;
    private readonly int[]? _ofEnding;

    public CountSelection(CountFrame frame)
    {
        (_basis, _asOf) = (frame.Basis, frame.AsOf);
        (_first, _end) = (Together.Day(frame.First), Together.Day(Math.Min(frame.Last, frame.AsOf)));

        // an end after the as-of day has not happened
        _stillOpenFrom = Together.Day(Math.Min(frame.First, frame.AsOf + 1));
        var (grouping, selection) = (frame.Breakdown.Grouping, frame.Breakdown.Selection);
        _ofUnit = Groups(grouping.OfUnit, selection.Units);
        _ofProcedure = Groups(grouping.OfProcedure, selection.Procedures);
        _ofIntake = Groups(grouping.OfIntake, selection.Intakes);
        _ofEnding = selection.Endings is { } endings ? Groups(groups: null, endings) : null;
    }

    /// <summary>The group of a unit, of a question about units alone; below 0 where it is not selected.</summary>
    public int GroupOf(int unit) => _ofUnit?[unit] ?? 0;

    /// <summary>The group of a row; below 0 where it is not selected.</summary>
    public int GroupOf(DossierRows rows, int row) => unchecked(
        GroupOf(rows.UnitsOf(_basis)[row])
        + (_ofProcedure?[rows.Procedure[row]] ?? 0)
        + (_ofIntake?[rows.Intake[row]] ?? 0)
        + (_ofEnding?[rows.Completed[row] <= _asOf ? rows.Ending[row] : 0] ?? 0));

    /// <summary>Those of some rows that the question touches and selects, with their groups: without a branch on what they hold, which nobody could foresee.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The one before which to end.</param>
    /// <param name="room">Room for all of them.</param>
    public Span<(int Row, int Group)> Select(DossierRows rows, int from, int to, (int Row, int Group)[] room)
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
            for (var start = from; start < to; start += Together.Rows)
            {
                var all = uint.MaxValue >>> Math.Max(0, start + Together.Rows - to);
                for (var touched = Touched(rows, start) & all; touched != 0; touched &= touched - 1)
                {
                    var row = start + BitOperations.TrailingZeroCount(touched);
                    var group = ofUnit is null ? 0 : ofUnit[Unsafe.Add(ref units, row)];
                    if (ofProcedure is not null)
                    {
                        group += ofProcedure[Unsafe.Add(ref procedures, row)];
                    }

                    if (ofIntake is not null)
                    {
                        group += ofIntake[Unsafe.Add(ref intakes, row)];
                    }

                    if (ofEnding is not null)
                    {
                        group += Unsafe.Add(ref completed, row) <= asOf ? ofEnding[Unsafe.Add(ref endings, row)] : ofEnding[0];
                    }

                    room[found] = (row, group);
                    found += (~group >>> 31) & 1;
                }
            }

            return room.AsSpan(0, found);
        }
    }

    /// <summary>Which of the next rows were in process at some time of the period, or had a due date in it, a bit for each.</summary>
    private uint Touched(DossierRows rows, int row)
    {
        var (due, original) = (Together.At(rows.Due, row), Together.At(rows.OriginalDue, row));
        var inProcess = Vector512.GreaterThanOrEqual(Together.At(rows.Completed, row), _stillOpenFrom) & Vector512.LessThanOrEqual(Together.At(rows.Received, row), _end);
        return (uint)(inProcess | Together.Between(due, _first, _end) | Together.Between(original, _first, _end)).ExtractMostSignificantBits();
    }

    /// <summary>Groups with what is not selected left out; null where all are selected and in one group.</summary>
    private static int[]? Groups(int[]? groups, bool[] selected) => groups is null && selected.All(isSelected => isSelected)
        ? null
        : [.. selected.Select((isSelected, i) => isSelected ? groups?[i] ?? 0 : Elsewhere)];
}
