using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>The current version of a dossier.</summary>
public sealed class DossierRow : DossierVersion
{
    public int Id { get; set; }

    /// <summary>The load that first brought the dossier.</summary>
    public int FirstLoadId { get; set; }

    /// <summary>The load that brought this version; loads that say the same again leave it alone.</summary>
    public int LastLoadId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DossierRow>
    {
        public void Configure(EntityTypeBuilder<DossierRow> builder)
        {
            builder.ToTable("Dossiers");
            DossierVersion.Configure(builder);
            builder.HasOne<LoadRow>().WithMany().HasForeignKey(dossier => dossier.FirstLoadId);
            builder.HasOne<LoadRow>().WithMany().HasForeignKey(dossier => dossier.LastLoadId);
            builder.HasIndex(dossier => dossier.Code, "UX_Dossiers_Code").IsUnique();
            builder.HasIndex(dossier => new { dossier.ReceivedAt, dossier.Id }, "IX_Dossiers_InOrderOfReceipt");
            builder.HasIndex(dossier => dossier.LastLoadId, "IX_Dossiers_SinceLoad");

            // what tells late from early and whose they are stands beside the order: most rows passed over need not be fetched
            builder.HasIndex(dossier => new { dossier.CompletedAt, dossier.Id, dossier.DueAt, dossier.ReceivedById }, "IX_Dossiers_InOrderOfEnd");
            builder.HasIndex(dossier => new { dossier.DueAt, dossier.Id, dossier.CompletedAt, dossier.ReceivedById }, "IX_Dossiers_InOrderOfDueDate");
            builder.HasIndex(dossier => new { dossier.ReceivedById, dossier.ReceivedAt, dossier.Id }, "IX_Dossiers_OfUnitInOrderOfReceipt");
        }
    }
}
