using Bunit;
using Dashboard.Check;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Check;

public sealed class FigureSectionTests : PageTests
{
    private const string Wrong = "indicator=online&level=commune&numerator=95.184&denominator=157.945&percent=66%2C26%25&from=01/01/2024&to=2024-12-31";

    [Theory]
    [InlineData("vi", "Không khớp", "60,26%")]
    [InlineData("en", "Does not agree", "60.26%")]
    public void ByHand_FigureThatDoesNotAgree_IsRecomputedRepairedAndSetBesideTheData(string language, string verdict, string recomputed)
    {
        Speak(language);

        var section = Show(Wrong);

        var row = section.Find(".claims tbody tr");
        Assert.Equal(verdict, row.QuerySelector(".c-v")!.TextContent.Trim());
        Assert.Equal(recomputed, row.QuerySelector(".c-r")!.TextContent);
        Assert.Equal(["6", "0"], row.QuerySelectorAll(".digit").Select(digit => digit.TextContent));
        var year = new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));
        var counted = SampleDistrict.Snapshot.CountBy(new CountQuery(new DossierFilter { Level = Level.Commune }, year, year.Last)).Total.Counts;
        Assert.Equal(Format.Fraction(Indicators.Online.From(counted)), row.QuerySelector(".c-d a")!.TextContent);
        Assert.Equal("95.184", section.Find("[name=numerator]").GetAttribute("value"));
        Assert.Equal("commune", section.Find("[name=level] option[selected]").GetAttribute("value"));
    }

    [Fact]
    public void ByHand_OnTime_CountsTheIndicatorAndNotOneWordOfIt()
    {
        var section = Show("indicator=onTimeClosed&numerator=9&denominator=10&percent=90");

        var known = SampleDistrict.Snapshot.EverythingKnown;
        var counted = SampleDistrict.Snapshot.CountBy(new CountQuery(DossierFilter.Everything, known, known.Last)).Total.Counts;
        Assert.Equal(Format.Fraction(Indicators.Find("onTimeClosed")!.From(counted)), section.Find(".c-d a").TextContent);
    }

    [Theory]
    [InlineData("numerator=&denominator=&percent=", "numerator", "denominator", "percent")]
    [InlineData("numerator=1.2&denominator=10&percent=50", "numerator")]
    [InlineData("numerator=11&denominator=10&percent=50", "numerator")]
    [InlineData("numerator=0&denominator=0&percent=0", "denominator")]
    [InlineData("numerator=1&denominator=2&percent=100.1", "percent")]
    [InlineData("numerator=1&denominator=2&percent=half", "percent")]
    [InlineData("numerator=1&denominator=2&percent=50&from=01/01/2024", "to")]
    [InlineData("numerator=1&denominator=2&percent=50&from=31/02/2024&to=01/03/2024", "from")]
    [InlineData("numerator=1&denominator=2&percent=50&from=02/01/2024&to=01/01/2024", "to")]
    [InlineData("numerator=1&denominator=2&percent=50&level=ward", "level")]
    [InlineData("numerator=1&denominator=2&percent=50&indicator=speed", "indicator")]
    public void ByHand_WhatCannotBeRead_IsToldBesideItsField(string typed, params string[] fields)
    {
        var section = Show(typed.Contains("indicator=", StringComparison.Ordinal) ? typed : "indicator=online&" + typed);

        Assert.Equal(fields, section.FindAll("[aria-invalid]").Select(field => field.GetAttribute("name")));
        Assert.All(section.FindAll("[aria-invalid]"), field => Assert.NotEmpty(section.Find("#" + field.GetAttribute("aria-describedby")).TextContent));
        Assert.Empty(section.FindAll(".claims"));
    }

    [Fact]
    public void ByHand_NotSent_ComplainsOfNothing()
    {
        var section = Show("");

        Assert.Empty(section.FindAll(".refused, .claims"));
        Assert.Equal("get", section.Find("form").GetAttribute("method"));
    }

    private IRenderedComponent<FigureSection> Show(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"{Urls.Check}?{query}");
        return Render<FigureSection>();
    }
}
