using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Commands;

/// <summary>Reads what a person typed, and keeps what cannot be accepted, so that everything wrong is said at once.</summary>
internal sealed class Refusals
{
    private const int UnitsNamed = 40;

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private readonly List<string> _all = [];

    public bool Any => _all.Count > 0;

    public void Add(string message) => _all.Add(message);

    /// <summary>A day; null when it was not given or cannot be accepted.</summary>
    public DateOnly? Day(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var range = WorkingCalendar.Range;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Add($"{option}: '{text}' is not a day; write it as yyyy-MM-dd, such as 2025-05-16.");
            return null;
        }

        if (!range.Contains(day))
        {
            Add($"{option}: {text} is out of range; days from {range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd} are accepted.");
            return null;
        }

        return day;
    }

    /// <summary>A period; null when one of its days cannot be accepted or it is turned around.</summary>
    public Period? Period(string? from, string? to)
    {
        var (first, last) = (Day("--from", from), Day("--to", to));
        if (first is null || last is null)
        {
            return null;
        }

        if (!Data.Domain.Period.TryCreate(first.Value, last.Value, out var period))
        {
            Add($"The period is turned around: --from {from} comes after --to {to}; both days belong to the period, so --to must be {from} or later.");
            return null;
        }

        return period;
    }

    /// <summary>A whole number that is not negative; null when it was not given or cannot be accepted.</summary>
    public long? Number(string option, string? text, long most = long.MaxValue)
    {
        if (text is null)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most)
        {
            Add($"{option}: '{text}' is not a whole number from 0 to {most.ToString(CultureInfo.InvariantCulture)}.");
            return null;
        }

        return number;
    }

    /// <summary>Refuses a unit code the data do not know; answers whether it is known.</summary>
    public bool Unit(string? code, Snapshot snapshot)
    {
        if (code is null || snapshot.Units.Find(code) is not null)
        {
            return true;
        }

        var known = snapshot.Units.All.Select(unit => unit.Code).ToList();
        var more = known.Count > UnitsNamed ? $" and {known.Count - UnitsNamed} more" : "";
        Add($"--unit: '{code}' is not the code of a unit; known codes are {string.Join(", ", known.Take(UnitsNamed))}{more}.");
        return false;
    }

    /// <summary>Local civil time; null when it was not given or cannot be accepted.</summary>
    public DateTime? Time(string option, string? text, TimeProvider time)
    {
        if (text is null)
        {
            return null;
        }

        if (!DateTime.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            Add($"{option}: '{text}' is not a time; write it as yyyy-MM-ddTHH:mm, such as 2025-05-16T17:00.");
            return null;
        }

        // a day of grace, as for the events of a register: the server's zone need not be the offices'
        var latest = time.GetLocalNow().DateTime.AddDays(1);
        if (at < WorkingCalendar.Range.First.ToDateTime(default) || at > latest)
        {
            Add($"{option}: {text} is out of range; times from {WorkingCalendar.Range.First:yyyy-MM-dd} to now are accepted.");
            return null;
        }

        return at;
    }

    /// <summary>Refuses a file that is not there.</summary>
    public void FileToRead(string file)
    {
        if (!File.Exists(file))
        {
            Add(Directory.Exists(file) ? $"FILE: '{file}' is a folder; name a file." : $"FILE: '{file}' does not exist.");
        }
    }

    /// <summary>Refuses a file that could not be written where it is wanted, before any work is done for it; answers its full path.</summary>
    public string FileToWrite(string option, string file, params string[] endings)
    {
        if (!endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            Add($"{option}: '{file}' does not end in {string.Join(" or ", endings)}.");
            return file;
        }

        var path = Path.GetFullPath(file);
        if (Directory.Exists(path))
        {
            Add($"{option}: '{file}' is a folder; name a file.");
        }
        else if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            Add($"{option}: the folder of '{file}' does not exist.");
        }

        return path;
    }

    /// <summary>Says everything refused, and answers the exit code.</summary>
    public int Say(TextWriter error)
    {
        foreach (var message in _all)
        {
            error.WriteLine(message);
        }

        return ExitCode.Refused;
    }
}
