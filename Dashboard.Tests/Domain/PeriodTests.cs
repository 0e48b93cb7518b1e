using CsCheck;
using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public class PeriodTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 36_000].Select(days => new DateOnly(2001, 1, 1).AddDays(days));

    private static readonly Gen<PeriodName> AnyName =
        Gen.Select(Gen.Enum<PeriodLength>(), Gen.Int[2001, 2098], Gen.Int[1, 12], (length, year, number) =>
            new PeriodName(length, year, ((number - 1) % PerYear(length)) + 1));

    private static readonly Gen<ReportingCalendar> AnyCalendar =
        Gen.Int[0, 27].Select(day => day == 0 ? ReportingCalendar.Calendar : ReportingCalendar.ClosingOn(day));

    private static int PerYear(PeriodLength length) => length switch
    {
        PeriodLength.Month => 12,
        PeriodLength.Quarter => 4,
        PeriodLength.HalfYear => 2,
        _ => 1,
    };

    [Fact]
    public void Period_BothEnds_BelongToIt()
    {
        var period = Days("2025-04-15", "2025-05-14");

        Assert.True(period.Contains(period.First));
        Assert.True(period.Contains(period.Last));
        Assert.Equal(30, period.Days);
    }

    [Fact]
    public void TryCreate_TurnedAround_IsRefused()
    {
        Assert.False(Period.TryCreate(Day("2025-05-16"), Day("2025-05-15"), out _));
        Assert.Throws<ArgumentException>(() => Days("2025-05-16", "2025-05-15"));
    }

    [Theory]
    [InlineData("2025-05", "2025-04-15", "2025-05-14")]
    [InlineData("2025-01", "2024-12-15", "2025-01-14")]
    [InlineData("2025-Q1", "2024-12-15", "2025-03-14")]
    [InlineData("2025-H1", "2024-12-15", "2025-06-14")]
    [InlineData("2025-9M", "2024-12-15", "2025-09-14")]
    [InlineData("2025", "2024-12-15", "2025-12-14")]
    public void Reporting_NamedPeriods_RunFrom15thTo14th(string name, string first, string last)
    {
        Assert.True(PeriodName.TryParse(name, out var parsed));

        Assert.Equal(Days(first, last), ReportingCalendar.Reporting.DaysOf(parsed));
    }

    [Fact]
    public void Reporting_AnotherCutOffDay_MovesBothEnds() =>
        Assert.Equal(Days("2025-04-21", "2025-05-20"), ReportingCalendar.ClosingOn(20).DaysOf(new(PeriodLength.Month, 2025, 5)));

    [Theory]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-Q2", "2025-04-01", "2025-06-30")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    public void Calendar_NamedPeriods_AreWholeMonths(string name, string first, string last)
    {
        Assert.True(PeriodName.TryParse(name, out var parsed));

        Assert.Equal(Days(first, last), ReportingCalendar.Calendar.DaysOf(parsed));
    }

    [Fact]
    public void Next_FollowsWithoutGapOrOverlap() => Gen.Select(AnyCalendar, AnyName).Sample((calendar, name) =>
    {
        // nine months leave the last quarter to the year
        var whole = name.Length == PeriodLength.NineMonths ? new PeriodName(PeriodLength.Year, name.Year) : name;

        Assert.Equal(calendar.DaysOf(whole).Last.AddDays(1), calendar.DaysOf(whole.Next()).First);
        Assert.Equal(whole, whole.Next().Previous());
    });

    [Fact]
    public void Containing_AnyDay_LiesInThePeriodNamed() =>
        Gen.Select(AnyCalendar, Gen.Enum<PeriodLength>().Where(length => length != PeriodLength.NineMonths), AnyDay).Sample((calendar, length, day) =>
            Assert.True(calendar.DaysOf(calendar.Containing(length, day)).Contains(day)));

    [Fact]
    public void Touching_AnyPeriod_CoversEachDayOnce() => Gen.Select(AnyCalendar, AnyDay, Gen.Int[0, 900]).Sample((calendar, first, days) =>
    {
        var period = new Period(first, first.AddDays(days));

        var months = calendar.Touching(PeriodLength.Month, period).Select(calendar.DaysOf).ToList();

        Assert.True(months[0].Contains(period.First));
        Assert.True(months[^1].Contains(period.Last));
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
    });

    [Fact]
    public void Name_WrittenAndRead_IsTheSame() => AnyName.Sample(name =>
    {
        Assert.True(PeriodName.TryParse(name.ToString(), out var read));
        Assert.Equal(name, read);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25-05")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-Q5")]
    [InlineData("2025-H0")]
    [InlineData("2025-Q")]
    [InlineData("1999")]
    [InlineData("2025-05-16")]
    [InlineData("２０２５")]
    public void TryParse_NoPeriodName_IsRefused(string? text) => Assert.False(PeriodName.TryParse(text, out _));

    [Fact]
    public void YearToDate_StartsWithTheYearOfTheScheme()
    {
        Assert.Equal(Days("2024-12-15", "2025-05-16"), ReportingCalendar.Reporting.YearToDate(Day("2025-05-16")));
        Assert.Equal(Days("2025-01-01", "2025-05-16"), ReportingCalendar.Calendar.YearToDate(Day("2025-05-16")));
        Assert.Equal(Days("2025-12-15", "2025-12-20"), ReportingCalendar.Reporting.YearToDate(Day("2025-12-20")));
    }
}
