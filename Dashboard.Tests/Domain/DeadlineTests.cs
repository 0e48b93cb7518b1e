using CsCheck;
using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public class DeadlineTests
{
    private static readonly Deadline Rule = new(WorkingCalendarTests.Calendar, WorkingHours.Default);

    private static readonly Gen<DateTime> AnyTime = Gen.Int[0, 700 * 24 * 60].Select(minutes => new DateTime(2024, 1, 2).AddMinutes(minutes));

    [Theory]
    // Friday, three working days: over the weekend
    [InlineData("2025-03-07 09:10", 3, "2025-03-12 09:10")]
    // the swapped Saturday 26 April counts; 30 April to 2 May do not
    [InlineData("2025-04-25 10:00", 1, "2025-04-26 10:00")]
    [InlineData("2025-04-29 10:00", 2, "2025-05-06 10:00")]
    // over Tết 2024: 8 to 14 February off
    [InlineData("2024-02-07 08:00", 1, "2024-02-15 08:00")]
    // after closing, at night and on a Sunday: from the next opening
    [InlineData("2025-03-03 17:00", 1, "2025-03-05 07:00")]
    [InlineData("2025-03-02 20:00", 1, "2025-03-04 07:00")]
    [InlineData("2025-03-03 05:30", 1, "2025-03-04 07:00")]
    // in the lunch break: from the afternoon's opening
    [InlineData("2025-03-03 12:15", 1, "2025-03-04 13:30")]
    public void WorkingDays_EndOnTheNthWorkingDayAfterReceipt(string received, int days, string due) =>
        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.WorkingDays, days)));

    [Theory]
    // New Year: 31 December is day 1, 2 January day 2, 3 January day 3; 1 January is off
    [InlineData("2024-12-30 16:30", 3, "2025-01-03 16:30")]
    // Tết 2024: 6 and 7 February are days 1 and 2; 8 to 14 are off; 15 and 16 days 3 and 4; 17 and 18 the weekend; 19 day 5
    [InlineData("2024-02-05 10:00", 5, "2024-02-19 10:00")]
    // swap of 2024: 27 and 28 April the weekend, 29 off in exchange, 30 April and 1 May holidays; 2 and 3 May days 1 and 2; Saturday 4 May is worked, day 3
    [InlineData("2024-04-26 08:00", 3, "2024-05-04 08:00")]
    // swap of 2025: Saturday 26 April is day 1, 28 and 29 days 2 and 3; 30 April to 4 May off; 5 and 6 May days 4 and 5
    [InlineData("2025-04-25 10:00", 5, "2025-05-06 10:00")]
    // received on the evening of the last day before the holidays: the clock starts on 5 May at opening, day 0; 6 May is day 1
    [InlineData("2025-04-29 18:00", 1, "2025-05-06 07:00")]
    // received on a worked Saturday: it is day 0
    [InlineData("2025-04-26 09:00", 1, "2025-04-28 09:00")]
    // received on the Saturday next to it, not worked: Monday is day 0
    [InlineData("2025-04-19 09:00", 1, "2025-04-22 07:00")]
    public void WorkingDays_OverNewYearTetAndSwaps_AreCountedDayByDay(string received, int days, string due) =>
        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.WorkingDays, days)));

    [Theory]
    [InlineData("2025-03-03 15:00", "2025-03-03 17:00")]
    [InlineData("2025-03-03 15:01", "2025-03-04 17:00")]
    [InlineData("2025-03-07 16:00", "2025-03-10 17:00")]
    [InlineData("2025-03-08 09:00", "2025-03-10 17:00")]
    [InlineData("2025-04-26 09:00", "2025-04-26 17:00")]
    public void InTheDay_AfterThreeOClock_MovesToTheNextWorkingDay(string received, string due) =>
        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.InTheDay)));

    [Theory]
    [InlineData("2025-03-03 09:00", 2, "2025-03-03 11:00")]
    [InlineData("2025-03-03 11:00", 1, "2025-03-03 14:00")]
    [InlineData("2025-03-03 16:00", 8, "2025-03-04 16:00")]
    [InlineData("2025-03-07 16:30", 1, "2025-03-10 07:30")]
    [InlineData("2025-03-03 07:00", 8, "2025-03-03 17:00")]
    // an hour on 29 April, the other three after the holidays
    [InlineData("2025-04-29 16:00", 4, "2025-05-05 10:00")]
    public void WorkingHours_WrapOverLunchAndNight(string received, int hours, string due) =>
        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.WorkingHours, hours)));

    [Theory]
    [InlineData("2025-03-03 09:00", 30, "2025-04-02 09:00")]
    // 5 April 2025 is a Saturday, 2 May swapped for 26 April
    [InlineData("2025-03-06 09:00", 30, "2025-04-07 09:00")]
    [InlineData("2025-04-17 09:00", 15, "2025-05-05 09:00")]
    public void CalendarDays_EndingOnADayOff_MoveToTheNextWorkingDay(string received, int days, string due) =>
        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.CalendarDays, days)));

    [Fact]
    public void NoLimit_HasNoDueTime() => Assert.Null(Rule.DueAt(At("2025-03-03 09:00"), new(LimitKind.None)));

    [Fact]
    public void Extend_ByAPauseOfOneWorkingDay_MovesTheDueTimeByOne()
    {
        var paused = Rule.WorkingMinutesBetween(At("2025-04-25 10:00"), At("2025-04-26 10:00"));

        Assert.Equal(480, paused);
        Assert.Equal(At("2025-05-05 16:00"), Rule.Extend(At("2025-04-29 16:00"), paused));
        Assert.Equal(At("2025-04-29 16:00"), Rule.Extend(At("2025-04-29 16:00"), 0));
    }

    [Fact]
    public void AddWorkingMinutes_AnyNumber_AreThatManyAndEndInOpeningHours() => Gen.Select(AnyTime, Gen.Int[1, 5_000]).Sample((from, minutes) =>
    {
        var end = Rule.AddWorkingMinutes(from, minutes);

        Assert.Equal(minutes, Rule.WorkingMinutesBetween(Rule.ClockStart(from), end));
        Assert.True(Rule.Calendar.IsWorkingDay(DateOnly.FromDateTime(end)));
        Assert.InRange(TimeOnly.FromDateTime(end), Rule.Hours.MorningOpens, Rule.Hours.AfternoonCloses);
    });

    [Fact]
    public void WorkingMinutesBetween_AnyTimes_EqualsCountingMinutes() => Gen.Select(AnyTime, Gen.Int[0, 6_000]).Sample((from, length) =>
    {
        var counted = 0;
        for (var minute = from; minute < from.AddMinutes(length); minute = minute.AddMinutes(1))
        {
            var time = TimeOnly.FromDateTime(minute);
            var open = (time >= new TimeOnly(7, 0) && time < new TimeOnly(11, 30)) || (time >= new TimeOnly(13, 30) && time < new TimeOnly(17, 0));
            counted += open && Rule.Calendar.IsWorkingDay(DateOnly.FromDateTime(minute)) ? 1 : 0;
        }

        Assert.Equal(counted, Rule.WorkingMinutesBetween(from, from.AddMinutes(length)));
    }, iter: 100);

    [Fact]
    public void WorkingMinutesBetween_AdjoiningRanges_AddUp() => Gen.Select(AnyTime, Gen.Int[0, 40_000], Gen.Int[0, 40_000]).Sample((from, first, second) =>
    {
        var (middle, to) = (from.AddMinutes(first), from.AddMinutes(first + second));

        Assert.Equal(Rule.WorkingMinutesBetween(from, to), Rule.WorkingMinutesBetween(from, middle) + Rule.WorkingMinutesBetween(middle, to));
    });

    [Fact]
    public void AddWorkingMinutes_InTwoParts_EndsWhereTheSumDoes() => Gen.Select(AnyTime, Gen.Int[1, 3_000], Gen.Int[1, 3_000]).Sample((from, first, second) =>
        Assert.Equal(Rule.AddWorkingMinutes(from, first + second), Rule.AddWorkingMinutes(Rule.AddWorkingMinutes(from, first), second)));

    [Fact]
    public void ClockStart_AnyTime_IsTheFirstOpenMinute() => AnyTime.Sample(from =>
    {
        var open = from;
        while (!Rule.Calendar.IsWorkingDay(DateOnly.FromDateTime(open)) || open.TimeOfDay.TotalMinutes is not ((>= 420 and < 690) or (>= 810 and < 1020)))
        {
            open = open.AddMinutes(1);
        }

        Assert.Equal(open, Rule.ClockStart(from));
    });

    [Fact]
    public void DueAt_WorkingDays_AreThatManyWorkingDaysAfterTheClockStarts() => Gen.Select(AnyTime, Gen.Int[1, 60]).Sample((received, days) =>
    {
        var (start, due) = (Rule.ClockStart(received), Rule.DueAt(received, new(LimitKind.WorkingDays, days))!.Value);

        Assert.Equal(days, Rule.Calendar.WorkingDaysAfter(DateOnly.FromDateTime(start), DateOnly.FromDateTime(due)));
        Assert.Equal(start.TimeOfDay, due.TimeOfDay);
        Assert.Equal(days * Rule.Hours.MinutesPerDay, Rule.WorkingMinutesBetween(start, due));
    });

    [Fact]
    public void DueAt_AnyReceipt_IsOnAWorkingDayAfterTheClockStarts() =>
        Gen.Select(AnyTime, Gen.Enum<LimitKind>().Where(kind => kind != LimitKind.None), Gen.Int[1, 30]).Sample((received, kind, amount) =>
        {
            var due = Rule.DueAt(received, new(kind, kind == LimitKind.InTheDay ? 0 : amount));

            Assert.NotNull(due);
            Assert.True(Rule.Calendar.IsWorkingDay(DateOnly.FromDateTime(due.Value)));
            Assert.True(due >= Rule.ClockStart(received));
        });

    [Fact]
    public void TimeLimit_AmountThatDoesNotFitTheKind_IsRefused()
    {
        Assert.False(TimeLimit.TryCreate(LimitKind.InTheDay, 1, out _));
        Assert.False(TimeLimit.TryCreate(LimitKind.WorkingDays, 0, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeLimit(LimitKind.WorkingHours, -1));
    }
}
