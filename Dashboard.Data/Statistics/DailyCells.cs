using System.Runtime.CompilerServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The counters of every node on every day, day after day; on one day node after node, as questions read them.</summary>
internal sealed class DailyCells
{
    private const int Lanes = CountFrame.Lanes;

    /// <summary>Days that stand in one array: all of them in one would be more than an array holds, once an office is a country.</summary>
    private const int Stretch = 32;

    private readonly UnitNodes _nodes;
    private readonly int[][] _stretches;

    private DailyCells(UnitNodes nodes, int days)
    {
        _nodes = nodes;
        _stretches = [.. Enumerable.Range(0, (days + Stretch - 1) / Stretch).Select(_ => new int[Stretch * nodes.Units.Count * Lanes])];
    }

    /// <summary>Number of days kept.</summary>
    public int Days => _stretches.Length * Stretch;

    /// <summary>What had been counted by the end of each day.</summary>
    /// <param name="nodes">What is counted for.</param>
    /// <param name="parts">The rows, and what each counts for.</param>
    /// <param name="firstDay">The first day kept: no event lies before it.</param>
    /// <param name="days">How many days are kept, at least; no receipt and no end lies behind them.</param>
    public static DailyCells Of(UnitNodes nodes, IReadOnlyList<(DossierRows Rows, int Weight)> parts, int firstDay, int days)
    {
        var cells = new DailyCells(nodes, days);
        foreach (var (rows, weight) in parts)
        {
            DailyEvents.Enter(new Entered(cells, firstDay), rows, weight);
        }

        cells.SumUp();
        return cells;
    }

    /// <summary>What had been counted by the end of a day, node after node.</summary>
    public ReadOnlySpan<int> Reached(int day) => AllOf(day);

    private Span<int> AllOf(int day)
    {
        var width = _nodes.Units.Count * Lanes;
        return _stretches[day / Stretch].AsSpan(day % Stretch * width, width);
    }

    /// <summary>From what was entered on each day for the units to what had been entered by its end for every node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumUp()
    {
        var units = _nodes.Single * Lanes;
        var before = Span<int>.Empty;
        for (var day = 0; day < Days; day++)
        {
            var all = AllOf(day);
            var reached = all[..units];
            if (day > 0)
            {
                Sums.Add(reached, before);
            }

            before = reached;
            for (var node = _nodes.Single; node < _nodes.Units.Count; node++)
            {
                var sum = all.Slice(node * Lanes, Lanes);
                foreach (var unit in _nodes.Units[node])
                {
                    Sums.Add(sum, reached.Slice(unit * Lanes, Lanes));
                }
            }
        }
    }

    private readonly struct Entered(DailyCells cells, int firstDay) : IDailyCells
    {
        private readonly int[][] _stretches = cells._stretches;
        private readonly int _nodes = cells._nodes.Units.Count;

        public bool Keep(int day) => (uint)(day - firstDay) < (uint)(_stretches.Length * Stretch);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref int Of(int unit, int day)
        {
            var (stretch, within) = Math.DivRem((uint)(day - firstDay), (uint)Stretch);
            var cells = _stretches[stretch];
            return ref cells[(((int)within * _nodes) + unit) * Lanes];
        }
    }
}
