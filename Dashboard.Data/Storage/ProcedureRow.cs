using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>One version of a procedure, as <see cref="Procedure"/> defines it.</summary>
public sealed class ProcedureRow
{
    public int Id { get; set; }

    /// <summary>Place in lists.</summary>
    public int Position { get; set; }

    /// <summary>Normalised code, shared by all versions.</summary>
    public string Code { get; set; } = "";

    public string RawCode { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string FieldVi { get; set; } = "";

    public string FieldEn { get; set; } = "";

    public Level Level { get; set; }

    public LimitKind LimitKind { get; set; }

    public int LimitAmount { get; set; }

    public OnlineLevel OnlineLevel { get; set; }

    public bool FeeBearing { get; set; }

    public bool GivesResultDocument { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProcedureRow>
    {
        public void Configure(EntityTypeBuilder<ProcedureRow> builder)
        {
            builder.ToTable("Procedures");
            builder.Property(procedure => procedure.Code).HasMaxLength(20);
            builder.Property(procedure => procedure.RawCode).HasMaxLength(50);
            builder.Property(procedure => procedure.NameVi).HasMaxLength(1000);
            builder.Property(procedure => procedure.NameEn).HasMaxLength(1000);
            builder.Property(procedure => procedure.FieldVi).HasMaxLength(200);
            builder.Property(procedure => procedure.FieldEn).HasMaxLength(200);
            // without the filter a version without a first day is held unique too
            builder.HasIndex(procedure => new { procedure.Code, procedure.ValidFrom }, "UX_Procedures_Version").IsUnique().HasFilter(null);
        }
    }
}
