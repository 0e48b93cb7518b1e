using Dashboard.Data.Import;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Dashboard.Tests.Import;
using Dashboard.Tests.Queries;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Storage;

/// <summary>A reporting database of its own for one test, gone with it.</summary>
internal sealed class TestDatabase : IDbContextFactory<ReportingDbContext>, IAsyncDisposable
{
    /// <summary>Names the environment variable that holds a SQL Server's connection string.</summary>
    public const string SqlServerVariable = "DASHBOARD_SQLSERVER";

    /// <summary>An SQLite file with tables and reference data, made once and copied: making the tables takes longer than most tests.</summary>
    private static readonly Lazy<Task<byte[]>> Template = new(MakeTemplateAsync);

    /// <summary>The same with the dossiers of <see cref="SampleDistrict"/>.</summary>
    private static readonly Lazy<Task<byte[]>> District = new(MakeDistrictAsync);

    private readonly Func<ReportingDbContext> _create;
    private readonly string? _file;

    private TestDatabase(Func<ReportingDbContext> create, string? file)
    {
        (_create, _file) = (create, file);
        Source = new SnapshotSource(this, Time);
        Refresh = new SnapshotRefresh(Source, Holder);
        Importer = new Importer(this, Refresh, Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 6, 2, 1, 0, 0, TimeSpan.Zero));

    public SnapshotHolder Holder { get; } = new();

    public SnapshotSource Source { get; }

    public SnapshotRefresh Refresh { get; }

    public Importer Importer { get; }

    /// <summary>An SQLite file that is not there yet.</summary>
    public static TestDatabase Sqlite()
    {
        var file = Path.Combine(Path.GetTempPath(), $"dashboard-{Guid.NewGuid():N}.db");
        var options = new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options;
        return new TestDatabase(() => new SqliteReportingDbContext(options), file);
    }

    /// <summary>A database that is not there yet, on the server of the environment; skips the test when none is named.</summary>
    public static TestDatabase SqlServer()
    {
        var server = Environment.GetEnvironmentVariable(SqlServerVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{SqlServerVariable} names no SQL Server.");
        var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"dashboard_{Guid.NewGuid():N}" };
        var options = new DbContextOptionsBuilder<SqlServerReportingDbContext>()
            .UseSqlServer(connection.ToString(), sqlServer => sqlServer.EnableRetryOnFailure(3)).Options;
        return new TestDatabase(() => new SqlServerReportingDbContext(options), null);
    }

    public ReportingDbContext CreateDbContext() => _create();

    /// <summary>On SQLite: what stands on disk now, unfinished business included, becomes the files of another database.</summary>
    public void CopyFilesTo(TestDatabase other)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
        {
            File.Copy(file, other._file + file[_file!.Length..], overwrite: true);
        }
    }

    public DatabaseStartup Startup(MigrationMode mode = MigrationMode.Apply) => new(this, Options.Create(new DatabaseSettings { Migrate = mode }));

    /// <summary>Makes the tables and fills those that dossiers are read against.</summary>
    public async Task<TestDatabase> WithReferenceAsync()
    {
        if (_file is null)
        {
            await FillAsync(SampleRegister.Reference);
            return this;
        }

        await File.WriteAllBytesAsync(_file, await Template.Value);
        return this;
    }

    /// <summary>On SQLite: the dossiers that <see cref="SampleDistrict.Snapshot"/> counts, with codes D-0001 to D-5999 in order of receipt; the first has <see cref="RunningSite.DossierCode"/>.</summary>
    public async Task<TestDatabase> WithDistrictAsync()
    {
        await File.WriteAllBytesAsync(_file!, await District.Value);
        return this;
    }

    public Task<ImportOutcome> ImportAsync(Stream file, DateTime? cutOffAt = null, bool dryRun = false) =>
        Importer.ImportAsync(file, new ImportOptions("register.csv", "tests") { CutOffAt = cutOffAt, DryRun = dryRun }, null, TestContext.Current.CancellationToken);

    public Task<ImportOutcome> ImportAsync(params IEnumerable<string[]> rows) => ImportAsync(SampleRegister.File(rows));

    public async Task<T> AskAsync<T>(Func<ReportingDbContext, Task<T>> question)
    {
        await using var db = CreateDbContext();
        return await question(db);
    }

    private async Task FillAsync(ReferenceData reference)
    {
        await Startup().PrepareAsync(CancellationToken.None);
        await using var db = CreateDbContext();
        await ReferenceStore.StoreAsync(db, reference, CancellationToken.None);
    }

    private static async Task<byte[]> MakeTemplateAsync()
    {
        await using var database = Sqlite();
        await database.FillAsync(SampleRegister.Reference);
        return await File.ReadAllBytesAsync(database._file!);
    }

    private static async Task<byte[]> MakeDistrictAsync()
    {
        await using var database = Sqlite();
        await database.FillAsync(SampleDistrict.Reference);
        await database.StoreAsync(SampleDistrict.Facts, index => index == 0 ? RunningSite.DossierCode : $"D-{index:0000}");
        return await File.ReadAllBytesAsync(database._file!);
    }

    public async ValueTask DisposeAsync()
    {
        Refresh.Dispose();
        if (_file is null)
        {
            await using var db = CreateDbContext();
            await db.Database.EnsureDeletedAsync();
            return;
        }

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
        {
            File.Delete(file);
        }
    }
}
