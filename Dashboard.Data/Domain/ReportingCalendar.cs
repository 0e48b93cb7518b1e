namespace Dashboard.Data.Domain;

/// <summary>Which days a named period has. Periods of two schemes are never added together.</summary>
public enum PeriodScheme
{
    /// <summary>From the day after the cut-off day of one month to the cut-off day of the next (15th to 14th).</summary>
    Reporting,

    /// <summary>Calendar months, as the national portal and index 766 use.</summary>
    Calendar,
}

/// <summary>Turns a named period into its days, under the reporting or the calendar scheme.</summary>
/// <remarks>
/// Reporting periods run from the 15th of the month before to the 14th (Decree 09/2019, as reported by the offices that
/// use it): Q1 is 15/12–14/3, the year 15/12–14/12. Some provinces close on another day, so the cut-off day is a setting.
/// </remarks>
public sealed record ReportingCalendar
{
    private readonly int? _cutOffDay;

    private ReportingCalendar(int? cutOffDay) => _cutOffDay = cutOffDay;

    /// <summary>Whole calendar months.</summary>
    public static ReportingCalendar Calendar { get; } = new((int?)null);

    /// <summary>The usual reporting scheme, closing on the 14th.</summary>
    public static ReportingCalendar Reporting { get; } = ClosingOn(14);

    public PeriodScheme Scheme => _cutOffDay is null ? PeriodScheme.Calendar : PeriodScheme.Reporting;

    /// <param name="cutOffDay">The last day of a reporting month, 1 to 27, so that every month has the day after it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Any other day.</exception>
    public static ReportingCalendar ClosingOn(int cutOffDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cutOffDay, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cutOffDay, 27);
        return new ReportingCalendar(cutOffDay);
    }

    /// <summary>The days of a named period, both ends in.</summary>
    public Period DaysOf(PeriodName name)
    {
        var (year, (first, last)) = (name.Year, name.Months);
        return _cutOffDay is { } cutOff
            ? new Period(new DateOnly(year, first, cutOff + 1).AddMonths(-1), new DateOnly(year, last, cutOff))
            : new Period(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
    }

    /// <summary>The period of a length that a day belongs to; a day of the last quarter belongs to the year's nine months not at all, so nine months answers the year's only one.</summary>
    public PeriodName Containing(PeriodLength length, DateOnly day)
    {
        var month = _cutOffDay is { } cutOff && day.Day > cutOff ? day.AddDays(1 - day.Day).AddMonths(1) : day;
        var number = length switch
        {
            PeriodLength.Month => month.Month,
            PeriodLength.Quarter => ((month.Month - 1) / 3) + 1,
            PeriodLength.HalfYear => ((month.Month - 1) / 6) + 1,
            _ => 1,
        };
        return new PeriodName(length, month.Year, number);
    }

    /// <summary>The name of exactly these days; null when no period of this calendar has them, or they are outside <see cref="WorkingCalendar.Range"/>.</summary>
    public PeriodName? NameOf(Period days) => !WorkingCalendar.Range.Contains(days.First) ? null : Enum.GetValues<PeriodLength>()
        .Select(length => (PeriodName?)Containing(length, days.First))
        .FirstOrDefault(name => DaysOf(name!.Value) == days);

    /// <summary>From the first day of the year a day belongs to, up to and including that day.</summary>
    public Period YearToDate(DateOnly day) => DaysOf(Containing(PeriodLength.Year, day)).UpTo(day);

    /// <summary>The named periods that a run of days touches, in order; the first and last may reach beyond it.</summary>
    public IEnumerable<PeriodName> Touching(PeriodLength length, Period period)
    {
        var last = Containing(length, period.Last);
        for (var name = Containing(length, period.First); ; name = name.Next())
        {
            yield return name;
            if (name == last)
            {
                yield break;
            }
        }
    }
}
