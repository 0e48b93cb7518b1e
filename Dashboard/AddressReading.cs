using System.Globalization;
using Dashboard.Data.Domain;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

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
    UnknownProcedure,
    UnknownField,
    UnknownChannel,
    UnknownService,
    UnknownDigitization,
    UnknownOutcome,
    UnknownBasis,
    UnknownSort,
    UnknownIndicator,
    UnknownCount,

    /// <summary>Counts that may count one dossier twice.</summary>
    OverlappingCounts,

    /// <summary>Counts to be left out that are no part of those asked for.</summary>
    WithoutOthers,
    UnknownOrder,
    UnknownSize,

    /// <summary>Not a place in a list in this order.</summary>
    UnknownPlace,

    /// <summary>A page that begins after one place and ends before another.</summary>
    TwoPlaces,
    CodeTooLong,

    /// <summary>Neither a day nor two days with ".." between them.</summary>
    UnknownDueDays,

    /// <summary>Due days of other dossiers than those in process.</summary>
    DueOfOthers,

    /// <summary>Neither a day nor two days with ".." between them.</summary>
    UnknownReceivedDays,

    /// <summary>Days of receipt of other dossiers than those in process, or together with due days.</summary>
    ReceivedOfOthers,

    /// <summary>Neither a number of working days nor two with ".." between them.</summary>
    UnknownDays,

    /// <summary>Working days of other dossiers than those resolved, or days used and days left at once.</summary>
    DaysOfOthers,
    UnknownReport,

    /// <summary>Not one of the cohorts of the on-time ladder.</summary>
    UnknownCohort,

    /// <summary>Not a signal whose dossiers can be listed.</summary>
    UnknownSignal,

    /// <summary>Dossiers that a signal finds and a count at once.</summary>
    SignalAndCount,

    /// <summary>A signal that only rows tell, of an earlier load.</summary>
    SignalOfNow,

    /// <summary>Not one of the groups of what can still be saved.</summary>
    UnknownVerdict,

    /// <summary>A year the working calendar does not hold.</summary>
    UnknownYear,

    /// <summary>A day that no calendar works.</summary>
    NeverWorked,

    /// <summary>Not a way to draw a sample.</summary>
    UnknownMethod,

    /// <summary>Not a count a sample may be drawn from.</summary>
    UnknownSampled,

    /// <summary>Not as many dossiers as a sample may have.</summary>
    UnknownSampleSize,

    /// <summary>Not a share in percent.</summary>
    UnknownShare,

    /// <summary>A number of dossiers and a share at once.</summary>
    SizeAndShare,

    /// <summary>Not a number a sample is drawn by.</summary>
    UnknownSeed,

    /// <summary>No load there was, or one units, procedures or calendar were changed after.</summary>
    UnknownLoad,

    /// <summary>A load in the address of what shows the newest knowledge alone.</summary>
    NotLookingBack,
}

/// <summary>One part of an address that cannot be read.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Part">Its name in the address.</param>
/// <param name="Value">Its value as written.</param>
public sealed record AddressProblem(AddressProblemKind Kind, string Part, string Value);

/// <summary>The query string of one address, read part by part; remembers the parts that could not be read. An empty part asks nothing.</summary>
public sealed class AddressReading
{
    public const string DayFormat = "yyyy-MM-dd";

    private const int LongestEcho = 60;

    private readonly Dictionary<string, StringValues> _parts;
    private readonly List<AddressProblem> _problems = [];

    /// <param name="address">A whole address, or its query string alone with the question mark.</param>
    public AddressReading(string address)
    {
        var start = address.IndexOf('?', StringComparison.Ordinal);
        var end = address.IndexOf('#', StringComparison.Ordinal);
        _parts = QueryHelpers.ParseQuery(start < 0 ? "" : address[start..(end < start ? address.Length : end)]);
    }

    public delegate bool TryParse<T>(string? text, out T value);

    public IReadOnlyList<AddressProblem> Problems => _problems;

    /// <summary>Whether the very thing the page would be of is not known.</summary>
    public bool IsOfNothing { get; private set; }

    /// <summary>A part as written; null when it is missing or empty.</summary>
    public string? Text(string part) => _parts.TryGetValue(part, out var values) && values.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>The parts of other names than some, as written; none that ask nothing.</summary>
    public IReadOnlyList<(string Name, string Value)> Others(IEnumerable<string> names) =>
        [.. _parts.Keys.Except(names, StringComparer.Ordinal).Select(name => (Name: name, Value: Text(name))).Where(part => part.Value is not null).Select(part => (part.Name, part.Value!))];

    public void Refuse(AddressProblemKind kind, string part, string value) =>
        _problems.Add(new(kind, part, value.Length > LongestEcho ? value[..LongestEcho] + "…" : value));

    /// <summary>Refuses what the page would be of.</summary>
    public void RefuseWhole(AddressProblemKind kind, string part, string value)
    {
        IsOfNothing = true;
        Refuse(kind, part, value);
    }

    public DateOnly? Day(string part)
    {
        var day = Value<DateOnly>(part, AddressProblemKind.NotADay, TryDay);
        if (day is { } known && !WorkingCalendar.Range.Contains(known))
        {
            Refuse(AddressProblemKind.DayOutOfRange, part, Text(part)!);
            return null;
        }

        return day;
    }

    /// <summary>One of some words.</summary>
    public T? OneOf<T>(string part, AddressProblemKind problem, IReadOnlyDictionary<string, T> known)
        where T : struct =>
        Value<T>(part, problem, (string? key, out T value) => known.TryGetValue(key!, out value));

    /// <summary>Whatever a parser makes of the part.</summary>
    public T? Value<T>(string part, AddressProblemKind problem, TryParse<T> tryParse)
        where T : struct
    {
        if (Text(part) is not { } text)
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

    /// <summary>Something known by the part's text.</summary>
    public T? Known<T>(string part, AddressProblemKind problem, Func<string, T?> find)
        where T : class
    {
        if (Text(part) is not { } text)
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

    /// <summary>Reads a day written yyyy-MM-dd.</summary>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
