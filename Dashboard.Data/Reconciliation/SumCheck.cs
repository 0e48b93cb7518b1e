namespace Dashboard.Data.Reconciliation;

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
