using Dashboard.Data.Domain;
using Dashboard.Display;

namespace Dashboard.Filters;

/// <summary>The named periods a reader may pick.</summary>
internal static class PeriodOffers
{
    /// <summary>In the order they are offered: the longest first.</summary>
    public static readonly PeriodLength[] Lengths =
        [PeriodLength.Year, PeriodLength.NineMonths, PeriodLength.HalfYear, PeriodLength.Quarter, PeriodLength.Month];

    /// <summary>The years the data touch, newest first.</summary>
    public static IEnumerable<int> Years(ReportingCalendar calendar, Period known) =>
        calendar.Touching(PeriodLength.Year, known).Select(name => name.Year).Reverse();

    /// <summary>All periods of a length in a year.</summary>
    public static IReadOnlyList<PeriodName> InYear(PeriodLength length, int year)
    {
        var names = new List<PeriodName>();
        for (var name = new PeriodName(length, year); name.Year == year; name = name.Next())
        {
            names.Add(name);
        }

        return names;
    }

    /// <summary>Whether the data know of any day of a period.</summary>
    public static bool IsReached(Period days, Period known) => days.First <= known.Last && days.Last >= known.First;

    /// <summary>The name without its year, which stands above.</summary>
    public static string Label(PeriodName name) => Format.Fill(
        (name.Length, name.Number) switch
        {
            (PeriodLength.Month, _) => Texts.LabelMonth,
            (PeriodLength.Quarter, _) => Texts.LabelQuarter,
            (PeriodLength.HalfYear, 1) => Texts.LabelFirstHalf,
            (PeriodLength.HalfYear, _) => Texts.LabelSecondHalf,
            (PeriodLength.NineMonths, _) => Texts.LabelNineMonths,
            _ => Texts.LabelYear,
        },
        name.Number);
}
