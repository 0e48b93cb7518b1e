using System.Net;

namespace Dashboard.Tests.Searching;

public sealed class SearchPageTests(RunningSite site) : IClassFixture<RunningSite>, IDisposable
{
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData(RunningSite.DossierCode, RunningSite.DossierCode)]
    [InlineData("h01-2503", RunningSite.DossierCode)]
    [InlineData("an chau", "30589")]
    [InlineData("892.TP", "892.TP")]
    [InlineData("2.000815", "2.000815")]
    public async Task Search_OneAnswer_IsOpenedAtOnce(string typed, string code)
    {
        using var response = await _browser.GetAsync($"/search?q={Uri.EscapeDataString(typed)}", Cancellation);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Contains(code, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Search_SeveralAnswers_AreListed()
    {
        var page = await _browser.GetStringAsync("/search?q=binh", Cancellation);

        Assert.Contains("Xã Bình Hòa", page);
        Assert.Contains("Xã Hòa Bình Thạnh", page);
        Assert.Contains("Thị trấn Vĩnh Bình", page);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("___")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\u0000\ud83d")]
    public async Task Search_HostileText_FindsNothingAndDoesNothing(string typed)
    {
        using var response = await _browser.GetAsync($"/search?q={Uri.EscapeDataString(typed)}", Cancellation);

        var page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("<script>alert", page);
        Assert.DoesNotContain("class=\"hits\"", page);
    }

    [Fact]
    public async Task Search_VeryLongText_IsCut()
    {
        using var response = await _browser.GetAsync($"/search?q={new string('x', 4000)}", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Matches("<h1>[^<x]*“x{100}”</h1>", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Offers_WhileTyping_AreOptionsWithAddresses()
    {
        var list = await _browser.GetStringAsync("/search/offers?q=hoa", Cancellation);

        Assert.StartsWith("<ul role=\"listbox\"", list);
        Assert.Contains("role=\"option\"", list);
        Assert.Contains("Xã Bình Hòa", list);
    }

    [Fact]
    public async Task NotFound_OffersTheSearch()
    {
        using var response = await _browser.GetAsync("/no/such/page", Cancellation);

        Assert.Contains("action=\"/search\"", await response.Content.ReadAsStringAsync(Cancellation));
    }
}
