using Dashboard.Data.Domain;

namespace Dashboard.Display.Charts;

/// <summary>One bar of a ranking.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Rate">Length of the bar, and the number of dossiers it rests on.</param>
/// <param name="Target">The percent wanted; null for none.</param>
/// <param name="Rank">Place from 1; null for too few dossiers: hatched.</param>
public sealed record RankedBar(string Name, Rate Rate, decimal? Target, int? Rank)
{
    /// <summary>Whether the target is an example, which its label says with an asterisk.</summary>
    public bool IsTargetAssumed { get; init; }

    /// <summary>Whether it stands out among the others.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The name where there is little room.</summary>
    public string ShortName { get; init; } = Name;

    /// <summary>Where the name leads.</summary>
    public string? Href { get; init; }
}
