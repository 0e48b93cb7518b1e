using System.Text.RegularExpressions;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Tests.Browser;

public sealed partial class LeaderJourneyTests(BrowserSite site) : BrowserTests(site)
{
    private static readonly Overview Everything = Overview.From(SampleDistrict.Snapshot, new(), ReportingCalendar.Reporting);

    [Fact]
    public async Task Leader_ReadsSwitchesAndChoosesAPeriod_AndBackRestores()
    {
        var page = await Site.OpenAsync("/");
        var online = page.Locator("[data-indicator=online] .val");
        await Expect(online).ToHaveTextAsync(Written(Everything.KeyFigures[0].Rate, ','));

        await page.GetByRole(AriaRole.Link, new() { Name = "EN", Exact = true }).ClickAsync();
        await Expect(online).ToHaveTextAsync(Written(Everything.KeyFigures[0].Rate, '.'));
        await BrowserSite.ReadyAsync(page);

        await page.GetByRole(AriaRole.Button, new() { NameRegex = PeriodChip() }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog, new() { Name = "Period" }).GetByRole(AriaRole.Link, new() { Name = "Q1", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(QuarterAddress());
        var quarter = Overview.From(
            SampleDistrict.Snapshot, new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Quarter, 2025, 1)) }, ReportingCalendar.Reporting);
        await Expect(online).ToHaveTextAsync(Written(quarter.KeyFigures[0].Rate, '.'));

        await page.ReloadAsync();
        await Expect(online).ToHaveTextAsync(Written(quarter.KeyFigures[0].Rate, '.'));
        await BrowserSite.ReadyAsync(page);

        await page.GoBackAsync();
        await Expect(online).ToHaveTextAsync(Written(Everything.KeyFigures[0].Rate, '.'));
    }

    [Fact]
    public async Task Leader_ByKeyboardOnly_ChoosesAUnit()
    {
        var page = await Site.OpenAsync("/", language: "en-US");
        var chip = page.GetByRole(AriaRole.Button, new() { NameRegex = UnitChip() });

        await chip.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "All units" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(chip).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "All units" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(CommuneAddress());
    }

    [Theory]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Overview_ScannedForAccessibility_HasNoProblem(ColorScheme scheme, int width)
    {
        var page = await Site.OpenAsync("/", width, scheme);

        var problems = await BrowserSite.AccessibilityProblemsAsync(page);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task Overview_FilterOpen_HasNoAccessibilityProblem()
    {
        var page = await Site.OpenAsync("/");
        await page.Locator(".chip button").First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();

        var problems = await BrowserSite.AccessibilityProblemsAsync(page);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task Overview_OpenedAndUsed_LeavesNothingInTheConsole()
    {
        var page = await Site.OpenAsync("/");
        var said = new List<string>();
        page.Console += (_, message) => said.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => said.Add(error);

        await page.ReloadAsync();
        await BrowserSite.ReadyAsync(page);
        await page.Locator("#trend .tool").First.ClickAsync();
        await page.Locator("#trend table").WaitForAsync();

        Assert.DoesNotContain(said, line => !line.StartsWith("info", StringComparison.Ordinal) && !line.StartsWith("log", StringComparison.Ordinal) && !line.StartsWith("debug", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1024)]
    public async Task Overview_NarrowWindow_NeverScrollsSideways(int width)
    {
        var page = await Site.OpenAsync("/?period=2025-Q2&unit=892.DD", width);

        var tooWide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Equal(0, tooWide);
    }

    [Fact]
    public async Task Phone_FilterSheet_ChoosesAQuarter()
    {
        var page = await Site.OpenAsync("/", width: 390);

        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Quý 1", Exact = true }).ClickAsync();

        await Expect(page).ToHaveURLAsync(QuarterAddress());
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Theme_Chosen_AppliesAtOnceAndStays()
    {
        var page = await Site.OpenAsync("/");

        await page.GetByRole(AriaRole.Link, new() { Name = "Tối" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal("rgb(16, 23, 30)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    private static string Written(Rate rate, char point) => rate.Percent!.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture).Replace('.', point) + "%";

    [GeneratedRegex("^Period")]
    private static partial Regex PeriodChip();

    [GeneratedRegex("^Unit")]
    private static partial Regex UnitChip();

    [GeneratedRegex(@"/\?period=2025-Q1$")]
    private static partial Regex QuarterAddress();

    [GeneratedRegex(@"/\?level=commune$")]
    private static partial Regex CommuneAddress();
}
