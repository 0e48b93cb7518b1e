using Dashboard.Data.Domain;

namespace Dashboard.Display.Charts;

/// <summary>One rung of a ladder of definitions.</summary>
/// <param name="Name">The definition.</param>
/// <param name="Note">What it divides by what.</param>
/// <param name="Rate">The rate under it.</param>
/// <param name="Points">Points above the rung before; null on the first.</param>
public sealed record LadderItem(string Name, string Note, Rate Rate, decimal? Points)
{
    /// <summary>Whether it is the definition used everywhere else.</summary>
    public bool IsMain { get; init; }

    /// <summary>What makes the difference from the rung before, each with its number between double asterisks.</summary>
    public IReadOnlyList<string> Moves { get; init; } = [];

    /// <summary>Where the two counts of the rate lead; null for nowhere.</summary>
    public IReadOnlyList<string?> Hrefs { get; init; } = [null, null];
}

/// <summary>The part of 0 to 100 % in which all rungs and the target lie: differences of a few points must be seen. Only dots are drawn on it, never bars.</summary>
/// <param name="From">Its left end, in percent.</param>
/// <param name="To">Its right end.</param>
/// <param name="Step">Percent from line to line.</param>
public sealed record LadderScale(int From, int To, int Step)
{
    /// <summary>The least stretch that holds every rate and the target, with room on both sides.</summary>
    public static LadderScale Of(IReadOnlyList<LadderItem> items, decimal? target)
    {
        var all = items.Select(item => item.Rate.Percent).Append(target).OfType<decimal>().DefaultIfEmpty(100).ToList();
        var (least, most) = (all.Min() - 1, all.Max() + 1);
        var step = (most - least) switch { <= 12 => 2, <= 30 => 5, <= 60 => 10, _ => 20 };
        return new LadderScale(Math.Max(0, (int)Math.Floor(least / step) * step), Math.Min(100, (int)Math.Ceiling(most / step) * step), step);
    }

    public IEnumerable<int> Lines => Enumerable.Range(0, ((To - From) / Step) + 1).Select(line => From + (line * Step));

    /// <summary>How far along a percent lies, from 0 to 1.</summary>
    public double At(decimal percent) => To == From ? 0 : (double)(percent - From) / (To - From);
}
