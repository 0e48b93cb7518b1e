using Bunit;
using Dashboard.Data.Domain;
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

    [Fact]
    public void Navigation_LeadsThereAndSaysWhereTheReaderIs()
    {
        var navigation = Render<NavigationList>();
        Assert.Null(navigation.Find($"a[href='{Urls.Definitions}']").GetAttribute("aria-current"));

        Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.Definitions);

        navigation.WaitForAssertion(() => Assert.Equal("page", navigation.Find($"a[href='{Urls.Definitions}']").GetAttribute("aria-current")));
    }
}
