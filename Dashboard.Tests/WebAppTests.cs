using System.Net;

namespace Dashboard.Tests;

public sealed class WebAppTests(RunningSite site) : IClassFixture<RunningSite>, IDisposable
{
    private const string Reference = "Mã tham chiếu:.*<b class=\"mono\">[0-9A-F]{8}</b>";

    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://[::]:0")]
    public async Task RunAsync_AddressOthersCouldReach_IsRefused(string address)
    {
        await using var app = WebApp.Create(RunningSite.Builder(address, new()));
        using var errors = new StringWriter();
        await using var end = TestContext.Current.CancellationToken.Register(app.Lifetime.StopApplication);

        var exitCode = await WebApp.RunAsync(app, TextWriter.Null, errors).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        Assert.Equal(1, exitCode);
        Assert.Contains("only be reached from this machine", errors.ToString());
    }

    [Fact]
    public async Task Home_BeforeAnyCircuit_HoldsFiguresChartsAndTable()
    {
        var page = await _browser.GetStringAsync("/", Cancellation);

        Assert.Contains("class=\"kpi\"", page);
        Assert.Contains("<svg class=\"line only-wide\"", page);
        Assert.Contains("<tr class=\"total\">", page);
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("vi-VN,vi;q=0.9,en;q=0.8", "vi")]
    [InlineData("fr-FR,fr;q=0.9", "vi")]
    [InlineData(null, "vi")]
    public async Task Home_LanguageOfTheBrowser_IsSpoken(string? accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var response = await _browser.SendAsync(request, Cancellation);

        Assert.Contains($"<html lang=\"{expected}\"", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Language_Chosen_IsRememberedAndComesBack()
    {
        using var response = await _browser.GetAsync(Urls.Language("en", "/?period=2025"), Cancellation);

        Assert.Equal("/?period=2025", response.Headers.Location?.OriginalString);
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("Culture=c%3Den%7Cuic%3Den") && cookie.Contains("max-age"));
    }

    [Fact]
    public async Task Language_BackToElsewhere_GoesHome()
    {
        using var response = await _browser.GetAsync(Urls.Language("en", "//elsewhere.example/"), Cancellation);

        Assert.Equal("/", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Language_Unknown_IsNotFound()
    {
        using var response = await _browser.GetAsync(Urls.Language("xx", "/"), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("dark", "data-theme=\"dark\"")]
    [InlineData("light", "data-theme=\"light\"")]
    public async Task Home_ThemeRemembered_IsDrawnInIt(string theme, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", $"{Preferences.ThemeCookie}={theme}");

        using var response = await _browser.SendAsync(request, Cancellation);

        Assert.Contains(expected, await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task EveryAnswer_ForbidsForeignScriptsAndFrames()
    {
        using var response = await _browser.GetAsync("/", Cancellation);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task UnknownAddress_IsToldAsSuch()
    {
        using var response = await _browser.GetAsync("/no/such/page", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Không có trang này", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Request_ThatFails_ShowsAReferenceAndNoDetails()
    {
        using var response = await _browser.GetAsync("/broken", Cancellation);

        var page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Matches(Reference, page.ReplaceLineEndings(" "));
        Assert.DoesNotContain("inner detail", page);
    }

    [Fact]
    public async Task Home_PartThatFails_ShowsAReferenceInItsPlace()
    {
        site.Snapshots.Publish(SampleDistrict.Snapshot with { Targets = null! });
        var page = await _browser.GetStringAsync("/", Cancellation);
        site.Snapshots.Publish(SampleDistrict.Snapshot);

        Assert.Matches(Reference, page.ReplaceLineEndings(" "));
        Assert.Contains("class=\"stamp\"", page);
        Assert.DoesNotContain("NullReference", page);
    }

    [Fact]
    public async Task Theme_IsAFileOfItsOwn_KeptByBrowsers()
    {
        var page = await _browser.GetStringAsync("/", Cancellation);
        var address = System.Text.RegularExpressions.Regex.Match(page, "/theme.css[^\"]*").Value;
        using var response = await _browser.GetAsync(address, Cancellation);

        Assert.DoesNotContain("<style", page);
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.MaxAge > TimeSpan.FromDays(300));
        Assert.Contains("--mud-palette-primary:", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("//elsewhere.example/", "action=\"/\"")]
    [InlineData("/units/30589?period=2024", "action=\"/units/30589\"")]
    public async Task Filter_LeadsBack_ToThisSiteOnly(string back, string expected)
    {
        var page = await _browser.GetStringAsync($"/filter?back={Uri.EscapeDataString(back)}", Cancellation);

        Assert.Contains($"<form class=\"fields\" {expected} method=\"get\">", page);
    }

    [Theory]
    [InlineData("/on-time?cohort=received&period=2025", "name=\"cohort\" value=\"received\"", "href=\"/on-time?cohort=received\"")]
    [InlineData("/on-time/savable?verdict=lost", "name=\"verdict\" value=\"lost\"", "href=\"/on-time/savable?verdict=lost\"")]
    [InlineData("/dossiers?count=late&sort=-due&unit=30589", "name=\"count\" value=\"late\"", "href=\"/dossiers?count=late&amp;sort=-due\"")]
    [InlineData("/procedures?find=%22%3E%3Cb%3E", "name=\"find\" value=\"&quot;&gt;&lt;b&gt;\"", "href=\"/procedures?find=%22%3E%3Cb%3E\"")]
    public async Task Filter_OfAPageWithPartsOfItsOwn_BringsThemBack(string page, string kept, string cleared)
    {
        var form = await _browser.GetStringAsync(Urls.Filter(page), Cancellation);

        Assert.Contains($"<input type=\"hidden\" {kept}", form);
        Assert.Contains(cleared, form);
        Assert.DoesNotContain("name=\"back\"", form);
    }

    [Theory]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css")]
    [InlineData("/app.css")]
    [InlineData("/app.js")]
    public async Task StaticFile_IsServed(string path)
    {
        using var response = await _browser.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
