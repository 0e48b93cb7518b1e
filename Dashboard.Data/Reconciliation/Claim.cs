using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>What came of recomputing a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>Agrees, rounded half up or within what its words allow.</summary>
    Match,

    /// <summary>Agrees only when decimals are cut off instead of rounded.</summary>
    Truncated,

    /// <summary>Does not agree.</summary>
    Mismatch,

    /// <summary>The text does not say clearly enough what is divided by what.</summary>
    NotUnderstood,
}

/// <summary>Why a claim was not judged.</summary>
public enum Unjudged
{
    /// <summary>It was judged.</summary>
    None,

    /// <summary>A percent without counts.</summary>
    NoCount,

    /// <summary>A count and a percent, but nothing they are a share of.</summary>
    NoBase,

    /// <summary>Several things could be divided, and none of them agrees.</summary>
    Unclear,
}

/// <summary>Another way to read a claim.</summary>
/// <param name="Denominator">What it would be a share of.</param>
/// <param name="Recomputed">The percent that gives, rounded to the printed digits.</param>
/// <param name="Agrees">Whether that is the printed percent.</param>
public sealed record Reading(PrintedCount Denominator, decimal Recomputed, bool Agrees);

/// <summary>A share that a text prints: a percent, and the counts it says it comes from.</summary>
/// <param name="Text">The words it is printed in.</param>
/// <param name="Topic">What is shared out.</param>
/// <param name="Scope">Whom it is about.</param>
/// <param name="Period">The days it says it covers; null when it does not say.</param>
/// <param name="Percent">As printed.</param>
/// <param name="Numerator">As printed; null when the text has none.</param>
/// <param name="Denominator">As printed; null when the text has none.</param>
public sealed record Claim(
    string Text, Topic Topic, TextScope Scope, Period? Period, PrintedPercent Percent, PrintedCount? Numerator, PrintedCount? Denominator)
{
    public required ClaimVerdict Verdict { get; init; }

    public Unjudged Unjudged { get; init; }

    /// <summary>The counts divided, rounded half up to the printed digits, never fewer than two; null without both counts.</summary>
    public decimal? Recomputed { get; init; }

    /// <summary>Printed less recomputed, in points; null without both counts.</summary>
    public decimal? PointsApart => Recomputed is { } recomputed ? Percent.Value - recomputed : null;

    /// <summary>Denominators that would give the printed percent; null without a numerator.</summary>
    public Span? FittingDenominators { get; init; }

    /// <summary>The one district or province that the text names and speaks of as a whole; empty for none.</summary>
    public string Area { get; init; } = "";

    /// <summary>Whether it tells of another time than the words around it without saying which: "cùng kỳ 60%".</summary>
    public bool IsAtAnotherTime { get; init; }

    /// <summary>Whether "on time" means early as well: nothing in the text tells early ones apart.</summary>
    public bool IsEarlyIncluded { get; init; }

    /// <summary>Other ways to read it.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>Changes that would make it agree, smallest first.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];
}
