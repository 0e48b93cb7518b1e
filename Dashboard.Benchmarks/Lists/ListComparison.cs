using Dashboard.Benchmarks.Imports;
using Dashboard.Benchmarks.Measuring;
using Dashboard.Data.Generation;
using Dashboard.Data.Import;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;

namespace Dashboard.Benchmarks.Lists;

/// <summary>Made-up dossiers in the product's own tables on SQLite, and everything that lists them.</summary>
internal static class ListComparison
{
    public static async Task<int> RunAsync(int dossiers, IReadOnlyCollection<string> without, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(Machine.Told() + "\n");
        var folder = Directory.CreateTempSubdirectory("dashboard-benchmarks-").FullName;
        try
        {
            var (database, snapshot) = await FilledAsync(folder, dossiers, cancellationToken);
            await PageComparison.RunAsync(database, snapshot, output, cancellationToken);
            await ExportComparison.RunAsync(database, snapshot, folder, without, output, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task<(SqliteFile Database, Snapshot Snapshot)> FilledAsync(string folder, int dossiers, CancellationToken cancellationToken)
    {
        var reference = ReferenceFiles.Read(Path.Combine(AppContext.BaseDirectory, "seed-data")).Data!;
        var register = Path.Combine(folder, "register.csv");
        await using (var file = SyntheticRegister.Create(register))
        {
            SyntheticRegister.Write(new SyntheticRequest(dossiers), reference, file);
        }

        var database = await SqliteFile.NewAsync(Path.Combine(folder, "lists.db"), reference, cancellationToken);
        var holder = new SnapshotHolder();
        var importer = new Importer(database, new SnapshotRefresh(new SnapshotSource(database, TimeProvider.System), holder), TimeProvider.System);
        await using var rows = File.OpenRead(register);
        var outcome = await importer.ImportAsync(rows, new ImportOptions("register.csv", "benchmark"), null, cancellationToken);
        return outcome.Added == dossiers
            ? (database, await new SnapshotSource(database, TimeProvider.System).ReadAsync(cancellationToken))
            : throw new InvalidOperationException($"The import came to {outcome}.");
    }
}
