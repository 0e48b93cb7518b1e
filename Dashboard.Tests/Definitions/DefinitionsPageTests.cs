using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Statistics;
using Dashboard.Definitions;
using Dashboard.Display;
using Dashboard.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Definitions;

public sealed class DefinitionsPageTests : PageTests
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void DefinitionsPage_EachLanguage_HoldsTheWholeRegistry(string language)
    {
        Speak(language);

        var page = Render<DefinitionsPage>();

        Assert.All(Indicators.All, indicator =>
        {
            var row = page.Find($"#rate-{indicator.Id}").TextContent;
            Assert.All(
                [indicator.Name, indicator.Definition, indicator.NumeratorName, indicator.DenominatorName, Names.Of(indicator.By), indicator.Source],
                text => Assert.Contains(Format.Words(text), row));
        });
        Assert.All(Measures.All, measure => Assert.Contains(Format.Words(measure.Definition), page.Find($"#count-{measure.Id}").TextContent));
    }

    [Theory]
    [InlineData("vi", "66,26%", "60,26%", "Không khớp", "một chữ số của tỷ lệ; phù hợp với lỗi gõ")]
    [InlineData("en", "66.26%", "60.26%", "Does not agree", "one digit of the percent; consistent with a typing slip")]
    public void DefinitionsPage_PublishedFigures_AreRecomputedBesideTheData(string language, string printed, string recomputed, string verdict, string repair)
    {
        Speak(language);
        var period = new Period(new DateOnly(2021, 1, 1), new DateOnly(2025, 5, 16));
        Show(SampleDistrict.Snapshot with
        {
            Published =
            [
                new(Level.Commune, "online", new Rate(82_515, 116_626), 70.75m, period, "Báo thử, 5/2025"),
                new(null, "online", new Rate(95_184, 157_945), 66.26m, period, "Báo thử, 5/2025"),
                new(null, "noSuchRate", new Rate(1, 2), 50m, period, "Báo thử, 5/2025"),
            ],
        });

        var rows = Render<DefinitionsPage>().FindAll("#published tbody tr");

        Assert.Equal(3, rows.Count);
        Assert.Equal(Format.Words(CheckNames.Of(ClaimVerdict.Match)), rows[0].QuerySelector(".c-v")!.TextContent.Trim());
        Assert.Equal((printed, recomputed), (rows[1].QuerySelector(".c-p")!.TextContent.Trim(), rows[1].QuerySelector(".c-r")!.TextContent));
        Assert.Equal(verdict, rows[1].QuerySelector(".c-v")!.TextContent.Trim());
        Assert.Equal(["6", "0"], rows[1].QuerySelectorAll(".digit").Select(digit => digit.TextContent));
        Assert.Contains(repair, rows[1].TextContent);
        var counted = SampleDistrict.Snapshot.CountBy(new CountQuery(DossierFilter.Everything, period, period.Last)).Total.Counts;
        Assert.Equal(Format.Fraction(Indicators.Online.From(counted)), rows[1].QuerySelector(".c-d a")!.TextContent);
        Assert.Contains("01/01/2021 – 16/05/2025", rows[1].TextContent);
        Assert.Contains("Báo thử, 5/2025", rows[1].TextContent);
        Assert.Contains("noSuchRate", rows[2].QuerySelector("th")!.TextContent);
        Assert.Null(rows[2].QuerySelector(".c-d a"));
    }

    [Fact]
    public void DefinitionsPage_NothingPublished_HasNoSuchSection() => Assert.Empty(Render<DefinitionsPage>().FindAll("#published"));

    [Fact]
    public void Navigation_LeadsThereAndSaysWhereTheReaderIs()
    {
        var navigation = Render<NavigationList>();
        Assert.Null(navigation.Find($"a[href='{Urls.Definitions}']").GetAttribute("aria-current"));

        Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.Definitions);

        navigation.WaitForAssertion(() => Assert.Equal("page", navigation.Find($"a[href='{Urls.Definitions}']").GetAttribute("aria-current")));
    }
}
