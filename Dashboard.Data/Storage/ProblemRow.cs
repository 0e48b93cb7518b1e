using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>Something a load found wrong with a cell; kept with the load, so a refused row stays visible.</summary>
public sealed class ProblemRow
{
    public const int ColumnNameLength = 60;
    public const int ValueLength = 200;

    public long Id { get; set; }

    public int LoadId { get; set; }

    /// <summary>Row of the file; the header is row 1.</summary>
    public int Row { get; set; }

    /// <summary>Header of the register column; empty where the whole row is meant.</summary>
    public string ColumnName { get; set; } = "";

    /// <summary>Name of the kind of problem.</summary>
    public string Kind { get; set; } = "";

    /// <summary>What the cell held, cut to its first characters.</summary>
    public string? Value { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProblemRow>
    {
        public void Configure(EntityTypeBuilder<ProblemRow> builder)
        {
            builder.ToTable("RowProblems");
            builder.Property(problem => problem.ColumnName).HasMaxLength(ColumnNameLength);
            builder.Property(problem => problem.Kind).HasMaxLength(40);
            builder.Property(problem => problem.Value).HasMaxLength(ValueLength);
            builder.HasOne<LoadRow>().WithMany().HasForeignKey(problem => problem.LoadId);
            builder.HasIndex(problem => new { problem.LoadId, problem.Row }, "IX_RowProblems_OfLoadInOrder");
        }
    }
}
