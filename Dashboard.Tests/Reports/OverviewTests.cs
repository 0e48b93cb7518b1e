using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Reports;

public class OverviewTests
{
    private static readonly TargetTable Targets = new(
        [new("online", null, null, Day("2024-01-01"), Day("2024-12-31"), 50, new("", ""), true), new("online", null, null, Day("2025-01-01"), null, 80, new("", ""), false)]);

    /// <summary>Per month of 2024 and 2025 up to May: 40 dossiers at An Châu, half of them online in 2024 and all in 2025; 2 at the department, none online.</summary>
    private static readonly Snapshot Data = Snapshot(
        Enumerable.Range(0, 17).SelectMany(month =>
        {
            var first = new DateOnly(2024, 1, 2).AddMonths(month);
            var communes = Enumerable.Range(0, 40).Select(i => Dossier(
                receivedOn: first.ToString("yyyy-MM-dd", null), channel: i < 20 || first.Year == 2025 ? ReceiptChannel.Online : ReceiptChannel.Counter));
            return communes.Concat(Enumerable.Range(0, 2).Select(_ => Dossier(receivedOn: first.ToString("yyyy-MM-dd", null), unit: "892.TP")));
        }));

    private static Snapshot Snapshot(IEnumerable<DossierFacts> dossiers, string cutOff = "2025-05-16 17:00") =>
        new(Columns(dossiers), new WorkingCalendar([]), Targets, new DataStamp(1, At(cutOff), At("2025-05-17 02:00"), IsSynthetic: true));

    private static Overview Of(FigureRequest request) => Overview.From(Data, request, ReportingCalendar.Reporting);

    [Fact]
    public void Everything_RunsFromTheYearOfTheFirstReceiptToTheCutOff()
    {
        var overview = Of(new());

        Assert.Equal(Days("2024-01-01", "2025-05-16"), overview.Seen);
        Assert.False(overview.IsRunning);
        Assert.Equal(17 * 42, overview.Total[Measure.Received]);
        Assert.Equal(new Rate((12 * 20) + (5 * 40), 17 * 42), overview.KeyFigures[0].Rate);
    }

    [Theory]
    [InlineData("2024-01-01", "2025-05-16", 7, 72)] // 502 days
    [InlineData("2025-02-06", "2025-05-16", 1, 100)]
    [InlineData("2025-02-05", "2025-05-16", 7, 15)]
    [InlineData("2025-05-01", "2025-05-31", 1, 31)] // 16 seen, and the 15 before them
    public void Backlog_OfAPeriod_IsToldAsOftenAsFits(string first, string last, int everyDays, int told)
    {
        var overview = Of(new() { Period = PeriodChoice.Free(Days(first, last)) });

        Assert.Equal(told, overview.Backlog.Days.Count);
        Assert.Equal(overview.StatesOn, overview.Backlog.Days[^1]);
        Assert.Equal(everyDays, overview.Backlog.Days[^1].DayNumber - overview.Backlog.Days[^2].DayNumber);
    }

    [Fact]
    public void Backlog_OnItsLastDay_IsWhatTheTotalCounts()
    {
        FigureRequest[] requests = [new(), new() { Unit = "892.TP" }, new() { Period = PeriodChoice.Free(Days("2024-03-01", "2024-06-15")) }, new() { Channel = ReceiptChannel.Online }];

        Assert.All(requests.Select(Of), overview => Assert.Equal(
            (overview.Total[Measure.InProcess], overview.Total[Measure.InProcessOverdue]), (overview.Backlog.Total.InProcess[^1], overview.Backlog.Total.Overdue[^1])));
    }

    public static TheoryData<FigureRequest, long> Conditions => new()
    {
        { new() { Procedure = "1.001193" }, 17 * 42 },
        { new() { Procedure = "2.000815" }, 0 },
        { new() { Field = "Hộ tịch", Channel = ReceiptChannel.Online }, (12 * 20) + (5 * 40) },
        { new() { Service = OnlineLevel.Partial }, 0 },
        { new() { Digitized = Digitization.None, Outcome = Outcome.None }, 17 * 42 },
        { new() { Unit = "892.TP", Basis = UnitBasis.SettledBy }, 17 * 2 },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Conditions_OnDossiers_HoldInEveryFigure(FigureRequest request, long expected)
    {
        var overview = Of(request);

        Assert.Equal(expected, overview.Total[Measure.Received]);
        Assert.Equal(expected, overview.Levels.Sum(level => level.Counts[Measure.Received]));
        Assert.Equal(overview.Trend.Sum(series => series.Points[^1].Rate.Denominator), overview.TrendTotal.Count == 0 ? 0 : overview.TrendTotal[^1].Rate.Denominator);
        Assert.True(overview.KeyFigures.All(figure => figure.Rate.Denominator <= expected && figure.Compared.Denominator <= expected));
    }

    [Fact]
    public void RunningQuarter_IsHeldAgainstTheSameStretchOfLastYear()
    {
        var overview = Of(new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Quarter, 2025, 2)) });

        Assert.True(overview.IsRunning);
        Assert.Equal(Days("2025-04-01", "2025-05-16"), overview.Seen);
        Assert.Equal(Days("2024-04-01", "2024-05-16"), overview.Compared);
        Assert.Equal(new Rate(40, 84), overview.KeyFigures[0].Compared);
        Assert.Equal(47.62m, overview.KeyFigures[0].PointsAboveCompared);
    }

    [Fact]
    public void Verdict_UsesTheTargetInForceAtTheEndOfThePeriod()
    {
        var lastYear = Of(new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, 2024)) });
        var thisYear = Of(new() { Period = PeriodChoice.YearToDate(PeriodScheme.Calendar) });

        Assert.Equal((50m, TargetStatus.NotMet), (lastYear.Verdict.Target!.Percent, lastYear.Verdict.Status));
        Assert.Equal((80m, TargetStatus.Met), (thisYear.Verdict.Target!.Percent, thisYear.Verdict.Status));
        Assert.Equal(Days("2025-01-01", "2025-05-16"), thisYear.Seen);
    }

    [Fact]
    public void Levels_AddUpToTheTotal_LowestLevelFirst()
    {
        var overview = Of(new());

        Assert.Equal([Level.Commune, Level.District], overview.Levels.Select(level => level.Level));
        Assert.Equal(overview.Total, overview.Levels.Aggregate(Counts.Zero, (sum, level) => sum + level.Counts));
        Assert.All(overview.Levels, level => Assert.Equal(level.Counts, level.Units.Aggregate(Counts.Zero, (sum, unit) => sum + unit.Counts)));
    }

    [Fact]
    public void Unit_UnderThirtyDossiers_HasNoRank()
    {
        var year = Of(new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, 2024)) });

        Assert.Equal(1, Assert.Single(year.Levels[0].Units).Rank);
        Assert.Null(Assert.Single(year.Levels[1].Units).Rank);
    }

    [Fact]
    public void Trend_OfAShortPeriod_ReachesThirteenMonthsBack()
    {
        var overview = Of(new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Month, 2025, 5)) });

        var commune = Assert.Single(overview.Trend, series => series.Level == Level.Commune);
        Assert.Equal(13, commune.Points.Count);
        Assert.Equal("2024-05", commune.Points[0].SubPeriod.Name.ToString());
        Assert.True(commune.Points[^1].IsRunning);
        Assert.False(commune.Points[^2].IsRunning);
        Assert.Equal((50m, 80m), (commune.Points[0].Target!.Percent, commune.Points[^1].Target!.Percent));
        Assert.All(overview.KeyFigures, figure => Assert.Equal(13, figure.Recent.Count));
    }

    [Fact]
    public void Trend_OfMoreThanAYear_IsByQuarterAndReachesThirteenBack() => Assert.Equal(Overview.RecentCount, Of(new()).Trend[0].Points.Count);

    [Fact]
    public void AsOfInThePast_KnowsNothingLater()
    {
        var overview = Of(new() { AsOf = Day("2024-06-30") });

        Assert.Equal(6 * 42, overview.Total[Measure.Received]);
        Assert.Equal(Day("2024-06-30"), overview.StatesOn);
    }

    [Fact]
    public void Scope_OfAPerson_HidesOtherUnits()
    {
        var overview = Of(new() { Scope = UnitScope.Of("892.TP") });

        Assert.Equal(34, overview.Total[Measure.Received]);
        Assert.Equal("892.TP", Assert.Single(Assert.Single(overview.Levels).Units).Unit.Code);
    }

    [Fact]
    public void NothingReceived_HasNoRateAndNoLevels()
    {
        var overview = Of(new() { Unit = "30595" });

        Assert.Empty(overview.Levels);
        Assert.All(overview.KeyFigures, figure => Assert.Null(figure.Rate.Percent));
    }

    [Fact]
    public void FirstYearsOfTheCalendar_ReachBackWithoutFailing()
    {
        var overview = Of(new() { Period = PeriodChoice.Named(PeriodScheme.Reporting, new(PeriodLength.Month, 2000, 1)) });

        Assert.True(overview.Total.IsZero);
    }
}
