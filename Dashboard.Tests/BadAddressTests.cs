using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Dashboard.Filters;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests;

/// <summary>Addresses nobody should have written: each gets a clear answer in the reader's language, none breaks anything or is sent back as markup.</summary>
public sealed partial class BadAddressTests(RunningSite site) : IClassFixture<RunningSite>, IDisposable
{
    private const string Markup = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every page of the program, with something known where its address names something, and every file.</summary>
    public static TheoryData<string> Everything =>
    [
        .. Pages(typeof(ComponentBase)), .. Files, Urls.SearchOffersPath,
    ];

    /// <summary>Those that read conditions.</summary>
    public static TheoryData<string> OfFigures => [.. Pages(typeof(FigurePage)), .. Files];

    /// <summary>Pages and files that are of something, and what nobody knows in its place.</summary>
    public static TheoryData<string> OfNothing
    {
        get
        {
            string[] places = ["/units/", "/procedures/", "/dossiers/", "/charts/", "/check/", "/on-time/signals/"];
            string[] names = ["99999", "a b", Uri.EscapeDataString(Markup), new('x', 3000), "%F0%9F%98%80", "1%2F2"];
            return [.. places.SelectMany(_ => names, (place, name) => place + name), "/charts/luck.svg", "/charts/luck.tsv", "/check/gone/figures.xlsx", "/no/such/page"];
        }
    }

    /// <summary>Conditions that every page of figures refuses; each by itself is tried where they are read.</summary>
    private static IEnumerable<string> Unreadable =>
    [
        string.Join('&', FigureQuery.Write(new()).Select(part => $"{part.Name}={Uri.EscapeDataString(Markup)}")),
        "from=31/02/2025&to=2025-03-31", "from=2025-03-31&to=2025-03-01", "from=0001-01-01&to=9999-12-31", "only=%00", $"unit={new string('9', 5000)}", "other-units=30589,nowhere", "known=x", "known=-1",
    ];

    /// <summary>What only some pages read.</summary>
    private static IEnumerable<string> Odd =>
    [
        "rows=1000000000&sort=%22&count=luck&after=<script>&before=.x&due=yesterday&left=x&code=" + new string('z', 500),
        $"q={Uri.EscapeDataString(Markup)}&find={Uri.EscapeDataString(Markup)}&slide=99999999999&%zz=%E1&&==&{Uri.EscapeDataString(Markup)}=1",
        $"kind={Uri.EscapeDataString(Markup)}&back={Uri.EscapeDataString("javascript:alert(1)")}&problem={Uri.EscapeDataString(Markup)}&saved={Uri.EscapeDataString(Markup)}&row=99999999999&do=delete",
        $"n=0&share=a&seed={Uri.EscapeDataString(Markup)}&method={Uri.EscapeDataString(Markup)}&of=%00",
        $"back={Uri.EscapeDataString("//elsewhere.example/" + Markup)}&slide=-1&indicator=online&numerator={Uri.EscapeDataString(Markup)}&denominator=-1&percent=1e99",
    ];

    public void Dispose() => _browser.Dispose();

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task PageOrFile_AnythingInItsQuery_AnswersClearly(string path)
    {
        foreach (var (query, language) in Odd.Prepend(Unreadable.First()).Index().Select(query => (query.Item, query.Index % 2 == 0 ? "vi" : "en")))
        {
            var (status, answer) = await AskAsync($"{path}?{query}", language);

            Assert.True((int)status is < 500, $"{(int)status} for {path}?{query}");
            AssertHarmless(answer, $"{path}?{query}");
        }
    }

    [Theory]
    [MemberData(nameof(OfFigures))]
    public async Task PageOrFileOfFigures_ConditionThatCannotBeRead_IsRefusedByName(string path)
    {
        foreach (var query in Unreadable)
        {
            var (status, answer) = await AskAsync($"{path}?{query}", "en");

            Assert.True(status == HttpStatusCode.BadRequest, $"{(int)status} for {path}?{query}");
            Assert.True(answer.Length > 20, $"{path}?{query}: {answer}");
            AssertHarmless(answer, $"{path}?{query}");
        }
    }

    [Theory]
    [MemberData(nameof(OfNothing))]
    public async Task PageOrFile_OfWhatNobodyKnows_IsNotFound(string path)
    {
        foreach (var (language, words) in new[] { ("vi", "Không"), ("en", "(No|no|not|never) ") })
        {
            var (status, answer) = await AskAsync(path, language);

            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Matches(words, answer);
            Assert.DoesNotContain("\"type\":\"server\"", answer); // a circuit would put another page in its place
            AssertHarmless(answer, path);
        }
    }

    private async Task<(HttpStatusCode Status, string Answer)> AskAsync(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await _browser.SendAsync(request, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private static void AssertHarmless(string answer, string address)
    {
        Assert.False(answer.Contains("<script>alert", StringComparison.OrdinalIgnoreCase) || answer.Contains("<img src=x", StringComparison.OrdinalIgnoreCase), address);
        Assert.False(answer.Contains("href=\"javascript", StringComparison.OrdinalIgnoreCase) || answer.Contains("elsewhere.example/\"", StringComparison.Ordinal), address);
        Assert.False(answer.Contains("Exception", StringComparison.Ordinal) || answer.Contains("   at Dashboard.", StringComparison.Ordinal), address);
    }

    private static readonly string[] Files =
    [
        Urls.OverviewWorkbookPath, Urls.DossierWorkbookPath, Urls.DossierTextPath, Urls.ReportWorkbookPath, Urls.ReportCsvPath, Urls.SampleWorkbookPath, Urls.AuditWorkbookPath,
        Urls.ExhibitPath + "trend.svg", Urls.ExhibitPath + "moved.tsv",
    ];

    private static IEnumerable<string> Pages(Type kind) => typeof(WebApp).Assembly.GetTypes().Where(kind.IsAssignableFrom)
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => Known(route.Template)).Order(StringComparer.Ordinal);

    private static string Known(string template) => Parameter().Replace(template, part => part.Value switch
    {
        "{Code}" when template.StartsWith("/units", StringComparison.Ordinal) => "30589",
        "{Code}" when template.StartsWith("/procedures", StringComparison.Ordinal) => "2.000815",
        "{Code}" => RunningSite.DossierCode,
        "{Name}" => "trend",
        _ when template.StartsWith("/on-time/signals", StringComparison.Ordinal) => "codeGap",
        _ => "gone",
    });

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
