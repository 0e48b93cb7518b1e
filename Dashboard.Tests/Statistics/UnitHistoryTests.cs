using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

/// <summary>Two communes merged into a third on 1 July 2025, one split in two, one renamed twice.</summary>
public class UnitHistoryTests
{
    private static readonly UnitTree Tree = new(
        [
            Sample.Unit("892", Level.District, UnitKind.District, null, to: "2025-06-30"),
            Commune("A", "892", to: "2025-06-30"), Commune("B", "892", to: "2025-06-30"), Commune("S", "892", to: "2025-06-30"),
            Commune("R1", "892", to: "2024-12-31"), Commune("R2", "892", from: "2025-01-01", to: "2025-06-30"), Commune("R3", null, from: "2025-07-01"),
            Commune("N", null, from: "2025-07-01"), Commune("S1", null, from: "2025-07-01"), Commune("S2", null, from: "2025-07-01"),
            Commune("Q", "892"),
        ],
        [
            new("A", "N", Day("2025-07-01"), SuccessionKind.Merge), new("B", "N", Day("2025-07-01"), SuccessionKind.Merge),
            new("S", "S1", Day("2025-07-01"), SuccessionKind.Split), new("S", "S2", Day("2025-07-01"), SuccessionKind.Split),
            new("R1", "R2", Day("2025-01-01"), SuccessionKind.Rename), new("R2", "R3", Day("2025-07-01"), SuccessionKind.Rename),
        ]);

    private static readonly DossierColumns Dossiers = Of(("A", "2024-12-30", 3), ("R1", "2024-12-30", 1), ("B", "2025-06-30", 4), ("S", "2025-06-30", 5), ("R2", "2025-06-30", 1), ("N", "2025-07-01", 10), ("Q", "2025-07-01", 2));

    private static readonly CountQuery Query = Sample.Query("2024-12-01", "2025-08-31") with { By = By.Unit, Over = PeriodLength.Month };

    [Theory]
    [InlineData("A", "2025-06-30", "A")]
    [InlineData("A", "2025-07-01", "N")]
    [InlineData("R1", "2025-06-30", "R2")]
    [InlineData("R1", "2025-07-01", "R3")]
    [InlineData("S", "2025-06-30", "S")]
    [InlineData("S", "2025-07-01", null)]
    [InlineData("nowhere", "2025-07-01", null)]
    public void StandsFor_OnADay_FollowsWhatHasHappenedByThen(string code, string day, string? expected) =>
        Assert.Equal(expected, Tree.StandsFor(code, Day(day))?.Code);

    [Fact]
    public void StandsFor_SuccessionsInACircle_EndsWithTheLast()
    {
        var tree = new UnitTree([Commune("A", null), Commune("B", null)], [new("A", "B", Day("2020-01-01"), SuccessionKind.Rename), new("B", "A", Day("2022-01-01"), SuccessionKind.Rename)]);

        Assert.Equal("A", tree.StandsFor("A", Day("2023-01-01"))?.Code);
        Assert.Equal("B", tree.StandsFor("A", Day("2021-01-01"))?.Code);
    }

    [Fact]
    public void StandsFor_TwoStepsOnOneDay_TakesBoth()
    {
        var tree = new UnitTree(
            [Commune("A", null), Commune("B", null), Commune("C", null)],
            [new("A", "B", Day("2025-07-01"), SuccessionKind.Rename), new("B", "C", Day("2025-07-01"), SuccessionKind.Merge)]);

        Assert.Equal("C", tree.StandsFor("A", Day("2025-07-01"))?.Code);
    }

    [Fact]
    public void AsItWas_EveryUnit_KeepsItsDossiers() =>
        Assert.Equal([("A", 3), ("B", 4), ("S", 5), ("R1", 1), ("R2", 1), ("N", 10), ("Q", 2)], Received(Query));

    [Fact]
    public void InTheTreeOfADay_PredecessorsAreRolledIn_TheSplitStaysAsItWas()
    {
        var query = Query with { TreeOn = Day("2025-08-31") };

        Assert.Equal([("S", 5), ("R3", 2), ("N", 17), ("Q", 2)], Received(query));
        Assert.Equal(["S"], Dossiers.CountBy(query).NotRestatable.Select(unit => unit.Code));
        Assert.Equal(Dossiers.CountBy(Query).Total.Counts, Dossiers.CountBy(query).Total.Counts);
    }

    [Fact]
    public void UnitAskedFor_InBeing_ComesWithItsPredecessors()
    {
        var now = Query with { TreeOn = Day("2025-08-31") };

        Assert.Equal([("N", 10)], Received(Query with { Filter = new() { Unit = "N" } }));
        Assert.Equal([("N", 17)], Received(now with { Filter = new() { Unit = "N" } }));
        Assert.Equal([("S", 5), ("R3", 2), ("N", 7), ("Q", 2)], Received(now with { Filter = new() { Unit = "892" } }));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("892", null)]
    [InlineData("892", "2025-08-31")]
    [InlineData("N", "2025-08-31")]
    [InlineData(null, "2025-01-31")]
    public void OnlyUnit_OfAGroup_SelectsExactlyItsDossiers(string? unit, string? treeOn)
    {
        var query = Query with { Filter = new() { Unit = unit }, TreeOn = DayOrNone(treeOn) };
        var counted = Dossiers.CountBy(query);

        Assert.NotEmpty(counted.Groups);
        Assert.All(counted.Groups, group => Assert.Equal(
            group.Counts, Dossiers.CountBy(query with { By = By.Nothing, Filter = query.Filter with { OnlyUnit = group.Key } }).Total.Counts));
    }

    [Fact]
    public void Scope_InAnotherTree_ShowsNoMore() =>
        Assert.Equal([("N", 10)], Received(Query with { TreeOn = Day("2025-08-31"), Filter = new() { Scope = UnitScope.Of("N") } }));

    [Fact]
    public void Series_AcrossAReorganisation_CarryItsDays()
    {
        var asItWas = Dossiers.CountBy(Query);
        var now = Dossiers.CountBy(Query with { TreeOn = Day("2025-08-31") });

        Assert.Equal([Day("2025-01-01"), Day("2025-07-01")], asItWas.Total.Breaks);
        Assert.Equal([Day("2025-07-01")], asItWas.Of("A").Breaks);
        Assert.Equal([Day("2025-01-01"), Day("2025-07-01")], now.Of("R3").Breaks);
        Assert.Empty(asItWas.Of("Q").Breaks);
        Assert.Empty(Dossiers.CountBy(Query with { Period = Days("2025-07-01", "2025-08-31") }).Breaks);
        Assert.Empty(Dossiers.CountBy(Query with { Period = Days("2025-02-01", "2025-08-31"), AsOf = Day("2025-06-30") }).Breaks);
        Assert.NotEmpty(Dossiers.CountBy(Query with { Period = Days("2025-02-01", "2025-08-31"), AsOf = Day("2025-07-01") }).Breaks);
    }

    private static Unit Commune(string code, string? parent, string? from = null, string? to = null) =>
        Sample.Unit(code, Level.Commune, UnitKind.Commune, parent, from, to);

    private static IEnumerable<(string, int)> Received(CountQuery query) =>
        Dossiers.CountBy(query).Groups.Select(group => (group.Key, (int)group.Counts[Measure.Received]));

    private static DossierColumns Of(params (string Unit, string Day, int Count)[] received)
    {
        var builder = new DossierColumns.Builder(Tree, Procedures);
        foreach (var dossier in received.SelectMany(some => Enumerable.Repeat(Dossier(receivedOn: some.Day, unit: some.Unit, dueOn: null), some.Count)))
        {
            builder.Add(dossier);
        }

        return builder.Build();
    }
}
