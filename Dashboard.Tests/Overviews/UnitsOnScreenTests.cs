using AngleSharp.Dom;
using Bunit;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.Display.Charts;
using Dashboard.Overviews;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Overviews;

public sealed class UnitsOnScreenTests : PageTests
{
    [Theory]
    [InlineData("vi", "Việc hôm nay", "T2 19/05")]
    [InlineData("en", "Act today", "Mon 19/05")]
    public void Act_OnTheLastDayKnown_CountsOverdueTodayAndNext(string language, string title, string next)
    {
        Speak(language);
        var act = Expected().Today;

        var section = Open("/").Find("#today");

        Assert.Equal(title, section.QuerySelector("h2")!.TextContent);
        Assert.Contains(next, section.QuerySelector("thead")!.TextContent);
        Assert.InRange(section.QuerySelectorAll("tbody tr:not(.total)").Length, 1, Overview.ActCount + 1);
        Assert.Equal([act.Total.Overdue, act.Total.Today, act.Total.Next], Counts(section.QuerySelector("tr.total")!));
        Assert.Equal(act.Total.Overdue, section.QuerySelectorAll("tbody tr:not(.total)").Sum(row => Counts(row)[0]));
    }

    /// <summary>No name is cut where its column ends.</summary>
    [Fact]
    public void Ranking_NameLongerThanItsColumn_IsShortAndToldWhole()
    {
        var names = Open("/").FindAll("#ranking li > a");

        Assert.Equal("CN VP ĐKĐĐ", names.Single(name => name.GetAttribute("title") == "Chi nhánh Văn phòng đăng ký đất đai Châu Thành").TextContent.Trim());
        Assert.Null(names.Single(name => name.TextContent.Contains("Phòng Kinh tế, Hạ tầng và Đô thị", StringComparison.Ordinal)).GetAttribute("title"));
    }

    [Fact]
    public void Act_OnAnEarlierDay_SaysWhichDay()
    {
        var page = Open("/?asof=2025-03-31");

        Assert.Equal("Việc vào ngày 31/03/2025", page.Find("#today h2").TextContent);
        Assert.Contains("T2 31/03", page.Find("#today thead").TextContent);
    }

    [Theory]
    [InlineData("vi", "Tất cả đơn vị, 16/05/2025 (số liệu đến 17:00 16/05/2025): ")]
    [InlineData("en", "All units, 16/05/2025 (data to 17:00 16/05/2025): ")]
    public void Act_CopiedAsMessage_NamesEveryRowAndTheAddress(string language, string beginning)
    {
        Speak(language);
        var page = Open("/?period=2025-Q2");
        var copy = JSInterop.Setup<bool>("dashboard.copy", _ => true).SetResult(true);

        page.Find("#today .acts button").Click();

        var lines = ((string)copy.VerifyInvoke("dashboard.copy").Arguments[0]!).Split('\n');
        var rows = page.FindAll("#today tbody tr:not(.total)");
        Assert.StartsWith(beginning, lines[0]);
        Assert.Equal(rows.Count + 2, lines.Length);
        Assert.Contains(Format.Count(Counts(page.Find("#today tr.total"))[0]), lines[0]);
        Assert.Contains(Format.Count(Counts(rows[0])[0]), lines[1]);
        Assert.EndsWith("/?period=2025-Q2", lines[^1]);
    }

    [Fact]
    public void Ranking_UnitsThatCannotBeToldApart_ShareTheirPlaces()
    {
        var ranked = Expected().Levels.SelectMany(level => level.Units).ToList();

        var places = Open("/").FindAll("#ranking li > :first-child").Select(place => place.TextContent);

        Assert.Equal(ranked.Select(unit => unit.Rank is null ? "–" : unit.LastRank > unit.Rank ? $"{unit.Rank}–{unit.LastRank}" : $"{unit.Rank}"), places);
    }

    [Fact]
    public void Ranking_Bars_CarryIntervalLimitsAndTarget()
    {
        var ranked = Expected().Levels.SelectMany(level => level.Units.Select(unit => (Limits: level.LimitsOf(unit)!, unit.Interval, unit.Verdict.Target))).ToList();

        var bars = Open("/").FindAll("#ranking li svg").Select(bar => bar.QuerySelectorAll("rect").Select(part => (part.GetAttribute("x"), part.GetAttribute("width"))).ToList());

        Assert.Equal(ranked.Select(unit => Drawn(unit.Limits)), bars.Select(parts => parts[1]));
        Assert.Equal(ranked.Select(unit => Drawn(unit.Interval)), bars.Select(parts => parts[2]));
        Assert.Equal(ranked.Select(unit => (string?)Svg.Share(unit.Target!.Percent)), bars.Select(parts => parts[3].Item1));

        static (string?, string?) Drawn(Interval? interval) => (Svg.Share(interval!.Value.Low), Svg.Share(interval.Value.High - interval.Value.Low));
    }

    [Fact]
    public void Heat_StandsBesideTheRankingRowByRow()
    {
        var page = Open("/");

        var bars = page.FindAll("#ranking .lv .nm, #ranking li > a").Select(name =>
            name.QuerySelector(".only-narrow")?.TextContent ?? name.TextContent.Trim()[(name.QuerySelector(".only-wide")?.TextContent.Length ?? 0)..]);
        var rows = page.FindAll("#ranking .heat tbody th").Select(name => name.TextContent);

        Assert.Equal(bars, rows);
        Assert.All(page.FindAll("#ranking .heat tbody tr"), row => Assert.Equal(9, row.QuerySelectorAll("td").Length));
    }

    [Fact]
    public void Heat_Cell_IsToldWithItsCountsAndSmallOnesAreNotShaded()
    {
        var page = Open("/");
        var expected = Expected().Levels[0].Units[0].Recent[^1].Rate;

        var cell = page.Find("#ranking .heat tbody tr:nth-child(2) td:last-child");

        Assert.Equal($"{Format.Percent(expected)} ({Format.Fraction(expected)})", cell.GetAttribute("title"));
        Assert.All(page.FindAll("#ranking .heat td.hx"), small => Assert.Matches("^(n[0-9]+|–)$", small.TextContent));
        Assert.NotEmpty(page.FindAll("#ranking .heat td.hx"));
    }

    [Fact]
    public void Trend_UnitsReorganised_SaysAndMarksIt()
    {
        var tree = new UnitTree(
            [Unit("A", Level.Commune, UnitKind.Commune, null, to: "2025-02-28"), Unit("B", Level.Commune, UnitKind.Commune, null, to: "2025-02-28"), Unit("N", Level.Commune, UnitKind.Commune, null, from: "2025-03-01")],
            [new("A", "N", Day("2025-03-01"), SuccessionKind.Merge), new("B", "N", Day("2025-03-01"), SuccessionKind.Merge)]);
        var builder = new DossierColumns.Builder(tree, Procedures);
        builder.Add(Dossier("2024-03-04", unit: "A"));
        builder.Add(Dossier("2025-02-03", unit: "B"));
        builder.Add(Dossier("2025-03-03", unit: "N"));
        Show(SampleDistrict.Snapshot with { Dossiers = builder.Build() });

        var page = Open("/?period=2025-Q1");

        Assert.Contains("Từ 01/03/2025, 2 đơn vị được sắp xếp lại", page.Find("#trend .note").TextContent);
        Assert.NotNull(page.Find("#trend svg.only-wide path.break"));
        Assert.Contains("Đơn vị được sắp xếp lại giữa hai kỳ", page.Find("#moved").TextContent);
    }

    private static Overview Expected() => Overview.From(SampleDistrict.Snapshot, new(), ReportingCalendar.Reporting);

    private static List<long> Counts(IElement row) =>
        [.. row.QuerySelectorAll("td").Select(cell => long.Parse(cell.TextContent.Replace(".", "").Replace(",", ""), System.Globalization.CultureInfo.InvariantCulture))];

    private IRenderedComponent<OverviewPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<OverviewPage>();
    }
}
