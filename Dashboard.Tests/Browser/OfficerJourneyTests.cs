using System.Globalization;
using Dashboard.Tests.Import;
using Microsoft.Playwright;
using static Dashboard.Data.Import.RegisterColumns;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Tests.Browser;

/// <summary>The officer's twenty minutes: a quarter's report from readiness to seal, and what becomes of it when late dossiers arrive.</summary>
public sealed class OfficerJourneyTests(BrowserSite site) : LoadingTests(site)
{
    [Theory]
    [InlineData("vi-VN", 1440)]
    [InlineData("en-US", 390)]
    public async Task Officer_FromReadinessToSeal_AndAfterLateDossiers(string language, int width)
    {
        var isVietnamese = language == "vi-VN";
        string In(string vietnamese, string english) => isVietnamese ? vietnamese : english;
        var page = await Site.OpenAsync(new Uri(Office.Address, "/reports").ToString(), width, language: language);
        await Expect(page.Locator(".strip .st.met").First).ToBeVisibleAsync();
        await Expect(page.Locator(".strip")).ToContainTextAsync(In("chưa chốt lần nào", "not sealed yet"));
        await AssertAccessibleAsync(page);

        // a figure of the table is as many dossiers as its list has
        var total = page.Locator(".form tr.total td a").First;
        var (count, address) = (await total.TextContentAsync(), page.Url);
        await total.ClickAsync();
        await Expect(page.Locator(".filterbar .count")).ToContainTextAsync(count!);
        await page.GoBackAsync();
        await Expect(total).ToHaveTextAsync(count!);

        // a figure of the text says how it came about, to the keyboard as well
        var figure = page.Locator("#draft .fig").First;
        await figure.FocusAsync();
        await Expect(figure.Locator(".popover")).ToBeVisibleAsync();
        await Expect(page.Locator("section", new() { HasText = In("So sánh với kỳ trước", "Compared with the previous period") }).Locator("tbody tr")).Not.ToHaveCountAsync(0);

        await page.Locator("#seal [type=submit]").ClickAsync();
        await Expect(page.Locator(".steps [aria-current]")).ToHaveTextAsync(In("Đã chốt", "Sealed"));
        await BrowserSite.ReadyAsync(page);
        await AssertAccessibleAsync(page);
        var (seal, digest) = (page.Url, await page.Locator(".facts .digest").TextContentAsync());
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = $"Excel ({language[..2]})" }).ClickAsync());
        var workbook = await BrowserSite.SavedAsync(download);
        Assert.EndsWith("_v1.xlsx", download.SuggestedFilename, StringComparison.Ordinal);

        await Office.LoadAsync(Enumerable.Range(1, 2).Select(number => SampleRegister.Row(
            (Code, $"H01-250303-9{number}"), (Procedure, "2.000815"), (ReceivedBy, "30589"), (ReceivedAt, "03/03/2025 08:00"))));

        // the seal stands, and says what differs today
        await page.GotoAsync(seal);
        await BrowserSite.ReadyAsync(page);
        await Expect(page.Locator(".form tr.total td:not(.tt)").First).ToHaveTextAsync(count!);
        await Expect(page.Locator(".facts .digest")).ToHaveTextAsync(digest!);
        await Expect(page.Locator(".revised .st")).ToContainTextAsync(In("2 hồ sơ đến muộn", "2 late arrivals"));
        await page.Locator(".revised summary").ClickAsync();
        await Expect(page.Locator(".revised tbody tr").First).ToBeVisibleAsync();
        await Expect(page.Locator(".revised .codes a")).ToHaveCountAsync(2);
        await AssertAccessibleAsync(page);

        // the report of today beside it, sealed anew with a reason
        await page.GotoAsync($"{address.Split('?')[0]}?kind=ii06-field&scheme=reporting&period=2025-Q1");
        await BrowserSite.ReadyAsync(page);
        await Expect(page.Locator(".strip")).ToContainTextAsync(In("2 hồ sơ", "2 dossiers"));
        var sealedValues = page.Locator("section", new() { HasText = In("Giá trị đã chốt", "Sealed value") }).Locator("tbody tr").First;
        await Expect(sealedValues).ToContainTextAsync(In("hồ sơ đến sau +2", "late arrivals +2"));
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Textbox, new() { Name = In("Lý do thay bản trước", "Why the version before is superseded") }).FillAsync(In("Hồ sơ đến muộn", "Late dossiers"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".facts")).ToContainTextAsync(In("Hồ sơ đến muộn", "Late dossiers"));
        await Expect(page.Locator(".form tr.total td:not(.tt)").First).ToHaveTextAsync(Added(count!, 2, language));
        Assert.True(await BrowserSite.AskAsync<int>(page, "document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0);
        await page.GotoAsync(seal);
        await Expect(page.Locator(".steps [aria-current]")).ToHaveTextAsync(In("Bị thay thế", "Superseded"));

        // the file handed out first is still what was sealed first
        await page.GotoAsync(new Uri(Office.Address, "/verify").ToString());
        await BrowserSite.ReadyAsync(page);
        await page.Locator("#verify-file").SetInputFilesAsync(workbook);
        await page.Locator("form[action$=send] [type=submit]").ClickAsync();
        await Expect(page.Locator("#verdict")).ToHaveTextAsync(In("Nội dung không thay đổi", "Unchanged content"));
        await Expect(page.Locator(".sec").Filter(new() { Has = page.Locator("#verdict") })).ToContainTextAsync(In("Bị thay thế", "Superseded"));
        await AssertAccessibleAsync(page);
    }

    private static string Added(string count, int more, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return (long.Parse(count, NumberStyles.AllowThousands, culture) + more).ToString("N0", culture);
    }
}
