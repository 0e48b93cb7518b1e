using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Dashboard.Benchmarks.Imports;
using Dashboard.Benchmarks.Measuring;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Benchmarks.Lists;

/// <summary>The same dossiers, read beforehand, written to a workbook with the same columns; each file must hold them all.</summary>
internal static class ExportComparison
{
    private const int Rounds = 3;

    public static async Task RunAsync(
        SqliteFile database, Snapshot snapshot, string folder, IReadOnlyCollection<string> without, TextWriter output, CancellationToken cancellationToken)
    {
        var question = new Question(snapshot, new FigureRequest(), ReportingCalendar.Reporting);
        var list = new DossierList(snapshot, question.Query, [Measure.Received]);
        var report = new DossierListReport(question, list.Measures, null, null, list.Count(), "vi");
        var dossiers = await new DossierQueries(database).AllAsync(list, cancellationToken).ToListAsync(cancellationToken);
        async Task Ours(Stream file) => await report.WriteWorkbookAsync(file, dossiers.ToAsyncEnumerable(), cancellationToken);

        var ours = await MeasureAsync(Ours, Rounds);
        var fromDatabase = await MeasureAsync(file => report.WriteWorkbookAsync(file, new DossierQueries(database).AllAsync(list, cancellationToken), cancellationToken), Rounds);
        var table = new MarkdownTable("median (fastest)", "time", "÷ ours", "allocated", "memory at its peak", "file", "÷ ours");
        Add("ours", ours);
        Add("ours, reading the database too", fromDatabase);
        if (!without.Contains("miniexcel"))
        {
            Add("MiniExcel", await MeasureAsync(file => MiniExcelList.WriteAsync(file, dossiers, cancellationToken), Rounds));
        }

        if (!without.Contains("closedxml"))
        {
            Add("ClosedXML", await MeasureAsync(file => Task.Run(() => ClosedXmlList.Write(file, dossiers), cancellationToken), rounds: 1));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"### Export of {dossiers.Count:#,0} dossiers × {DossierColumn.All.Count} columns\n"));
        await output.WriteLineAsync(table.ToString());

        void Add(string name, Written written) => table.Add(
            name, written.Time.ToString(), Ratio(ours.Time.Times(written.Time)), Size(written.Allocated), Size(written.Peak), Size(written.File),
            Ratio((double)written.File / ours.File));

        async Task<Written> MeasureAsync(Func<Stream, Task> write, int rounds)
        {
            var path = Path.Combine(folder, "list.xlsx");
            var (times, allocated, peak) = (new List<TimeSpan>(), 0L, 0L);
            for (var round = 0; round < rounds; round++)
            {
                await using var file = File.Create(path);
                using var memory = new SampledMemory();
                var (before, started) = (GC.GetTotalAllocatedBytes(precise: true), Clock.Now);
                await write(file);
                times.Add(Clock.Now - started);
                (allocated, peak) = (GC.GetTotalAllocatedBytes(precise: true) - before, Math.Max(peak, memory.Stop()));
            }

            return RowsOf(path) >= dossiers.Count
                ? new Written(Timing.OfRuns(times), allocated, peak, new FileInfo(path).Length)
                : throw new InvalidOperationException("A file does not hold every dossier.");
        }
    }

    private static string Ratio(double ratio) => ratio.ToString("0.0×", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => (bytes / 1e6).ToString("#,0.0 MB", CultureInfo.InvariantCulture);

    private static int RowsOf(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var sheet = XmlReader.Create(zip.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Open());
        var rows = 0;
        while (sheet.Read())
        {
            rows += sheet is { NodeType: XmlNodeType.Element, LocalName: "row" } ? 1 : 0;
        }

        return rows;
    }

    /// <summary>What writing a list came to.</summary>
    private sealed record Written(Timing Time, long Allocated, long Peak, long File);
}
