using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Storage;

/// <summary>Makes contexts for the database of the settings. EF Core's own factory speaks of one context type and cannot be handed on as that of its base.</summary>
internal sealed class ReportingDbContextFactory(IOptions<DatabaseSettings> settings, ILoggerFactory loggers) : IDbContextFactory<ReportingDbContext>
{
    private readonly Lazy<Func<ReportingDbContext>> _create = new(() => CreatorFor(settings.Value, loggers));

    public ReportingDbContext CreateDbContext() => _create.Value();

    private static Func<ReportingDbContext> CreatorFor(DatabaseSettings settings, ILoggerFactory loggers)
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteReportingDbContext>()
                .UseLoggerFactory(loggers)
                .UseSqlite(settings.ConnectionString, options => options.CommandTimeout(settings.CommandTimeoutSeconds))
                .Options;
            return () => new SqliteReportingDbContext(sqlite);
        }

        var sqlServer = new DbContextOptionsBuilder<SqlServerReportingDbContext>()
            .UseLoggerFactory(loggers)
            .UseSqlServer(settings.ConnectionString, options =>
            {
                options.CommandTimeout(settings.CommandTimeoutSeconds).MaxBatchSize(settings.MaxBatchSize);
                if (settings.RetryCount > 0)
                {
                    options.EnableRetryOnFailure(settings.RetryCount);
                }
            })
            .Options;
        return () => new SqlServerReportingDbContext(sqlServer);
    }
}
