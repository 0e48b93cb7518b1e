using Bunit;
using Dashboard.Display.Charts;

namespace Dashboard.Tests.Display.Charts;

public sealed class WaterfallTests : PageTests
{
    [Fact]
    public void Scale_HoldsEveryLevelThePiecesPass()
    {
        var scale = WaterfallScale.Of(60, [new("up", 2), new("mix", -15)]);

        Assert.Equal((45m, 65m), (scale.Ticks[0], scale.Ticks[^1]));
        Assert.Equal((0m, 75m, 100m), (scale.ShareOf(45), scale.ShareOf(60), scale.ShareOf(65)));
    }

    [Fact]
    public void Scale_NothingMoved_StillHasALength() => Assert.True(WaterfallScale.Of(50, [new("none", 0)]).Span > 0);

    [Fact]
    public void Waterfall_Pieces_StandWhereTheOneBeforeEnds()
    {
        var chart = Render<Waterfall>(parameters => parameters
            .Add(part => part.Title, "moved").Add(part => part.Start, new("before", 60)).Add(part => part.End, new("after", 47)).Add(part => part.Pieces, [new("up", 2), new("mix", -15)]))
            .Find("svg.only-wide");

        // 45 at 200, 65 at 712: 25.6 a point
        var (up, down) = (chart.QuerySelector("rect.up")!, chart.QuerySelector("rect.dn")!);
        Assert.Equal(("584", "51.2"), (up.GetAttribute("x"), up.GetAttribute("width")));
        Assert.Equal(("251.2", "384"), (down.GetAttribute("x"), down.GetAttribute("width")));
        Assert.Equal(["before", "60,00%", "up", "+2,00", "mix", "−15,00", "after", "47,00%"], chart.QuerySelectorAll("text").SkipLast(5).Select(text => text.TextContent));
    }
}
