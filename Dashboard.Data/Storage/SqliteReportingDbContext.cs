using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dashboard.Data.Storage;

/// <summary>The reporting database in a file beside the program.</summary>
public sealed class SqliteReportingDbContext(DbContextOptions<SqliteReportingDbContext> options) : ReportingDbContext(options)
{
    protected override string? CodeCollation => null;

    /// <summary>For the tool that writes migrations.</summary>
    internal sealed class Design : IDesignTimeDbContextFactory<SqliteReportingDbContext>
    {
        public SqliteReportingDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite("Data Source=:memory:").Options);
    }
}
