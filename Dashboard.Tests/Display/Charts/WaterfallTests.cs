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
        Assert.Equal("M584 29h51.2v14H584z", chart.QuerySelector("path.up")!.GetAttribute("d"));
        Assert.Equal("M251.2 53h384v14H251.2z", chart.QuerySelector("path.dn")!.GetAttribute("d"));
        Assert.Equal(["before", "60,00%", "up", "mix", "+2,00", "−15,00", "after", "47,00%"], chart.QuerySelectorAll("text").SkipLast(5).Select(text => text.TextContent));
    }
}
