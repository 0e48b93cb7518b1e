using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests.Reports;

public sealed class ClaimsAgainstDataTests
{
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
