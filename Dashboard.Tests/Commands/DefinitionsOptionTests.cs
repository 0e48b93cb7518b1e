using System.Text.Json;
using Dashboard.Commands;
using Dashboard.Data.Domain;

namespace Dashboard.Tests.Commands;

public sealed class DefinitionsOptionTests
{
    [Fact]
    public async Task Json_NeedsNoPeriod_AndHoldsTheWholeRegistry()
    {
        var run = await CommandRun.OfLineAsync("figures --definitions --format json --lang en");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(Indicators.All.Select(indicator => indicator.Id), Ids(root.GetProperty("rates")));
        Assert.Equal(Measures.All.Select(measure => measure.Id), Ids(root.GetProperty("counts")));
        var closed = root.GetProperty("rates")[4];
        Assert.Equal(["early", "onTime"], closed.GetProperty("numerator").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("endOfProcessing", closed.GetProperty("by").GetString());
        Assert.True(closed.GetProperty("higherIsBetter").GetBoolean());
    }

    [Fact]
    public async Task Csv_IsOneLineForEachDefinition()
    {
        var run = await CommandRun.OfLineAsync("figures --definitions --format csv");

        Assert.Equal(Indicators.All.Count + Measures.All.Count + 2, run.Output.Split("\r\n").Length);
        Assert.Contains("\r\nrate,onTimeClosed,1,Đúng hạn (đã giải quyết),", run.Output, StringComparison.Ordinal);
        Assert.Contains(",early+onTime,resolved,endOfProcessing,high,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_NamesEveryRateAndCount()
    {
        var run = await CommandRun.OfLineAsync("figures --definitions");

        Assert.All(Indicators.All, indicator => Assert.Contains(indicator.Definition.Vi, run.Output, StringComparison.Ordinal));
        Assert.All(Measures.All, measure => Assert.Contains(measure.Definition.Vi, run.Output, StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Ids(JsonElement list) => list.EnumerateArray().Select(item => item.GetProperty("id").GetString());
}
