namespace Dashboard.Data.Domain;

/// <summary>Percents, or points of difference, from a lowest to a highest, both included; unrounded, to be rounded where shown.</summary>
public readonly record struct Interval(decimal Low, decimal High)
{
    public bool Contains(decimal value) => Low <= value && value <= High;
}

/// <summary>How far a rate can be trusted: the rates of the long run that its counts do not contradict.</summary>
/// <remarks>
/// The score interval of E. B. Wilson (Journal of the American Statistical Association 22, 1927). Unlike the textbook
/// interval it stays within 0 to 100 and keeps a width when none or all of the dossiers meet the condition. It speaks of chance
/// alone: a unit that takes in other procedures than its neighbour differs for a reason no interval knows.
/// </remarks>
public static class Wilson
{
    /// <summary>Standard deviations of a 95 % interval.</summary>
    public const decimal Z95 = 1.96m;

    /// <summary>The interval around a rate, in percent; null when it is no rate.</summary>
    /// <param name="rate">What was counted.</param>
    /// <param name="z">Standard deviations; more than 0.</param>
    public static Interval? Around(Rate rate, decimal z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        if (rate.Denominator == 0)
        {
            return null;
        }

        var (low, high) = Bounds(rate, (double)z);
        return new Interval(ToPercent(low), ToPercent(high));
    }

    /// <summary>The interval of the difference of two rates that share no dossier, in points of the first above the second; null when either is no rate.</summary>
    /// <remarks>Made of the two Wilson intervals (R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890, method 10).</remarks>
    public static Interval? Difference(Rate first, Rate second, decimal z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        if (first.Denominator == 0 || second.Denominator == 0)
        {
            return null;
        }

        var (firstShare, secondShare) = (Share(first), Share(second));
        var (firstLow, firstHigh) = Bounds(first, (double)z);
        var (secondLow, secondHigh) = Bounds(second, (double)z);
        var below = double.Hypot(firstShare - firstLow, secondHigh - secondShare);
        var above = double.Hypot(firstHigh - firstShare, secondShare - secondLow);
        var difference = firstShare - secondShare;
        return new Interval(ToPercent(difference - below), ToPercent(difference + above));
    }

    /// <summary>Whether two rates differ by more than chance explains; false when either is no rate.</summary>
    /// <remarks>Rates whose intervals do not overlap are always told apart; some whose intervals overlap a little are as well.</remarks>
    public static bool CanTellApart(Rate first, Rate second, decimal z = Z95) => Difference(first, second, z) is { } points && !points.Contains(0);

    private static (double Low, double High) Bounds(Rate rate, double z)
    {
        var (met, all) = ((double)rate.Numerator, (double)rate.Denominator);
        var middle = met + (z * z / 2);
        var reach = z / 2 * Math.Sqrt((z * z) + (4 * met * (all - met) / all));
        return (Math.Max(0, (middle - reach) / (all + (z * z))), Math.Min(1, (middle + reach) / (all + (z * z))));
    }

    private static double Share(Rate rate) => (double)rate.Numerator / rate.Denominator;

    private static decimal ToPercent(double share) => 100 * (decimal)share;
}
