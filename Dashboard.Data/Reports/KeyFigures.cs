using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>One key figure.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Rate">Over the period, as far as it has run.</param>
/// <param name="Compared">Over the period compared with.</param>
/// <param name="Verdict">Held against the target in force at the end of the period, or on the as-of day.</param>
/// <param name="Recent">The last thirteen months or quarters, the running one last.</param>
/// <param name="Beside">A second indicator told with it: the same words on another basis.</param>
/// <param name="BesideRate">The rate of the second indicator over the same period.</param>
public sealed record KeyFigure(
    Indicator Indicator, Rate Rate, Rate Compared, TargetVerdict Verdict, IReadOnlyList<TrendPoint> Recent, Indicator Beside, Rate BesideRate)
{
    /// <summary>Points above the period compared with; null when either has no rate.</summary>
    public decimal? PointsAboveCompared => Rate.PointsAbove(Compared);

    /// <summary>Whether the year's target can still be reached; null when the period is over, no target is set for its end, or nothing can be said of the rest.</summary>
    public TargetPace? Pace { get; init; }
}

/// <summary>The four key figures of an overview.</summary>
internal static class KeyFigures
{
    private static readonly (Indicator Shown, Indicator Beside)[] Shown =
    [
        (Indicators.Online, Indicators.OnlineOffered),
        (Indicators.DigitizedOnReceipt, Indicators.DigitizedAny),
        (Indicators.ResultsDigitized, Indicators.ResultDocumentsDigitized),
        (Indicators.OnTimeDue, Indicators.OnTimeClosed),
    ];

    /// <summary>The indicators of the key figures.</summary>
    public static IReadOnlyList<Indicator> Main { get; } = [.. Shown.Select(figure => figure.Shown)];

    public static IReadOnlyList<KeyFigure> Of(Trends trends, Counts total, Counts compared, YearOutlook? outlook)
    {
        var (filter, targets) = (trends.Query.Filter, trends.Snapshot.Targets);
        var level = filter.Level ?? trends.Snapshot.Units.Find(filter.Unit)?.Level;
        return
        [
            .. Shown.Select(figure => new KeyFigure(
                figure.Shown,
                figure.Shown.From(total),
                figure.Shown.From(compared),
                new(figure.Shown.From(total), targets.InForce(figure.Shown.Id, trends.Query.StatesOn, level, filter.Unit)),
                [.. trends.Total(figure.Shown).TakeLast(Overview.RecentCount)],
                figure.Beside,
                figure.Beside.From(total))
            {
                Pace = outlook is not null && targets.InForce(figure.Shown.Id, outlook.Year.Last, level, filter.Unit) is { } target
                    ? PaceOf(figure.Shown, figure.Shown.From(total), target, outlook)
                    : null,
            }),
        ];
    }

    /// <summary>No pace for a rate that can rise without anything new coming in: none of its verdicts would hold.</summary>
    private static TargetPace? PaceOf(Indicator indicator, Rate soFar, Target target, YearOutlook outlook)
    {
        var pace = new Pace(soFar, target.Percent, outlook.Expected(indicator.Denominator));
        return indicator.CanStillRise || pace.Verdict == PaceVerdict.None ? null : new(pace, target, outlook);
    }
}
