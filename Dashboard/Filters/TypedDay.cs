using Dashboard.Data.Domain;
using Dashboard.Display;

namespace Dashboard.Filters;

/// <summary>A day a reader typed: read, or refused by name.</summary>
internal sealed record TypedDay(DateOnly? Day, string? Refused)
{
    public static TypedDay Read(string? text) =>
        !Format.TryDay(text, out var day) ? new(null, Format.Fill(Texts.DayNotRead, text))
        : !WorkingCalendar.Range.Contains(day) ? new(null, Texts.DaysOutOfRange)
        : new(day, null);
}
