using Bunit;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Dossiers;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Dossiers;

public sealed class DossiersPageTests : PageTests
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task DossiersPage_OfACount_SaysWhatItListsAndHowMany()
    {
        var page = await OpenAsync("/dossiers?count=inProcessOverdue&unit=892.DD");

        var expected = SampleDistrict.Snapshot.CountBy(new(new() { Unit = "892.DD" }, new(new(2021, 1, 1), SampleDistrict.CutOff), SampleDistrict.CutOff)).Total.Counts[Measure.InProcessOverdue];
        Assert.Equal("Đang giải quyết quá hạn ngày 16/05/2025 · CN VP ĐKĐĐ", page.Find("h1").TextContent);
        Assert.Equal(Format.Count(expected), page.Find(".listing header b").TextContent);
        Assert.Equal(expected, page.FindAll(".dossiers tbody tr").Count);
        Assert.All(page.FindAll(".dossiers tbody tr"), row => Assert.Contains("Quá hạn", row.TextContent));
    }

    [Fact]
    public async Task DossiersPage_OfAUnitOfManyWords_NamesItInShort()
    {
        var page = await OpenAsync("/dossiers?count=inProcessOverdue&unit=892.DD");

        Assert.All(page.FindAll(".dossiers tbody td[title]"), unit =>
        {
            Assert.Equal("CN VP ĐKĐĐ", unit.TextContent);
            Assert.Equal("Chi nhánh Văn phòng đăng ký đất đai Châu Thành", unit.GetAttribute("title"));
        });
        Assert.NotEmpty(page.FindAll(".dossiers tbody td[title]"));
    }

    [Fact]
    public async Task DossiersPage_NextPages_ShowEveryDossierOnce()
    {
        var page = await OpenAsync("/dossiers?count=online&unit=30589&period=2024&rows=25");
        var total = page.Find(".listing header b").TextContent;

        var codes = Codes(page);
        while (page.FindAll("a[rel=next]") is [var next])
        {
            Services.GetRequiredService<NavigationManager>().NavigateTo(next.GetAttribute("href")!);
            codes.AddRange(Codes(page));
        }

        Assert.Equal(total, Format.Count(codes.Distinct().Count()));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.NotNull(page.Find("a[rel=prev]"));
    }

    [Fact]
    public async Task DossiersPage_DueOnDays_SaysSoAndLeadsBackToAll()
    {
        var page = await OpenAsync("/dossiers?count=inProcess&due=2025-05-17..2025-05-19");

        Assert.Equal("Đang giải quyết ngày 16/05/2025, hẹn trả 17/05/2025 – 19/05/2025 · Tất cả đơn vị", page.Find("h1").TextContent);
        Assert.Equal("/dossiers?count=inProcess", page.Find("p.basis a").GetAttribute("href"));
        Assert.Contains("due=2025-05-17..2025-05-19", page.Find("a[download]").GetAttribute("href"));
        Assert.Equal("2025-05-17..2025-05-19", page.Find("input[name=due]").GetAttribute("value"));
        Assert.NotEmpty(Codes(page));
    }

    [Theory]
    [InlineData(2024, 1)]
    [InlineData(2025, 0)]
    public async Task DossiersPage_ShowsADueDateOfAYearWithoutANotice_Warns(int lastAnnounced, int warnings)
    {
        Show(SampleDistrict.Announced(Enumerable.Range(2021, lastAnnounced - 2020)));

        Assert.Equal(warnings, (await OpenAsync("/dossiers?period=2024")).FindAll("[role=note]").Count);
    }

    [Theory]
    [InlineData("received=2000-01-01..2021-01-01", ", tiếp nhận đến 01/01/2021 ·")]
    [InlineData("received=2025-05-19..2099-12-31", ", tiếp nhận từ 19/05/2025 ·")]
    [InlineData("received=2025-05-18", ", tiếp nhận 18/05/2025 ·")]
    public async Task DossiersPage_NothingReceivedOnTheDays_SaysSoAndLeadsToAll(string days, string told)
    {
        var page = await OpenAsync("/dossiers?count=inProcess&" + days);

        Assert.Contains(told, page.Find("h1").TextContent);
        Assert.Equal("/dossiers?count=inProcess", page.Find(".none a").GetAttribute("href"));
        Assert.Equal("/dossiers?count=inProcess", page.Find("p.basis a").GetAttribute("href"));
    }

    [Fact]
    public async Task DossiersPage_CodeTyped_IsFoundByItsBeginning()
    {
        var page = await OpenAsync("/dossiers?code=D-001");

        Assert.Equal(10, Codes(page).Count);
        Assert.Equal("10", page.Find(".listing header b").TextContent);
        Assert.Equal("D-001", page.Find("input[name=code]").GetAttribute("value"));
    }

    [Fact]
    public async Task DossiersPage_NoneLikeThat_SaysSoAndLeadsBack()
    {
        var page = await OpenAsync("/dossiers?count=late&code=ZZ");

        Assert.Contains("“ZZ”", page.Find(".none").TextContent);
        Assert.Equal("/dossiers?count=late", page.Find(".none a").GetAttribute("href"));
    }

    [Fact]
    public async Task DossiersPage_AddressWithProblems_NamesThemAll()
    {
        var page = await OpenAsync("/dossiers?count=luck&rows=7&after=%3Cb%3E&sort=name");

        Assert.Equal(4, page.FindAll("[role=alert] li").Count);
        Assert.Empty(page.FindAll("[role=alert] b"));
    }

    [Fact]
    public async Task DossiersPage_ColumnsLiked_AreShown()
    {
        await PrepareAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/dossiers");

        var page = Render<CascadingValue<string>>(cascade => cascade
            .Add(value => value.Name, "Columns").Add(value => value.Value, "field,code,unknown").AddChildContent<DossiersPage>());

        Assert.Equal(["Mã hồ sơ", "Lĩnh vực"], page.FindAll(".dossiers thead th").Select(head => head.TextContent.Trim()));
    }

    [Theory]
    [InlineData("/dossiers?signal=lateWithoutApology&unit=30589", "lateWithoutApology")]
    [InlineData("/dossiers?signal=overdue", "overdue")]
    public async Task DossiersPage_OfASignal_ListsExactlyWhatItFound(string address, string id)
    {
        var page = await OpenAsync(address);

        var question = new Question(SampleDistrict.Snapshot, address.Contains("unit", StringComparison.Ordinal) ? new() { Unit = "30589" } : new(), ReportingCalendar.Reporting);
        var found = SignalReport.Of(SampleDistrict.Snapshot, question.Query).Single(finding => finding.Signal.Id == id).Rate.Numerator;
        Assert.True(found > 0);
        Assert.Equal(Format.Count(found), page.Find(".listing header b").TextContent);
        Assert.Equal(Math.Min(50, found), page.FindAll(".dossiers tbody tr").Count);
        Assert.StartsWith(Signals.Find(id)!.Name.Vi, page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("signal=" + id, page.Find("a[download]").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/dossiers?signal=codeGap")]
    [InlineData("/dossiers?signal=overdue&count=late")]
    public async Task DossiersPage_OfASignalThatCannotBeListed_IsANamedProblem(string address) =>
        Assert.NotNull((await OpenAsync(address)).Find("[role=alert]"));

    [Fact]
    public async Task DossierDetailsPage_OfACode_DrawsItsClockAndSaysTheArithmetic()
    {
        await PrepareAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/dossiers/D-0001");

        var page = Render<DossierDetailsPage>(parameters => parameters.Add(details => details.Code, "D-0001"));

        var facts = SampleDistrict.Facts[1];
        var clock = page.FindComponent<DossierClockSection>().Instance.Clock;
        var due = clock.Lanes[^1].Days.Single(day => day.IsDue);
        Assert.Equal(facts.DueOn, due.Date);
        Assert.Equal(clock.Days.Days, page.FindAll("svg.clock:not(.sign) .day").Count);
        Assert.Equal(clock.Days.Days, page.FindAll(".cal .cd").Count);
        Assert.Equal(clock.Steps.Select(step => Format.Words(step.Text)), page.FindAll(".arith li").Select(step => step.TextContent));
        Assert.Contains(ClockTold.Over(clock.Lanes[^1]), page.Find(".strip").TextContent);
        Assert.Contains("2021", page.Find(".warned").TextContent); // the sample has no notice of days off
        Assert.Equal(OnTimeLadder.Definitions.Count, page.FindAll("section[aria-labelledby=rungs-title] tbody tr").Count);
    }

    [Theory]
    [InlineData("2025-03-01", 1, 1)]
    [InlineData("2025-03-01", 40, 1)]
    [InlineData("2025-03-01", 41, 2)]
    [InlineData("2025-03-01", 400, 10)]
    public void Stretches_OfAnyLength_HoldEachDayOnce(string first, int days, int expected)
    {
        var all = new Period(Sample.Day(first), Sample.Day(first).AddDays(days - 1));

        var stretches = ClockTold.Stretches(all, 40).ToList();

        Assert.Equal(expected, stretches.Count);
        Assert.Equal(days, stretches.Sum(stretch => stretch.Days));
        Assert.Equal((all.First, all.Last), (stretches[0].First, stretches[^1].Last));
        Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
    }

    [Fact]
    public async Task DossierDetailsPage_OfACode_ShowsFactsRevisionsAndCounts()
    {
        await PrepareAsync();
        var facts = SampleDistrict.Facts[1];
        Services.GetRequiredService<NavigationManager>().NavigateTo("/dossiers/D-0001");

        var page = Render<DossierDetailsPage>(parameters => parameters.Add(details => details.Code, "D-0001"));

        Assert.Contains(Format.Day(facts.ReceivedOn), page.Find(".facts").TextContent);
        Assert.Contains("Tiếp nhận", page.FindAll(".incounts a").Select(count => count.TextContent));
        Assert.Contains("lần đầu có hồ sơ này", page.Find("section[aria-labelledby=history-title] tbody").TextContent);
    }

    [Fact]
    public async Task DossierDetailsPage_UnknownCode_SaysSoWithASearch()
    {
        await PrepareAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/dossiers/none");

        var page = Render<DossierDetailsPage>(parameters => parameters.Add(details => details.Code, "<b>none"));

        Assert.Contains("“<b>none”", page.Find(".state").TextContent);
        Assert.Empty(page.FindAll(".state b"));
        Assert.Equal("/dossiers", page.Find(".state form").GetAttribute("action"));
    }

    private async Task<IRenderedComponent<DossiersPage>> OpenAsync(string address)
    {
        await PrepareAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<DossiersPage>();
    }

    private async Task PrepareAsync()
    {
        await _database.WithDistrictAsync();
        Services.AddSingleton(_ => _database);
        Services.AddSingleton(services => new DossierQueries(services.GetRequiredService<TestDatabase>()));
        Services.AddSingleton(services => new KnowledgeQueries(services.GetRequiredService<TestDatabase>()));
    }

    private static List<string> Codes(IRenderedComponent<DossiersPage> page) => [.. page.FindAll(".dossiers tbody th").Select(code => code.TextContent)];
}
