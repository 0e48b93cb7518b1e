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

/// <summary>A target over a part of a point's room.</summary>
/// <param name="From">Where it begins, 0 at the left edge of the point's room.</param>
/// <param name="To">Where it ends, 1 at the right edge.</param>
/// <param name="Percent">The percent wanted.</param>
/// <param name="IsAssumed">Whether it is an example, which its label says with an asterisk.</param>
public sealed record TargetStep(double From, double To, decimal Percent, bool IsAssumed);

/// <summary>One point of a line.</summary>
/// <param name="Name">The month or quarter, written out.</param>
/// <param name="Tick">The same under the axis, within its year.</param>
/// <param name="Year">The year the axis names.</param>
/// <param name="Rate">The height of the point, and its counts.</param>
/// <param name="IsRunning">Whether more of it is still to come: drawn dotted and hollow.</param>
public sealed record LinePoint(string Name, string Tick, string Year, Rate Rate, bool IsRunning)
{
    /// <summary>The targets in force over it, from the left; several when one changed in its middle.</summary>
    public IReadOnlyList<TargetStep> Targets { get; init; } = [];
}

/// <summary>One line.</summary>
public sealed record LineSeries(string Name, LineMark Mark, IReadOnlyList<LinePoint> Points);
