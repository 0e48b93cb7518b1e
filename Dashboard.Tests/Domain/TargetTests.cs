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
    public void Verdict_WithoutTargetOrRate_IsNone()
    {
        Assert.Equal(TargetStatus.None, new TargetVerdict(new(1, 2), null).Status);
        Assert.Equal(TargetStatus.None, new TargetVerdict(new(0, 0), For(80, "2025-01-01")).Status);
        Assert.Equal(TargetStatus.NotMet, new TargetVerdict(new(95_184, 157_945), For(80, "2025-01-01")).Status);
        Assert.Equal(TargetStatus.Met, new TargetVerdict(new(8, 10), For(80, "2025-01-01")).Status);
    }
}
