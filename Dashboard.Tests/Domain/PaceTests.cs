using System.Globalization;
using CsCheck;
using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public class PaceTests
{
    /// <summary>The online submissions of all dossiers the Báo An Giang article counts.</summary>
    private static readonly Rate Published = new(95_184, 157_945);

    private static readonly Gen<Pace> AnyPace = Gen.Select(
        Gen.Long[0, 200_000].SelectMany(all => Gen.Long[0, all].Select(met => new Rate(met, all))),
        Gen.Int[0, 10_000],
        Gen.Long[1, 100_000],
        (soFar, target, expected) => new Pace(soFar, target / 100m, expected));

    [Theory]
    [InlineData(50, "0", 0, PaceVerdict.Reached)]
    [InlineData(60, "58.16", 13_172, PaceVerdict.OnPace)]
    [InlineData(62, "74.11", 16_784, PaceVerdict.Hard)]
    [InlineData(65, "98.03", 22_202, PaceVerdict.Hard)]
    [InlineData(70, "137.9", 31_232, PaceVerdict.OutOfReach)]
    public void Pace_PublishedTotalsWithTheRestOfTheYear_IsKnown(int target, string neededPercent, long needed, PaceVerdict verdict)
    {
        var pace = new Pace(Published, target, Expected: 22_648);

        Assert.Equal(decimal.Parse(neededPercent, CultureInfo.InvariantCulture), pace.NeededPercent);
        Assert.Equal(needed, pace.Needed);
        Assert.Equal(verdict, pace.Verdict);
        Assert.Equal(65.25m, pace.Best.Percent);
    }

    [Fact]
    public void Verdict_NothingToJudge_IsNone()
    {
        Assert.Equal(PaceVerdict.None, new Pace(Published, null, 22_648).Verdict);
        Assert.Equal(PaceVerdict.None, new Pace(Published, 62, null).Verdict);
        Assert.Equal(PaceVerdict.None, new Pace(Published, 62, 0).Verdict);
        Assert.Equal(PaceVerdict.None, new Pace(new Rate(0, 0), 62, 100).Verdict);
        Assert.Null(new Pace(Published, 62, 0).NeededPercent);
        Assert.Equal(Published, new Pace(Published, 62, null).Best);
    }

    [Fact]
    public void Verdict_NothingCountedYet_IsHeldAgainstTheUsualRate() =>
        Assert.Equal(PaceVerdict.OnPace, new Pace(new Rate(0, 0), 62, 100) { Usual = Published }.Verdict);

    [Theory]
    [InlineData(65, PaceVerdict.OnPace)]
    [InlineData(66, PaceVerdict.Hard)]
    public void Verdict_NeededShareAtTheMargin_IsOnPaceOnlyUpToIt(int target, PaceVerdict verdict)
    {
        var pace = new Pace(new Rate(0, 0), target, 100) { Usual = new Rate(60, 100) };

        Assert.Equal(verdict, pace.Verdict);
    }

    [Fact]
    public void Verdict_AllThatIsToComeNeeded_IsHardAndNotYetOutOfReach()
    {
        var pace = new Pace(new Rate(50, 100), 75, 100);

        Assert.Equal(100, pace.NeededPercent);
        Assert.Equal(PaceVerdict.Hard, pace.Verdict);
        Assert.Equal(PaceVerdict.OutOfReach, (pace with { TargetPercent = 75.01m }).Verdict);
    }

    [Fact]
    public void Verdict_BestRecentMonthWithoutMargin_DecidesAlone()
    {
        var pace = new Pace(Published, 62, 22_648) { HardAbove = 0 };

        Assert.Equal(PaceVerdict.OnPace, (pace with { Usual = new Rate(742, 1_000) }).Verdict);
        Assert.Equal(PaceVerdict.Hard, (pace with { Usual = new Rate(741, 1_000) }).Verdict);
    }

    [Fact]
    public void Pace_FewerThanNoDossiersExpected_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pace(Published, 62, -1));

    /// <summary>Fails for rounding to the nearest dossier, and for holding the target against the rest alone.</summary>
    [Fact]
    public void Needed_PutBack_ReachesTheTargetAndOneFewerDoesNot() => AnyPace.Sample(pace =>
    {
        var (needed, expected, target) = (pace.Needed!.Value, pace.Expected!.Value, pace.TargetPercent!.Value);
        Rate EndWith(long met) => pace.SoFar + new Rate(met, expected);

        Assert.Equal(needed > expected, pace.Verdict == PaceVerdict.OutOfReach);
        Assert.Equal(needed == 0, pace.Verdict == PaceVerdict.Reached);
        if (needed > expected)
        {
            Assert.False(EndWith(expected).Reaches(target));
            return;
        }

        Assert.True(EndWith(needed).Reaches(target));
        Assert.True(needed == 0 || EndWith(needed - 1).Reaches(target) == false);
    });

    /// <summary>Put back, the printed share misses the target by no more than its own rounding.</summary>
    [Fact]
    public void NeededPercent_PutBack_GivesTheTarget() => AnyPace.Where(pace => pace.Needed > 0).Sample(pace =>
    {
        var (expected, all) = (pace.Expected!.Value, pace.SoFar.Denominator + pace.Expected!.Value);

        var met = pace.SoFar.Numerator + (pace.NeededPercent!.Value / 100 * expected);

        Assert.InRange((100 * met) - (pace.TargetPercent!.Value * all), -0.005m * expected, 0.005m * expected);
    });

    /// <summary>Fails when what is expected is added above the line only, or below it only.</summary>
    [Fact]
    public void Best_AnyPace_IsTheOneRateNoRestCanExceed() => AnyPace.Where(pace => pace.SoFar.Denominator > 0).Sample(pace =>
    {
        var missed = pace.Best.Denominator - pace.Best.Numerator;

        Assert.Equal(pace.SoFar.Denominator - pace.SoFar.Numerator, missed);
        Assert.True(pace.Best.PointsAbove(pace.SoFar) >= 0);
        Assert.Equal(pace.Best.Reaches(pace.TargetPercent!.Value), pace.Verdict != PaceVerdict.OutOfReach);
    });

    [Theory]
    [InlineData("2025-01-01", "2025-12-31", "2025-05-16", "2024-05-17", "2024-12-31")]
    [InlineData("2024-12-15", "2025-12-14", "2025-05-16", "2024-05-17", "2024-12-14")]
    [InlineData("2025-01-01", "2025-12-31", "2025-02-28", "2024-03-01", "2024-12-31")]
    [InlineData("2024-01-01", "2024-03-31", "2024-02-29", "2023-03-01", "2023-03-31")]
    public void RestLastYear_RunningPeriod_BeginsTheDayAfterTheSameStretch(string first, string last, string asOf, string restFirst, string restLast) =>
        Assert.Equal(Days(restFirst, restLast), ExpectedIntake.RestLastYear(Days(first, last), Day(asOf)));

    [Theory]
    [InlineData("2025-01-01", "2025-05-16", "2025-05-16")]
    [InlineData("2025-06-01", "2025-06-30", "2025-05-16")]
    [InlineData("2021-01-01", "2025-12-31", "2025-05-16")]
    public void RestLastYear_OverNotBegunOrLongerThanAYear_IsNone(string first, string last, string asOf) =>
        Assert.Null(ExpectedIntake.RestLastYear(Days(first, last), Day(asOf)));

    [Fact]
    public void LikeForLike_TwiceAsManyAsLastYear_ExpectsTwiceLastYearsRest()
    {
        Assert.Equal(600, ExpectedIntake.LikeForLike(soFar: 200, sameStretchLastYear: 100, restLastYear: 300));
        Assert.Equal(2, ExpectedIntake.LikeForLike(soFar: 1, sameStretchLastYear: 2, restLastYear: 3));
        Assert.Equal(0, ExpectedIntake.LikeForLike(soFar: 200, sameStretchLastYear: 100, restLastYear: 0));
    }

    [Fact]
    public void LikeForLike_NothingInOneStretch_IsNoEstimate()
    {
        Assert.Null(ExpectedIntake.LikeForLike(soFar: 200, sameStretchLastYear: 0, restLastYear: 300));
        Assert.Null(ExpectedIntake.LikeForLike(soFar: 0, sameStretchLastYear: 100, restLastYear: 300));
    }
}
