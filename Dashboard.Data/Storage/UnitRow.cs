using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A unit, as <see cref="Unit"/> defines it.</summary>
public sealed class UnitRow
{
    public int Id { get; set; }

    /// <summary>Place in lists.</summary>
    public int Position { get; set; }

    public string Code { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string ShortNameVi { get; set; } = "";

    public string ShortNameEn { get; set; } = "";

    public Level Level { get; set; }

    public UnitKind Kind { get; set; }

    public int? ParentId { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UnitRow>
    {
        public void Configure(EntityTypeBuilder<UnitRow> builder)
        {
            builder.ToTable("Units");
            builder.Property(unit => unit.Code).HasMaxLength(30);
            builder.Property(unit => unit.NameVi).HasMaxLength(200);
            builder.Property(unit => unit.NameEn).HasMaxLength(200);
            builder.Property(unit => unit.ShortNameVi).HasMaxLength(100);
            builder.Property(unit => unit.ShortNameEn).HasMaxLength(100);
            builder.HasOne<UnitRow>().WithMany().HasForeignKey(unit => unit.ParentId);
            builder.HasIndex(unit => unit.Code, "UX_Units_Code").IsUnique();
        }
    }
}
