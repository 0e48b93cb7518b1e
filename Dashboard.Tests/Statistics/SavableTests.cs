using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

/// <summary>
/// Looked at on Monday 30 June 2025. In the year before, An Châu ended twenty births after 1, 1, 2, 2, 2, 3, 3, 4, 5 and 6 working days, two of
/// each. Of those that lasted three days or more, ten, the days from there on were 0, 0, 0, 0, 1, 1, 2, 2, 3, 3: eight in ten needed no more than 2.
/// </summary>
public sealed class SavableTests
{
    private static readonly DossierFacts[] Ended =
    [
        .. new[] { "2025-06-03", "2025-06-03", "2025-06-04", "2025-06-04", "2025-06-04", "2025-06-05", "2025-06-05", "2025-06-06", "2025-06-09", "2025-06-10" }
            .SelectMany(day => Enumerable.Repeat(Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-20", completedOn: day), 2)),
    ];

    /// <summary>Three working days used: 26, 27 and 30 June.</summary>
    [Theory]
    [InlineData("2025-06-27", -1, -3, SavableVerdict.Lost)]
    [InlineData("2025-06-30", 0, -2, SavableVerdict.Today)]
    [InlineData("2025-07-01", 1, -1, SavableVerdict.AtRisk)]
    [InlineData("2025-07-02", 2, 0, SavableVerdict.Safe)]
    public void Verdict_ThreeDaysUsed_TwoMoreAreNeeded(string due, int left, int slack, SavableVerdict verdict)
    {
        var dossier = List([.. Ended, Dossier(receivedOn: "2025-06-25", dueOn: due)]).Dossiers.Single();

        Assert.Equal((left, 3, 2, slack, verdict, true), (dossier.DaysLeft, dossier.DaysUsed, dossier.DaysNeeded, dossier.Slack, dossier.Verdict, dossier.IsOwn));
    }

    [Fact]
    public void Needed_UnitWithoutExperience_IsThatOfAllUnits()
    {
        var dossier = List([.. Ended, Dossier(receivedOn: "2025-06-25", dueOn: "2025-07-01", unit: "30595")]).Dossiers.Single();

        Assert.Equal((2, false), (dossier.DaysNeeded, dossier.IsOwn));
    }

    [Fact]
    public void Needed_NothingLikeItEverEnded_IsNotKnown()
    {
        var dossier = List([.. Ended, Dossier(receivedOn: "2025-06-25", dueOn: "2025-07-01", procedure: Copies)]).Dossiers.Single();

        Assert.Equal((null, null, SavableVerdict.Safe), (dossier.DaysNeeded, dossier.Slack, dossier.Verdict));
    }

    [Fact]
    public void Needed_EndedMoreThanAYearAgo_IsForgotten()
    {
        var old = Ended.Select(dossier => dossier with { ReceivedOn = dossier.ReceivedOn.AddYears(-1), CompletedOn = dossier.CompletedOn!.Value.AddYears(-1) });

        Assert.Null(List([.. old, Dossier(receivedOn: "2025-06-25", dueOn: "2025-07-01")]).Dossiers.Single().DaysNeeded);
    }

    /// <summary>Twelve months back from 30 June 2025, that day included.</summary>
    [Theory]
    [InlineData("2024-07-01", true)]
    [InlineData("2024-06-30", false)]
    public void Needed_EndedAtTheEdgeOfTheYear_IsRememberedFromItsFirstDayOn(string completed, bool isKnown) => Assert.Equal(
        isKnown, List([Dossier(receivedOn: "2024-06-28", completedOn: completed), Dossier(receivedOn: "2025-06-30", dueOn: "2025-07-01")]).Dossiers.Single().DaysNeeded is not null);

    /// <summary>From Monday 3 March to Tuesday 15 April lie 31 working days, as from Friday 16 May to the day looked at.</summary>
    [Theory]
    [InlineData("2025-05-16", 31, 0)]
    [InlineData("2025-06-30", 0, 31)]
    public void Needed_OfOnesThatTookLong_IsTheRestOfTheirDays(string received, int used, int needed)
    {
        var dossier = List([.. Enumerable.Repeat(Dossier(receivedOn: "2025-03-03", completedOn: "2025-04-15"), 10), Dossier(receivedOn: received, dueOn: "2025-12-31")]).Dossiers.Single();

        Assert.Equal((used, (int?)needed, true), (dossier.DaysUsed, dossier.DaysNeeded, dossier.IsOwn));
    }

    /// <summary>Five of ten took 31 days and five 40: after 31 days half are through, after 40 all.</summary>
    [Fact]
    public void Needed_SomeTookLongerThanAMonth_IsNotToldByThoseOfAMonth()
    {
        var experience = new Experience(units: 1, procedures: 1, [(0, 0)]);
        foreach (var used in Enumerable.Repeat(31, 5).Concat(Enumerable.Repeat(40, 5)))
        {
            experience.Add(unit: 0, procedure: 0, used);
        }

        Assert.Equal((40, true), experience.Needed(unit: 0, procedure: 0, used: 0));
        Assert.Equal((9, true), experience.Needed(unit: 0, procedure: 0, used: 31));
    }

    [Fact]
    public void Used_WaitingForTheCitizen_IsTakenOffAndSaid()
    {
        var waited = Dossier(receivedOn: "2025-06-25", dueOn: "2025-07-10") with { Pauses = [new(Day("2025-06-26"), null)] };

        var dossier = List([.. Ended, waited]).Dossiers.Single();

        Assert.Equal((1, true), (dossier.DaysUsed, dossier.IsWaiting));
    }

    /// <summary>20 ended ones and five open ones are due in June and July: each is worth 100 / 25 = 4 points; the lost one and the one due in August none.</summary>
    [Fact]
    public void PointsSaved_OfAllDueInThePeriod_AreOneDossierEach()
    {
        string[] dues = ["2025-06-27", "2025-06-30", "2025-07-01", "2025-07-02", "2025-07-31", "2025-08-01"];

        var list = List([.. Ended, .. dues.Select(due => Dossier(receivedOn: "2025-06-25", dueOn: due))]);

        Assert.Equal(25, list.DueInPeriod);
        Assert.Equal(
            [SavableVerdict.Today, SavableVerdict.AtRisk, SavableVerdict.Safe, SavableVerdict.Safe, SavableVerdict.Safe, SavableVerdict.Lost],
            list.Dossiers.Select(dossier => dossier.Verdict));
        Assert.Equal([4m, 4m, 4m, 4m, 0m, 0m], list.Dossiers.Select(list.PointsSaved));
        Assert.Equal(16m, list.PointsSaved(list.Dossiers));
        Assert.Equal((1, 1, 1, 3), (list.Count(SavableVerdict.Lost), list.Count(SavableVerdict.Today), list.Count(SavableVerdict.AtRisk), list.Count(SavableVerdict.Safe)));
    }

    [Fact]
    public void Dossiers_Filtered_AreThoseOfTheUnit()
    {
        DossierFacts[] dossiers = [.. Ended, Dossier(receivedOn: "2025-06-25"), Dossier(receivedOn: "2025-06-25", unit: "30595"), Dossier(receivedOn: "2025-06-25", dueOn: null)];

        Assert.Equal(["30595"], List(dossiers, new() { Unit = "30595" }).Dossiers.Select(dossier => dossier.Unit));
        Assert.Equal(2, List(dossiers).Dossiers.Count);
    }

    private static SavableList List(IReadOnlyList<DossierFacts> dossiers, DossierFilter? filter = null)
    {
        var builder = new DossierColumns.Builder(Units, Procedures);
        foreach (var (number, dossier) in dossiers.OrderBy(dossier => dossier.ReceivedOn).Index())
        {
            builder.Add(dossier, number + 1);
        }

        return new Snapshot(builder.Build(), new([]), new([]), new(1, At("2025-06-30 17:00"), At("2025-06-30 17:00"), false))
            .Savable(new(filter ?? DossierFilter.Everything, Days("2025-06-01", "2025-07-31"), Day("2025-06-30")));
    }
}
