using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

public class GroupsTests
{
    [Fact]
    public void TwoBreakdowns_EachCell_IsTheCountOfBothConditions() => AnyDossiers.Questions.Sample(question =>
    {
        var (dossiers, period, asOf) = question;

        var counted = Columns(dossiers).CountBy(new(DossierFilter.Everything, period, asOf) { By = By.Procedure, Then = By.Unit });

        foreach (var expected in dossiers.GroupBy(dossier => (dossier.Procedure.Code, dossier.ReceivedBy)))
        {
            var cell = counted.Groups.SingleOrDefault(group => (group.Key, group.Within) == expected.Key)?.Counts ?? Counts.Zero;
            Assert.Equal(NaiveCount.Of([.. expected], period.First, period.Last, asOf), cell);
        }
    }, iter: 300);

    [Fact]
    public void TwoBreakdowns_AnyPair_AddUpToTheFirstAlone() =>
        Gen.Select(AnyDossiers.Questions, Gen.Enum<By>(), Gen.Enum<By>()).Sample((question, by, then) =>
        {
            var columns = Columns(question.Dossiers);
            var query = new CountQuery(DossierFilter.Everything, question.Period, question.AsOf) { By = by, Over = PeriodLength.Month };

            var both = columns.CountBy(query with { Then = then });

            var alone = columns.CountBy(query);
            Assert.Equal(alone.Total.Counts, both.Total.Counts);
            Assert.All(alone.Groups, group =>
            {
                var cells = both.Groups.Where(cell => cell.Key == group.Key).ToList();
                var sum = GroupCounts.Sum(group.Key, cells, both.SubPeriods.Count);
                Assert.True(then == By.Nothing || cells.All(cell => cell.Within.Length > 0));
                Assert.Equal(group.Counts, sum.Counts);
                Assert.Equal(group.SubPeriods, sum.SubPeriods);
            });
        }, iter: 300);

    [Fact]
    public void Top_AnyNumber_NamedAndOthersAreTheTotal() => Gen.Select(AnyDossiers.Questions, Gen.Int[0, 4]).Sample((question, count) =>
    {
        var counted = Columns(question.Dossiers)
            .CountBy(new(DossierFilter.Everything, question.Period, question.AsOf) { By = By.Unit, Over = PeriodLength.Month });

        var top = counted.Top(count, Measure.Received);

        Assert.Equal(Math.Min(count, counted.Groups.Count), top.Named.Count);
        Assert.Equal(counted.Groups.Count, top.Named.Count + top.OtherGroups);
        var sum = GroupCounts.Sum("", [.. top.Named, top.Others], counted.SubPeriods.Count);
        Assert.Equal(counted.Total.Counts, sum.Counts);
        Assert.Equal(counted.Total.SubPeriods, sum.SubPeriods);
        Assert.All(top.Named, named => Assert.True(named.Counts[Measure.Received] >= counted.Groups.Except(top.Named).Max(other => (long?)other.Counts[Measure.Received]).GetValueOrDefault()));
    }, iter: 500);

    [Fact]
    public void Outcome_AskedForAnEarlierDay_IsThatOfTheDay()
    {
        var columns = Columns(Dossier(receivedOn: "2025-03-03", completedOn: "2025-03-10", outcome: Outcome.Returned));
        var query = Query("2025-03-01", "2025-03-31", asOf: "2025-03-09") with { Filter = new() { Outcome = Outcome.Returned } };

        Assert.Equal(0, columns.CountBy(query).Total.Counts[Measure.Received]);
        Assert.Equal(1, columns.CountBy(query with { AsOf = Day("2025-03-10") }).Total.Counts[Measure.Received]);
    }
}
