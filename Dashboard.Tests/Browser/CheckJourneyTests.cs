using Dashboard.Tests.Reconciliation;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Tests.Browser;

public sealed class CheckJourneyTests(BrowserSite site) : BrowserTests(site)
{
    /// <summary>Whoever pastes a text at once must not lose it when the page's fields are drawn anew.</summary>
    [Fact]
    public async Task TextPastedBeforeThePageAnswers_IsStillThereAndFocused()
    {
        var page = await Site.OpenAsync(Urls.Check, prepare: prepared => prepared.RouteAsync("**/_blazor/negotiate*", async circuit =>
        {
            await prepared.Locator("#check-text").FillAsync("Tiếp nhận 10 hồ sơ");
            await circuit.ContinueAsync();
        }));

        await Expect(page.Locator("#check-text")).ToHaveValueAsync("Tiếp nhận 10 hồ sơ");
        await Expect(page.Locator("#check-text")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("vi-VN", 1440, "Không khớp", "Lưu làm số đã công bố", "Nguồn: báo")]
    [InlineData("en-US", 390, "Does not agree", "Keep as a published figure", "Source: newspaper")]
    public async Task Writer_PastesATextAndKeepsAFigureOfIt(string language, int width, string wrong, string keep, string source)
    {
        var page = await Site.OpenAsync(Urls.Check, width, ColorScheme.Dark, language);
        await page.Locator("#check-text").FillAsync(SampleArticle.Published[0].Text);
        await page.Locator(".checkform [type=submit]").ClickAsync();
        await BrowserSite.ReadyAsync(page);

        await Expect(page.Locator(".claims tbody tr").Filter(new() { HasText = wrong })).ToHaveCountAsync(3);
        Assert.Empty(await BrowserSite.AccessibilityProblemsAsync(page));
        var link = page.Locator(".claims .keep").First;
        await Expect(link).ToHaveTextAsync(keep);
        await link.ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = source }).FillAsync("Bản tin thử");
        await page.Locator("form[action$='keep'] [type=submit]").ClickAsync();

        await Expect(page.Locator("p.said a")).ToHaveAttributeAsync("href", Urls.Published);
        await BrowserSite.ReadyAsync(page);
        Assert.Empty(await BrowserSite.AccessibilityProblemsAsync(page));
    }
}
