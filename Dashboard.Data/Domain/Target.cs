namespace Dashboard.Data.Domain;

/// <summary>A percent wanted of an indicator, for a level, a unit or everyone, from one day to another.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Level">The level it is set for; null for every level.</param>
/// <param name="Unit">Code of the unit it is set for; null for every unit.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidTo">Last day in force, itself included; null while it lasts.</param>
/// <param name="Percent">0 to 100.</param>
/// <param name="Source">The document that sets it.</param>
/// <param name="IsAssumption">True where no document was at hand and the value is an example; marked wherever shown.</param>
public sealed record Target(
    string Indicator, Level? Level, string? Unit, DateOnly ValidFrom, DateOnly? ValidTo, decimal Percent, Wording Source, bool IsAssumption)
{
    public bool IsInForce(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    /// <summary>Whether both are set of the same indicator for the same level or unit.</summary>
    internal bool IsOfSameKind(Target other) => (Indicator, Level, Unit) == (other.Indicator, other.Level, other.Unit);

    internal bool Overlaps(Target other) => ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (ValidTo ?? DateOnly.MaxValue);
}

/// <summary>A target with the days of a period it was in force on.</summary>
public sealed record TargetStretch(Period Days, Target Target);

/// <summary>The targets of all days, none superseded; a new one never overwrites an old one.</summary>
public sealed record TargetTable(IReadOnlyList<Target> All)
{
    /// <summary>The target for a unit or level on a day: the unit's own, else its level's, else everyone's; null when none is set.</summary>
    /// <param name="indicator">Id of the indicator.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="level">The level shown; null for a total over levels.</param>
    /// <param name="unit">Code of the unit shown; null for a level or total.</param>
    public Target? InForce(string indicator, DateOnly day, Level? level = null, string? unit = null) =>
        All.Where(target => target.Indicator == indicator && target.IsInForce(day)
                && (target.Unit is null || target.Unit == unit)
                && (target.Level is null || target.Level == level))
            .OrderByDescending(target => target.Unit is not null)
            .ThenByDescending(target => target.Level is not null)
            .ThenByDescending(target => target.ValidFrom)
            .FirstOrDefault();

    /// <summary>The targets in force over a period, one after another; days without a target are in none of the stretches.</summary>
    /// <inheritdoc cref="InForce"/>
    public IReadOnlyList<TargetStretch> Over(string indicator, Period period, Level? level = null, string? unit = null)
    {
        // what is in force can change only on the first day of a target and on the day after its last
        var changes = All.Where(target => target.Indicator == indicator)
            .SelectMany(target => new[] { target.ValidFrom, target.ValidTo < DateOnly.MaxValue ? target.ValidTo.Value.AddDays(1) : target.ValidFrom })
            .Where(day => day > period.First && day <= period.Last)
            .Append(period.First)
            .Distinct()
            .Order()
            .ToList();
        return
        [
            .. changes.Select((first, i) => (First: first, Last: i + 1 < changes.Count ? changes[i + 1].AddDays(-1) : period.Last))
                .Select(days => (Days: new Period(days.First, days.Last), Target: InForce(indicator, days.First, level, unit)))
                .Where(stretch => stretch.Target is not null)
                .Select(stretch => new TargetStretch(stretch.Days, stretch.Target!)),
        ];
    }

    /// <summary>Sets a target from a day on: what was in force then ends the day before, and no earlier day changes.</summary>
    public TargetChange Set(Target target)
    {
        if (Nonsense(target) is { Count: > 0 } nonsense)
        {
            return TargetChange.Refused(nonsense);
        }

        var others = All.Where(other => other.IsOfSameKind(target)).ToList();
        var ended = others.Where(other => other.ValidFrom < target.ValidFrom && other.IsInForce(target.ValidFrom)).ToList();
        return Replace(ended, target, [.. ended.Select(old => old with { ValidTo = target.ValidFrom.AddDays(-1) })], others);
    }

    /// <summary>Puts right a target that was entered wrongly: the wrong one gives way to the right one, for all its days.</summary>
    public TargetChange Correct(Target wrong, Target right)
    {
        if (!All.Contains(wrong))
        {
            return TargetChange.Refused(new TargetConflict(TargetConflictKind.NoLongerThere));
        }

        return Nonsense(right) is { Count: > 0 } nonsense
            ? TargetChange.Refused(nonsense)
            : Replace([wrong], right, [], [.. All.Where(other => other.IsOfSameKind(right))]);
    }

    /// <summary>Takes back a target that should not have been entered.</summary>
    public TargetChange Withdraw(Target wrong) => All.Contains(wrong)
        ? new([wrong], [], [])
        : TargetChange.Refused(new TargetConflict(TargetConflictKind.NoLongerThere));

    private static List<TargetConflict> Nonsense(Target target)
    {
        List<(TargetConflictKind Kind, bool Holds)> checks =
        [
            (TargetConflictKind.UnknownIndicator, Indicators.Find(target.Indicator) is null),
            (TargetConflictKind.PercentOutOfRange, target.Percent is < 0 or > 100),
            (TargetConflictKind.TurnedAround, target.ValidTo < target.ValidFrom),
        ];
        return [.. checks.Where(check => check.Holds).Select(check => new TargetConflict(check.Kind, target.ValidFrom, target.ValidTo))];
    }

    private TargetChange Replace(IReadOnlyList<Target> superseded, Target entered, IReadOnlyList<Target> kept, IReadOnlyList<Target> ofSameKind)
    {
        var others = ofSameKind.Except(superseded).Concat(kept).ToList();
        if (All.Contains(entered))
        {
            return TargetChange.Refused(new TargetConflict(TargetConflictKind.SaysTheSame, entered.ValidFrom, entered.ValidTo));
        }

        List<TargetConflict> conflicts =
        [
            .. others.Where(entered.Overlaps).Select(other => new TargetConflict(TargetConflictKind.Overlaps, other.ValidFrom, other.ValidTo)),
        ];
        if (conflicts.Count == 0)
        {
            var were = superseded.Where(old => old.IsOfSameKind(entered)).ToList();
            conflicts.AddRange(new[] { GapBefore(entered, others, were), GapAfter(entered, others, were) }.OfType<TargetConflict>());
        }

        return new(superseded, [entered, .. kept], conflicts);
    }

    /// <summary>Days between the end of the target before and the first day, or days the superseded ones had and nothing has now.</summary>
    private static TargetConflict? GapBefore(Target entered, List<Target> others, List<Target> were)
    {
        var earlier = others.Where(other => other.ValidTo < entered.ValidFrom).Select(other => other.ValidTo!.Value.AddDays(1));
        DateOnly? first = earlier.Any() ? earlier.Max() : were.Count > 0 ? were.Min(old => old.ValidFrom) : null;
        return first < entered.ValidFrom ? new(TargetConflictKind.GapBefore, first.Value, entered.ValidFrom.AddDays(-1)) : null;
    }

    private static TargetConflict? GapAfter(Target entered, List<Target> others, List<Target> were)
    {
        if (entered.ValidTo is not { } last)
        {
            return null;
        }

        var first = last.AddDays(1);
        var later = others.Where(other => other.ValidFrom > last).Select(other => other.ValidFrom);
        if (later.Any())
        {
            return later.Min() > first ? new(TargetConflictKind.GapAfter, first, later.Min().AddDays(-1)) : null;
        }

        var lasting = were.Where(old => old.ValidTo is null || old.ValidTo > last).ToList();
        return lasting.Count > 0 ? new(TargetConflictKind.GapAfter, first, lasting.Exists(old => old.ValidTo is null) ? null : lasting.Max(old => old.ValidTo)) : null;
    }
}

/// <summary>Whether a rate reaches its target.</summary>
public enum TargetStatus
{
    /// <summary>No target set, or nothing counted.</summary>
    None,
    Met,
    NotMet,
}

/// <summary>A rate held against the target in force.</summary>
public readonly record struct TargetVerdict(Rate Rate, Target? Target)
{
    public TargetStatus Status => Target is null ? TargetStatus.None : MeetsTarget switch
    {
        true => TargetStatus.Met,
        false => TargetStatus.NotMet,
        null => TargetStatus.None,
    };

    private bool? MeetsTarget =>
        Indicators.Find(Target!.Indicator) is { HigherIsBetter: false } ? Rate.StaysWithin(Target.Percent) : Rate.Reaches(Target.Percent);

    /// <summary>Points above the target, negative below it; null without target or rate.</summary>
    public decimal? PointsAbove => Target is null ? null : Rate.PointsAbove(Target.Percent);
}
