using System.Text.Json;
using Dashboard.Commands;
using Dashboard.Data.Domain;

namespace Dashboard.Tests.Commands;

public sealed class FiguresCommandTests
{
    private const string April = "figures --from 2025-04-01 --to 2025-04-30";

    [Fact]
    public async Task Json_HasTheContractsShape()
    {
        var root = await JsonAsync(April + " --by level --format json");

        Assert.Equal("""{"from":"2025-04-01","to":"2025-04-30"}""", Compact(root.GetProperty("period")));
        Assert.Equal("2025-04-30", root.GetProperty("asOf").GetString());
        Assert.Equal(3, root.GetProperty("load").GetInt32());
        var rows = root.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(["district", "commune"], rows.Select(row => row.GetProperty("key").GetString()));
        Assert.Equal(["Cấp huyện", "Cấp xã"], rows.Select(row => row.GetProperty("name").GetString()));
        Assert.All(rows.Append(root.GetProperty("total")), row =>
        {
            Assert.Equal(Measures.All.Select(measure => measure.Id), row.GetProperty("counts").EnumerateObject().Select(count => count.Name));
            Assert.Equal(Indicators.All.Select(indicator => indicator.Id), row.GetProperty("rates").EnumerateObject().Select(rate => rate.Name));
        });
    }

    [Fact]
    public async Task Json_CountsAndRates_AreThoseOfTheData()
    {
        var root = await JsonAsync(April + " --by level --format json");

        var commune = root.GetProperty("rows")[1];
        Assert.Equal(40, commune.GetProperty("counts").GetProperty("received").GetInt64());
        Assert.Equal(5, commune.GetProperty("counts").GetProperty("carriedOver").GetInt64());
        Assert.Equal("""{"numerator":27,"denominator":40,"percent":67.50}""", Compact(commune.GetProperty("rates").GetProperty("online")));
        Assert.Equal("""{"numerator":0,"denominator":0,"percent":null}""", Compact(root.GetProperty("rows")[0].GetProperty("rates").GetProperty("online")));
    }

    [Fact]
    public async Task Json_WithoutBreakdown_HasNoRows()
    {
        var root = await JsonAsync(April + " --format json");

        Assert.Empty(root.GetProperty("rows").EnumerateArray());
        Assert.Equal(40, root.GetProperty("total").GetProperty("counts").GetProperty("received").GetInt64());
    }

    [Theory]
    [InlineData("", "as-it-was", false)]
    [InlineData(" --tree as-it-was", "as-it-was", false)]
    [InlineData(" --tree today", "today", true)]
    public async Task Json_Tree_IsSaidWithItsDay(string option, string tree, bool hasDay)
    {
        var root = await JsonAsync(April + option + " --format json");

        Assert.Equal(tree, root.GetProperty("basis").GetProperty("tree").GetString());
        Assert.Equal(hasDay, root.GetProperty("basis").GetProperty("treeOn").ValueKind == JsonValueKind.String);
        Assert.Empty(root.GetProperty("breaks").EnumerateArray());
        Assert.Empty(root.GetProperty("notRestatable").EnumerateArray());
    }

    [Theory]
    [InlineData("month", "2025-03,2025-04,2025-05", "March 2025")]
    [InlineData("quarter", "2025-Q1,2025-Q2", "Q1 2025")]
    [InlineData("year", "2025", "Year 2025")]
    [InlineData("unit", "30613,30592,892.TP", "Hoa Binh Thanh Commune")]
    [InlineData("procedure", "2.000815,1.004193", "Certified copies")]
    [InlineData("field", "Chứng thực,Hộ tịch", "Certification")]
    [InlineData("channel", "counter,online,postal", "Counter")]
    public async Task Json_EachBreakdown_HasItsKeysAndNames(string by, string keys, string firstName)
    {
        var root = await JsonAsync($"figures --from 2025-03-01 --to 2025-05-16 --by {by} --format json --lang en");

        var rows = root.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(keys.Split(','), rows.Select(row => row.GetProperty("key").GetString()));
        Assert.Equal(firstName, rows[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("--unit 30592", 5, 0)]
    [InlineData("--unit 892", 8, 40)]
    [InlineData("--level district", 3, 0)]
    [InlineData("--channel online", 0, 27)]
    public async Task Filter_SelectsItsDossiers(string filter, int carriedOver, int received)
    {
        var counts = (await JsonAsync($"{April} {filter} --format json")).GetProperty("total").GetProperty("counts");

        Assert.Equal(carriedOver, counts.GetProperty("carriedOver").GetInt32());
        Assert.Equal(received, counts.GetProperty("received").GetInt32());
    }

    [Theory]
    [InlineData("--to 2025-12-31", "2025-05-16")]
    [InlineData("--to 2025-12-31 --as-of 2030-01-01", "2025-05-16")]
    [InlineData("--to 2025-12-31 --as-of 2025-04-10", "2025-04-10")]
    [InlineData("--to 2025-04-05 --as-of 2025-04-10", "2025-04-05")]
    public async Task AsOf_IsTheDayStatesAreReadOn(string options, string expected)
    {
        var root = await JsonAsync($"figures --from 2025-04-01 {options} --format json");

        Assert.Equal(expected, root.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Csv_IsOneLineForEachGroup_TotalLast()
    {
        var run = await CommandRun.OfLineAsync(April + " --by level --format csv");

        var lines = run.Output.Split("\r\n");
        Assert.StartsWith("from,to,asOf,load,key,name,received,online,counter,postal,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",onTimeDue.numerator,onTimeDue.denominator,onTimeDue.percent,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2025-04-01,2025-04-30,2025-04-30,3,commune,Cấp xã,40,27,13,0,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("2025-04-01,2025-04-30,2025-04-30,3,total,Tổng cộng,40,27,13,0,", lines[3], StringComparison.Ordinal);
        Assert.Contains(",27,40,67.50,", lines[3], StringComparison.Ordinal);
        Assert.Empty(lines[4]);
        Assert.All(lines.Take(4), line => Assert.Equal(lines[0].Count(letter => letter == ','), line.Count(letter => letter == ',')));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("the \"new\" one", "\"the \"\"new\"\" one\"")]
    public void Csv_NameWithSeparators_IsQuoted(string name, string written)
    {
        var snapshot = Reports.SampleSnapshot.Create(name);

        var csv = FigureFormats.Csv(Figures.From(snapshot, new(new(new(2025, 4, 1), new(2025, 4, 30))) { By = new(Data.Statistics.By.Unit) }));

        Assert.Contains($",30613,{written},40,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_IsAlignedAndSaysItsBasis()
    {
        var run = await CommandRun.OfLineAsync(April + " --by level --lang en");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("2025-04-01..2025-04-30, as of 2025-04-30, load 3, received-by, contains synthetic data", lines[0]);
        Assert.Matches("^commune   Commune level +40 +27 +67[.]50 ", lines[^3]);
        Assert.StartsWith("          Total ", lines[^1], StringComparison.Ordinal);
        Assert.Equal(lines[^1].Length, lines[^3].Length);
    }

    [Fact]
    public async Task Table_InVietnamese_UsesVietnameseNumbers()
    {
        var run = await CommandRun.OfLineAsync(April + " --by level");

        Assert.Contains("67,50", run.Output, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> JsonAsync(string line)
    {
        var run = await CommandRun.OfLineAsync(line);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static string Compact(JsonElement element) => string.Concat(element.GetRawText().Where(letter => !char.IsWhiteSpace(letter)));
}
