namespace Dashboard.Display.Charts;

/// <summary>Counts of one kind, day by day.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Values">One for each day of the chart.</param>
public sealed record CountLine(string Name, IReadOnlyList<long> Values)
{
    /// <summary>Whether it counts what is late: orange.</summary>
    public bool IsLate { get; init; }
}

/// <summary>Where everything of a chart of counts lies, for one width.</summary>
/// <param name="Width">Of the whole.</param>
/// <param name="Height">Of the whole.</param>
/// <param name="Right">Where the days end; what is left holds the labels.</param>
public sealed record CountLayout(int Width, int Height, double Right)
{
    /// <summary>Least distance of two labels at the right end.</summary>
    private const double EndGap = 38;

    public static CountLayout Wide { get; } = new(784, 240, 660);

    public static CountLayout Narrow { get; } = new(358, 220, 250) { IsNarrow = true };

    public bool IsNarrow { get; private init; }

    public double Left => 44;

    public double Top => 12;

    public double Bottom => Height - 26;

    /// <summary>Where a day lies; a single day lies in the middle.</summary>
    public double PlaceOf(DateOnly day, DateOnly first, DateOnly last) =>
        first == last ? (Left + Right) / 2 : Left + ((double)(day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber) * (Right - Left));

    public double HeightOf(long value, long most) => Bottom - (most == 0 ? 0 : (Bottom - Top) * value / most);

    /// <summary>Where the label of a lower line goes when that of the upper one is in its way.</summary>
    public static double Below(double upper, double lower) => Math.Max(lower, upper + EndGap);
}
