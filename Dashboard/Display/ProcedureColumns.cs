using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Display;

/// <summary>The counts and rates every table of procedures tells.</summary>
internal static class ProcedureColumns
{
    public static IReadOnlyList<ReportColumn> Columns =>
    [
        new(Texts.HeadTotal, Texts.GroupReceived),
        new("%", Texts.HeadOnline),
        new(Texts.HeadDue, Texts.GroupDue),
        new("%", Texts.GroupDue),
        new(Texts.HeadTotal, Texts.GroupResolved),
        new(Texts.HeadLate, Texts.GroupResolved),
        new(Texts.Overdue, Texts.GroupOpen),
    ];

    /// <summary>Where the cells lead.</summary>
    /// <param name="request">What was asked when they were counted.</param>
    /// <param name="counts">The counts.</param>
    public static IReadOnlyList<string?> Links(FigureRequest request, Counts counts)
    {
        string? Link(Measure measure) => CountLinks.Of(request, counts[measure], measure);
        return [Link(Measure.Received), null, Link(Measure.Due), null, Link(Measure.Resolved), Link(Measure.Late), Link(Measure.InProcessOverdue)];
    }

    /// <summary>The codes of the rates.</summary>
    /// <param name="question">What the page asks.</param>
    /// <param name="request">What was asked when they were counted.</param>
    /// <param name="counts">The counts.</param>
    public static IEnumerable<string?> Codes(Question question, FigureRequest request, Counts counts) =>
        ((Indicator?[])[null, Indicators.Online, null, Indicators.OnTimeDue, null, null, null]).Select(indicator => CountLinks.CodeOf(question, request, indicator, counts));

    public static IReadOnlyList<Cell> Cells(Counts counts) =>
    [
        Cell.Count(counts[Measure.Received]),
        Cell.Percent(Indicators.Online.From(counts)),
        Cell.Count(counts[Measure.Due]),
        Cell.Percent(Indicators.OnTimeDue.From(counts)),
        Cell.Count(counts[Measure.Resolved]),
        Cell.Count(counts[Measure.Late]),
        Cell.Count(counts[Measure.InProcessOverdue]),
    ];
}
