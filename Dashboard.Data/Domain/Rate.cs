namespace Dashboard.Data.Domain;

/// <summary>A share as two counts: how many dossiers meet a condition, out of how many.</summary>
/// <remarks>
/// Counts are added; division and rounding happen last and once, to two places, half away from zero, as the
/// national reporting system rounds. A rate of nothing is no rate: it is shown "–", never 0 % and never 100 %.
/// </remarks>
public readonly record struct Rate
{
    /// <param name="numerator">Dossiers that meet the condition; not negative, at most <paramref name="denominator"/>.</param>
    /// <param name="denominator">Dossiers the condition was asked of; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a part greater than its whole.</exception>
    public Rate(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        (Numerator, Denominator) = (numerator, denominator);
    }

    public long Numerator { get; }

    public long Denominator { get; }

    /// <summary>From 0 to 100, rounded to two places half away from zero; null when nothing was counted.</summary>
    public decimal? Percent => Exact is { } exact ? Rounded(exact) : null;

    /// <summary>The percent before rounding, for rules that go on calculating with it; never shown.</summary>
    internal decimal? Exact => Denominator == 0 ? null : 100m * Numerator / Denominator;

    /// <summary>Percentage points by which this rate lies above another; null when either is no rate.</summary>
    /// <remarks>Taken from the unrounded rates and rounded once, so it can differ by 0.01 from the difference of two printed percents.</remarks>
    public decimal? PointsAbove(Rate other) => Exact - other.Exact is { } points ? Rounded(points) : null;

    /// <summary>Percentage points by which this rate lies above a wanted percent; null when this is no rate.</summary>
    public decimal? PointsAbove(decimal percent) => Exact - percent is { } points ? Rounded(points) : null;

    /// <summary>Whether the share is at least the wanted percent, by the counts and not by the rounded percent; null when this is no rate.</summary>
    public bool? Reaches(decimal percent) => Denominator == 0 ? null : 100m * Numerator >= percent * Denominator;

    /// <summary>Whether the share is at most the wanted percent, for rates that are better low; null when this is no rate.</summary>
    public bool? StaysWithin(decimal percent) => Denominator == 0 ? null : 100m * Numerator <= percent * Denominator;

    /// <summary>The rate of two groups that share no dossier.</summary>
    public static Rate operator +(Rate left, Rate right) =>
        new(left.Numerator + right.Numerator, left.Denominator + right.Denominator);

    /// <inheritdoc cref="op_Addition"/>
    public static Rate Add(Rate left, Rate right) => left + right;

    /// <summary>The one rounding of percents and points: two places, half away from zero.</summary>
    public static decimal Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
