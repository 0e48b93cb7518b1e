using Dashboard.Data.Domain;
using Dashboard.Data.Import;
using Dashboard.Tests.Generation;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public sealed class DueDateRuleTests
{
    private static readonly DueDateRule Rule = new(new(WorkingCalendarTests.Calendar, WorkingHours.Default));

    private static readonly TimeLimit FiveDays = new(LimitKind.WorkingDays, 5);

    /// <summary>Received on Thursday 24 April 2025: the 25th is day 1, the worked Saturday 26th day 2, 28th 3, 29th 4; 30 April to 4 May are off; 5 May is day 5.</summary>
    [Theory]
    [InlineData("2025-05-05 09:00", DueDatePattern.Agrees, 0)]
    [InlineData("2025-05-05 17:00", DueDatePattern.Agrees, 0)] // another hour of the same day
    [InlineData("2025-05-06 09:00", DueDatePattern.SwappedDay, 1)] // the Saturday left out
    [InlineData("2025-05-02 09:00", DueDatePattern.SwappedDay, -1)] // 2 May taken as worked
    [InlineData("2025-05-01 09:00", DueDatePattern.HolidaysCounted, -1)] // plain Monday to Friday
    [InlineData("2025-04-29 09:00", DueDatePattern.FromDayOfReceipt, -1)] // 24 April as day 1; also 24 + 5 days of the calendar
    [InlineData("2025-05-08 09:00", DueDatePattern.Padded, 3)]
    [InlineData("2025-04-28 09:00", DueDatePattern.Shortened, -2)]
    [InlineData("2025-04-24 09:00", DueDatePattern.Shortened, -5)] // the day of receipt itself
    [InlineData("2025-04-23 09:00", DueDatePattern.Other, -6)]
    [InlineData(null, DueDatePattern.NotGiven, 0)]
    public void Check_FiveDaysOverTheHolidays_NamesThePattern(string? given, DueDatePattern pattern, int longer)
    {
        var check = Rule.Check(new(At("2025-04-24 09:00"), FiveDays, 0, null, given is null ? null : At(given)));

        Assert.Equal((pattern, longer, At("2025-05-05 09:00")), (check.Pattern, check.WorkingDaysLonger, check.Expected));
        Assert.Equal(pattern != DueDatePattern.Agrees, check.Differs);
    }

    /// <summary>Fifteen working days from Monday 3 March end on the 24th; fifteen days of the calendar on the 18th.</summary>
    [Theory]
    [InlineData("2025-03-18 09:00", DueDatePattern.CalendarDays)]
    [InlineData("2025-03-21 09:00", DueDatePattern.FromDayOfReceipt)]
    [InlineData("2025-03-24 09:00", DueDatePattern.Agrees)]
    public void Check_FifteenDays_TellsCalendarDaysFromTheDayOfReceipt(string given, DueDatePattern pattern) =>
        Assert.Equal(pattern, Rule.Check(new(At("2025-03-03 09:00"), new(LimitKind.WorkingDays, 15), 0, null, At(given))).Pattern);

    [Fact]
    public void Check_CalendarDaysEndingOnASunday_AgreeOnThatDayOrTheNextWorkedOne()
    {
        var (received, ten) = (At("2025-03-06 09:00"), new TimeLimit(LimitKind.WorkingDays, 10));

        Assert.Equal(DueDatePattern.CalendarDays, Rule.Check(new(received, ten, 0, null, At("2025-03-16 09:00"))).Pattern);
        Assert.Equal(DueDatePattern.CalendarDays, Rule.Check(new(received, ten, 0, null, At("2025-03-17 09:00"))).Pattern);
    }

    /// <summary>Whoever adds a pause of a day to the 17th says the 18th; the Sunday itself is then no miscount of that kind.</summary>
    [Theory]
    [InlineData("2025-03-16 09:00", DueDatePattern.Shortened)]
    [InlineData("2025-03-18 09:00", DueDatePattern.CalendarDays)]
    public void Check_CalendarDaysAndAPause_AgreeOnlyWhereThePauseIsAdded(string given, DueDatePattern pattern) =>
        Assert.Equal(pattern, Rule.Check(new(At("2025-03-06 09:00"), new(LimitKind.WorkingDays, 10), 480, null, At(given))).Pattern);

    [Theory]
    [InlineData(null, "2025-03-12 09:00", DueDatePattern.Agrees)] // moved by the two days it waited
    [InlineData(null, "2025-03-10 09:00", DueDatePattern.PauseLeftOut)]
    [InlineData("2025-03-10 09:00", "2025-03-12 09:00", DueDatePattern.Agrees)] // the slip's date beside the moved one
    [InlineData("2025-03-12 09:00", "2025-03-20 09:00", DueDatePattern.Agrees)] // the moved one, rescheduled afterwards
    [InlineData("2025-03-14 09:00", "2025-03-14 09:00", DueDatePattern.Padded)]
    public void Check_Paused_TakesTheSlipsDateOrTheMovedOne(string? original, string due, DueDatePattern pattern) =>
        Assert.Equal(pattern, Rule.Check(new(At("2025-03-03 09:00"), FiveDays, 960, original is null ? null : At(original), At(due))).Pattern);

    [Fact]
    public void Check_NoLimit_HasNothingToHoldTheDateAgainst()
    {
        var check = Rule.Check(new(At("2025-03-03 09:00"), new(LimitKind.None), 0, null, At("2025-06-03 09:00")));

        Assert.Equal((DueDatePattern.NoLimit, null, false), (check.Pattern, check.Expected, check.Differs));
    }

    [Fact]
    public void Check_YearsWithoutANotice_AreNamed()
    {
        Assert.Empty(Rule.Check(new(At("2025-03-03 09:00"), FiveDays, 0, null, At("2025-03-10 09:00"))).UnannouncedYears);
        Assert.Equal([2026], Rule.Check(new(At("2025-12-29 09:00"), FiveDays, 0, null, At("2026-01-05 09:00"))).UnannouncedYears);
        Assert.Equal([2027], Rule.Check(new(At("2027-03-01 09:00"), FiveDays, 0, null, null)).UnannouncedYears);
    }

    /// <summary>All 157,945 due dates of the seed are worked out anew: those that differ are the 31 certificates planted at Vĩnh Thành.</summary>
    [Fact]
    public void Check_WholeSeed_DiffersAtTheThirtyOnePaddedCertificatesOnly()
    {
        var rule = new DueDateRule(new(SeedData.Reference.Calendar, WorkingHours.Default));
        var differing = SeedDossier.All
            .Select(dossier => (Dossier: dossier, Check: rule.Check(new(
                dossier.ReceivedAt, dossier.Procedure.Limit, dossier.PausedMinutes, dossier.At(RegisterColumns.OriginalDueAt), dossier.DueAt))))
            .Where(each => each.Check.Differs)
            .ToList();

        Assert.Equal(31, differing.Count);
        Assert.All(differing, each => Assert.Equal(
            ("30625", "1.004873", 2024, 8), (each.Dossier.Unit, each.Dossier.Procedure.Code, each.Dossier.ReceivedAt.Year, each.Dossier.ReceivedAt.Month)));
        Assert.All(differing, each => Assert.Equal((DueDatePattern.Padded, 2), (each.Check.Pattern, each.Check.WorkingDaysLonger)));
    }
}
