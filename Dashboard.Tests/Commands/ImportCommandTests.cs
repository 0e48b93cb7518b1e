using System.IO.Compression;
using System.Text.Json;
using Dashboard.Commands;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Commands;

[Collection(nameof(SeedDatabase))]
public sealed class ImportCommandTests(SeedDatabase database) : IDisposable
{
    private static readonly string[] OutcomeCounts = ["rows", "added", "changed", "unchanged", "refused"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-command");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Import_KnownRows_ChangesNothing()
    {
        var file = await FileAsync(SeedRows(20));

        var run = await database.RunAsync("import", file, "--dry-run");

        Assert.Equal((ExitCode.Done, "Dry run, nothing kept: 20 rows read, 0 added, 0 changed, 20 unchanged, 0 refused.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Import_SomeRowsRefused_KeepsTheOthers_AndExits1()
    {
        var rows = SeedRows(20);
        rows[3] = With(rows[3], RegisterColumns.ReceivedAt, "31/02/2025");
        rows[7] = With(rows[7], RegisterColumns.Code, "000.00.11.H01-250516-9999");
        var file = await FileAsync(rows);
        using var host = Installation.CreateHost([$"--ConnectionStrings:Reporting={await database.CopyAsync()}"]);

        var run = await CommandRun.OfAsync(Workplace.Of(() => host.Services, TextWriter.Null), "import", file, "--source", "trial", "--format", "json");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        var outcome = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(2, outcome.GetProperty("load").GetInt32());
        Assert.Equal([20, 1, 0, 18, 1], OutcomeCounts.Select(count => outcome.GetProperty(count).GetInt32()));
        var problem = Assert.Single(outcome.GetProperty("problems").EnumerateArray());
        Assert.Equal(
            (4, "NgayTiepNhan", "notADate", "31/02/2025"),
            (problem.GetProperty("row").GetInt32(), problem.GetProperty("column").GetString(), problem.GetProperty("kind").GetString(), problem.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task Import_RowRefused_IsSaidInWords()
    {
        var rows = SeedRows(20);
        rows[3] = With(rows[3], RegisterColumns.ReceivedBy, "NOPE");
        var file = await FileAsync(rows);

        var run = await database.RunAsync("import", file, "--dry-run");

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("1 refused", run.Output, StringComparison.Ordinal);
        Assert.Contains("row 4, DonViTiepNhan: unknown unit 'NOPE'", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ColumnMissing_RefusesTheFile()
    {
        var file = await FileAsync([.. SeedRows(5).Select(row => row[(row.IndexOf(',', StringComparison.Ordinal) + 1)..])]);

        var run = await database.RunAsync("import", file);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.StartsWith("The file is refused as a whole; nothing was kept.\nrow 1, MaHoSo: the column is missing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FileCutShort_RefusesTheFile()
    {
        var file = Path.Combine(_folder.FullName, "cut.csv.gz");
        var whole = await File.ReadAllBytesAsync(SeedData.PathOf("dossiers.csv.gz"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, whole[..20_000], TestContext.Current.CancellationToken);

        var run = await database.RunAsync("import", file);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("is cut short or damaged", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-05-16", "--cut-off: '2025-05-16' is not a time; write it as yyyy-MM-ddTHH:mm")]
    [InlineData("2098-01-01T00:00", "--cut-off: 2098-01-01T00:00 is out of range")]
    public async Task CutOff_Refused_IsNamed(string cutOff, string named)
    {
        var file = await FileAsync(SeedRows(5));

        var run = await database.RunAsync("import", file, "--cut-off", cutOff);

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_NotThere_IsNamed()
    {
        var run = await database.RunAsync("import", "no-such-file.csv");

        Assert.Equal((ExitCode.Refused, "", "FILE: 'no-such-file.csv' does not exist."), (run.ExitCode, run.Output, run.Error.TrimEnd()));
    }

    /// <summary>The header and the first rows of the seed's register.</summary>
    private static List<string> SeedRows(int rows)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SeedData.PathOf("dossiers.csv.gz")), CompressionMode.Decompress));
        return [.. Enumerable.Range(0, rows + 1).Select(_ => reader.ReadLine()!)];
    }

    private static string With(string row, RegisterColumn column, string value)
    {
        var cells = row.Split(',');
        cells[RegisterColumns.All.ToList().IndexOf(column)] = value;
        return string.Join(',', cells);
    }

    private async Task<string> FileAsync(IEnumerable<string> lines)
    {
        var file = Path.Combine(_folder.FullName, "register.csv");
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);
        return file;
    }
}
