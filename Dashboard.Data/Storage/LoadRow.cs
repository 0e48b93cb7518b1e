using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>One file taken into the reporting database. A load is written in one transaction with its dossiers, so every load that is seen is finished.</summary>
public sealed class LoadRow
{
    public const int SourceLength = 100;
    public const int FileNameLength = 260;
    public const int LoadedByLength = 256;

    public int Id { get; set; }

    /// <summary>The system or office the file comes from.</summary>
    public string Source { get; set; } = "";

    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of the file as it came.</summary>
    public byte[] Sha256 { get; set; } = [];

    /// <summary>What the rows were read against, and by which build of the program: the same file with the same value here reads the same.</summary>
    public byte[] ReadAgainst { get; set; } = [];

    /// <summary>Local civil time up to which the file is complete; null when neither stated nor shown by any event in it.</summary>
    public DateTime? CutOffAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime FinishedAt { get; set; }

    public long RowsRead { get; set; }

    public long RowsAdded { get; set; }

    public long RowsChanged { get; set; }

    public long RowsUnchanged { get; set; }

    public long RowsRefused { get; set; }

    public string LoadedBy { get; set; } = "";

    /// <summary>Whether made-up dossiers were among the accepted rows.</summary>
    public bool IsSynthetic { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<LoadRow>
    {
        public void Configure(EntityTypeBuilder<LoadRow> builder)
        {
            builder.ToTable("Loads");
            builder.Property(load => load.Source).HasMaxLength(SourceLength);
            builder.Property(load => load.FileName).HasMaxLength(FileNameLength);
            builder.Property(load => load.Sha256).HasMaxLength(32).IsFixedLength();
            builder.Property(load => load.ReadAgainst).HasMaxLength(16).IsFixedLength();
            builder.Property(load => load.StartedAt).HasConversion<UtcConverter>();
            builder.Property(load => load.FinishedAt).HasConversion<UtcConverter>();
            builder.Property(load => load.LoadedBy).HasMaxLength(LoadedByLength);
        }
    }
}
