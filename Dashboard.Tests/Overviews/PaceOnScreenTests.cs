using Bunit;
using Dashboard.Overviews;
using Dashboard.Tests.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Overviews;

/// <summary>The article's totals with 22,648 dossiers still expected, as the page tells them.</summary>
public sealed class PaceOnScreenTests : PageTests
{
    [Theory]
    [InlineData("vi", 62, "Hard", "Khó", "còn cần 74,1%")]
    [InlineData("vi", 65, "Hard", "Khó", "còn cần 98,0%")]
    [InlineData("vi", 70, "OutOfReach", "Ngoài tầm", "cần 137,9%, tối đa 65,25%")]
    [InlineData("en", 62, "Hard", "Hard", "needs 74.1%")]
    [InlineData("en", 65, "Hard", "Hard", "needs 98.0%")]
    [InlineData("en", 70, "OutOfReach", "Out of reach", "needs 137.9%, at best 65.25%")]
    public void Card_ArticleTotals_SaysWhatTheTargetNeeds(string language, int target, string verdict, string word, string needed)
    {
        var pace = Open(language, target).Find("[data-indicator=online] [data-pace]");

        Assert.Equal(verdict, pace.GetAttribute("data-pace"));
        Assert.Equal([word, needed], pace.Children.Select(part => part.TextContent.Trim()));
        Assert.NotNull(pace.QuerySelector("svg"));
    }

    [Theory]
    [InlineData("vi", 70, "Muốn đạt chỉ tiêu 70%, cần 137,9% của 22.648 hồ sơ dự kiến còn tiếp nhận: ngoài tầm năm nay, cao nhất còn có thể là 65,25%.")]
    [InlineData("vi", 65, "Muốn đạt chỉ tiêu 65%, cần 98,0% của 22.648 hồ sơ dự kiến còn tiếp nhận trong năm: khó.")]
    [InlineData("vi", 60, "Theo kịp chỉ tiêu 60%: cần 58,2% của 22.648 hồ sơ dự kiến còn tiếp nhận trong năm.")]
    [InlineData("vi", 50, "Chỉ tiêu 50% của năm chắc chắn đạt.")]
    [InlineData("en", 70, "Reaching the target of 70% needs 137.9% of the 22,648 dossiers still expected: out of reach this year, at best 65.25%.")]
    public void Sentence_ArticleTotals_SaysWhetherTheTargetCanBeReached(string language, int target, string expected) =>
        Assert.Contains(expected, string.Join(' ', Open(language, target).Find(".lede").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Note_SaysWhatIsExpectedAndWhy()
    {
        var note = Open("vi", 65).Find("#pace-note").TextContent;

        Assert.Contains("31/12/2025: 22.648 tiếp nhận", note);
        Assert.Contains("17/05/2024 – 31/12/2024", note);
    }

    [Fact]
    public void ClosedPeriod_HasNoPaceOnScreen()
    {
        Show(ArticleTotals.Wanting(65));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?period=2025-Q1");

        var page = Render<OverviewPage>();

        Assert.Empty(page.FindAll("[data-pace], #pace-note"));
    }

    private IRenderedComponent<OverviewPage> Open(string language, int target)
    {
        Speak(language);
        Show(ArticleTotals.Wanting(target));
        return Render<OverviewPage>();
    }
}
