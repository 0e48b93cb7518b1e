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

    /// <summary>The code that opens a rate of a table again; null for a cell without a rate, and where there is nothing to divide.</summary>
    /// <param name="question">What the page asks.</param>
    /// <param name="request">What was asked when the rate was counted.</param>
    /// <param name="indicator">The rate; null for none.</param>
    /// <param name="rate">What it came to.</param>
    public static string? CodeOf(Question question, FigureRequest request, Indicator? indicator, Rate rate) =>
        indicator is null || rate.Denominator == 0 ? null : question.PassportOf(request, indicator, rate).Code;

    /// <summary>The code that opens a count of a table again; null where nothing was counted.</summary>
    /// <param name="question">What the page asks.</param>
    /// <param name="request">What was asked when it was counted.</param>
    /// <param name="measure">What was counted.</param>
    /// <param name="count">How many.</param>
    public static string? CodeOf(Question question, FigureRequest request, Measure measure, long count) =>
        count == 0 ? null : question.PassportOf(request, new CountedFigure([measure]), count).Code;

    /// <inheritdoc cref="CodeOf(Question, FigureRequest, Indicator?, Rate)"/>
    public static string? CodeOf(Question question, FigureRequest request, Indicator? indicator, Counts counts) =>
        indicator is null ? null : CodeOf(question, request, indicator, indicator.From(counts));
}
