using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests.Reports;

public sealed class ClaimsAgainstDataTests
{
    /// <summary>What a text says of another place is not set beside the data of this one.</summary>
    [Theory]
    [InlineData("Huyện Châu Thành tiếp nhận 900 hồ sơ, trực tuyến 600 hồ sơ, đạt 66,67%.", true)]
    [InlineData("Chau Thanh District received 900 dossiers, 600 of them online (66.67%).", true)]
    [InlineData("Tiếp nhận 900 hồ sơ, trực tuyến 600 hồ sơ, đạt 66,67%.", true)]
    [InlineData("Huyện Tri Tôn tiếp nhận 900 hồ sơ, trực tuyến 600 hồ sơ, đạt 66,67%.", false)]
    [InlineData("Tại huyện Tri Tôn, cấp xã tiếp nhận 900 hồ sơ, trực tuyến 600 hồ sơ, đạt 66,67%.", false)]
    [InlineData("Tỉnh An Giang tiếp nhận 900 hồ sơ, trực tuyến 600 hồ sơ, đạt 66,67%.", false)]
    public void Of_TextOfOnePlace_IsComparedOnlyWhereTheDataAreOfIt(string text, bool isCompared)
    {
        var claim = Assert.Single(Reconciler.Check(text).Claims);
        var inData = new ClaimsAgainstData(SampleDistrict.Snapshot);

        Assert.Equal(isCompared, inData.Of(claim) is not null);
        Assert.Equal(!isCompared, inData.IsElsewhere(claim));
    }

    /// <summary>"Last year" in a bracket names no days, so no figure of the data is its own.</summary>
    [Fact]
    public void Of_AnotherTimeThatIsNotNamed_IsNotCompared()
    {
        var claims = Reconciler.Check("Năm 2024, tiếp nhận 900 hồ sơ (cùng kỳ 800 hồ sơ), trực tuyến 600 hồ sơ, đạt 66,67% (cùng kỳ 400 hồ sơ, đạt 50%).").Claims;

        var inData = new ClaimsAgainstData(SampleDistrict.Snapshot);
        Assert.Equal([ClaimVerdict.Match, ClaimVerdict.Match], claims.Select(claim => claim.Verdict));
        Assert.NotNull(inData.Of(claims[0]));
        Assert.Null(inData.Of(claims[1]));
    }

    /// <summary>The dossiers that a share is taken of are not the late ones of the sentence before.</summary>
    [Fact]
    public void Of_BaseThatCannotBeOne_IsTheBaseOfTheRate()
    {
        var snapshot = SampleSnapshot.Create();
        var communes = snapshot.CountBy(new CountQuery(new() { Level = Level.Commune }, snapshot.EverythingKnown, snapshot.Stamp.CutOffOn)).Total.Counts;
        var claim = Reconciler.Check("Of 10,117 settled, 9,810 were on time (96.97%), 307 late (3.03%). The communes digitized nearly 45% of their 7,800 dossiers, that is 3,501.").Claims[^1];

        var figure = new ClaimsAgainstData(snapshot).Of(claim)!;

        Assert.Equal((3_501, 7_800), ((int)claim.Numerator!.Value, (int)claim.Denominator!.Value));
        Assert.NotEqual(communes[Measure.Late], communes[Measure.Received]);
        Assert.Equal(communes[Measure.Received], figure.Denominator);
    }

    /// <summary>"Đúng hạn" means early ones as well, unless these are told apart.</summary>
    [Theory]
    [InlineData("Đã giải quyết 100 hồ sơ, đúng hạn 90 hồ sơ (90%).", true)]
    [InlineData("Đã giải quyết 100 hồ sơ, trước hạn 60 hồ sơ (60%), đúng hạn 30 hồ sơ (30%).", false)]
    public void Of_OnTime_CountsEarlyOnesWhereTheTextTellsNoneApart(string text, bool isEarlyIncluded)
    {
        var snapshot = SampleSnapshot.Create();
        var everything = snapshot.CountBy(new CountQuery(DossierFilter.Everything, snapshot.EverythingKnown, snapshot.Stamp.CutOffOn)).Total.Counts;
        var claim = Reconciler.Check(text).Claims.Single(claim => claim.Topic == Topic.OnTime);

        var figure = new ClaimsAgainstData(snapshot).Of(claim)!;

        Assert.True(everything[Measure.Early] > 0);
        Assert.Equal(everything[Measure.OnTime] + (isEarlyIncluded ? everything[Measure.Early] : 0), figure.Numerator);
        Assert.Equal(everything[Measure.Resolved], figure.Denominator);
    }
}
