using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Reports;

public class OnTimeFiguresTests
{
    /// <summary>A Friday, so that due dates of the weekend before and after can be told.</summary>
    private const string Friday = "2025-05-16";

    private static Snapshot Of(params IEnumerable<DossierFacts> dossiers) =>
        new(Columns(dossiers), new WorkingCalendar([]), new TargetTable([]), new DataStamp(1, At("2025-05-16 17:00"), default, IsSynthetic: true));

    private static DossierFacts Open(string? dueOn) => Dossier("2025-03-03", dueOn: dueOn);

    /// <summary>
    /// On Friday 16 May: the 15th is 1 working day over, the 9th 5, the 8th 6, the 2nd 10, the 1st 11, 18 April 20, 17 April 21.
    /// The 19th is 1 left, the 23rd 5, Saturday the 24th still 5, the 26th 6, the 30th 10, 1 June still 10, 2 June 11.
    /// </summary>
    [Fact]
    public void Open_EachSideOfEveryBorder_StandsInItsStretch()
    {
        var snapshot = Of(
            Open("2025-04-17"), Open("2025-04-18"), Open("2025-05-01"), Open("2025-05-02"), Open("2025-05-08"), Open("2025-05-09"), Open("2025-05-15"),
            Open(Friday),
            Open("2025-05-19"), Open("2025-05-23"), Open("2025-05-24"), Open("2025-05-26"), Open("2025-05-30"), Open("2025-06-01"), Open("2025-06-02"),
            Open(null), Dossier("2025-03-03", completedOn: "2025-05-02", dueOn: "2025-05-15"));

        var stretches = OpenStretch.Of(snapshot, Query("2025-01-01", Friday));

        Assert.Equal(
            [(null, -21, 1L), (-20, -11, 2), (-10, -6, 2), (-5, -1, 2), (0, 0, 1), (1, 5, 3), (6, 10, 3), (11, null, 1)],
            stretches.Select(stretch => (stretch.Least, stretch.Most, stretch.Dossiers)));
        Assert.Equal(Days("2025-05-09", "2025-05-15"), stretches[3].Due);
    }

    [Fact]
    public void Open_DueOnTheSaturdayBefore_IsOverdueThoughNoWorkingDayPassed()
    {
        var sunday = "2025-05-18";
        var snapshot = Of(Dossier("2025-05-01", dueOn: "2025-05-17")) with { Stamp = new DataStamp(1, At("2025-05-18 17:00"), default, IsSynthetic: true) };

        var stretches = OpenStretch.Of(snapshot, Query("2025-05-01", sunday));

        Assert.Equal(1, stretches.Single(stretch => stretch.Most == -1).Dossiers);
        Assert.Equal(1, stretches.Where(stretch => stretch.IsOverdue).Sum(stretch => stretch.Dossiers));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("30589")]
    public void Open_OfADistrict_AddsUpToWhatIsInProcess(string? unit)
    {
        var figures = OnTimeFigures.From(new Question(SampleDistrict.Snapshot, new() { Unit = unit }, ReportingCalendar.Reporting));

        Assert.Equal(0, figures.OpenWithoutDueDate);
        Assert.Equal(figures.Overview.Total[Measure.InProcess], figures.Open.Sum(stretch => stretch.Dossiers));
        Assert.Equal(figures.Overview.Total[Measure.InProcessOverdue], figures.Open.Where(stretch => stretch.IsOverdue).Sum(stretch => stretch.Dossiers));
    }

    [Fact]
    public void Clearance_MoreEndedThanArrived_IsAboveAHundred()
    {
        var question = new Question(
            Of(Dossier("2025-03-03", completedOn: "2025-05-02"), Dossier("2025-03-04", completedOn: "2025-05-05"), Dossier("2025-05-06", completedOn: "2025-05-07"), Open(null)),
            new() { Period = PeriodChoice.Free(Days("2025-05-01", Friday)) }, ReportingCalendar.Reporting);

        var figures = OnTimeFigures.From(question);

        Assert.Equal(300m, OnTimeFigures.Clearance(figures.Overview.Total));
        Assert.Null(OnTimeFigures.Clearance(Counts.Zero));
        Assert.Equal(1, figures.OpenWithoutDueDate);
    }

    [Fact]
    public void Late_WithoutAnApology_IsTheRestOfTheLate()
    {
        var question = new Question(
            Of(
                Dossier("2025-05-02", completedOn: "2025-05-12", dueOn: "2025-05-07") with { ApologyIssuedOn = Day("2025-05-06") },
                Dossier("2025-05-02", completedOn: "2025-05-12", dueOn: "2025-05-07"), Dossier("2025-05-02", completedOn: "2025-05-07", dueOn: "2025-05-07")),
            new(), ReportingCalendar.Reporting);

        Assert.Equal(1, OnTimeFigures.From(question).LateWithoutApology);
    }

    [Fact]
    public void Ladder_OfTheFigures_IsTheOneTheMeasuresCount()
    {
        var figures = OnTimeFigures.From(new Question(SampleDistrict.Snapshot, new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, 2024, 1)) }, ReportingCalendar.Reporting));

        Assert.Equal(OnTimeLadder.From(figures.Overview.Total).Rungs.Select(rung => rung.Rate), figures.Ladder.Rungs.Select(rung => rung.Rate));
        Assert.All(figures.Ladder.Rungs.Skip(1), rung => Assert.Equal(rung.MoreInBase, rung.Moves.Sum(move => move.InBase)));
    }

    [Fact]
    public void Procedures_OfAUnit_AreHeldAgainstAllOfItsOwn()
    {
        var figures = OnTimeFigures.From(new Question(SampleDistrict.Snapshot, new() { Unit = "30589" }, ReportingCalendar.Reporting));

        var only = Assert.Single(figures.Procedures);
        Assert.Equal(Indicators.OnTimeDue.From(figures.Overview.Total), only.Rate);
        Assert.Equal(FunnelPlace.Within, only.Place);
        Assert.NotEqual(figures.Overview, figures.Peers);
        Assert.Contains(figures.Peers.Levels.SelectMany(level => level.Units), unit => unit.Unit.Code == "30607");
    }
}
