using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.OnTimePages;
using Dashboard.Overviews;
using Dashboard.ProcedurePages;
using Dashboard.Tests.Storage;
using Dashboard.UnitPages;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Dossiers;

/// <summary>
/// From every count on a page a link to exactly the dossiers it counts. Counts and links are found in the markup, none is handed
/// out by name: a count without a link is noticed as well as a link to another number of dossiers.
/// </summary>
public sealed partial class CountLinksTests : PageTests
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/?scheme=reporting&period=2024&basis=settled-by&asof=2024-11-20&unit=892")]
    [InlineData("/?from=2023-02-10&to=2025-05-14&indicator=onTimeDue")]
    [InlineData("/?scheme=reporting&period=2025-05&indicator=onTime766&tree=2025-05-01")]
    [InlineData("/units/30589?period=2024")]
    [InlineData("/procedures/2.000815?unit=30589&from=2024-03-05&to=2024-12-20")]
    [InlineData("/units?unit=30607&period=2024")]
    [InlineData("/on-time")]
    [InlineData("/on-time?unit=892.DD&scheme=reporting&period=2024-Q3&asof=2024-09-02")]
    [InlineData("/procedures?field=Ch%E1%BB%A9ng%20th%E1%BB%B1c")]
    public async Task Page_EveryCount_LeadsToAsManyDossiers(string address)
    {
        await _database.WithDistrictAsync();
        Services.AddSingleton(new DossierQueries(_database));
        Services.AddSingleton(new KnowledgeQueries(_database));
        Services.AddSingleton(new SignalQueries(_database));
        var page = Open(address);
        while (page.FindAll("a.tool[aria-pressed=false]") is [var chart, ..])
        {
            chart.Click();
        }

        // figures stand in charts or in the tables that take their place
        var counts = Counts(page.Nodes).Concat(Counts(Open(address).Nodes)).ToList();

        Assert.Empty(counts.Where(count => count is { Href: null, Shown: > 0 }).Select(count => count.Where));
        Assert.True(counts.Count(count => count.Href is not null) >= 7, $"{counts.Count} counts found.");
        await using var db = _database.CreateDbContext();
        var rows = await CountedRows.ReadAsync(db, SampleDistrict.Snapshot, Cancellation);
        foreach (var (href, shown) in counts.Where(count => count.Href is not null).Select(count => (count.Href!, count.Shown)).Distinct())
        {
            var reading = new AddressReading(href);
            var request = FigureQuery.Read(reading, SampleDistrict.Snapshot.Units, SampleDistrict.Snapshot.Procedures);
            var list = Dashboard.Dossiers.ListChoice.Read(reading).On(new Question(SampleDistrict.Snapshot, request, ReportingCalendar.Reporting));
            var found = await DossierQueries.Listed(rows, list).LongCountAsync(Cancellation);
            Assert.Empty(reading.Problems);
            Assert.True(shown == list.Count() && shown == found, $"{href}: {shown} shown, {list.Count()} counted, {found} found");
        }
    }

    private IRenderedComponent<IComponent> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return address.Split('/', '?') switch
        {
            [_, "units", { Length: > 0 } code, ..] when address.StartsWith("/units/", StringComparison.Ordinal) => Of(Render<UnitPage>(page => page.Add(unit => unit.Code, code))),
            [_, "procedures", { Length: > 0 } code, ..] when address.StartsWith("/procedures/", StringComparison.Ordinal) => Of(Render<ProcedurePage>(page => page.Add(procedure => procedure.Code, code))),
            [_, "on-time", ..] => Of(Shown(Render<OnTimePage>())),
            [_, "units", ..] => Of(Render<UnitListPage>()),
            [_, "procedures", ..] => Of(Render<ProcedureListPage>()),
            _ => Of(Render<OverviewPage>()),
        };

        // its oldest dossiers come from the database
        static IRenderedComponent<OnTimePage> Shown(IRenderedComponent<OnTimePage> page)
        {
            page.WaitForAssertion(() => Assert.NotNull(page.Find("h1")));
            return page;
        }

        static IRenderedComponent<IComponent> Of<T>(IRenderedComponent<T> page)
            where T : IComponent => (IRenderedComponent<IComponent>)page;
    }

    /// <summary>Everything on the page that is a count of dossiers: whole numbers in tables of figures, beside bars and under key figures, in the filter bar and at the foot, and the cells of a heat table.</summary>
    private static IEnumerable<(string? Href, long Shown, string Where)> Counts(INodeList page)
    {
        var cells = page.QuerySelectorAll(".rung .nd a, .ubar li > :nth-child(3), .ubar .lv .n, .kpi .nd > *, .filterbar .count > *, .foot b, .foot a").Concat(page.QuerySelectorAll(".tbl.figs, .tbl.act, table.heat").SelectMany(CellsOf));
        foreach (var cell in cells)
        {
            var shown = cell.GetAttribute("title") is { } title && Base().Match(title) is { Success: true } told ? told.Groups[1].Value : cell.TextContent.Trim();
            if (Whole().IsMatch(shown))
            {
                var link = cell.Matches("a") ? cell : cell.QuerySelector("a");
                yield return (link?.GetAttribute("href"), long.Parse(shown.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), cell.ParentElement!.TextContent);
            }
        }
    }

    /// <summary>The cells of a table, codes left out.</summary>
    private static IEnumerable<IElement> CellsOf(IElement table)
    {
        var heads = table.QuerySelectorAll("thead tr:last-child th").Select(head => head.TextContent).ToList();
        return from row in table.QuerySelectorAll("tbody tr")
               from cell in row.Children.Skip(1).Zip(heads.TakeLast(row.Children.Length - 1))
               where cell.Second != Texts.HeadCode
               select cell.First;
    }

    [GeneratedRegex(@"/ ([\d.]+)\)$")]
    private static partial Regex Base();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})*$")]
    private static partial Regex Whole();
}
