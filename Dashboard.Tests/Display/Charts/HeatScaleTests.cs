using Dashboard.Data.Domain;
using Dashboard.Display.Charts;

namespace Dashboard.Tests.Display.Charts;

public sealed class HeatScaleTests : PageTests
{
    private static readonly HeatScale Eighty = HeatScale.For(80, higherIsBetter: true, []);

    [Fact]
    public void Edges_Target80_AreThoseOfTheLegend() => Assert.Equal([20m, 35m, 50m, 65m, 80m, 90m], Eighty.Edges);

    [Theory]
    [InlineData(1_999, 10_000, 0)]
    [InlineData(20, 100, 1)]
    [InlineData(79_999, 100_000, 4)]
    [InlineData(80, 100, 5)]
    [InlineData(100, 100, 6)]
    public void Shade_JumpsOnTheTarget(long met, long all, int shade) => Assert.Equal(shade, Eighty.ShadeOf(new(met, all)));

    [Theory]
    [InlineData(844, 1_000, "84")]
    [InlineData(796, 1_000, "79,6")]
    [InlineData(7_996, 10_000, "79,96")]
    [InlineData(895, 1_000, "89,5")]
    [InlineData(8_004, 10_000, "80")]
    public void Written_OnlyWithTheDecimalsThatKeepItsShade(long met, long all, string expected) => Assert.Equal(expected, Eighty.Written(new(met, all)));

    [Fact]
    public void Edges_RatesCloseToAHighTarget_AreFiner()
    {
        var onTime = HeatScale.For(95, higherIsBetter: true, Enumerable.Repeat(new Rate(94, 100), 3));

        Assert.Equal([80m, 84m, 88m, 91m, 95m, 98m], onTime.Edges);
        Assert.Equal([24m, 42m, 59m, 77m, 95m, 98m], HeatScale.For(95, higherIsBetter: true, [new(40, 100), new(94, 100)]).Edges);
    }

    [Fact]
    public void Shade_LowIsBetter_IsStrongBelowTheTarget()
    {
        var overdue = HeatScale.For(20, higherIsBetter: false, []);

        Assert.Equal([80m, 65m, 50m, 35m, 20m, 10m], overdue.Edges);
        Assert.Equal((6, 5, 4, 0), (overdue.ShadeOf(new(5, 100)), overdue.ShadeOf(new(20, 100)), overdue.ShadeOf(new(21, 100)), overdue.ShadeOf(new(81, 100))));
    }

    [Fact]
    public void Shade_NoTarget_IsNeverStrong()
    {
        var scale = HeatScale.For(null, higherIsBetter: true, []);

        Assert.Null(scale.FirstMet);
        Assert.Equal(4, scale.ShadeOf(new(100, 100)));
    }
}
