using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One unit with the counts of itself and all below it.</summary>
public sealed record UnitCounts(Unit Unit, Counts Counts);

/// <summary>Every unit: those in being on the day states are read on, by level, and those over or still to come.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Levels">Units in being, highest level first, in the order they are listed.</param>
/// <param name="Others">Units not in being on that day.</param>
public sealed record UnitList(Question Question, IReadOnlyList<(Level Level, IReadOnlyList<UnitCounts> Units)> Levels, IReadOnlyList<UnitCounts> Others)
{
    public static UnitList From(Question question)
    {
        var tree = question.Snapshot.Units;
        var own = question.Snapshot.CountBy(question.Query with { By = By.Unit }).Groups.ToDictionary(group => group.Key, group => group.Counts);
        var all = tree.All.Select(unit => new UnitCounts(
            unit, tree.Subtree(unit.Code).Aggregate(Counts.Zero, (sum, below) => own.TryGetValue(below.Code, out var counts) ? sum + counts : sum))).ToList();
        var day = question.Request.TreeOn ?? question.StatesOn;
        return new UnitList(
            question,
            [
                .. all.Where(unit => unit.Unit.IsInForce(day)).GroupBy(unit => unit.Unit.Level).OrderBy(level => level.Key)
                    .Select(level => (level.Key, (IReadOnlyList<UnitCounts>)[.. level])),
            ],
            [.. all.Where(unit => !unit.Unit.IsInForce(day))]);
    }
}
