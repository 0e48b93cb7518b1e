using Dashboard.Data.Import;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Benchmarks.Imports;

/// <summary>A reporting database of the product in an SQLite file of its own.</summary>
internal sealed class SqliteFile : IDbContextFactory<ReportingDbContext>
{
    private readonly string _path;
    private readonly DbContextOptions<SqliteReportingDbContext> _options;

    private SqliteFile(string path, bool isPooled = false)
    {
        _path = path;
        _options = new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite($"Data Source={path};Pooling={isPooled}").Options;
    }

    /// <summary>A new one, with tables and everything dossiers are read against, and without dossiers.</summary>
    public static async Task<SqliteFile> NewAsync(string path, ReferenceData reference, CancellationToken cancellationToken)
    {
        var file = new SqliteFile(path);
        await new DatabaseStartup(file, Options.Create(new DatabaseSettings())).PrepareAsync(cancellationToken);
        await using var db = file.CreateDbContext();
        await ReferenceStore.StoreAsync(db, reference, cancellationToken);
        return file;
    }

    public ReportingDbContext CreateDbContext() => new SqliteReportingDbContext(_options);

    /// <summary>The same with connections kept open, as the product keeps them.</summary>
    public SqliteFile Pooled() => new(_path, isPooled: true);

    /// <summary>Another just like it.</summary>
    public SqliteFile Copy(string path)
    {
        File.Copy(_path, path, overwrite: true);
        return new SqliteFile(path);
    }

    /// <summary>Number of dossiers and of pauses: what every importer must arrive at.</summary>
    public async Task<(int Dossiers, int Pauses)> CountAsync(CancellationToken cancellationToken)
    {
        await using var db = CreateDbContext();
        return (await db.Dossiers.CountAsync(cancellationToken), await db.DossierPauses.CountAsync(cancellationToken));
    }
}
