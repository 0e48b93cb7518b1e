using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>What daily counters are kept of: each unit, each unit with all below it, each level, and everything.</summary>
internal sealed class UnitNodes
{
    /// <summary>So many nodes are added up as soon as asked for, rather than all days of their sum kept.</summary>
    private const int Few = 32;

    private UnitNodes(IReadOnlyList<int[]> units, int single)
    {
        (Units, Single) = (units, single);
        Parts = [.. units.Select((all, node) => node < single ? [] : Cover(all, node))];
        var fewest = new int[units.Count][];
        for (var node = 0; node < fewest.Length; node++)
        {
            int[] parts = [.. Parts[node].SelectMany(part => fewest[part])];
            fewest[node] = node < single || parts.Length > Few ? [node] : parts;
        }

        (Fewest, Large) = (fewest, [.. Enumerable.Range(single, units.Count - single).Where(node => fewest[node][0] == node)]);
    }

    /// <summary>The units of each node, by their places in the tree, in order; the units themselves come first, then what is larger after what is smaller.</summary>
    public IReadOnlyList<int[]> Units { get; }

    /// <summary>How many nodes are a unit alone.</summary>
    public int Single { get; }

    /// <summary>By node: nodes before it that together are just its units, and share none; nothing for a unit alone.</summary>
    public IReadOnlyList<int[]> Parts { get; }

    /// <summary>By node: itself, or the few that are added up for it and are not made up of few themselves.</summary>
    public int[][] Fewest { get; }

    /// <summary>The nodes larger than a unit that are not made up of few others.</summary>
    public int[] Large { get; }

    public static UnitNodes Of(UnitTree tree)
    {
        var index = tree.All.Index().ToDictionary(unit => unit.Item.Code, unit => unit.Index, StringComparer.Ordinal);
        var levels = tree.All.Index().GroupBy(unit => unit.Item.Level, unit => unit.Index);
        var subtrees = tree.All.Select(unit => tree.Subtree(unit.Code).Select(below => index[below.Code]).Order().ToArray());
        int[] all = [.. Enumerable.Range(0, tree.All.Count)];
        return new(
        [
            .. all.Select(unit => new[] { unit }),
            .. subtrees.Concat(levels.Select(level => level.ToArray())).Where(units => units.Length < all.Length).Append(all).Where(units => units.Length > 1).OrderBy(units => units.Length),
        ], all.Length);
    }

    /// <summary>Nodes that together are just these units, and share none; large ones are taken first.</summary>
    /// <param name="units">Places in the tree, in order.</param>
    public int[] Cover(int[] units) => Cover(units, Units.Count);

    private int[] Cover(int[] units, int before)
    {
        var (nodes, rest) = (new List<int>(), units.ToHashSet());
        for (var node = before - 1; node >= Single && rest.Count > 1; node--)
        {
            if (Array.TrueForAll(Units[node], rest.Contains))
            {
                nodes.Add(node);
                rest.ExceptWith(Units[node]);
            }
        }

        return [.. nodes, .. units.Where(rest.Contains)];
    }
}
