using Dashboard.Benchmarks.Rows;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Benchmarks.Questions;

/// <summary>What the on-time page asks besides counts, of all units together.</summary>
internal static class InspectorQuestions
{
    public static IReadOnlyList<(string Name, Period Days)> Periods { get; } =
    [
        ("a quarter", new(new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31))),
        ("a year", new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31))),
        ("everything", SyntheticDossiers.Days),
    ];

    /// <summary>What the page shows, each by itself.</summary>
    public static IReadOnlyList<(string Name, Action<Snapshot, CountQuery> Ask)> OfThePage { get; } =
    [
        ("ladder", (snapshot, query) => snapshot.LadderOf(query)),
        ("working days left or over", (snapshot, query) => snapshot.DaysOf(query, DayMeasure.Left)),
        ("open, by due date", (snapshot, query) => OpenStretch.Of(snapshot, query)),
        ("open, by age", (snapshot, query) => OpenAge.Of(snapshot, query)),
        ("by procedure", (snapshot, query) => snapshot.CountBy(query with { By = By.Procedure })),
        ("years without a notice", (snapshot, query) => DueYears.NotAnnounced(snapshot, query)),
        ("signals of every unit", (snapshot, query) => SignalReport.Of(snapshot, query)),
    ];

    /// <summary>The lists it leads to.</summary>
    public static IReadOnlyList<(string Name, Action<Snapshot, CountQuery> Ask)> Lists { get; } =
    [
        ("dossiers of one signal", (snapshot, query) => SignalPass.Dossiers(snapshot.Dossiers, snapshot.Calendar, query, ColumnSignal.LateWithoutApology)),
        ("open dossiers still to be saved", (snapshot, query) => snapshot.Savable(query)),
    ];
}
