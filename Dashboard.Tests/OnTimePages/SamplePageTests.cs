using Bunit;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.OnTimePages;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.OnTimePages;

public sealed class SamplePageTests : PageTests
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    private static Question Question { get; } = new(SampleDistrict.Snapshot, new() { Unit = "30589" }, ReportingCalendar.Reporting);

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task SamplePage_WithoutSeed_OffersTheDaysDateAndDrawsNothing(string language)
    {
        Speak(language);

        var page = await OpenAsync("/on-time/sample?unit=30589");

        Assert.Equal("20250602", page.Find("input[name=seed]").GetAttribute("value"));
        Assert.Equal("30589", page.Find("form.sampling input[name=unit]").GetAttribute("value"));
        Assert.Empty(page.FindAll("#sample"));
    }

    [Theory]
    [InlineData("n=30&seed=7", SampleMethod.Random, 30, Measure.Due)]
    [InlineData("method=by-unit&of=received&n=12&seed=99", SampleMethod.ByUnit, 12, Measure.Received)]
    [InlineData("method=risk&of=resolved&n=25&seed=0", SampleMethod.RiskWeighted, 25, Measure.Resolved)]
    public async Task SamplePage_OfAnAddress_ShowsTheSampleItDraws(string asked, SampleMethod method, int size, Measure measure)
    {
        var page = await OpenAsync($"/on-time/sample?{asked}&unit=30589");

        var seed = long.Parse(asked.Split("seed=")[1], System.Globalization.CultureInfo.InvariantCulture);
        var drawn = await Queries.SampleAsync(Question, measure, new SampleRequest(method, size, seed), Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(drawn.Sample.Drawn.Select(dossier => dossier.Code), page.FindAll("#sample tbody th").Select(code => code.TextContent.Trim()));
        Assert.Equal($"/dossiers/{drawn.Sample.Drawn[0].Code}?unit=30589", page.Find("#sample tbody th a").GetAttribute("href"));
        Assert.Equal(drawn.Sample.Digest, page.Find("#drawn .digest").TextContent);
        Assert.Contains($"{size} trong {Format.Count(drawn.Sample.Population)} hồ sơ", page.Find("#drawn").TextContent);
        Assert.Equal(Question.Snapshot.CountBy(Question.Query).Total.Counts[measure], drawn.Sample.Population);
        Assert.Equal(Urls.SampleWorkbook(Question.Request, new() { Method = method, Of = measure, Size = size, Seed = seed }), page.Find(".pagehead a").GetAttribute("href"));
        Assert.Equal(
            drawn.Sample.Drawn.Select(dossier => Format.Count(Data.Statistics.Risk.SignsOf(SampleDistrict.Snapshot.Dossiers, dossier.Number, Question.AsOf))),
            page.FindAll("#sample tbody tr").Select(row => row.Children[^1].TextContent));
    }

    [Fact]
    public async Task SamplePage_ByUnit_ShowsHowManyOfHowManyOfEach()
    {
        var page = await OpenAsync("/on-time/sample?method=by-unit&n=40&seed=5");

        var rows = page.FindAll("#strata tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList()).ToList();
        Assert.Equal("40", rows[^1][0]);
        Assert.Equal(40, rows[..^1].Sum(row => int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(rows[..^1], row => Assert.NotEqual("0", row[0]));
    }

    [Theory]
    [InlineData("n=0&seed=1", "từ 1 đến 2000")]
    [InlineData("n=2001&seed=1", "từ 1 đến 2000")]
    [InlineData("n=ten&seed=1", "từ 1 đến 2000")]
    [InlineData("share=0&seed=1", "lớn hơn 0")]
    [InlineData("share=100.1&seed=1", "lớn hơn 0")]
    [InlineData("n=5&share=5&seed=1", "không nêu cả hai")]
    [InlineData("n=5&seed=-1", "hạt giống")]
    [InlineData("n=5&seed=99999999999999999999", "hạt giống")]
    [InlineData("method=luck&n=5&seed=1", "phân tầng")]
    [InlineData("of=late&n=5&seed=1", "đến hạn")]
    public async Task SamplePage_WhatCannotBeDrawn_IsANamedProblem(string asked, string told) =>
        Assert.Contains(told, (await OpenAsync($"/on-time/sample?{asked}")).Find("[role=alert]").TextContent);

    [Fact]
    public async Task SamplePage_ShareTooLarge_SaysHowManyThatWouldBe()
    {
        var page = await OpenAsync("/on-time/sample?share=50%2C5&seed=1&of=received");

        Assert.Contains("3.030", page.Find("[role=alert]").TextContent);
        Assert.Empty(page.FindAll("#sample"));
        Assert.Equal("50.5", page.Find("input[name=share]").GetAttribute("value"));
    }

    [Fact]
    public void SampleChoice_AnyChoice_IsReadBackAsWritten()
    {
        SampleChoice[] choices =
        [
            new(), new() { Size = 30, Seed = 7 }, new() { Share = 2.5m, Seed = long.MaxValue / 10, Method = SampleMethod.ByUnit, Of = Measure.Received },
            new() { Size = 1, Seed = 0, Method = SampleMethod.RiskWeighted, Of = Measure.Resolved },
        ];

        Assert.Equal(choices, choices.Select(choice => SampleChoice.Read(new AddressReading(Urls.Sample(new(), choice)))));
    }

    private AuditQueries Queries => new(new DossierQueries(_database), new SignalQueries(_database), new SampleQueries(_database));

    private async Task<IRenderedComponent<SamplePage>> OpenAsync(string address)
    {
        await _database.WithDistrictAsync();
        Services.AddSingleton(Queries);
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2025, 6, 2, 1, 0, 0, TimeSpan.Zero)));
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<SamplePage>();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("h1")));
        return page;
    }
}
