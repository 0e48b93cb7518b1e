using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Settings of a connection that make a large import fast and lose nothing.</summary>
internal static class DatabaseTuning
{
    /// <summary>SQLite: with a write-ahead log, NORMAL still keeps the file whole after a crash; the cache holds the indexes being filled.</summary>
    public static async Task ForImportAsync(ReportingDbContext db, CancellationToken cancellationToken)
    {
        if (db is SqliteReportingDbContext)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;", cancellationToken);
        }
    }
}
