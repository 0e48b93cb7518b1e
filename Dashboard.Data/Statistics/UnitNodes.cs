using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>What daily counters are kept of: each unit, each unit with all below it, each level, and everything.</summary>
internal sealed class UnitNodes
{
    private UnitNodes(IReadOnlyList<int[]> units, int single)
    {
        (Units, Single) = (units, single);
        SumsOf = [.. Enumerable.Range(0, single).Select(unit => Enumerable.Range(single, units.Count - single).Where(node => units[node].Contains(unit)).ToArray())];
    }

    /// <summary>The units of each node, by their places in the tree, in order; the units themselves come first.</summary>
    public IReadOnlyList<int[]> Units { get; }

    /// <summary>How many nodes are a unit alone.</summary>
    public int Single { get; }

    /// <summary>By unit: the nodes of several units it is part of.</summary>
    public IReadOnlyList<int[]> SumsOf { get; }

    public static UnitNodes Of(UnitTree tree)
    {
        var index = tree.All.Index().ToDictionary(unit => unit.Item.Code, unit => unit.Index, StringComparer.Ordinal);
        var levels = tree.All.Index().GroupBy(unit => unit.Item.Level, unit => unit.Index);
        var subtrees = tree.All.Select(unit => tree.Subtree(unit.Code).Select(below => index[below.Code]).Order().ToArray());
        int[] all = [.. Enumerable.Range(0, tree.All.Count)];
        return new(
        [
            .. all.Select(unit => new[] { unit }),
            .. subtrees.Concat(levels.Select(level => level.ToArray())).Where(units => units.Length < all.Length).Append(all).Where(units => units.Length > 1),
        ], all.Length);
    }

    /// <summary>Nodes that together are just these units: one that sums them up where there is one, else the units themselves.</summary>
    /// <param name="units">Places in the tree, in order.</param>
    public int[] Cover(int[] units)
    {
        for (var node = Units.Count - 1; node >= Single && units.Length > 1; node--)
        {
            if (Units[node].AsSpan().SequenceEqual(units))
            {
                return [node];
            }
        }

        return units;
    }
}
