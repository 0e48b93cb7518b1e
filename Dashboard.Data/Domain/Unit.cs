namespace Dashboard.Data.Domain;

/// <summary>The level of government a unit belongs to.</summary>
public enum Level
{
    Province = 1,
    District = 2,
    Commune = 3,
}

/// <summary>What a unit is.</summary>
public enum UnitKind
{
    Province,
    District,

    /// <summary>A district's specialised department or office.</summary>
    Department,

    /// <summary>A land-registration branch: belongs to the province's office, counted with the district it serves.</summary>
    Branch,
    Town,
    Commune,
    Ward,
}

/// <summary>An office that receives or settles dossiers, as it was from one day to another.</summary>
/// <remarks>Units are matched by code, never by name: names collide after mergers.</remarks>
/// <param name="Code">Unique and stable.</param>
/// <param name="Name">Full official name.</param>
/// <param name="ShortName">For narrow columns and charts.</param>
/// <param name="Level">Level of government.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">Code of the unit above, or null at the top.</param>
/// <param name="ValidFrom">First day in being; null when older than the records.</param>
/// <param name="ValidTo">Last day in being, itself included; null while it lasts.</param>
public sealed record Unit(
    string Code, Wording Name, Wording ShortName, Level Level, UnitKind Kind, string? Parent, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Whether the unit was in being on a day.</summary>
    public bool IsInForce(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}

/// <summary>How one unit followed another.</summary>
public enum SuccessionKind
{
    Merge,
    Split,
    Rename,
    Transfer,
}

/// <summary>One unit followed by another from a day on.</summary>
/// <param name="From">Code of the unit that ended.</param>
/// <param name="To">Code of the unit that took over.</param>
/// <param name="On">First day of the new unit's charge.</param>
/// <param name="Kind">How.</param>
public sealed record UnitSuccession(string From, string To, DateOnly On, SuccessionKind Kind);
