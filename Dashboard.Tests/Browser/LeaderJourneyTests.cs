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

    [Theory]
    [InlineData("Excel", ".xlsx", true)]
    [InlineData("CSV", ".csv", true)]
    [InlineData("Excel", ".xlsx", false)]
    public async Task List_TakenAway_ComesWholeAndSaysHowMuch(string link, string ending, bool scripts)
    {
        var page = await Site.OpenAsync("/dossiers", scripts: scripts);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());

        Assert.EndsWith(ending, download.SuggestedFilename);
        Assert.StartsWith("dossiers_all_", download.SuggestedFilename);
        Assert.True(new FileInfo(await BrowserSite.SavedAsync(download)).Length > 10_000);
        if (scripts)
        {
            await Expect(page.Locator(".listtools .said")).ToHaveTextAsync(new Regex(@"^Đã xuất 6.000 hồ sơ: \d,[1-9] MB$"));
        }
    }

    [Theory]
    [InlineData(1440, "vi-VN")]
    [InlineData(1440, "en-US")]
    [InlineData(390, "vi-VN")]
    [InlineData(390, "en-US")]
    public async Task Leader_FourMinutes_FromTheSentenceToOneUnitAndBack(int width, string language)
    {
        var page = await Site.OpenAsync("/?period=2025", width, language: language);
        var figure = Written(
            Overview.From(SampleDistrict.Snapshot, new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, 2025, 1)) }, ReportingCalendar.Reporting).KeyFigures[0].Rate,
            language == "vi-VN" ? ',' : '.');
        await Expect(page.Locator(".lede b").First).ToHaveTextAsync(figure);
        await Expect(page.Locator(".kpi:visible")).ToHaveCountAsync(4);
        await Expect(page.Locator("svg.line:visible, svg.wf:visible, svg.counted:visible")).ToHaveCountAsync(3);

        // what to do today leads to the office that has to do it
        var unit = page.Locator("#today tbody th a").First;
        var address = await unit.GetAttributeAsync("href");
        await unit.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(new Uri(page.Url), address).ToString());
        await Expect(page.Locator("#years")).ToBeVisibleAsync();

        // a procedure of it, the dossiers of one of its counts, one of them, and back all the way
        await page.Locator("#procedures tbody th a").First.ClickAsync();
        await Expect(page.Locator("#days-left")).ToBeVisibleAsync();
        var counted = page.Locator("#figures .nd a").First;
        var count = await counted.TextContentAsync();
        await counted.ClickAsync();
        await Expect(page.Locator(".listing header b")).ToHaveTextAsync(count!);
        await page.Locator(".columns summary").ClickAsync();
        await page.Locator(".columns .opts [aria-checked=false]").First.ClickAsync();
        await Expect(page.Locator(".columns .opts").GetByRole(AriaRole.Menuitemcheckbox, new() { Checked = true, IncludeHidden = true })).ToHaveCountAsync(DossierColumn.Usual.Count);
        await BrowserSite.ReadyAsync(page);
        var code = await page.Locator(".dossiers tbody th a").First.TextContentAsync();
        await page.Locator(".dossiers tbody th a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(code!);
        await page.GoBackAsync();
        await Expect(page.Locator(".listing header b")).ToHaveTextAsync(count!);
        await page.GoBackAsync();
        await Expect(page.Locator("#days-left")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("#years")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Locator(".lede b").First).ToHaveTextAsync(figure);

        // the same on paper
        await page.GotoAsync(new Uri(new Uri(page.Url), "/briefing?period=2025").ToString());
        await Expect(page.Locator(".lede b").First).ToHaveTextAsync(figure);
    }

    /// <summary>Such a page is fetched and put in place by a script.</summary>
    [Fact]
    public async Task Leader_BackBeforeThePageAnswers_FindsNothingMeantForNoScripts()
    {
        var isDeaf = false;
        var page = await Site.OpenAsync("/?period=2025", prepare: prepared =>
            prepared.RouteAsync("**/_blazor/negotiate*", circuit => isDeaf ? circuit.AbortAsync() : circuit.ContinueAsync()));
        await page.Locator("#units tbody th a").First.ClickAsync();
        await Expect(page.Locator("#years")).ToBeVisibleAsync();

        isDeaf = true;
        await page.ReloadAsync();
        await page.GoBackAsync();

        await Expect(page.Locator("#units")).ToBeVisibleAsync();
        await Expect(page.Locator(".needs-no-script:visible")).ToHaveCountAsync(0);
        await Expect(page.Locator(".chip > button").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Leader_CircuitLost_IsToldQuietlyAndLosesNothing()
    {
        var circuits = new List<IWebSocketRoute>();
        var isDown = false;
        var page = await Site.OpenAsync("/?period=2025-Q1&level=commune", prepare: async prepared =>
        {
            // without a socket the circuit would come back over plain requests
            await prepared.RouteAsync("**/_blazor**", request => isDown ? request.AbortAsync() : request.ContinueAsync());
            await prepared.RouteWebSocketAsync("**/_blazor*", circuit =>
            {
                if (isDown)
                {
                    circuit.CloseAsync();
                    return;
                }

                circuits.Add(circuit);
                circuit.ConnectToServer();
            });
        });
        var (address, figures, filter) = (page.Url, await page.Locator("#figures").TextContentAsync(), await page.Locator(".filterbar").TextContentAsync());

        isDown = true;
        await circuits[^1].CloseAsync();

        // a line at the foot; the figures stay where they are and can be read and followed
        var notice = page.Locator("#components-reconnect-modal");
        await Expect(notice).ToBeVisibleAsync();
        await Expect(notice).ToHaveAttributeAsync("role", "status");
        Assert.True((await notice.BoundingBoxAsync())!.Height < 48);
        Assert.Equal(figures, await page.Locator("#figures").TextContentAsync());
        await Expect(page.Locator("[role=dialog]:visible, dialog[open], .mud-overlay:visible")).ToHaveCountAsync(0);

        isDown = false;
        await page.ReloadAsync();
        await BrowserSite.ReadyAsync(page);
        Assert.Equal(address, page.Url);
        Assert.Equal(figures, await page.Locator("#figures").TextContentAsync());
        Assert.Equal(filter, await page.Locator(".filterbar").TextContentAsync());
        await Expect(notice).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Leader_DataOld_IsToldInALine(int width)
    {
        var page = await Site.OpenAsync("/", width);

        var notice = page.Locator(".stale");

        await Expect(notice).ToHaveAttributeAsync("role", "status");
        await Expect(notice).ToContainTextAsync("16/05/2025");
        Assert.True((await notice.BoundingBoxAsync())!.Height < 60);
        await Expect(page.Locator("[role=dialog]:visible, dialog[open], .mud-overlay:visible")).ToHaveCountAsync(0);
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

        var tooWide = await BrowserSite.AskAsync<int>(page, "document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.True(tooWide <= 0, $"{tooWide} pixels");
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

    [Theory]
    [InlineData("/units/30589")]
    [InlineData("/procedures/2.000815")]
    public async Task Phone_ClearAll_StaysOnThePage(string address)
    {
        var page = await Site.OpenAsync(address + "?period=2025-Q1&channel=online", width: 390);

        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Bỏ mọi lọc" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address) + "$"));
    }

    [Fact]
    public async Task Theme_Chosen_AppliesAtOnceAndStays()
    {
        var page = await Site.OpenAsync("/");

        await page.GetByRole(AriaRole.Link, new() { Name = "Tối" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.ReloadAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal("rgb(16, 23, 30)", await BrowserSite.AskAsync<string>(page, "getComputedStyle(document.body).backgroundColor"));
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
