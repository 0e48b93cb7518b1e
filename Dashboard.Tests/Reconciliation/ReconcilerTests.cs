using Dashboard.Data.Reconciliation;

namespace Dashboard.Tests.Reconciliation;

public sealed class ReconcilerTests
{
    public static TheoryData<int> PublishedTexts => [.. Enumerable.Range(0, SampleArticle.Published.Length)];

    public static TheoryData<int> KnownTexts => [.. Enumerable.Range(0, SampleArticle.Known.Length)];

    public static TheoryData<int> TriedTexts => [.. Enumerable.Range(0, TriedArticles.All.Length)];

    [Theory]
    [MemberData(nameof(PublishedTexts))]
    public void Check_PublishedFacts_FindsTwoRightThreeWrongAndTheirRepairs(int index) => AssertSays(SampleArticle.Published[index]);

    [Theory]
    [MemberData(nameof(KnownTexts))]
    public void Check_TextAsPrinted_SaysWhatIsExpected(int index) => AssertSays(SampleArticle.Known[index]);

    [Theory]
    [MemberData(nameof(TriedTexts))]
    public void Check_TextNobodyPreparedFor_SaysWhatIsRightOrNothing(int index) => AssertSays(TriedArticles.All[index]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Check_PublishedFacts_HaveNoOtherOneDigitRepair(int index)
    {
        var reconciled = Reconciler.Check(SampleArticle.Published[index].Text);

        var oneDigit = reconciled.Claims.SelectMany(claim => claim.Repairs).Where(repair => repair.Kind is RepairKind.OneDigit or RepairKind.SwappedDigits).ToList();
        Assert.Equal([60.26m, 50_900m], oneDigit.Select(repair => repair.Value));
        Assert.Equal(new Data.Reconciliation.Span(158_153, 158_200), reconciled.Claims[^1].FittingDenominators);
    }

    private static void AssertSays(SampleArticle article)
    {
        var said = Outcome.Of(Reconciler.Check(article.Text));

        Assert.Equal(article.Expected.Order(), said.Order());
    }
}
