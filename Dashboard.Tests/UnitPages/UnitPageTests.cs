using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Tests.Reports;
using Dashboard.UnitPages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.UnitPages;

public sealed class UnitPageTests : PageTests
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void UnitPage_Figures_AreThoseOfTheOverviewOfTheUnit(string language)
    {
        Speak(language);
        var page = Open("892.DD");

        var overview = Overview.From(SampleDistrict.Snapshot, new() { Unit = "892.DD" }, ReportingCalendar.Reporting);
        Assert.Equal(overview.KeyFigures.Select(figure => Format.Fraction(figure.Rate)), page.FindAll(".kpi .nd").Select(figure => figure.TextContent));
        Assert.Equal(Format.Words(overview.Unit!.Name), page.Find("h1").TextContent);
        Assert.All(page.FindAll(".kpi .lab"), figure => Assert.StartsWith("/units/892.DD", figure.GetAttribute("href")));
    }

    [Fact]
    public void UnitPage_Peers_AreRankedWithThisOneMarked()
    {
        var page = Open("30589");

        Assert.Equal(7, page.FindAll("#ranking li").Count);
        Assert.Contains("An Châu", page.Find("#ranking li.mine").TextContent);
        Assert.Equal("/units/30607", page.FindAll("#ranking li a").Single(link => link.TextContent.Contains("Bình Hòa")).GetAttribute("href"));
    }

    [Fact]
    public void UnitPage_EndedUnit_SaysSinceWhenAndWhoFollows()
    {
        Show(SampleMerger.Snapshot);

        var page = Open("A");

        Assert.Contains("đã kết thúc ngày 30/06/2025", page.Find(".facts").TextContent);
        Assert.Contains("Tiếp nối bởi", page.Find(".follows").TextContent);
        Assert.Equal("/units/AB", page.Find(".follows a").GetAttribute("href"));
        Assert.Equal(["/units", "/units/89", "/units/892"], page.FindAll(".crumbs a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void UnitPage_NewUnit_CanBeToldWithItsPredecessors()
    {
        Show(SampleMerger.Snapshot);
        var page = Open("AB");

        var with = page.FindAll(".seg a")[1].GetAttribute("href");

        Assert.Equal("/units/AB?tree=2025-07-01", with);
        Assert.Contains("49", Open("AB", "?tree=2025-07-01").Find(".filterbar .count").TextContent);
        Assert.Contains("01/07/2025", Open("AB", "?tree=2025-07-01").Find("#years .note").TextContent);
    }

    [Fact]
    public void UnitPage_UnknownCode_IsANamedProblem()
    {
        var page = Open("<script>x");

        Assert.Contains("<script>x", page.Find("[role=alert]").TextContent);
        Assert.Empty(page.FindAll("script"));
    }

    [Fact]
    public void UnitPage_Procedures_LeadToTheirPageUnderTheSameConditions()
    {
        Show(SampleMerger.Snapshot);

        var page = Open("892", "?period=2024");

        Assert.Equal("/procedures/1.000656?period=2024&unit=892", page.Find("#procedures tbody a").GetAttribute("href"));
        Assert.Equal("40", page.Find("#procedures tr.total td").TextContent);
    }

    [Fact]
    public void UnitListPage_Rows_LeadToUnitsAndSumWhatIsBelow()
    {
        Show(SampleMerger.Snapshot);
        Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.Units);

        var page = Render<UnitListPage>();

        Assert.Equal(["/units/89", "/units/C", "/units/AB"], page.FindAll("#all-units tbody th a").Select(link => link.GetAttribute("href")));
        Assert.Contains("đến hết 30/06/2025", page.Find("#other-units").TextContent);
    }

    private IRenderedComponent<UnitPage> Open(string code, string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/units/{Uri.EscapeDataString(code)}{query}");
        return Render<UnitPage>(page => page.Add(unit => unit.Code, code));
    }
}
