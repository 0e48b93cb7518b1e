using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Display.Charts;

namespace Dashboard.Tests.Display.Charts;

public sealed partial class LineChartTests : PageTests
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void LineChart_AnyLanguage_WritesCoordinatesWithPoints(string language)
    {
        Speak(language);

        var chart = Chart(Points(12), new() { Target = 80 });

        Assert.All(chart.FindAll("path"), path => Assert.DoesNotContain(",", path.GetAttribute("d")));
        Assert.All(chart.FindAll("circle"), circle => Assert.True(double.TryParse(circle.GetAttribute("cx"), CultureInfo.InvariantCulture, out _)));
    }

    [Fact]
    public void LineChart_Point_IsToldWithItsCounts()
    {
        var chart = Chart([Point(1, new Rate(3_047, 6_182))]);

        Assert.Equal("Cấp xã, 01/2025: 49,29% (3.047 / 6.182)", chart.Find("svg.only-wide circle title").TextContent);
    }

    [Fact]
    public void LineChart_IsDrawnForDeskAndPhone_WithItsTitle()
    {
        var chart = Chart(Points(3));

        Assert.Equal(["784", "358"], chart.FindAll("svg").Select(svg => svg.GetAttribute("width")));
        Assert.All(chart.FindAll("svg[role=img]"), svg => Assert.Equal("Tỷ lệ theo tháng", svg.GetAttribute("aria-label")));
    }

    [Fact]
    public void LineChart_RunningMonth_IsDottedHollowAndHatched()
    {
        var chart = Chart([.. Points(3), Point(4, new Rate(1, 2)) with { IsRunning = true }]);

        var wide = chart.Find("svg.only-wide");
        Assert.NotNull(wide.QuerySelector("path.dots"));
        Assert.NotNull(wide.QuerySelector("circle.o"));
        Assert.NotNull(wide.QuerySelector("rect.part"));
    }

    [Fact]
    public void LineChart_CompleteMonths_HaveNothingDotted()
    {
        var chart = Chart(Points(3));

        Assert.Empty(chart.FindAll("path.dots, circle.o, rect.part"));
    }

    [Fact]
    public void LineChart_MonthWithoutRate_BreaksTheLine()
    {
        var chart = Chart([Point(1, new Rate(1, 2)), Point(2, new Rate()), Point(3, new Rate(1, 2))]);

        Assert.Equal(2, chart.Find("svg.only-wide path.run").GetAttribute("d")!.Count(letter => letter == 'M'));
    }

    [Fact]
    public void LineChart_TargetThatRises_IsAStepLabelledAtEachLevel()
    {
        var chart = Chart([Point(1, new Rate(1, 2)) with { Targets = [Whole(50)] }, Point(2, new Rate(1, 2)) with { Targets = [Whole(80)] }]);

        var labels = chart.FindAll("svg.only-wide text.want").Select(text => text.TextContent);
        Assert.Equal(["Chỉ tiêu 50%", "80%"], labels);
        Assert.Contains('V', chart.Find("svg.only-wide path.step").GetAttribute("d")!);
    }

    /// <summary>A label nobody can read for the line through it tells nothing.</summary>
    [Theory]
    [InlineData(20, 16)]
    [InlineData(47, -6)]
    [InlineData(50, 16)]
    public void LineChart_SeriesBelowItsTarget_PutsTheLabelAbove(int percent, int fromLine)
    {
        var chart = Chart([.. Points(8).Select(point => point with { Rate = new(percent, 100), Targets = [Whole(50)] })]);

        Assert.Equal(Svg.N(LineLayout.Wide.HeightOf(50) + fromLine), chart.Find("svg.only-wide text.want").GetAttribute("y"));
    }

    [Fact]
    public void LineChart_TwoTargetsAtTheEnd_KeepTheirLabelsApart()
    {
        var points = Points(17).Select((point, i) => point with { Rate = new(66, 100), Targets = [Whole(i < 13 ? 50 : i < 15 ? 70 : 80)] });

        var labels = Chart([.. points]).FindAll("svg.only-narrow text.want").Select(label => double.Parse(label.GetAttribute("y")!, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(3, labels.Count);
        Assert.True(Math.Abs(labels[1] - labels[2]) > 14, string.Join(' ', labels));
    }

    [Fact]
    public void LineChart_TargetThatChangesWithinAPoint_StepsThere()
    {
        var chart = Chart([Point(1, new Rate(1, 2)) with { Targets = [new(0, 0.25, 50, false), new(0.25, 1, 80, false)] }]);

        var (left, room) = (LineLayout.Wide.Left, LineLayout.Wide.Step(1));
        Assert.Contains($"H{Svg.N(left + (room / 4))}V{Svg.N(LineLayout.Wide.HeightOf(80))}", chart.Find("svg.only-wide path.step").GetAttribute("d"));
    }

    [Fact]
    public void LineChart_UnitsReorganised_AreMarkedOnTheDay()
    {
        var chart = Render<LineChart>(parameters => parameters
            .Add(chart => chart.Title, "x").Add(chart => chart.VolumeName, "x").Add(chart => chart.Volumes, [2, 2])
            .Add(chart => chart.Series, [new("A", LineMark.Circle, Points(2))]).Add(chart => chart.Breaks, [1.5]));

        var place = LineLayout.Wide.CentreOf(1, 2);
        Assert.StartsWith($"M{Svg.N(place)} ", chart.Find("svg.only-wide path.break").GetAttribute("d"));
    }

    [Fact]
    public void Apart_TwoLabelsAtOneHeight_AreMovedApart()
    {
        var moved = LineLayout.Wide.Apart([100, 100]);

        Assert.Equal(LineLayout.Wide.EndGap, moved[1] - moved[0]);
    }

    [Fact]
    public void Line_PointsToldByTheirDistance_LeadWhereTheyLie()
    {
        var points = Enumerable.Range(0, 200).Select(i => (X: 44 + (i * 10.8108), Y: 120 + (90 * Math.Sin(i * 1.7)))).ToList();

        var numbers = Number().Matches(Svg.Line(points)).Select(number => decimal.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();

        var (x, y) = (0m, 0m);
        Assert.Equal(points.Count * 2, numbers.Count);
        foreach (var (index, point) in points.Index())
        {
            (x, y) = (x + numbers[2 * index], y + numbers[(2 * index) + 1]);
            Assert.InRange((double)x, point.X - 0.05, point.X + 0.05);
            Assert.InRange((double)y, point.Y - 0.05, point.Y + 0.05);
        }
    }

    [Fact]
    public void Sparkline_TargetThatStaysAndRises_IsDrawnOncePerLevel()
    {
        var spark = Render<Sparkline>(parameters => parameters.Add(part => part.Title, "x")
            .Add(part => part.Points, [(new Rate(1, 2), null), (new Rate(1, 2), 50), (new Rate(1, 2), 50), (new Rate(1, 2), 80), (new Rate(1, 2), 80)]));

        Assert.Matches("^M[^MHV]+H[^MHV]+V[^MHV]+H104$", spark.Find("path.step").GetAttribute("d"));
    }

    [Fact]
    public void Sparkline_OneRateAndNoTarget_DrawsOnePoint()
    {
        var spark = Render<Sparkline>(parameters => parameters.Add(part => part.Title, "x").Add(part => part.Points, [(new Rate(1, 2), null)]));

        Assert.Single(spark.FindAll("circle"));
        Assert.Equal("", spark.Find("path.step").GetAttribute("d"));
    }

    [Fact]
    public void RankedBars_TooFewDossiers_AreHatchedAndUnranked()
    {
        var bars = Render<RankedBars>(parameters => parameters
            .Add(part => part.Heading, new RankedBar("Cấp xã", new Rate(50, 100), 80, null))
            .Add(part => part.Mark, LineMark.Circle)
            .Add(part => part.Items, [new RankedBar("A", new Rate(40, 71), 80, 1), new RankedBar("B", new Rate(10, 29), 80, null)]));

        Assert.Equal(["1", "–"], bars.FindAll("li > :first-child").Select(rank => rank.TextContent));
        Assert.Equal(["b", "few"], bars.FindAll("li rect:first-child").Select(bar => bar.ClassName));
        Assert.Equal(["56.3%", "34.5%"], bars.FindAll("li rect:first-child").Select(bar => bar.GetAttribute("width")));
        Assert.All(bars.FindAll("li rect:last-child"), tick => Assert.Equal("80%", tick.GetAttribute("x")));
    }

    [GeneratedRegex(@"-?[0-9]*\.?[0-9]+")]
    private static partial Regex Number();

    private static List<LinePoint> Points(int count) => [.. Enumerable.Range(1, count).Select(month => Point(month, new Rate(month, 17)))];

    private static LinePoint Point(int month, Rate rate) => new(
        string.Create(CultureInfo.InvariantCulture, $"{month:00}/2025"), month.ToString(CultureInfo.InvariantCulture), "2025", rate, IsRunning: false);

    private static TargetStep Whole(decimal percent) => new(0, 1, percent, IsAssumed: false);

    private sealed record Look
    {
        public decimal? Target { get; init; }
    }

    private IRenderedComponent<LineChart> Chart(IReadOnlyList<LinePoint> points, Look? look = null) => Render<LineChart>(parameters => parameters
        .Add(chart => chart.Title, "Tỷ lệ theo tháng")
        .Add(chart => chart.VolumeName, "Tiếp nhận")
        .Add(chart => chart.Volumes, [.. points.Select(point => point.Rate.Denominator)])
        .Add(chart => chart.Series, [new("Cấp xã", LineMark.Circle, [.. points.Select(point => look is null ? point : point with { Targets = look.Target is { } target ? [Whole(target)] : [] })])]));
}
