using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Tests.Browser;

/// <summary>What must hold on every page, whatever it shows.</summary>
public sealed partial class EveryPageTests(BrowserSite site) : BrowserTests(site)
{
    /// <summary>Writes down how far something moved, and what.</summary>
    private const string WatchShifts = """
        window.shifts = [];
        new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(shift =>
          `moved by ${shift.value}: ${shift.sources.map(source => (source.node?.outerHTML || source.node?.textContent || '').slice(0, 160)).join(' and ')}`)))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>Waits until the page has been drawn twice; a browser that draws nothing for ten seconds moves nothing either.</summary>
    private const string Drawn = "new Promise(done => { setTimeout(done, 10000); requestAnimationFrame(() => requestAnimationFrame(done)); })";

    /// <summary>Waits until the page stands as it was sent.</summary>
    private const string Settle = $$"""
        new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))
          .then(() => {{Drawn}})
        """;

    public static TheoryData<string> All => Pages.All;

    public static TheoryData<string, string> OfFigures => Pages.OfFigures;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_AtADeskAndOnAPhone_StandsStillAndIsAccessible(string address)
    {
        // each width, theme and language once on every page; the overview is scanned in the other pairs by the leader's journey
        var opened = await Site.AddressOfAsync(address);
        var found = await Task.WhenAll(
            LookAsync(opened, 1440, ColorScheme.Light, "vi-VN"),
            LookAsync(opened, 390, ColorScheme.Dark, "en-US"));

        Assert.True(found.All(problems => problems.Count == 0), string.Join('\n', found.SelectMany(problems => problems)));
    }

    [Theory]
    [MemberData(nameof(OfFigures))]
    public async Task Page_WithScriptsOff_IsWhole(string address, string parts)
    {
        var page = await Site.OpenAsync(address, scripts: false);

        foreach (var part in parts.Split(", "))
        {
            Assert.True(await page.Locator(part).First.IsVisibleAsync(), part);
        }

        Assert.Equal(0, await page.Locator(".needs-script:visible").CountAsync());
    }

    [Fact]
    public async Task Search_WithScriptsOff_OpensTheUnit()
    {
        var page = await Site.OpenAsync("/", scripts: false);

        await page.Locator(".appbar .search input").FillAsync("an chau");
        await page.Locator(".appbar .search input").PressAsync("Enter");

        Assert.Contains("30589", page.Url);
    }

    [Fact]
    public async Task Filter_WithScriptsOff_IsAPlainFormThatComesBack()
    {
        var page = await Site.OpenAsync("/units/30589", scripts: false);

        await page.Locator(".filterbar a.needs-no-script").ClickAsync();
        await page.Locator("select[name=period]").SelectOptionAsync("2025-Q1");
        await page.Locator("form.fields [type=submit]").ClickAsync();

        Assert.StartsWith("/units/30589?period=2025-Q1&", new Uri(page.Url).PathAndQuery);
        Assert.Contains("Quý I/2025", await page.Locator(".filterbar").TextContentAsync());
    }

    [Fact]
    public async Task Chart_WithScriptsOff_OffersItsTable()
    {
        var page = await Site.OpenAsync("/?period=2025", scripts: false);

        await page.Locator("#trend .tool", new() { HasTextString = "Bảng" }).ClickAsync();

        Assert.EndsWith("/charts/trend?period=2025", page.Url);
        Assert.True(await page.Locator("table.tbl").IsVisibleAsync());
    }

    [Fact]
    public async Task Search_ByKeyboard_FindsAUnit()
    {
        var page = await Site.OpenAsync("/");

        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator(".appbar .search input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("hoa binh");
        await page.Locator(".offers [role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("30613"));
    }

    [Fact]
    public async Task Keys_QuestionMark_OpensTheListAndEscapeClosesIt()
    {
        var page = await Site.OpenAsync("/");

        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        Assert.Empty(await BrowserSite.AccessibilityProblemsAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Trợ giúp phím tắt" }).ClickAsync();
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_ArrowsInATable_MoveBetweenRows()
    {
        var page = await Site.OpenAsync("/");
        var links = page.Locator("#units tbody th a");

        await links.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");

        await Expect(links.Last).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Present_ByKeyboard_WalksTheSlidesAndLeaves()
    {
        var page = await Site.OpenAsync("/present?period=2025");

        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page).ToHaveURLAsync(new Regex("slide=2"));
        await Expect(page.Locator("#today")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("PageUp");
        await Expect(page.Locator(".kpi").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page).ToHaveURLAsync(new Regex(@"/\?period=2025$"));
    }

    [Fact]
    public async Task Link_PressedBeforeTheCircuitAnswers_OpensAWholePage()
    {
        var circuit = new TaskCompletionSource();
        var page = await Site.OpenAsync("/keys", scheme: ColorScheme.Dark, prepare: prepared => prepared.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await circuit.Task;
            await route.ContinueAsync();
        }), isAnswering: false);

        await page.Locator("a.brand").ClickAsync();
        await page.WaitForURLAsync(new Regex("/$"));
        circuit.SetResult();
        await BrowserSite.ReadyAsync(page);

        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.True(await page.Locator("#trend .needs-script").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Picture_AsPng_IsSavedByTheBrowser()
    {
        var page = await Site.OpenAsync("/?period=2025-Q1");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#trend [data-picture]").ClickAsync());

        Assert.Equal("trend_all_2025-01-01_2025-03-31_asof-2025-03-31.png", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await BrowserSite.SavedAsync(download), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.True(bytes.Length > 10_000, $"{bytes.Length} bytes");
    }

    [Fact]
    public async Task State_AfterReloadAndBack_IsThatOfTheAddress()
    {
        var page = await Site.OpenAsync("/?period=2025-Q1");
        var figure = await page.Locator(".kpi .val").First.TextContentAsync();

        await page.Locator("#units tbody th a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/units/"));
        await page.GoBackAsync();
        await Expect(page.Locator(".kpi .val").First).ToHaveTextAsync(figure!);
        await page.ReloadAsync();

        await Expect(page.Locator(".kpi .val").First).ToHaveTextAsync(figure!);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    public async Task Briefing_Printed_IsOneSheet(string language)
    {
        var page = await Site.OpenAsync("/briefing?period=2025", scheme: ColorScheme.Dark, language: language);

        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Single(SheetOfPaper().Matches(paper));
        Assert.Contains("/MediaBox [0 0 594.95996 841.91998]", paper);
    }

    /// <summary>A unit's bar and its months are read as one line.</summary>
    [Theory]
    [InlineData("/", Media.Print)]
    [InlineData("/", Media.Screen)]
    [InlineData("/briefing?period=2025", Media.Print)]
    [InlineData("/briefing?period=2025", Media.Screen)]
    public async Task Ranking_BesideItsCourse_SharesItsRows(string address, Media media)
    {
        var page = await Site.OpenAsync(address);
        await page.EmulateMediaAsync(new() { Media = media });

        var apart = await BrowserSite.AskAsync<double[]>(page, """
            () => {
              const tops = which => [...document.querySelectorAll(which)].map(row => row.getBoundingClientRect().top);
              const months = tops('.heat tbody tr');
              return tops('.ubar li, .ubar .lv').map((top, row) => Math.abs(top - months[row]));
            }
            """);

        Assert.True(apart.Length > 10);
        Assert.All(apart, pixels => Assert.True(pixels <= 1, $"{pixels} pixels"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/units/30589")]
    [InlineData("/procedures/2.000815")]
    [InlineData("/on-time?period=2024")]
    [InlineData("/briefing?period=2025")]
    public async Task Links_OfAPage_AllLeadSomewhere(string address)
    {
        var page = await Site.OpenAsync(address);
        var links = await BrowserSite.AskAsync<string[]>(page, "[...new Set([...document.querySelectorAll('a[href]')].map(link => link.href.split('#')[0]))].filter(href => href.startsWith(location.origin))");

        using var reader = new HttpClient();
        var broken = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(links, TestContext.Current.CancellationToken, async (link, cancellation) =>
        {
            using var answer = await reader.GetAsync(new Uri(link), cancellation);
            var text = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync(cancellation) : "";
            if (!answer.IsSuccessStatusCode || text.Contains("Exception", StringComparison.Ordinal) || text.Contains("role=\"alert\"", StringComparison.Ordinal))
            {
                broken.Add($"{(int)answer.StatusCode} {link}");
            }
        });

        Assert.True(links.Length > 3);
        Assert.Empty(broken);
    }

    /// <summary>What is wrong with a page: what moves while it comes or when its circuit connects, what does not fit, what is not accessible.</summary>
    private async Task<IReadOnlyList<string>> LookAsync(string address, int width, ColorScheme scheme, string language)
    {
        var page = await Site.OpenAsync(address, width, scheme, language, prepare: async prepared =>
        {
            await prepared.AddInitScriptAsync(WatchShifts);

            // the circuit is not let through before, so that the page is seen both as it was sent and as the circuit leaves it
            await prepared.RouteAsync("**/_blazor/negotiate*", async route =>
            {
                await BrowserSite.AskAsync<object?>(prepared, Settle);
                await route.ContinueAsync();
            });
        });
        await BrowserSite.AskAsync<object?>(page, Drawn);
        var found = new List<string>(await BrowserSite.AskAsync<string[]>(page, "window.shifts"));
        if (await BrowserSite.AskAsync<int>(page, "document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
        {
            found.Add($"{over} pixels wider than the window");
        }

        found.AddRange(await BrowserSite.AccessibilityProblemsAsync(page));
        return [.. found.Select(problem => $"{width} {scheme} {language}: {problem}")];
    }

    [GeneratedRegex(@"/Type /Page\b")]
    private static partial Regex SheetOfPaper();
}
