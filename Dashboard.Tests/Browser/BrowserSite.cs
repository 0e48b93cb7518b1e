using System.Text.RegularExpressions;
using Dashboard.Tests.Reconciliation;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>An installed browser before the running site; without one its tests are skipped, with the reason.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>What a browser that still works answers within: of itself it would be waited for without end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    private readonly RunningSite _site = new();
    private IPlaywright? _playwright;
    /// <summary>Readers of one language share what their browser keeps, so that files are fetched once.</summary>
    private readonly Dictionary<(string Language, bool Scripts), IBrowserContext> _contexts = [];
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } place)
        {
            return;
        }

        // a busy machine takes its time; what comes at once is not waited for
        Assertions.SetDefaultExpectTimeout(20_000);
        await _site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = place, Args = ["--no-sandbox"] });
        foreach (var (language, scripts) in new[] { ("vi-VN", true), ("vi-VN", false), ("en-US", true), ("en-US", false) })
        {
            _contexts[(language, scripts)] = await _browser.NewContextAsync(new() { Locale = language, JavaScriptEnabled = scripts });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync().AsTask().WaitAsync(Patience);
        }

        _playwright?.Dispose();
        await _site.DisposeAsync();
    }

    /// <summary>Opens an address in a new window.</summary>
    /// <param name="address">Path and query.</param>
    /// <param name="width">Of the window: 1440 a desk, 390 a phone.</param>
    /// <param name="scheme">What the device asks for.</param>
    /// <param name="language">The language the browser asks for.</param>
    /// <param name="scripts">Whether scripts run; nothing is waited for where they do not.</param>
    /// <param name="prepare">What is done to the window before it opens the address.</param>
    /// <param name="isAnswering">Whether to wait until clicks are heard.</param>
    public async Task<IPage> OpenAsync(
        string address, int width = 1440, ColorScheme scheme = ColorScheme.Light, string language = "vi-VN", bool scripts = true, Func<IPage, Task>? prepare = null, bool isAnswering = true)
    {
        Assert.SkipUnless(_browser is not null, $"No browser found at any of: {string.Join(", ", Places)}.");
        var context = _contexts[(language, scripts)];
        await context.ClearCookiesAsync().WaitAsync(Patience, TestContext.Current.CancellationToken); // what readers before chose
        var page = await context.NewPageAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
        if (prepare is not null)
        {
            await prepare(page);
        }

        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.GotoAsync(new Uri(_site.Address, address).ToString());
        if (scripts && isAnswering)
        {
            await SettledAsync(page);
        }

        return page;
    }

    /// <summary>An address as it is opened: the result of a check has one only once a text was checked.</summary>
    public async Task<string> AddressOfAsync(string address)
    {
        if (address != Pages.CheckResult)
        {
            return address;
        }

        var page = await OpenAsync(Urls.Check, scripts: false);
        await page.Locator("textarea").FillAsync(SampleArticle.Published[1].Text);
        await page.Locator(".checkform [type=submit]").ClickAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Closes every window, and with it its circuit.</summary>
    public async ValueTask CloseWindowsAsync()
    {
        foreach (var page in _contexts.Values.SelectMany(context => context.Pages).ToList())
        {
            await page.CloseAsync().WaitAsync(Patience);
        }
    }

    /// <summary>Waits for the circuit.</summary>
    public static Task ReadyAsync(IPage page) => page.Locator("[data-ready]").WaitForAsync();

    /// <summary>Waits until the circuit has taken a page over, where it has one: on its way it takes the title away and puts it back.</summary>
    public static async Task SettledAsync(IPage page)
    {
        if (await page.Locator("#main").CountAsync() > 0)
        {
            await ReadyAsync(page);
        }

        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("."));
    }

    /// <summary>What a script says of a page.</summary>
    public static Task<T> AskAsync<T>(IPage page, string script) => page.EvaluateAsync<T>(script).WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Where a download was saved to, once it is whole.</summary>
    public static Task<string> SavedAsync(IDownload download) => download.PathAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>What an accessibility scan finds on a settled page: rule and element.</summary>
    public static async Task<IReadOnlyList<string>> AccessibilityProblemsAsync(IPage page)
    {
        await SettledAsync(page);
        // in the page itself: without frames there is nothing to put together in a window of its own
        await AskAsync<object?>(page, AxeScript);
        return await AskAsync<string[]>(page, """
            axe.run({ resultTypes: ['violations'] }).then(result =>
              result.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html}`)))
            """);
    }
}

/// <summary>Tests in the browser; each leaves it without a window.</summary>
[Trait("Category", "Browser"), Collection(nameof(BrowserSite))]
public abstract class BrowserTests(BrowserSite site) : IAsyncDisposable
{
    protected BrowserSite Site => site;

    public virtual async ValueTask DisposeAsync()
    {
        await site.CloseWindowsAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Tests that load further dossiers, each into a site of its own.</summary>
public abstract class LoadingTests(BrowserSite site) : BrowserTests(site), IAsyncLifetime
{
    protected RunningSite Office { get; } = new();

    public ValueTask InitializeAsync() => Office.InitializeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Office.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static async Task AssertAccessibleAsync(IPage page) => Assert.Empty(await BrowserSite.AccessibilityProblemsAsync(page));
}

/// <summary>The tests that share one <see cref="BrowserSite"/>: one server and one browser, started once.</summary>
[CollectionDefinition(nameof(BrowserSite))]
public sealed class SharingBrowserSite : ICollectionFixture<BrowserSite>;
