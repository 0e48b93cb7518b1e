using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Reports;

public class WhatMovedTests
{
    /// <summary>A rose from 30 to 32 %, B from 70 to 72 %, and the whole fell from 60 to 47 %, as its dossiers shifted to A.</summary>
    internal static Snapshot BothRoseAndTheWholeFell { get; } = Of(
        ("30589", 2024, 30, 100), ("30595", 2024, 210, 300), ("30589", 2025, 80, 250), ("30595", 2025, 108, 150));

    internal static FigureRequest FirstQuarter { get; } = new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Quarter, 2025, 1)) };

    private static Snapshot Of(params IEnumerable<(string Unit, int Year, int Online, int All)> groups) => new(
        Columns(groups.SelectMany(group => Enumerable.Range(0, group.All).Select(i => Dossier(
            $"{group.Year}-03-03", unit: group.Unit, dueOn: null, channel: i < group.Online ? ReceiptChannel.Online : ReceiptChannel.Counter)))),
        new WorkingCalendar([]), new TargetTable([]), new DataStamp(1, At("2025-05-16 17:00"), default, IsSynthetic: true));

    [Fact]
    public void Moved_BothRoseAndTheWholeFell_IsTwoUpAndFifteenDown()
    {
        var moved = Overview.From(BothRoseAndTheWholeFell, FirstQuarter, ReportingCalendar.Reporting).Moved!;

        Assert.Equal((60m, 47m), (moved.Change.Before.Percent, moved.Change.After.Percent));
        Assert.Equal((-13m, 2m, -15m), (moved.Points, moved.RatePoints, moved.MixPoints));
        Assert.True(moved.Change.IsSimpsonReversal);
        Assert.Equal([("30595", 1.12m, -6.56m), ("30589", 0.88m, -8.44m)], moved.Named.Select(unit => (unit.Unit.Code, unit.RatePoints, unit.MixPoints)));
        Assert.False(moved.IsRestated);
    }

    [Fact]
    public void Moved_ManyUnits_NamesTheLargestAndAddsUpTheRest()
    {
        var moved = Overview.From(SampleDistrict.Snapshot, new(), ReportingCalendar.Reporting).Moved!;

        Assert.Equal(WhatMoved.NamedCount, moved.Named.Count);
        Assert.Equal(moved.Units.Count(unit => unit.Change.RateEffect != 0) - WhatMoved.NamedCount, moved.OtherUnits);
        Assert.Equal(moved.Points, moved.Named.Sum(unit => unit.RatePoints) + moved.OthersPoints + moved.MixPoints);
    }

    [Fact]
    public void Moved_NothingCountedBefore_IsNone() =>
        Assert.Null(Overview.From(Of(("30589", 2025, 1, 2)), FirstQuarter, ReportingCalendar.Reporting).Moved);

    /// <summary>A unit that only changed its code between the two periods has neither come nor gone.</summary>
    [Fact]
    public void Moved_UnitRenamedInBetween_IsOneUnit()
    {
        var tree = new UnitTree(
            [Unit("A", Level.Commune, UnitKind.Commune, null, to: "2024-12-31"), Unit("N", Level.Commune, UnitKind.Commune, null, from: "2025-01-01")],
            [new("A", "N", Day("2025-01-01"), SuccessionKind.Rename)]);
        var builder = new DossierColumns.Builder(tree, Procedures);
        foreach (var (unit, on, channel) in new[] { ("A", "2024-03-04", ReceiptChannel.Counter), ("N", "2025-03-03", ReceiptChannel.Online) })
        {
            builder.Add(Dossier(on, unit: unit, channel: channel));
        }

        var snapshot = BothRoseAndTheWholeFell with { Dossiers = builder.Build() };

        var moved = Overview.From(snapshot, FirstQuarter, ReportingCalendar.Reporting).Moved!;

        Assert.True(moved.IsRestated);
        Assert.Equal("N", Assert.Single(moved.Units).Unit.Code);
        Assert.Equal((100m, 0m), (moved.RatePoints, moved.MixPoints));
    }
}

/// <summary>The seed data, year against year.</summary>
[Collection(nameof(SeedDatabase))]
public class WhatMovedOnTheSeedTests(SeedDatabase seed)
{
    [Theory]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    public void Moved_YearAgainstYear_PrintedPartsAddUpToThePrintedChange(int year)
    {
        foreach (var indicator in new[] { Indicators.Online, Indicators.DigitizedOnReceipt, Indicators.OnTimeDue, Indicators.OnTimeClosed })
        {
            var overview = Overview.From(
                seed.Snapshot, new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, year)), Indicator = indicator }, ReportingCalendar.Reporting);

            var moved = overview.Moved!;

            Assert.Equal(indicator.From(overview.ComparedTotal), moved.Change.Before);
            Assert.Equal(indicator.From(overview.Total), moved.Change.After);
            Assert.Equal(indicator.From(overview.Total).PointsAbove(indicator.From(overview.ComparedTotal)), moved.Points);
            Assert.Equal(moved.Points, moved.Units.Sum(unit => unit.RatePoints + unit.MixPoints));
            Assert.All(moved.Units, unit => Assert.True(Math.Abs(unit.RatePoints - unit.Change.RateEffect) < 0.01m && Math.Abs(unit.MixPoints - unit.Change.MixEffect) < 0.01m));
        }
    }
}
