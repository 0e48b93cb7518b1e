using System.Text.Json;
using Dashboard.Commands;
using Dashboard.Data.Editing;
using Dashboard.Tests.Reconciliation;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("check-command");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_PublishedFacts_AsJson_HoldsClaimsSumsAndRepairs()
    {
        var run = await CommandRun.OfAsync("check", await FileAsync(SampleArticle.Published[0].Text), "--format", "json", "--lang", "en");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var root = JsonDocument.Parse(run.Output).RootElement;
        var claims = root.GetProperty("claims").EnumerateArray().ToList();
        Assert.Equal(["mismatch", "match", "match", "mismatch", "mismatch"], claims.Select(claim => claim.GetProperty("verdict").GetString()));
        Assert.Equal((95_184, 157_945, 66.26m, 60.26m), (Whole(claims[0], "numerator"), Whole(claims[0], "denominator"), Number(claims[0], "printedPercent"), Number(claims[0], "recomputedPercent")));
        var repair = claims[0].GetProperty("repairs").EnumerateArray().Single();
        Assert.Equal(("oneDigit", "percent", 66.26m, 60.26m), (repair.GetProperty("kind").GetString(), repair.GetProperty("field").GetString(), Number(repair, "from"), Number(repair, "to")));
        Assert.Contains("consistent with", repair.GetProperty("note").GetString());
        var extract = claims[4].GetProperty("repairs").EnumerateArray().Single();
        Assert.Equal(("otherExtract", 158_153m, 158_200m), (extract.GetProperty("kind").GetString(), Number(extract, "to"), Number(extract, "upTo")));
        Assert.Equal(["match", "match"], root.GetProperty("sums").EnumerateArray().Select(sum => sum.GetProperty("verdict").GetString()));
        Assert.Equal(JsonValueKind.Null, claims[0].GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Check_AsTable_TellsVerdictsAndRepairs()
    {
        var run = await CommandRun.OfAsync("check", await FileAsync(SampleArticle.Published[1].Text));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("1: 66,26% → 60,26% (60,26%), một chữ số của tỷ lệ; phù hợp với lỗi gõ", run.Output);
        Assert.Contains("41.319 + 116.626 = 157.945: Khớp", run.Output);
    }

    [Fact]
    public async Task Check_AgainstData_SetsTheSameFiguresBeside()
    {
        var run = await CommandRun.OfAsync("check", await FileAsync("Trong quý II/2025 tiếp nhận 12.345 hồ sơ, trực tuyến 6.000 hồ sơ, đạt 48,6%."), "--against-data", "--format", "json");

        var data = JsonDocument.Parse(run.Output).RootElement.GetProperty("claims")[0].GetProperty("data");
        Assert.Equal("2025-04-01", data.GetProperty("from").GetString());
        Assert.Equal(12_345 - Whole(data, "denominator"), Whole(data, "denominatorDifference"));
    }

    [Fact]
    public async Task Check_NoSuchFile_IsRefused()
    {
        var run = await CommandRun.OfAsync("check", Path.Combine(_folder.FullName, "none.txt"));

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Output));
        Assert.Contains("does not exist", run.Error);
    }

    [Fact]
    public async Task Check_DamagedDocument_IsRefusedInWords()
    {
        var file = Path.Combine(_folder.FullName, "draft.docx");
        await File.WriteAllTextAsync(file, "no archive", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("check", file);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("cannot be read", run.Error);
    }

    [Fact]
    public async Task Check_Keep_KeepsWhatItCanAndSaysWhyNotTheRest()
    {
        await using var database = await TestDatabase.Sqlite().WithReferenceAsync();
        var file = await FileAsync("Năm 2024 tiếp nhận 12.345 hồ sơ, trong đó trực tuyến 6.000 hồ sơ, đạt 48,60%. Giải quyết 200 hồ sơ, trong đó quá hạn 100 hồ sơ, chiếm 50%.");
        var workplace = CommandRun.Workplace with { PublishedAsync = _ => Task.FromResult(new PublishedFigureEditor(database, database.Refresh)) };
        string[] args = ["check", file, "--keep", "Báo cáo thử", "--printed-on", "2025-01-05", "--format", "json"];

        var first = JsonDocument.Parse((await CommandRun.OfAsync(workplace, args)).Output).RootElement.GetProperty("kept");
        var again = JsonDocument.Parse((await CommandRun.OfAsync(workplace, args)).Output).RootElement.GetProperty("kept");

        Assert.Equal((1, 0, 0, 1), (Whole(first, "kept"), Whole(first, "already"), Whole(again, "kept"), Whole(again, "already")));
        var refused = first.GetProperty("refused").EnumerateArray().Single();
        Assert.Equal((2, "noIndicator"), (Whole(refused, "claim"), refused.GetProperty("problem").GetString()));
    }

    [Theory]
    [InlineData("--keep source --printed-on 2025-02-30", "--printed-on: '2025-02-30' is not a day")]
    [InlineData("--keep source --from 2025-01-01", "--from and --to belong together")]
    public async Task Check_KeepWithBadDays_IsRefusedInWords(string options, string told)
    {
        var run = await CommandRun.OfAsync(["check", await FileAsync("50%"), .. options.Split(' ')]);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains(told, run.Error);
    }

    private async Task<string> FileAsync(string text)
    {
        var file = Path.Combine(_folder.FullName, "article.txt");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        return file;
    }

    private static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    private static long Whole(JsonElement element, string name) => (long)Number(element, name);
}
