using Bunit;
using CsCheck;
using Dashboard.Display.Charts;

namespace Dashboard.Tests.Display.Charts;

public sealed class HistogramTests : PageTests
{
    private static readonly HistogramBar[] Bars =
        [new("còn 1 ngày", "1", 40), new("đúng ngày hẹn", "0", 80), new("quá 1 ngày", "1", 0) { IsLate = true }, new("quá 2 ngày", "≥ 2", 1200) { IsLate = true }];

    [Fact]
    public void Histogram_Bars_HaveCountsNamesAndTheirSide()
    {
        var wide = Draw().Find("svg.only-wide");

        Assert.Equal(2, wide.QuerySelectorAll("rect.b").Length);
        Assert.Single(wide.QuerySelectorAll("rect.late"));
        Assert.Equal(["40", "80", "1.200"], wide.QuerySelectorAll("text.c").Select(text => text.TextContent));
        Assert.Equal("quá 1 ngày: 0", wide.QuerySelectorAll("rect.hit title")[2].TextContent);
    }

    [Fact]
    public void Histogram_Heights_AreInProportion()
    {
        var heights = Draw().FindAll("svg.only-wide rect.b").Select(bar => Number(bar.GetAttribute("height"))).ToList();

        Assert.Equal(2 * heights[0], heights[1], tolerance: 0.2);
    }

    [Fact]
    public void Histogram_BarThatIsPartlyLate_CarriesTheLateOnesOnTop()
    {
        HistogramBar[] bars = [new("21–40 ngày", "21–40", 10) { Late = 4 }, new("trên 60 ngày", "> 60", 4) { IsLate = true }];

        var svg = Render<Histogram>(chart => chart.Add(histogram => histogram.Title, "Thử").Add(histogram => histogram.Bars, bars)).Find("svg.only-wide");

        double Of(string which, string side) => Number(svg.QuerySelector(which)!.GetAttribute(side));
        Assert.Single(svg.QuerySelectorAll("rect.b"));
        Assert.Equal(2, svg.QuerySelectorAll("rect.late").Length);
        Assert.Equal(Of("rect.b", "height") * 4 / 6, Of("rect.late", "height"), tolerance: 0.2);
        Assert.Equal(Of("rect.b", "y"), Of("rect.late", "y") + Of("rect.late", "height"), tolerance: 0.2);
    }

    [Fact]
    public void Histogram_Line_StandsBehindItsBar()
    {
        var svg = Draw().Find("svg.only-wide");
        var after = svg.QuerySelectorAll("rect.hit")[2].GetAttribute("x");

        Assert.StartsWith($"M{after} ", svg.QuerySelector("path.due")!.GetAttribute("d"));
        Assert.Empty(Render<Histogram>(chart => chart.Add(histogram => histogram.Title, "Thử").Add(histogram => histogram.Bars, Bars)).FindAll("path.due"));
    }

    [Fact]
    public void Histogram_CountWiderThanItsBar_KeepsToItsSideOfTheLine()
    {
        var counts = Draw(new("đúng ngày hẹn", "0", 1_234_567), 13).QuerySelectorAll("text.c.left");

        var count = Assert.Single(counts);
        Assert.Equal("1.234.567", count.TextContent);
        Assert.Equal(HistogramLayout.Narrow.EdgeOf(1, 14) - 4, Number(count.GetAttribute("x")), tolerance: 0.1);
    }

    [Fact]
    public void Histogram_CountAsWideAsItsBar_StandsAboveItsMiddle() =>
        Assert.Empty(Draw(new("đúng ngày hẹn", "0", 12), 3).QuerySelectorAll("text.c.left, text.c.right"));

    [Fact]
    public void Lines_AnyHeight_AreAtMostFiveRoundNumbersUpToIt() => Gen.Long[1, 2_000_000_000].Sample(most =>
    {
        var lines = HistogramLayout.Lines(most);

        Assert.InRange(lines.Count, 1, 5);
        Assert.All(lines, line => Assert.InRange(line, 1, most));
        Assert.Contains(lines[0].ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0'), (string[])["1", "2", "5"]);
        Assert.True(most - lines[^1] < lines[0]);
    });

    /// <summary>A bar before the line and some after it, on a phone.</summary>
    private AngleSharp.Dom.IElement Draw(HistogramBar first, int others) => Render<Histogram>(chart => chart
        .Add(histogram => histogram.Title, "Thử")
        .Add(histogram => histogram.Bars, [first, .. Enumerable.Range(1, others).Select(day => new HistogramBar($"quá {day} ngày", $"{day}", 1) { IsLate = true })])
        .Add(histogram => histogram.LineAfter, 0)).Find("svg.only-narrow");

    private IRenderedComponent<Histogram> Draw() => Render<Histogram>(chart => chart
        .Add(histogram => histogram.Title, "Thử")
        .Add(histogram => histogram.Bars, Bars)
        .Add(histogram => histogram.LineAfter, 1)
        .Add(histogram => histogram.Before, "Trong hạn 120")
        .Add(histogram => histogram.After, "Quá hạn 1.200"));

    private static double Number(string? text) => double.Parse(text!, System.Globalization.CultureInfo.InvariantCulture);
}
