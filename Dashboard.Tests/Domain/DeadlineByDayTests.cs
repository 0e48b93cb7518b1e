using System.Globalization;
using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

/// <summary>
/// Deadlines worked out by hand over the notices of the seed, every day written down: "T3 31/12=1" is counted as day 1, "T4 01/01" is passed over.
/// A test holds the reasoning itself to the calendar on the wall: each day follows the one before, bears its weekday, and the numbers run on.
/// </summary>
public class DeadlineByDayTests
{
    private static readonly Deadline Rule = new(SeedData.Reference.Calendar, WorkingHours.Default);

    private static readonly string[] Weekdays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

    /// <summary>Receipt, limit in working days, due time, and each day after day 0.</summary>
    public static TheoryData<string, int, string, string> ByDay => new()
    {
        // New Year 2025
        { "2024-12-30 16:30", 3, "2025-01-03 16:30", "T3 31/12=1, T4 01/01, T5 02/01=2, T6 03/01=3" },
        // New Year 2026: 2 January is off in exchange for Saturday the 10th, which counts
        { "2025-12-31 09:00", 1, "2026-01-05 09:00", "T5 01/01, T6 02/01, T7 03/01, CN 04/01, T2 05/01=1" },
        { "2025-12-30 09:00", 7, "2026-01-10 09:00", "T4 31/12=1, T5 01/01, T6 02/01, T7 03/01, CN 04/01, T2 05/01=2, T3 06/01=3, T4 07/01=4, T5 08/01=5, T6 09/01=6, T7 10/01=7" },
        // received on the Saturday worked for it: day 0
        { "2026-01-10 14:00", 2, "2026-01-13 14:00", "CN 11/01, T2 12/01=1, T3 13/01=2" },
        // Tết 2024: 8 to 12 February off, the 13th and 14th for the week-end among them
        { "2024-02-05 10:00", 5, "2024-02-19 10:00", "T3 06/02=1, T4 07/02=2, T5 08/02, T6 09/02, T7 10/02, CN 11/02, T2 12/02, T3 13/02, T4 14/02, T5 15/02=3, T6 16/02=4, T7 17/02, CN 18/02, T2 19/02=5" },
        // Tết 2025, 27 to 31 January between two week-ends
        { "2025-01-24 15:45", 2, "2025-02-04 15:45", "T7 25/01, CN 26/01, T2 27/01, T3 28/01, T4 29/01, T5 30/01, T6 31/01, T7 01/02, CN 02/02, T2 03/02=1, T3 04/02=2" },
        // Tết 2026, 16 to 20 February
        { "2026-02-13 08:00", 1, "2026-02-23 08:00", "T7 14/02, CN 15/02, T2 16/02, T3 17/02, T4 18/02, T5 19/02, T6 20/02, T7 21/02, CN 22/02, T2 23/02=1" },
        // the swap of 2024: 29 April off, Saturday 4 May worked
        { "2024-04-26 08:00", 3, "2024-05-04 08:00", "T7 27/04, CN 28/04, T2 29/04, T3 30/04, T4 01/05, T5 02/05=1, T6 03/05=2, T7 04/05=3" },
        // the swap of 2025: Saturday 26 April worked, 2 May off
        { "2025-04-25 10:00", 5, "2025-05-06 10:00", "T7 26/04=1, CN 27/04, T2 28/04=2, T3 29/04=3, T4 30/04, T5 01/05, T6 02/05, T7 03/05, CN 04/05, T2 05/05=4, T3 06/05=5" },
        // a holiday on a Sunday, 26 April 2026, has its Monday off
        { "2026-04-24 09:00", 2, "2026-04-29 09:00", "T7 25/04, CN 26/04, T2 27/04, T3 28/04=1, T4 29/04=2" },
        // the swap of August 2026, before the National Day: Saturday the 22nd worked, Monday the 31st off
        { "2026-08-21 09:00", 7, "2026-09-03 09:00", "T7 22/08=1, CN 23/08, T2 24/08=2, T3 25/08=3, T4 26/08=4, T5 27/08=5, T6 28/08=6, T7 29/08, CN 30/08, T2 31/08, T3 01/09, T4 02/09, T5 03/09=7" },
        // the Culture Day, a holiday since 2026
        { "2026-11-23 09:00", 1, "2026-11-25 09:00", "T3 24/11, T4 25/11=1" },
        // an ordinary day in the year before: worked
        { "2025-11-21 09:00", 2, "2025-11-25 09:00", "T7 22/11, CN 23/11, T2 24/11=1, T3 25/11=2" },
    };

    [Theory]
    [MemberData(nameof(ByDay))]
    public void WorkingDays_DayByDay_EndOnTheLastDayCounted(string received, int days, string due, string reasoning)
    {
        var written = Read(DateOnly.FromDateTime(At(received)), reasoning);

        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.WorkingDays, days)));
        Assert.Equal((DateOnly.FromDateTime(At(due)), days), (written[^1].Day, written[^1].Number));
        Assert.All(written, day => Assert.Equal(day.Number is not null, Rule.Calendar.IsWorkingDay(day.Day)));
    }

    /// <summary>Receipt at the edge of opening hours or outside them; day 0 is the day the clock starts.</summary>
    [Theory]
    [InlineData("2025-12-31 17:00", "2026-01-05 07:00", "2026-01-06 07:00")] // closed: over New Year and the swapped Friday
    [InlineData("2026-01-02 09:00", "2026-01-05 07:00", "2026-01-06 07:00")] // the swapped Friday itself
    [InlineData("2026-01-10 16:59", "2026-01-10 16:59", "2026-01-12 16:59")] // the Saturday worked for it
    [InlineData("2025-01-25 08:00", "2025-02-03 07:00", "2025-02-04 07:00")] // the Saturday before Tết
    [InlineData("2025-03-03 06:59", "2025-03-03 07:00", "2025-03-04 07:00")]
    [InlineData("2025-03-03 07:00", "2025-03-03 07:00", "2025-03-04 07:00")]
    [InlineData("2025-03-03 11:29", "2025-03-03 11:29", "2025-03-04 11:29")]
    [InlineData("2025-03-03 11:30", "2025-03-03 13:30", "2025-03-04 13:30")]
    [InlineData("2025-03-03 13:29", "2025-03-03 13:30", "2025-03-04 13:30")]
    [InlineData("2025-03-03 13:30", "2025-03-03 13:30", "2025-03-04 13:30")]
    [InlineData("2025-03-03 16:59", "2025-03-03 16:59", "2025-03-04 16:59")]
    public void ClockStart_AtTheEdges_IsTheNextOpeningAndADayLaterOneDayIsOver(string received, string start, string due)
    {
        Assert.Equal(At(start), Rule.ClockStart(At(received)));
        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.WorkingDays, 1)));
    }

    [Theory]
    // two hours: an hour before the eve of New Year closes, one after the swapped Friday and the week-end
    [InlineData("2025-12-31 16:00", 2, "2026-01-05 08:00")]
    // twenty hours from Wednesday noon: 3.5 in the afternoon, 8 on Thursday, 8 on Friday, half an hour on the worked Saturday
    [InlineData("2026-01-07 12:00", 20, "2026-01-10 07:30")]
    // half an hour to lunch, half an hour after it
    [InlineData("2025-03-03 11:00", 1, "2025-03-03 14:00")]
    // four and a half hours end with the morning, not with the afternoon's opening
    [InlineData("2025-04-29 14:30", 7, "2025-05-05 11:30")]
    public void WorkingHours_OverLunchNightAndDaysOff_AreAddedUpHourByHour(string received, int hours, string due) =>
        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.WorkingHours, hours)));

    [Theory]
    [InlineData("2025-12-31 15:00", "2025-12-31 17:00")]
    [InlineData("2025-12-31 15:01", "2026-01-05 17:00")] // New Year, the swapped Friday, the week-end
    [InlineData("2026-01-09 15:30", "2026-01-10 17:00")] // Friday: the worked Saturday is next
    [InlineData("2025-01-24 15:01", "2025-02-03 17:00")] // Tết
    public void InTheDay_AfterThreeOClock_EndsOnTheNextDayWorked(string received, string due) =>
        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.InTheDay)));

    [Theory]
    [InlineData("2025-12-03 09:00", 30, "2026-01-05 09:00")] // 2 January is off in exchange
    [InlineData("2025-12-11 09:00", 30, "2026-01-10 09:00")] // the Saturday worked for it
    [InlineData("2025-01-14 09:00", 15, "2025-02-03 09:00")] // 29 January, in Tết
    [InlineData("2025-04-16 18:00", 15, "2025-05-05 07:00")] // received after closing: the calendar counts from the day, the hour from the opening
    public void CalendarDays_EndingOnADayOff_RollToTheNextDayWorked(string received, int days, string due) =>
        Assert.Equal(At(due), Rule.DueAt(At(received), new(LimitKind.CalendarDays, days)));

    private static List<(DateOnly Day, int? Number)> Read(DateOnly zero, string reasoning)
    {
        var (read, expected, number) = (new List<(DateOnly, int?)>(), zero, 0);
        foreach (var parts in reasoning.Split(", ").Select(day => day.Split(' ', '=')))
        {
            expected = expected.AddDays(1);
            Assert.Equal(Weekdays[(int)expected.DayOfWeek], parts[0]);
            Assert.Equal(expected.ToString("dd'/'MM", CultureInfo.InvariantCulture), parts[1]);
            if (parts.Length == 3)
            {
                Assert.Equal(++number, int.Parse(parts[2], CultureInfo.InvariantCulture));
            }

            read.Add((expected, parts.Length == 3 ? number : null));
        }

        return read;
    }
}
