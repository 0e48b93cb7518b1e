using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Exhibits;

namespace Dashboard.Tests.Exhibits;

public sealed partial class ExhibitTests(RunningSite site) : IClassFixture<RunningSite>, IDisposable
{
    private const string CodeOf = "Mã số liệu: ";
    private const string Quarter = "?period=2025-Q2";

    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every section that has a picture.</summary>
    public static TheoryData<string> Charts => ["trend", "ranking", "moved", "backlog", "days-left", "days-used", "ladder", "age"];

    public static TheoryData<string> All => [.. ExhibitList.Names];

    public void Dispose() => _browser.Dispose();

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Picture_OfAChart_NeedsNothingElse(string name)
    {
        var picture = await _browser.GetStringAsync(Address(name, ".svg", Quarter), Cancellation);

        Assert.Equal("svg", XElement.Parse(picture).Name.LocalName);
        Assert.DoesNotContain("var(", picture);
        Assert.DoesNotContain("class=", picture);
        Assert.DoesNotContain("currentColor", picture);
        Assert.DoesNotMatch(Foreign(), picture);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Picture_OfAChart_SaysWhatItShows(string name)
    {
        var drawn = Words(XElement.Parse(await _browser.GetStringAsync(Address(name, ".svg", Quarter), Cancellation)));

        var overview = Overview.From(SampleDistrict.Snapshot, new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Quarter, 2025, 2)) }, ReportingCalendar.Reporting);
        Assert.Contains("Quý II/2025: 01/04/2025 – 30/06/2025", drawn);
        Assert.Contains($"tính đến {overview.StatesOn:dd'/'MM'/'yyyy}", drawn);
        Assert.Contains("Nguồn: Một cửa Châu Thành. Số liệu đến 17:00 ngày 16/05/2025 · lần nạp 1", drawn);
        Assert.Contains(
            name switch
            {
                "moved" => "so với cùng kỳ năm trước; điểm phần trăm",
                "ladder" => "cùng đơn vị, cùng kỳ",
                "age" => "ngày làm việc từ khi tiếp nhận",
                "days-left" or "days-used" or "backlog" => "hồ sơ",
                _ => "nộp trực tuyến / tiếp nhận, theo ngày tiếp nhận",
            }, drawn);
        Assert.Contains(Address(name, "", Quarter), drawn);
        Assert.Contains("minh họa", drawn);
    }

    [Fact]
    public async Task Picture_OfTheRanking_HoldsTheFiguresOfItsTable()
    {
        var drawn = XElement.Parse(await _browser.GetStringAsync("/charts/ranking.svg", Cancellation)).Descendants().Where(text => text.Name.LocalName == "text").Select(text => text.Value).ToList();

        var units = Overview.From(SampleDistrict.Snapshot, new(), ReportingCalendar.Reporting).Levels.SelectMany(level => level.Units).ToList();
        Assert.NotEmpty(units);
        Assert.All(units, unit => Assert.Contains(unit.Verdict.Rate.Percent!.Value.ToString("0.00", new System.Globalization.CultureInfo("vi")) + "%", drawn));
        Assert.All(units, unit => Assert.Contains(unit.Unit.ShortName.Vi, drawn));
    }

    [Fact]
    public async Task Picture_OfTheTrend_HoldsTheFiguresOfItsText()
    {
        var picture = XElement.Parse(await _browser.GetStringAsync("/charts/trend.svg", Cancellation));
        var text = await _browser.GetStringAsync("/charts/trend.tsv", Cancellation);

        var drawn = picture.Descendants().Where(title => title.Name.LocalName == "title").Select(title => Percent().Match(title.Value).Value).Where(percent => percent.Length > 0).Order();
        var written = text.Split('\n').Skip(1).SelectMany(line => line.Split('\t').Where((_, column) => column is 3 or 7)).Where(cell => cell.Length > 0).Order();
        Assert.Equal(written, drawn);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_OfASection_HoldsItsTable(string name)
    {
        var page = await _browser.GetStringAsync(Address(name, "", Quarter), Cancellation);

        Assert.Equal(name is not ("trend" or "backlog" or "ladder"), page.Contains("<tr class=\"total\">", StringComparison.Ordinal));
        Assert.Contains("class=\"tbl", page);
        Assert.Contains($"href=\"{Address(name, ".tsv", Quarter).Replace("&", "&amp;", StringComparison.Ordinal)}\"", page);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Text_OfASection_IsItsTable(string name)
    {
        using var response = await _browser.GetAsync(Address(name, ".tsv", ""), Cancellation);

        var lines = (await response.Content.ReadAsStringAsync(Cancellation)).Split('\n');
        Assert.Equal("text/tab-separated-values", response.Content.Headers.ContentType?.MediaType);
        Assert.True(lines.Length > 2);
        Assert.Single(lines.Select(line => line.Count(letter => letter == '\t')).Distinct());
    }

    [Theory]
    [InlineData("trend", "")]
    [InlineData("trend", "?level=commune")]
    [InlineData("moved", "?period=2025")]
    [InlineData("backlog", Quarter)]
    [InlineData("ranking", Quarter)]
    [InlineData("units", "")]
    [InlineData("ladder", Quarter)]
    [InlineData("handling", Quarter)]
    [InlineData("procedures-on-time", Quarter)]
    public async Task Text_EveryCode_OpensTheFigureOfItsCell(string name, string query)
    {
        var lines = (await _browser.GetStringAsync(Address(name, ".tsv", query), Cancellation)).Split('\n').Select(line => line.Split('\t')).ToList();

        var heads = lines[0];
        var coded = heads.Index().Where(head => head.Item.StartsWith(CodeOf, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(coded);
        foreach (var (place, head) in coded)
        {
            // heads may repeat, "%" below one group; codes stand in the order of their figures
            var figures = heads.Index().Where(figure => figure.Item == head[CodeOf.Length..]).ElementAt(coded.Where(other => other.Item == head).Select(other => other.Index).ToList().IndexOf(place)).Index;
            var codes = lines.Skip(1).Where(line => line[place].Length > 0).ToList();
            Assert.NotEmpty(codes);
            Assert.All(codes, line => Assert.Equal(line[figures], Opened(line[place])));
        }
    }

    [Theory]
    [InlineData("trend")]
    [InlineData("ranking")]
    [InlineData("moved")]
    [InlineData("backlog")]
    [InlineData("ladder")]
    public async Task Picture_OfFiguresWithACode_CitesThem(string name)
    {
        var drawn = Words(XElement.Parse(await _browser.GetStringAsync(Address(name, ".svg", Quarter), Cancellation)));

        var cited = Cited().Matches(drawn[drawn.IndexOf(CodeOf, StringComparison.Ordinal)..]);
        Assert.NotEmpty(cited);
        Assert.All(cited, figure => Assert.Equal(figure.Groups["value"].Value.Replace(".", "", StringComparison.Ordinal), Opened(figure.Groups["code"].Value)));
    }

    [Fact]
    public async Task Picture_Named_TellsUnitDaysAndAsOf()
    {
        using var response = await _browser.GetAsync($"/charts/trend.svg{Quarter}&unit=30589", Cancellation);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("trend_30589_2025-04-01_2025-05-16_asof-2025-05-16.svg", response.Content.Headers.ContentDisposition?.FileName);
    }

    [Theory]
    [InlineData("/charts/nothing.svg", HttpStatusCode.NotFound)]
    [InlineData("/charts/trend.svg?period=<script>", HttpStatusCode.BadRequest)]
    [InlineData("/charts/trend.svg?period=2001", HttpStatusCode.NotFound)]
    [InlineData("/charts/days-used.svg", HttpStatusCode.NotFound)]
    [InlineData("/charts/days-left.svg?procedure=2.000815&channel=online&from=2020-12-01&to=2020-12-05", HttpStatusCode.NotFound)]
    public async Task Picture_OfNothing_IsRefused(string address, HttpStatusCode expected)
    {
        using var response = await _browser.GetAsync(address, Cancellation);

        Assert.Equal(expected, response.StatusCode);
        Assert.True(response.Content.Headers.ContentType?.MediaType == "text/plain" || !(await response.Content.ReadAsStringAsync(Cancellation)).Contains("<script>", StringComparison.Ordinal));
    }

    /// <summary>Of one procedure where the section is about one.</summary>
    private static string Address(string name, string ending, string query) => name is "days-left" or "days-used"
        ? $"/charts/{name}{ending}?{(query.Length == 0 ? "" : query[1..] + "&")}procedure=2.000815"
        : $"/charts/{name}{ending}{query}";

    /// <summary>What a code opens, as it is pasted.</summary>
    private static string Opened(string code)
    {
        var passport = FigurePassport.Read(code, SampleDistrict.Snapshot.Units, SampleDistrict.Snapshot.Procedures)!;
        var value = passport.Figure.In(SampleDistrict.Snapshot, ReportingCalendar.Reporting);
        Assert.True(passport.IsOf(value), code);
        return value.Rate is { Percent: { } percent } ? percent.ToString("0.00", new System.Globalization.CultureInfo("vi")) + "%" : value.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Words(XElement picture) => string.Join(' ', picture.Descendants().Where(text => text.Name.LocalName == "text").Select(text => text.Value));

    [GeneratedRegex(@"<script|javascript:|url\(http|@import|foreignObject|href=")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(?<value>[\d.,]+%?): (?<code>[0-9A-Z]{2,4}(-[0-9A-Z]+)+)")]
    private static partial Regex Cited();

    [GeneratedRegex(@"\d+,\d\d%")]
    private static partial Regex Percent();
}
