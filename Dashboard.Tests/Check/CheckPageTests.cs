using Bunit;
using Dashboard.Check;
using Dashboard.Tests.Reconciliation;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Check;

public sealed class CheckPageTests : PageTests
{
    public CheckPageTests() => Services.AddSingleton<AntiforgeryStateProvider, NoToken>();

    [Theory]
    [InlineData("vi", "Không khớp", "một chữ số của tỷ lệ; phù hợp với lỗi gõ")]
    [InlineData("en", "Does not agree", "one digit of the percent; consistent with a typing slip")]
    public void CheckPage_PublishedFacts_ShowsVerdictsSumsAndRepairs(string language, string verdict, string note)
    {
        Speak(language);

        var page = Show(SampleArticle.Published[1].Text);

        var rows = page.FindAll("#claims tbody tr");
        Assert.Equal(5, rows.Count);
        Assert.Contains(verdict, rows[0].TextContent);
        Assert.Contains(note, rows[0].TextContent);
        Assert.Equal(["6", "0"], rows[0].QuerySelectorAll(".digit").Select(digit => digit.TextContent));
        Assert.Contains("158.153 – 158.200", rows[4].TextContent);
        Assert.Equal(2, page.FindAll("#summary tbody tr").Count);
        Assert.Equal(5, page.FindAll("#text a.ref").Count);
    }

    [Theory]
    [InlineData("vi", "2 khớp", "3 không khớp")]
    [InlineData("en", "2 agree", "3 do not agree")]
    public void CheckPage_PublishedFacts_CountsVerdictsInWords(string language, params string[] expected)
    {
        Speak(language);

        var page = Show(SampleArticle.Published[1].Text);

        Assert.Equal(expected, page.FindAll(".tallyl li").Select(item => item.TextContent.Trim()));
    }

    /// <summary>The range comes first where every other change would break a sum, which is not to say that there is none.</summary>
    [Fact]
    public void CheckPage_DigitsThatOnlyASumHolds_AreNotDenied()
    {
        var page = Show("Giải quyết 8.800 hồ sơ, đúng hạn 8.624 hồ sơ, đạt 97,9%; trễ hạn 176 hồ sơ, chiếm 2%.");

        var cell = page.FindAll("#claims .c-f")[0];
        Assert.Contains("8.805 – 8.813", cell.TextContent);
        Assert.NotEmpty(cell.QuerySelectorAll("details .digit"));
        Assert.DoesNotContain("Không có cách sửa một chữ số", cell.TextContent);
    }

    [Fact]
    public void CheckPage_MarkupInAText_IsShownAsText()
    {
        var page = Show("<script>alert(1)</script> Tiếp nhận 100 hồ sơ, trực tuyến 50 hồ sơ, đạt 50%. <b>đậm</b>");

        Assert.Empty(page.FindAll("#text script, #text b"));
        Assert.Contains("<script>alert(1)</script>", page.Find("#text").TextContent);
    }

    [Fact]
    public void CheckPage_TextThatIsGone_SaysSoAndOffersTheForm()
    {
        var page = Render<CheckPage>(parameters => parameters.Add(check => check.Id, "gone"));

        Assert.Contains("không còn được giữ", page.Find("[role=alert]").TextContent);
        Assert.NotNull(page.Find("form[method=post] textarea[name=text]"));
    }

    [Fact]
    public void CheckPage_EveryRow_LeadsToItsDossiersInTheData()
    {
        var page = Show("Trong năm 2024, cấp xã tiếp nhận 900 hồ sơ, trực tuyến 600 hồ sơ, đạt 66,67%.");

        var link = page.Find("#claims .c-d a").GetAttribute("href");
        Assert.Contains("level=commune", link);
        Assert.Contains("from=2024-01-01", link);
    }

    /// <summary>What is online depends on no due date, what is on time does.</summary>
    [Theory]
    [InlineData("trực tuyến 600 hồ sơ", 2023, null)]
    [InlineData("đúng hạn 600 hồ sơ", 2023, "2024")]
    [InlineData("đúng hạn 600 hồ sơ", 2024, null)]
    public void CheckPage_FigureOfAYearWithoutANotice_Warns(string figure, int announced, string? named)
    {
        Show(SampleDistrict.Announced(Enumerable.Range(2021, announced - 2020).Append(2025)));

        var notes = Show($"Trong năm 2024, cấp xã giải quyết 900 hồ sơ, {figure}, đạt 66,67%.").FindAll("[role=note]");

        Assert.Equal(named is null ? 0 : 1, notes.Count);
        Assert.All(notes, note => Assert.Contains($"năm {named}:", note.TextContent));
    }

    private IRenderedComponent<CheckPage> Show(string text)
    {
        var draft = Services.GetRequiredService<CheckedTexts>().Add(text, null);
        return Render<CheckPage>(parameters => parameters.Add(check => check.Id, draft.Id));
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
