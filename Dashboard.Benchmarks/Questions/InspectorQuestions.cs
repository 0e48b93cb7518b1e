using Dashboard.Benchmarks.Rows;
using Dashboard.Data.Domain;
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

    public static IReadOnlyList<(string Name, Action<Snapshot, CountQuery> Ask)> All { get; } =
    [
        ("ladder", (snapshot, query) => snapshot.LadderOf(query)),
        ("working days left or over", (snapshot, query) => snapshot.DaysOf(query, DayMeasure.Left)),
        ("signals of every unit", (snapshot, query) => SignalPass.Count(snapshot.Dossiers, snapshot.Calendar, query)),
        ("dossiers of one signal", (snapshot, query) => SignalPass.Dossiers(snapshot.Dossiers, snapshot.Calendar, query, ColumnSignal.LateWithoutApology)),
        ("open dossiers still to be saved", (snapshot, query) => snapshot.Savable(query)),
        ("years without a notice", (snapshot, query) => DueYears.NotAnnounced(snapshot, query)),
    ];
}
