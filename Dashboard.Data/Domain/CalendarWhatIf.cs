namespace Dashboard.Data.Domain;

/// <summary>A day taken otherwise than the notices say.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsWorked">Whether it is taken as worked.</param>
public readonly record struct DayChange(DateOnly Day, bool IsWorked)
{
    /// <summary>A Sunday is never worked, and a day beyond the calendar is not known.</summary>
    public bool IsPossible => WorkingCalendar.Range.Contains(Day) && !(IsWorked && Day.DayOfWeek == DayOfWeek.Sunday);
}

/// <summary>One dossier under the calendar in use and under another.</summary>
/// <param name="DueAt">The current due time; null without one.</param>
/// <param name="OtherDueAt">The same under the other calendar.</param>
/// <param name="OriginalDueAt">The original due time, the current one standing for it where none was recorded.</param>
/// <param name="OtherOriginalDueAt">The same under the other calendar.</param>
/// <param name="Verdict">How it stands against the current due date.</param>
/// <param name="OtherVerdict">How it would stand.</param>
public sealed record WhatIf(
    DateTime? DueAt, DateTime? OtherDueAt, DateTime? OriginalDueAt, DateTime? OtherOriginalDueAt, DossierVerdict Verdict, DossierVerdict OtherVerdict)
{
    /// <summary>Whether the verdict turns over: in time on one calendar, late or overdue on the other.</summary>
    public bool Flips => IsLate(Verdict) != IsLate(OtherVerdict);

    /// <summary>Whether it would be late or overdue.</summary>
    public bool IsLateThen => IsLate(OtherVerdict);

    private static bool IsLate(DossierVerdict verdict) => verdict is DossierVerdict.Late or DossierVerdict.Overdue;
}

/// <summary>Asks how dossiers would stand if a day had been worked that was not, or the other way round.</summary>
/// <remarks>
/// Only a due date that receipt, limit, calendar and pauses lead to moves with the calendar, by dates. One that was given otherwise, a new
/// appointment above all, was promised as it stands and stays. Pauses last the working minutes of the calendar they are counted on.
/// </remarks>
public sealed class CalendarWhatIf
{
    private readonly Deadline _now;
    private readonly Deadline _then;

    /// <param name="now">The calendar and hours in use.</param>
    /// <param name="change">The day taken otherwise; it must be possible.</param>
    public CalendarWhatIf(Deadline now, DayChange change)
        : this(now, now with { Calendar = now.Calendar.Treating(change) })
    {
    }

    private CalendarWhatIf(Deadline now, Deadline then) => (_now, _then) = (now, then);

    /// <summary>The same for a whole other calendar.</summary>
    /// <param name="now">The calendar and hours in use.</param>
    /// <param name="then">The other calendar.</param>
    public static CalendarWhatIf Under(Deadline now, WorkingCalendar then) => new(now, now with { Calendar = then });

    /// <summary>How one dossier stands on a day, and would stand.</summary>
    public WhatIf Of(ClockFacts facts, DateOnly on)
    {
        var original = facts.Due.OriginalDueAt ?? facts.Due.DueAt;
        var (due, moved) = (facts.Due.DueAt, Moved(facts, facts.Due.DueAt, on));
        DateOnly? completed = facts.CompletedAt is { } ended ? DateOnly.FromDateTime(ended) : null;
        return new WhatIf(
            due, moved, original, Moved(facts, original, on),
            ListedDossier.VerdictOf(DayOf(due), completed, on), ListedDossier.VerdictOf(DayOf(moved), completed, on));
    }

    /// <summary>The swapped days a dossier's clock runs over, each taken the other way round.</summary>
    public static IReadOnlyList<(DayChange Change, WhatIf WhatIf)> SwappedDaysOf(ClockFacts facts, Deadline now, DateOnly on)
    {
        var first = DateOnly.FromDateTime(facts.Due.ReceivedAt);
        var last = DayOf(facts.Due.DueAt) ?? first;
        return
        [
            .. now.Calendar.Days
                .Where(day => day.Kind != CalendarDayKind.Holiday && day.Date > first && day.Date <= last)
                .Select(day => new DayChange(day.Date, day.Kind != CalendarDayKind.WorkingSaturday))
                .Where(change => change.IsPossible)
                .Select(change => (change, new CalendarWhatIf(now, change).Of(facts, on))),
        ];
    }

    private DateTime? Moved(ClockFacts facts, DateTime? given, DateOnly on)
    {
        if (given is not { } due || _now.DueAt(facts.Due.ReceivedAt, facts.Due.Limit) is not { } byLimit)
        {
            return given;
        }

        var otherByLimit = _then.DueAt(facts.Due.ReceivedAt, facts.Due.Limit)!.Value;
        if (DayOf(_now.Extend(byLimit, facts.Due.PausedMinutes)) == DayOf(due))
        {
            // a pause that still lasts is counted up to the day it is looked at
            var lasting = on.ToDateTime(_now.Hours.AfternoonCloses);
            var more = facts.Pauses.Sum(pause =>
                _then.WorkingMinutesBetween(pause.FromAt, pause.ToAt ?? lasting) - _now.WorkingMinutesBetween(pause.FromAt, pause.ToAt ?? lasting));
            return _then.Extend(otherByLimit, Math.Max(0, facts.Due.PausedMinutes + more));
        }

        return DayOf(byLimit) == DayOf(due) ? otherByLimit : due;
    }

    private static DateOnly? DayOf(DateTime? time) => time is { } known ? DateOnly.FromDateTime(known) : null;
}
