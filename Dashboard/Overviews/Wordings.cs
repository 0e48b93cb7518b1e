using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Display.Charts;

namespace Dashboard.Overviews;

/// <summary>What the parts of an overview are called on the page.</summary>
internal static class Wordings
{
    /// <summary>"Quý II/2025: 01/04/2025 – 30/06/2025"; what runs from the first dossier is called to date.</summary>
    public static string Period(Overview overview) => overview.Period.Name is { } name
        ? $"{Format.Words(Names.Of(name))}: {Format.Days(overview.Period.Days)}"
        : overview.Request.Period == PeriodChoice.Everything
            ? Format.Fill(Texts.ToDate, Format.Days(overview.Seen))
            : Format.Days(overview.Period.Days);

    /// <summary>The unit, the level, or all units.</summary>
    public static string Units(Overview overview) =>
        overview.Unit is { } unit ? Format.Words(unit.ShortName)
        : overview.Request.Level is { } level ? Format.Words(Names.Of(level))
        : Texts.AllUnits;

    /// <summary>"cùng kỳ năm trước".</summary>
    public static string Compared(Overview overview) => Format.WordsWithin(Names.Of(overview.Request.Compare));

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
}
