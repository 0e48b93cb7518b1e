using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Queries;
using Dashboard.Display;

namespace Dashboard.Targets;

/// <summary>What the parts of the targets page are called.</summary>
internal static class TargetWords
{
    /// <summary>The unit, the level, or everyone.</summary>
    public static string For(Target target, UnitTree units) =>
        target.Unit is { } unit ? Format.Words(units.Find(unit)?.Name ?? new(unit, unit))
        : target.Level is { } level ? Format.Words(Names.Of(level))
        : Texts.Everyone;

    public static string Indicator(Target target) => Format.Words(Indicators.Find(target.Indicator)?.Name ?? new(target.Indicator, target.Indicator));

    /// <summary>"01/01/2025 – 31/12/2025", or from a day on.</summary>
    public static string Days(DateOnly first, DateOnly? last) =>
        last is { } known ? Format.Days(new Period(first, known)) : Format.Fill(Texts.FromDayOn, Format.Day(first));

    /// <summary>Whether it holds on a day, is over by then, or still to come.</summary>
    public static string State(Target target, DateOnly day) =>
        target.IsInForce(day) ? Texts.TargetInForce : target.ValidFrom > day ? Texts.TargetToCome : Texts.TargetOver;

    public static string Action(TargetAction action) => action switch
    {
        TargetAction.Set => Texts.SetTarget,
        TargetAction.Correct => Texts.CorrectTarget,
        _ => Texts.WithdrawTarget,
    };

    /// <summary>When, who and why; what came with the reference files says so.</summary>
    public static string Told(TargetRecord? record) =>
        record is null ? Texts.FromReferenceFiles : Format.Fill(Texts.RecordedBy, Format.Time(record.At), Format.Day(DateOnly.FromDateTime(record.At)), Who(record.By), record.Reason);

    public static string Told(TargetProblem problem) => Format.Fill(
        problem.Kind switch
        {
            TargetProblemKind.UnknownIndicator => Texts.TargetUnknownIndicator,
            TargetProblemKind.UnknownUnit => Texts.TargetUnknownUnit,
            TargetProblemKind.UnitNotInBeing => Texts.TargetUnitNotInBeing,
            TargetProblemKind.NotADay => Texts.TargetNotADay,
            TargetProblemKind.DayOutOfRange => Texts.DaysOutOfRange,
            TargetProblemKind.TurnedAround => Texts.PeriodTurnedAround,
            TargetProblemKind.NotAPercent => Texts.TargetNotAPercent,
            TargetProblemKind.Overlaps => Texts.TargetOverlaps,
            TargetProblemKind.GapBefore or TargetProblemKind.GapAfter => Texts.TargetLeavesGap,
            TargetProblemKind.SaysTheSame => Texts.TargetSaysTheSame,
            TargetProblemKind.NoLongerThere => Texts.TargetNoLongerThere,
            TargetProblemKind.Missing => Texts.TargetTextMissing,
            _ => Texts.TargetTextTooLong,
        },
        Days(problem.First, problem.Last), TargetForm.LongestText);

    private static string Who(string by) => by == TargetEditor.Local ? Texts.LocalPerson : by;
}
