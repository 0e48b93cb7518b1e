using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public class ComparisonTests
{
    [Theory]
    [InlineData(ComparedWith.PreviousPeriod, "2024-10-01", "2024-12-31")]
    [InlineData(ComparedWith.SamePeriodLastYear, "2024-01-01", "2024-03-31")]
    public void NamedPeriod_Finished_IsHeldAgainstTheWholeOther(ComparedWith with, string first, string last)
    {
        var name = new PeriodName(PeriodLength.Quarter, 2025, 1);

        var compared = Comparison.PeriodFor(with, ReportingCalendar.Calendar.DaysOf(name), name, ReportingCalendar.Calendar, Day("2025-05-16"));

        Assert.Equal(Days(first, last), compared);
    }

    [Theory]
    [InlineData(ComparedWith.PreviousPeriod, "2025-01-01", "2025-02-15")]
    [InlineData(ComparedWith.SamePeriodLastYear, "2024-04-01", "2024-05-16")]
    public void NamedPeriod_StillRunning_IsHeldAgainstTheSameStretch(ComparedWith with, string first, string last)
    {
        var name = new PeriodName(PeriodLength.Quarter, 2025, 2);

        var compared = Comparison.PeriodFor(with, ReportingCalendar.Calendar.DaysOf(name), name, ReportingCalendar.Calendar, Day("2025-05-16"));

        Assert.Equal(Days(first, last), compared);
    }

    [Fact]
    public void PreviousPeriod_RunningLongerThanThePrevious_EndsWithIt()
    {
        var name = new PeriodName(PeriodLength.Month, 2025, 3);

        var compared = Comparison.PeriodFor(
            ComparedWith.PreviousPeriod, ReportingCalendar.Calendar.DaysOf(name), name, ReportingCalendar.Calendar, Day("2025-03-30"));

        Assert.Equal(Days("2025-02-01", "2025-02-28"), compared);
    }

    [Fact]
    public void FreePeriod_IsHeldAgainstAsManyDaysBefore()
    {
        var compared = Comparison.PeriodFor(
            ComparedWith.PreviousPeriod, Days("2025-05-10", "2025-05-20"), null, ReportingCalendar.Calendar, Day("2025-05-16"));

        Assert.Equal(Days("2025-05-03", "2025-05-09"), compared);
    }

    [Theory]
    [InlineData("2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28")]
    public void LastYear_PeriodThatEndsFebruary_EndsFebruary(string first, string last, string yearFirst, string yearLast)
    {
        var compared = Comparison.PeriodFor(
            ComparedWith.SamePeriodLastYear, Days(first, last), null, ReportingCalendar.Calendar, Day("2025-12-31"));

        Assert.Equal(Days(yearFirst, yearLast), compared);
    }
}
