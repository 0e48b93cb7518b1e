using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.OnTimePages;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.OnTimePages;

public sealed class SavablePageTests : PageTests
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    private static SavableList Expected => SampleDistrict.Snapshot.Savable(new Question(SampleDistrict.Snapshot, new(), ReportingCalendar.Reporting).Query);

    [Fact]
    public async Task SavablePage_OfEverything_CountsAndListsEachInOrder()
    {
        var page = await OpenAsync("/on-time/savable");

        Assert.Equal(
            new[] { SavableVerdict.Today, SavableVerdict.AtRisk, SavableVerdict.Safe, SavableVerdict.Lost }.Select(verdict => Format.Count(Expected.Count(verdict))),
            page.FindAll(".strip b a").Select(count => count.TextContent));
        Assert.Equal(Expected.Dossiers.Select(dossier => Format.Day(dossier.DueOn)).Take(200), page.FindAll("#savable tbody tr").Select(row => row.Children[2].TextContent));
        Assert.Contains("Năm 2025", page.Find("p.basis").TextContent);
        Assert.StartsWith("/dossiers/", page.Find("#savable tbody a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SavablePage_OfOneGroup_ListsItAlone()
    {
        var page = await OpenAsync("/on-time/savable?verdict=lost");

        Assert.Equal(Expected.Count(SavableVerdict.Lost), page.FindAll("#savable tbody tr").Count);
        Assert.All(page.FindAll("#savable tbody tr"), row => Assert.Equal("Đã quá hạn", row.Children[1].TextContent));
    }

    [Fact]
    public async Task SavablePage_DueInAYearWithoutANotice_Warns()
    {
        Show(SampleDistrict.Announced(2021, 2022, 2023, 2024));

        Assert.Contains("2025", (await OpenAsync("/on-time/savable")).Find("[role=note]").TextContent);
    }

    [Fact]
    public async Task SavablePage_UnknownGroup_IsANamedProblem() => Assert.Contains("soon", (await OpenAsync("/on-time/savable?verdict=soon")).Find("[role=alert]").TextContent);

    private async Task<IRenderedComponent<SavablePage>> OpenAsync(string address)
    {
        await _database.WithDistrictAsync();
        Services.AddSingleton(new DossierQueries(_database));
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<SavablePage>();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("h1")));
        return page;
    }
}
