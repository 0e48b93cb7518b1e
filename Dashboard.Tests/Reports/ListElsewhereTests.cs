using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

/// <summary>A whole list as a workbook, opened by the programs readers have.</summary>
public sealed class ListElsewhereTests : IDisposable
{
    private const string ReadWithOpenpyxl = """
        import sys, openpyxl, datetime
        sheet = openpyxl.load_workbook(sys.argv[1]).active
        first = next(row for row in range(1, 20) if sheet.cell(row, 4).value) + 1
        codes = [sheet.cell(row, 1).value for row in range(first, sheet.max_row + 1)]
        last = codes.index(None) + first
        assert all(isinstance(sheet.cell(row, 8).value, datetime.datetime) for row in range(first, last)), 'times'
        assert all(isinstance(sheet.cell(row, 17).value, int) for row in range(first, last)), 'counts'
        print(last - first, sheet.freeze_panes, sheet.auto_filter.ref)
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("list-elsewhere");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Workbook_OpenedByLibreOffice_HoldsEveryRowWithoutAComplaint()
    {
        var (file, dossiers) = await WrittenAsync();

        var (folder, said) = await OtherPrograms.ConvertAsync(file, "csv:Text - txt - csv (StarCalc):44,34,76");

        // that there is no Java is no word about the file
        Assert.DoesNotMatch("(?i)error|warn|repair|corrupt", said.Replace("Warning: failed to launch javaldx", "", StringComparison.Ordinal));
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "list.csv"), Cancellation);
        Assert.Equal(dossiers.Select(dossier => dossier.Code), lines.Select(line => line.Split(',')[0].Trim('"')).Where(cell => cell.StartsWith("D-", StringComparison.Ordinal)));
        Assert.Contains("17/05/2024 08:01", lines.First(line => line.StartsWith("D-0001", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Workbook_OpenedByOpenpyxl_HoldsEveryRowTypedWithoutAWarning()
    {
        var (file, dossiers) = await WrittenAsync();

        var told = await OtherPrograms.PythonAsync(ReadWithOpenpyxl, file);

        Assert.Equal($"{dossiers.Count} B7 A6:R{dossiers.Count + 6}", told);
    }

    private async Task<(string File, IReadOnlyList<ListedDossier> Dossiers)> WrittenAsync()
    {
        var question = new Question(SampleDistrict.Snapshot, new FigureRequest { Unit = "30589" }, ReportingCalendar.Reporting);
        var procedure = SampleDistrict.Snapshot.Procedures.All[0];
        var dossiers = Enumerable.Range(0, 1_500).Select(i => new ListedDossier
        {
            Code = $"D-{i:0000}" + (i % 7 == 0 ? " <&> =1+1" : ""),
            Procedure = procedure,
            ReceivedBy = question.Unit!,
            SettledBy = question.Unit!,
            Channel = ReceiptChannel.Online,
            ReceivedAt = Sample.At("2024-05-17 08:00").AddMinutes(i),
            DueAt = i % 3 == 0 ? null : Sample.At("2024-05-20 17:00"),
            CompletedAt = i % 5 == 0 ? null : Sample.At("2024-05-20 09:30"),
            Verdict = i % 5 == 0 ? DossierVerdict.Overdue : DossierVerdict.OnTime,
            WorkingDaysOver = i % 5,
            Outcome = Outcome.None,
            Digitized = Digitization.Partial,
            SupplementRequests = 0,
            RescheduledCount = i % 2,
        }).ToList();
        var report = new DossierListReport(question, [Measure.Received], null, null, dossiers.Count, "vi");
        var path = Path.Combine(_folder.FullName, "list.xlsx");
        await using var file = File.Create(path);
        await report.WriteWorkbookAsync(file, dossiers.ToAsyncEnumerable(), Cancellation);
        return (path, dossiers);
    }
}
