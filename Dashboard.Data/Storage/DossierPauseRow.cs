using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A stretch of time a dossier's clock stood still.</summary>
public sealed class DossierPauseRow
{
    public int Id { get; set; }

    public int DossierId { get; set; }

    public PauseReason Reason { get; set; }

    /// <summary>Local civil time.</summary>
    public DateTime FromAt { get; set; }

    /// <summary>Local civil time; null while it lasts.</summary>
    public DateTime? ToAt { get; set; }

    /// <summary>When a load first said so, UTC: an inspector asks whether a pause was written down before or after the due date.</summary>
    public DateTime RecordedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DossierPauseRow>
    {
        public void Configure(EntityTypeBuilder<DossierPauseRow> builder)
        {
            builder.ToTable("DossierPauses");
            builder.HasOne<DossierRow>().WithMany().HasForeignKey(pause => pause.DossierId);
            builder.Property(pause => pause.RecordedAt).HasConversion<UtcConverter>();
            builder.HasIndex(pause => new { pause.DossierId, pause.FromAt }, "IX_DossierPauses_OfDossierInOrder");
        }
    }
}
