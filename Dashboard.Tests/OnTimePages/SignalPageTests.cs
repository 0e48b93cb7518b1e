using Bunit;
using Dashboard.Data.Queries;
using Dashboard.Dossiers;
using Dashboard.OnTimePages;
using Dashboard.Tests.Import;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.OnTimePages;

/// <summary>Two dossiers due on 6 March; a load of the 8th still tells that date of both, one of the 20th moves the second to the 14th.</summary>
public sealed class SignalPageTests : PageTests
{
    private const string March = "from=2025-03-01&to=2025-03-31";

    private readonly TestDatabase _database = TestDatabase.Sqlite();

    [Fact]
    public async Task SignalPage_DueDateMovedLate_ShowsWhatTellsItAndLeadsToTheList()
    {
        var page = await OpenAsync<SignalPage>($"/on-time/signals/rescheduledLate?{March}", ("Id", "rescheduledLate"));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#moves")));

        Assert.Contains("1 / 1", page.Find(".lede").TextContent);
        Assert.Equal(
            ["A-250303-0002", "06/03/2025 08:00", "1", "08/03/2025 17:00", "14/03/2025 08:00"],
            page.FindAll("#moves tbody tr > *").Select(cell => cell.TextContent.Trim()));
        Assert.StartsWith("/dossiers/A-250303-0002", page.Find("#moves tbody a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"/dossiers?signal=rescheduledLate&{March}", page.Find("#found .tools a").GetAttribute("href"));
        Assert.Equal("A-250303-0002", page.Find("#found .dossiers tbody th").TextContent);
    }

    [Theory]
    [InlineData("rescheduledLate", "A-250303-0002")]
    [InlineData("oneAccount", "A-250303-0001")]
    public async Task DossiersPage_OfASignalReadFromRows_ListsWhatItFinds(string signal, string code)
    {
        var page = await OpenAsync<DossiersPage>($"/dossiers?signal={signal}&{March}");
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".listing")));

        Assert.Equal("1", page.Find(".listing header b").TextContent);
        Assert.Equal(code, page.Find(".dossiers tbody th").TextContent);
        Assert.All(page.FindAll("a[download]"), link => Assert.Contains($"signal={signal}", link.GetAttribute("href")));
        Assert.Empty(page.FindAll(".knownpick")); // it cannot be told of an earlier load
    }

    [Theory]
    [InlineData("A-250303-0001", 0)]
    [InlineData("A-250303-0002", 1)]
    public async Task DossierDetailsPage_Weeks_MarkTheOriginalDueDateOnlyWhereItIsAnother(string code, int marks)
    {
        var page = await OpenAsync<DossierDetailsPage>($"/dossiers/{code}", ("Code", code));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("ol.cal")));

        Assert.Equal(marks, page.FindAll(".cd.odue").Count);
    }

    private async Task<IRenderedComponent<TPage>> OpenAsync<TPage>(string address, params (string Name, object Value)[] parameters)
        where TPage : IComponent
    {
        await _database.WithReferenceAsync();
        string[] online = SampleRegister.Ended((Code, "A-250303-0001"), (OriginalDueAt, "06/03/2025 08:00:00"), (Channel, "2"), (Handler, "TK-1"));
        await _database.ImportAsync(SampleRegister.File(online, SampleRegister.Ended((Code, "A-250303-0002"))), Sample.At("2025-03-08 17:00"));
        await _database.ImportAsync(
            SampleRegister.File(SampleRegister.Ended((Code, "A-250303-0002"), (OriginalDueAt, "06/03/2025 08:00:00"), (DueAt, "14/03/2025 08:00:00"), (RescheduledCount, "1"))),
            Sample.At("2025-03-20 17:00"));
        Show(await _database.Source.ReadAsync(Xunit.TestContext.Current.CancellationToken));
        Services.AddSingleton(new DossierQueries(_database)).AddSingleton(new SignalQueries(_database)).AddSingleton(new KnowledgeQueries(_database));
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(page =>
        {
            foreach (var (name, value) in parameters)
            {
                page.TryAdd(name, value);
            }
        });
    }
}
