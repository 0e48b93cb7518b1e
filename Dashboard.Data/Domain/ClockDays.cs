namespace Dashboard.Data.Domain;

/// <summary>Numbers the days of one dossier's clock.</summary>
internal sealed class ClockDays
{
    private readonly ClockFacts _facts;
    private readonly Deadline _deadline;
    private readonly Period _days;
    private readonly DateOnly _until;
    private readonly DateTime _start;

    /// <param name="facts">The dossier.</param>
    /// <param name="deadline">Calendar and hours.</param>
    /// <param name="days">The days to number.</param>
    /// <param name="until">The day it ended, or the day it is looked at.</param>
    public ClockDays(ClockFacts facts, Deadline deadline, Period days, DateOnly until)
    {
        (_facts, _deadline, _days, _until) = (facts, deadline, days, until);
        _start = deadline.ClockStart(facts.Due.ReceivedAt);
    }

    public ClockLane Lane(ClockLaneKind kind, DateTime dueAt, bool withoutPauses, DateTime? completed, DateOnly on)
    {
        var due = DateOnly.FromDateTime(dueAt);
        DateOnly? ended = completed is { } at ? DateOnly.FromDateTime(at) : null;
        var lost = withoutPauses ? DaysLost() : 0;
        var days = new List<ClockDay>(_days.Days);
        var taken = 0;
        for (var day = _days.First; day <= _days.Last; day = day.AddDays(1))
        {
            var before = taken;
            taken = Math.Max(taken, Math.Min(lost, Taken(day)));
            days.Add(Day(day, due, taken, isLost: taken > before));
        }

        var over = _deadline.Calendar.WorkingDaysAfter(due, _until);
        return new ClockLane(kind, dueAt, withoutPauses, ListedDossier.VerdictOf(due, ended, on), over, days);
    }

    private ClockDay Day(DateOnly date, DateOnly due, int taken, bool isLost)
    {
        var calendar = _deadline.Calendar;
        var (isWorked, zero) = (calendar.IsWorkingDay(date), DateOnly.FromDateTime(_start));
        var isByCalendar = _facts.Due.Limit.Kind == LimitKind.CalendarDays;
        var (kind, number) = date < zero ? (ClockDayKind.Outside, (int?)null)
            : date == zero ? (ClockDayKind.DayZero, null)
            : date > due ? date > _until ? (ClockDayKind.Outside, null) : isWorked ? (ClockDayKind.Over, calendar.WorkingDaysAfter(due, date)) : (ClockDayKind.Off, null)
            : isLost ? (ClockDayKind.Paused, null)
            : isByCalendar ? (ClockDayKind.Counted, date.DayNumber - DateOnly.FromDateTime(_facts.Due.ReceivedAt).DayNumber - taken)
            : isWorked ? (ClockDayKind.Counted, calendar.WorkingDaysAfter(zero, date) - taken)
            : (ClockDayKind.Off, null);
        return new ClockDay(date, kind, isWorked, calendar.Named(date), number, date == due, PauseOn(date));
    }

    /// <summary>Working days by which the pauses move the due date.</summary>
    private int DaysLost()
    {
        if (_facts.Due.PausedMinutes == 0 || _deadline.DueAt(_facts.Due.ReceivedAt, _facts.Due.Limit) is not { } byLimit)
        {
            return 0;
        }

        var moved = _deadline.Extend(byLimit, _facts.Due.PausedMinutes);
        return _deadline.Calendar.WorkingDaysAfter(DateOnly.FromDateTime(byLimit), DateOnly.FromDateTime(moved));
    }

    /// <summary>Days begun to be lost by a day, at the time of day the clock started.</summary>
    private int Taken(DateOnly day)
    {
        if (!_deadline.Calendar.IsWorkingDay(day))
        {
            return 0;
        }

        var at = day.ToDateTime(TimeOnly.FromDateTime(_start));
        var minutes = _facts.Pauses.Sum(pause => _deadline.WorkingMinutesBetween(
            pause.FromAt > _start ? pause.FromAt : _start, pause.ToAt is { } to && to < at ? to : at));
        return (minutes + _deadline.Hours.MinutesPerDay - 1) / _deadline.Hours.MinutesPerDay;
    }

    private PauseReason? PauseOn(DateOnly day) => _facts.Pauses
        .FirstOrDefault(pause => DateOnly.FromDateTime(pause.FromAt) <= day && (pause.ToAt is null ? day <= _until : day <= DateOnly.FromDateTime(pause.ToAt.Value)))?.Reason;
}
