namespace Dashboard.Data.Domain;

/// <summary>How many dossiers a running period may still bring, like for like with the year before.</summary>
/// <remarks>
/// Our choice: last year's rest, scaled by how this year's stretch compares with the same stretch of last year. Seasons
/// are kept that way, a day count would lose them. It knows nothing of holidays that move with the moon, of rules that
/// change, or of units that merge: count both years with one unit tree, and show the estimate as one.
/// </remarks>
public static class ExpectedIntake
{
    /// <summary>The days of last year that answer to the days still to come; null when the period is over, has not begun, or is longer than a year and so overlaps last year's.</summary>
    /// <param name="period">The whole period.</param>
    /// <param name="asOf">The last day known.</param>
    public static Period? RestLastYear(Period period, DateOnly asOf)
    {
        if (!period.Contains(asOf) || period.Days > 366)
        {
            return null;
        }

        var seen = LastYear(period.UpTo(asOf));
        var whole = LastYear(period);
        return Period.TryCreate(seen.Last.AddDays(1), whole.Last, out var rest) ? rest : null;
    }

    /// <summary>The dossiers still expected, in whole dossiers; null when one of the two stretches is empty, for then no growth can be read from them.</summary>
    /// <param name="soFar">Counted in the period up to the last day known.</param>
    /// <param name="sameStretchLastYear">Counted in the same stretch a year earlier.</param>
    /// <param name="restLastYear">Counted a year earlier over the days that answer to those still to come.</param>
    public static long? LikeForLike(long soFar, long sameStretchLastYear, long restLastYear)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(soFar);
        ArgumentOutOfRangeException.ThrowIfNegative(sameStretchLastYear);
        ArgumentOutOfRangeException.ThrowIfNegative(restLastYear);
        return soFar == 0 || sameStretchLastYear == 0
            ? null
            : (long)Math.Round((decimal)restLastYear * soFar / sameStretchLastYear, MidpointRounding.AwayFromZero);
    }

    private static Period LastYear(Period period) =>
        Comparison.PeriodFor(ComparedWith.SamePeriodLastYear, period, name: null, ReportingCalendar.Calendar, period.Last);
}
