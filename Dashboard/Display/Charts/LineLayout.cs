namespace Dashboard.Display.Charts;

/// <summary>Where everything of a line chart lies, for one width.</summary>
/// <remarks>A chart is laid out twice, for a desk and for a phone, so that its text keeps its size.</remarks>
public sealed record LineLayout(int Width, int Height, double Right, double RateBottom, double VolumeTop, double VolumeBottom)
{
    public static LineLayout Wide { get; } = new(784, 340, 672, 236, 254, 304) { EndGap = 54 };

    public static LineLayout Narrow { get; } = new(358, 330, 260, 222, 242, 294) { IsNarrow = true, EndGap = 38 };

    public double Left => 38;

    public double Top => 12;

    public bool IsNarrow { get; private init; }

    /// <summary>Least distance of two labels at the right end.</summary>
    public double EndGap { get; private init; }

    /// <summary>Room for one point.</summary>
    public double Step(int count) => (Right - Left) / Math.Max(count, 1);

    public double EdgeOf(int index, int count) => Left + (index * Step(count));

    public double CentreOf(int index, int count) => EdgeOf(index, count) + (Step(count) / 2);

    public double HeightOf(decimal percent) => RateBottom - ((double)percent / 100 * (RateBottom - Top));

    public double VolumeOf(long value, long most) => most == 0 ? 0 : (VolumeBottom - VolumeTop) * value / most;

    /// <summary>Moves labels apart that would cover each other, from the top down, keeping their order.</summary>
    public IReadOnlyList<double> Apart(IReadOnlyList<double> heights)
    {
        var moved = heights.ToArray();
        foreach (var index in Enumerable.Range(0, moved.Length).OrderBy(index => heights[index]).Skip(1))
        {
            var above = Enumerable.Range(0, moved.Length).Where(other => heights[other] < heights[index] || (heights[other] == heights[index] && other < index)).Max(other => moved[other]);
            moved[index] = Math.Max(moved[index], above + EndGap);
        }

        var over = moved.Length == 0 ? 0 : Math.Max(0, moved.Max() - (RateBottom - EndGap + 20));
        return [.. moved.Select(height => height - over)];
    }
}
