using Dashboard.Data.Domain;

namespace Dashboard.CalendarPages;

/// <summary>Kinds of named days, in words.</summary>
internal static class CalendarWords
{
    public static string KindOf(CalendarDayKind kind) => kind switch
    {
        CalendarDayKind.Holiday => Texts.DayHoliday,
        CalendarDayKind.Compensation => Texts.DayCompensation,
        _ => Texts.KeySwapped,
    };
}
