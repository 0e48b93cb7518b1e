using Bunit;
using Dashboard.Data.Editing;
using Dashboard.Data.Queries;
using Dashboard.Targets;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Targets;

public sealed class TargetsPageTests : PageTests
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    [Fact]
    public async Task TargetsPage_Rows_HaveTheirDaysStateAndWhatCanBeDone()
    {
        var page = await OpenAsync(Urls.Targets);

        var row = page.Find("#standing tbody tr:not(.sub)");

        Assert.Contains("Cấp xã", row.TextContent);
        Assert.Contains("từ 01/01/2025", row.TextContent);
        Assert.Contains("80%*", row.TextContent);
        Assert.Contains("Đang áp dụng", row.TextContent);
        Assert.Equal(3, row.QuerySelectorAll("a").Length);
        Assert.Contains("Có sẵn từ tệp", page.Find("#history tbody tr").TextContent);
    }

    [Fact]
    public async Task TargetsPage_FormSentWithProblems_KeepsWhatWasTypedAndSaysWhatIsWrongBesideIt()
    {
        var page = await OpenAsync(Urls.TargetForm(new() { Do = "set", Indicator = "onTimeDue", From = "32/13/2026", Percent = "<b>120</b>", Source = "Kế hoạch \"A\"", Reason = "", Sent = "true" }));

        Assert.Equal("32/13/2026", page.Find("[data-field=From] input").GetAttribute("value"));
        Assert.Contains("ngày/tháng/năm", page.Find("[data-field=From] .refused").TextContent);
        Assert.Equal("<b>120</b>", page.Find("[data-field=Percent] input").GetAttribute("value"));
        Assert.Empty(page.FindAll("form b"));
        Assert.Equal("true", page.Find("[data-field=Percent] input").GetAttribute("aria-invalid"));
        Assert.Equal("onTimeDue", page.Find("[data-field=Indicator] option[selected]").GetAttribute("value"));
        Assert.Empty(page.FindAll("[data-field=Source] .refused"));
        Assert.Contains("Cần điền", page.Find("[data-field=Reason] .refused").TextContent);
        Assert.Contains("3", page.Find("[role=alert]").TextContent);
    }

    [Fact]
    public async Task TargetsPage_Gap_CanBeConfirmed()
    {
        var form = new TargetForm { Do = "set", Indicator = "online", For = "level:commune", From = "01/01/2026", To = "31/12/2026", Percent = "90", Source = "A", Reason = "B", Sent = "true" };
        var page = await OpenAsync(Urls.TargetForm(form));

        Assert.Contains("từ 01/01/2027", page.Find("[data-field=To] .refused").TextContent);
        Assert.NotNull(page.Find("input[name=Gap]"));
    }

    [Fact]
    public async Task TargetsPage_RowPutRight_ComesFilledIn()
    {
        var page = await OpenAsync(Urls.Targets);

        Services.GetRequiredService<NavigationManager>().NavigateTo(page.FindAll("#standing tbody tr:not(.sub) a")[1].GetAttribute("href")!);

        page.WaitForAssertion(() => Assert.Equal("80", page.Find("[data-field=Percent] input").GetAttribute("value")));
        Assert.Equal("01/01/2025", page.Find("[data-field=From] input").GetAttribute("value"));
        Assert.Equal("level:commune", page.Find("[data-field=For] option[selected]").GetAttribute("value"));
        Assert.Empty(page.FindAll(".refused"));
    }

    [Fact]
    public async Task TargetsPage_EntryOfSomeoneElse_ShowsAtOnceInEnglishToo()
    {
        Speak("en");
        var page = await OpenAsync(Urls.Targets);
        var entry = (await Services.GetRequiredService<TargetQueries>().HistoryAsync(Xunit.TestContext.Current.CancellationToken))[0];

        await new TargetEditor(_database, _database.Refresh, _database.Time).RecordAsync(
            new(TargetAction.Withdraw, entry.Row, null, false, "No document", TargetEditor.Local), Xunit.TestContext.Current.CancellationToken);
        Show(SampleDistrict.Snapshot);

        page.WaitForAssertion(() => Assert.Contains("No document", page.Find("#history tr.gone").TextContent));
        Assert.Empty(page.FindAll("#standing tbody"));
    }

    private async Task<IRenderedComponent<TargetsPage>> OpenAsync(string address)
    {
        await _database.WithReferenceAsync();
        Services.AddSingleton(new TargetQueries(_database, _database.Time));
        Services.AddSingleton<AntiforgeryStateProvider, NoToken>();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<TargetsPage>();
        page.WaitForAssertion(() => page.Find("#standing"));
        return page;
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
