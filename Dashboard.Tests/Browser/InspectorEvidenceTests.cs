using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Dashboard.Tests.Import;
using Microsoft.Playwright;
using static Dashboard.Data.Import.RegisterColumns;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Tests.Browser;

/// <summary>What an inspector takes along: a sample that anyone can draw again, and what was known before later loads.</summary>
public sealed class InspectorEvidenceTests(BrowserSite site) : LoadingTests(site)
{
    private const string March = "from=2025-03-01&to=2025-03-31&unit=30589";

    [Theory]
    [InlineData("vi-VN", 1440)]
    [InlineData("en-US", 390)]
    public async Task Inspector_DrawsASample_AndLooksBackPastALaterLoad(string language, int width)
    {
        string In(string vietnamese, string english) => language == "vi-VN" ? vietnamese : english;
        var page = await Site.OpenAsync(new Uri(Office.Address, $"/on-time?{March}").ToString(), width, language: language);
        await page.GetByRole(AriaRole.Link, new() { Name = In("Mẫu kiểm tra", "Sample to check"), Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/on-time/sample\\?.*unit=30589"));

        // by keyboard: how many, the seed, Enter
        await page.Locator("[name=n]").FillAsync("5");
        await page.Locator("[name=seed]").FillAsync("7");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("n=5&.*seed=7"));
        await Expect(page.Locator("#sample tbody tr")).ToHaveCountAsync(5);
        await BrowserSite.ReadyAsync(page);
        await AssertAccessibleAsync(page);
        var (drawn, digest) = (page.Url, await page.Locator("#drawn .digest").TextContentAsync());
        var codes = await page.Locator("#sample tbody th").AllTextContentsAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download][href*='sample']").First.ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        await using (var file = File.OpenRead(await BrowserSite.SavedAsync(download)))
        {
            using var sheet = new XLWorkbook(file);
            var written = sheet.Worksheet(1).CellsUsed().Select(cell => cell.Value.ToString()!).ToHashSet();
            Assert.All(codes, code => Assert.Contains(code.Trim(), written));
            Assert.Contains(written, cell => cell.Contains(digest!, StringComparison.Ordinal));
        }

        // from a drawn dossier to its clock and back to the same sample
        await page.Locator("#sample tbody th a").First.ClickAsync();
        await Expect(page.Locator(".arith li").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("#drawn .digest")).ToHaveTextAsync(digest!);

        var due = page.Locator(".rung.main .nd a").Last;
        await page.GotoAsync(new Uri(Office.Address, $"/on-time?{March}").ToString());
        var before = await due.TextContentAsync();
        await Office.LoadAsync(Enumerable.Range(1, 2).Select(number => SampleRegister.Row(
            (Code, $"H01-250303-9{number}"), (Procedure, "2.000815"), (ReceivedBy, "30589"), (ReceivedAt, "03/03/2025 08:00"), (DueAt, "06/03/2025 17:00"))));

        // now two more were due; the load before is chosen from the list and says what it said
        await page.ReloadAsync();
        await BrowserSite.ReadyAsync(page);
        await Expect(due).ToHaveTextAsync((long.Parse(before!, NumberStyles.AllowThousands, new CultureInfo(language)) + 2).ToString("N0", new CultureInfo(language)));
        await page.Locator(".knownpick select").SelectOptionAsync("1");
        await page.Locator(".knownpick [type=submit]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("known=1"));
        await Expect(page.Locator(".warned.known")).ToContainTextAsync(In("không phải số liệu mới nhất", "not the newest knowledge"));
        await Expect(due).ToHaveTextAsync(before!);
        await BrowserSite.ReadyAsync(page);
        await AssertAccessibleAsync(page);

        await due.ClickAsync();
        await Expect(page.Locator(".listing header b")).ToHaveTextAsync(before!);
        await page.GotoAsync(new Uri(Office.Address, "/dossiers/H01-250303-91?known=1").ToString());
        await Expect(page.Locator("h1")).ToHaveTextAsync(In("Không tìm thấy hồ sơ", "Dossier not found"));
        await page.Locator(".state a").ClickAsync();
        await Expect(page.Locator(".arith li").First).ToBeVisibleAsync();

        // the sample of the first load is another one now: the load is part of its digest
        await page.GotoAsync(drawn);
        await Expect(page.Locator("#drawn .digest")).Not.ToHaveTextAsync(digest!);
    }
}
