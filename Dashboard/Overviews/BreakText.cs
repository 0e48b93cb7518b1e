using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;

namespace Dashboard.Overviews;

/// <summary>Which units were reorganised within the trend, in words.</summary>
internal static class BreakText
{
    /// <summary>A sentence for each day; empty when nothing was reorganised.</summary>
    public static string Of(Overview overview) => Of(overview.Breaks);

    /// <inheritdoc cref="Of(Overview)"/>
    public static string Of(IEnumerable<UnitSuccession> breaks) => string.Join(' ', breaks
        .GroupBy(succession => succession.On)
        .Select(day => Format.Fill(Texts.BreakNote, Format.Day(day.Key), day.Select(succession => succession.From).Distinct().Count())));
}
