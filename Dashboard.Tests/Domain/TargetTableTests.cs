using CsCheck;
using Dashboard.Data.Domain;
using static Dashboard.Data.Domain.TargetConflictKind;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

/// <summary>What an entry does to the table of targets.</summary>
public class TargetTableTests
{
    private static readonly Target Of2024 = For(70, "2024-01-01", "2024-12-31");
    private static readonly Target Of2025 = For(80, "2025-01-01");

    private static Target For(decimal percent, string from, string? to = null, Level? level = null, string? unit = null, string indicator = "online") =>
        new(indicator, level, unit, Day(from), DayOrNone(to), percent, new("Kế hoạch", "Plan"), IsAssumption: false);

    private static TargetTable After(TargetTable table, TargetChange change) => new([.. table.All.Except(change.Superseded), .. change.Added]);

    [Fact]
    public void Set_FromADayOn_EndsTheTargetInForceTheDayBefore()
    {
        var entered = For(90, "2026-01-01");

        var change = new TargetTable([Of2024, Of2025]).Set(entered);

        Assert.Empty(change.Conflicts);
        Assert.Equal([Of2025], change.Superseded);
        Assert.Equal([entered, Of2025 with { ValidTo = Day("2025-12-31") }], change.Added);
    }

    [Fact]
    public void Set_TargetOfOthers_IsLeftAlone()
    {
        var change = new TargetTable([Of2025, For(60, "2025-01-01", level: Level.Commune), For(95, "2021-01-01", indicator: "onTimeDue")]).Set(For(90, "2026-01-01", unit: "30589"));

        Assert.Empty(change.Conflicts);
        Assert.Empty(change.Superseded);
    }

    [Theory]
    [InlineData("2024-06-01", null, "2025-01-01", null)]
    [InlineData("2023-01-01", "2024-01-01", "2024-01-01", "2024-12-31")]
    public void Set_OverATargetThatBeginsLater_IsAnOverlap(string from, string? to, string first, string? last)
    {
        var change = new TargetTable([Of2024, Of2025]).Set(For(75, from, to));

        Assert.Equal([new(Overlaps, Day(first), DayOrNone(last))], change.Conflicts);
    }

    [Fact]
    public void Set_AfterTheLastEnded_LeavesAGapBetween()
    {
        var change = new TargetTable([Of2024]).Set(For(80, "2025-03-01"));

        Assert.Equal([new(GapBefore, Day("2025-01-01"), Day("2025-02-28"))], change.Conflicts);
    }

    [Theory]
    [InlineData("2025-12-31", "2024-06-30", "2024-07-01", "2024-12-31")]
    [InlineData(null, "2026-06-30", "2026-07-01", null)]
    public void Set_ThatEndsBeforeTheOneItCuts_LeavesAGapAfter(string? lastOfOld, string to, string first, string? last)
    {
        var old = lastOfOld is null ? Of2025 : Of2024;

        var change = new TargetTable([old]).Set(For(75, lastOfOld is null ? "2026-01-01" : "2024-03-01", to));

        Assert.Equal([new(GapAfter, Day(first), DayOrNone(last))], change.Conflicts);
    }

    [Theory]
    [InlineData("online", 101, "2026-01-01", null, PercentOutOfRange)]
    [InlineData("online", -1, "2026-01-01", null, PercentOutOfRange)]
    [InlineData("online", 80, "2026-01-01", "2025-12-31", TurnedAround)]
    [InlineData("onlin", 80, "2026-01-01", null, UnknownIndicator)]
    [InlineData("online", 80, "2025-01-01", null, SaysTheSame)]
    public void Set_Nonsense_IsNamed(string indicator, int percent, string from, string? to, TargetConflictKind expected)
    {
        var change = new TargetTable([Of2025]).Set(For(percent, from, to, indicator: indicator));

        Assert.Equal(expected, Assert.Single(change.Conflicts).Kind);
        Assert.Empty(change.Added);
    }

    [Fact]
    public void Correct_WrongPercent_TakesItsPlaceForAllItsDays()
    {
        var right = Of2025 with { Percent = 85 };

        var change = new TargetTable([Of2024, Of2025]).Correct(Of2025, right);

        Assert.Equivalent(new TargetChange([Of2025], [right], []), change);
    }

    [Fact]
    public void Correct_LaterFirstDay_LeavesAGapAndOneThatIsGoneIsNamed()
    {
        var table = new TargetTable([Of2024, Of2025]);

        Assert.Equal([new(GapBefore, Day("2025-01-01"), Day("2025-01-31"))], table.Correct(Of2025, Of2025 with { ValidFrom = Day("2025-02-01") }).Conflicts);
        Assert.Equal([new(NoLongerThere)], table.Correct(For(1, "2025-01-01"), Of2025 with { Percent = 85 }).Conflicts);
        Assert.Equal([new(NoLongerThere)], table.Withdraw(For(1, "2025-01-01")).Conflicts);
    }

    [Fact]
    public void Set_AnyTargetThatIsTaken_ChangesNoDayBeforeItAndAllFromItOn() =>
        Gen.Select(Gen.Int[0, 20].Array[1, 8], Gen.Int[1, 100]).Sample((starts, percent) =>
        {
            var first = Day("2024-01-01");
            var table = new TargetTable([]);
            foreach (var (index, start) in starts.Index())
            {
                var entered = new Target("online", null, null, first.AddDays(start), null, (percent + index) % 101, new("", ""), false);
                var change = table.Set(entered);
                var after = After(table, change);
                if (change.Conflicts.Count > 0)
                {
                    continue;
                }

                for (var day = -1; day < 25; day++)
                {
                    var expected = day < start ? table.InForce("online", first.AddDays(day))?.Percent : entered.Percent;
                    Assert.Equal(expected, after.InForce("online", first.AddDays(day))?.Percent);
                }

                Assert.All(Enumerable.Range(-1, 26), day => Assert.True(after.All.Count(target => target.IsInForce(first.AddDays(day))) <= 1));
                table = after;
            }
        });
}
