using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dashboard.Tests.Exhibits;

public sealed partial class ClockPictureTests(RunningSite site) : IClassFixture<RunningSite>, IDisposable
{
    private const string Clock = $"/dossiers/{RunningSite.DossierCode}/clock";

    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Picture_OfAClock_NeedsNothingElseAndSaysWhatItShows()
    {
        var text = await _browser.GetStringAsync(Clock + ".svg", Cancellation);

        var picture = XElement.Parse(text);
        var words = string.Join(' ', picture.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.DoesNotMatch(Foreign(), text);
        Assert.Contains($"Hồ sơ {RunningSite.DossierCode}", words);
        Assert.Contains("Tiếp nhận", words);
        Assert.Contains("tính vào thời hạn", words);
        Assert.Contains("tính đến 16/05/2025", words);
        Assert.Contains($"/dossiers/{RunningSite.DossierCode}", words);
        Assert.Contains("minh họa", words);
        Assert.Equal(6, picture.Descendants().Count(element => element.Name.LocalName == "rect" && element.Attribute("width")?.Value == "16"));
    }

    [Fact]
    public async Task Text_OfAClock_HasALineForEachDay()
    {
        using var response = await _browser.GetAsync(Clock + ".tsv", Cancellation);

        var lines = (await response.Content.ReadAsStringAsync(Cancellation)).Trim().Split('\n');
        Assert.StartsWith($"clock_{RunningSite.DossierCode}_asof-2025-05-16", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(["Ngày", "Ngày này"], lines[0].TrimStart('\uFEFF').Split('\t')[..2]);
        Assert.Equal("T7 02/01", lines[1].Split('\t')[0]);
    }

    [Fact]
    public async Task Page_OfADossier_LeadsToBoth()
    {
        var page = await _browser.GetStringAsync($"/dossiers/{RunningSite.DossierCode}", Cancellation);

        Assert.Contains($"href=\"{Clock}.svg\"", page);
        Assert.Contains($"href=\"{Clock}.tsv\"", page);
    }

    [Theory]
    [InlineData("/dossiers/nobody/clock.svg", HttpStatusCode.NotFound)]
    [InlineData("/dossiers/nobody/clock.tsv", HttpStatusCode.NotFound)]
    [InlineData(Clock + ".svg?known=77", HttpStatusCode.BadRequest)]
    [InlineData(Clock + ".svg?known=<script>", HttpStatusCode.BadRequest)]
    [InlineData(Clock + ".png", HttpStatusCode.NotFound)]
    public async Task Picture_OfNothing_IsRefused(string address, HttpStatusCode expected)
    {
        using var response = await _browser.GetAsync(address, Cancellation);

        Assert.Equal(expected, response.StatusCode);
        Assert.DoesNotContain("<script>x", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [GeneratedRegex(@"var\(|class=|currentColor|<script|javascript:|url\(http|@import|foreignObject|href=")]
    private static partial Regex Foreign();
}
