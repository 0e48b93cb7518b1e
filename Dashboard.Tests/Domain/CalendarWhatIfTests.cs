using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public sealed class CalendarWhatIfTests
{
    private static readonly Deadline Now = new(WorkingCalendarTests.Calendar, WorkingHours.Default);

    /// <summary>Five working days from 24 April 2025 end on 5 May; without the worked Saturday on 6 May, with 2 May worked on 2 May.</summary>
    [Theory]
    [InlineData("2025-04-26", false, "2025-05-06", "2025-05-06 10:00", DossierVerdict.Late, DossierVerdict.OnTime)]
    [InlineData("2025-05-02", true, "2025-05-02", "2025-05-05 10:00", DossierVerdict.OnTime, DossierVerdict.Late)]
    [InlineData("2025-05-02", true, "2025-05-02", "2025-04-29 10:00", DossierVerdict.Early, DossierVerdict.Early)]
    [InlineData("2025-04-30", true, "2025-04-30", "2025-05-05 10:00", DossierVerdict.OnTime, DossierVerdict.Late)]
    [InlineData("2025-05-06", false, "2025-05-05", "2025-05-06 10:00", DossierVerdict.Late, DossierVerdict.Late)] // after it was due
    public void Of_OneDayTakenOtherwise_MovesTheDueDate(string day, bool isWorked, string due, string completed, DossierVerdict now, DossierVerdict then)
    {
        var whatIf = new CalendarWhatIf(Now, new(Day(day), isWorked)).Of(Facts("2025-05-05 09:00", completed), Day("2025-05-16"));

        Assert.Equal((Day(due), now, then), (DateOnly.FromDateTime(whatIf.OtherDueAt!.Value), whatIf.Verdict, whatIf.OtherVerdict));
        Assert.Equal(now is DossierVerdict.Late != then is DossierVerdict.Late, whatIf.Flips);
    }

    [Fact]
    public void Of_NewAppointment_StaysAsPromised()
    {
        var facts = Facts("2025-05-09 09:00", "2025-05-12 10:00") is var given ? given with { Due = given.Due with { OriginalDueAt = At("2025-05-05 09:00") } } : null!;

        var whatIf = new CalendarWhatIf(Now, new(Day("2025-04-26"), false)).Of(facts, Day("2025-05-16"));

        Assert.Equal((At("2025-05-09 09:00"), At("2025-05-06 09:00")), (whatIf.OtherDueAt, whatIf.OtherOriginalDueAt));
        Assert.False(whatIf.Flips);
    }

    [Fact]
    public void Of_PausedOverTheDay_LosesAsMuchAsItGains()
    {
        // it stood still from Friday 25 to Monday 28 April, 09:00: 960 minutes with the Saturday, 480 without; the end stays on 7 May
        var facts = new ClockFacts(
            new(At("2025-04-24 09:00"), new(LimitKind.WorkingDays, 5), 960, null, At("2025-05-07 09:00")), null, 0,
            [new(PauseReason.Supplement, At("2025-04-25 09:00"), At("2025-04-28 09:00"))]);

        Assert.Equal(At("2025-05-07 09:00"), new CalendarWhatIf(Now, new(Day("2025-04-26"), false)).Of(facts, Day("2025-05-16")).OtherDueAt);
    }

    [Fact]
    public void SwappedDaysOf_TheClock_AreEachTakenTheOtherWay()
    {
        var days = CalendarWhatIf.SwappedDaysOf(Facts("2025-05-05 09:00", "2025-05-05 10:00"), Now, Day("2025-05-16"));

        Assert.Equal([new(Day("2025-04-26"), false), new DayChange(Day("2025-05-02"), true)], days.Select(day => day.Change));
        Assert.Equal([false, true], days.Select(day => day.WhatIf.Flips));
    }

    [Fact]
    public void Treating_ADayAndBack_IsTheSameCalendar()
    {
        var calendar = Now.Calendar;
        var other = calendar.Treating(new(Day("2025-04-26"), false)).Treating(new(Day("2025-03-03"), false)).Treating(new(Day("2025-03-08"), true));

        Assert.Equal((false, false, true), (other.IsWorkingDay(Day("2025-04-26")), other.IsWorkingDay(Day("2025-03-03")), other.IsWorkingDay(Day("2025-03-08"))));
        Assert.Equal(calendar.WorkingDaysIn(Days("2025-01-01", "2025-12-31")) - 1, other.WorkingDaysIn(Days("2025-01-01", "2025-12-31")));
        Assert.Throws<ArgumentException>(() => calendar.Treating(new(Day("2025-04-27"), true)));
        Assert.False(new DayChange(new(1999, 1, 1), false).IsPossible);
    }

    private static ClockFacts Facts(string due, string completed) =>
        new(new(At("2025-04-24 09:00"), new(LimitKind.WorkingDays, 5), 0, null, At(due)), At(completed), 0, []);
}
