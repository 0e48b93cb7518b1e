using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Tests.Browser;

public sealed class TargetsJourneyTests(BrowserSite site) : BrowserTests(site)
{
    [Fact]
    public async Task Administrator_ByKeyboardOnly_MendsAndRecordsATarget()
    {
        var page = await Site.OpenAsync("/targets?do=set", language: "en-US");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "For" }).SelectOptionAsync("level:district");
        await Field(page, "From").FillAsync("01/01/2026");
        await Field(page, "Target (%)").FillAsync("190");
        await Field(page, "Document (Vietnamese)").FillAsync("Kế hoạch 2026");
        await Field(page, "Reason").FillAsync("New plan");
        await page.Keyboard.PressAsync("Enter");

        var percent = Field(page, "Target (%)");
        await Expect(percent).ToHaveValueAsync("190");
        await Expect(percent).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Empty(await BrowserSite.AccessibilityProblemsAsync(page));
        await percent.FillAsync("90");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Every page uses it from now on")).ToBeVisibleAsync();
        await Expect(page.Locator("#history tbody tr").First).ToContainTextAsync("New plan");
        Assert.Empty(await BrowserSite.AccessibilityProblemsAsync(page));
    }

    private static ILocator Field(IPage page, string name) => page.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true });
}
