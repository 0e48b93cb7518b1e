namespace Dashboard.Display.Charts;

/// <summary>One of the two rates a waterfall leads between.</summary>
/// <param name="Name">When.</param>
/// <param name="Value">In percent.</param>
public sealed record WaterfallEnd(string Name, decimal Value);

/// <summary>One piece of a change.</summary>
/// <param name="Name">What moved the rate.</param>
/// <param name="Points">By how many points, down when negative.</param>
public sealed record WaterfallPiece(string Name, decimal Points)
{
    /// <summary>The name where there is little room.</summary>
    public string ShortName { get; init; } = Name;
}

/// <summary>Where everything of a waterfall lies, for one width.</summary>
/// <param name="Width">Of the whole; values end there.</param>
/// <param name="NameRight">Where names end.</param>
/// <param name="Right">Where the stretch of percents ends.</param>
public sealed record WaterfallLayout(int Width, int NameRight, int Right)
{
    public static WaterfallLayout Wide { get; } = new(784, 184, 712);

    public static WaterfallLayout Narrow { get; } = new(358, 126, 300) { IsNarrow = true };

    public bool IsNarrow { get; private init; }

    /// <summary>Where the stretch of percents begins.</summary>
    public int Left => NameRight + 16;
}

/// <summary>The stretch of percents a waterfall shows: only what the pieces need, since they float and are not measured from zero.</summary>
/// <param name="Ticks">The percents named under it, at least two.</param>
public sealed record WaterfallScale(IReadOnlyList<decimal> Ticks)
{
    private const int MostSteps = 7;

    private static readonly decimal[] Steps = [0.1m, 0.2m, 0.5m, 1, 2, 5, 10, 20];

    public decimal Span => Ticks[^1] - Ticks[0];

    /// <summary>Where a percent lies, from 0 at the left to 100 at the right.</summary>
    public decimal ShareOf(decimal percent) => (percent - Ticks[0]) * 100 / Span;

    /// <summary>From the tick below the lowest level the pieces pass to the tick above the highest.</summary>
    public static WaterfallScale Of(decimal start, IEnumerable<WaterfallPiece> pieces)
    {
        var levels = new List<decimal> { start };
        foreach (var piece in pieces)
        {
            levels.Add(levels[^1] + piece.Points);
        }

        var (low, high) = (levels.Min(), levels.Max());
        var step = Steps.FirstOrDefault(step => (high - low) / step <= MostSteps - 2, Steps[^1]);
        var first = Math.Floor(low / step) * step;
        var last = Math.Max(Math.Ceiling(high / step) * step, first + step);
        return new([.. Enumerable.Range(0, (int)((last - first) / step) + 1).Select(i => first + (i * step))]);
    }
}
