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
}

/// <summary>A target with the days of a period it was in force on.</summary>
public sealed record TargetStretch(Period Days, Target Target);

/// <summary>All targets ever set; a new one never overwrites an old one.</summary>
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
            .SelectMany(target => new[] { target.ValidFrom, target.ValidTo?.AddDays(1) ?? target.ValidFrom })
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
