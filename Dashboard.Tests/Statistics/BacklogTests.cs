using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

public class BacklogTests
{
    private static readonly Measure[] States =
        [Measure.CarriedOver, Measure.InProcess, Measure.InProcessWithin, Measure.InProcessOverdue, Measure.OverdueWaiting];

    [Fact]
    public void EveryDay_AnyQuestion_IsWhatThatDayAloneCounts() =>
        Gen.Select(AnyDossiers.InHistory, AnyDossiers.Queries(AnyDossiers.Filters), Gen.Int[1, 40]).Sample((dossiers, query, everyDays) =>
        {
            var columns = AnyDossiers.Numbered(dossiers);
            var asked = new BacklogQuery(query.Filter, query.Period, query.AsOf) { By = query.By, Basis = query.Basis, TreeOn = query.TreeOn, EveryDays = everyDays };

            var told = columns.Backlog(asked);
            var fromRows = columns.Backlog(asked, daily: null);

            Assert.Equal(Days(query, everyDays), told.Days);
            Assert.All([told, fromRows], trend =>
            {
                foreach (var (index, day) in trend.Days.Index())
                {
                    var expected = NaiveAnswer.Of(dossiers, AnyDossiers.History, query with { Then = By.Nothing }, new Period(day, day));
                    foreach (var measure in States)
                    {
                        Assert.Equal(expected.Values.Sum(counts => counts[measure]), trend.Total.Of(measure)[index]);
                        Assert.Equal(trend.Groups.Sum(group => group.Of(measure)[index]), query.By == By.Nothing ? 0 : trend.Total.Of(measure)[index]);
                        Assert.All(trend.Groups, group => Assert.Equal(expected.GetValueOrDefault((group.Key, ""), Counts.Zero)[measure], group.Of(measure)[index]));
                    }
                }
            });
        }, iter: 300);

    [Fact]
    public void OverdueWaitingAndResumed_ByHand()
    {
        var columns = Columns(
            Dossier(receivedOn: "2025-03-03", dueOn: "2025-03-05", completedOn: "2025-03-10") with { Waits = [new(Day("2025-03-07"), Day("2025-03-09"))] },
            Dossier(receivedOn: "2025-03-06", dueOn: "2025-03-20"));

        var trend = columns.Backlog(new(DossierFilter.Everything, Sample.Days("2025-03-03", "2025-03-10"), Day("2025-03-31")));

        Assert.Equal([0, 1, 1, 1, 2, 2, 2, 2], trend.Total.CarriedOver);
        Assert.Equal([1, 1, 1, 2, 2, 2, 2, 1], trend.Total.InProcess);
        Assert.Equal([0, 0, 0, 1, 1, 1, 1, 0], trend.Total.Overdue);
        Assert.Equal([0, 0, 0, 0, 1, 1, 0, 0], trend.Total.OverdueWaiting);
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1], trend.Total.Within);
    }

    [Fact]
    public void EveryWeek_CountsBackFromTheLastDay() => Assert.Equal(
        [Day("2025-03-03"), Day("2025-03-10"), Day("2025-03-17")],
        Columns(Dossier()).Backlog(new(DossierFilter.Everything, Sample.Days("2025-03-01", "2025-03-31"), Day("2025-03-17")) { EveryDays = 7 }).Days);

    private static IEnumerable<DateOnly> Days(CountQuery query, int everyDays)
    {
        var last = query.AsOf < query.Period.Last ? query.AsOf : query.Period.Last;
        return Enumerable.Range(0, 1_000).Select(i => last.AddDays(-i * everyDays)).TakeWhile(day => day >= query.Period.First).Reverse();
    }
}
