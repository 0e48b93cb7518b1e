using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Whom a figure of a text is about: everyone, a level, or offices by name.</summary>
/// <param name="Level">The level named; null for none.</param>
/// <param name="Name">The office as written; empty for none.</param>
public sealed record TextScope(Level? Level, string Name)
{
    /// <summary>Nobody is singled out.</summary>
    public static TextScope All { get; } = new(null, "");

    public static TextScope Of(Level level) => new(level, "");

    public bool IsAll => this == All;
}

/// <summary>A count as printed, with where it stands.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Hedge">How exactly it is meant.</param>
/// <param name="Topic">What it counts.</param>
/// <param name="At">Its place in the text; -1 when it comes from elsewhere.</param>
public sealed record PrintedCount(PrintedNumber Printed, Hedge Hedge, Topic Topic, int At)
{
    public decimal Value => Printed.Value;

    /// <summary>The counts it can stand for.</summary>
    public Span Span => Span.OfCount(Value, Hedge);
}

/// <summary>A percent as printed, with where it stands.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Hedge">How exactly it is meant.</param>
/// <param name="At">Its place in the text; -1 when it comes from elsewhere.</param>
public sealed record PrintedPercent(PrintedNumber Printed, Hedge Hedge, int At)
{
    public decimal Value => Printed.Value;
}

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

    /// <summary>Other ways to read it.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>Changes that would make it agree, smallest first.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];
}

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

    /// <summary>For another denominator, what it counts.</summary>
    public Topic Topic { get; init; }
}

/// <summary>What came of adding up.</summary>
public enum SumVerdict
{
    Match,
    Mismatch,

    /// <summary>The text may not name every part.</summary>
    Incomplete,
}

/// <summary>Which whole the parts make.</summary>
public enum SumKind
{
    /// <summary>Levels or offices add to the total.</summary>
    Scopes,

    /// <summary>Online, counter and post add to received.</summary>
    Channels,

    /// <summary>Early, on time and late add to resolved.</summary>
    Outcomes,

    /// <summary>Within the deadline and overdue add to in process.</summary>
    InProcess,

    /// <summary>Received and carried over equal resolved and in process.</summary>
    Balance,

    /// <summary>Newly received and carried over add to the total.</summary>
    Intake,

    /// <summary>Shares of one whole add to 100.</summary>
    Percents,
}

/// <summary>Parts of a whole, added up.</summary>
/// <param name="Kind">Which whole.</param>
/// <param name="Topic">What is counted.</param>
/// <param name="Scope">Whom it is about.</param>
/// <param name="Parts">As printed, in reading order.</param>
/// <param name="Whole">As printed; two of them for the balance.</param>
/// <param name="Verdict">Whether they agree.</param>
public sealed record SumCheck(
    SumKind Kind, Topic Topic, TextScope Scope, IReadOnlyList<PrintedNumber> Parts, IReadOnlyList<PrintedNumber> Whole, SumVerdict Verdict)
{
    public decimal Sum => Parts.Sum(part => part.Value);

    /// <summary>Parts less whole.</summary>
    public decimal Difference => Sum - Whole.Sum(part => part.Value);
}

/// <summary>What the marks in a text stand for.</summary>
public enum MarkKind
{
    /// <summary>A count that a claim or a sum uses.</summary>
    Count,

    /// <summary>A percent of a claim.</summary>
    Percent,
}

/// <summary>A figure found in the text.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How long it is, its percent sign included.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Claim">Index of the claim a percent belongs to; -1 for a count.</param>
public sealed record TextMark(int At, int Length, MarkKind Kind, int Claim);

/// <summary>A text with everything that could be recomputed in it.</summary>
/// <param name="Text">As checked: invisible signs left out.</param>
/// <param name="Claims">In reading order.</param>
/// <param name="Sums">In reading order.</param>
/// <param name="Marks">In reading order, none over another.</param>
public sealed record Reconciled(string Text, IReadOnlyList<Claim> Claims, IReadOnlyList<SumCheck> Sums, IReadOnlyList<TextMark> Marks)
{
    public int Count(ClaimVerdict verdict) => Claims.Count(claim => claim.Verdict == verdict);
}
