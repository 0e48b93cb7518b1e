using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public class TargetTests
{
    private static Target For(decimal percent, string from, string? to = null, Level? level = null, string? unit = null) =>
        new("online", level, unit, Day(from), DayOrNone(to), percent, new("", ""), IsAssumption: false);

    [Fact]
    public void InForce_OnADay_IsTheNarrowestOneValidThen()
    {
        var table = new TargetTable([For(70, "2024-01-01", "2024-12-31"), For(80, "2025-01-01"), For(90, "2025-01-01", level: Level.Commune), For(60, "2025-01-01", unit: "30589")]);

        Assert.Equal(70, table.InForce("online", Day("2024-12-31"))?.Percent);
        Assert.Equal(80, table.InForce("online", Day("2025-01-01"))?.Percent);
        Assert.Equal(90, table.InForce("online", Day("2025-05-16"), Level.Commune)?.Percent);
        Assert.Equal(60, table.InForce("online", Day("2025-05-16"), Level.Commune, "30589")?.Percent);
        Assert.Null(table.InForce("online", Day("2023-12-31")));
        Assert.Null(table.InForce("onTimeDue", Day("2025-05-16")));
    }

    [Fact]
    public void Over_APeriod_NamesEachTargetWithItsDays()
    {
        var table = new TargetTable([For(70, "2024-01-01", "2024-12-31"), For(80, "2025-01-01", "2025-12-31"), For(90, "2025-02-01", "2025-02-28", unit: "30589")]);

        Assert.Equal(
            [(Days("2024-12-15", "2024-12-31"), 70m), (Days("2025-01-01", "2025-01-31"), 80m), (Days("2025-02-01", "2025-02-28"), 80m), (Days("2025-03-01", "2025-03-14"), 80m)],
            table.Over("online", Days("2024-12-15", "2025-03-14")).Select(stretch => (stretch.Days, stretch.Target.Percent)));
        Assert.Equal([80m, 90m, 80m], table.Over("online", Days("2025-01-15", "2025-03-14"), unit: "30589").Select(stretch => stretch.Target.Percent));
        Assert.Equal(Days("2025-12-01", "2025-12-31"), Assert.Single(table.Over("online", Days("2025-12-01", "2026-01-31"))).Days);
        Assert.Empty(table.Over("online", Days("2023-01-01", "2023-12-31")));
    }

    [Fact]
    public void Verdict_WithoutTargetOrRate_IsNone()
    {
        Assert.Equal(TargetStatus.None, new TargetVerdict(new(1, 2), null).Status);
        Assert.Equal(TargetStatus.None, new TargetVerdict(new(0, 0), For(80, "2025-01-01")).Status);
        Assert.Equal(TargetStatus.NotMet, new TargetVerdict(new(95_184, 157_945), For(80, "2025-01-01")).Status);
        Assert.Equal(TargetStatus.Met, new TargetVerdict(new(8, 10), For(80, "2025-01-01")).Status);
    }
}
