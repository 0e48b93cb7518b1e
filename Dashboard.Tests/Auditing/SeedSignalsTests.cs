using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Microsoft.EntityFrameworkCore;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Auditing;

/// <summary>What the README of seed-data says an inspector can find, found in the columns with its exact numbers.</summary>
[Collection(nameof(SeedDatabase))]
public sealed class SeedSignalsTests(SeedDatabase seed)
{
    [Theory]
    [InlineData("duePadded", "30625", "2024-08-01", "2024-08-31", 31, null)]
    [InlineData("endedInBulk", "892.KTHT", "2024-12-31", "2024-12-31", 37, "000.00.06.H01-241212-0002")]
    [InlineData("endedOffHours", "892.KTHT", "2024-10-01", "2024-12-31", 37, "000.00.06.H01-241212-0002")]
    [InlineData("endedInBulk", "892.DD", "2023-07-01", "2023-09-30", 12, "000.00.10.H01-230907-0009")]
    [InlineData("supplementOnLastDay", "892.TCKH", "2023-10-01", "2023-10-31", 18, "000.00.04.H01-231002-0005")]
    [InlineData("rescheduledAgain", "892.DD", "2024-03-01", "2024-06-30", 12, "000.00.10.H01-240306-0004")]
    [InlineData("digitizedWithoutResult", "30592", "2024-05-13", "2024-05-17", 5, "000.00.15.H01-240513-0007")]
    public async Task Signal_PlantedAtAUnit_IsFoundAndToBeExplained(string id, string unit, string first, string last, int cases, string? firstCode)
    {
        var query = QueryOf(unit, first, last);
        var signal = Signals.Find(id)!;

        var finding = SignalReport.Of(seed.Snapshot, query).Single(finding => finding.Signal == signal);
        var dossiers = SignalReport.Dossiers(seed.Snapshot, query, signal.Column!.Value);

        Assert.Equal((cases, cases), ((int)finding.Rate.Numerator, dossiers.Count));
        Assert.Equal(SignalStanding.ToBeExplained, finding.Standing);
        if (firstCode is not null)
        {
            Assert.Equal(firstCode, await CodeOfAsync(dossiers[0]));
        }
    }

    [Fact]
    public async Task WithdrawnAndBack_AtEconomyInfrastructureInJune2024_IsTheThreePermits()
    {
        var query = QueryOf("892.KTHT", "2024-06-01", "2024-06-30") with { Filter = new() { Unit = "892.KTHT", Procedure = "1.009994" } };

        var codes = new List<string>();
        foreach (var dossier in SignalReport.Dossiers(seed.Snapshot, query, ColumnSignal.WithdrawnAndBack))
        {
            codes.Add(await CodeOfAsync(dossier));
        }

        Assert.Equal(["000.00.06.H01-240603-0007", "000.00.06.H01-240604-0001", "000.00.06.H01-240605-0001"], codes);
    }

    [Fact]
    public void LateWithoutApology_AtVinhBinh_CoversAllThirteenReceivedInTheQuarter()
    {
        var finding = Of(Signals.LateWithoutApology, QueryOf("30604", "2024-07-01", "2024-12-31"));

        Assert.True(finding.Rate.Numerator >= 13);
        Assert.Equal(SignalStanding.ToBeExplained, finding.Standing);
        Assert.Equal(12, finding.Peers!.Units);
    }

    [Theory]
    [InlineData(ColumnSignal.DuePadded, 31)]
    [InlineData(ColumnSignal.DueMiscounted, 0)]
    [InlineData(ColumnSignal.EndedOffHours, 49)]
    [InlineData(ColumnSignal.EndedInBulk, 49)]
    [InlineData(ColumnSignal.RescheduledAgain, 12)]
    [InlineData(ColumnSignal.SupplementOnLastDay, 27)] // nine more by a second request soon after the first: chance, and no unit is raised for them
    [InlineData(ColumnSignal.DigitizedWithoutResult, 5)]
    public void Signal_WholeSeed_HasThePlantedOnesAndNoOther(ColumnSignal signal, int cases) =>
        Assert.Equal(cases, SignalReport.Dossiers(seed.Snapshot, Query("2021-01-01", "2025-05-16"), signal).Count);

    /// <summary>Three are planted; the others' procedures are asked for day by day. Without the two working days it would be 901.</summary>
    [Fact]
    public void WithdrawnAndBack_WholeSeed_LeavesOutWhatIsDueAtOnce()
    {
        var query = Query("2021-01-01", "2025-05-16");
        var raised = Of(Signals.WithdrawnAndBack, query).Raised!;

        Assert.Equal(118, SignalReport.Dossiers(seed.Snapshot, query, ColumnSignal.WithdrawnAndBack).Count);
        Assert.Equal(4, raised.Count);
    }

    [Fact]
    public void Signals_EveryOne_ListsAsManyAsItCounts()
    {
        foreach (var query in new[] { Query("2021-01-01", "2025-05-16"), QueryOf("892.DD", "2024-01-01", "2024-12-31"), QueryOf("30598", "2025-01-01", "2025-05-16") })
        {
            Assert.All(
                SignalReport.Of(seed.Snapshot, query).Where(finding => finding.Signal.Column is not null),
                finding => Assert.Equal(finding.Rate.Numerator, SignalReport.Dossiers(seed.Snapshot, query, finding.Signal.Column!.Value).Count));
        }
    }

    /// <summary>What is asked of all units at once and of each alone is one answer.</summary>
    [Theory]
    [InlineData(null, "2024-01-01", "2024-12-31")]
    [InlineData(null, "2021-01-01", "2025-05-16")]
    [InlineData(Level.Commune, "2024-07-01", "2024-12-31")]
    public void Raised_OfSeveralUnits_AreThoseToBeExplainedAlone(Level? level, string first, string last)
    {
        var units = seed.Snapshot.Units.All.Where(unit => (level is null || unit.Level == level) && !seed.Snapshot.Units.Children(unit.Code).Any()).Select(unit => unit.Code).ToList();
        var alone = units.ToDictionary(unit => unit, unit => SignalReport.Of(seed.Snapshot, QueryOf(unit, first, last)).ToDictionary(finding => finding.Signal, finding => finding.Standing));

        var together = SignalReport.Of(seed.Snapshot, QueryOf(units[0], first, last) with { Filter = new() { Level = level } });

        Assert.All(together.Where(finding => finding.Signal.Column is not null), finding =>
        {
            Assert.Equal(units.Where(unit => alone[unit][finding.Signal] == SignalStanding.ToBeExplained).Order(), finding.Raised!.Order());
            Assert.Equal(finding.Rate.Numerator == 0 ? SignalStanding.None : finding.Raised!.Count > 0 ? SignalStanding.ToBeExplained : SignalStanding.Within, finding.Standing);
        });
        Assert.All(together.Where(finding => finding.Signal.Source == SignalSource.Rows), finding => Assert.Equal((SignalStanding.NotRead, (IReadOnlyList<string>?)null), (finding.Standing, finding.Raised)));
        Assert.Contains(together, finding => finding.Raised?.Count > 1);
    }

    [Theory]
    [InlineData("30607", "2024-08-01", "2024-08-31", "000.00.16.H01-240820-0004 000.00.16.H01-240820-0005")]
    [InlineData("892.TP", "2025-03-12", "2025-03-12", "000.00.03.H01-250312-0002")]
    [InlineData("30589", "2024-01-01", "2024-12-31", "")]
    public async Task CodeGap_AtAUnit_NamesTheNumbersNoDossierBears(string unit, string first, string last, string codes)
    {
        var gaps = await Rows().GapsAsync(seed.Snapshot, QueryOf(unit, first, last), TestContext.Current.CancellationToken);

        Assert.Equal(codes, string.Join(' ', gaps.Gaps.SelectMany(gap => gap.Missing)));
        Assert.Equal(codes.Length == 0 ? SignalStanding.None : SignalStanding.ToBeExplained, gaps.Finding.Standing);
    }

    [Fact]
    public async Task CodeGap_WholeSeed_IsThreeNumbers() =>
        Assert.Equal(3, (await Rows().GapsAsync(seed.Snapshot, Query("2021-01-01", "2025-05-16"), TestContext.Current.CancellationToken)).Finding.Rate.Numerator);

    [Fact]
    public async Task OneAccount_AtCanDangIn2024_HandlesNineInTen()
    {
        var found = await Rows().AccountsAsync(seed.Snapshot, QueryOf("30595", "2024-01-01", "2024-12-31"), TestContext.Current.CancellationToken);

        Assert.Equal("TK-18-03", found.Accounts[0].Account);
        Assert.InRange(found.Finding.Rate.Percent!.Value, 85m, 99m);
        Assert.Equal(SignalStanding.ToBeExplained, found.Finding.Standing);
        Assert.Equal(found.Finding.Rate.Numerator, found.Dossiers.Count);
    }

    [Theory]
    [InlineData("30595", "2023-01-01", "2023-12-31")]
    [InlineData("892.VP", "2021-01-01", "2021-12-31")] // four dossiers of one account
    [InlineData("892.NNMT", "2024-01-01", "2024-12-31")] // two accounts
    public async Task OneAccount_Elsewhere_IsNotRaised(string unit, string first, string last) => Assert.Equal(
        SignalStanding.NotCompared, (await Rows().AccountsAsync(seed.Snapshot, QueryOf(unit, first, last), TestContext.Current.CancellationToken)).Finding.Standing);

    private SignalQueries Rows() => new(new SeedContexts(seed.ConnectionString));

    private static CountQuery QueryOf(string unit, string first, string last) =>
        new(new DossierFilter { Unit = unit }, Days(first, last), Day("2025-05-16"));

    private SignalFinding Of(Signal signal, CountQuery query) => SignalReport.Of(seed.Snapshot, query).Single(finding => finding.Signal == signal);

    private async Task<string> CodeOfAsync(int dossier)
    {
        await using var db = new SeedContexts(seed.ConnectionString).CreateDbContext();
        return await db.Dossiers.Where(row => row.Id == dossier).Select(row => row.Code).SingleAsync(TestContext.Current.CancellationToken);
    }
}
