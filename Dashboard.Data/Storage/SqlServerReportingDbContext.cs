using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dashboard.Data.Storage;

/// <summary>The reporting database on SQL Server.</summary>
public sealed class SqlServerReportingDbContext(DbContextOptions<SqlServerReportingDbContext> options) : ReportingDbContext(options)
{
    protected override string? CodeCollation => "Latin1_General_100_BIN2";

    /// <summary>For the tool that writes migrations.</summary>
    internal sealed class Design : IDesignTimeDbContextFactory<SqlServerReportingDbContext>
    {
        public SqlServerReportingDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlServerReportingDbContext>().UseSqlServer("Server=.").Options);
    }
}
