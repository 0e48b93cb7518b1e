using ClosedXML.Excel;
using Dashboard.Commands;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Commands;

public sealed class PeriodReportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("period-report-command");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Help_ListsEveryKind()
    {
        var run = await CommandRun.OfAsync("report", "--help");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.All(ReportKinds.All.Select(ReportKinds.Key).Append("overview"), kind => Assert.Contains(kind, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ii06-field", 5)]
    [InlineData("ii06-unit", 5)]
    [InlineData("online", 5)]
    [InlineData("on-time", 6)]
    [InlineData("targets", 6)]
    [InlineData("full", 16)]
    public async Task EveryKind_WritesItsWorkbook_AndPrintsItsPath(string kind, int sheets)
    {
        var file = Path.Combine(_folder.FullName, "report.xlsx");

        var run = await CommandRun.OfAsync("report", kind, "--from", "2025-04-01", "--to", "2025-04-30", "--out", file);

        Assert.Equal((ExitCode.Done, file + Environment.NewLine, ""), (run.ExitCode, run.Output, run.Error));
        using var workbook = new XLWorkbook(file);
        Assert.Equal(sheets, workbook.Worksheets.Count);
    }

    [Fact]
    public async Task SeveralUnits_IntoAFolder_WriteAFileEachUnderItsName()
    {
        var run = await CommandRun.OfAsync("report", "ii06-field", "--period", "2025-04", "--scheme", "calendar", "--unit", "30613", "--unit", "30592", "--out", _folder.FullName);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["ii06-field_30592_2025-04-01_2025-04-30_2025-04-30.xlsx", "ii06-field_30613_2025-04-01_2025-04-30_2025-04-30.xlsx"],
            _folder.GetFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public async Task SeveralUnits_IntoAPattern_FillItIn()
    {
        var run = await CommandRun.OfAsync(
            "report", "online", "--period", "2025-Q2", "--unit", "30613", "--unit", "892.TP", "--out", Path.Combine(_folder.FullName, "{unit} {period} {asof}.csv"));

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(["30613 2025-Q2 2025-05-16.csv", "892.TP 2025-Q2 2025-05-16.csv"], _folder.GetFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public async Task Csv_HoldsTheMainTable_NumbersWithAPoint()
    {
        var file = Path.Combine(_folder.FullName, "online.csv");

        await CommandRun.OfAsync("report", "online", "--from", "2025-04-01", "--to", "2025-04-30", "--lang", "en", "--out", file);

        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var lines = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("No.,Unit code,Unit,Received in the period: Received,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("1,30613,Hoa Binh Thanh Commune,40,27,67.50,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("report online --out report.xlsx", "Give --from and --to, or --period.")]
    [InlineData("report online --from 2025-04-01 --out report.xlsx", "--to is missing")]
    [InlineData("report online --period 2025-Q1 --from 2025-04-01 --out report.xlsx", "exclude each other")]
    [InlineData("report online --period 2025-Q5 --out report.xlsx", "'2025-Q5' is not a period")]
    [InlineData("report online --from 2025-04-30 --to 2025-04-01 --out report.xlsx", "turned around")]
    [InlineData("report online --period 2025-04 --unit 99999 --out report.xlsx", "'99999' is not the code of a unit")]
    [InlineData("report online --period 2025-04 --unit 30613 --unit 30592 --out report.xlsx", "is one file, and 2 units are asked for")]
    [InlineData("report online --period 2025-04 --out report.docx", "does not end in .xlsx or .csv")]
    [InlineData("report online --period 2019-04 --out report.xlsx", "no dossier in 2019-03-15..2019-04-14")]
    public async Task BadInput_IsRefusedInWords_AndNothingIsWritten(string line, string expected)
    {
        var run = await CommandRun.OfLineAsync(line);

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("report.xlsx"));
    }

    [Fact]
    public async Task OneUnitWithoutDossiers_IsNamed_AndTheOthersAreWritten()
    {
        var run = await CommandRun.OfAsync("report", "online", "--from", "2024-04-01", "--to", "2024-04-30", "--unit", "30613", "--unit", "30592", "--out", _folder.FullName);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("Unit 30592: no dossier", run.Error, StringComparison.Ordinal);
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task SeveralUnits_OneUnknown_OneEmpty_OneInTheWay_TheOthersAreWritten()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "892.xlsx"));
        var existing = Path.Combine(_folder.FullName, "30613.xlsx");
        await File.WriteAllTextAsync(existing, "old", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(
            "report", "online", "--from", "2024-04-01", "--to", "2024-04-30",
            "--unit", "99999", "--unit", "30592", "--unit", "892", "--unit", "30613", "--out", Path.Combine(_folder.FullName, "{unit}.xlsx"));

        Assert.Equal((ExitCode.Refused, existing + Environment.NewLine), (run.ExitCode, run.Output));
        var said = run.Error.Split(Environment.NewLine);
        Assert.StartsWith("--unit: '99999' is not the code of a unit", said[0], StringComparison.Ordinal);
        Assert.StartsWith("Unit 30592: no dossier in 2024-04-01..2024-04-30", said[1], StringComparison.Ordinal);
        Assert.StartsWith($"{Path.Combine(_folder.FullName, "892.xlsx")}: not written:", said[2], StringComparison.Ordinal);
        using var workbook = new XLWorkbook(existing);
        Assert.Equal([existing], _folder.GetFiles().Select(file => file.FullName));
    }

    [Fact]
    public async Task FolderThatTakesNoFiles_IsNamed()
    {
        const string Place = "/proc/report.xlsx";
        Assert.SkipUnless(Directory.Exists("/proc"), "No folder here that nobody may write to.");

        var run = await CommandRun.OfAsync("report", "online", "--from", "2025-04-01", "--to", "2025-04-30", "--out", Place);

        Assert.Equal((ExitCode.Refused, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{Place}: not written:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownKind_IsWrongUsage()
    {
        var run = await CommandRun.OfLineAsync("report nothing --out report.xlsx");

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
    }
}
