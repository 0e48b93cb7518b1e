namespace Dashboard.Display.Charts;

/// <summary>One bar of a histogram.</summary>
/// <param name="Name">What it counts, written out.</param>
/// <param name="Tick">The same below the axis.</param>
/// <param name="Count">Its height.</param>
public sealed record HistogramBar(string Name, string Tick, long Count)
{
    /// <summary>Whether it lies on the late side, all of it.</summary>
    public bool IsLate
    {
        get => Late > 0 && Late == Count;
        init => Late = value ? Count : 0;
    }

    /// <summary>So many of it are late: hatched orange, on top of the others.</summary>
    public long Late { get; init; }
}

/// <summary>A mark below a bar.</summary>
/// <param name="Bar">Which, from the left.</param>
/// <param name="Name">What it marks.</param>
public sealed record HistogramMark(int Bar, string Name);

/// <summary>Where everything of a histogram lies, for one width.</summary>
public sealed record HistogramLayout(int Width, int Height)
{
    public static HistogramLayout Wide { get; } = new(784, 320);

    public static HistogramLayout Narrow { get; } = new(358, 270) { IsNarrow = true };

    public bool IsNarrow { get; private init; }

    public double Left => 44;

    public double Top => 40;

    public double Bottom => Height - 54;

    /// <summary>Room for one bar.</summary>
    public double Step(int count) => (Width - Left) / Math.Max(count, 1);

    public double EdgeOf(int index, int count) => Left + (index * Step(count));

    public double HeightOf(long value, long most) => most == 0 ? 0 : (Bottom - Top) * value / most;

    /// <summary>The heights at which lines are drawn: at most five round numbers above zero.</summary>
    public static IReadOnlyList<long> Lines(long most)
    {
        var step = 1L;
        for (var tens = 1L; most / step > 5; tens *= 10)
        {
            step = new[] { tens, 2 * tens, 5 * tens, 10 * tens }.First(round => most / round <= 5 || round == 10 * tens);
        }

        return [.. Enumerable.Range(1, (int)(most / step)).Select(line => line * step)];
    }
}
