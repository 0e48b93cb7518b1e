namespace Dashboard.Data.Domain;

/// <summary>Where a unit's rate lies against what chance allows around a common rate.</summary>
public enum FunnelPlace
{
    /// <summary>Too few dossiers to say.</summary>
    None,
    Below,
    Within,
    Above,
}

/// <summary>The limits within which units of the same true rate scatter by chance alone: wide for small units, narrow for large ones.</summary>
/// <remarks>
/// <para>
/// Limits p ± z·√(p(1 − p)/n) around the reference p (D. J. Spiegelhalter, Funnel Plots for Comparing Institutional
/// Performance, Statistics in Medicine 24, 2005), cut off at 0 and 100. They are the other face of Wilson's interval: a unit lies
/// outside them exactly when the reference lies outside the unit's Wilson interval for the same z.
/// </para>
/// <para>
/// Outside means "to be explained": large units stand outside easily, as their procedures differ more than chance does.
/// </para>
/// </remarks>
/// <param name="ReferencePercent">The common rate in percent: a target, or the unrounded rate of the group.</param>
/// <param name="Z">Standard deviations; the usual 3 lets about 1 in 370 units stray by chance.</param>
public sealed record Funnel(decimal ReferencePercent, decimal Z = Funnel.ThreeSigma)
{
    public const decimal ThreeSigma = 3;

    /// <summary>The common rate in percent, 0 to 100.</summary>
    public decimal ReferencePercent { get; } = ReferencePercent is >= 0 and <= 100
        ? ReferencePercent
        : throw new ArgumentOutOfRangeException(nameof(ReferencePercent), ReferencePercent, "A percent lies from 0 to 100.");

    /// <summary>Standard deviations; more than 0.</summary>
    public decimal Z { get; } = Z > 0 ? Z : throw new ArgumentOutOfRangeException(nameof(Z), Z, "The limits need a width.");

    /// <summary>A funnel around the rate of the group; null when that is no rate.</summary>
    public static Funnel? Around(Rate group, decimal z = ThreeSigma) => group.Exact is { } percent ? new Funnel(percent, z) : null;

    /// <summary>The percents within which a unit of that size counts as usual; null for a unit without dossiers.</summary>
    /// <param name="dossiers">Dossiers in the base of the unit's rate.</param>
    public Interval? LimitsFor(long dossiers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dossiers);
        if (dossiers == 0)
        {
            return null;
        }

        var reach = (decimal)Math.Sqrt((double)(SquaredReach / dossiers));
        return new Interval(Math.Max(0, ReferencePercent - reach), Math.Min(100, ReferencePercent + reach));
    }

    /// <summary>Where a unit lies; on the limit itself it is still within. None below <see cref="FairRanking.MinimumDossiers"/>, where the limits are too rough.</summary>
    public FunnelPlace PlaceOf(Rate unit)
    {
        if (!FairRanking.IsEnough(unit))
        {
            return FunnelPlace.None;
        }

        // by the counts, without the root: a rate on the limit must not fall out by a rounding
        var distance = (100m * unit.Numerator) - (ReferencePercent * unit.Denominator);
        if (distance * distance <= SquaredReach * unit.Denominator)
        {
            return FunnelPlace.Within;
        }

        return distance < 0 ? FunnelPlace.Below : FunnelPlace.Above;
    }

    private decimal SquaredReach => Z * Z * ReferencePercent * (100 - ReferencePercent);
}
