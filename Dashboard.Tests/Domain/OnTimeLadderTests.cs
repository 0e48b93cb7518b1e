using Dashboard.Data.Domain;

namespace Dashboard.Tests.Domain;

public class OnTimeLadderTests
{
    private static readonly IReadOnlyList<Indicator> ClosedAndDue = [Indicators.OnTimeClosed, Indicators.OnTimeDue];

    /// <summary>100 due: 80 closed in time, 10 closed late, 10 open and overdue.</summary>
    [Fact]
    public void Ladder_OverdueStillOpen_LowersTheDueBasedRate()
    {
        var counts = CountsOf((Measure.Resolved, 90), (Measure.Early, 50), (Measure.OnTime, 30), (Measure.Late, 10),
            (Measure.InProcess, 10), (Measure.InProcessOverdue, 10), (Measure.Due, 100), (Measure.DueOnTime, 80));

        var rungs = OnTimeLadder.From(counts, ClosedAndDue).Rungs;

        Assert.Equal(ClosedAndDue, rungs.Select(rung => rung.Definition));
        Assert.Equal([88.89m, 80m], rungs.Select(rung => rung.Rate.Percent));
        Assert.Equal((0, 0, null), (rungs[0].MoreInTime, rungs[0].MoreInBase, rungs[0].Points));
        Assert.Equal((0, 10, -8.89m), (rungs[1].MoreInTime, rungs[1].MoreInBase, rungs[1].Points));
    }

    [Fact]
    public void Ladder_ClosedButDueLater_LeavesTheDueBase()
    {
        var counts = CountsOf((Measure.Resolved, 90), (Measure.Early, 90), (Measure.Due, 76), (Measure.DueOnTime, 70));

        var due = OnTimeLadder.From(counts, ClosedAndDue).Rungs[1];

        Assert.Equal((-20, -14), (due.MoreInTime, due.MoreInBase));
    }

    [Fact]
    public void Ladder_NothingDue_HasNoPoints()
    {
        var due = OnTimeLadder.From(CountsOf((Measure.Resolved, 9), (Measure.OnTime, 9)), ClosedAndDue).Rungs[1];

        Assert.Null(due.Rate.Percent);
        Assert.Null(due.Points);
    }

    private static Counts CountsOf(params (Measure Measure, int Count)[] counts)
    {
        var values = new int[Counts.MeasureCount];
        foreach (var (measure, count) in counts)
        {
            values[(int)measure] = count;
        }

        return new Counts(values);
    }
}
