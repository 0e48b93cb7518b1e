using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.Display.Charts;
using Dashboard.Dossiers;

namespace Dashboard.ProcedurePages;

/// <summary>How working days used, left and over are told.</summary>
public static class DayWords
{
    /// <summary>"3 ngày", "còn 2 ngày", "đúng ngày hẹn", "quá 1 ngày".</summary>
    public static string Told(DayMeasure measure, int days) => measure == DayMeasure.Used
        ? Format.Fill(days == 1 ? Texts.OneDayUsed : Texts.ManyDaysUsed, Format.Count(days))
        : days switch
        {
            0 => Texts.OnDueDay,
            > 0 => Format.Fill(days == 1 ? Texts.OneDayLeft : Texts.ManyDaysLeft, Format.Count(days)),
            _ => Format.Fill(days == -1 ? Texts.OneDayOver : Texts.ManyDaysOver, Format.Count(-days)),
        };

    /// <summary>A percentile in words; a dash for none.</summary>
    public static string Of(DayDistribution days, int percent) => days.Percentile(percent) is { } known ? Told(days.Measure, known) : Format.None;

    /// <summary>A number of days under its bar; one that stands for more, too.</summary>
    public static string Tick(int days, bool isOpen) => isOpen ? $"≥ {Format.Count(days)}" : Format.Count(days);

    /// <summary>Median, 80th and 95th percentile; those on one bar share a mark.</summary>
    /// <param name="days">The distribution.</param>
    /// <param name="barOf">The place of a number of days among the bars.</param>
    public static IReadOnlyList<HistogramMark> Marks(DayDistribution days, Func<int, int> barOf) =>
    [
        .. ((int[])[50, 80, 95]).Where(percent => days.Percentile(percent) is not null)
            .GroupBy(percent => barOf(days.Percentile(percent)!.Value))
            .Select(bar => new HistogramMark(bar.Key, string.Join(" · ", bar.Select(percent => $"P{percent}")))),
    ];

    /// <summary>Every number of days with its dossiers, and the share that did not do worse.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="days">The distribution.</param>
    /// <param name="request">What was asked when they were counted.</param>
    public static FigureTable Table(string title, DayDistribution days, FigureRequest request)
    {
        var fromTheBest = days.Measure == DayMeasure.Left ? days.Counts.Reverse() : days.Counts;
        long upTo = 0;
        return new(
            title, Texts.HeadDays, [new(Texts.HeadDossiers), new(Texts.HeadUpTo)],
            [
                .. fromTheBest.Select(count => new FigureRow(
                    RowStyle.Plain, Told(days.Measure, count.Days), [Cell.Count(count.Dossiers), Cell.Percent(new Rate(upTo += count.Dossiers, days.Dossiers))])
                {
                    Hrefs = [List(request, DayRange.Exactly(days.Measure, count.Days))],
                }),
                new FigureRow(RowStyle.Total, Texts.Total, [Cell.Count(days.Dossiers), Cell.Empty]) { Hrefs = [List(request, new(days.Measure, null, null))] },
            ]);
    }

    /// <summary>The dossiers resolved with so many working days.</summary>
    public static string List(FigureRequest request, DayRange days) => Urls.Dossiers(request, new ListChoice { Measures = [Measure.Resolved], Days = days });
}
