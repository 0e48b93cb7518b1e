using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Auditing;

public sealed class SignalReportTests
{
    private static readonly DossierFacts Ended = Dossier(receivedOn: "2025-03-03", completedOn: "2025-03-05");

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    public void EndedInBulk_TenOfAUnitOnADay_AreInBulk(int dossiers, int cases)
    {
        var night = Ended with { Signs = DossierSigns.EndedOffHours };
        var snapshot = SnapshotOf([
            .. Enumerable.Repeat(night, dossiers), .. Enumerable.Repeat(night with { ReceivedBy = "30595", SettledBy = "30595" }, 5),
            .. Enumerable.Repeat(night with { CompletedOn = Day("2025-03-06") }, 3), Ended,
        ]);

        Assert.Equal(new Rate(cases, dossiers + 9), RateOf(snapshot, Signals.EndedInBulk));
        Assert.Equal(new Rate(dossiers + 8, dossiers + 9), RateOf(snapshot, Signals.EndedOffHours));
    }

    /// <summary>Due Thursday 6 March: withdrawn on Wednesday and asked for again.</summary>
    [Theory]
    [InlineData("2025-03-05", "2025-03-06", 1)]
    [InlineData("2025-03-05", "2025-03-07", 1)] // the working day after it was due
    [InlineData("2025-03-05", "2025-03-10", 0)]
    [InlineData("2025-03-04", "2025-03-06", 0)] // two working days before
    [InlineData("2025-03-07", "2025-03-07", 0)] // after it was due
    [InlineData("2025-03-05", "2025-03-04", 0)] // asked for before
    public void WithdrawnAndBack_OnTheEve_CountsWhenAskedForAgainAtOnce(string withdrawn, string again, int cases)
    {
        var first = Dossier(receivedOn: "2025-03-03", dueOn: "2025-03-06", completedOn: withdrawn, outcome: Outcome.Withdrawn);

        Assert.Equal(cases, RateOf(SnapshotOf(first, Dossier(receivedOn: again)), Signals.WithdrawnAndBack).Numerator);
        Assert.Equal(0, RateOf(SnapshotOf(first, Dossier(receivedOn: again, procedure: Copies), Dossier(receivedOn: again, unit: "30595")), Signals.WithdrawnAndBack).Numerator);
    }

    /// <summary>The week-end of 8 and 9 March holds no working day.</summary>
    [Theory]
    [InlineData("2025-03-06", "2025-03-06", "2025-03-06", 0, 0)] // due within the day
    [InlineData("2025-03-06", "2025-03-07", "2025-03-07", 0, 0)] // one working day
    [InlineData("2025-03-07", "2025-03-10", "2025-03-10", 0, 0)] // one, across a week-end
    [InlineData("2025-03-06", "2025-03-10", "2025-03-10", 1, 1)] // two, across a week-end
    [InlineData("2025-03-06", "2025-03-10", "2025-03-06", 0, 1)] // two, withdrawn at once
    public void WithdrawnAndBack_LessThanTwoWorkingDaysToTheDueDate_IsNotLookedAt(string received, string due, string withdrawn, int cases, int counted)
    {
        var first = Dossier(receivedOn: received, dueOn: due, completedOn: withdrawn, outcome: Outcome.Returned);

        Assert.Equal(new Rate(cases, counted), RateOf(SnapshotOf(first, Dossier(receivedOn: due)), Signals.WithdrawnAndBack));
    }

    [Fact]
    public void WithdrawnAndBack_NoDueDate_IsNotLookedAt() => Assert.Equal(
        new Rate(0, 0), RateOf(SnapshotOf(Dossier(receivedOn: "2025-03-03", completedOn: "2025-03-05", outcome: Outcome.Withdrawn) with { DueOn = null }), Signals.WithdrawnAndBack));

    [Fact]
    public void WithdrawnAndBack_AnotherReceivedOnTheDayItEnded_IsItsSuccessorOnlyWhenAnother()
    {
        var sameDay = Dossier(receivedOn: "2025-03-06", dueOn: "2025-03-10", completedOn: "2025-03-07", outcome: Outcome.Returned);

        Assert.Equal(new Rate(0, 1), RateOf(SnapshotOf(sameDay, Dossier(receivedOn: "2025-03-06")), Signals.WithdrawnAndBack));
        Assert.Equal(new Rate(1, 1), RateOf(SnapshotOf(sameDay, Dossier(receivedOn: "2025-03-07")), Signals.WithdrawnAndBack));
    }

    [Fact]
    public void NotHandedOver_FiveWorkingDaysNotOver_IsNotAskedYet()
    {
        var kept = Ended with { Signs = DossierSigns.NotHandedOver };

        Assert.Equal(new Rate(0, 0), RateOf(SnapshotOf(kept), Signals.NotHandedOver, "2025-03-11"));
        Assert.Equal(new Rate(1, 2), RateOf(SnapshotOf(kept, Ended), Signals.NotHandedOver, "2025-03-12"));
    }

    [Fact]
    public void LateWithoutApology_LetterAfterTheAsOfDay_DoesNotCount()
    {
        var late = Dossier(receivedOn: "2025-03-03", dueOn: "2025-03-06", completedOn: "2025-03-10");
        var snapshot = SnapshotOf(late, late with { ApologyIssuedOn = Day("2025-03-11") }, late with { ApologyIssuedOn = Day("2025-04-02") }, Ended);

        Assert.Equal(new Rate(2, 3), RateOf(snapshot, Signals.LateWithoutApology, "2025-04-01"));
        Assert.Equal(new Rate(1, 3), RateOf(snapshot, Signals.LateWithoutApology, "2025-04-02")); // the day of the letter itself
    }

    /// <summary>Asked once is the base, asked twice a case; not asked is neither.</summary>
    [Fact]
    public void SupplementRepeated_AskedTwice_IsACaseOfThoseAsked() => Assert.Equal(
        new Rate(1, 3), RateOf(SnapshotOf(Ended, Ended with { SupplementRequests = 1 }, Ended with { SupplementRequests = 1 }, Ended with { SupplementRequests = 2 }), Signals.SupplementRepeated));

    /// <summary>Looked at on 31 March: what was due that day is not overdue yet.</summary>
    [Fact]
    public void Overdue_DueOnTheDayItself_IsNotOverdueYet() => Assert.Equal(
        new Rate(1, 3), RateOf(SnapshotOf(Dossier(receivedOn: "2025-03-24", dueOn: "2025-03-31"), Dossier(receivedOn: "2025-03-24", dueOn: "2025-03-30"), Dossier(receivedOn: "2025-03-24", dueOn: null), Ended), Signals.Overdue));

    /// <summary>The first and the last day belong to the period; a mark set on the as-of day is known, one set after it is not.</summary>
    [Fact]
    public void DigitizedWithoutResult_AtTheEdgesOfThePeriod_CountsThem()
    {
        var wills = Dossier(procedure: Wills, dueOn: null, resultDigitizedOn: "2025-03-31");

        Assert.Equal(new Rate(2, 2), RateOf(SnapshotOf(wills with { ReceivedOn = Day("2025-03-01") }, wills with { ReceivedOn = Day("2025-03-31") }, wills with { ReceivedOn = Day("2025-02-28") }, wills with { ResultDigitizedOn = Day("2025-04-01") }), Signals.DigitizedWithoutResult));
    }

    [Theory]
    [InlineData(DueDatePattern.Padded, 1, 0)]
    [InlineData(DueDatePattern.Shortened, 0, 0)]
    [InlineData(DueDatePattern.SwappedDay, 0, 1)]
    [InlineData(DueDatePattern.NotGiven, 0, 1)]
    [InlineData(DueDatePattern.Agrees, 0, 0)]
    public void DueDate_Pattern_IsPaddedOrMiscounted(DueDatePattern pattern, int padded, int miscounted)
    {
        var snapshot = SnapshotOf(Ended with { DuePattern = pattern }, Ended, Ended with { DuePattern = DueDatePattern.NoLimit });

        Assert.Equal((new Rate(padded, 2), new Rate(miscounted, 2)), (RateOf(snapshot, Signals.DuePadded), RateOf(snapshot, Signals.DueMiscounted)));
    }

    [Theory]
    [InlineData(0, SignalStanding.None)]
    [InlineData(4, SignalStanding.Within)] // 4 % is above the upper quarter of 3 %, but chance may do that
    [InlineData(20, SignalStanding.ToBeExplained)]
    public void Standing_BesidePeers_NeedsMoreThanChance(int cases, SignalStanding standing)
    {
        var peers = new SignalPeers(4, new(1, 100), new(2, 100), new(3, 100), new(1, 100), new(3, 100));

        Assert.Equal(standing, SignalReport.StandingOf(Signals.EndedOffHours, new Rate(cases, 100), peers));
        Assert.NotEqual(SignalStanding.ToBeExplained, SignalReport.StandingOf(Signals.EndedOffHours, new Rate(cases, 100), peers with { UpperQuarter = new(cases, 100) })); // as high as three quarters of them
        Assert.Equal(cases == 0 ? SignalStanding.None : SignalStanding.NotCompared, SignalReport.StandingOf(Signals.EndedOffHours, new Rate(cases, 100), null));
        Assert.Equal(cases == 0 ? SignalStanding.None : SignalStanding.ToBeExplained, SignalReport.StandingOf(Signals.RescheduledAgain, new Rate(cases, 100), null));
    }

    [Fact]
    public void Of_AUnit_IsHeldAgainstUnitsOfItsLevelAlone()
    {
        var night = Ended with { Signs = DossierSigns.EndedOffHours };
        var snapshot = SnapshotOf([
            .. Enumerable.Repeat(night, 20), .. Enumerable.Repeat(Ended with { ReceivedBy = "30595", SettledBy = "30595" }, 50),
            Ended with { ReceivedBy = "892.TP", SettledBy = "892.TP", Signs = DossierSigns.EndedOffHours },
        ]);

        var finding = SignalReport.Of(snapshot, Query("2025-03-01", "2025-03-31") with { Filter = new() { Unit = "30589" } })
            .Single(finding => finding.Signal == Signals.EndedOffHours);

        Assert.Equal((1, new Rate(0, 50)), (finding.Peers!.Units, finding.Peers.Median));
        Assert.Equal((new Rate(20, 20), SignalStanding.ToBeExplained), (finding.Rate, finding.Standing));
    }

    /// <summary>Seven communes; five others end 0, 10, 20, 30 and 40 of 100 off hours, the last has ended none. By nearest rank: the 2nd, 3rd and 4th of five.</summary>
    [Theory]
    [InlineData(29, SignalStanding.Within, "C1 C5")] // above the median alone; the one with 30 is above 0, 10, 20 and 29
    [InlineData(30, SignalStanding.Within, "C1")] // as high as three quarters of them, and so is the other one with 30
    [InlineData(31, SignalStanding.ToBeExplained, "C0 C1")] // above them; the median of 20 is no longer within chance from 28 on
    public void Of_AUnit_StandsBesideTheQuartersOfItsPeers(int cases, SignalStanding standing, string raised)
    {
        var communes = Enumerable.Range(0, 7).Select(number => Unit($"C{number}", Level.Commune, UnitKind.Commune, null)).ToList();
        var night = Ended with { Signs = DossierSigns.EndedOffHours };
        var builder = new DossierColumns.Builder(new([District, .. communes], []), Procedures);
        foreach (var (number, ended) in new[] { cases, 40, 0, 20, 10, 30 }.Index())
        {
            foreach (var dossier in Enumerable.Range(0, 100))
            {
                builder.Add((dossier < ended ? night : Ended) with { ReceivedBy = $"C{number}", SettledBy = $"C{number}" });
            }
        }

        builder.Add(Dossier(receivedOn: "2025-03-03", unit: "C6"));
        builder.Add(night with { ReceivedBy = "892", SettledBy = "892" });
        var snapshot = new Snapshot(builder.Build(), new([]), new([]), new(1, At("2025-12-31 17:00"), At("2025-12-31 17:00"), false));
        var query = Query("2025-03-01", "2025-03-31");

        var alone = SignalReport.Of(snapshot, query with { Filter = new() { Unit = "C0" } }).Single(finding => finding.Signal == Signals.EndedOffHours);
        var together = SignalReport.Of(snapshot, query).Single(finding => finding.Signal == Signals.EndedOffHours);

        Assert.Equal(new SignalPeers(5, new(10, 100), new(20, 100), new(30, 100), new(0, 100), new(40, 100)), alone.Peers);
        Assert.Equal((new Rate(cases, 100), standing), (alone.Rate, alone.Standing));
        Assert.Null(alone.Raised);
        Assert.Equal(raised.Split(' '), together.Raised);
        Assert.Equal((new Rate(cases + 101, 601), SignalStanding.ToBeExplained, (SignalPeers?)null), (together.Rate, together.Standing, together.Peers));
    }

    [Fact]
    public void Dossiers_AfterAChange_AreThoseOfTheLastKnownVersions()
    {
        var night = Ended with { Signs = DossierSigns.EndedOffHours };
        var builder = new DossierColumns.Builder(Units, Procedures);
        foreach (var number in Enumerable.Range(1, 60))
        {
            builder.Add(number <= 12 ? night : Ended, number);
        }

        var columns = builder.Build().With([(3, Ended), (4, null), (20, night with { ReceivedOn = Day("2025-03-04") })])!;
        var query = Query("2025-03-01", "2025-03-31");

        Assert.Equal([1, 2, .. Enumerable.Range(5, 8), 20], SignalPass.Dossiers(columns, new([]), query, ColumnSignal.EndedOffHours));
        Assert.Equal(11, SignalPass.Dossiers(columns, new([]), query, ColumnSignal.EndedInBulk).Count);
        Assert.Equal(new Rate(11, 59), SignalPass.Count(columns, new([]), query).Single().Rates[(int)ColumnSignal.EndedInBulk]);
    }

    [Fact]
    public void Signals_Registry_NamesEachOnceAndCoversTheFourteenChecks()
    {
        Assert.Equal(Signals.All.Count, Signals.All.Select(signal => signal.Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 15), Signals.All.Select(signal => signal.Check).Distinct().Order());
        Assert.All(Signals.All, signal => Assert.Equal(signal.Source == SignalSource.Columns, signal.Column is not null));
        Assert.All(Signals.All.Where(signal => signal.Source == SignalSource.Missing), signal => Assert.NotNull(signal.Missing));
        Assert.DoesNotContain(Signals.All, signal => (signal.Name.Vi + signal.Definition.Vi).Contains("vi phạm", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Signals.RescheduledAgain, Signals.Find("rescheduledAgain"));
    }

    private static Snapshot SnapshotOf(params DossierFacts[] dossiers) =>
        new(Columns(dossiers), new([]), new([]), new(1, At("2025-12-31 17:00"), At("2025-12-31 17:00"), false));

    private static Rate RateOf(Snapshot snapshot, Signal signal, string asOf = "2025-03-31") =>
        SignalReport.Of(snapshot, Query("2025-03-01", "2025-03-31", asOf)).Single(finding => finding.Signal == signal).Rate;
}
