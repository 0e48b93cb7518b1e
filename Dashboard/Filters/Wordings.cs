using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Display.Charts;

namespace Dashboard.Filters;

/// <summary>What the conditions and parts of a page of figures are called.</summary>
internal static class Wordings
{
    /// <summary>"Quý II/2025: 01/04/2025 – 30/06/2025"; what runs from the first dossier is called to date.</summary>
    public static string Period(Question question) => question.Period.Name is { } name
        ? $"{Format.Words(Names.Of(name))}: {Format.Days(question.Period.Days)}"
        : question.Request.Period == PeriodChoice.Everything
            ? Format.Fill(Texts.ToDate, Format.Days(question.Seen))
            : Format.Days(question.Period.Days);

    /// <summary>The same where the as-of day stands beside it: a name alone, and no day it runs to.</summary>
    public static string PeriodInShort(Question question) =>
        question.Period.Name is { } name ? Format.Words(Names.Of(name))
        : question.Request.Period == PeriodChoice.Everything ? Format.Fill(Texts.ToDate, Format.Fill(Texts.FromDayOn, Format.Day(question.Period.Days.First)))
        : Period(question);

    /// <summary>The unit, the level, or all units.</summary>
    public static string Units(Question question) =>
        question.Unit is { } unit ? Format.Words(unit.ShortName)
        : question.Request.Level is { } level ? Format.Words(Names.Of(level))
        : Texts.AllUnits;

    /// <summary>"cùng kỳ năm trước".</summary>
    public static string Compared(Question question) => Format.WordsWithin(Names.Of(question.Request.Compare));

    /// <summary>The code of the procedure, the field, or all procedures.</summary>
    public static string Procedures(Question question) =>
        question.Request is { Procedure: { } code } ? code
        : question.Request.Field is { } field ? Format.Words(question.Snapshot.Procedures.Field(field) ?? new(field, field))
        : Texts.AnyOf;

    public static string Channel(ReceiptChannel? channel) => channel is { } known ? Format.Words(Names.Of(known)) : Texts.AnyOf;

    /// <summary>Whose tree the units are told in.</summary>
    public static string Tree(DateOnly? day) => day is { } known ? Format.Fill(Texts.TreeOn, Format.Day(known)) : Texts.TreeAsItWas;

    /// <summary>The conditions asked for less often, as far as they are in force; empty for none.</summary>
    public static string More(Question question) =>
        string.Join(" · ", Told(question.ConditionsOf(question.Request with { Procedure = null, Field = null, Channel = null })));

    /// <summary>Every condition in force beside period, unit and comparison.</summary>
    public static IEnumerable<string> Conditions(Question question) => Told(question.Conditions);

    /// <summary>"Chỉ tiêu 80%", said to be assumed where no document was at hand.</summary>
    public static string Target(Target? target) => target is null ? Texts.NoTarget
        : Format.Fill(target.IsAssumption ? Texts.TargetAssumed : Texts.TargetOf, Format.Target(target.Percent));

    /// <summary>"còn cần 74,1%", and the best that can still be reached when that is not enough.</summary>
    public static string Needed(Pace pace) => pace.Verdict == PaceVerdict.OutOfReach
        ? Format.Fill(Texts.NeedsAtBest, Format.Needed(pace.NeededPercent), Format.Percent(pace.Best))
        : Format.Fill(Texts.Needs, Format.Needed(pace.NeededPercent));

    /// <summary>The head of a column of targets, with an asterisk when one of them is assumed.</summary>
    public static string TargetHead(IEnumerable<Target?> targets) => targets.Any(target => target is { IsAssumption: true }) ? Texts.TargetHead + "*" : Texts.TargetHead;

    public static LineMark Mark(Level level) => level switch
    {
        Level.Commune => LineMark.Circle,
        Level.District => LineMark.Square,
        _ => LineMark.Diamond,
    };

    private static IEnumerable<string> Told(IEnumerable<(Wording Name, Wording Value)> conditions) =>
        conditions.Select(condition => $"{Format.Words(condition.Name)}: {Format.WordsWithin(condition.Value)}");
}
