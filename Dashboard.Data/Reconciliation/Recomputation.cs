using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Whether two counts give a percent as printed.</summary>
internal static class Recomputation
{
    /// <summary>The division in percent, half away from zero, to the printed digits but at least two.</summary>
    public static decimal Percent(PrintedCount numerator, PrintedCount denominator, PrintedNumber percent) =>
        Math.Round(100 * numerator.Value / denominator.Value, Math.Max(2, percent.Decimals), MidpointRounding.AwayFromZero);

    /// <summary>Whether the counts, as exactly as they are meant, can give the percent.</summary>
    public static bool Agrees(PrintedCount numerator, PrintedCount denominator, PrintedPercent percent) =>
        Agrees(numerator.Span, denominator.Span, percent.Printed, percent.Hedge);

    /// <inheritdoc cref="Agrees(PrintedCount, PrintedCount, PrintedPercent)"/>
    public static bool Agrees(Span numerator, Span denominator, PrintedNumber percent, Hedge hedge)
    {
        if (denominator.Least <= 0 || numerator.Least > denominator.Most)
        {
            return false;
        }

        var exact = new Span(100 * numerator.Least / denominator.Most, 100 * numerator.Most / denominator.Least);
        if (hedge == Hedge.Exact && exact.Least == exact.Most)
        {
            return Math.Round(exact.Least, percent.Decimals, MidpointRounding.AwayFromZero) == percent.Value;
        }

        return Span.OfPercent(percent, hedge).Meets(exact);
    }

    /// <summary>Whether the percent is the division with its further decimals cut off.</summary>
    public static bool AgreesWhenCut(PrintedCount numerator, PrintedCount denominator, PrintedPercent percent)
    {
        if (numerator.Hedge != Hedge.Exact || denominator.Hedge != Hedge.Exact || percent.Hedge != Hedge.Exact || denominator.Value <= 0)
        {
            return false;
        }

        var scale = Span.Power(percent.Printed.Decimals);
        return decimal.Floor(100 * numerator.Value * scale / denominator.Value) / scale == percent.Value;
    }

    /// <summary>The denominators that give the percent; null when none does, or any would.</summary>
    public static Span? FittingDenominators(PrintedCount numerator, PrintedPercent percent)
    {
        var span = Span.OfPercent(percent.Printed, percent.Hedge);
        if (span.Least <= 0 || numerator.Value <= 0)
        {
            return null;
        }

        // the upper end of a rounded percent is not in it any more
        var least = percent.Hedge == Hedge.Exact
            ? decimal.Floor(100 * numerator.Span.Least / span.Most) + 1
            : decimal.Ceiling(100 * numerator.Span.Least / span.Most);
        var most = decimal.Floor(100 * numerator.Span.Most / span.Least);
        return least <= most ? new Span(least, most) : null;
    }
}
