using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;

namespace Dashboard.Tests.Reconciliation;

public sealed class ReconcilerTests
{
    public static TheoryData<int> PublishedTexts => [.. Enumerable.Range(0, SampleArticle.Published.Length)];

    public static TheoryData<int> KnownTexts => [.. Enumerable.Range(0, SampleArticle.Known.Length)];

    public static TheoryData<int> TriedTexts => [.. Enumerable.Range(0, TriedArticles.All.Length)];

    public static TheoryData<int> UnseenTexts => [.. Enumerable.Range(0, UnseenArticles.All.Length)];

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
    [MemberData(nameof(UnseenTexts))]
    public void Check_TextTheRulesHadNotSeen_SaysWhatIsRightOrNothing(int index) => AssertSays(UnseenArticles.All[index]);

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

    [Theory]
    [InlineData("Specifically, from January 1, 2021 to May 16, 2025, 157,945 records were received, 95,184 records online, a rate of 66.26%.")]
    [InlineData("Between 1 January 2021 and 16 May 2025 the desks received 157,945 dossiers, 95,184 of them online (66.26%).")]
    [InlineData("Từ ngày 01/01/2021 đến ngày 16/5/2025, tiếp nhận 157.945 hồ sơ, trực tuyến 95.184 hồ sơ, đạt 66,26%.")]
    public void Check_PeriodWithTwoEnds_IsThatOfTheFigure(string text) =>
        Assert.Equal(Sample.Days("2021-01-01", "2025-05-16"), Assert.Single(Reconciler.Check(text).Claims).Period);

    /// <summary>The other period is only what the figure is held against.</summary>
    [Fact]
    public void Check_GrowthFromAnotherPeriod_KeepsItsOwn() =>
        Assert.Equal(
            Sample.Days("2024-01-01", "2024-12-31"),
            Assert.Single(Reconciler.Check("In 2024 the desks received 1,000 dossiers, up from 2023, and 600 dossiers were online (60%).").Claims).Period);

    /// <summary>A share of what the communes received is theirs, whether or not its own sentence says so.</summary>
    [Fact]
    public void Check_ShareOfAWholeOfTheSentenceBefore_IsAboutTheSameOffice() =>
        Assert.Equal(
            [TextScope.Of(Level.Commune), TextScope.Of(Level.Commune)],
            Reconciler.Check("Cấp xã tiếp nhận 9.000 hồ sơ, trực tuyến 6.300 hồ sơ, đạt 70%. Số hóa khi tiếp nhận 5.400 hồ sơ, đạt 60%.").Claims.Select(claim => claim.Scope));

    /// <summary>The one district a text speaks of stands with each of its claims; of several none does.</summary>
    [Theory]
    [InlineData("Huyện Tri Tôn tiếp nhận 900 hồ sơ, trực tuyến 600 hồ sơ, đạt 66,67%.", "Huyện Tri Tôn")]
    [InlineData("Huyện Tri Tôn tiếp nhận 900 hồ sơ, trực tuyến 600 hồ sơ, đạt 66,67%. Huyện Chợ Mới tiếp nhận 900 hồ sơ.", "")]
    [InlineData("Tiếp nhận 900 hồ sơ, trực tuyến 600 hồ sơ, đạt 66,67%.", "")]
    public void Check_TextOfOneDistrict_SaysWhich(string text, string area) => Assert.Equal(area, Assert.Single(Reconciler.Check(text).Claims).Area);

    [Theory]
    [InlineData("Tiếp nhận 9.658 hồ sơ, kỳ trước chuyển sang 502 hồ sơ.\n\nNộp trực tuyến 7.146 hồ sơ, đạt 73,99%, giảm 0,18 điểm phần trăm so với kỳ trước, tăng 4,98 điểm phần trăm so với cùng kỳ năm trước; chưa đạt chỉ tiêu 80%. Số hóa kết quả 5.852 hồ sơ, đạt 60,59%; đạt chỉ tiêu 60% (giả định).")]
    [InlineData("9,658 dossiers were received, with 502 carried over from the previous period.\n\n7,146 dossiers were submitted online, reaching 73.99%, down 0.18 points on the previous period, up 4.98 points on the same period last year; reached was not the target of 80%. Results of 5,852 dossiers were digitized, reaching 60.59%, which reached the target of 60% (assumed).")]
    public void Check_TargetBesideAReachedShare_IsNoClaim(string text) =>
        Assert.Equal([73.99m, 60.59m], Reconciler.Check(text).Claims.Select(claim => claim.Percent.Value));

    private static void AssertSays(SampleArticle article)
    {
        var said = Outcome.Of(Reconciler.Check(article.Text));

        Assert.Equal(article.Expected.Order(), said.Order());
    }
}
