using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Days named in a text.</summary>
/// <param name="At">Where the words begin.</param>
/// <param name="Length">How long they are.</param>
/// <param name="Days">From the first to the last; null for words that name days but no period.</param>
internal sealed record NamedPeriod(int At, int Length, Period? Days);

/// <summary>Finds dates, periods and other names made of digits: decrees, telephones, hours, addresses on the web.</summary>
/// <remarks>Every pattern is matched in time that grows with the text alone, whatever is pasted.</remarks>
internal static class PeriodReader
{
    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

    private const string Date = @"\d{1,2}[/.-]\d{1,2}[/.-](19|20)\d\d|(19|20)\d\d-\d\d-\d\d|(" + Months + @")\.? \d{1,2}(st|nd|rd|th)?,? (19|20)\d\d|\d{1,2}(st|nd|rd|th)? (" + Months + @"),? (19|20)\d\d|ngày \d{1,2} tháng \d{1,2} năm (19|20)\d\d";

    private static readonly Regex Dates = Pattern(Date);

    private static readonly Regex Named = Pattern(
        @"\b(" + Date + @"|quý (iv|iii|ii|i|[1-4])( năm |/| )(19|20)\d\d|(q[1-4]|(first|second|third|fourth) quarter)( of|,)? (19|20)\d\d|(6|sáu) tháng (đầu|cuối) năm (19|20)\d\d|(first|second) half of (19|20)\d\d|(first )?(six|nine|6|9) months of (19|20)\d\d|(9|chín) tháng( đầu)? năm (19|20)\d\d"
        + @"|tháng \d{1,2}( năm |/)(19|20)\d\d|(" + Months + @") (19|20)\d\d|đầu năm (19|20)\d\d|(19|20)\d\d ?- ?(19|20)\d\d|(năm|in|year|since|during) (19|20)\d\d|\d{1,2}/(19|20)\d\d)\b");

    private static readonly Regex Names = Pattern(
        @"(https?://|www\.)[^ \n\t]+|[^ \n\t]+@[^ \n\t]+|\b0\d{1,3}([ .-]?\d{2,4}){2,3}\b|\(0\d{2,3}\)[ .-]?\d{3,4}([ .-]?\d{3,4})?|\b1[89]00[ .-]\d{3,6}\b|\b\d+(/\d+)*[/-][a-zđ][a-zđ0-9/-]*|\b\d{1,2}h\d{0,2}\b|\b\d{1,2}:\d\d\b|\bngày \d{1,2}[/-]\d{1,2}\b|\bngày \d{1,2}\b|\btháng \d{1,2}\b"
        + @"|\b(" + Months + @") \d{1,2}\b|\b(" + Months + @")-\d+\b");

    /// <summary>The periods of a text, and all names made of digits, both in reading order.</summary>
    public static (IReadOnlyList<NamedPeriod> Periods, IReadOnlyList<(int At, int Length)> Names) Read(string plain)
    {
        var periods = Named.Matches(plain).Select(match => new NamedPeriod(match.Index, match.Length, Days(match.Value))).ToList();
        var spans = periods.Select(period => (period.At, period.Length)).Concat(Names.Matches(plain).Select(match => (match.Index, match.Length)))
            .OrderBy(span => span.Item1).ThenByDescending(span => span.Item2);
        List<(int At, int Length)> names = [];
        foreach (var span in spans)
        {
            if (names.Count == 0 || names[^1].At + names[^1].Length <= span.Item1)
            {
                names.Add(span);
            }
        }

        return (Joined(periods, plain), names);
    }

    /// <summary>"from … to …": two days close to each other are the two ends of one period.</summary>
    private static List<NamedPeriod> Joined(List<NamedPeriod> periods, string plain)
    {
        List<NamedPeriod> joined = [];
        for (var i = 0; i < periods.Count; i++)
        {
            var first = periods[i];
            if (i + 1 < periods.Count && first.Days is { } from && periods[i + 1].Days is { Days: 1 } to && IsUntil(plain, first, periods[i + 1]) && from.First <= to.Last
                && (from.Days == 1 || plain.AsSpan(first.At, first.Length).StartsWith("đầu")))
            {
                var at = first.At - LeadOf(plain, first.At).Length;
                joined.Add(new(at, periods[i + 1].At + periods[i + 1].Length - at, new Period(from.First, to.Last)));
                i++;
            }
            else if (first.Days is { Days: > 1 })
            {
                joined.Add(first);
            }
        }

        return joined;
    }

    private static bool IsUntil(string plain, NamedPeriod first, NamedPeriod second)
    {
        var end = first.At + first.Length;
        return second.At - end is > 0 and < 24
            && WordSet.Split(plain[end..second.At]).Any(word => word is "đến" or "to" or "until" or "tới" or "-" or "through" or "till" || (word == "and" && LeadOf(plain, first.At) == "between "));
    }

    /// <summary>The word that opens a period with two ends; it says nothing of a comparison then, as it does in "up from 2024".</summary>
    private static string LeadOf(string plain, int at) =>
        Array.Find(["from ", "between "], lead => plain.AsSpan(0, at).EndsWith(lead)) ?? "";

    private static Period? Days(string words)
    {
        var year = words.Length >= 4 && int.TryParse(words[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        if (Dates.IsMatch(words) && DayOf(words) is { } day)
        {
            return new Period(day, day);
        }

        if (year == 0 || words.Contains('-'))
        {
            return null;
        }

        PeriodName? name = words switch
        {
            _ when words.StartsWith("quý", StringComparison.Ordinal) || words.Contains("quarter", StringComparison.Ordinal) || words[0] == 'q' => Quarter(words) is > 0 and var quarter ? new(PeriodLength.Quarter, year, quarter) : null,
            _ when words.Contains("tháng đầu năm", StringComparison.Ordinal) && words[0] is '6' or 's' || words.StartsWith("first half", StringComparison.Ordinal) || words.Contains("six months", StringComparison.Ordinal) || words.Contains("6 months", StringComparison.Ordinal) => new(PeriodLength.HalfYear, year, 1),
            _ when words.Contains("tháng cuối năm", StringComparison.Ordinal) || words.StartsWith("second half", StringComparison.Ordinal) => new(PeriodLength.HalfYear, year, 2),
            _ when words[0] is '9' or 'c' && words.Contains("tháng", StringComparison.Ordinal) || words.Contains("nine months", StringComparison.Ordinal) || words.Contains("9 months", StringComparison.Ordinal) => new(PeriodLength.NineMonths, year),
            _ when words.StartsWith("tháng", StringComparison.Ordinal) || char.IsAsciiDigit(words[0]) => MonthIn(words) is >= 1 and <= 12 and var month ? new(PeriodLength.Month, year, month) : null,
            _ when MonthNamed(words) is > 0 and var month => new(PeriodLength.Month, year, month),
            _ => new(PeriodLength.Year, year),
        };
        return name is { } known ? ReportingCalendar.Calendar.DaysOf(known) : null;
    }

    private static DateOnly? DayOf(string words)
    {
        var numbers = Regex.Matches(words, @"\d+", RegexOptions.NonBacktracking).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        var (day, month, year) = numbers switch
        {
            [> 31, var m, var d] => (d, m, numbers[0]),
            [var d, var m, var y] => (d, m, y),
            [var d, var y] => (d, MonthNamed(words), y),
            _ => (0, 0, 0),
        };
        return month is >= 1 and <= 12 && day >= 1 && year is >= 1900 and <= 2099 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int MonthIn(string words) => Regex.Match(words, @"\d+", RegexOptions.NonBacktracking) is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : 0;

    private static int MonthNamed(string words)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;
        foreach (var word in WordSet.Split(words))
        {
            var month = Array.FindIndex(names, name => name.Length == 3 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            if (month >= 0)
            {
                return month + 1;
            }
        }

        return 0;
    }

    private static int Quarter(string words)
    {
        foreach (var word in words.Split(' ', '/', ','))
        {
            var number = word switch
            {
                "i" or "1" or "q1" or "first" => 1,
                "ii" or "2" or "q2" or "second" => 2,
                "iii" or "3" or "q3" or "third" => 3,
                "iv" or "4" or "q4" or "fourth" => 4,
                _ => 0,
            };
            if (number > 0)
            {
                return number;
            }
        }

        return 0;
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
