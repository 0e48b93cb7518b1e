using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A percent wanted of an indicator, as <see cref="Target"/> defines it.</summary>
public sealed class TargetRow
{
    public const int ReasonLength = 500;
    public const int ByLength = 256;

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

    /// <summary>Why it was entered, as the person said; null for what came with the reference files.</summary>
    public string? Reason { get; set; }

    /// <summary>When it was entered, UTC; null for what came with the reference files.</summary>
    public DateTime? RecordedAt { get; set; }

    public string? RecordedBy { get; set; }

    /// <summary>When another entry took its place, UTC; null while it stands. Nothing else of a row ever changes.</summary>
    public DateTime? SupersededAt { get; set; }

    public string? SupersededBy { get; set; }

    public string? SupersededReason { get; set; }

    /// <summary>The rows that stand, in the order they were entered.</summary>
    internal static IQueryable<TargetRow> Standing(ReportingDbContext db) =>
        db.Targets.Where(target => target.SupersededAt == null).OrderBy(target => target.Id);

    /// <param name="unitCode">The code of a unit's number.</param>
    internal Target ToTarget(Func<int, string> unitCode) => new(
        Indicator, Level, UnitId is { } unit ? unitCode(unit) : null, ValidFrom, ValidTo, TargetPercent, new(SourceVi, SourceEn), IsAssumption);

    /// <param name="target">What the row is to say.</param>
    /// <param name="unitId">The number of a unit's code.</param>
    internal static TargetRow Of(Target target, Func<string, int> unitId) => new()
    {
        Indicator = target.Indicator,
        Level = target.Level,
        UnitId = target.Unit is { } unit ? unitId(unit) : null,
        ValidFrom = target.ValidFrom,
        ValidTo = target.ValidTo,
        TargetPercent = target.Percent,
        SourceVi = target.Source.Vi,
        SourceEn = target.Source.En,
        IsAssumption = target.IsAssumption,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<TargetRow>
    {
        public void Configure(EntityTypeBuilder<TargetRow> builder)
        {
            builder.ToTable("Targets");
            builder.Property(target => target.Indicator).HasMaxLength(60);
            builder.Property(target => target.TargetPercent).HasPrecision(5, 2);
            builder.Property(target => target.SourceVi).HasMaxLength(500);
            builder.Property(target => target.SourceEn).HasMaxLength(500);
            builder.Property(target => target.Reason).HasMaxLength(ReasonLength);
            builder.Property(target => target.RecordedAt).HasConversion<UtcConverter>();
            builder.Property(target => target.RecordedBy).HasMaxLength(ByLength);
            builder.Property(target => target.SupersededAt).HasConversion<UtcConverter>();
            builder.Property(target => target.SupersededBy).HasMaxLength(ByLength);
            builder.Property(target => target.SupersededReason).HasMaxLength(ReasonLength);
            builder.HasOne<UnitRow>().WithMany().HasForeignKey(target => target.UnitId);
        }
    }
}
