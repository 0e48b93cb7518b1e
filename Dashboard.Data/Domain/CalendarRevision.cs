namespace Dashboard.Data.Domain;

/// <summary>A day that two calendars tell differently.</summary>
/// <param name="Date">The day.</param>
/// <param name="Before">What the notice in use says; null for an ordinary day.</param>
/// <param name="After">What the other says.</param>
public sealed record ChangedDay(DateOnly Date, CalendarDay? Before, CalendarDay? After);

/// <summary>What a file of days would make of the calendar in use.</summary>
/// <remarks>A file says all there is to say of each year it names: days of such a year that it does not name are ordinary ones. Other years stay as they are.</remarks>
/// <param name="Before">The calendar in use.</param>
/// <param name="After">The calendar with the file.</param>
/// <param name="Years">The years the file names, in order.</param>
/// <param name="Changes">The days told differently, in order.</param>
public sealed record CalendarRevision(WorkingCalendar Before, WorkingCalendar After, IReadOnlyList<int> Years, IReadOnlyList<ChangedDay> Changes)
{
    /// <summary>The days worked under one of the two only, in order: a new name or citation moves no due date.</summary>
    public IReadOnlyList<DateOnly> Turned { get; } = [.. Changes.Select(change => change.Date).Where(day => Before.IsWorkingDay(day) != After.IsWorkingDay(day))];

    /// <summary>Holds a file against the calendar in use.</summary>
    /// <param name="now">The calendar in use.</param>
    /// <param name="told">The days of the file, none twice.</param>
    public static CalendarRevision Of(WorkingCalendar now, IReadOnlyCollection<CalendarDay> told)
    {
        var years = told.Select(day => day.Date.Year).Distinct().Order().ToList();
        var (before, after) = (now.Days.Where(day => years.Contains(day.Date.Year)).ToDictionary(day => day.Date), told.ToDictionary(day => day.Date));
        return new CalendarRevision(
            now, new WorkingCalendar([.. now.Days.Where(day => !years.Contains(day.Date.Year)), .. told]), years,
            [
                .. before.Keys.Union(after.Keys).Order()
                    .Select(date => new ChangedDay(date, before.GetValueOrDefault(date), after.GetValueOrDefault(date)))
                    .Where(change => change.Before != change.After),
            ]);
    }
}
