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

    [Fact]
    public void Check_StoredFigure_IsTheSameWithTheNoughtsOfADatabase()
    {
        var claim = Reconciler.Check(new PublishedFigure(null, "digitizedOnReceipt", new Rate(55_900, 157_945), 32.2000m, Days, "Báo thử"), "vi");

        Assert.Equal(("32,2", 1), (claim.Percent.Printed.Text, claim.Percent.Printed.Decimals));
    }

    private static Claim Check(string numerator, string denominator, string percent, Hedge hedge = Hedge.Exact) => Reconciler.Check(
        "", Topic.Online, TextScope.All, Days,
        PrintedNumber.TryCount(numerator)!, PrintedNumber.TryCount(denominator)!, PrintedNumber.TryDecimal(percent)!, hedge);
}
