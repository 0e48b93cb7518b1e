namespace Dashboard.Data.Domain;

/// <summary>What a due date is worked out from.</summary>
/// <param name="ReceivedAt">Local civil time.</param>
/// <param name="Limit">The limit in force on the day of receipt.</param>
/// <param name="PausedMinutes">Working minutes the clock stood still.</param>
/// <param name="OriginalDueAt">Due time before any rescheduling; null where none was recorded.</param>
/// <param name="DueAt">Due time now; null where there is none.</param>
public readonly record struct DueDateFacts(DateTime ReceivedAt, TimeLimit Limit, int PausedMinutes, DateTime? OriginalDueAt, DateTime? DueAt);

/// <summary>Works out due dates anew and names the pattern by which a register's differ.</summary>
/// <remarks>
/// Dates are compared, not hours. A register may keep the date of the receipt slip, without pauses, beside a current date moved by them:
/// an original date of its own may therefore be either. A pattern is the first of the known mistakes that leads to exactly the given
/// date; it says what the date is consistent with, not what was done.
/// </remarks>
public sealed class DueDateRule
{
    private readonly Deadline _deadline;
    private readonly Deadline[] _unswapped;
    private readonly Deadline _noHolidays;

    /// <param name="deadline">The calendar and hours in force.</param>
    public DueDateRule(Deadline deadline)
    {
        _deadline = deadline;
        Deadline Without(Func<CalendarDay, bool> left) => deadline with { Calendar = new(deadline.Calendar.Days.Where(day => !left(day))) };

        // only the swapped days: a weekday off in exchange is worked if nobody heard of the swap, one off for a holiday on a weekend as well
        _unswapped =
        [
            Without(day => day.Kind == CalendarDayKind.WorkingSaturday),
            Without(day => day.Kind == CalendarDayKind.Compensation),
            Without(day => day.Kind is CalendarDayKind.WorkingSaturday or CalendarDayKind.Compensation),
        ];
        _noHolidays = deadline with { Calendar = new([]) };
    }

    /// <summary>The calendar and hours used.</summary>
    public Deadline Deadline => _deadline;

    /// <summary>Works out one due date and holds the register's against it.</summary>
    public DueDateCheck Check(in DueDateFacts facts)
    {
        var given = facts.OriginalDueAt ?? facts.DueAt;
        if (_deadline.DueAt(facts.ReceivedAt, facts.Limit) is not { } byLimit)
        {
            return new DueDateCheck(DueDatePattern.NoLimit, given, null, 0, Unannounced(facts.ReceivedAt, given ?? facts.ReceivedAt));
        }

        var expected = _deadline.Extend(byLimit, facts.PausedMinutes);
        var years = Unannounced(facts.ReceivedAt, expected);
        if (given is not { } due)
        {
            return new DueDateCheck(DueDatePattern.NotGiven, null, expected, 0, years);
        }

        if (!WorkingCalendar.Range.Contains(DateOnly.FromDateTime(due)))
        {
            return new DueDateCheck(DueDatePattern.Other, due, expected, 0, years);
        }

        var longer = _deadline.Calendar.WorkingDaysAfter(DateOnly.FromDateTime(expected), DateOnly.FromDateTime(due));
        return new DueDateCheck(PatternOf(facts, DateOnly.FromDateTime(due), byLimit, expected), due, expected, longer, years);
    }

    /// <summary>The pattern alone, for one dossier among millions.</summary>
    public DueDatePattern PatternOf(in DueDateFacts facts)
    {
        if (_deadline.DueAt(facts.ReceivedAt, facts.Limit) is not { } byLimit)
        {
            return DueDatePattern.NoLimit;
        }

        return (facts.OriginalDueAt ?? facts.DueAt) is not { } given ? DueDatePattern.NotGiven
            : PatternOf(facts, DateOnly.FromDateTime(given), byLimit, _deadline.Extend(byLimit, facts.PausedMinutes));
    }

    private DueDatePattern PatternOf(in DueDateFacts facts, DateOnly given, DateTime byLimit, DateTime expected)
    {
        var wanted = DateOnly.FromDateTime(expected);
        if (given == wanted || (facts.OriginalDueAt is not null && given == DateOnly.FromDateTime(byLimit)))
        {
            return DueDatePattern.Agrees;
        }

        if (given < DateOnly.FromDateTime(facts.ReceivedAt))
        {
            return DueDatePattern.Other;
        }

        if (given == DateOnly.FromDateTime(byLimit))
        {
            return DueDatePattern.PauseLeftOut;
        }

        foreach (var unswapped in _unswapped)
        {
            if (DateBy(unswapped, facts) == given)
            {
                return DueDatePattern.SwappedDay;
            }
        }

        return DateBy(_noHolidays, facts) == given ? DueDatePattern.HolidaysCounted
            : FromDayOfReceipt(facts) == given ? DueDatePattern.FromDayOfReceipt
            : ByCalendarDays(facts, given) ? DueDatePattern.CalendarDays
            : given > wanted ? DueDatePattern.Padded : DueDatePattern.Shortened;
    }

    private static DateOnly DateBy(Deadline deadline, in DueDateFacts facts) =>
        DateOnly.FromDateTime(deadline.Extend(deadline.DueAt(facts.ReceivedAt, facts.Limit)!.Value, facts.PausedMinutes));

    /// <summary>One day less; a limit of one day would end on the day of receipt itself.</summary>
    private DateOnly? FromDayOfReceipt(in DueDateFacts facts)
    {
        if (facts.Limit.Kind is not (LimitKind.WorkingDays or LimitKind.CalendarDays))
        {
            return null;
        }

        var dueAt = facts.Limit.Amount == 1
            ? _deadline.ClockStart(facts.ReceivedAt)
            : _deadline.DueAt(facts.ReceivedAt, new TimeLimit(facts.Limit.Kind, facts.Limit.Amount - 1))!.Value;
        return DateOnly.FromDateTime(_deadline.Extend(dueAt, facts.PausedMinutes));
    }

    /// <summary>Whether working days were taken as days of the calendar; an end on a day off may have been left there or moved.</summary>
    private bool ByCalendarDays(in DueDateFacts facts, DateOnly given)
    {
        if (facts.Limit.Kind != LimitKind.WorkingDays)
        {
            return false;
        }

        var day = DateOnly.FromDateTime(facts.ReceivedAt).AddDays(facts.Limit.Amount);
        var moved = _deadline.Extend(_deadline.DueAt(facts.ReceivedAt, new TimeLimit(LimitKind.CalendarDays, facts.Limit.Amount))!.Value, facts.PausedMinutes);
        return given == DateOnly.FromDateTime(moved) || (facts.PausedMinutes == 0 && given == day);
    }

    private IReadOnlyList<int> Unannounced(DateTime from, DateTime to)
    {
        if (_deadline.Calendar.IsAnnounced(from.Year) && (to.Year == from.Year || (to.Year == from.Year + 1 && _deadline.Calendar.IsAnnounced(to.Year))))
        {
            return [];
        }

        return to.Year < from.Year ? [] : _deadline.Calendar.NotAnnounced(Enumerable.Range(from.Year, to.Year - from.Year + 1));
    }
}
