using System.Numerics;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The counters of every node on every day, day after day; on one day node after node, as questions read them.</summary>
internal sealed class DailyCells
{
    private const int Lanes = CountFrame.Lanes;

    /// <summary>So many counters stand in one array, or up to twice as many: all in one would be more than an array holds, once an office is a country.</summary>
    private const int Most = 1 << 24;

    /// <summary>Fewer rows than this are counted sooner than their work is shared out.</summary>
    private const int WorthSharing = 1 << 15;

    private readonly UnitNodes _nodes;

    /// <summary>Days after days; in each array as many as a power of two.</summary>
    private readonly int[][] _stretches;
    private readonly int _daysOfStretch;

    private DailyCells(UnitNodes nodes, int days)
    {
        (_nodes, Days) = (nodes, days);
        _daysOfStretch = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(Most / Width, 1, days));
        _stretches = [.. Enumerable.Range(0, days).Chunk(_daysOfStretch).Select(stretch => LargeArray.Of<int>(stretch.Length * Width))];
    }

    /// <summary>Number of days kept.</summary>
    public int Days { get; }

    /// <summary>Counters of a day.</summary>
    private int Width => _nodes.Units.Count * Lanes;

    /// <summary>What had been counted by the end of each day.</summary>
    /// <param name="nodes">What is counted for.</param>
    /// <param name="parts">The rows, and what each counts for.</param>
    /// <param name="firstDay">The first day kept: no event lies before it.</param>
    /// <param name="days">How many days are kept; no receipt and no end lies behind them.</param>
    public static DailyCells Of(UnitNodes nodes, IReadOnlyList<(DossierRows Rows, int Weight)> parts, int firstDay, int days)
    {
        var cells = new DailyCells(nodes, days);
        var shares = parts.Sum(part => part.Rows.Count) < WorthSharing ? 1 : Math.Min(Environment.ProcessorCount, nodes.Single);
        int[] shareOf = [.. Enumerable.Range(0, nodes.Single).Select(unit => unit % shares)];

        // each share counts units of its own, so none waits for another or writes where another does
        Parallel.For(0, shares, share =>
        {
            foreach (var (rows, weight) in parts)
            {
                Enter(new Entered(cells, firstDay), rows, weight, shareOf, share);
            }
        });
        Parallel.For(0, shares, share => cells.SumUp(nodes.Single * share / shares, nodes.Single * (share + 1) / shares));
        Parallel.For(0, shares, share => cells.AddUp(cells.Days * share / shares, cells.Days * (share + 1) / shares));
        return cells;
    }

    /// <summary>What had been counted by the end of a day, node after node.</summary>
    public ArraySegment<int> Reached(int day) => new(_stretches[day / _daysOfStretch], day % _daysOfStretch * Width, Width);

    /// <summary>Counts the rows of the units of a share on the days of their events.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Enter(Entered cells, DossierRows rows, int weight, int[] shareOf, int share)
    {
        Span<int> taken = stackalloc int[DossierRows.Block];
        foreach (var (from, to) in rows.Blocks)
        {
            // chosen without a branch: every other row may be another's
            var count = 0;
            for (var row = from; row < to; row++)
            {
                taken[count] = row;
                count += shareOf[rows.ReceivedBy[row]] == share ? 1 : 0;
            }

            DailyEvents.Enter(cells, rows, taken[..count], weight);
        }

        foreach (var wait in rows.Waits)
        {
            if (shareOf[rows.ReceivedBy[wait.Row]] == share)
            {
                DailyEvents.EnterWait(cells, rows, wait, weight);
            }
        }
    }

    /// <summary>From what was entered on each day for some units to what had been entered by its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumUp(int firstUnit, int endUnit)
    {
        var (from, length) = (firstUnit * Lanes, (endUnit - firstUnit) * Lanes);
        Span<int> before = [];
        for (var day = 0; day < Days; day++)
        {
            var reached = Reached(day).AsSpan(from, length);
            for (var cell = 0; cell < length; cell += Lanes)
            {
                DailyEvents.Follow(ref reached[cell]);
            }

            Sums.Add(reached[..before.Length], before);
            before = reached;
        }
    }

    /// <summary>From what had been entered by the end of some days for the units to the same of every node they are part of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddUp(int firstDay, int endDay)
    {
        for (var day = firstDay; day < endDay; day++)
        {
            Span<int> all = Reached(day);
            for (var node = _nodes.Single; node < _nodes.Units.Count; node++)
            {
                var sum = all.Slice(node * Lanes, Lanes);
                foreach (var part in _nodes.Parts[node])
                {
                    Sums.Add(sum, all.Slice(part * Lanes, Lanes));
                }
            }
        }
    }

    private readonly struct Entered(DailyCells cells, int firstDay) : IDailyCells
    {
        private readonly int[][] _stretches = cells._stretches;
        private readonly int _width = cells.Width;
        private readonly int _days = cells.Days;
        private readonly int _shift = BitOperations.Log2((uint)cells._daysOfStretch);

        public bool Keep(int day) => (uint)(day - firstDay) < (uint)_days;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref int Of(int unit, int day)
        {
            var place = day - firstDay;
            return ref _stretches[place >> _shift][((place & ((1 << _shift) - 1)) * _width) + (unit * Lanes)];
        }
    }
}
