using ClosedXML.Excel;
using Dashboard.Commands;
using Dashboard.Data.Sealing;
using Dashboard.Tests.Import;
using Dashboard.Tests.Reports;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Commands;

/// <summary>`report --seal` and `verify` as a scheduler runs them: files, what is printed where, exit codes.</summary>
public sealed class SealVerbTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seal-verb");
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    private string Workbook => Path.Combine(_folder.FullName, "report.xlsx");

    public async ValueTask InitializeAsync()
    {
        await _database.WithReferenceAsync();
        await LoadAsync(dossiers: 3);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Seal_WritesTheSealedWorkbook_AndPrintsItsDigest_WhichVerifies()
    {
        var run = await SealAsync();

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var digest = Assert.Single(await DigestsAsync());
        Assert.Equal($"{Workbook}\t{digest}{Environment.NewLine}", run.Output);
        var verified = await RunAsync("verify", Workbook);
        Assert.Equal((ExitCode.Done, $"unchanged content: ii06-field version 1, SHA-256 {digest}{Environment.NewLine}", ""), (verified.ExitCode, verified.Output, verified.Error));
    }

    [Fact]
    public async Task Seal_SaidAlready_WritesTheSameFileAgain()
    {
        var first = await SealAsync();
        var bytes = await File.ReadAllBytesAsync(Workbook, TestContext.Current.CancellationToken);
        File.Delete(Workbook);

        var second = await SealAsync();

        Assert.Equal(first, second);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Workbook, TestContext.Current.CancellationToken));
        Assert.Single(await DigestsAsync());
    }

    [Fact]
    public async Task Seal_OverAnotherVersion_NeedsAReason_AndKeepsTheFileUntilThen()
    {
        await SealAsync();
        var bytes = await File.ReadAllBytesAsync(Workbook, TestContext.Current.CancellationToken);
        await LoadAsync(dossiers: 5);

        var refused = await SealAsync();

        Assert.Equal((ExitCode.Refused, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("say why it is superseded with --supersede REASON", refused.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Workbook, TestContext.Current.CancellationToken));

        var superseding = await SealAsync("--supersede", "Late dossiers");

        Assert.Equal((ExitCode.Done, ""), (superseding.ExitCode, superseding.Error));
        Assert.Contains("version 2", (await RunAsync("verify", Workbook)).Output, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(Workbook, bytes, TestContext.Current.CancellationToken);
        var earlier = await RunAsync("verify", Workbook);
        Assert.Equal(ExitCode.Done, earlier.ExitCode);
        Assert.Contains("version 1 (superseded)", earlier.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supersede_ReasonTooLong_IsRefusedByName()
    {
        await SealAsync();
        await LoadAsync(dossiers: 5);

        var run = await SealAsync("--supersede", new string('x', ReportSealer.LongestReason + 1));

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("more than 400 letters", run.Error, StringComparison.Ordinal);
        Assert.Single(await DigestsAsync());
    }

    [Theory]
    [InlineData("--supersede without --seal", "only a report that is sealed", "--supersede", "Late")]
    [InlineData("a seal as text", "a sealed report is a workbook", "--seal", "--out", "report.csv")]
    public async Task Seal_AskedForWrongly_IsRefused(string _, string expected, params string[] options)
    {
        string[] place = options.Contains("--out") ? [] : ["--out", Workbook];

        var run = await RunAsync(["report", "ii06-field", "--from", "2025-01-01", "--to", "2025-03-31", .. place, .. options]);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task Verify_OneCellAltered_NamesIt()
    {
        await SealAsync();
        using (var book = new XLWorkbook(Workbook))
        {
            book.Worksheet(1).Cell("D10").Value = 123456;
            book.Save();
        }

        var run = await RunAsync("verify", Workbook);

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("changed: 1 cells differ from ii06-field version 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("\tD10\tsealed: 0\tfound: 123456", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_SavedAgainByLibreOffice_IsUnchanged()
    {
        await SealAsync();
        var (folder, _) = await OtherPrograms.ConvertAsync(Workbook, "xlsx:Calc MS Excel 2007 XML");

        var run = await RunAsync("verify", Path.Combine(folder, "report.xlsx"));

        Assert.StartsWith("unchanged content", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    [Fact]
    public async Task Verify_WorkbookOfAnotherHouse_IsNotOurs()
    {
        using (var book = new XLWorkbook())
        {
            book.AddWorksheet("A").Cell("A1").Value = 1;
            book.SaveAs(Workbook);
        }

        var run = await RunAsync("verify", Workbook);

        Assert.Equal((ExitCode.Refused, "not ours: no digest of a report sealed here" + Environment.NewLine), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("verify", ExitCode.WrongUsage)]
    [InlineData("verify missing.xlsx", ExitCode.Refused)]
    [InlineData("verify missing.xlsx --loud", ExitCode.WrongUsage)]
    public async Task Verify_WithoutAFile_SaysSo(string line, int exitCode)
    {
        var run = await RunAsync(line.Split(' '));

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public async Task Verify_NotAWorkbook_IsRefused()
    {
        await File.WriteAllTextAsync(Workbook, "60,26%", TestContext.Current.CancellationToken);

        var run = await RunAsync("verify", Workbook);

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Output));
        Assert.Contains("not an .xlsx file", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> SealAsync(params string[] more) =>
        RunAsync(["report", "ii06-field", "--from", "2025-01-01", "--to", "2025-03-31", "--seal", "--out", Workbook, .. more]);

    private Task<CommandRun> RunAsync(params string[] args)
    {
        var sealer = new ReportSealer(_database, _database.Time);
        return CommandRun.OfAsync(
            CommandRun.Workplace with
            {
                SnapshotAsync = _ => Task.FromResult(_database.Holder.Current),
                SealerAsync = _ => Task.FromResult(sealer),
                BesideLastSealedAsync = sealer.BesideLastSealedAsync,
            },
            args);
    }

    private Task<List<string>> DigestsAsync() => _database.AskAsync(db => db.SealedReports.Select(report => report.Digest).ToListAsync());

    private async Task LoadAsync(int dossiers)
    {
        await _database.ImportAsync(Enumerable.Range(1, dossiers).Select(number => SampleRegister.Row((Code, $"H01-250303-{number:0000}"))));
        await _database.Refresh.RefreshAsync(CancellationToken.None);
    }
}
