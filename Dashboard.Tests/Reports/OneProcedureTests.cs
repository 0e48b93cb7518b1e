using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

public class OneProcedureTests
{
    private static Question Asking(FigureRequest request) => new(SampleMerger.Snapshot, request, ReportingCalendar.Reporting);

    private static FigureRequest Year(int year) => new() { Procedure = SampleMerger.New.Code, Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, year, 1)) };

    [Theory]
    [InlineData(2024, 5)]
    [InlineData(2025, 3)]
    public void LimitDays_OneLimitInThePeriod_IsThatLimit(int year, int expected) =>
        Assert.Equal(expected, OneProcedure.From(Asking(Year(year))).LimitDays);

    [Fact]
    public void LimitDays_LimitChangedWithinThePeriod_IsNone()
    {
        var procedure = OneProcedure.From(Asking(new() { Procedure = SampleMerger.New.Code }));

        Assert.Null(procedure.LimitDays);
        Assert.Equal([SampleMerger.Old, SampleMerger.New], procedure.Versions);
        Assert.Equal(SampleMerger.New, procedure.InForce);
    }

    [Fact]
    public void Used_OfAProcedure_CountsItsResolvedDossiersOnly()
    {
        var procedure = OneProcedure.From(Asking(new() { Procedure = SampleMerger.New.Code }));

        Assert.Equal(49, procedure.Used.Dossiers);
        Assert.Equal(procedure.Overview.Total[Measure.Resolved], procedure.Used.Dossiers);
        Assert.Equal([new(0, 49)], procedure.Left.Counts);
    }

    [Theory]
    [InlineData(ProcedureOrder.Received, "1.000656", "2.000815")]
    [InlineData(ProcedureOrder.Online, "1.000656", "2.000815")]
    [InlineData(ProcedureOrder.Name, "1.000656", "2.000815")]
    public void ProcedureList_AnyOrder_HoldsEveryProcedureOnce(ProcedureOrder order, params string[] expected)
    {
        var list = ProcedureList.From(Asking(new()), null, order);

        Assert.Equal(expected, list.Rows.Select(row => row.Procedure.Code));
        Assert.Equal(51, list.Total[Measure.Received]);
    }

    [Fact]
    public void ProcedureList_LowestRateFirst_LeavesThoseWithoutDossiersLast()
    {
        var communeC = Asking(new() { Unit = "C" });

        Assert.Equal(["2.000815", "1.000656"], ProcedureList.From(communeC, null, ProcedureOrder.Online).Rows.Select(row => row.Procedure.Code));
    }

    [Fact]
    public void ProcedureList_TextSought_FindsByCodeAndName()
    {
        Assert.Equal(["2.000815"], ProcedureList.From(Asking(new()), "2.0008", ProcedureOrder.Received).Rows.Select(row => row.Procedure.Code));
        Assert.Equal(0, ProcedureList.From(Asking(new()), "không có", ProcedureOrder.Received).Found);
    }
}
