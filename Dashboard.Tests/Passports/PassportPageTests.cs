using System.Net;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.Passports;

public sealed partial class PassportPageTests(RunningSite site) : IClassFixture<RunningSite>, IDisposable
{
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/units/30589?period=2025-Q1")]
    [InlineData("/dossiers?count=late&unit=30589")]
    [InlineData("/reports?kind=online&period=2025-Q1&scheme=reporting")]
    public async Task CodeOnAPage_TypedIntoTheSearch_OpensThatFigure(string page)
    {
        var link = FigureLink().Match(await _browser.GetStringAsync(page, Cancellation));
        var code = link.Groups["code"].Value;

        using var found = await _browser.GetAsync($"/search?q={code.ToLowerInvariant()}", Cancellation);
        var opened = await _browser.GetStringAsync($"/f/{code}", Cancellation);

        Assert.True(link.Success);
        Assert.EndsWith($"/f/{code}", found.Headers.Location?.OriginalString);
        Assert.Contains("Đúng như khi cung cấp", WebUtility.HtmlDecode(opened));
        Assert.Contains(code, opened);
    }

    [Fact]
    public async Task Figure_LeadsToItsDossiers_AndToItsDefinition()
    {
        var code = FigureLink().Match(await _browser.GetStringAsync("/", Cancellation)).Groups["code"].Value;

        var page = await _browser.GetStringAsync($"/f/{code}", Cancellation);

        Assert.Contains("href=\"/dossiers?count=online&amp;from=2021-01-01&amp;to=2025-05-16&amp;asof=2025-05-16\"", page);
        Assert.Contains("href=\"/dossiers?from=2021-01-01&amp;to=2025-05-16&amp;asof=2025-05-16\"", page);
        Assert.Contains("href=\"/definitions#rate-online\"", page);
    }

    [Theory]
    [InlineData("/f/nothing")]
    [InlineData("/f/0000-0000")]
    [InlineData("/f/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task UnknownCode_IsNotFound_AndSaysSo(string address)
    {
        using var response = await _browser.GetAsync(address, Cancellation);

        var page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Không có số liệu mang mã này", WebUtility.HtmlDecode(page));
        Assert.DoesNotContain("<script>alert", page);
    }

    [GeneratedRegex("href=\"/f/(?<code>[0-9A-Z-]+)\"")]
    private static partial Regex FigureLink();
}
