using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace Dashboard.Tests.Sealing;

/// <summary>The officer's way without scripts: seal on the page, open, take away, alter, verify.</summary>
public sealed partial class SealPostTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Report_SealedTwice_IsOneSeal_OpensForEver_AndItsWorkbookVerifies()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        const string Report = "/reports?kind=ii06-field&scheme=reporting&period=2025-Q1";

        var first = await SealAsync(client, Report);
        var second = await SealAsync(client, Report);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal($"{first.RequestMessage!.RequestUri}?notice=says-the-same", second.RequestMessage!.RequestUri!.ToString());
        Assert.Contains("số liệu giống hệt", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync(None)), StringComparison.Ordinal);
        var page = await first.Content.ReadAsStringAsync(None);
        var workbook = await client.GetByteArrayAsync(WorkbookLink().Match(page).Groups[1].Value, None);
        var digest = Digest().Match(page).Value;
        Assert.StartsWith(digest[..16], first.RequestMessage.RequestUri!.Segments[^1], StringComparison.Ordinal);
        Assert.Contains(digest[..16], await client.GetStringAsync("/reports/sealed", None), StringComparison.Ordinal);

        Assert.Contains("Nội dung không thay đổi", WebUtility.HtmlDecode(await VerifyAsync(client, workbook)), StringComparison.Ordinal);
        var altered = WebUtility.HtmlDecode(await VerifyAsync(client, Altered(workbook)));
        Assert.Contains("Đã bị thay đổi: 1 ô", altered, StringComparison.Ordinal);
        Assert.Contains(">C10<", altered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_SealedByTwoAtOnce_OneWins_AndTheOtherIsTold()
    {
        var officers = Enumerable.Range(0, 3).Select(_ => new HttpClient { BaseAddress = site.Address }).ToList();
        const string Report = "/reports?kind=on-time&scheme=reporting&period=2025-Q1";

        var answers = await Task.WhenAll(officers.Select(officer => SealAsync(officer, Report)));

        var pages = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(None)));
        Assert.Single(answers.Select(answer => answer.RequestMessage!.RequestUri!.AbsolutePath).Distinct());
        Assert.Single(answers, answer => answer.RequestMessage!.RequestUri!.Query.Length == 0);
        Assert.Equal(2, pages.Select(WebUtility.HtmlDecode).Count(page => page!.Contains("số liệu giống hệt", StringComparison.Ordinal) || page.Contains("người khác vừa chốt", StringComparison.Ordinal)));
        officers.ForEach(officer => officer.Dispose());
    }

    [Fact]
    public async Task Seal_WithoutToken_AsksAgain()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        var answer = await client.PostAsync("/reports/seal", new FormUrlEncodedContent([new("report", "/reports?kind=online&period=2025-Q1"), new("load", "1")]), None);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Trang đã mở quá lâu", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(None)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sealed_UnknownDigest_IsNotFound()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/reports/sealed/0000000000000000", None)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/reports/sealed/0000000000000000/vi.xlsx", None)).StatusCode);
    }

    [Fact]
    public async Task Verify_NotAWorkbook_IsToldByName()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        Assert.Contains("Không phải tệp .xlsx", WebUtility.HtmlDecode(await VerifyAsync(client, Encoding.UTF8.GetBytes("not a workbook"))), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SealAsync(HttpClient client, string report)
    {
        var page = await client.GetStringAsync(report, None);
        return await client.PostAsync("/reports/seal", new FormUrlEncodedContent([
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("report", report), new("load", Load().Match(page).Groups[1].Value),
        ]), None);
    }

    private static async Task<string> VerifyAsync(HttpClient client, byte[] workbook)
    {
        var page = await client.GetStringAsync("/verify", None);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new ByteArrayContent(workbook), "file", "report.xlsx" },
        };
        var answer = await client.PostAsync("/verify/send", form, None);
        return await answer.Content.ReadAsStringAsync(None);
    }

    private static byte[] Altered(byte[] workbook)
    {
        using var book = new XLWorkbook(new MemoryStream(workbook));
        var cell = book.Worksheet(1).Cell("C10");
        cell.Value = 123456;
        using var file = new MemoryStream();
        book.SaveAs(file);
        return file.ToArray();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"load\" value=\"(\\d+)\"")]
    private static partial Regex Load();

    [GeneratedRegex("href=\"([^\"]+/vi\\.xlsx)\"")]
    private static partial Regex WorkbookLink();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Digest();
}
