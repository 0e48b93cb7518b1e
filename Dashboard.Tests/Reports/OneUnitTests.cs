using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

public class OneUnitTests
{
    private static OneUnit Of(string code, FigureRequest? request = null) =>
        OneUnit.From(new Question(SampleMerger.Snapshot, (request ?? new()) with { Unit = code }, ReportingCalendar.Reporting));

    [Fact]
    public void From_EndedUnit_KnowsWhereItStoodAndWhoFollowed()
    {
        var unit = Of("A");

        Assert.True(unit.HasEnded);
        Assert.Equal(["89", "892"], unit.Above.Select(above => above.Code));
        Assert.Equal(["AB"], unit.Successors.Select(succession => succession.To));
        Assert.Empty(unit.Predecessors);
        Assert.False(Of("A", new() { AsOf = Sample.Day("2025-06-30") }).HasEnded);
    }

    [Fact]
    public void From_NewUnit_TellsItsPredecessorsFiguresInItsTreeOnly()
    {
        var alone = Of("AB");
        var with = Of("AB", new() { TreeOn = alone.JoinedOn });

        Assert.Equal(["A", "B"], alone.Predecessors.Select(succession => succession.From));
        Assert.Equal(2, alone.Overview.Total[Measure.Received]);
        Assert.Equal(49, with.Overview.Total[Measure.Received]);
        Assert.Equal([Sample.Day("2025-07-01")], with.Breaks);
    }

    [Fact]
    public void Years_EveryYearKnown_AddUpWhateverThePeriodAsked()
    {
        var years = Of("A", new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, 2025, 1)) }).Years;

        Assert.Equal([(2024, 40, 10, false), (2025, 4, 4, true)], years.Select(year =>
            (year.Year.Name!.Value.Year, (int)year.Counts[Measure.Received], (int)year.Counts[Measure.Online], year.IsRunning)));
    }

    [Fact]
    public void Peers_OfACommune_AreTheUnitsOfItsLevelWithItself()
    {
        var level = Assert.Single(Of("A").Peers!.Levels);

        Assert.Equal(Level.Commune, level.Level);
        Assert.Equal(["A", "AB", "B", "C"], level.Units.Select(unit => unit.Unit.Code).Order());
        Assert.Null(Of("892").Peers);
    }

    [Fact]
    public void Procedures_OfAUnit_AddUpToItsTotal()
    {
        var unit = Of("892");

        Assert.Equal(unit.Overview.Total, unit.Procedures.Named.Aggregate(unit.Procedures.Others.Counts, (sum, group) => sum + group.Counts));
    }

    [Fact]
    public void UnitList_OnADay_PartsUnitsInBeingFromTheOthers()
    {
        var list = UnitList.From(new Question(SampleMerger.Snapshot, new() { AsOf = Sample.Day("2025-06-30") }, ReportingCalendar.Reporting));

        Assert.Equal([("89", 49L), ("892", 47L), ("A", 44L), ("B", 3L), ("C", 2L)], list.Levels.SelectMany(level => level.Units).Select(unit => (unit.Unit.Code, unit.Counts[Measure.Received])));
        Assert.Equal(["AB"], list.Others.Select(unit => unit.Unit.Code));
    }
}
