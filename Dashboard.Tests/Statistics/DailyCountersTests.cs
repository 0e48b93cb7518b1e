using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

/// <summary>Two ways to one answer: the daily counters and the rows, each against the naive count.</summary>
public class DailyCountersTests
{
    [Fact]
    public void AnyQuestion_AnyFilter_EqualsTheNaiveAnswer() =>
        Gen.Select(AnyDossiers.InHistory, AnyDossiers.Queries(AnyDossiers.Filters)).Sample(
            (dossiers, query) => AssertNaive(dossiers, query, AnyDossiers.Numbered(dossiers).CountByRows(query)), iter: 1_000);

    [Fact]
    public void QuestionAboutUnits_WhereTheDailyCountersAnswer_EqualsTheNaiveAnswer()
    {
        var answered = 0;
        Gen.Select(AnyDossiers.InHistory, AnyDossiers.Queries(AnyDossiers.UnitFilters)).Sample((dossiers, query) =>
        {
            var columns = AnyDossiers.Numbered(dossiers);
            if (columns.Daily.Answers(query))
            {
                Interlocked.Increment(ref answered);
                AssertNaive(dossiers, query, columns.CountBy(query));
                AnyDossiers.AssertSame(columns.CountByRows(query), columns.CountBy(query));
            }
        }, iter: 4_000);

        Assert.True(answered > 250, $"Only {answered} questions were answered from the daily counters.");
    }

    [Theory]
    [InlineData("2025-03-09", 0)]
    [InlineData("2025-03-10", 1)]
    public void ResultDigitizedAfterTheAsOfDay_IsTakenBack(string asOf, int digitized)
    {
        var columns = Columns(Dossier(receivedOn: "2025-03-03", completedOn: "2025-03-05", resultDigitizedOn: "2025-03-10"));
        var query = Query("2025-03-01", "2025-03-31", asOf);

        Assert.True(columns.Daily.Answers(query));
        Assert.Equal(digitized, columns.CountBy(query).Total.Counts[Measure.ResultsDigitized]);
        Assert.Equal(digitized, columns.CountBy(query).Total.Counts[Measure.ResolvedDigitized]);
    }

    [Theory]
    [InlineData("2025-03-09", 0)]
    [InlineData("2025-03-10", 1)]
    public void ApologyAfterTheAsOfDay_IsTakenBack(string asOf, int apologies)
    {
        var columns = Columns(Dossier(receivedOn: "2025-03-03", dueOn: "2025-03-05", completedOn: "2025-03-08") with { ApologyIssuedOn = Day("2025-03-10") });
        var query = Query("2025-03-01", "2025-03-31", asOf);

        Assert.True(columns.Daily.Answers(query));
        Assert.Equal(apologies, columns.CountBy(query).Total.Counts[Measure.LateWithApology]);
    }

    [Fact]
    public void ConditionOnDossiers_IsLeftToTheRows()
    {
        var columns = Columns(Dossier());
        var query = Query("2025-03-01", "2025-03-31");
        DossierFilter[] filters =
        [
            new() { Procedure = "1.001193" }, new() { Field = "Hộ tịch" }, new() { Channel = ReceiptChannel.Online },
            new() { Service = OnlineLevel.Full }, new() { Digitized = Digitization.Full }, new() { Outcome = Outcome.None },
        ];

        Assert.True(columns.Daily.Answers(query with { By = By.Unit, Then = By.Level, Filter = new() { Unit = "892", Level = Level.Commune, Scope = UnitScope.Of("892") } }));
        Assert.All(filters, filter => Assert.False(columns.Daily.Answers(query with { Filter = filter })));
        Assert.False(columns.Daily.Answers(query with { Basis = UnitBasis.SettledBy }));
        Assert.All([By.Procedure, By.Field, By.Channel], by => Assert.False(columns.Daily.Answers(query with { By = by }) || columns.Daily.Answers(query with { Then = by })));
    }

    [Fact]
    public void DaysFarBeyondTheLastEvent_AreLeftToTheRows()
    {
        var columns = Columns(Dossier(receivedOn: "2025-03-03", dueOn: "2026-03-03"));
        var query = Query("2025-03-01", "2026-03-31");

        Assert.False(columns.Daily.Answers(query));
        Assert.Equal(1, columns.CountBy(query).Total.Counts[Measure.Due]);
        Assert.Equal(0, columns.CountBy(query with { AsOf = Day("2025-03-31") }).Total.Counts[Measure.Due]);
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31", "9999-12-31", 1)]
    [InlineData("0001-01-01", "0001-12-31", "9999-12-31", 0)]
    [InlineData("9999-01-01", "9999-12-31", "9999-12-31", 0)]
    public void PeriodBeyondAllCalendars_OpenWithoutADueDate_IsInProcessAndNeverDue(string first, string last, string asOf, int received)
    {
        var columns = Columns(Dossier(receivedOn: "2025-03-03", dueOn: null));

        var counts = columns.CountBy(Query(first, last, asOf)).Total.Counts;

        Assert.Equal((received, 0, first == "0001-01-01" && last == "0001-12-31" ? 0 : 1), (counts[Measure.Received], counts[Measure.Due], counts[Measure.InProcess]));
    }

    private static void AssertNaive(DossierFacts[] dossiers, CountQuery query, CountResult counted)
    {
        var expected = NaiveAnswer.Of(dossiers, AnyDossiers.History, query, query.Period);
        var isBroken = query is not { By: By.Nothing, Then: By.Nothing };
        Assert.Equal(isBroken ? expected.Count : 0, counted.Groups.Count);
        Assert.All(counted.Groups, group => Assert.Equal(expected[(group.Key, group.Within)], group.Counts));
        Assert.Equal(expected.Values.Aggregate(Counts.Zero, (sum, counts) => sum + counts), counted.Total.Counts);
        foreach (var (index, subPeriod) in counted.SubPeriods.Index())
        {
            var within = NaiveAnswer.Of(dossiers, AnyDossiers.History, query, subPeriod.Days);
            Assert.All(counted.Groups, group => Assert.Equal(within.GetValueOrDefault((group.Key, group.Within), Counts.Zero), group.SubPeriods[index]));
            Assert.Equal(within.Values.Aggregate(Counts.Zero, (sum, counts) => sum + counts), counted.Total.SubPeriods[index]);
        }
    }
}
