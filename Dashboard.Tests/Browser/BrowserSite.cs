using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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

    private readonly RunningSite _site = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } place)
        {
            return;
        }

        await _site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = place, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _site.DisposeAsync();
    }

    /// <summary>Opens an address and waits until clicks are heard.</summary>
    /// <param name="address">Path and query.</param>
    /// <param name="width">Of the window: 1440 a desk, 390 a phone.</param>
    /// <param name="scheme">What the device asks for.</param>
    /// <param name="language">The language the browser asks for.</param>
    /// <param name="scripts">Whether scripts run; nothing is waited for where they do not.</param>
    /// <param name="prepare">What is done to the window before it opens the address.</param>
    public async Task<IPage> OpenAsync(
        string address, int width = 1440, ColorScheme scheme = ColorScheme.Light, string language = "vi-VN", bool scripts = true, Func<IPage, Task>? prepare = null)
    {
        Assert.SkipUnless(_browser is not null, $"No browser found at any of: {string.Join(", ", Places)}.");
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Locale = language, JavaScriptEnabled = scripts });
        if (prepare is not null)
        {
            await prepare(page);
        }

        await page.GotoAsync(new Uri(_site.Address, address).ToString());
        if (scripts && await page.Locator("#main").CountAsync() > 0)
        {
            await ReadyAsync(page);
        }

        return page;
    }

    /// <summary>Waits for the circuit.</summary>
    public static Task ReadyAsync(IPage page) => page.Locator("[data-ready]").WaitForAsync();

    /// <summary>What an accessibility scan finds: rule and element.</summary>
    public static async Task<IReadOnlyList<string>> AccessibilityProblemsAsync(IPage page)
    {
        AxeResult result = await page.RunAxe();
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))];
    }
}
