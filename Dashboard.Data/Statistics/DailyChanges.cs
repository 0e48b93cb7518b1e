using System.Buffers;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>What changes have added to the daily counters since all was read. Few units and days are touched by changes; kept are those alone.</summary>
internal sealed class DailyChanges
{
    private const int Lanes = CountFrame.Lanes;

    /// <summary>Fewer rows than this are counted sooner than their work is shared out.</summary>
    private const int WorthSharing = 256;

    private const int MostShares = 4;

    private static readonly int[] Nothing = new int[Lanes];

    private readonly UnitNodes _nodes;

    /// <summary>By node; null where nothing was added, and for nodes that are made up of few others.</summary>
    private readonly ChangedDays?[] _changed;

    private DailyChanges(UnitNodes nodes, ChangedDays?[] changed) => (_nodes, _changed) = (nodes, changed);

    /// <summary>Counts changed rows.</summary>
    /// <param name="nodes">What is counted for.</param>
    /// <param name="changes">The rows, and what each counts for.</param>
    /// <param name="firstDay">The first day kept.</param>
    /// <param name="days">How many days are kept.</param>
    public static DailyChanges Of(UnitNodes nodes, IEnumerable<(DossierRows Rows, int Weight)> changes, int firstDay, int days)
    {
        var parts = changes.Select(change => new Part(change.Rows, change.Weight, nodes.Single)).ToList();
        var changed = new ChangedDays?[nodes.Units.Count];
        var shares = parts.Sum(part => part.Count) < WorthSharing ? 1 : Math.Min(MostShares, Environment.ProcessorCount);
        Parallel.For(0, shares, share =>
        {
            // one unit after the other, so that all its days stay close to the processor
            using var each = new EachDay(days);
            var cells = new Cells();
            for (var unit = share; unit < nodes.Single; unit += shares)
            {
                foreach (var part in parts)
                {
                    part.Enter(new Entered(each, firstDay), unit);
                }

                each.Follow();
                changed[unit] = each.Take(cells);
            }
        });
        if (nodes.Large.Length > 0)
        {
            AddUp(nodes, changed, days);
        }

        return new DailyChanges(nodes, changed);
    }

    /// <summary>Adds what changes have added for a node from the end of one day to the end of another; −1 is before all days.</summary>
    public void AddTo(Span<int> counters, int node, int begin, int end)
    {
        foreach (var part in _nodes.Fewest[node])
        {
            if (_changed[part] is { } changed)
            {
                Sums.AddDifference(counters, changed.Reached(end), changed.Reached(begin));
            }
        }
    }

    /// <summary>From what was added for units to the same for large nodes.</summary>
    private static void AddUp(UnitNodes nodes, ChangedDays?[] changed, int days)
    {
        using var sums = new EachDay(days);
        var cells = new Cells();
        foreach (var node in nodes.Large)
        {
            foreach (var part in nodes.Parts[node].SelectMany(part => nodes.Fewest[part]))
            {
                changed[part]?.AddTo(sums);
            }

            changed[node] = sums.Take(cells);
        }
    }

    /// <summary>The rows of one change and their waits, those of each unit together.</summary>
    private sealed class Part(DossierRows rows, int weight, int units)
    {
        private readonly ByUnit _rows = new(rows.Count, units, row => rows.ReceivedBy[row]);
        private readonly ByUnit _waits = new(rows.Waits.Length, units, wait => rows.ReceivedBy[rows.Waits[wait].Row]);

        public int Count => rows.Count;

        public void Enter(Entered cells, int unit)
        {
            DailyEvents.Enter(cells, rows, _rows.Of(unit), weight);
            foreach (var wait in _waits.Of(unit))
            {
                DailyEvents.EnterWait(cells, rows, rows.Waits[wait], weight);
            }
        }
    }

    /// <summary>Places of something in its order, those of one unit after those of another.</summary>
    private sealed class ByUnit
    {
        private readonly int[] _places;

        /// <summary>Where those of each unit begin.</summary>
        private readonly int[] _from;

        public ByUnit(int count, int units, Func<int, int> unitOf)
        {
            (_places, _from) = (new int[count], new int[units + 2]);
            for (var place = 0; place < count; place++)
            {
                _from[unitOf(place) + 2]++;
            }

            for (var unit = 2; unit < _from.Length; unit++)
            {
                _from[unit] += _from[unit - 1];
            }

            // each beginning stands one place too far, and moves back to its own as its unit fills
            for (var place = 0; place < count; place++)
            {
                _places[_from[unitOf(place) + 1]++] = place;
            }
        }

        public ReadOnlySpan<int> Of(int unit) => _places.AsSpan(_from[unit], _from[unit + 1] - _from[unit]);
    }

    /// <summary>The counters of one node on every day, entered and taken away again: nothing of them need be made anew for the next.</summary>
    private sealed class EachDay(int days) : IDisposable
    {
        private readonly int[] _cells = Zeros(days * Lanes);
        private readonly DaySet _touched = new(days);

        public int Days => days;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Span<int> Of(int day)
        {
            _touched.Add(day);
            return Cell(day);
        }

        /// <summary>Adds what follows from what was entered for a unit.</summary>
        public void Follow()
        {
            foreach (var day in _touched)
            {
                DailyEvents.Follow(ref Cell(day)[0]);
            }
        }

        /// <summary>What had been entered by the end of each day, and nothing is any more; what came and went on the same day is nothing. Null where nothing is left.</summary>
        /// <param name="kept">Where it is kept from now on.</param>
        public ChangedDays? Take(Cells kept)
        {
            var from = kept.Count;
            ReadOnlySpan<int> before = Nothing;
            foreach (var day in _touched)
            {
                var cell = Cell(day);
                if (Sums.AreAny(cell))
                {
                    var reached = kept.Add();
                    cell.CopyTo(reached);
                    Sums.Add(reached, before);
                    cell.Clear();
                    before = reached;
                }
                else
                {
                    _touched.Remove(day);
                }
            }

            var days = kept.Count == from ? null : new ChangedDays(_touched.Counted(), kept, from);
            _touched.Clear();
            return days;
        }

        public void Dispose() => ArrayPool<int>.Shared.Return(_cells);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Span<int> Cell(int day) => _cells.AsSpan(day * Lanes, Lanes);

        private static int[] Zeros(int length)
        {
            var cells = ArrayPool<int>.Shared.Rent(length);
            Array.Clear(cells, 0, length);
            return cells;
        }
    }

    /// <summary>Counters, those of one day after those of another.</summary>
    private sealed class Cells
    {
        /// <summary>So many stand in one array: few enough that it is no large object, which the collector would leave for long.</summary>
        private const int Chunk = 256;

        private readonly List<int[]> _chunks = [];

        public int Count { get; private set; }

        public Span<int> this[int place] => _chunks[place / Chunk].AsSpan(place % Chunk * Lanes, Lanes);

        /// <summary>Room for another, with anything in it.</summary>
        public Span<int> Add()
        {
            if (Count == _chunks.Count * Chunk)
            {
                _chunks.Add(GC.AllocateUninitializedArray<int>(Chunk * Lanes));
            }

            return this[Count++];
        }
    }

    /// <summary>The days on which changes added something for a node, and its counters on each of them.</summary>
    private sealed class ChangedDays(DaySet days, Cells cells, int from)
    {
        public void AddTo(EachDay sums)
        {
            var place = from;
            ReadOnlySpan<int> before = Nothing;
            foreach (var day in days)
            {
                var reached = cells[place++];
                Sums.AddDifference(sums.Of(day), reached, before);
                before = reached;
            }
        }

        public ReadOnlySpan<int> Reached(int day) => day >= 0 && days.CountUpTo(day) is > 0 and var count ? cells[from + count - 1] : Nothing;
    }

    private readonly struct Entered(EachDay each, int firstDay) : IDailyCells
    {
        public bool Keep(int day) => (uint)(day - firstDay) < (uint)each.Days;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref int Of(int unit, int day) => ref each.Of(day - firstDay)[0];
    }
}
