using System.Globalization;
using Dashboard.Benchmarks.Measuring;
using Dashboard.Data.Generation;
using Dashboard.Data.Import;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks.Imports;

/// <summary>One register file into the product's own tables on SQLite. Ours reads, parses, looks for known dossiers and writes; the others get the rows parsed.</summary>
internal sealed class ImportComparison(string folder, SqliteFile empty, string register, IReadOnlyList<IncomingDossier> parsed, CancellationToken cancellationToken)
{
    private const int Rounds = 3;
    private const int Corrected = 1_000;

    /// <summary>How often the same change is read after a round: the first time of all is that of a program not yet compiled for speed.</summary>
    private const int Refreshed = 25;

    private readonly List<TimeSpan> _first = [];
    private readonly List<TimeSpan> _sameFile = [];
    private readonly List<TimeSpan> _sameRows = [];
    private readonly List<TimeSpan> _ef = [];
    private readonly List<TimeSpan> _floor = [];
    private readonly List<TimeSpan> _reading = [];
    private readonly List<TimeSpan> _refreshing = [];
    private long _peak;

    public static async Task<int> RunAsync(IReadOnlyList<int> sizes, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(Machine.Told() + "\n");
        var reference = ReferenceFiles.Read(Path.Combine(AppContext.BaseDirectory, "seed-data")).Data!;
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("dashboard-benchmarks-").FullName;
            try
            {
                var register = Path.Combine(folder, "register.csv");
                await using (var file = SyntheticRegister.Create(register))
                {
                    SyntheticRegister.Write(new SyntheticRequest(size), reference, file);
                }

                var empty = await SqliteFile.NewAsync(Path.Combine(folder, "empty.db"), reference, cancellationToken);
                await using var rows = File.OpenRead(register);
                var comparison = new ImportComparison(folder, empty, register, await ParsedRegister.ReadAsync(rows, empty, cancellationToken), cancellationToken);
                for (var round = 0; round < Rounds; round++)
                {
                    await comparison.RoundAsync();
                }

                comparison.Tell(output);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    /// <summary>Everything once, each into a database of its own; ends the run when one of them arrives at other numbers.</summary>
    private async Task RoundAsync()
    {
        var (ours, ef, raw) = (empty.Copy(Path.Combine(folder, "ours.db")), empty.Copy(Path.Combine(folder, "ef.db")), empty.Copy(Path.Combine(folder, "raw.db")));
        var refresh = new SnapshotRefresh(new SnapshotSource(ours, TimeProvider.System), new SnapshotHolder());
        var importer = new Importer(ours, refresh, TimeProvider.System);
        var memory = new PeakMemory();
        _first.Add(await ImportAsync(importer, register, memory, outcome => outcome.Added == parsed.Count));
        _peak = Math.Max(_peak, memory.Bytes);
        _sameFile.Add(await ImportAsync(importer, register, null, outcome => outcome.Unchanged == parsed.Count));
        _sameRows.Add(await ImportAsync(importer, WithEmptyLine(), null, outcome => outcome is { Added: 0, Changed: 0 }));
        var source = new SnapshotSource(ours.Pooled(), TimeProvider.System);
        _reading.Add(await TimeAsync(() => source.ReadAsync(cancellationToken)));
        await CorrectAsync(importer, source);

        var rows = parsed.Select(dossier => (ParsedRegister.RowOf(dossier, load: 1), dossier.Pauses)).ToList();
        _ef.Add(await TimeAsync(() => EfImport.RunAsync(ef, NewLoad(), rows, cancellationToken)));
        _floor.Add(await TimeAsync(() => RawImport.RunAsync(raw, NewLoad(), parsed, cancellationToken)));
        var expected = await ours.CountAsync(cancellationToken);
        if (expected.Dossiers != parsed.Count || expected != await ef.CountAsync(cancellationToken) || expected != await raw.CountAsync(cancellationToken))
        {
            throw new InvalidOperationException("The importers do not arrive at the same dossiers and pauses.");
        }
    }

    /// <summary>A load that corrects some dossiers from all over the register, as the snapshot in use comes to know it.</summary>
    private async Task CorrectAsync(Importer importer, SnapshotSource source)
    {
        var before = await source.ReadAsync(cancellationToken);
        await ImportAsync(importer, WithCorrections(), null, outcome => outcome.Changed == Math.Min(Corrected, parsed.Count));
        for (var time = 0; time < Refreshed; time++)
        {
            _refreshing.Add(await TimeAsync(() => source.ReadSinceAsync(before, cancellationToken)));
        }

        // the next round begins with another file in its place
        SqliteConnection.ClearAllPools();
    }

    private async Task<TimeSpan> ImportAsync(Importer importer, string path, IProgress<long>? progress, Func<ImportOutcome, bool> isAsExpected)
    {
        await using var file = File.OpenRead(path);
        ImportOutcome? outcome = null;
        var took = await TimeAsync(async () =>
            outcome = await importer.ImportAsync(file, new ImportOptions(Path.GetFileName(path), "benchmark"), progress, cancellationToken));
        return isAsExpected(outcome!) ? took : throw new InvalidOperationException($"The import came to {outcome}.");
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> run)
    {
        var started = Clock.Now;
        await run();
        return Clock.Now - started;
    }

    private static LoadRow NewLoad() => new() { Sha256 = new byte[32], ReadAgainst = new byte[32] };

    /// <summary>The same rows as another file: told apart by its bytes, so every row is read and compared.</summary>
    private string WithEmptyLine()
    {
        var path = Path.Combine(folder, "same-rows.csv");
        File.Copy(register, path, overwrite: true);
        File.AppendAllText(path, "\n");
        return path;
    }

    /// <summary>Rows from all over the register, as many each time, with another state of digitization.</summary>
    private string WithCorrections()
    {
        var path = Path.Combine(folder, "corrections.csv");
        var (lines, step) = (File.ReadLines(register), Math.Max(1, parsed.Count / Corrected));
        var digitized = lines.First().Split(',').IndexOf(RegisterColumns.DigitizedOnReceipt.Header);
        File.WriteAllLines(path, lines.Skip(1).Where((_, row) => row % step == 0).Take(Corrected).Select(WithAnother).Prepend(lines.First()));
        return path;

        string WithAnother(string line)
        {
            var cells = line.Split(',');
            cells[digitized] = cells[digitized] == "2" ? "0" : "2";
            return string.Join(',', cells);
        }
    }

    private void Tell(TextWriter output)
    {
        var (first, ef, floor) = (Timing.OfRuns(_first), Timing.OfRuns(_ef), Timing.OfRuns(_floor));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"### Import of {parsed.Count:#,0} rows × {RegisterColumns.All.Count} columns, {new FileInfo(register).Length / 1e6:0} MB\n"));
        var table = new MarkdownTable("median (fastest) of three", "time", "÷ our first import");
        Add("our importer: read, parse, compare, write", first);
        Add("EF Core, AddRange in batches of 1,000, rows parsed already", ef);
        Add("the floor: one prepared statement, rows parsed already", floor);
        Add("ours, the same file again", Timing.OfRuns(_sameFile));
        Add("ours, the same rows in another file", Timing.OfRuns(_sameRows));
        var (reading, refreshing) = (Timing.OfRuns(_reading), Timing.OfRuns(_refreshing));
        Add("the database read into memory", reading);
        Add(string.Create(CultureInfo.InvariantCulture, $"the same brought up to a load that corrected {Corrected:#,0} dossiers, {Rounds * Refreshed} times"), refreshing);
        output.WriteLine(table);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Ours is {first.Times(ef):0.0}× as fast as EF Core and takes {floor.Times(first):0.00}× the floor; its managed memory peaks {_peak / 1e6:0} MB above its start. The snapshot is brought up to a load in 1/{refreshing.Times(reading):0} of reading all.\n"));

        void Add(string name, Timing timing) => table.Add(name, timing.ToString(), first.Times(timing).ToString("0.000", CultureInfo.InvariantCulture));
    }
}
