using Dashboard.Data.Domain;

namespace Dashboard.Display.Charts;

/// <summary>One bar of a ranking.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Rate">Length of the bar, and the number of dossiers it rests on.</param>
/// <param name="Target">The percent wanted; null for none.</param>
/// <param name="Rank">First of the places it shares with those it cannot be told apart from; null for too few dossiers: hatched.</param>
public sealed record RankedBar(string Name, Rate Rate, decimal? Target, int? Rank)
{
    /// <summary>Last of the places it shares.</summary>
    public int? LastRank { get; init; } = Rank;

    /// <summary>How far the rate can be trusted: a line on the bar; null for none.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Where chance alone would let the rate lie: a thin line under the bar; null for none.</summary>
    public Interval? Limits { get; init; }

    /// <summary>Whether the target is an example, which its label says with an asterisk.</summary>
    public bool IsTargetAssumed { get; init; }

    /// <summary>Whether it stands out among the others.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The name where there is little room.</summary>
    public string ShortName { get; init; } = Name;

    /// <summary>Where the number of dossiers leads; null for nowhere.</summary>
    public string? CountHref { get; init; }

    /// <summary>Where the name leads.</summary>
    public string? Href { get; init; }
}
