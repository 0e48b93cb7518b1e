using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A superseded version of a dossier, never changed once written: with these, any load's state of knowledge can be asked for again.</summary>
public sealed class DossierRevisionRow : DossierVersion
{
    public int Id { get; set; }

    public int DossierId { get; set; }

    /// <summary>The load that brought the version.</summary>
    public int FromLoadId { get; set; }

    /// <summary>The load that superseded it: the first at which it was no longer in force.</summary>
    public int UntilLoadId { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DossierRevisionRow>
    {
        public void Configure(EntityTypeBuilder<DossierRevisionRow> builder)
        {
            builder.ToTable("DossierRevisions");
            DossierVersion.Configure(builder);
            builder.HasOne<DossierRow>().WithMany().HasForeignKey(revision => revision.DossierId);
            builder.HasOne<LoadRow>().WithMany().HasForeignKey(revision => revision.FromLoadId);
            builder.HasOne<LoadRow>().WithMany().HasForeignKey(revision => revision.UntilLoadId);
            builder.HasIndex(revision => new { revision.DossierId, revision.FromLoadId }, "UX_DossierRevisions_OfDossierInOrder").IsUnique();
        }
    }
}
