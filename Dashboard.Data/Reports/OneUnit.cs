using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One year of a unit.</summary>
/// <param name="Year">Which, cut to the days the data know.</param>
/// <param name="Counts">Its counts.</param>
/// <param name="IsRunning">Whether more of it is still to come.</param>
public sealed record YearFigures(SubPeriod Year, Counts Counts, bool IsRunning);

/// <summary>Everything told of one unit: its figures, where it stands, where it comes from and what it does.</summary>
/// <param name="Overview">The figures of the overview, of this unit and all below it.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Above">The units above it, from the top down.</param>
/// <param name="Predecessors">The units it took over from, earliest first.</param>
/// <param name="Successors">The units that took over from it, earliest first.</param>
/// <param name="Peers">The figures of all units of its level; null for a unit that has others below it.</param>
/// <param name="Years">Every year the data know, oldest first.</param>
/// <param name="Breaks">Days on which its units were reorganised within those years.</param>
/// <param name="Procedures">Its largest procedures over the period, all others as one.</param>
public sealed record OneUnit(
    Overview Overview,
    Unit Unit,
    IReadOnlyList<Unit> Above,
    IReadOnlyList<UnitSuccession> Predecessors,
    IReadOnlyList<UnitSuccession> Successors,
    Overview? Peers,
    IReadOnlyList<YearFigures> Years,
    IReadOnlyList<DateOnly> Breaks,
    TopGroups Procedures)
{
    /// <summary>Procedures told by name.</summary>
    public const int ProcedureCount = 12;

    /// <summary>Whether it had ended by the day states are read on.</summary>
    public bool HasEnded => Unit.ValidTo < Overview.StatesOn;

    /// <summary>The last day on which units were reorganised into it; in the tree of that day its figures include its predecessors'.</summary>
    public DateOnly? JoinedOn => Predecessors.Count == 0 ? null : Predecessors[^1].On;

    /// <param name="question">With a unit that the tree knows.</param>
    public static OneUnit From(Question question)
    {
        var (snapshot, unit) = (question.Snapshot, question.Unit!);
        var known = snapshot.EverythingKnown;
        var years = snapshot.CountBy(question.Query with { Period = known, Over = PeriodLength.Year });
        var hasBelow = snapshot.Units.Children(unit.Code).Any();
        return new OneUnit(
            Overview.From(question),
            unit,
            snapshot.Units.Above(unit.Code),
            [.. snapshot.Units.PredecessorsOf(unit.Code)],
            [.. snapshot.Units.SuccessorsOf(unit.Code)],
            hasBelow ? null : Overview.From(new Question(snapshot, question.Request with { Unit = null, Level = unit.Level }, question.Reporting)),
            [.. years.SubPeriods.Zip(years.Total.SubPeriods, (year, counts) =>
                new YearFigures(year, counts, question.Query.Calendar.DaysOf(year.Name!.Value).Last > question.AsOf))],
            years.Total.Breaks,
            snapshot.CountBy(question.Query with { By = By.Procedure }).Top(ProcedureCount, Measure.Received));
    }
}
