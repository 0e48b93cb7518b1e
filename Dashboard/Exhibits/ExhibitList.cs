using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.OnTimePages;
using Dashboard.Overviews;
using Dashboard.ProcedurePages;

namespace Dashboard.Exhibits;

/// <summary>A section that can be had on its own: as a page, a picture or text.</summary>
/// <param name="Section">The component that draws it, a <see cref="Section"/> inside.</param>
/// <param name="Parameters">What the component is given.</param>
public sealed record Exhibit(Type Section, IReadOnlyDictionary<string, object?> Parameters);

/// <summary>Every section that can be had on its own, by the id it has on its page.</summary>
/// <remarks>A new chart needs a line here and <c>Request</c> on its <see cref="Section"/>: its picture, text and page follow.</remarks>
public static class ExhibitList
{
    private static readonly Dictionary<string, Func<Question, Exhibit?>> All = new(StringComparer.Ordinal)
    {
        ["trend"] = OfOverview<TrendSection>,
        ["today"] = OfOverview<ActSection>,
        ["moved"] = OfMoved,
        ["backlog"] = OfOverview<BacklogSection>,
        ["ranking"] = OfOverview<RankingSection>,
        ["units"] = OfOverview<UnitsSection>,
        ["days-left"] = OfDaysLeft,
        ["days-used"] = OfProcedure<DaysUsedSection>,
        ["ladder"] = OfOnTime<LadderSection>,
        ["age"] = OfOnTime<AgeSection>,
        ["open"] = OfOnTime<OpenSection>,
        ["handling"] = OfOnTime<HandlingSection>,
        ["procedures-on-time"] = OfOnTime<ProceduresSection>,
    };

    public static IEnumerable<string> Names => All.Keys;

    public static bool Knows(string name) => All.ContainsKey(name);

    /// <summary>The section of a known name; null when nothing was counted, or not of what it is about.</summary>
    public static Exhibit? Find(string name, Question question) => All[name](question);

    private static Exhibit? OfMoved(Question question) => Overview.From(question) is { IsEmpty: false, Moved: { } moved } overview
        ? new(typeof(MovedSection), new Dictionary<string, object?> { ["Overview"] = overview, ["Moved"] = moved })
        : null;

    /// <summary>Of the dossiers resolved, of all procedures or of one.</summary>
    private static Exhibit? OfDaysLeft(Question question) => question.Snapshot.DaysOf(question.Query, DayMeasure.Left) is { Dossiers: > 0 } days
        ? new(typeof(DaysLeftSection), new Dictionary<string, object?> { ["Days"] = days, ["Question"] = question })
        : null;

    private static Exhibit? OfOnTime<TSection>(Question question) => OnTimeFigures.From(question) is { Overview.IsEmpty: false } figures
        ? new(typeof(TSection), new Dictionary<string, object?> { ["Figures"] = figures })
        : null;

    /// <summary>Of one procedure that has resolved dossiers; of none when the question names none.</summary>
    private static Exhibit? OfProcedure<TSection>(Question question) => question.Procedure is not null && OneProcedure.From(question) is { Used.Dossiers: > 0 } procedure
        ? new(typeof(TSection), new Dictionary<string, object?> { ["Procedure"] = procedure })
        : null;

    private static Exhibit? OfOverview<TSection>(Question question) => Overview.From(question) is { IsEmpty: false } overview
        ? new(typeof(TSection), new Dictionary<string, object?> { ["Overview"] = overview })
        : null;
}
