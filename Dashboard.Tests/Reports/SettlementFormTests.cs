using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Tests.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Reports;

public class SettlementFormTests
{
    private static readonly CountQuery June = Query("2025-06-01", "2025-06-30") with { By = By.Unit };

    [Fact]
    public void Identities_EveryLine_Hold() => Gen.Select(AnyDossiers.Questions, Gen.OneOf(By.Field, By.Unit)).Sample((question, by) =>
    {
        var form = SettlementForm.From(Columns(question.Dossiers), new(DossierFilter.Everything, question.Period, question.AsOf) { By = by });

        Assert.All(form.Lines.Append(form.Total), line =>
        {
            Assert.Equal(line.Total, line.Online + line.DirectOrPostal + line.CarriedOver);
            Assert.Equal(line.Resolved, line.Early + line.OnTime + line.Late);
            Assert.Equal(line.InProcess, line.Within + line.Overdue);
            Assert.Equal(line.Total, line.Resolved + line.InProcess);
            Assert.All([line.Early, line.OnTime, line.Within, line.Overdue], count => Assert.True(count >= 0));
        });
        Assert.Equal(form.Total.Counts, form.Lines.Aggregate(Counts.Zero, (sum, line) => sum + line.Counts));
    }, iter: 500);

    [Fact]
    public void GivenBack_StandsUnderOnTimeOrLate()
    {
        var given = Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10", completedOn: "2025-06-09", outcome: Outcome.Returned);

        var total = Form(given, given with { CompletedOn = Day("2025-06-11") }, given with { Outcome = Outcome.Resolved }).Total;

        Assert.Equal((1, 1, 1), (total.Early, total.OnTime, total.Late));
    }

    [Fact]
    public void WaitingForSupplement_AtTheEnd_StandsUnderWithin()
    {
        var overdue = Dossier(receivedOn: "2025-06-02", dueOn: "2025-06-10");

        var waiting = Form(overdue with { Waits = [new(Day("2025-06-05"), null)] }).Total;
        var resumed = Form(overdue with { Waits = [new(Day("2025-06-05"), Day("2025-06-30"))] }).Total;
        var resumedLater = Form(overdue with { Waits = [new(Day("2025-06-30"), Day("2025-07-01"))] }).Total;

        Assert.Equal((1, 0), (waiting.Within, waiting.Overdue));
        Assert.Equal((0, 1), (resumed.Within, resumed.Overdue));
        Assert.Equal((1, 0), (resumedLater.Within, resumedLater.Overdue));
    }

    [Fact]
    public void Interlinked_IsCountedWithTheUnitThatSettles()
    {
        var form = Form(Dossier(receivedOn: "2025-06-02", unit: "30589", settledBy: "892.TP"));

        Assert.Equal("892.TP", Assert.Single(form.Lines).Key);
    }

    private static SettlementForm Form(params DossierFacts[] dossiers) => SettlementForm.From(Columns(dossiers), June);
}
