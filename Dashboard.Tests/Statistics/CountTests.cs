using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

public class CountTests
{
    private static readonly (By By, UnitBasis Basis, Func<DossierFacts, string> KeyOf)[] Breakdowns =
    [
        (By.Unit, UnitBasis.ReceivedBy, dossier => dossier.ReceivedBy),
        (By.Unit, UnitBasis.SettledBy, dossier => dossier.SettledBy),
        (By.Level, UnitBasis.ReceivedBy, dossier => dossier.ReceivedBy.StartsWith('3') ? "commune" : "district"),
        (By.Procedure, UnitBasis.ReceivedBy, dossier => dossier.Procedure.Code),
        (By.Field, UnitBasis.ReceivedBy, dossier => dossier.Procedure.Field.Vi),
        (By.Channel, UnitBasis.ReceivedBy, dossier => dossier.Channel.ToString().ToLowerInvariant()),
    ];

    [Fact]
    public void Total_AnyDossiersPeriodAndDay_EqualsTheNaiveCount() => AnyDossiers.Questions.Sample(question =>
    {
        var (dossiers, period, asOf) = question;

        var counted = Columns(dossiers).CountBy(new(DossierFilter.Everything, period, asOf));

        Assert.Equal(NaiveCount.Of(dossiers, period.First, period.Last, asOf), counted.Total.Counts);
    }, iter: 3_000);

    [Fact]
    public void Groups_EveryBreakdown_EqualTheNaiveCountOfEach() => AnyDossiers.Questions.Sample(question =>
    {
        var (dossiers, period, asOf) = question;
        var columns = Columns(dossiers);
        foreach (var (by, basis, keyOf) in Breakdowns)
        {
            var counted = columns.CountBy(new(DossierFilter.Everything, period, asOf) { By = by, Basis = basis });

            foreach (var expected in dossiers.GroupBy(keyOf))
            {
                Assert.Equal(NaiveCount.Of([.. expected], period.First, period.Last, asOf), counted.Of(expected.Key).Counts);
            }

            Assert.Equal(counted.Total.Counts, counted.Groups.Aggregate(Counts.Zero, (sum, group) => sum + group.Counts));
        }
    }, iter: 300);

    [Fact]
    public void SubPeriods_AnyLengthAndScheme_EachEqualsItsOwnQuestion() =>
        Gen.Select(AnyDossiers.Questions, Gen.OneOf(PeriodLength.Month, PeriodLength.Quarter, PeriodLength.Year), Gen.Int[0, 27]).Sample((question, length, cutOff) =>
        {
            var (dossiers, period, asOf) = question;
            var calendar = cutOff == 0 ? ReportingCalendar.Calendar : ReportingCalendar.ClosingOn(cutOff);

            var counted = Columns(dossiers).CountBy(new(DossierFilter.Everything, period, asOf) { By = By.Unit, Over = length, Calendar = calendar });

            Assert.Equal(period.First, counted.SubPeriods[0].Days.First);
            Assert.Equal(period.Last, counted.SubPeriods[^1].Days.Last);
            Assert.Equal(NaiveCount.Of(dossiers, period.First, period.Last, asOf), counted.Total.Counts);
            foreach (var (index, subPeriod) in counted.SubPeriods.Index())
            {
                Assert.Equal(NaiveCount.Of(dossiers, subPeriod.Days.First, subPeriod.Days.Last, asOf), counted.Total.SubPeriods[index]);
            }
        }, iter: 1_000);

    [Fact]
    public void Filter_EveryCondition_SelectsWhatItSays() => AnyDossiers.Questions.Sample(question =>
    {
        var (dossiers, period, asOf) = question;
        var columns = Columns(dossiers);
        (DossierFilter Filter, Func<DossierFacts, bool> Holds)[] filters =
        [
            (new() { Unit = "30589" }, dossier => dossier.ReceivedBy == "30589"),
            (new() { Unit = "892" }, _ => true),
            (new() { Unit = "nowhere" }, _ => false),
            (new() { Level = Level.Commune }, dossier => dossier.ReceivedBy != "892.TP"),
            (new() { Procedure = "2.000815" }, dossier => dossier.Procedure == Copies),
            (new() { Field = "Chứng thực" }, dossier => dossier.Procedure != Birth),
            (new() { Channel = ReceiptChannel.Postal, Level = Level.District }, dossier => dossier.Channel == ReceiptChannel.Postal && dossier.ReceivedBy == "892.TP"),
            (new() { Service = OnlineLevel.None }, dossier => dossier.Procedure == Wills),
            (new() { Digitized = Digitization.Partial }, dossier => dossier.DigitizedOnReceipt == Digitization.Partial),
            (new() { Outcome = Outcome.Withdrawn }, dossier => dossier.CompletedOn <= asOf && dossier.Outcome == Outcome.Withdrawn),
            (new() { Outcome = Outcome.None }, dossier => dossier.CompletedOn is null || dossier.CompletedOn > asOf),
            (new() { Scope = UnitScope.Of("30589", "892.TP") }, dossier => dossier.ReceivedBy != "30595"),
            (new() { Scope = UnitScope.Of("30589"), Unit = "892" }, dossier => dossier.ReceivedBy == "30589"),
            (new() { Scope = UnitScope.Of("30589"), Unit = "30595" }, _ => false),
        ];
        foreach (var (filter, holds) in filters)
        {
            var counted = columns.CountBy(new(filter, period, asOf));

            Assert.Equal(NaiveCount.Of([.. dossiers.Where(holds)], period.First, period.Last, asOf), counted.Total.Counts);
        }
    }, iter: 200);

    [Fact]
    public void Balance_EveryCell_ReceivedAndCarriedOverAreResolvedAndInProcess() => AnyDossiers.Questions.Sample(question =>
    {
        var (dossiers, period, asOf) = question;

        var counted = Columns(dossiers).CountBy(new(DossierFilter.Everything, period, asOf) { By = By.Unit, Over = PeriodLength.Month });

        Assert.All(counted.Groups.Append(counted.Total).SelectMany(group => group.SubPeriods.Append(group.Counts)), counts =>
        {
            Assert.Equal(counts[Measure.Received] + counts[Measure.CarriedOver], counts[Measure.Resolved] + counts[Measure.InProcess]);
            Assert.Equal(counts[Measure.Resolved], counts[Measure.Early] + counts[Measure.OnTime] + counts[Measure.Late]);
            Assert.Equal(counts[Measure.InProcess], counts[Measure.InProcessWithin] + counts[Measure.InProcessOverdue]);
            Assert.Equal(counts[Measure.Received], counts[Measure.Online] + counts[Measure.Counter] + counts[Measure.Postal]);
            Assert.Equal(counts[Measure.ToHandle], counts[Measure.Resolved] + counts[Measure.InProcess]);
            Assert.Equal(counts[Measure.Withdrawn], counts[Measure.Returned] + counts[Measure.TakenBack] + counts[Measure.Stopped]);
            Assert.All(Indicators.All, indicator => indicator.From(counts));
        });
    }, iter: 500);

    [Fact]
    public void LastDayOfThePeriod_IsCounted()
    {
        var columns = Columns(Dossier(receivedOn: "2025-05-16", completedOn: "2025-05-16", dueOn: "2025-05-16"), Dossier(receivedOn: "2025-05-17"));

        var counts = columns.CountBy(Query("2025-05-16", "2025-05-16")).Total.Counts;

        Assert.Equal((1, 1, 1), (counts[Measure.Received], counts[Measure.Resolved], counts[Measure.DueOnTime]));
    }

    /// <summary>Nothing but a due date places these in the period; few rows and many are looked at in different ways.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void DueDateOnEitherEndOfThePeriod_EndedBeforeIt_IsCounted(int copies)
    {
        DossierFacts Ended(string due, string original) =>
            Dossier(receivedOn: "2025-02-20", completedOn: "2025-02-21", dueOn: due) with { OriginalDueOn = Day(original) };
        DossierFacts[] dossiers =
        [
            Ended("2025-03-01", "2025-02-25"), Ended("2025-03-31", "2025-02-25"), Ended("2025-04-01", "2025-02-25"), Ended("2025-02-28", "2025-02-25"),
            Ended("2025-04-05", "2025-03-01"), Ended("2025-04-05", "2025-03-31"), Ended("2025-04-05", "2025-04-01"), Ended("2025-04-05", "2025-02-28"),
        ];

        var counts = Columns(dossiers.SelectMany(dossier => Enumerable.Repeat(dossier, copies))).CountByRows(Query("2025-03-01", "2025-03-31")).Total.Counts;

        Assert.Equal((2 * copies, 2 * copies), (counts[Measure.Due], counts[Measure.DueOnTime]));
        Assert.Equal((2 * copies, 2 * copies), (counts[Measure.DueOriginal], counts[Measure.DueOriginalOnTime]));
    }

    [Fact]
    public void DueToday_StillOpen_IsNotOverdueUntilTomorrow()
    {
        var columns = Columns(Dossier(receivedOn: "2025-03-03", dueOn: "2025-03-06"));

        Assert.Equal(1, columns.CountBy(Query("2025-03-01", "2025-03-06")).Total.Counts[Measure.InProcessWithin]);
        Assert.Equal(1, columns.CountBy(Query("2025-03-01", "2025-03-07")).Total.Counts[Measure.InProcessOverdue]);
    }

    [Fact]
    public void OldPeriod_AskedAgainAfterTheEnd_GivesTheOldStates()
    {
        var columns = Columns(Dossier(receivedOn: "2025-01-20", dueOn: "2025-01-23", completedOn: "2025-03-10"));

        var atTheTime = columns.CountBy(Query("2025-01-01", "2025-01-31", asOf: "2025-01-31")).Total.Counts;
        var today = columns.CountBy(Query("2025-01-01", "2025-01-31", asOf: "2025-05-16")).Total.Counts;

        Assert.Equal(1, atTheTime[Measure.InProcessOverdue]);
        Assert.Equal(atTheTime, today);
    }

    [Fact]
    public void AsOfBeforeTheEnd_LaterEvents_HaveNotHappened()
    {
        var columns = Columns(Dossier(receivedOn: "2025-03-03", completedOn: "2025-03-06", resultDigitizedOn: "2025-03-10"), Dossier(receivedOn: "2025-03-20"));

        var counts = columns.CountBy(Query("2025-03-01", "2025-03-31", asOf: "2025-03-05")).Total.Counts;

        Assert.Equal((1, 0, 1, 0), (counts[Measure.Received], counts[Measure.Resolved], counts[Measure.InProcess], counts[Measure.ResultsDigitized]));
    }

    [Fact]
    public void ResultsDigitized_OfSubPeriods_AddUpThoughDigitizedLater()
    {
        var columns = Columns(Dossier(receivedOn: "2025-01-30", completedOn: "2025-02-03", resultDigitizedOn: "2025-02-04"));

        var january = columns.CountBy(Query("2025-01-01", "2025-01-31", asOf: "2025-05-16")).Total.Counts;
        var february = columns.CountBy(Query("2025-02-01", "2025-02-28", asOf: "2025-05-16")).Total.Counts;

        Assert.Equal((1, 0), (january[Measure.ResultsDigitized], february[Measure.ResultsDigitized]));
    }

    [Fact]
    public void Builder_ImpossibleDossiers_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Columns(Dossier(receivedOn: "2025-03-03", completedOn: "2025-03-02")));
        Assert.Throws<ArgumentException>(() => Columns(Dossier(unit: "nowhere")));
        Assert.Throws<ArgumentException>(() => Columns(Dossier(procedure: Procedure("9.999999"))));
        var builder = new DossierColumns.Builder(Units, Procedures);
        builder.Add(Dossier(receivedOn: "2025-03-03"));
        Assert.Throws<ArgumentException>(() => builder.Add(Dossier(receivedOn: "2025-03-02")));
    }
}
