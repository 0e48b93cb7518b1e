using Bunit;
using Dashboard.Display.Charts;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Display.Charts;

public sealed class CountChartTests : PageTests
{
    [Fact]
    public void CountChart_Lines_StandInProportionFromZero()
    {
        var wide = Draw(["2025-05-01", "2025-05-11", "2025-05-21"], [0, 100, 50], [0, 0, 25]).Find("svg.only-wide");

        // days from 44 to 660, counts from 214 up to 12
        Assert.Equal("M44 214l308-202 308 101", wide.QuerySelector(".s-d path.run")!.GetAttribute("d"));
        Assert.Equal("M44 214l308 0 308-50.5", wide.QuerySelector(".s-o path.run")!.GetAttribute("d"));
        Assert.Equal(["50", "25"], wide.QuerySelectorAll(".val").Select(text => text.TextContent));
        Assert.Equal(["21/05", "11/05", "01/05"], wide.QuerySelectorAll(".x text").Select(text => text.TextContent));
    }

    [Fact]
    public void CountChart_LabelsOfCloseLines_KeepApart()
    {
        var labels = Draw(["2025-05-01", "2025-05-02"], [9, 9], [9, 9]).FindAll("svg.only-wide .name").Select(text => double.Parse(text.GetAttribute("y")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.True(labels[1] - labels[0] >= 38);
    }

    [Fact]
    public void CountChart_OverYears_NamesTheYearsAndShowsBreaks()
    {
        var chart = Draw(["2024-01-01", "2025-07-01"], [1, 1], [0, 0], "2025-07-01").Find("svg.only-wide");

        Assert.Equal(["2024", "2025"], chart.QuerySelectorAll(".x text").Select(text => text.TextContent));
        Assert.Equal("M660 12V214", chart.QuerySelector("path.break")!.GetAttribute("d"));
    }

    [Fact]
    public void CountChart_OneDayWithNothing_StillStands() => Assert.NotEmpty(Draw(["2025-05-01"], [0], [0]).FindAll("svg.only-wide path.run"));

    private IRenderedComponent<CountChart> Draw(string[] days, long[] open, long[] overdue, params string[] breaks) => Render<CountChart>(parameters => parameters
        .Add(chart => chart.Title, "backlog")
        .Add(chart => chart.Days, [.. days.Select(day => Day(day))])
        .Add(chart => chart.Series, [new("open", open), new("overdue", overdue) { IsLate = true }])
        .Add(chart => chart.Breaks, [.. breaks.Select(day => Day(day))]));
}
