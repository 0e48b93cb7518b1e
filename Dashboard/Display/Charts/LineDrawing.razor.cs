using System.Text;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Display.Charts;

/// <summary>A line chart at one width.</summary>
public sealed partial class LineDrawing
{
    private const double TickRoom = 22;

    [Parameter, EditorRequired]
    public required LineLayout Layout { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<LineSeries> Series { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<long> Volumes { get; set; }

    [Parameter, EditorRequired]
    public required string VolumeName { get; set; }

    [Parameter]
    public string? Note { get; set; }

    [Parameter]
    public IReadOnlyList<double> Breaks { get; set; } = [];

    /// <summary>Months named under the axis take a line of their own.</summary>
    private int Height => Layout.Height + (HasTicks ? 14 : 0);

    private int Count => Volumes.Count;

    private long Most => Volumes.DefaultIfEmpty(0).Max();

    private IReadOnlyList<LinePoint> Axis => Series.Count == 0 ? [] : Series[0].Points;

    private bool IsRunning => Axis is [.., { IsRunning: true }];

    /// <summary>Years with the edges they lie between.</summary>
    private IEnumerable<(string Year, double From, double To)> Years
    {
        get
        {
            var first = 0;
            for (var i = 1; i <= Axis.Count; i++)
            {
                if (i == Axis.Count || Axis[i].Year != Axis[first].Year)
                {
                    yield return (Axis[first].Year, Layout.EdgeOf(first, Count), Layout.EdgeOf(i, Count));
                    first = i;
                }
            }
        }
    }

    private static IReadOnlyList<decimal> PercentLines { get; } = [0, 20, 40, 60, 80, 100];

    /// <summary>Every fifth of the percents above 0, and where a year begins.</summary>
    private string Grid =>
        string.Concat(PercentLines.Skip(1).Select(percent => $"M{Svg.Point(Layout.Left, Layout.HeightOf(percent))}H{Svg.N(Layout.Right)}"))
        + string.Concat(Years.Skip(1).Select(year => $"M{Svg.Point(year.From, Layout.Top)}V{Svg.N(Layout.VolumeBottom + 6)}"));

    private bool HasTicks => Layout.Step(Count) >= TickRoom;

    /// <summary>All columns but a running one, as one path of upright strokes.</summary>
    private string Columns => string.Concat(Enumerable.Range(0, Count - (IsRunning ? 1 : 0)).Select(index =>
        $"M{Svg.Point(Layout.CentreOf(index, Count), Layout.VolumeBottom)}v{Svg.N(-Layout.VolumeOf(Volumes[index], Most))}"));

    private double ColumnWidth => Layout.Step(Count) * 0.62;

    private double ColumnLeft(int index) => Layout.CentreOf(index, Count) - (ColumnWidth / 2);

    /// <summary>Room that "Chỉ tiêu 80%" takes, and "80%" alone.</summary>
    private const double RoomForTarget = 74;
    private const double RoomForPercent = 26;

    /// <summary>Room that a label takes above and below its base line.</summary>
    private const double RoomAbove = 11;
    private const double RoomBelow = 4;

    /// <summary>The steps of the targets; lines with the same targets share one.</summary>
    private IEnumerable<IReadOnlyList<(double From, double To, TargetStep Step)>> TargetLines => Series
        .Select(series => series.Points.SelectMany((point, i) => point.Targets.Select(step => (Place(i, step.From), Place(i, step.To), step))).ToList())
        .DistinctBy(steps => string.Join(' ', steps.Select(step => $"{step.Item1} {step.step.Percent}")));

    private double Place(int index, double share) => Layout.EdgeOf(index, Count) + (share * Layout.Step(Count));

    private string StepPath(IReadOnlyList<(double From, double To, TargetStep Step)> steps)
    {
        var path = new StringBuilder();
        for (var i = 0; i < steps.Count; i++)
        {
            var height = Layout.HeightOf(steps[i].Step.Percent);
            path.Append(!Continues(steps, i) ? "M" + Svg.Point(steps[i].From, height) : IsSame(steps, i) ? "" : "V" + Svg.N(height));
            if (i == steps.Count - 1 || !IsSame(steps, i + 1))
            {
                path.Append('H').Append(Svg.N(steps[i].To));
            }
        }

        return path.ToString();
    }

    /// <summary>A label where a target begins or changes: below its line or above it, wherever neither a series nor another label is; before it where the chart ends too soon.</summary>
    private IReadOnlyList<(double X, double Y, bool IsBefore, string Text)> StepLabels
    {
        get
        {
            var labels = new List<(double X, double Y, bool IsBefore, string Text)>();
            var taken = new List<(double Left, double Room, double Y)>();
            foreach (var (steps, i) in TargetLines.SelectMany(steps => Enumerable.Range(0, steps.Count).Where(i => !IsSame(steps, i)).Select(i => (steps, i))))
            {
                var (from, _, step) = steps[i];
                var percent = Format.Target(step.Percent, step.IsAssumed);
                var (height, room) = (Layout.HeightOf(step.Percent), i == 0 ? RoomForTarget : RoomForPercent);
                var isBefore = from + 4 + room > Layout.Right;
                var (left, below, above) = (isBefore ? from - 4 - room : from + 4, height + (isBefore ? 10 : 16), height - 6);
                bool IsFree(double y) => !IsCrossed(left, room, y)
                    && !taken.Any(label => label.Left < left + room && left < label.Left + label.Room && Math.Abs(label.Y - y) < RoomAbove + RoomBelow);
                var place = IsFree(below) || above < RoomAbove || !IsFree(above) ? below : above;
                taken.Add((left, room, place));
                labels.Add((isBefore ? from - 4 : from + 4, place, isBefore, i == 0 ? Format.Fill(Texts.TargetOf, percent) : percent));
            }

            return labels;
        }
    }

    /// <summary>Whether a series runs through a label on this base line.</summary>
    private bool IsCrossed(double left, double room, double y) => Series.Any(series => Enumerable.Range(1, Math.Max(0, series.Points.Count - 1)).Any(i =>
    {
        if (series.Points[i - 1].Rate.Percent is not { } before || series.Points[i].Rate.Percent is not { } after)
        {
            return false;
        }

        var (from, step) = (Layout.CentreOf(i - 1, Count), Layout.Step(Count));
        var (first, last) = (Math.Max(left, from), Math.Min(left + room, from + step));
        double At(double x) => double.Lerp(Layout.HeightOf(before), Layout.HeightOf(after), (x - from) / step);
        return first < last && Math.Max(At(first), At(last)) > y - RoomAbove && Math.Min(At(first), At(last)) < y + RoomBelow;
    }));

    /// <summary>Whether a step only goes on with the target of the one before it.</summary>
    private static bool IsSame(IReadOnlyList<(double From, double To, TargetStep Step)> steps, int index) =>
        Continues(steps, index) && steps[index - 1].Step.Percent == steps[index].Step.Percent;

    private static bool Continues(IReadOnlyList<(double From, double To, TargetStep Step)> steps, int index) =>
        index > 0 && steps[index].From - steps[index - 1].To < 0.5;

    /// <summary>The line through all complete points; a gap where there is no rate.</summary>
    private string LinePath(LineSeries series) => PathOf(series, 0, series.Points.Count - (IsRunning ? 1 : 0));

    /// <summary>The dotted piece that leads to a running point.</summary>
    private string? RunningPath(LineSeries series) => IsRunning && series.Points.Count > 1 ? PathOf(series, series.Points.Count - 2, series.Points.Count) : null;

    private string PathOf(LineSeries series, int from, int to)
    {
        var path = new StringBuilder();
        var piece = new List<(double X, double Y)>();
        for (var i = from; i < to; i++)
        {
            if (series.Points[i].Rate.Percent is { } percent)
            {
                piece.Add((Layout.CentreOf(i, Count), Layout.HeightOf(percent)));
                continue;
            }

            path.Append(Svg.Line(piece));
            piece.Clear();
        }

        return path.Append(Svg.Line(piece)).ToString();
    }

    /// <summary>The points that are marked: all at a desk, where one can point at them; the last on a phone.</summary>
    private IEnumerable<(LinePoint Point, double X, double Y, bool IsLast)> Marks(LineSeries series)
    {
        for (var i = 0; i < series.Points.Count; i++)
        {
            var isLast = i == series.Points.Count - 1;
            if (series.Points[i].Rate.Percent is { } percent && (isLast || !Layout.IsNarrow))
            {
                yield return (series.Points[i], Layout.CentreOf(i, Count), Layout.HeightOf(percent), isLast);
            }
        }
    }

    /// <summary>The labels at the right end, the last known rate of each line.</summary>
    private IEnumerable<(LineSeries Series, LinePoint Last, double Y)> Ends
    {
        get
        {
            var ends = Series.Select(series => (Series: series, Last: series.Points.LastOrDefault(point => point.Rate.Percent is not null)))
                .Where(end => end.Last is not null)
                .Select(end => (end.Series, Last: end.Last!))
                .ToList();
            var heights = Layout.Apart([.. ends.Select(end => Math.Max(Layout.Top + 8, Layout.HeightOf(end.Last.Rate.Percent!.Value) - 4))]);
            return ends.Zip(heights, (end, height) => (end.Series, end.Last, height));
        }
    }

    private static string ClassOf(LineMark mark) => mark switch
    {
        LineMark.Circle => "s-c",
        LineMark.Square => "s-s",
        _ => "s-d",
    };

    private static string Told(LineSeries series, LinePoint point) =>
        $"{series.Name}, {point.Name}: {Format.Percent(point.Rate)} ({Format.Fraction(point.Rate)})";
}
