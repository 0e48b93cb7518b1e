using Dashboard.Benchmarks.Rows;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Benchmarks.Questions;

/// <summary>The questions measured.</summary>
internal static class QuestionSet
{
    private static readonly Period Year = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));
    private static readonly Period YearBefore = new(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31));
    private static readonly Period Running = new(new DateOnly(2025, 1, 1), SyntheticDossiers.Days.Last);

    /// <summary>What an overview of one year asks.</summary>
    public static IReadOnlyList<Question> Overview { get; } =
    [
        new("year by level", Wanted.Flows, Per.Level, Year, DossierFilter.Everything),
        new("year by unit", Wanted.Flows, Per.Unit, Year, DossierFilter.Everything),
        new("year by month", Wanted.Flows, Per.Month, Year, DossierFilter.Everything),
        new("in process and overdue by unit on a past day", Wanted.States, Per.Unit, Year, DossierFilter.Everything),
        new("the year before", Wanted.Flows, Per.Everything, YearBefore, DossierFilter.Everything),
        new("units with most late", Wanted.MostLate, Per.Unit, Year, DossierFilter.Everything),
    ];

    /// <summary>A question nobody foresaw: one field, submitted online, at communes, settled with a result.</summary>
    public static Question AnyFilter { get; } = new("field, channel, level and outcome, by unit", Wanted.Flows, Per.Unit, Year, new DossierFilter
    {
        Field = SyntheticTree.FieldOf(1),
        Channel = ReceiptChannel.Online,
        Level = Level.Commune,
        Outcome = Outcome.Resolved,
    });

    /// <summary>What was in process and overdue, day by day.</summary>
    public static Question Trend { get; } = new("in process and overdue on each day of a year", Wanted.Trend, Per.Everything, Year, DossierFilter.Everything);

    /// <summary>What the engines must agree on before anything is measured: all of it, for the past year and for the running one.</summary>
    public static IReadOnlyList<Question> Checked { get; } =
    [
        .. new[] { Year, Running }.SelectMany(_ => Overview.Append(AnyFilter).Append(Trend), (period, question) => question with { Period = period }),
    ];
}
