using Dashboard.Benchmarks.Rows;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Engines;

/// <summary>The fact table as EF Core sees it.</summary>
internal sealed class FactsDbContext(DbContextOptions<FactsDbContext> options) : DbContext(options)
{
    public DbSet<FactRow> Dossiers => Set<FactRow>();

    public DbSet<FactUnit> Units => Set<FactUnit>();

    public DbSet<FactProcedure> Procedures => Set<FactProcedure>();
}

/// <summary>A unit: its number and level.</summary>
internal sealed class FactUnit
{
    public int Id { get; set; }

    public int Level { get; set; }
}

/// <summary>A procedure: its number and field.</summary>
internal sealed class FactProcedure
{
    public int Id { get; set; }

    public string Field { get; set; } = "";
}
