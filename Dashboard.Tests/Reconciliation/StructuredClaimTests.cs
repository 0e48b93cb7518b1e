using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;

namespace Dashboard.Tests.Reconciliation;

/// <summary>Figures given part by part; the known ones are those Châu Thành district published in May 2025.</summary>
public sealed class StructuredClaimTests
{
    private static readonly Period Days = new(new DateOnly(2021, 1, 1), new DateOnly(2025, 5, 16));

    [Theory]
    [InlineData("12.669", "41.319", "30,66", ClaimVerdict.Match)]
    [InlineData("82,515", "116,626", "70.75", ClaimVerdict.Match)]
    [InlineData("95184", "157945", "66,26", ClaimVerdict.Mismatch)]
    [InlineData("1", "8", "12,5", ClaimVerdict.Match)]
    [InlineData("1", "8", "13", ClaimVerdict.Match)]
    [InlineData("1", "8", "12", ClaimVerdict.Truncated)]
    [InlineData("2", "1", "200", ClaimVerdict.NotUnderstood)]
    [InlineData("0", "0", "0", ClaimVerdict.NotUnderstood)]
    public void Check_PartByPart_JudgesByTheCounts(string numerator, string denominator, string percent, ClaimVerdict expected)
    {
        var claim = Check(numerator, denominator, percent);

        Assert.Equal(expected, claim.Verdict);
    }

    [Theory]
    [InlineData("95.184", "157.945", "66,26", "60,26")]
    [InlineData("55.900", "157.945", "32,2", "50.900")]
    [InlineData("51.866", "157.945", "32,79", "158.153")]
    public void Check_PartByPartThatDoesNotAgree_NamesTheSmallestRepairInItsOwnDress(string numerator, string denominator, string percent, string repair)
    {
        var claim = Check(numerator, denominator, percent);

        Assert.Equal(repair, claim.Repairs[0].To);
    }

    [Fact]
    public void Check_OverARoundCount_AgreesWithWhatThatCanMean()
    {
        Assert.Equal(ClaimVerdict.Mismatch, Check("55.900", "157.945", "35,42").Verdict);
        Assert.Equal(ClaimVerdict.Match, Check("55.900", "157.945", "35,42", Hedge.Over).Verdict);
    }

    [Theory]
    [InlineData("vi", "95.184", "66,26", "60,26")]
    [InlineData("en", "95,184", "66.26", "60.26")]
    public void Check_StoredFigure_WearsTheMarksOfTheLanguage(string language, string numerator, string percent, string repair)
    {
        var claim = Reconciler.Check(new PublishedFigure(Level.Commune, "online", new Rate(95_184, 157_945), 66.26m, Days, "Báo thử"), language);

        Assert.Equal((numerator, percent, repair), (claim.Numerator!.Printed.Text, claim.Percent.Printed.Text, claim.Repairs[0].To));
        Assert.Equal((Topic.Online, TextScope.Of(Level.Commune), Days), (claim.Topic, claim.Scope, claim.Period));
    }

    [Theory]
    [InlineData("30.5", ClaimVerdict.Match)]
    [InlineData("30.50", ClaimVerdict.Mismatch)]
    public void Check_StoredPercent_IsRoundedToItsPrintedDigits(string percent, ClaimVerdict expected)
    {
        // 46 / 151 = 30.463…
        var claim = Reconciler.Check(new PublishedFigure(null, "online", new Rate(46, 151), decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), Days, "Báo thử"), "en");

        Assert.Equal((percent, expected), (claim.Percent.Printed.Text, claim.Verdict));
    }

    [Fact]
    public void Check_StoredCountPrintedAsOver_AgreesWithWhatThatCanMean()
    {
        var figure = new PublishedFigure(null, "digitizedOnReceipt", new Rate(55_900, 157_945), 35.42m, Days, "Báo thử");

        Assert.Equal(ClaimVerdict.Mismatch, Reconciler.Check(figure, "vi").Verdict);
        Assert.Equal(ClaimVerdict.Match, Reconciler.Check(figure with { NumeratorHedge = Hedge.Over }, "vi").Verdict);
    }

    [Theory]
    [InlineData("> 55.900", Hedge.Over, "55.900")]
    [InlineData("hơn 55.900", Hedge.Over, "55.900")]
    [InlineData("nearly 10", Hedge.Nearly, "10")]
    [InlineData("≈10", Hedge.About, "10")]
    [InlineData(" 55.900 ", Hedge.Exact, "55.900")]
    [InlineData("abc 5", Hedge.Exact, "abc 5")]
    public void Hedges_TypedBeforeAFigure_AreTakenOff(string typed, Hedge hedge, string figure) => Assert.Equal((hedge, figure), Hedges.Read(typed));

    [Fact]
    public void KeptClaim_OfAText_IsTheClaimAsPrinted()
    {
        var claim = Reconciler.Check("Năm 2024, cấp xã tiếp nhận 157.945 hồ sơ, trong đó trực tuyến hơn 95.100 hồ sơ, đạt 60,20%.").Claims.Single();

        var (figure, problem) = KeptClaim.Of(claim, null, null, "Báo cáo thử", new(2025, 1, 5));

        Assert.Equal(KeepProblem.None, problem);
        Assert.Equal(
            new PublishedFigure(Level.Commune, "online", new Rate(95_100, 157_945), 60.20m, new(new(2024, 1, 1), new(2024, 12, 31)), "Báo cáo thử")
            {
                Decimals = 2,
                NumeratorHedge = Hedge.Over,
                PrintedOn = new(2025, 1, 5),
            },
            figure);
        var again = Reconciler.Check(figure!, "vi");
        Assert.Equal((claim.Verdict, claim.Percent.Printed, claim.Numerator!.Printed, claim.Numerator.Hedge), (again.Verdict, again.Percent.Printed, again.Numerator!.Printed, again.Numerator.Hedge));
    }

    [Theory]
    [InlineData("Tiếp nhận 200 hồ sơ, trực tuyến 100 hồ sơ, đạt 50%.", KeepProblem.NoPeriod)]
    [InlineData("Năm 2024 tiếp nhận 200 hồ sơ, tỷ lệ trực tuyến đạt 50%.", KeepProblem.NoCounts)]
    [InlineData("Năm 2024 giải quyết 200 hồ sơ, trong đó quá hạn 100 hồ sơ, chiếm 50%.", KeepProblem.NoIndicator)]
    public void KeptClaim_ThatCannotBe_SaysWhy(string text, KeepProblem expected) =>
        Assert.Equal(expected, KeptClaim.Of(Reconciler.Check(text).Claims.Single(), null, null, "Báo cáo thử", null).Problem);

    private static Claim Check(string numerator, string denominator, string percent, Hedge hedge = Hedge.Exact) => Reconciler.Check(
        "", Topic.Online, TextScope.All, Days,
        new(PrintedNumber.TryCount(numerator)!, hedge, Topic.Online, -1), new(PrintedNumber.TryCount(denominator)!, Hedge.Exact, Topic.Unknown, -1), new(PrintedNumber.TryDecimal(percent)!, Hedge.Exact, -1));
}
