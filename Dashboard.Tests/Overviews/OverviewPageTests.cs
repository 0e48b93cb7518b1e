using AngleSharp.Dom;
using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.Overviews;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Overviews;

public sealed class OverviewPageTests : PageTests
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void OverviewPage_KeyFigures_AreThoseOfTheOverview(string language)
    {
        Speak(language);
        var page = Open("/");

        var shown = page.FindAll(".kpi").Select(figure => (figure.QuerySelector(".val")!.TextContent, figure.QuerySelector(".nd")!.TextContent));

        Assert.Equal(Expected().KeyFigures.Select(figure => (Format.Percent(figure.Rate), Format.Fraction(figure.Rate))), shown);
    }

    [Fact]
    public void OverviewPage_Table_AddsUnitsToLevelsAndLevelsToTheTotal()
    {
        var page = Open("/");

        var received = page.FindAll("#units tbody tr").Select(row => (row.ClassName, Count: Number(row.QuerySelector("td")!))).ToList();

        Assert.Equal(SampleDistrict.Snapshot.Dossiers.Count, received.Single(row => row.ClassName == "total").Count);
        Assert.Equal(received.Where(row => row.ClassName == "sub").Sum(row => row.Count), received.Single(row => row.ClassName == "total").Count);
        Assert.Equal(received.Where(row => string.IsNullOrEmpty(row.ClassName)).Sum(row => row.Count), received.Single(row => row.ClassName == "total").Count);
    }

    [Fact]
    public void OverviewPage_Table_HoldsTheKeyRates()
    {
        var overview = Expected();
        var page = Open("/");

        var total = page.FindAll("#units tr.total td").Select(cell => cell.TextContent).ToList();

        Assert.All(overview.KeyFigures, figure => Assert.Contains(Format.Percent(figure.Rate), total));
        Assert.Contains(Format.Points(overview.Verdict.PointsAbove), total);
        Assert.Equal("/charts/units", page.Find("#units .note a").GetAttribute("href"));
    }

    [Fact]
    public void UnitsSection_Alone_HoldsItsMeasuresAndRates()
    {
        var overview = Expected();

        var total = Render<UnitsSection>(parameters => parameters.Add(section => section.Overview, overview).AddCascadingValue(SectionView.Whole))
            .FindAll("#units tr.total td").Select(cell => cell.TextContent).ToList();

        Assert.All(Measures.All.Where(measure => measure.Measure <= Measure.DueOnTime && measure.Measure != Measure.InProcess), measure => Assert.Contains(Format.Count(overview.Total[measure.Measure]), total));
        Assert.All(Indicators.All.Take(6), indicator => Assert.Contains(Format.Percent(indicator.From(overview.Total)), total));
        Assert.Contains(Format.Points(overview.Verdict.PointsAbove), total);
    }

    [Fact]
    public void OverviewPage_OnTime_IsToldOnBothBases()
    {
        var overview = Expected();
        var page = Open("/");

        var beside = page.Find("[data-beside=onTimeClosed]").TextContent;

        Assert.Contains(Format.Percent(Indicators.OnTimeClosed.From(overview.Total)), beside);
    }

    [Fact]
    public void OverviewPage_AssumedTarget_IsMarked()
    {
        var page = Open("/");

        Assert.Contains("giả định", page.Find("[data-indicator=onTimeDue] .tg").TextContent);
        Assert.DoesNotContain("giả định", page.Find("[data-indicator=online] .tg").TextContent);
    }

    [Fact]
    public void OverviewPage_SyntheticData_AreMarkedInEverySection()
    {
        var page = Open("/");

        Assert.Equal(page.FindAll(".sec").Count, page.FindAll(".sec .syn").Count);
    }

    [Fact]
    public void OverviewPage_OtherIndicator_MovesTrendRankingAndDistance()
    {
        var page = Open("/?indicator=digitizedOnReceipt");

        Assert.Equal("Số hóa khi tiếp nhận theo quý", page.Find("#trend h2").TextContent);
        Assert.Contains("Số hóa khi tiếp nhận", page.Find("#ranking .basis").TextContent);
        Assert.Equal("true", page.Find("[data-indicator=digitizedOnReceipt] .lab").GetAttribute("aria-current"));
    }

    [Fact]
    public void OverviewPage_SmallUnit_IsShownWithoutAPlace()
    {
        var page = Open("/");

        var row = page.FindAll("#ranking li").Single(row => row.TextContent.Contains("Phòng Y tế"));

        Assert.Equal("–", row.Children[0].TextContent);
        Assert.NotNull(row.QuerySelector("rect.few"));
    }

    [Fact]
    public void OverviewPage_ChartAsTable_HoldsTheSameRates()
    {
        var page = Open("/");

        page.Find("#trend .tool").Click();

        var last = Expected().Trend[0].Points[^1].Rate;
        Assert.Contains(Format.Percent(last), page.Find("#trend tbody tr:last-child").TextContent);
        Assert.Contains(Format.Count(last.Denominator), page.Find("#trend tbody tr:last-child").TextContent);
    }

    [Fact]
    public void OverviewPage_Copy_HandsOverTabSeparatedNumbers()
    {
        var page = Open("/");
        var copy = JSInterop.Setup<bool>("dashboard.copy", _ => true).SetResult(true);

        page.Find("#units .tool").Click();

        var lines = ((string)copy.VerifyInvoke("dashboard.copy").Arguments[0]!).Split('\n');
        Assert.StartsWith("Cấp và đơn vị\tTiếp nhận: Tổng\tTiếp nhận: Trực tuyến", lines[0]);
        Assert.StartsWith("Tổng cộng\t6000\t", lines[^1]);
        Assert.Equal("Đã chép", page.Find("#units .said").TextContent);
    }

    [Fact]
    public void OverviewPage_AddressWithProblems_NamesThemAndLeadsOn()
    {
        var page = Open("/?from=2025-06-01&to=2025-05-01&unit=zzz");

        var told = page.Find("[role=alert]");
        Assert.Equal(2, told.QuerySelectorAll("li").Length);
        Assert.Contains("2025-06-01..2025-05-01", told.TextContent);
        Assert.Contains("zzz", told.TextContent);
        Assert.Equal("/", told.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void OverviewPage_ProblemThenGoodAddress_ShowsFiguresAgain()
    {
        var page = Open("/?unit=zzz");

        Services.GetRequiredService<NavigationManager>().NavigateTo("/?period=2025-Q1");

        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".kpi").Count));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void OverviewPage_OneAddressAfterAnother_FollowsEach()
    {
        var page = Open("/");
        var navigation = Services.GetRequiredService<NavigationManager>();
        string[] addresses = ["/?period=2025-Q1", "/?scheme=reporting&period=2025-05", "/?period=2024&indicator=onTimeDue", "/?unit=892.DD", "/?from=2021-01-02&to=2021-02-01", "/?unit=zzz", "/"];

        foreach (var address in addresses)
        {
            navigation.NavigateTo(address);
        }

        page.WaitForAssertion(() => Assert.Contains(Format.Percent(Expected().KeyFigures[0].Rate), page.Find(".lede").TextContent));
    }

    [Fact]
    public void OverviewPage_PeriodAheadOfTheData_LeadsToTheNearestMonth()
    {
        var page = Open("/?period=2026-03&unit=30595");

        Assert.Contains("Tháng 3/2026", page.Find(".state").TextContent);
        Assert.Contains("Cần Đăng", page.Find(".state").TextContent);
        Assert.Equal("/?period=2025-05&unit=30595", page.Find(".state a").GetAttribute("href"));
    }

    [Fact]
    public void OverviewPage_NoDossiersAtAll_SaysSo()
    {
        Show(SampleDistrict.Empty);

        var page = Open("/");

        Assert.Contains("Không có hồ sơ nào", page.Find(".state").TextContent);
        Assert.Empty(page.FindAll(".kpi"));
    }

    [Fact]
    public void OverviewPage_NewerLoad_IsShownWithoutAsking()
    {
        var page = Open("/");

        Show(SampleDistrict.Snapshot with { Stamp = SampleDistrict.Snapshot.Stamp with { Load = 7 } });

        page.WaitForAssertion(() => Assert.Contains("lần nạp 7", page.Find(".foot").TextContent));
    }

    [Fact]
    public void OverviewPage_DataNotReadYet_SaysItIsLoading()
    {
        Services.AddSingleton(new SnapshotHolder());

        var page = Open("/");

        Assert.Equal("true", page.Find(".page").GetAttribute("aria-busy"));
    }

    [Fact]
    public void OverviewPage_ActiveCondition_CanBeCleared()
    {
        var page = Open("/?period=2025-Q1&unit=30595");

        Assert.Equal(["/?unit=30595", "/?period=2025-Q1"], page.FindAll(".chip.on .x").Select(clear => clear.GetAttribute("href")));
    }

    [Fact]
    public void OverviewPage_EveryCondition_HasAChipThatClearsItAlone()
    {
        var page = Open("/?period=2025-Q1&compare=previous&level=commune&procedure=2.000815&channel=online&service=full&basis=settled-by&asof=2025-03-01");

        Assert.Equal(
            [
                "/?compare=previous&level=commune&procedure=2.000815&channel=online&service=full&basis=settled-by&asof=2025-03-01",
                "/?period=2025-Q1&level=commune&procedure=2.000815&channel=online&service=full&basis=settled-by&asof=2025-03-01",
                "/?period=2025-Q1&compare=previous&procedure=2.000815&channel=online&service=full&basis=settled-by&asof=2025-03-01",
                "/?period=2025-Q1&compare=previous&level=commune&channel=online&service=full&basis=settled-by&asof=2025-03-01",
                "/?period=2025-Q1&compare=previous&level=commune&procedure=2.000815&service=full&basis=settled-by&asof=2025-03-01",
                "/?period=2025-Q1&compare=previous&level=commune&procedure=2.000815&channel=online&service=full&basis=settled-by",
                "/?period=2025-Q1&compare=previous&level=commune&procedure=2.000815&channel=online&asof=2025-03-01",
            ],
            page.FindAll(".chip.on .x").Select(clear => clear.GetAttribute("href")));
    }

    [Fact]
    public void OverviewPage_ConditionsInForce_AreSaidAtTheFoot()
    {
        var page = Open("/?channel=online&basis=settled-by");

        Assert.Contains("Hình thức: trực tuyến", page.Find(".foot").TextContent);
        Assert.Contains("Tính theo: đơn vị giải quyết", page.Find(".foot").TextContent);
    }

    [Fact]
    public void OverviewPage_ProcedureTyped_NarrowsTheList()
    {
        var popovers = Popovers();
        var page = Open("/?unit=30595");
        page.FindAll(".chip button").Single(chip => chip.TextContent.Contains("Thủ tục")).Click();

        popovers.WaitForElement("input.find").Input("bản sao");

        popovers.WaitForAssertion(() => Assert.Equal(
            ["/?unit=30595", "/?unit=30595&field=Ch%E1%BB%A9ng%20th%E1%BB%B1c", "/?unit=30595&procedure=2.000815"],
            popovers.FindAll(".opts a").Select(choice => choice.GetAttribute("href"))));
        popovers.Find("input.find").Input("không có đâu");
        popovers.WaitForAssertion(() => Assert.Equal("Không có thủ tục nào như vậy", popovers.Find("[role=status]").TextContent));
    }

    [Fact]
    public void OverviewPage_Workbook_AsksForTheSameFigures()
    {
        var page = Open("/?period=2025-Q1&level=commune");

        Assert.Equal("/reports/overview.xlsx?period=2025-Q1&level=commune", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void OverviewPage_TurnedAroundDaysTyped_AreRefusedInPlace()
    {
        var popovers = Popovers();
        var page = Open("/");
        page.Find(".chip button").Click();

        popovers.WaitForElements(".free input", 2)[0].Change("16/05/2025");
        popovers.WaitForElements(".free input", 2)[1].Change("01/05/2025");
        popovers.WaitForElement(".free").Submit();

        Assert.Equal("Ngày cuối đứng trước ngày đầu.", popovers.WaitForElement("[role=alert]").TextContent);
        Assert.EndsWith("/", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void OverviewPage_PeriodPicked_IsInTheAddress()
    {
        var popovers = Popovers();
        Open("/?unit=30595").Find(".chip button").Click();

        var months = popovers.WaitForElements(".period .c12 a").Select(month => month.GetAttribute("href"));

        Assert.Equal("/?period=2025-05&unit=30595", months.Last());
    }

    private static Overview Expected(FigureRequest? request = null) => Overview.From(SampleDistrict.Snapshot, request ?? new(), ReportingCalendar.Reporting);

    private IRenderedComponent<OverviewPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<OverviewPage>();
    }

    private static long Number(IElement cell) => long.Parse(cell.TextContent.Replace(".", ""), System.Globalization.CultureInfo.InvariantCulture);
}
