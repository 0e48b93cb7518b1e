namespace Dashboard.Data.Reconciliation;

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
