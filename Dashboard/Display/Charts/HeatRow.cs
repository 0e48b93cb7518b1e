using Dashboard.Data.Domain;

namespace Dashboard.Display.Charts;

/// <summary>The head of one column of a heat table.</summary>
/// <param name="Name">The month or quarter, written out.</param>
/// <param name="Tick">The same within its year.</param>
/// <param name="Year">Its year, where it is the first of it shown; else empty.</param>
/// <param name="IsRunning">Whether more of it is still to come.</param>
public sealed record HeatColumn(string Name, string Tick, string Year, bool IsRunning);

/// <summary>One row of a heat table.</summary>
/// <param name="Name">The unit or level.</param>
/// <param name="Rates">One for each column.</param>
public sealed record HeatRow(string Name, IReadOnlyList<Rate> Rates)
{
    /// <summary>Whether it sums up the rows below it: bold, without shade.</summary>
    public bool IsLevel { get; init; }

    /// <summary>Where a cell leads, one for each column; empty for nowhere.</summary>
    public IReadOnlyList<string> Hrefs { get; init; } = [];
}
