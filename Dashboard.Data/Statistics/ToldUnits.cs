using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The unit that each unit's dossiers are told under: itself, or its successor in the tree of a later day.</summary>
internal sealed class ToldUnits
{
    private readonly DateOnly? _day;

    public ToldUnits(UnitTree tree, DateOnly? day)
    {
        (Tree, _day) = (tree, day);
        All = day is null ? tree.All : [.. tree.All.Select(unit => Restated(unit) ?? unit)];
    }

    public UnitTree Tree { get; }

    /// <summary>The units themselves, whatever they are told under.</summary>
    public IReadOnlyList<Unit> AsWere => Tree.All;

    /// <summary>By index of the unit as it was.</summary>
    public IReadOnlyList<Unit> All { get; }

    /// <summary>The index each unit's dossiers are told under.</summary>
    public int[] Indices()
    {
        if (_day is null)
        {
            return [.. Enumerable.Range(0, All.Count)];
        }

        var index = Tree.All.Index().ToDictionary(unit => unit.Item.Code, unit => unit.Index, StringComparer.Ordinal);
        return [.. All.Select(unit => index[unit.Code])];
    }

    /// <summary>Whether a unit, by its index, lies in the subtree of a unit asked for.</summary>
    public Func<int, bool> Below(string code)
    {
        var asWas = _day is null || Tree.Find(code) is not { } asked || !asked.IsInForce(_day.Value);
        var below = Tree.Subtree(code).Select(unit => unit.Code).ToHashSet();
        return index => below.Contains((asWas ? Tree.All : All)[index].Code);
    }

    /// <summary>Those of some units, by their indices, that were split.</summary>
    public IReadOnlyList<Unit> NotRestatable(bool[] selected) =>
        _day is null ? [] : [.. Tree.All.Where((unit, index) => selected[index] && Restated(unit) is null)];

    /// <summary>Successions after the first day of the period that concern some units, by their indices.</summary>
    public IReadOnlyList<UnitSuccession> Breaks(Period period, bool[] selected)
    {
        var within = Tree.Successions.Where(succession => succession.On > period.First && succession.On <= period.Last).ToList();
        if (within.Count == 0)
        {
            return [];
        }

        var codes = Tree.All.Where((_, index) => selected[index]).Select(unit => unit.Code).ToHashSet();
        return [.. within.Where(succession => codes.Contains(succession.From) || codes.Contains(succession.To))];
    }

    /// <summary>Days of the breaks that concern the unit told under a code.</summary>
    public IReadOnlyList<DateOnly> DaysOf(IEnumerable<UnitSuccession> breaks, string code) =>
        [.. breaks.Where(succession => Told(succession.From) == code || Told(succession.To) == code).Select(succession => succession.On).Distinct()];

    private string Told(string code) => (Restated(Tree.Find(code)!) ?? Tree.Find(code)!).Code;

    private Unit? Restated(Unit unit) => _day is { } day ? Tree.StandsFor(unit.Code, day) : unit;
}
