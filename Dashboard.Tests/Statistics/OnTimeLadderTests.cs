using CsCheck;
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
    private static readonly DossierFacts[] Hundred =
    [
        .. Repeat(72, Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10", completedOn: "2025-06-10")),
        .. Repeat(8, Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-17", completedOn: "2025-06-17") with { OriginalDueOn = Day("2025-06-10") }),
        .. Repeat(10, Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10", completedOn: "2025-06-11")),
        .. Repeat(10, Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10")),
    ];

    private static readonly Counts June = Count(Hundred);

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

    [Fact]
    public void Ladder_TheHundred_TellsWhoMakesEachDifference()
    {
        var rungs = Ladder(Hundred).Rungs;

        Assert.Equal([88.89m, 80m, 80m, 72m], rungs.Select(rung => rung.Rate.Percent));
        Assert.Equal([null, -8.89m, 0m, -8m], rungs.Select(rung => rung.Points));
        Assert.Empty(rungs[0].Moves);
        Assert.Equal([new LadderMove(LadderReason.Overdue, 10, 0, 10)], rungs[1].Moves);
        Assert.Empty(rungs[2].Moves);
        Assert.Equal([new LadderMove(LadderReason.InTimeAfterNewDate, 8, -8, 0)], rungs[3].Moves);
    }

    [Theory]
    [InlineData("2025-06-20", "2025-07-10", null, null, LadderReason.Within, LadderReason.DueLater)]
    [InlineData("2025-05-20", "2025-05-30", null, null, LadderReason.Overdue, LadderReason.DueEarlier)]
    [InlineData("2025-06-20", "2025-06-30", null, null, LadderReason.Within, LadderReason.DueOnLastDay)]
    [InlineData("2025-05-20", "2025-06-10", null, "2025-05-28", LadderReason.EndedBefore)]
    [InlineData("2025-06-20", null, null, "2025-06-21", LadderReason.WithoutDueDate)]
    [InlineData("2025-06-02", "2025-07-02", "2025-06-10", "2025-06-20", LadderReason.DueLater, LadderReason.MovedOut)]
    [InlineData("2025-05-02", "2025-06-10", "2025-05-20", "2025-06-09", LadderReason.MovedIn)]
    [InlineData("2025-06-02", "2025-06-10", "2025-06-20", "2025-06-12", LadderReason.InTimeByOriginalOnly)]
    public void Ladder_OneDossier_MovesForItsReasons(string received, string? due, string? original, string? completed, params LadderReason[] reasons)
    {
        var ladder = Ladder([Dossier(receivedOn: received, dueOn: due, completedOn: completed) with { OriginalDueOn = DayOrNone(original ?? due) }]);

        Assert.Equal(reasons, ladder.Rungs.SelectMany(rung => rung.Moves).Select(move => move.Reason));
    }

    [Fact]
    public void Ladder_WaitedForTheCitizen_IsToldFromANewAppointment()
    {
        var moved = Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-17", completedOn: "2025-06-17") with { OriginalDueOn = Day("2025-06-10") };

        var moves = Ladder([moved, moved with { Pauses = [new(Day("2025-06-04"), Day("2025-06-11"))] }]).Rungs[3].Moves;

        Assert.Equal([LadderReason.InTimeAfterPause, LadderReason.InTimeAfterNewDate], moves.Select(move => move.Reason));
    }

    [Fact]
    public void Ladder_AnyDossiers_IsWhatTheMeasuresCountAndItsMovesAddUp() => AnyDossiers.Questions.Sample(question =>
    {
        var query = new CountQuery(DossierFilter.Everything, question.Period, question.AsOf);
        var ladder = LadderPass.Run(Columns(question.Dossiers), query, LadderCohort.EachOwn);
        var counts = NaiveCount.Of(question.Dossiers, question.Period.First, question.Period.Last, question.AsOf);

        Assert.Equal(OnTimeLadder.From(counts).Rungs.Select(rung => (rung.Definition, rung.Rate)), ladder.Rungs.Select(rung => (rung.Definition, rung.Rate)));
        Assert.All(ladder.Rungs, rung => Assert.Equal(
            (rung.MoreInTime, rung.MoreInBase), (rung.Moves.Sum(move => move.InTime), rung.Moves.Sum(move => move.InBase))));
        Assert.All(ladder.Rungs.SelectMany(rung => rung.Moves), move => Assert.InRange(Math.Max(Math.Abs(move.InTime), Math.Abs(move.InBase)), 1, move.Dossiers));
    });

    [Fact]
    public void Ladder_OfThoseReceived_FollowsEachToTheAsOfDay() => AnyDossiers.Questions.Sample(question =>
    {
        var query = new CountQuery(DossierFilter.Everything, question.Period, question.AsOf);
        DossierFacts[] received = [.. question.Dossiers.Where(dossier => question.Period.Contains(dossier.ReceivedOn) && dossier.ReceivedOn <= question.AsOf)];

        var ladder = LadderPass.Run(Columns(question.Dossiers), query, LadderCohort.Received);

        var counts = NaiveCount.Of(received, Day("2000-01-01"), question.AsOf, question.AsOf);
        Assert.Equal(OnTimeLadder.From(counts).Rungs.Select(rung => rung.Rate), ladder.Rungs.Select(rung => rung.Rate));
        Assert.Equal(received.Length, ladder.Rungs[1].Rate.Denominator);
    });

    [Fact]
    public void Ladder_OfThoseCompleted_IsOfThemAlone() => AnyDossiers.Questions.Sample(question =>
    {
        var query = new CountQuery(DossierFilter.Everything, question.Period, question.AsOf);
        DossierFacts[] completed = [.. question.Dossiers.Where(dossier => dossier.CompletedOn is { } ended && question.Period.Contains(ended) && ended <= question.AsOf)];

        var rungs = LadderPass.Run(Columns(question.Dossiers), query, LadderCohort.Completed).Rungs;

        Assert.Equal((completed.Length, completed.Length), ((int)rungs[0].Rate.Denominator, (int)rungs[1].Rate.Denominator));
    });

    [Fact]
    public void Ladder_AfterAChange_TakesBackWhatItSuperseded()
    {
        var open = Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10");
        var builder = new DossierColumns.Builder(Units, Procedures);
        foreach (var number in Enumerable.Range(1, 40))
        {
            builder.Add(open, number);
        }

        var columns = builder.Build().With([(7, open with { CompletedOn = Day("2025-06-09"), Outcome = Outcome.Resolved }), (9, null)])!;

        var rungs = LadderPass.Run(columns, Query("2025-06-01", "2025-06-30"), LadderCohort.EachOwn).Rungs;
        Assert.Equal([new Rate(1, 1), new Rate(1, 39), new Rate(1, 39), new Rate(1, 39)], rungs.Select(rung => rung.Rate));
        Assert.Equal([new LadderMove(LadderReason.Overdue, 38, 0, 38)], rungs[1].Moves);
    }

    [Fact]
    public void Dossiers_OfEveryMove_AreAsManyAsItCounts() => AnyDossiers.Questions.Sample(question =>
    {
        var builder = new DossierColumns.Builder(Units, Procedures);
        foreach (var (number, dossier) in question.Dossiers.OrderBy(dossier => dossier.ReceivedOn).Index())
        {
            builder.Add(dossier, number);
        }

        var (columns, query) = (builder.Build(), new CountQuery(DossierFilter.Everything, question.Period, question.AsOf));
        foreach (var cohort in Enum.GetValues<LadderCohort>())
        {
            Assert.All(
                LadderPass.Run(columns, query, cohort).Rungs.Index(),
                rung => Assert.All(rung.Item.Moves, move => Assert.Equal(move.Dossiers, LadderPass.Dossiers(columns, query, cohort, rung.Index, move.Reason).Count)));
        }
    });

    private static OnTimeLadder Ladder(IEnumerable<DossierFacts> dossiers) =>
        LadderPass.Run(Columns(dossiers), Query("2025-06-01", "2025-06-30"), LadderCohort.EachOwn);

    private static Counts Count(IEnumerable<DossierFacts> dossiers) => Columns(dossiers).CountBy(Query("2025-06-01", "2025-06-30")).Total.Counts;

    private static IEnumerable<DossierFacts> Repeat(int count, DossierFacts dossier) => Enumerable.Repeat(dossier, count);

    private static (long, long, decimal?) Told(Indicator indicator, Counts counts)
    {
        var rate = indicator.From(counts);
        return (rate.Numerator, rate.Denominator, rate.Percent);
    }
}
