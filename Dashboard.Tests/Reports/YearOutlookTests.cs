using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Reports;

public class YearOutlookTests
{
    private static Overview Of(PeriodChoice period, string? asOf = null) =>
        Overview.From(ArticleTotals.Wanting(65), new() { Period = period, AsOf = DayOrNone(asOf) }, ReportingCalendar.Reporting);

    [Fact]
    public void Everything_RunsOnToTheEndOfTheYear()
    {
        var overview = Of(PeriodChoice.Everything);

        Assert.Equal(ArticleTotals.Expected, overview.Outlook!.Expected(Measure.Received));
        Assert.Equal(Days("2025-01-01", "2025-12-31"), overview.Outlook.Year);
        Assert.Equal(Days("2024-05-17", "2024-12-31"), overview.Outlook.RestLastYear);
        var pace = overview.KeyFigures[0].Pace!.Pace;
        Assert.Equal((new Rate(95_184, 157_945), PaceVerdict.Hard, 98.03m, 65.25m), (pace.SoFar, pace.Verdict, pace.NeededPercent, pace.Best.Percent));
    }

    [Fact]
    public void RunningYear_IsHeldAgainstItsOwnDossiers()
    {
        var pace = Of(PeriodChoice.YearToDate(PeriodScheme.Calendar)).KeyFigures[0].Pace!.Pace;

        // none of the last 10,000 came online: (0.65 × 32,648 − 0) / 22,648
        Assert.Equal((new Rate(0, 10_000), 93.70m, PaceVerdict.Hard), (pace.SoFar, pace.NeededPercent, pace.Verdict));
    }

    [Fact]
    public void PeriodsWithoutATargetOfTheRunningYear_HaveNoPace()
    {
        PeriodChoice[] choices =
        [
            PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Quarter, 2025, 2)), PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, 2024)),
            PeriodChoice.Free(Days("2025-01-01", "2025-05-16")),
        ];

        Assert.All(choices, choice => Assert.Null(Of(choice).Outlook));
        Assert.All(choices, choice => Assert.All(Of(choice).KeyFigures, figure => Assert.Null(figure.Pace)));
    }

    [Fact]
    public void RateThatCanStillRise_HasNoPace()
    {
        var snapshot = ArticleTotals.Wanting(65) with
        {
            Targets = new([new("resultsDigitized", null, null, Day("2025-01-01"), null, 100, new("", ""), false), new("digitizedOnReceipt", null, null, Day("2025-01-01"), null, 80, new("", ""), false)]),
        };

        var figures = Overview.From(snapshot, new(), ReportingCalendar.Reporting).KeyFigures;

        Assert.Equal(PaceVerdict.OutOfReach, figures.Single(figure => figure.Indicator == Indicators.DigitizedOnReceipt).Pace!.Pace.Verdict);
        Assert.Null(figures.Single(figure => figure.Indicator == Indicators.ResultsDigitized).Pace);
    }

    [Fact]
    public void LastDayOfTheYear_HasNothingStillToCome() => Assert.Null(Of(PeriodChoice.Everything, asOf: "2024-12-31").Outlook);
}
