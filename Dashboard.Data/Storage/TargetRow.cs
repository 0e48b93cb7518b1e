using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A percent wanted of an indicator, as <see cref="Target"/> defines it.</summary>
public sealed class TargetRow
{
    public int Id { get; set; }

    /// <summary>Id of the indicator.</summary>
    public string Indicator { get; set; } = "";

    public Level? Level { get; set; }

    public int? UnitId { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public decimal TargetPercent { get; set; }

    public string SourceVi { get; set; } = "";

    public string SourceEn { get; set; } = "";

    public bool IsAssumption { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<TargetRow>
    {
        public void Configure(EntityTypeBuilder<TargetRow> builder)
        {
            builder.ToTable("Targets");
            builder.Property(target => target.Indicator).HasMaxLength(60);
            builder.Property(target => target.TargetPercent).HasPrecision(5, 2);
            builder.Property(target => target.SourceVi).HasMaxLength(500);
            builder.Property(target => target.SourceEn).HasMaxLength(500);
            builder.HasOne<UnitRow>().WithMany().HasForeignKey(target => target.UnitId);
        }
    }
}
