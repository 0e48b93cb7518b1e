namespace Dashboard.Data.Domain;

/// <summary>A period as a reader asks for it, before it is known how far the data reach.</summary>
/// <remarks>Exactly one of four: everything known (nothing set), a named period, the current year to date, or free days.</remarks>
public sealed record PeriodChoice
{
    private PeriodChoice()
    {
    }

    /// <summary>From the year of the first receipt to the data cut-off.</summary>
    public static PeriodChoice Everything { get; } = new();

    /// <summary>The scheme a named period, a year to date and all sub-periods are cut by.</summary>
    public PeriodScheme Scheme { get; private init; } = PeriodScheme.Calendar;

    public PeriodName? Name { get; private init; }

    /// <summary>The year of the data cut-off, up to it.</summary>
    public bool IsYearToDate { get; private init; }

    public Period? Days { get; private init; }

    public static PeriodChoice Named(PeriodScheme scheme, PeriodName name) => new() { Scheme = scheme, Name = name };

    public static PeriodChoice YearToDate(PeriodScheme scheme) => new() { Scheme = scheme, IsYearToDate = true };

    public static PeriodChoice Free(Period days) => new() { Days = days };

    /// <summary>Some days by their name, where a calendar or reporting period has exactly these; else as free days.</summary>
    /// <param name="days">The days.</param>
    /// <param name="reporting">The reporting scheme in use.</param>
    public static PeriodChoice Of(Period days, ReportingCalendar reporting) =>
        ReportingCalendar.Calendar.NameOf(days) is { } name ? Named(PeriodScheme.Calendar, name)
        : reporting.NameOf(days) is { } reported ? Named(PeriodScheme.Reporting, reported)
        : Free(days);

    /// <summary>The days and, where it has one, the name of the period.</summary>
    /// <param name="reporting">The reporting scheme in use, with its cut-off day.</param>
    /// <param name="everything">All days the data know of.</param>
    public ChosenPeriod On(ReportingCalendar reporting, Period everything)
    {
        var calendar = Scheme == PeriodScheme.Reporting ? reporting : ReportingCalendar.Calendar;
        var name = IsYearToDate ? calendar.Containing(PeriodLength.Year, everything.Last) : Name;
        return new ChosenPeriod(name is { } named ? calendar.DaysOf(named) : Days ?? everything, name, calendar);
    }
}

/// <summary>A period with its days, and the name and scheme it was asked by.</summary>
/// <param name="Days">All its days, those still to come included.</param>
/// <param name="Name">Null for free days.</param>
/// <param name="Calendar">The scheme of its sub-periods.</param>
public sealed record ChosenPeriod(Period Days, PeriodName? Name, ReportingCalendar Calendar);
