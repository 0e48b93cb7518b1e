using Bunit;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Display.Charts;
using Dashboard.Dossiers;
using Dashboard.OnTimePages;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.OnTimePages;

public sealed class OnTimePageTests : PageTests
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task OnTimePage_Ladder_ShowsEveryRungAndWhatPartsThem(string language)
    {
        Speak(language);

        var page = await OpenAsync("/on-time?unit=892.DD&period=2024");

        var ladder = FiguresOf(new() { Unit = "892.DD", Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, 2024, 1)) }).Ladder;
        var items = page.FindComponent<Ladder>().Instance.Items;
        Assert.Equal(ladder.Rungs.Select(rung => rung.Rate), items.Select(item => item.Rate));
        Assert.Equal([false, false, true, false], items.Select(item => item.IsMain));
        Assert.Contains(ladder.Rungs[1].Moves, move => move.Reason == LadderReason.Within);
        Assert.All(ladder.Rungs.SelectMany(rung => rung.Moves), move => Assert.Contains(Format.Words(move.Name), page.Find(".ladder").TextContent));
        Assert.Equal("/dossiers?count=due&period=2024&unit=892.DD", items[2].Hrefs[1]);
    }

    [Fact]
    public async Task OnTimePage_OtherCohort_TellsItAndLinksNoWrongList()
    {
        var page = await OpenAsync("/on-time?cohort=completed&period=2024");

        var rungs = page.FindComponent<Ladder>().Instance.Items;
        Assert.Equal("kết thúc trong kỳ", page.Find(".sorts [aria-current]").TextContent);
        Assert.Single(rungs.Select(rung => rung.Rate.Denominator).Distinct());
        Assert.All(rungs, rung => Assert.Equal([null, null], rung.Hrefs));
        Assert.Contains("cohort=completed", page.Find("#handling tbody a").GetAttribute("href") + page.Find("#procedures-on-time tbody a").GetAttribute("href"));
        Assert.Empty(page.FindAll("#ladder a[download]"));
    }

    [Fact]
    public async Task OnTimePage_Oldest_AreThoseOverdueLongestAndLeadToAll()
    {
        var page = await OpenAsync("/on-time");

        var due = page.FindAll("#oldest tbody tr").Select(row => DateTime.ParseExact(row.Children[6].TextContent, "dd/MM/yyyy HH:mm", null)).ToList();
        Assert.Equal(Math.Min(20, FiguresOf(new()).Overview.Total[Measure.InProcessOverdue]), due.Count);
        Assert.Equal(due.Order(), due);
        Assert.Equal("/dossiers?count=inProcessOverdue", page.Find("#oldest .tools a").GetAttribute("href"));
    }

    [Fact]
    public async Task OnTimePage_NoneOverdue_LeadsToNoList()
    {
        var page = await OpenAsync("/on-time?unit=892.DD&from=2021-01-01&to=2021-01-05");

        Assert.Equal(0, FiguresOf(new() { Unit = "892.DD", Period = PeriodChoice.Free(Sample.Days("2021-01-01", "2021-01-05")) }).Overview.Total[Measure.InProcessOverdue]);
        Assert.Equal("Không có hồ sơ nào đang quá hạn.", page.Find("#oldest p").TextContent);
        Assert.Empty(page.FindAll("#oldest a"));
    }

    [Fact]
    public async Task OnTimePage_OfAllUnits_NamesThoseToBeExplainedAndLeadsToThem()
    {
        var page = await OpenAsync("/on-time?period=2024");

        var findings = SignalReport.Of(SampleDistrict.Snapshot, new Question(SampleDistrict.Snapshot, new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, 2024, 1)) }, ReportingCalendar.Reporting).Query);
        Assert.NotEmpty(findings.SelectMany(finding => finding.Raised ?? []));
        Assert.Equal(
            findings.Where(finding => finding.Rate.Numerator > 0).SelectMany(finding => finding.Raised ?? []).Select(unit => $"/on-time?period=2024&unit={unit}#signals").Order(),
            page.FindAll(".signals .raised a").Select(link => link.GetAttribute("href")).Order());
        Assert.Contains("Đơn vị cần giải trình", page.Find(".signals thead").TextContent);
        Assert.Contains("mỗi đơn vị so với các đơn vị cùng cấp", page.Find("#signals .basis").TextContent);
        Assert.Contains("Chưa đọc", page.Find(".signals tbody tr:last-child").TextContent);
        Assert.Empty(page.FindAll("#signals svg.peer"));
    }

    [Fact]
    public async Task OnTimePage_Ages_LeadToExactlyTheirDossiers()
    {
        var page = await OpenAsync("/on-time?unit=892.DD");

        var figures = FiguresOf(new() { Unit = "892.DD" });
        var bars = page.FindComponents<Histogram>().Single(chart => chart.Instance.Title == "Đang giải quyết theo thời gian chờ").Instance.Bars;
        Assert.Equal(figures.Ages.Select(age => (age.Dossiers, age.Overdue)), bars.Select(bar => (bar.Count, bar.Late)));
        page.FindAll("#age .tools [role=button]")[0].Click();
        var links = page.FindAll("#age tbody tr a");
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var address = link.GetAttribute("href")!;
            var list = ListChoice.Read(new AddressReading(address)).On(new Question(SampleDistrict.Snapshot, new() { Unit = "892.DD" }, ReportingCalendar.Reporting));
            Assert.Equal(link.TextContent, Format.Count(list.Count()));
            Assert.Contains("unit=892.DD", address);
        }
    }

    [Fact]
    public async Task OnTimePage_Signals_StandBesidePeersAndLeadToTheirDossiers()
    {
        var page = await OpenAsync("/on-time?unit=30589");

        var found = SignalReport.Of(SampleDistrict.Snapshot, new Question(SampleDistrict.Snapshot, new() { Unit = "30589" }, ReportingCalendar.Reporting).Query).Single(finding => finding.Signal == Signals.LateWithoutApology);
        var row = page.FindAll(".signals tbody tr").Single(row => row.TextContent.Contains("Quá hạn mà không có văn bản xin lỗi", StringComparison.Ordinal));
        Assert.True(found.Rate.Numerator > 0);
        Assert.Contains(Format.Fraction(found.Rate), row.TextContent);
        Assert.Contains(Format.Percent(found.Peers!.Median), row.TextContent);
        Assert.Equal("/dossiers?signal=lateWithoutApology&unit=30589", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull(row.QuerySelector("svg.peer"));
        Assert.Contains("không phải kết luận vi phạm", page.Find("#signals").TextContent);
    }

    [Fact]
    public async Task SignalPage_OfAUnit_SaysWhatItIsAbout()
    {
        await PrepareAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/on-time/signals/codeGap?unit=30589");

        var page = Render<SignalPage>(signal => signal.Add(shown => shown.Id, "codeGap"));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("h1")));

        Assert.Contains("Số hồ sơ bị khuyết", page.Find("h1").TextContent);
        Assert.Contains("cần giải trình", page.Find(".basis").TextContent);
    }

    [Fact]
    public async Task SignalPage_OfNothing_IsANamedProblem()
    {
        await PrepareAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/on-time/signals/nothing");

        Assert.Contains("nothing", Render<SignalPage>(signal => signal.Add(shown => shown.Id, "nothing")).Find("[role=alert]").TextContent);
    }

    [Theory]
    [InlineData("vi", "Chưa nạp thông báo lịch nghỉ năm 2025:")]
    [InlineData("en", "No notice of days off has been loaded for 2025:")]
    public async Task OnTimePage_DueInAYearWithoutANotice_Warns(string language, string warning)
    {
        Speak(language);
        Show(SampleDistrict.Announced(2021, 2022, 2023, 2024));

        var page = await OpenAsync("/on-time");

        Assert.StartsWith(warning, page.Find("[role=note]").TextContent);
        Assert.Equal("/calendar?year=2025", page.Find("[role=note] a").GetAttribute("href"));
    }

    [Fact]
    public async Task OnTimePage_EveryYearAnnounced_WarnsOfNothing()
    {
        Show(SampleDistrict.Announced(2021, 2022, 2023, 2024, 2025));

        Assert.Empty((await OpenAsync("/on-time")).FindAll("[role=note]"));
    }

    [Fact]
    public async Task OnTimePage_UnknownCohort_IsANamedProblem() => Assert.Contains("nobody", (await OpenAsync("/on-time?cohort=nobody")).Find("[role=alert]").TextContent);

    [Fact]
    public async Task OnTimePage_NothingCounted_SaysSoAndLeadsOn()
    {
        var page = await OpenAsync("/on-time?period=2019");

        Assert.Contains("/on-time?period=", page.Find(".state a").GetAttribute("href"));
    }

    private static OnTimeFigures FiguresOf(FigureRequest request) => OnTimeFigures.From(new Question(SampleDistrict.Snapshot, request, ReportingCalendar.Reporting));

    private async Task PrepareAsync()
    {
        await _database.WithDistrictAsync();
        Services.AddSingleton(new DossierQueries(_database));
        Services.AddSingleton(new KnowledgeQueries(_database));
        Services.AddSingleton(new SignalQueries(_database));
    }

    private async Task<IRenderedComponent<OnTimePage>> OpenAsync(string address)
    {
        await PrepareAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<OnTimePage>();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("h1")));
        return page;
    }
}
