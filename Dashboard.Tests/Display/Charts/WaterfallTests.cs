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
            .Add(part => part.Start, new("before", 60)).Add(part => part.End, new("after", 47)).Add(part => part.Pieces, [new("up", 2), new("mix", -15)]));

        var (up, down) = (chart.Find("rect.up"), chart.Find("rect.dn"));
        Assert.Equal(("75%", "10%"), (up.GetAttribute("x"), up.GetAttribute("width")));
        Assert.Equal(("10%", "75%"), (down.GetAttribute("x"), down.GetAttribute("width")));
        Assert.Equal(["60,00%", "+2,00", "−15,00", "47,00%"], chart.FindAll(".wv").Select(value => value.TextContent));
    }
}
