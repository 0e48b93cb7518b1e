using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display.Charts;
using Dashboard.Dossiers;
using Dashboard.OnTimePages;
using Dashboard.Passports;
using Dashboard.Tests.Import;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Filters;

/// <summary>A first load with three dossiers, one of them late; a second that puts one right, moves the late one to Cần Đăng and brings a fourth.</summary>
public sealed class LookBackPageTests : PageTests
{
    private const string March = "from=2025-03-01&to=2025-03-31";

    private readonly TestDatabase _database = TestDatabase.Sqlite();

    private Snapshot? _first;
    private Snapshot? _newest;

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vi", "không phải số liệu mới nhất")]
    [InlineData("en", "not the newest knowledge")]
    public async Task OnTimePage_AtAnEarlierLoad_ShowsItsLadderAndSaysSo(string language, string said)
    {
        Speak(language);

        var page = await OpenAsync<OnTimePage>($"/on-time?{March}&known=1");

        var request = new FigureRequest { Period = PeriodChoice.Free(Sample.Days("2025-03-01", "2025-03-31")) };
        var ladder = OnTimeFigures.From(new Question(_first!, request, ReportingCalendar.Reporting)).Ladder;
        Assert.Equal(ladder.Rungs.Select(rung => rung.Rate), page.FindComponent<Ladder>().Instance.Items.Select(item => item.Rate));
        Assert.Contains(said, page.Find(".warned.known").TextContent);
        Assert.Equal($"/on-time?{March}", page.Find(".warned.known a").GetAttribute("href"));
        Assert.Contains("known=1", page.Find(".rung .nd a").GetAttribute("href"));
        Assert.Empty(page.FindAll("#ladder a[download], .pagehead .acts a"));
    }

    [Fact]
    public async Task OnTimePage_AtAnEarlierLoad_DividesTheDifferenceIntoThree()
    {
        var page = await OpenAsync<OnTimePage>($"/on-time?{March}&known=1&unit={Sample.AnChau.Code}");

        // resolved by 8 March: 2 of 3 then; a fourth came; one had not ended by then after all; the late one went to Cần Đăng; 2 of 2 now
        var cells = page.FindAll("#since tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent).ToList();
        Assert.Equal(["2", "3", "66,67%", "+1", "+1", "+8,33", "−1", "−1", "−8,33", "0", "−1", "+33,33", "2", "2", "100,00%"], cells);
        Assert.Contains("1 hồ sơ mới, nói khác về 1 hồ sơ, và chuyển 1 hồ sơ", page.Find("#since .note").TextContent);
    }

    [Theory]
    [InlineData("", "08/03/2025")]
    [InlineData("&asof=2025-03-06", "06/03/2025")]
    public async Task OnTimePage_AtAnEarlierLoad_SaysTheDayItsStatesAreReadOn(string asOf, string said)
    {
        var page = await OpenAsync<OnTimePage>($"/on-time?from=2025-03-01&to=2025-03-08&known=1{asOf}");

        Assert.Contains($"cùng tính đến {said};", page.Find("#since .basis").TextContent);
        Assert.Contains(said, page.Find("#age .basis").TextContent);
    }

    [Fact]
    public async Task DossiersPage_AtAnEarlierLoad_ListsTheRowsOfTheTime()
    {
        var page = await OpenAsync<DossiersPage>($"/dossiers?{March}&count=resolved&known=1&unit={Sample.AnChau.Code}");

        Assert.Equal("3", page.Find(".listing header b").TextContent);
        Assert.Equal(["A-250303-0001", "A-250303-0002", "A-250303-0003"], page.FindAll(".dossiers tbody th").Select(code => code.TextContent.Trim()).Order());
        Assert.Contains("05/03/2025 10:00", page.FindAll(".dossiers tbody tr").Single(row => row.TextContent.Contains("0001", StringComparison.Ordinal)).TextContent);
        Assert.Contains("Nay là 2 hồ sơ", page.Find(".warned.known").TextContent);
        Assert.Contains("đến muộn +1, đính chính −1, chuyển đơn vị −1", page.Find(".warned.known").TextContent);
        Assert.All(page.FindAll("a[download], .dossiers tbody th a"), link => Assert.Contains("known=1", link.GetAttribute("href")));
        Assert.Equal("1", page.Find(".knownpick option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task FigureHandedOutAtAnEarlierLoad_ListsTheDossiersOfTheTime()
    {
        var list = await OpenAsync<DossiersPage>($"/dossiers?{March}&count=resolved&known=1&unit={Sample.AnChau.Code}");
        var code = list.Find(".listing header a.code").TextContent;

        Services.GetRequiredService<NavigationManager>().NavigateTo($"/f/{code}");
        var page = Render<PassportPage>(page => page.Add(figure => figure.Code, code));
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".figure")));

        Assert.Equal("3", page.Find(".figure b").TextContent);
        Assert.Contains("dữ liệu hiện nay cho 2", page.Find(".revised").TextContent);
        Assert.Equal("3", page.Find("#facts dd a[href^='/dossiers']").TextContent);
        Assert.Contains("known=1", page.Find("#facts dd a[href^='/dossiers']").GetAttribute("href"));
    }

    [Fact]
    public async Task DossierDetailsPage_AtAnEarlierLoad_IsTheDossierOfTheTime()
    {
        var page = await OpenAsync<DossierDetailsPage>($"/dossiers/A-250303-0001?known=1", ("Code", "A-250303-0001"));

        Assert.Contains("05/03/2025 10:00", page.Find("dl.facts").TextContent);
        Assert.Contains("Kết thúc xử lý: 05/03/2025 10:00 → 10/03/2025 10:00", page.Find(".warned.known").TextContent);
        Assert.Single(page.FindAll("section[aria-labelledby=history-title] tbody tr"));
    }

    [Fact]
    public async Task DossierDetailsPage_NotKnownThen_SaysSoAndLeadsToNow()
    {
        var page = await OpenAsync<DossierDetailsPage>($"/dossiers/A-250303-0004?known=1", ("Code", "A-250303-0004"));

        Assert.Contains("Sau lần nạp 1", page.Find(".state").TextContent);
        Assert.Equal("/dossiers/A-250303-0004", page.Find(".state a.btn").GetAttribute("href"));
    }

    [Theory]
    [InlineData("known=9", "không có lần nạp này")]
    [InlineData("known=soon", "không có lần nạp này")]
    public async Task Page_AtALoadThereWasNot_IsANamedProblem(string asked, string said) =>
        Assert.Contains(said, (await OpenAsync<DossiersPage>($"/dossiers?{asked}")).Find("[role=alert]").TextContent);

    [Fact]
    public async Task Page_ThatDoesNotLookBack_RefusesALoadByName() =>
        Assert.Contains("chỉ cho thấy số liệu mới nhất", (await OpenAsync<SavablePage>("/on-time/savable?known=1")).Find("[role=alert]").TextContent);

    [Fact]
    public async Task Page_OfNow_OffersTheEarlierLoads()
    {
        var page = await OpenAsync<DossiersPage>($"/dossiers?{March}&count=late");

        Assert.Empty(page.FindAll(".warned.known"));
        Assert.Equal(["", "1"], page.FindAll(".knownpick option").Select(load => load.GetAttribute("value")));
        Assert.Equal("late", page.Find(".knownpick input[name=count]").GetAttribute("value"));
    }

    [Fact]
    public async Task Page_NavigatedBetweenLoads_ShowsTheOneOfItsAddress()
    {
        var page = await OpenAsync<DossiersPage>($"/dossiers?{March}&count=received&known=1");
        Assert.Equal("3", page.Find(".listing header b").TextContent);

        Services.GetRequiredService<NavigationManager>().NavigateTo($"/dossiers?{March}&count=received");

        page.WaitForAssertion(() => Assert.Equal("4", page.Find(".listing header b").TextContent));
        Assert.Empty(page.FindAll(".warned.known"));
    }

    private async Task<IRenderedComponent<TPage>> OpenAsync<TPage>(string address, params (string Name, object Value)[] parameters)
        where TPage : IComponent
    {
        await _database.WithReferenceAsync();
        var second = SampleRegister.Ended((Code, "A-250303-0002"));
        _first = await LoadAsync(
            8, SampleRegister.Ended((Code, "A-250303-0001")), second, SampleRegister.Ended((Code, "A-250303-0003"), (CompletedAt, "07/03/2025 10:00:00")));
        _newest = await LoadAsync(
            12, SampleRegister.Ended((Code, "A-250303-0001"), (CompletedAt, "10/03/2025 10:00:00")), second,
            SampleRegister.Ended((Code, "A-250303-0003"), (CompletedAt, "07/03/2025 10:00:00"), (ReceivedBy, Sample.CanDang.Code)), SampleRegister.Ended((Code, "A-250303-0004")));
        Show(_newest);
        Services.AddSingleton(new DossierQueries(_database));
        Services.AddSingleton(new SignalQueries(_database));
        Services.AddSingleton(new KnowledgeQueries(_database)).AddSingleton<PassportQueries>();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<TPage>(page =>
        {
            foreach (var (name, value) in parameters)
            {
                page.TryAdd(name, value);
            }
        });
        page.WaitForAssertion(() => Assert.NotNull(page.Find("h1")));
        return page;
    }

    private async Task<Snapshot> LoadAsync(int day, params string[][] rows)
    {
        await _database.ImportAsync(SampleRegister.File(rows), new DateTime(2025, 3, day, 17, 0, 0));
        return await _database.Source.ReadAsync(Cancellation);
    }
}
