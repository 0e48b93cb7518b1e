using CsCheck;
using Dashboard.Data.Domain;

namespace Dashboard.Tests.Domain;

public class RateTests
{
    private static readonly Gen<Rate> AnyRate =
        Gen.Long[0, 1_000_000].SelectMany(denominator => Gen.Long[0, denominator].Select(numerator => new Rate(numerator, denominator)));

    [Fact]
    public void Percent_NoDossiers_IsUndefined() => Assert.Null(new Rate(0, 0).Percent);

    /// <summary>The counts the Báo An Giang article prints, with the percents they give; the article itself prints 66.26, 32.2 and 32.79 for the last three.</summary>
    [Theory]
    [InlineData(12_669, 41_319, "30.66")]
    [InlineData(82_515, 116_626, "70.75")]
    [InlineData(95_184, 157_945, "60.26")]
    [InlineData(55_900, 157_945, "35.39")]
    [InlineData(51_866, 157_945, "32.84")]
    public void Percent_PublishedCounts_IsRecomputed(long numerator, long denominator, string percent) =>
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), new Rate(numerator, denominator).Percent);

    [Theory]
    [InlineData(1, 16, "6.25")]
    [InlineData(1, 800, "0.13")]
    [InlineData(1, 80_000, "0")]
    [InlineData(1, 20_000, "0.01")]
    public void Percent_HalfOfTheLastPlace_RoundsAwayFromZero(long numerator, long denominator, string percent) =>
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), new Rate(numerator, denominator).Percent);

    /// <summary>Fails for the tempting average: a small unit would weigh as much as a large one.</summary>
    [Fact]
    public void Sum_OfAnySplit_IsTheRateOfTheWhole() => AnyRate.List[1, 20].Sample(parts =>
    {
        var whole = new Rate(parts.Sum(part => part.Numerator), parts.Sum(part => part.Denominator));

        var sum = parts.Aggregate(new Rate(0, 0), Rate.Add);

        Assert.Equal(whole, sum);
        Assert.Equal(whole.Percent, sum.Percent);
    });

    [Fact]
    public void Reaches_JustBelowTheTarget_IsNotRoundedUp()
    {
        var rate = new Rate(79_999, 100_000);

        Assert.Equal(80.00m, rate.Percent);
        Assert.False(rate.Reaches(80));
        Assert.True(new Rate(80, 100).Reaches(80));
        Assert.Null(new Rate(0, 0).Reaches(80));
    }

    [Fact]
    public void PointsAbove_RoundsTheDifferenceOnce()
    {
        var (above, below) = (new Rate(95_184, 157_945), new Rate(1, 3));

        Assert.Equal(26.93m, above.PointsAbove(below));
        Assert.Equal(-19.74m, above.PointsAbove(80));
        Assert.Null(above.PointsAbove(new Rate(0, 0)));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, -1)]
    [InlineData(6, 5)]
    public void Rate_PartGreaterThanWholeOrNegative_IsRefused(long numerator, long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rate(numerator, denominator));
}
