using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

/// <summary>
/// The same hundred dossiers on every base, worked by hand: all due in June; 80 ended in time, 10 late, 10 are open and
/// overdue. 8 of the 80 were rescheduled on their last day.
/// </summary>
public class OnTimeLadderTests
{
    private static readonly Counts June = Count([
        .. Repeat(72, Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10", completedOn: "2025-06-10")),
        .. Repeat(8, Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-17", completedOn: "2025-06-17") with { OriginalDueOn = Day("2025-06-10") }),
        .. Repeat(10, Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10", completedOn: "2025-06-11")),
        .. Repeat(10, Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10")),
    ]);

    [Fact]
    public void Closed_LeavesOutTheOpenOnes() => Assert.Equal((80, 90, 88.89m), Told(Indicators.OnTimeClosed, June));

    [Fact]
    public void Due_HoldsTheOpenOnesAgainstTheOffice() => Assert.Equal((80, 100, 80.00m), Told(Indicators.OnTimeDue, June));

    [Fact]
    public void OriginalDate_UndoesTheRescheduling() => Assert.Equal((72, 100, 72.00m), Told(Indicators.OnTimeOriginal, June));

    [Fact]
    public void Index_InProcessWithin_CountsAsOnTime()
    {
        var dossiers = Repeat(4, Dossier(receivedOn: "2025-06-20", dueOn: "2025-06-30")).Append(Dossier(receivedOn: "2025-06-20", dueOn: "2025-06-29"));

        Assert.Equal((4, 5, 80.00m), Told(Indicators.OnTime766, Count(dossiers)));
    }

    [Fact]
    public void Index_SupplementAskedForTwice_CountsAsLateThereOnly()
    {
        var ended = Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10", completedOn: "2025-06-09");
        var open = Dossier(receivedOn: "2025-06-20", dueOn: "2025-07-10");
        var counts = Count([ended with { SupplementRequests = 1 }, ended with { SupplementRequests = 2 }, open, open with { SupplementRequests = 5 }]);

        Assert.Equal((2, 4, 50.00m), Told(Indicators.OnTime766, counts));
        Assert.Equal((2, 2, 100.00m), Told(Indicators.OnTimeClosed, counts));
        Assert.Equal((2, 4, 50.00m), Told(Indicators.SupplementRepeated, counts));
    }

    [Fact]
    public void Apology_IssuedAfterTheAsOfDay_DoesNotCover()
    {
        var late = Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10", completedOn: "2025-06-12");

        var counts = Count([late with { ApologyIssuedOn = Day("2025-06-30") }, late with { ApologyIssuedOn = Day("2025-07-01") }, late]);

        Assert.Equal((1, 3, 33.33m), Told(Indicators.ApologyCoverage, counts));
    }

    [Fact]
    public void ResultDocuments_GivenBack_AreNotExpected()
    {
        var settled = Dossier(receivedOn: "2025-06-02", completedOn: "2025-06-05", resultDigitizedOn: "2025-06-06");

        var counts = Count([settled, settled with { ResultDigitizedOn = null }, settled with { Outcome = Outcome.Returned }, settled with { Procedure = Wills }]);

        Assert.Equal((1, 2, 50.00m), Told(Indicators.ResultDocumentsDigitized, counts));
    }

    private static Counts Count(IEnumerable<DossierFacts> dossiers) => Columns(dossiers).CountBy(Query("2025-06-01", "2025-06-30")).Total.Counts;

    private static IEnumerable<DossierFacts> Repeat(int count, DossierFacts dossier) => Enumerable.Repeat(dossier, count);

    private static (long, long, decimal?) Told(Indicator indicator, Counts counts)
    {
        var rate = indicator.From(counts);
        return (rate.Numerator, rate.Denominator, rate.Percent);
    }
}
