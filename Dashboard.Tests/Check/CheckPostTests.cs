using System.Net;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Check;

/// <summary>The form as a browser without scripts sends it.</summary>
public sealed partial class CheckPostTests(RunningSite site) : IClassFixture<RunningSite>, IDisposable
{
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Post_Text_LeadsToItsFiguresAndWorkbook()
    {
        using var answer = await PostAsync(("text", "Năm 2024, tiếp nhận 157.945 hồ sơ, trực tuyến 95.184 hồ sơ, đạt 66,26%."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var place = answer.Headers.Location!.OriginalString;
        var page = await _browser.GetStringAsync(place, Cancellation);
        Assert.Contains("id=\"claim-1\"", page);
        Assert.Contains("157.945", page);
        using var workbook = new XLWorkbook(new MemoryStream(await _browser.GetByteArrayAsync($"{place}/figures.xlsx", Cancellation)));
        var cells = workbook.Worksheet(1).RowsUsed().Single(row => row.Cell(1).Value is 1d);
        Assert.Equal("01/01/2024 – 31/12/2024", cells.Cell(13).GetString());
        Assert.Equal((95_184, 157_945, 0.6626), (cells.Cell(4).GetValue<int>(), cells.Cell(5).GetValue<int>(), cells.Cell(6).GetDouble()));
    }

    [Fact]
    public async Task Post_WithoutTheToken_IsNotTaken()
    {
        using var form = new MultipartFormDataContent { { new StringContent("50%"), "text" } };

        using var answer = await _browser.PostAsync(Urls.CheckSendPath, form, Cancellation);

        Assert.Equal(Urls.CheckAgain, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Post_Nothing_SaysWhatIsMissing()
    {
        using var answer = await PostAsync(("text", "  "));

        Assert.Equal(Urls.CheckRefused(DocumentProblem.Empty), answer.Headers.Location!.OriginalString);
        Assert.Contains("Chưa có chữ nào", await _browser.GetStringAsync(answer.Headers.Location, Cancellation));
    }

    [Fact]
    public async Task Post_TooLong_SaysHowLongItMayBe()
    {
        using var answer = await PostAsync(("text", new string('a', DocumentText.MostCharacters + 1)));

        Assert.Equal("/check?problem=too-long", answer.Headers.Location!.OriginalString);
        Assert.Contains("400.000", await _browser.GetStringAsync(answer.Headers.Location, Cancellation));
    }

    [Fact]
    public async Task Get_TextThatIsGone_LeadsBackToTheForm()
    {
        using var answer = await _browser.GetAsync($"{Urls.Check}/gone", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"<a class=\"btn primary\" href=\"{Urls.Check}\"", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Get_WorkbookOfATextThatIsGone_IsNotFound()
    {
        using var answer = await _browser.GetAsync("/check/gone/figures.xlsx", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Keep_AFigureByHand_LeadsBackAndSaysSo()
    {
        using var answer = await PostAsync(
            Urls.CheckKeepPath, ("indicator", "online"), ("numerator", "> 95.100"), ("denominator", "157.945"), ("percent", "60,20"), ("from", "01/01/2024"), ("to", "31/12/2024"),
            ("source", "Báo thử"), ("printedon", "20/05/2025"));

        Assert.Contains("kept=done", answer.Headers.Location!.OriginalString);
        Assert.Contains("Đã lưu cùng các số đã công bố.", await _browser.GetStringAsync(answer.Headers.Location, Cancellation));
    }

    [Theory]
    [InlineData("", "01/01/2024", "", "source")]
    [InlineData("Báo thử", "01/01/2024", "31/02/2025", "day")]
    [InlineData("Báo thử", "", "", "period")]
    public async Task Keep_WhatIsMissing_IsToldBesideIt(string source, string from, string printedOn, string problem)
    {
        using var answer = await PostAsync(
            Urls.CheckKeepPath, ("indicator", "online"), ("numerator", "1"), ("denominator", "2"), ("percent", "50"), ("from", from), ("to", from), ("source", source), ("printedon", printedOn));

        var place = answer.Headers.Location!.OriginalString;
        Assert.Contains($"kept={problem}", place);
        Assert.Contains("class=\"refused\"", await _browser.GetStringAsync(place, Cancellation));
    }

    private Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields) => PostAsync(Urls.CheckSendPath, fields);

    private async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await _browser.GetStringAsync(Urls.Check, Cancellation);
        using var form = new MultipartFormDataContent { { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await _browser.PostAsync(path, form, Cancellation);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
