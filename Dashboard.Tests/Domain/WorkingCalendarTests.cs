using CsCheck;
using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public class WorkingCalendarTests
{
    /// <summary>Part of the notices of 2024 and 2025: Tết, two swapped Saturdays and the days they were worked for.</summary>
    internal static readonly WorkingCalendar Calendar = new(
    [
        Named("2024-02-08", CalendarDayKind.Holiday), Named("2024-02-09", CalendarDayKind.Holiday), Named("2024-02-10", CalendarDayKind.Holiday),
        Named("2024-02-11", CalendarDayKind.Holiday), Named("2024-02-12", CalendarDayKind.Holiday), Named("2024-02-13", CalendarDayKind.Compensation),
        Named("2024-02-14", CalendarDayKind.Compensation), Named("2024-04-29", CalendarDayKind.Compensation), Named("2024-04-30", CalendarDayKind.Holiday),
        Named("2024-05-01", CalendarDayKind.Holiday), Named("2024-05-04", CalendarDayKind.WorkingSaturday), Named("2025-01-01", CalendarDayKind.Holiday),
        Named("2025-04-26", CalendarDayKind.WorkingSaturday), Named("2025-04-30", CalendarDayKind.Holiday), Named("2025-05-01", CalendarDayKind.Holiday),
        Named("2025-05-02", CalendarDayKind.Compensation),
    ]);

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 800].Select(days => new DateOnly(2023, 12, 1).AddDays(days));

    private static CalendarDay Named(string date, CalendarDayKind kind) => new(Day(date), kind, new("", ""));

    [Theory]
    [InlineData("2025-05-02", false)]
    [InlineData("2025-04-26", true)]
    [InlineData("2025-04-27", false)]
    [InlineData("2025-05-05", true)]
    [InlineData("2024-02-13", false)]
    public void IsWorkingDay_NamedDays_FollowTheNotice(string day, bool worked) => Assert.Equal(worked, Calendar.IsWorkingDay(Day(day)));

    [Fact]
    public void WorkingDaysAfter_AnyDays_EqualsCountingThem() => Gen.Select(AnyDay, Gen.Int[0, 120]).Sample((day, length) =>
    {
        var through = day.AddDays(length);
        var counted = 0;
        for (var next = day.AddDays(1); next <= through; next = next.AddDays(1))
        {
            counted += Calendar.IsWorkingDay(next) ? 1 : 0;
        }

        Assert.Equal(counted, Calendar.WorkingDaysAfter(day, through));
        Assert.Equal(counted + (Calendar.IsWorkingDay(day) ? 1 : 0), Calendar.WorkingDaysIn(new Period(day, through)));
    });

    [Fact]
    public void WorkingDaysAfter_AdjoiningRanges_AddUp() => Gen.Select(AnyDay, AnyDay, AnyDay).Sample((first, second, third) =>
        Assert.Equal(Calendar.WorkingDaysAfter(first, third), Calendar.WorkingDaysAfter(first, second) + Calendar.WorkingDaysAfter(second, third)));

    [Fact]
    public void Add_AnyNumber_IsTheWorkingDayThatManyLater() => Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((day, workingDays) =>
    {
        var end = Calendar.Add(day, workingDays);

        Assert.True(Calendar.IsWorkingDay(end));
        Assert.Equal(workingDays, Calendar.WorkingDaysAfter(day, end));
    });

    [Fact]
    public void Calendar_NonsenseNotice_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([Named("2025-04-27", CalendarDayKind.WorkingSaturday)]));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([Named("2025-01-01", CalendarDayKind.Holiday), Named("2025-01-01", CalendarDayKind.Holiday)]));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([Named("1999-12-31", CalendarDayKind.Holiday)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(Day("2100-01-01")));
    }

    [Fact]
    public void IsAnnounced_YearWithoutNotice_IsSaid()
    {
        Assert.True(Calendar.IsAnnounced(2025));
        Assert.False(Calendar.IsAnnounced(2026));
    }
}
