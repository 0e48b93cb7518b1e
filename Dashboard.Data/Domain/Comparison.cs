namespace Dashboard.Data.Domain;

/// <summary>What a period is held against.</summary>
public enum ComparedWith
{
    /// <summary>The period of the same length just before.</summary>
    PreviousPeriod,

    /// <summary>The same days one year earlier, under the same calendar.</summary>
    SamePeriodLastYear,
}

/// <summary>Like for like: a period that is still running is held against the same stretch of the other one, never against the whole.</summary>
public static class Comparison
{
    /// <param name="with">What to compare with.</param>
    /// <param name="period">The whole period, even when it is still running.</param>
    /// <param name="name">Its name, when it has one; a free period has none.</param>
    /// <param name="calendar">The scheme the name is read under.</param>
    /// <param name="asOf">The last day known; a period that ends later is still running.</param>
    public static Period PeriodFor(ComparedWith with, Period period, PeriodName? name, ReportingCalendar calendar, DateOnly asOf)
    {
        var seen = period.UpTo(asOf);
        if (with == ComparedWith.SamePeriodLastYear)
        {
            return YearEarlier(seen);
        }

        if (name is { } named)
        {
            var previous = calendar.DaysOf(named.Previous());
            return seen == period ? previous : previous.UpTo(previous.First.AddDays(seen.Days - 1));
        }

        return new Period(seen.First.AddDays(-seen.Days), seen.First.AddDays(-1));
    }

    /// <summary>The same days one year earlier; a period that ends with February ends with February.</summary>
    private static Period YearEarlier(Period period)
    {
        var last = period.Last.AddYears(-1);
        var endsFebruary = period.Last is { Month: 2 } && period.Last.AddDays(1).Month == 3;
        return new Period(period.First.AddYears(-1), endsFebruary ? new DateOnly(last.Year, 3, 1).AddDays(-1) : last);
    }
}
