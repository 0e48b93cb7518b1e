using System.Collections.Concurrent;
using System.Collections.Frozen;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// Which dossiers a question selects and which groups they fall into: its filter, its breakdown and its unit tree, worked out over
/// the units and procedures of a snapshot.
/// </summary>
internal sealed class Breakdown
{
    private readonly Lazy<int[][]> _nodes;

    public Breakdown(DossierFilter filter, By by, By then, ToldUnits told, IReadOnlyList<Procedure> procedures, UnitNodes nodes)
    {
        var (first, second) = (Grouping.Of(by, told, procedures), Grouping.Of(then, told, procedures));
        Told = told;
        Grouping = then == By.Nothing ? first : first.Then(second);
        Selection = Selection.Of(filter, told, procedures);
        Keys = [.. first.Keys.SelectMany(_ => second.Keys, (key, within) => (key, within))];
        _nodes = new(() => NodesOfGroups(nodes));
    }

    public ToldUnits Told { get; }

    public Grouping Grouping { get; }

    public Selection Selection { get; }

    /// <summary>What each group is told under: the key of the first breakdown, and that of the second.</summary>
    public (string Key, string Within)[] Keys { get; }

    /// <summary>The daily counters that make up each group, where it is a matter of units alone.</summary>
    public int[][] Nodes => _nodes.Value;

    private int[][] NodesOfGroups(UnitNodes nodes)
    {
        var members = new List<int>[Keys.Length];
        for (var unit = 0; unit < Selection.Units.Length; unit++)
        {
            if (Selection.Units[unit])
            {
                (members[Grouping.OfUnit?[unit] ?? 0] ??= []).Add(unit);
            }
        }

        return [.. members.Select(units => units is null ? [] : nodes.Cover([.. units]))];
    }
}

/// <summary>
/// The units and procedures of a snapshot and of those that follow it, by number, with the breakdowns asked for so far: a question put
/// again, for another period or after another load, need not be worked out again.
/// </summary>
/// <remarks>Filters come from addresses anyone can write, so the number of breakdowns kept is bounded.</remarks>
internal sealed class Breakdowns(UnitTree units, ProcedureCatalogue procedures)
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<(DossierFilter Filter, By By, By Then, DateOnly? TreeOn), Breakdown> _known = new();

    /// <summary>The place of each unit in the tree, by code.</summary>
    public FrozenDictionary<string, ushort> NumberOfUnit { get; } =
        units.All.Index().ToFrozenDictionary(unit => unit.Item.Code, unit => checked((ushort)unit.Index), StringComparer.Ordinal);

    /// <summary>The place of each procedure version in the catalogue.</summary>
    public Dictionary<Procedure, ushort> NumberOfProcedure { get; } =
        procedures.All.Index().ToDictionary(procedure => procedure.Item, procedure => checked((ushort)procedure.Index), ReferenceEqualityComparer.Instance as IEqualityComparer<Procedure>);

    /// <summary>The units that are often asked for together.</summary>
    public UnitNodes Nodes { get; } = UnitNodes.Of(units);

    public Breakdown Of(CountQuery query)
    {
        var key = (query.Filter, query.By, query.Then, query.TreeOn);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(key, new Breakdown(query.Filter, query.By, query.Then, new ToldUnits(units, query.TreeOn), procedures.All, Nodes));
    }
}
