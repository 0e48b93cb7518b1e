using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Auditing;

/// <summary>Contexts on the seed's database, for queries that take a factory.</summary>
internal sealed class SeedContexts(string connection) : IDbContextFactory<ReportingDbContext>
{
    public ReportingDbContext CreateDbContext() => new SqliteReportingDbContext(new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite(connection).Options);
}
