using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard;

/// <summary>What is wrong with a part of an address.</summary>
public enum AddressProblemKind
{
    UnknownScheme,
    UnknownPeriod,

    /// <summary>Not a day written yyyy-MM-dd.</summary>
    NotADay,

    /// <summary>A day before 2000 or after 2099.</summary>
    DayOutOfRange,

    /// <summary>Only one end of a free period.</summary>
    OneEndOnly,

    /// <summary>A free period that ends before it begins.</summary>
    TurnedAround,

    /// <summary>A named period and free days at once.</summary>
    TwoPeriods,
    UnknownComparison,
    UnknownUnit,
    UnknownLevel,
    UnknownIndicator,
}

/// <summary>One part of an address that cannot be read.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Part">Its name in the address.</param>
/// <param name="Value">Its value as written.</param>
public sealed record AddressProblem(AddressProblemKind Kind, string Part, string Value);

/// <summary>What an address asks for: a request, or everything that is wrong with it.</summary>
public sealed record OverviewAddress(OverviewRequest? Request, IReadOnlyList<AddressProblem> Problems);

/// <summary>The query string of the overview, page and workbook, as written; <see cref="Urls"/> writes it.</summary>
public sealed record OverviewQuery
{
    public const string DayFormat = "yyyy-MM-dd";
    public const string Reporting = "reporting";
    public const string Calendar = "calendar";
    public const string ToDate = "to-date";
    public const string Previous = "previous";
    public const string LastYear = "last-year";

    /// <summary>"reporting" or "calendar", the default.</summary>
    public string? Scheme { get; init; }

    /// <summary>"2025-05", "2025-Q2", "2025-H1", "2025-9M", "2025" or "to-date"; everything known when neither this nor days are given.</summary>
    public string? Period { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>"previous" or "last-year", the default.</summary>
    public string? Compare { get; init; }

    public string? Unit { get; init; }

    public string? Level { get; init; }

    public string? Indicator { get; init; }

    public string? AsOf { get; init; }

    /// <summary>Reads every part; a part left empty asks nothing.</summary>
    /// <param name="units">The units a code may name.</param>
    public OverviewAddress Read(UnitTree units)
    {
        var reading = new Reading();
        var request = new OverviewRequest
        {
            Period = ReadPeriod(reading),
            Compare = reading.OneOf("compare", Compare, AddressProblemKind.UnknownComparison, Comparisons) ?? ComparedWith.SamePeriodLastYear,
            Unit = reading.Reference("unit", Unit, AddressProblemKind.UnknownUnit, units.Find)?.Code,
            Level = reading.Value<Level>("level", Level, AddressProblemKind.UnknownLevel, Keys.TryParse),
            Indicator = reading.Reference("indicator", Indicator, AddressProblemKind.UnknownIndicator, Indicators.Find) ?? Indicators.Online,
            AsOf = reading.Day("asof", AsOf),
        };
        return new OverviewAddress(reading.Problems.Count == 0 ? request : null, reading.Problems);
    }

    private static readonly Dictionary<string, ComparedWith> Comparisons = new()
    {
        [Previous] = ComparedWith.PreviousPeriod,
        [LastYear] = ComparedWith.SamePeriodLastYear,
    };

    private static readonly Dictionary<string, PeriodScheme> Schemes = new()
    {
        [Reporting] = PeriodScheme.Reporting,
        [Calendar] = PeriodScheme.Calendar,
    };

    private PeriodChoice ReadPeriod(Reading reading)
    {
        var scheme = reading.OneOf("scheme", Scheme, AddressProblemKind.UnknownScheme, Schemes) ?? PeriodScheme.Calendar;
        var (from, to) = (reading.Day("from", From), reading.Day("to", To));
        var hasDays = !string.IsNullOrEmpty(From) || !string.IsNullOrEmpty(To);
        if (hasDays && !string.IsNullOrEmpty(Period))
        {
            reading.Refuse(AddressProblemKind.TwoPeriods, "period", Period);
        }
        else if (hasDays && (string.IsNullOrEmpty(From) || string.IsNullOrEmpty(To)))
        {
            reading.Refuse(AddressProblemKind.OneEndOnly, string.IsNullOrEmpty(From) ? "from" : "to", From + To);
        }
        else if (from is { } first && to is { } last)
        {
            if (Data.Domain.Period.TryCreate(first, last, out var days))
            {
                return PeriodChoice.Free(days);
            }

            reading.Refuse(AddressProblemKind.TurnedAround, "from", $"{From}..{To}");
        }
        else if (Period == ToDate)
        {
            return PeriodChoice.YearToDate(scheme);
        }
        else if (reading.Value<PeriodName>("period", Period, AddressProblemKind.UnknownPeriod, PeriodName.TryParse) is { } name)
        {
            return PeriodChoice.Named(scheme, name);
        }

        return PeriodChoice.Everything;
    }

    /// <summary>Reads parts one by one and remembers those that could not be read.</summary>
    private sealed class Reading
    {
        private const int LongestEcho = 60;

        public delegate bool TryParse<T>(string? text, out T value);

        public List<AddressProblem> Problems { get; } = [];

        public void Refuse(AddressProblemKind kind, string part, string value) =>
            Problems.Add(new(kind, part, value.Length > LongestEcho ? value[..LongestEcho] + "…" : value));

        public DateOnly? Day(string part, string? text)
        {
            var day = Value<DateOnly>(part, text, AddressProblemKind.NotADay, TryDay);
            if (day is { } known && !WorkingCalendar.Range.Contains(known))
            {
                Refuse(AddressProblemKind.DayOutOfRange, part, text!);
                return null;
            }

            return day;
        }

        public T? OneOf<T>(string part, string? text, AddressProblemKind problem, IReadOnlyDictionary<string, T> known)
            where T : struct =>
            Value<T>(part, text, problem, (string? key, out T value) => known.TryGetValue(key!, out value));

        public T? Value<T>(string part, string? text, AddressProblemKind problem, TryParse<T> tryParse)
            where T : struct
        {
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            if (tryParse(text, out var value))
            {
                return value;
            }

            Refuse(problem, part, text);
            return null;
        }

        public T? Reference<T>(string part, string? text, AddressProblemKind problem, Func<string, T?> find)
            where T : class
        {
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            var found = find(text);
            if (found is null)
            {
                Refuse(problem, part, text);
            }

            return found;
        }

        private static bool TryDay(string? text, out DateOnly day) =>
            DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
