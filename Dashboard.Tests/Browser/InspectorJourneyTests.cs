using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Tests.Browser;

public sealed class InspectorJourneyTests(BrowserSite site) : BrowserTests(site)
{
    [Theory]
    [InlineData(1440, "vi-VN")]
    [InlineData(390, "en-US")]
    public async Task Inspector_FromARateToADossiersClockAndBack(int width, string language)
    {
        var page = await Site.OpenAsync("/on-time?period=2025", width, language: language);
        await Expect(page.Locator(".rung:not(.lh)")).ToHaveCountAsync(4);

        // the unit, then its procedure
        await page.Locator("#handling tbody tr:not(.sub) th a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/on-time\\?period=2025&unit="));
        await page.Locator("#procedures-on-time tbody th a[href*='unit=']").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("unit=.*&procedure="));
        Assert.Empty(await BrowserSite.AccessibilityProblemsAsync(page));

        // exactly the dossiers below the line of the third rung
        var due = page.Locator(".rung.main .nd a").Last;
        var counted = await due.TextContentAsync();
        await due.ClickAsync();
        await Expect(page.Locator(".listing header b")).ToHaveTextAsync(counted!);

        await page.Locator(".dossiers tbody th a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/dossiers/.+period=2025"));
        await Expect(page.Locator(".arith li").First).ToBeVisibleAsync();
        await Expect(page.Locator(width > 760 ? "svg.clock" : "ol.cal").First).ToBeVisibleAsync();
        Assert.Empty(await BrowserSite.AccessibilityProblemsAsync(page));

        await page.GoBackAsync();
        await Expect(page.Locator(".listing header b")).ToHaveTextAsync(counted!);
        await page.GoBackAsync();
        await Expect(page.Locator(".rung.main .nd a").Last).ToHaveTextAsync(counted!);
    }

    [Fact]
    public async Task Inspector_TakesADayOtherwise_AndComesBack()
    {
        var page = await Site.OpenAsync("/calendar?year=2025");

        await page.GetByRole(AriaRole.Link, new() { Name = "15/04/2025" }).ClickAsync();
        await Expect(page.Locator("#flipped")).ToBeVisibleAsync();
        Assert.Empty(await BrowserSite.AccessibilityProblemsAsync(page));
        await page.Locator("#flipped .tool").ClickAsync();

        await Expect(page.Locator("#flipped")).ToBeHiddenAsync();
    }
}
