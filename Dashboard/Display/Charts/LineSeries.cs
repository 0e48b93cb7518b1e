using Dashboard.Data.Domain;

namespace Dashboard.Display.Charts;

/// <summary>How the points of a line are marked; each mark has its colour.</summary>
public enum LineMark
{
    /// <summary>Commune level.</summary>
    Circle,

    /// <summary>District level.</summary>
    Square,

    /// <summary>Province level, or a line without a level.</summary>
    Diamond,
}

/// <summary>One point of a line.</summary>
/// <param name="Name">The month or quarter, written out.</param>
/// <param name="Tick">The same under the axis, within its year.</param>
/// <param name="Year">The year the axis names.</param>
/// <param name="Rate">The height of the point, and its counts.</param>
/// <param name="Target">The percent wanted; null for none.</param>
/// <param name="IsRunning">Whether more of it is still to come: drawn dotted and hollow.</param>
public sealed record LinePoint(string Name, string Tick, string Year, Rate Rate, decimal? Target, bool IsRunning)
{
    /// <summary>Whether the target is an example, which its label says with an asterisk.</summary>
    public bool IsTargetAssumed { get; init; }
}

/// <summary>One line.</summary>
public sealed record LineSeries(string Name, LineMark Mark, IReadOnlyList<LinePoint> Points);
