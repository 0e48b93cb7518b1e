using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Display.Charts;
using Dashboard.ProcedurePages;
using Dashboard.Tests.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.ProcedurePages;

public sealed class ProcedurePageTests : PageTests
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void ProcedurePage_Histograms_HoldEveryResolvedDossier(string language)
    {
        Speak(language);
        var procedure = OneProcedure.From(new Question(SampleDistrict.Snapshot, new() { Procedure = "2.000815" }, ReportingCalendar.Reporting));

        var page = Open("2.000815");

        var (left, used) = page.FindComponents<Histogram>() is [var first, var second] ? (first.Instance, second.Instance) : throw new InvalidOperationException("two histograms");
        Assert.Equal(procedure.Left.Dossiers, left.Bars.Sum(bar => bar.Count));
        Assert.Equal(procedure.Used.Dossiers, used.Bars.Sum(bar => bar.Count));
        Assert.Equal(procedure.Overview.Total[Measure.Late], left.Bars.Where(bar => bar.IsLate).Sum(bar => bar.Count));
        Assert.All(left.Bars.Take(left.LineAfter!.Value + 1), bar => Assert.False(bar.IsLate));
        Assert.Equal(3, used.LineAfter);
        Assert.Contains(Format.Count(procedure.Overview.Total[Measure.Late]), left.After);
        Assert.Contains(DayWords.Of(procedure.Left, 80), page.Find("#days-left .mvt").TextContent);
    }

    [Fact]
    public void ProcedurePage_Versions_ShowLimitsWithTheirDaysAndTheOneInForce()
    {
        Show(SampleMerger.Snapshot);

        var page = Open("1.000656");

        var rows = page.FindAll("#versions tbody tr");
        Assert.Contains("đến hết 31/12/2024", rows[0].TextContent);
        Assert.Contains("5 ngày làm việc", rows[0].TextContent);
        Assert.Equal("true", rows[1].GetAttribute("aria-current"));
        Assert.Contains("3 ngày làm việc", page.Find(".facts").TextContent);
        Assert.Contains("Dịch vụ trực tuyến: Toàn trình", page.Find(".facts").TextContent);
        Assert.Contains("Không vẽ vạch thời hạn", page.Find("#days-used .mvt").TextContent);
        Assert.Null(page.FindComponents<Histogram>()[1].Instance.LineAfter);
    }

    [Fact]
    public void ProcedurePage_TableOfDays_AddsUpToTheWhole()
    {
        Show(SampleMerger.Snapshot);
        var page = Open("1.000656");

        page.Find("#days-used .tool[aria-pressed]").Click();

        Assert.Equal(["49", "100,00%", "49", ""], page.FindAll("#days-used td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void ProcedurePage_NothingResolved_SaysSo()
    {
        Show(SampleDistrict.Empty);

        Assert.NotNull(Open("2.000815").Find("#versions"));
    }

    [Fact]
    public void ProcedurePage_UnknownCode_IsANamedProblem() => Assert.Contains("9.999999", Open("9.999999").Find("[role=alert]").TextContent);

    [Fact]
    public void ProcedureListPage_SoughtAndOrdered_KeepsBothInItsLinks()
    {
        Show(SampleMerger.Snapshot);

        var page = OpenList("?period=2025&find=1.0&sort=ontime");

        Assert.Equal("/procedures/1.000656?period=2025", page.Find("#all-procedures tbody a").GetAttribute("href"));
        Assert.Equal("1.0", page.Find("input[name=find]").GetAttribute("value"));
        Assert.Equal("2025", page.Find("form.seek input[name=period]").GetAttribute("value"));
        Assert.Equal("/procedures?period=2025&find=1.0", page.Find(".sorts a").GetAttribute("href"));
        Assert.Equal("Đúng hạn thấp nhất", page.Find(".sorts a[aria-current]").TextContent);
    }

    [Fact]
    public void ProcedureListPage_TotalOfWhatWasFound_LeadsToItsDossiersOrSaysWhyNot()
    {
        Show(SampleMerger.Snapshot);

        Assert.Equal("/dossiers", OpenList("").Find("tr.total a").GetAttribute("href"));

        var several = OpenList("?find=thủ");
        Assert.Empty(several.FindAll("tr.total a"));
        Assert.Contains("từng dòng", several.Find("#all-procedures .note").TextContent);

        var one = OpenList("?find=1.000656");
        Assert.Equal("/dossiers?procedure=1.000656", one.Find("tr.total a").GetAttribute("href"));
        Assert.Empty(one.FindAll("#all-procedures .note"));
    }

    [Fact]
    public void ProcedureListPage_NothingFound_SaysForWhat()
    {
        Assert.Contains("“xyz”", OpenList("?find=xyz").Find("#all-procedures").TextContent);
        Assert.Contains("zzz", OpenList("?sort=zzz").Find("[role=alert]").TextContent);
    }

    private IRenderedComponent<ProcedurePage> Open(string code)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/procedures/" + code);
        return Render<ProcedurePage>(page => page.Add(procedure => procedure.Code, code));
    }

    private IRenderedComponent<ProcedureListPage> OpenList(string query)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.Procedures + query);
        return Render<ProcedureListPage>();
    }
}
