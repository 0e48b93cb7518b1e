namespace Dashboard.Data.Domain;

/// <summary>Whether a target can still be reached in a period that is running.</summary>
public enum PaceVerdict
{
    /// <summary>No target, nothing still to come, or nothing to judge by.</summary>
    None,

    /// <summary>Reached even if nothing of what is still to come met the condition.</summary>
    Reached,

    /// <summary>What is still to come need not do noticeably better than usual.</summary>
    OnPace,

    /// <summary>What is still to come must do noticeably better than usual, but it can.</summary>
    Hard,

    /// <summary>Missed even if all that is still to come met the condition.</summary>
    OutOfReach,
}

/// <summary>What the dossiers still to come must do for a running period to end on its target.</summary>
/// <remarks>
/// <para>
/// With n of N so far, M still expected and a target of T: the needed share is (T·(N + M) − n) / M, the best
/// reachable rate (n + M) / (N + M). "Out of reach" and "reached" are decided by counts, with no rounding and no judgement.
/// </para>
/// <para>
/// "Hard" is a judgement, and our choice: the needed share lies more than <see cref="HardAbove"/> points above
/// <see cref="Usual"/>. To judge by the best recent month instead, hand that in as usual with a margin of 0; the share so
/// far is the default because the best of many months is a lucky one where offices are small. The verdict
/// depends on the expected intake, so it is shown with it. For indicators of which more is better.
/// </para>
/// </remarks>
/// <param name="SoFar">The rate of the period up to the last day known.</param>
/// <param name="TargetPercent">The percent wanted at the end of the period; null when no target is set.</param>
/// <param name="Expected">Dossiers still expected in the base; null when there is no estimate. Not negative.</param>
public sealed record Pace(Rate SoFar, decimal? TargetPercent, long? Expected)
{
    /// <summary>Points of improvement within a period that count as ordinary.</summary>
    public const decimal OrdinaryGain = 5;

    /// <summary>Dossiers still expected in the base; null when there is no estimate.</summary>
    public long? Expected { get; } =
        Expected is null or >= 0 ? Expected : throw new ArgumentOutOfRangeException(nameof(Expected), Expected, "Fewer than no dossiers cannot be expected.");

    /// <summary>The rate that needs no special effort: that of the period so far, unless a more recent one is handed in.</summary>
    public Rate Usual { get; init; } = SoFar;

    /// <summary>Points above the usual rate beyond which the needed share is hard.</summary>
    public decimal HardAbove { get; init; } = OrdinaryGain;

    /// <summary>The rate at the end of the period if all that is still to come meets the condition; the rate so far when nothing more is known to come.</summary>
    public Rate Best => new(SoFar.Numerator + (Expected ?? 0), SoFar.Denominator + (Expected ?? 0));

    /// <summary>The least number of the dossiers still to come that must meet the condition, 0 when already reached; above <see cref="Expected"/> when out of reach. Null without target, or with nothing to come.</summary>
    public long? Needed => ExactlyNeeded is { } needed ? (long)Math.Ceiling(needed) : null;

    /// <summary>The share of the dossiers still to come that must meet the condition, in percent rounded as a rate is: 0 when already reached, above 100 when out of reach. Null without target, or with nothing to come.</summary>
    public decimal? NeededPercent => ExactPercent is { } percent ? Math.Round(percent, 2, MidpointRounding.AwayFromZero) : null;

    public PaceVerdict Verdict
    {
        get
        {
            if (ExactlyNeeded is not { } needed)
            {
                return PaceVerdict.None;
            }

            if (needed == 0)
            {
                return PaceVerdict.Reached;
            }

            if (needed > Expected)
            {
                return PaceVerdict.OutOfReach;
            }

            return (ExactPercent - Usual.Exact) switch
            {
                null => PaceVerdict.None,
                { } gain when gain > HardAbove => PaceVerdict.Hard,
                _ => PaceVerdict.OnPace,
            };
        }
    }

    // a decimal with finitely many places, so comparing it decides exactly
    private decimal? ExactlyNeeded => TargetPercent is { } target && Expected is > 0 and var expected
        ? Math.Max(0, (target / 100 * (SoFar.Denominator + expected)) - SoFar.Numerator)
        : null;

    private decimal? ExactPercent => 100 * ExactlyNeeded / Expected;
}
