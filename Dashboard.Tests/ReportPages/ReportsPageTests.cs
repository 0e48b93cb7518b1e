using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Sealing;
using Dashboard.Reports;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.ReportPages;

public sealed class ReportsPageTests : PageTests
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();
    private bool _isReady;

    [Fact]
    public async Task Page_WithoutAnything_ShowsTheReportingQuarterThatEndedLast()
    {
        var page = await OpenAsync("/reports");

        Assert.Equal("Biểu II.06 theo lĩnh vực", page.Find("h1").TextContent);
        Assert.Contains("(Từ ngày 15/12/2024 đến ngày 14/03/2025)", page.Find(".form .head").TextContent, StringComparison.Ordinal);
        Assert.Equal("Quý I/2025", page.Find(".picks.small [aria-current]").TextContent);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task EveryKind_ShowsItsMainTable_FigureForFigure(string language)
    {
        Speak(language);
        foreach (var kind in ReportKinds.All)
        {
            var page = await OpenAsync($"/reports?kind={ReportKinds.Key(kind)}&period=2025-Q1&scheme=reporting");

            var sheet = PeriodReport.From(Figures(kind), language).Sheets.First(sheet => !sheet.InWorkbookOnly);
            var shown = page.Find(".form table").QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()));
            Assert.Equal(sheet.Rows.Select(row => row.Cells.Select(cell => Dashboard.Display.Format.Shown(cell).Trim())), shown);
        }
    }

    [Fact]
    public async Task Counts_LeadToTheirDossiers_ZerosNowhere()
    {
        var page = await OpenAsync("/reports?kind=ii06-unit&period=2025-Q1&scheme=reporting");

        var cells = page.FindAll(".form tbody td").Skip(1).ToList();
        Assert.All(page.FindAll(".form tbody td a"), link => Assert.StartsWith("/dossiers?count=", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(cells.Where(cell => cell.TextContent.Trim() == "0"), cell => Assert.Null(cell.QuerySelector("a")));
        var resolved = page.FindAll(".form tbody tr.total td a").Single(link => link.GetAttribute("href")!.Contains("count=resolved", StringComparison.Ordinal));
        Assert.Equal("/dossiers?count=resolved&scheme=reporting&period=2025-Q1&basis=settled-by", resolved.GetAttribute("href"));
    }

    [Fact]
    public async Task Draft_NumbersAreThoseOfTheReport_AndSayHowTheyCameAbout()
    {
        var page = await OpenAsync("/reports?kind=online&period=2025-Q1&scheme=reporting");

        var rate = Indicators.Online.From(Figures(ReportKind.Online).Received);
        var figure = page.FindAll(".fig").Single(figure => figure.QuerySelector("b")!.TextContent.EndsWith(": Nộp trực tuyến", StringComparison.Ordinal) && figure.TextContent.Contains('%'));
        Assert.StartsWith(Dashboard.Display.Format.Percent(rate), figure.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Dashboard.Display.Format.Count(rate.Numerator)} / {Dashboard.Display.Format.Count(rate.Denominator)} = {Dashboard.Display.Format.Percent(rate)}", figure.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll(".verb"), verb => verb.TextContent is "tăng" or "giảm");
    }

    [Fact]
    public async Task RunningPeriod_IsMarked()
    {
        var page = await OpenAsync("/reports?kind=online&period=2025-Q2&scheme=reporting");

        Assert.Contains("kỳ chưa hết: đến 16/05/2025, 63/92 ngày", page.Find(".strip").TextContent, StringComparison.Ordinal);
        Assert.Contains("Kỳ chưa hết", page.Find(".form .head").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports?kind=online&period=2019-Q1", "Không có hồ sơ nào trong kỳ")]
    [InlineData("/reports?kind=online&period=2025-Q4", "bắt đầu sau ngày số liệu chốt (16/05/2025)")]
    public async Task NothingToReport_SaysWhy_AndLeadsOn(string address, string expected)
    {
        var page = await OpenAsync(address);

        Assert.Contains(expected, page.Find(".state").TextContent, StringComparison.Ordinal);
        Assert.Contains("period=2025-Q1", page.Find(".state a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".form"));
    }

    [Fact]
    public async Task AddressThatCannotBeRead_IsToldPartByPart()
    {
        var page = await OpenAsync("/reports?kind=yearbook&from=2025-03-31&to=2025-01-01");

        Assert.Contains("“yearbook”", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("[role=alert] li").Count);
    }

    [Fact]
    public async Task Downloads_CarryTheAddress()
    {
        var page = await OpenAsync("/reports?kind=on-time&period=2025-Q1&scheme=reporting&unit=30589");

        Assert.Contains(page.FindAll(".acts a"), link => link.GetAttribute("href") == "/reports/report.xlsx?kind=on-time&scheme=reporting&period=2025-Q1&unit=30589");
        Assert.Contains(page.FindAll(".acts a"), link => link.GetAttribute("href") == "/reports/report.csv?kind=on-time&scheme=reporting&period=2025-Q1&unit=30589");
        Assert.Contains("on-time_30589_2024-12-15_2025-03-14_2025-03-14.xlsx", page.Find(".foot").TextContent, StringComparison.Ordinal);
    }

    private static PeriodFigures Figures(ReportKind kind) => PeriodFigures.From(
        SampleDistrict.Snapshot,
        new ReportRequest(kind, new FigureRequest { Period = PeriodChoice.Named(PeriodScheme.Reporting, new(PeriodLength.Quarter, 2025, 1)) }),
        ReportingCalendar.Reporting);

    private async Task<IRenderedComponent<ReportsPage>> OpenAsync(string address)
    {
        if (!_isReady)
        {
            await _database.WithDistrictAsync();
            Services.AddSingleton(new ReportSealer(_database, _database.Time)).AddSingleton(new SealRevisions(_database));
            Services.AddSingleton<AntiforgeryStateProvider, NoToken>();
            _isReady = true;
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ReportsPage>();
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _database.DisposeAsync();
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
