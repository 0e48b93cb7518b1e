using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Display;

/// <summary>Where the counts in tables lead: to exactly the dossiers they count; nothing counted leads nowhere.</summary>
internal static class CountLinks
{
    /// <summary>One count.</summary>
    /// <param name="request">What was asked when it was counted.</param>
    /// <param name="count">How many.</param>
    /// <param name="measures">What was counted.</param>
    public static string? Of(FigureRequest request, long count, params IReadOnlyList<Measure> measures) => count > 0 ? Urls.Dossiers(request, measures) : null;

    /// <summary>The two counts of a rate, numerator first.</summary>
    public static IReadOnlyList<string?> Of(FigureRequest request, Indicator indicator, Rate rate) =>
        [Of(request, rate.Numerator, indicator.Numerator), Of(request, rate.Denominator, indicator.Denominator)];
}
