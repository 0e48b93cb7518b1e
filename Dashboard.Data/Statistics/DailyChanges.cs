using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>What changes have added to the daily counters since all was read. Few units and days are touched by changes; kept are those alone.</summary>
internal sealed class DailyChanges
{
    private const int Lanes = CountFrame.Lanes;

    /// <summary>Days whose places are found by one look.</summary>
    private const int Stretch = 32;

    /// <summary>Cells that stand in one array.</summary>
    private const int Chunk = 128;

    private readonly UnitNodes _nodes;
    private readonly int _firstDay;
    private readonly int _days;

    /// <summary>By node and stretch: the place of what was reached on each day, 0 for nothing; null where nothing was added.</summary>
    private readonly int[]?[] _places;

    /// <summary>By node and stretch: the place of what was reached before it, 0 for nothing.</summary>
    private readonly int[] _before;
    private readonly List<int[]> _cells = [];
    private int _count;

    private DailyChanges(UnitNodes nodes, int firstDay, int days)
    {
        (_nodes, _firstDay, _days) = (nodes, firstDay, days);
        _places = new int[]?[nodes.Units.Count * Stretches];
        _before = new int[_places.Length];
    }

    private int Stretches => (_days + Stretch - 1) / Stretch;

    /// <summary>Counts changed rows.</summary>
    /// <param name="nodes">What is counted for.</param>
    /// <param name="changes">The rows, and what each counts for.</param>
    /// <param name="firstDay">The first day kept.</param>
    /// <param name="days">How many days are kept.</param>
    public static DailyChanges Of(UnitNodes nodes, IEnumerable<(DossierRows Rows, int Weight)> changes, int firstDay, int days)
    {
        var all = new DailyChanges(nodes, firstDay, days);
        foreach (var (rows, weight) in changes)
        {
            DailyEvents.Enter(new Entered(all), rows, weight);
        }

        for (var unit = 0; unit < nodes.Single; unit++)
        {
            all.EnterSums(unit);
        }

        for (var node = 0; node < nodes.Units.Count; node++)
        {
            all.SumUp(node);
        }

        return all;
    }

    /// <summary>What changes had added for a node by the end of a day; empty for nothing.</summary>
    public ReadOnlySpan<int> Reached(int node, int day)
    {
        var (stretch, within) = Math.DivRem(day, Stretch);
        var piece = (node * Stretches) + stretch;
        var place = _places[piece] is { } places ? places[within] : _before[piece];
        return place == 0 ? [] : Cell(place);
    }

    private Span<int> Cell(int place) => _cells[(place - 1) / Chunk].AsSpan((place - 1) % Chunk * Lanes, Lanes);

    /// <summary>Adds what was entered for a unit to the nodes it is part of; what came and went on the same day is nothing.</summary>
    private void EnterSums(int unit)
    {
        for (var stretch = 0; stretch < Stretches; stretch++)
        {
            var places = _places[(unit * Stretches) + stretch];
            for (var within = 0; within < (places?.Length ?? 0); within++)
            {
                if (places![within] is not (> 0 and var place))
                {
                    continue;
                }

                DailyEvents.Follow(ref Cell(place)[0]);
                if (Cell(place).ContainsAnyExcept(0))
                {
                    foreach (var node in _nodes.SumsOf[unit])
                    {
                        Sums.Add(Cell(PlaceOf(node, (stretch * Stretch) + within)), Cell(place));
                    }
                }
            }
        }
    }

    /// <summary>From what was entered on each day to what had been entered by its end.</summary>
    private void SumUp(int node)
    {
        var reached = 0;
        for (var piece = node * Stretches; piece < (node + 1) * Stretches; piece++)
        {
            _before[piece] = reached;
            foreach (ref var place in _places[piece].AsSpan())
            {
                if (place > 0 && reached > 0)
                {
                    Sums.Add(Cell(place), Cell(reached));
                }

                reached = place = place > 0 ? place : reached;
            }
        }
    }

    private int PlaceOf(int node, int day)
    {
        var (stretch, within) = Math.DivRem(day, Stretch);
        ref var place = ref (_places[(node * Stretches) + stretch] ??= new int[Stretch])[within];
        if (place == 0)
        {
            if (_count == _cells.Count * Chunk)
            {
                _cells.Add(new int[Chunk * Lanes]);
            }

            place = ++_count;
        }

        return place;
    }

    private readonly struct Entered(DailyChanges changes) : IDailyCells
    {
        public bool Takes(int unit) => true;

        public bool Keep(int day) => (uint)(day - changes._firstDay) < (uint)changes._days;

        public ref int Of(int unit, int day) => ref changes.Cell(changes.PlaceOf(unit, day - changes._firstDay))[0];
    }
}
