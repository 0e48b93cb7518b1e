namespace Dashboard.Data.Reconciliation;

/// <summary>What a change does to a printed figure.</summary>
public enum RepairKind
{
    OneDigit,
    SwappedDigits,
    MissingDigit,
    ExtraDigit,

    /// <summary>Rounded in place of cut off.</summary>
    Rounding,

    /// <summary>Another count of the text in place of the denominator.</summary>
    OtherDenominator,

    /// <summary>A denominator of a little more or less, as an extract of another day would have.</summary>
    OtherExtract,
}

/// <summary>Which figure of a claim a change is made to.</summary>
public enum ClaimPart
{
    Percent,
    Numerator,
    Denominator,
}

/// <summary>A change with which a claim would agree; what happened nobody knows.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Part">Of which figure.</param>
/// <param name="From">As printed.</param>
/// <param name="To">In its place, in the same dress.</param>
/// <param name="Value">What that says.</param>
/// <param name="Recomputed">The percent it gives.</param>
public sealed record Repair(RepairKind Kind, ClaimPart Part, PrintedNumber From, string To, decimal Value, decimal Recomputed)
{
    /// <summary>For a range of denominators its last; else the value itself.</summary>
    public decimal UpTo { get; init; } = Value;

    /// <summary>Whether the figure changed is held by a sum that adds up, so that changing it is the less likely repair.</summary>
    public bool AgainstASum { get; init; }

    /// <summary>Whether it changes digits of a printed figure, and not what the figure is divided by.</summary>
    public bool IsOfDigits => Kind is RepairKind.OneDigit or RepairKind.SwappedDigits or RepairKind.MissingDigit or RepairKind.ExtraDigit or RepairKind.Rounding;

    /// <summary>For another denominator, what it counts.</summary>
    public Topic Topic { get; init; }

    /// <summary>What stands in place of the printed figure; for a range of denominators both its ends.</summary>
    public string Told() => UpTo == Value ? To : $"{To} – {From.Like(UpTo)}";
}
