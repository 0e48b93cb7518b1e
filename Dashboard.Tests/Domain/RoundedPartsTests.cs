using CsCheck;
using Dashboard.Data.Domain;

namespace Dashboard.Tests.Domain;

public class RoundedPartsTests
{
    private static readonly Gen<decimal[]> AnyParts = Gen.Int[-500_000, 500_000].Select(value => value / 10_000m).Array[1, 12];

    /// <summary>Each rounded by itself would print 0.33 three times, and 0.99 below the line.</summary>
    [Fact]
    public void AddingUp_ThreeThirds_GiveTheHundredthLeftOverToOne() =>
        Assert.Equal([0.34m, 0.33m, 0.33m], RoundedParts.AddingUp(1, 1m / 3, 1m / 3, 1m / 3));

    [Fact]
    public void AddingUp_PartsOfBothSigns_KeepTheirOrder() => Assert.Equal([2m, -15m], RoundedParts.AddingUp(-13, 2m, -15m));

    [Fact]
    public void AddingUp_NoParts_IsNothing() => Assert.Empty(RoundedParts.AddingUp(0));

    [Fact]
    public void AddingUp_PartsOfAnotherWhole_AreRefused() => Assert.Throws<ArgumentException>(() => RoundedParts.AddingUp(5, 1m, 2m));

    /// <summary>Fails for parts rounded one by one.</summary>
    [Fact]
    public void AddingUp_AnyParts_MakeTheWholeAndStayWithinAHundredth() => AnyParts.Sample(parts =>
    {
        var whole = Rate.Rounded(parts.Sum());

        var rounded = RoundedParts.AddingUp(whole, parts);

        Assert.Equal(whole, rounded.Sum());
        Assert.All(rounded.Zip(parts), part => Assert.True(Math.Abs(part.First - part.Second) < 0.01m));
        Assert.All(rounded, part => Assert.Equal(part, Rate.Rounded(part)));
    });
}
