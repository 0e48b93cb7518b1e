using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Dashboard.Data.Storage;

/// <summary>The reporting database: dossiers as the registers tell them, and what they are read against. One model, a context for each database.</summary>
public abstract class ReportingDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<UnitRow> Units => Set<UnitRow>();

    public DbSet<UnitSuccessionRow> UnitSuccessions => Set<UnitSuccessionRow>();

    public DbSet<ProcedureRow> Procedures => Set<ProcedureRow>();

    public DbSet<DossierRow> Dossiers => Set<DossierRow>();

    public DbSet<DossierRevisionRow> DossierRevisions => Set<DossierRevisionRow>();

    public DbSet<DossierPauseRow> DossierPauses => Set<DossierPauseRow>();

    public DbSet<LoadRow> Loads => Set<LoadRow>();

    public DbSet<ProblemRow> RowProblems => Set<ProblemRow>();

    public DbSet<CalendarDayRow> CalendarDays => Set<CalendarDayRow>();

    public DbSet<CalendarChangeRow> CalendarChanges => Set<CalendarChangeRow>();

    public DbSet<TargetRow> Targets => Set<TargetRow>();

    public DbSet<PublishedFigureRow> PublishedFigures => Set<PublishedFigureRow>();

    public DbSet<SealedReportRow> SealedReports => Set<SealedReportRow>();

    public DbSet<SealedWorkbookRow> SealedWorkbooks => Set<SealedWorkbookRow>();

    /// <summary>The collation under which codes differ by every character; null where that is the database's own way.</summary>
    protected abstract string? CodeCollation { get; }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // an index costs every import: only those that answer a question are made, each with its name
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();

        configurationBuilder.Properties<DateTime>().HavePrecision(0);

        // facts of dossiers keep the numbers of the national exchange, reference tables are read by people
        configurationBuilder.Properties<ReceiptChannel>().HaveConversion<byte>();
        configurationBuilder.Properties<Outcome>().HaveConversion<byte>();
        configurationBuilder.Properties<DossierStatus>().HaveConversion<byte>();
        configurationBuilder.Properties<Digitization>().HaveConversion<byte>();
        configurationBuilder.Properties<ResultDelivery>().HaveConversion<byte>();
        configurationBuilder.Properties<PauseReason>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<Level>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<UnitKind>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<SuccessionKind>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<LimitKind>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<OnlineLevel>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<Hedge>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<CalendarDayKind>().HaveConversion<string>().HaveMaxLength(20);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReportingDbContext).Assembly);
        foreach (var table in modelBuilder.Model.GetEntityTypes())
        {
            table.FindProperty("Code")?.SetCollation(CodeCollation);

            // nothing is deleted behind anyone's back, and SQL Server refuses more than one cascade path
            foreach (var foreignKey in table.GetForeignKeys())
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }
}
