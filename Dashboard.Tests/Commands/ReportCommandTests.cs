using ClosedXML.Excel;
using Dashboard.Commands;

namespace Dashboard.Tests.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report-command");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("vi", "Chỉ số chính")]
    [InlineData("en", "Key figures")]
    public async Task Overview_WritesTheWorkbook_AndPrintsItsPath(string language, string firstSheet)
    {
        var file = Path.Combine(_folder.FullName, "overview.xlsx");

        var run = await RunAsync(file, "--lang", language);

        Assert.Equal((ExitCode.Done, file + Environment.NewLine, ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
        using var workbook = new XLWorkbook(file);
        Assert.Equal(firstSheet, workbook.Worksheet(1).Name);
        Assert.Equal(40, workbook.Worksheet(1).Cell(6, 3).GetValue<long>());
    }

    [Fact]
    public async Task Overview_ReplacesAnOlderFile()
    {
        var file = Path.Combine(_folder.FullName, "overview.xlsx");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);

        var run = await RunAsync(file);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        using var workbook = new XLWorkbook(file);
        Assert.Equal(9, workbook.Worksheets.Count);
    }

    [Fact]
    public async Task Overview_Filtered_CountsOnlyTheUnit()
    {
        var file = Path.Combine(_folder.FullName, "overview.xlsx");

        await RunAsync(file, "--unit", "30592");

        using var workbook = new XLWorkbook(file);
        Assert.DoesNotContain(workbook.Worksheet(2).CellsUsed(), cell => cell.GetString() == "30613");
        Assert.Contains(workbook.Worksheet(2).CellsUsed(), cell => cell.GetString() == "30592");
    }

    [Theory]
    [InlineData(null, "So với 01/04/2024–30/04/2024")]
    [InlineData("last-year", "So với 01/04/2024–30/04/2024")]
    [InlineData("previous", "So với 02/03/2025–31/03/2025")]
    public async Task Overview_IsHeldAgainstWhatIsAsked_LastYearOtherwise(string? compare, string expected)
    {
        var file = Path.Combine(_folder.FullName, "overview.xlsx");

        await RunAsync(file, compare is null ? [] : ["--compare", compare]);

        using var workbook = new XLWorkbook(file);
        Assert.Equal(expected, workbook.Worksheet(1).Cell(4, 5).GetString());
    }

    [Fact]
    public async Task NewFile_FailingOnTheWay_LeavesTheOldOne()
    {
        var file = Path.Combine(_folder.FullName, "overview.xlsx");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(() => NewFile.WriteAsync(file, async unfinished =>
        {
            await File.WriteAllTextAsync(unfinished, "half", TestContext.Current.CancellationToken);
            throw new IOException("disk full");
        }));

        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
    }

    private static Task<CommandRun> RunAsync(string file, params string[] options) =>
        CommandRun.OfAsync(["report", "overview", "--from", "2025-04-01", "--to", "2025-04-30", "--out", file, .. options]);
}
