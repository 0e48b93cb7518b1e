using CsCheck;
using Dashboard.Data.Domain;

namespace Dashboard.Tests.Domain;

public class FairRankingTests
{
    private static readonly Gen<Rate> AnyRate =
        Gen.Long[1, 5_000].SelectMany(all => Gen.Long[0, all].Select(met => new Rate(met, all)));

    /// <summary>The group rate of the Báo An Giang article, 60.26 %.</summary>
    private static readonly Funnel Published = Funnel.Around(new Rate(95_184, 157_945))!;

    /// <summary>95 % intervals as R. G. Newcombe prints them for the score method (Statistics in Medicine 17, 1998, 857–872).</summary>
    [Theory]
    [InlineData(81, 263, 25.53, 36.62)]
    [InlineData(15, 148, 6.24, 16.05)]
    [InlineData(0, 20, 0, 16.11)]
    [InlineData(1, 29, 0.61, 17.18)]
    public void Wilson_PrintedExamples_AreMet(long met, long all, double low, double high) =>
        AssertPrinted(low, high, Wilson.Around(new Rate(met, all)));

    /// <summary>95 % intervals as R. G. Newcombe prints them for method 10 (Statistics in Medicine 17, 1998, 873–890).</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 5.24, 33.39)]
    [InlineData(9, 10, 3, 10, 17.05, 80.90)]
    [InlineData(5, 56, 0, 29, -3.81, 19.26)]
    public void Difference_PrintedExamples_AreMet(long met, long all, long otherMet, long otherAll, double low, double high) =>
        AssertPrinted(low, high, Wilson.Difference(new Rate(met, all), new Rate(otherMet, otherAll)));

    [Fact]
    public void Wilson_NoRate_IsNone()
    {
        Assert.Null(Wilson.Around(new Rate(0, 0)));
        Assert.Null(Wilson.Difference(new Rate(0, 0), new Rate(1, 2)));
        Assert.False(Wilson.CanTellApart(new Rate(0, 0), new Rate(1, 2)));
    }

    /// <summary>Fails for the textbook interval, which leaves 0 to 100 and has no width at its ends, and for a z that does not shrink with n.</summary>
    [Fact]
    public void Wilson_AnyRate_ContainsItAndNarrowsWithMoreDossiers() => Gen.Select(AnyRate, Gen.Long[2, 50]).Sample((rate, times) =>
    {
        var interval = Wilson.Around(rate)!.Value;
        var larger = Wilson.Around(new Rate(rate.Numerator * times, rate.Denominator * times))!.Value;

        Assert.True(larger.Contains(100m * rate.Numerator / rate.Denominator));
        Assert.InRange(larger.Low, interval.Low, 100);
        Assert.InRange(larger.High, 0, interval.High);
        Assert.True(larger.High - larger.Low < interval.High - interval.Low);
        Assert.True(interval is { Low: >= 0, High: <= 100 });
    });

    [Fact]
    public void CanTellApart_IntervalsThatDoNotOverlap_AreAlwaysToldApart() => Gen.Select(AnyRate, AnyRate).Sample((first, second) =>
    {
        var (one, other) = (Wilson.Around(first)!.Value, Wilson.Around(second)!.Value);
        var overlap = one.Low <= other.High && other.Low <= one.High;

        var apart = Wilson.CanTellApart(first, second);

        Assert.True(apart || overlap);
        Assert.Equal(apart, Wilson.CanTellApart(second, first));
    });

    [Theory]
    [InlineData(50, 39.50, 81.03)]
    [InlineData(2_000, 56.98, 63.55)]
    public void Funnel_AroundThePublishedRate_HasItsKnownLimits(long dossiers, double low, double high) =>
        AssertPrinted(low, high, Published.LimitsFor(dossiers));

    [Fact]
    public void Funnel_OnTheLimit_IsStillWithin()
    {
        var funnel = new Funnel(50);

        Assert.Equal(new Interval(25, 75), funnel.LimitsFor(36));
        Assert.Equal(FunnelPlace.Within, funnel.PlaceOf(new Rate(27, 36)));
        Assert.Equal(FunnelPlace.Above, funnel.PlaceOf(new Rate(28, 36)));
        Assert.Equal(FunnelPlace.Below, funnel.PlaceOf(new Rate(8, 36)));
    }

    [Fact]
    public void Funnel_TooFewDossiers_GivesNoPlace()
    {
        Assert.Equal(FunnelPlace.None, Published.PlaceOf(new Rate(0, FairRanking.MinimumDossiers - 1)));
        Assert.Equal(FunnelPlace.Below, Published.PlaceOf(new Rate(0, FairRanking.MinimumDossiers)));
        Assert.Null(Published.LimitsFor(0));
        Assert.Null(Funnel.Around(new Rate(0, 0)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Funnel_ReferenceThatIsNoPercent_IsRefused(int percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Funnel(percent));

    /// <summary>Fails for limits made of the unit's own scatter, and for Wilson's formula around the reference.</summary>
    [Fact]
    public void Funnel_UnitOutside_HasAnIntervalWithoutTheReference() => Gen.Select(AnyRate, Gen.Int[1, 99]).Sample((rate, reference) =>
    {
        var share = 100m * rate.Numerator / rate.Denominator;
        var funnel = new Funnel(reference);
        var limits = funnel.LimitsFor(rate.Denominator)!.Value;
        var interval = Wilson.Around(rate, Funnel.ThreeSigma)!.Value;
        var isOnTheLimit = Math.Min(Math.Abs(share - limits.Low), Math.Abs(share - limits.High)) < 1e-9m;

        var place = funnel.PlaceOf(rate);

        Assert.True(isOnTheLimit || limits.Contains(share) == interval.Contains(reference));
        Assert.True(isOnTheLimit || place is FunnelPlace.None || limits.Contains(share) == place is FunnelPlace.Within);
    });

    [Fact]
    public void Groups_ThreeClearlyParted_ShareThePlacesWithin()
    {
        Rate[] rates = [new(600, 1_000), new(905, 1_000), new(20, 29), new(900, 1_000), new(750, 1_000), new(23, 30)];

        var groups = FairRanking.Groups(rates, rate => rate);

        Assert.Equal([1, 3, 5], groups.Select(group => group.Place));
        Assert.Equal([rates[1], rates[3]], groups[0].Members);
        Assert.Equal([rates[5], rates[4]], groups[1].Members);
        Assert.Equal([rates[0]], groups[2].Members);
    }

    /// <summary>Fails for a chain of neighbours, and for a comparison with the best of the group alone.</summary>
    [Fact]
    public void Groups_AnyUnits_HoldNoTwoThatCanBeToldApart() => AnyRate.Array[0, 15].Sample(rates =>
    {
        var groups = FairRanking.Groups(rates, rate => rate);

        Assert.All(groups, group => Assert.All(group.Members, member =>
            Assert.DoesNotContain(group.Members, other => Wilson.CanTellApart(member, other))));
        Assert.All(groups.Zip(groups.Skip(1)), pair =>
            Assert.Contains(pair.First.Members, member => Wilson.CanTellApart(member, pair.Second.Members[0])));
        Assert.Equal(
            rates.Where(rate => rate.Denominator >= 30).OrderByDescending(rate => (decimal)rate.Numerator / rate.Denominator),
            groups.SelectMany(group => group.Members));
    });

    [Fact]
    public void Groups_LowIsBetter_PutsTheLowestFirst()
    {
        var groups = FairRanking.Groups([("many", new Rate(80, 100)), ("few", new Rate(10, 100)), ("fewer", new Rate(8, 100))], unit => unit.Item2, higherIsBetter: false);

        Assert.Equal([(1, 2, "fewer"), (3, 3, "many")], groups.Select(group => (group.Place, group.LastPlace, group.Members[0].Item1)));
    }

    private static void AssertPrinted(double low, double high, Interval? actual) =>
        Assert.Equal(((decimal)low, (decimal)high), (Printed(actual!.Value.Low), Printed(actual.Value.High)));

    private static decimal Printed(decimal percent) => Math.Round(percent, 2, MidpointRounding.AwayFromZero);
}
