namespace Dashboard.Data.Domain;

/// <summary>Why a target cannot stand in the table as it was entered.</summary>
public enum TargetConflictKind
{
    /// <summary>No indicator has the id.</summary>
    UnknownIndicator,

    /// <summary>A percent below 0 or above 100.</summary>
    PercentOutOfRange,

    /// <summary>The last day comes before the first.</summary>
    TurnedAround,

    /// <summary>Another target of the same indicator, for the same level or unit, is in force on some of the days.</summary>
    Overlaps,

    /// <summary>Days before the first would be without a target; allowed when it is meant.</summary>
    GapBefore,

    /// <summary>Days after the last would be without a target; allowed when it is meant.</summary>
    GapAfter,

    /// <summary>The table says the same already.</summary>
    SaysTheSame,

    /// <summary>The target to be put right has been superseded meanwhile.</summary>
    NoLongerThere,
}

/// <summary>One reason, with the days it is about.</summary>
/// <param name="Kind">What stands against it.</param>
/// <param name="First">First day of the other target, or of the gap.</param>
/// <param name="Last">Last day of it; null without end.</param>
public sealed record TargetConflict(TargetConflictKind Kind, DateOnly First = default, DateOnly? Last = null)
{
    /// <summary>Whether it may stand all the same, once it is said to be meant.</summary>
    public bool IsGap => Kind is TargetConflictKind.GapBefore or TargetConflictKind.GapAfter;
}

/// <summary>What one entry does to the table of targets: nothing is overwritten, rows are superseded and others added.</summary>
/// <param name="Superseded">Targets no longer in force as they stand; kept in the history.</param>
/// <param name="Added">Targets in force from now on; the entered one comes first.</param>
/// <param name="Conflicts">What stands against the entry; empty when it may be recorded.</param>
public sealed record TargetChange(IReadOnlyList<Target> Superseded, IReadOnlyList<Target> Added, IReadOnlyList<TargetConflict> Conflicts)
{
    internal static TargetChange Refused(params IReadOnlyList<TargetConflict> conflicts) => new([], [], conflicts);
}
