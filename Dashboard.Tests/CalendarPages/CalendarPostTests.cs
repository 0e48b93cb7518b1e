using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.CalendarPages;

/// <summary>A calendar file sent, looked at and taken into force without a script.</summary>
public sealed partial class CalendarPostTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task File_SentLookedAtAndApplied_ChangesTheCalendarWithItsReason()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        var looked = await SendAsync(client, "date,kind,name_vi,name_en,notice\n2025-04-15,holiday,Ngày thử,A day on trial,Notice 7\n");
        var page = WebUtility.HtmlDecode(await looked.Content.ReadAsStringAsync(None));

        Assert.Matches("/calendar/import/.+", looked.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("A day on trial", WebUtility.HtmlDecode(await InEnglishAsync(looked.RequestMessage.RequestUri)), StringComparison.Ordinal);
        Assert.Contains("T3 15/04/2025", page, StringComparison.Ordinal);
        Assert.Contains("Nếu áp dụng tệp này", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ngày thử", await client.GetStringAsync("/calendar?year=2025", None), StringComparison.Ordinal);

        var blank = await ApplyAsync(client, page, "  ");
        Assert.Contains("Hãy nêu lý do", WebUtility.HtmlDecode(await blank.Content.ReadAsStringAsync(None)), StringComparison.Ordinal);

        var applied = await ApplyAsync(client, page, "thử nghiệm");
        var saved = WebUtility.HtmlDecode(await applied.Content.ReadAsStringAsync(None));
        Assert.Equal("/calendar", applied.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("thử nghiệm", saved, StringComparison.Ordinal);
        Assert.Contains("15/04/2025 (ngày thường → ", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithProblems_IsToldByRowAndCannotBeApplied()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        var looked = await SendAsync(client, "date,kind,name_vi,name_en\n<script>,holiday,a,b\n2025-04-25,working_saturday,a,b\n");
        var page = await looked.Content.ReadAsStringAsync(None);

        Assert.Contains("Tệp có 2 chỗ sai", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>,", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Urls.CalendarApplyPath, page, StringComparison.Ordinal);
        Assert.Contains("href=\"/calendar#file\"", page, StringComparison.Ordinal);
        Assert.Contains("date, kind, name_vi, name_en", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calendar/import/gone", HttpStatusCode.NotFound)]
    [InlineData("/calendar?problem=no-file", HttpStatusCode.OK)]
    public async Task Page_OfWhatIsNot_Answers(string address, HttpStatusCode expected)
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        Assert.Equal(expected, (await client.GetAsync(address, None)).StatusCode);
    }

    [Fact]
    public async Task Posts_WithoutToken_AskAgain()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        var sent = await client.PostAsync(Urls.CalendarSendPath, new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "x.csv" } }, None);
        var applied = await client.PostAsync(Urls.CalendarApplyPath, new FormUrlEncodedContent([new("draft", "gone"), new("reason", "x")]), None);

        Assert.Contains("problem=again", sent.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        Assert.Contains("problem=again", applied.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string file)
    {
        var form = await client.GetStringAsync("/calendar", None);
        return await client.PostAsync(Urls.CalendarSendPath, new MultipartFormDataContent
        {
            { new StringContent(TokenOf(form)), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "lich.csv" },
        }, None);
    }

    private static Task<HttpResponseMessage> ApplyAsync(HttpClient client, string page, string reason) => client.PostAsync(
        Urls.CalendarApplyPath, new FormUrlEncodedContent([new("__RequestVerificationToken", TokenOf(page)), new("draft", Draft().Match(page).Groups[1].Value), new("reason", reason)]), None);

    private async Task<string> InEnglishAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return await client.GetStringAsync(address, None);
    }

    private static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"draft\" value=\"([^\"]+)\"")]
    private static partial Regex Draft();
}
