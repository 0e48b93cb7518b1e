using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>One unit followed by another, as <see cref="UnitSuccession"/> defines it.</summary>
public sealed class UnitSuccessionRow
{
    public int Id { get; set; }

    public int FromUnitId { get; set; }

    public int ToUnitId { get; set; }

    /// <summary>First day of the new unit's charge.</summary>
    public DateOnly EffectiveOn { get; set; }

    public SuccessionKind Kind { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<UnitSuccessionRow>
    {
        public void Configure(EntityTypeBuilder<UnitSuccessionRow> builder)
        {
            builder.ToTable("UnitSuccessions");
            builder.HasOne<UnitRow>().WithMany().HasForeignKey(succession => succession.FromUnitId);
            builder.HasOne<UnitRow>().WithMany().HasForeignKey(succession => succession.ToUnitId);
            builder.HasIndex(succession => new { succession.FromUnitId, succession.ToUnitId, succession.EffectiveOn }, "UX_UnitSuccessions_OfUnit").IsUnique();
        }
    }
}
