using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Storage;

/// <summary>Why the reporting database cannot be used.</summary>
public enum DatabaseProblem
{
    /// <summary>It does not answer, or answers something that is no database.</summary>
    Unreachable,

    /// <summary>It does not exist, and may not be made.</summary>
    Missing,

    /// <summary>A newer version of the program has changed it.</summary>
    Newer,

    /// <summary>It is older than the program, and may not be changed.</summary>
    Outdated,
}

/// <summary>The reporting database cannot be used; nothing in it has been changed.</summary>
public sealed class DatabaseException(DatabaseProblem problem, string message, Exception? cause = null) : Exception(message, cause)
{
    public DatabaseProblem Problem { get; } = problem;
}

/// <summary>Makes the reporting database ready at start: makes it, brings it up to date, or says why not.</summary>
public sealed class DatabaseStartup(IDbContextFactory<ReportingDbContext> dbFactory, IOptions<DatabaseSettings> settings)
{
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        try
        {
            await PrepareAsync(db, settings.Value.Migrate, cancellationToken);
        }
        catch (Exception cause) when (cause is DbException or RetryLimitExceededException or IOException or UnauthorizedAccessException)
        {
            // below the database's own words lies only the operating system's, such as "Success"
            var said = cause is RetryLimitExceededException { InnerException: { } last } ? last : cause;
            throw new DatabaseException(DatabaseProblem.Unreachable, $"The reporting database cannot be used: {said.Message}", cause);
        }
    }

    private static async Task PrepareAsync(ReportingDbContext db, MigrationMode mode, CancellationToken cancellationToken)
    {
        var exists = await db.Database.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken);
        var applied = exists ? (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList() : [];
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new DatabaseException(
                DatabaseProblem.Newer, $"A newer version of the program has changed the reporting database ({unknown}). Install that version, or restore an older database.");
        }

        if (applied.Count == known.Count)
        {
            return;
        }

        if (mode == MigrationMode.CheckOnly)
        {
            throw exists
                ? new DatabaseException(DatabaseProblem.Outdated, $"The reporting database lacks {string.Join(", ", known.Except(applied))}, and Database:Migrate is CheckOnly.")
                : new DatabaseException(DatabaseProblem.Missing, "The reporting database does not exist, and Database:Migrate is CheckOnly.");
        }

        MakeFolder(db);
        await ReleaseAbandonedLockAsync(db, exists, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    private static void MakeFolder(ReportingDbContext db)
    {
        if (db is SqliteReportingDbContext
            && new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) is { Mode: not SqliteOpenMode.Memory } connection
            && Path.GetDirectoryName(connection.DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>
    /// On SQLite, EF Core locks a migration by a row in a table; a process that dies on the way leaves it, and every later
    /// start would wait for it without end. Nobody migrates for a minute.
    /// </summary>
    private static async Task ReleaseAbandonedLockAsync(ReportingDbContext db, bool exists, CancellationToken cancellationToken)
    {
        if (db is not SqliteReportingDbContext || !exists)
        {
            return;
        }

        var tables = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (tables > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock WHERE datetime(Timestamp) < datetime('now', '-1 minute')", cancellationToken);
        }
    }
}
