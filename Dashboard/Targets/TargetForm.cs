using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.Targets;

/// <summary>A part of the form that a problem stands beside.</summary>
public enum TargetField
{
    Indicator,
    For,
    From,
    To,
    Percent,
    Source,
    Reason,
}

/// <summary>What is wrong with one part of the form.</summary>
public enum TargetProblemKind
{
    UnknownIndicator,
    UnknownUnit,

    /// <summary>The unit is not in being on the first day.</summary>
    UnitNotInBeing,
    NotADay,
    DayOutOfRange,
    TurnedAround,
    NotAPercent,
    Overlaps,
    GapBefore,
    GapAfter,
    SaysTheSame,
    NoLongerThere,
    Missing,
    TooLong,
}

/// <summary>One problem, beside its field, with the days it is about.</summary>
public sealed record TargetProblem(TargetField Field, TargetProblemKind Kind, DateOnly First = default, DateOnly? Last = null);

/// <summary>The form as typed: an entry, or everything that is wrong with it.</summary>
public sealed record TargetReading(TargetEdit? Edit, IReadOnlyList<TargetProblem> Problems);

/// <summary>The form of the targets page as typed, in its address and in what it sends; nothing typed is lost when it is refused.</summary>
public sealed record TargetForm
{
    /// <summary>Longest source or reason, so that a whole form fits into an address.</summary>
    public const int LongestText = 200;

    /// <summary>Says that the form was too old to be recorded and is to be sent again.</summary>
    public const string Again = "again";

    /// <summary>"set", "correct" or "withdraw"; null while no form is open.</summary>
    public string? Do { get; init; }

    /// <summary>Number of the row put right, taken back or followed.</summary>
    public string? Row { get; init; }

    public string? Indicator { get; init; }

    /// <summary>"" for everyone, "level:commune", "unit:30589".</summary>
    public string? For { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Percent { get; init; }

    public string? Source { get; init; }

    public string? SourceEn { get; init; }

    /// <summary>"true" when no document is at hand.</summary>
    public string? Assumed { get; init; }

    public string? Reason { get; init; }

    /// <summary>"true" when days without a target are meant.</summary>
    public string? Gap { get; init; }

    /// <summary>"true" when the form was sent and came back with problems; <see cref="Again"/> when it was too old.</summary>
    public string? Sent { get; init; }

    public TargetAction? Action => Do switch
    {
        "set" => TargetAction.Set,
        "correct" => TargetAction.Correct,
        "withdraw" => TargetAction.Withdraw,
        _ => null,
    };

    public static string Key(TargetAction action) => action.ToString().ToLowerInvariant();

    /// <summary>Whom a target is for, as the form says it.</summary>
    public static string ForOf(Target target) =>
        target.Unit is { } unit ? "unit:" + unit : target.Level is { } level ? "level:" + Keys.Of(level) : "";

    /// <summary>The form filled with a row: to put it right as it stands, or to follow it from a day still to be typed.</summary>
    public static TargetForm Of(TargetAction action, TargetEntry entry) => new()
    {
        Do = Key(action),
        Row = entry.Row.ToString(CultureInfo.InvariantCulture),
        Indicator = entry.Target.Indicator,
        For = ForOf(entry.Target),
        From = action == TargetAction.Set ? null : Format.Day(entry.Target.ValidFrom),
        To = action != TargetAction.Set && entry.Target.ValidTo is { } last ? Format.Day(last) : null,
        Percent = Format.Target(entry.Target.Percent).TrimEnd('%'),
        Source = action == TargetAction.Set ? null : entry.Target.Source.Vi,
        SourceEn = action == TargetAction.Set ? null : entry.Target.Source.En,
        Assumed = action != TargetAction.Set && entry.Target.IsAssumption ? "true" : null,
    };

    public TargetReading Read(UnitTree units, IReadOnlyList<TargetEntry> entries)
    {
        var problems = new List<TargetProblem>();
        var standing = entries.Where(entry => entry.Stands).ToList();
        var row = standing.Find(entry => entry.Row.ToString(CultureInfo.InvariantCulture) == Row);
        var reason = Text(TargetField.Reason, Reason, problems);
        var target = Action == TargetAction.Withdraw ? null : ReadTarget(units, problems);
        if (Action is not { } action || problems.Count > 0)
        {
            return new(null, problems);
        }

        var edit = new TargetEdit(action, action == TargetAction.Set ? null : row?.Row, target, Gap == "true", reason, TargetEditor.Local);
        var change = edit.On(new TargetTable([.. standing.Select(entry => entry.Target)]), row?.Target);
        return new(change.Conflicts.Count == 0 ? edit : null, [.. change.Conflicts.Select(Beside)]);
    }

    private Target ReadTarget(UnitTree units, List<TargetProblem> problems)
    {
        var from = Day(TargetField.From, From, problems);
        var to = string.IsNullOrWhiteSpace(To) ? null : Day(TargetField.To, To, problems);
        if (string.IsNullOrWhiteSpace(Indicator) || Indicators.Find(Indicator) is null)
        {
            problems.Add(new(TargetField.Indicator, TargetProblemKind.UnknownIndicator));
        }

        var (level, unit) = Whom(units, from, problems);
        return new Target(Indicator ?? "", level, unit, from ?? default, to, ReadPercent(problems), ReadSource(problems), Assumed == "true");
    }

    private (Level? Level, string? Unit) Whom(UnitTree units, DateOnly? from, List<TargetProblem> problems)
    {
        var parts = (For ?? "").Split(':', 2);
        if (parts is ["level", var key] && Keys.TryParse(key, out Level level))
        {
            return (level, null);
        }

        if (parts is ["unit", var code] && units.Find(code) is { } unit)
        {
            if (from is { } day && !unit.IsInForce(day))
            {
                problems.Add(new(TargetField.For, TargetProblemKind.UnitNotInBeing, day));
            }

            return (null, unit.Code);
        }

        if (!string.IsNullOrEmpty(For))
        {
            problems.Add(new(TargetField.For, TargetProblemKind.UnknownUnit));
        }

        return (null, null);
    }

    /// <summary>"80", "92,5", "92.5 %": both languages' decimal signs, two places at most.</summary>
    private decimal ReadPercent(List<TargetProblem> problems)
    {
        var typed = (Percent ?? "").Replace("%", "", StringComparison.Ordinal).Trim().Replace(',', '.');
        if (decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 && percent == Rate.Rounded(percent))
        {
            return percent;
        }

        problems.Add(new(TargetField.Percent, TargetProblemKind.NotAPercent));
        return 0;
    }

    private Wording ReadSource(List<TargetProblem> problems)
    {
        var source = Text(TargetField.Source, Source, problems);
        var english = (SourceEn ?? "").Trim();
        if (english.Length > LongestText)
        {
            problems.Add(new(TargetField.Source, TargetProblemKind.TooLong));
        }

        return new(source, english.Length == 0 ? source : english);
    }

    private static string Text(TargetField field, string? text, List<TargetProblem> problems)
    {
        var trimmed = (text ?? "").Trim();
        if (trimmed.Length is 0 or > LongestText)
        {
            problems.Add(new(field, trimmed.Length == 0 ? TargetProblemKind.Missing : TargetProblemKind.TooLong));
        }

        return trimmed;
    }

    private static DateOnly? Day(TargetField field, string? text, List<TargetProblem> problems)
    {
        var isDay = Format.TryDay(text, out var day);
        if (isDay && WorkingCalendar.Range.Contains(day))
        {
            return day;
        }

        problems.Add(new(field, isDay ? TargetProblemKind.DayOutOfRange : TargetProblemKind.NotADay));
        return null;
    }

    private static TargetProblem Beside(TargetConflict conflict) => conflict.Kind switch
    {
        TargetConflictKind.UnknownIndicator => new(TargetField.Indicator, TargetProblemKind.UnknownIndicator),
        TargetConflictKind.PercentOutOfRange => new(TargetField.Percent, TargetProblemKind.NotAPercent),
        TargetConflictKind.TurnedAround => new(TargetField.To, TargetProblemKind.TurnedAround),
        TargetConflictKind.Overlaps => new(TargetField.From, TargetProblemKind.Overlaps, conflict.First, conflict.Last),
        TargetConflictKind.GapBefore => new(TargetField.From, TargetProblemKind.GapBefore, conflict.First, conflict.Last),
        TargetConflictKind.GapAfter => new(TargetField.To, TargetProblemKind.GapAfter, conflict.First, conflict.Last),
        TargetConflictKind.SaysTheSame => new(TargetField.Percent, TargetProblemKind.SaysTheSame),
        _ => new(TargetField.Reason, TargetProblemKind.NoLongerThere),
    };
}
