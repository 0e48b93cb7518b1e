using System.Text.RegularExpressions;
using Dashboard.Exhibits;
using Dashboard.Tests.Browser;

namespace Dashboard.Tests.Languages;

public sealed partial class FilledTextsTests(RunningSite site) : IClassFixture<RunningSite>
{
    /// <summary>A text with places for values is never shown without them.</summary>
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Pages_AnyLanguage_FillEveryPlaceOfTheirTexts(string language)
    {
        using var browser = new HttpClient { BaseAddress = site.Address };
        browser.DefaultRequestHeaders.Add("Accept-Language", language);
        var addresses = Pages.All.Select(page => page.Data).Where(address => address != Pages.CheckResult)
            .Concat(ExhibitList.Names.SelectMany(name => (string[])[$"/charts/{name}?procedure=2.000815", $"/charts/{name}?period=2025", $"/charts/{name}.tsv"]));

        var unfilled = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            // scripts and what they put in themselves aside
            var read = Scripted().Replace(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "");
            unfilled.AddRange(Place().Matches(read).Select(place => $"{address}: {place.Value}"));
        }

        Assert.Empty(unfilled);
    }

    [GeneratedRegex(@".{0,30}\{\d.{0,10}")]
    private static partial Regex Place();

    [GeneratedRegex(@"<script.*?</script>|<!--.*?-->|data-(progress|done|failed)=""[^""]*""", RegexOptions.Singleline)]
    private static partial Regex Scripted();
}
