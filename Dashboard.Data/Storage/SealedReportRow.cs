using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A report as it was sealed. Written once and never changed: a later seal of the same report is a row of its own.</summary>
public sealed class SealedReportRow
{
    public const int KeyLength = 400;
    public const int ByLength = 256;

    /// <summary>Hexadecimal digits of a SHA-256.</summary>
    public const int DigestLength = 64;

    public int Id { get; set; }

    /// <summary>What tells a report from every other: kind, period and conditions, whatever the day it is told as of.</summary>
    public string ReportKey { get; set; } = "";

    /// <summary>From 1; the highest of a report is the one in force, all others are superseded.</summary>
    public int Version { get; set; }

    /// <summary>Which report, as addresses write it.</summary>
    public string Kind { get; set; } = "";

    public DateOnly PeriodFirst { get; set; }

    public DateOnly PeriodLast { get; set; }

    /// <summary>Code of the unit reported about; null for every unit.</summary>
    public string? Unit { get; set; }

    public DateOnly AsOf { get; set; }

    /// <summary>The newest load whose dossiers were counted.</summary>
    public int LoadId { get; set; }

    /// <summary>Everything the report says, as canonical JSON in UTF-8.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>SHA-256 of the content in small hexadecimal digits: a row that was tampered with no longer has it.</summary>
    public string Digest { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SealedAt { get; set; }

    public string SealedBy { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<SealedReportRow>
    {
        public void Configure(EntityTypeBuilder<SealedReportRow> builder)
        {
            builder.ToTable("SealedReports");
            builder.Property(report => report.ReportKey).HasMaxLength(KeyLength);
            builder.Property(report => report.Kind).HasMaxLength(20);
            builder.Property(report => report.Unit).HasMaxLength(30);
            builder.Property(report => report.Digest).HasMaxLength(DigestLength).IsUnicode(false).IsFixedLength();
            builder.Property(report => report.SealedAt).HasConversion<UtcConverter>();
            builder.Property(report => report.SealedBy).HasMaxLength(ByLength);
            builder.HasOne<LoadRow>().WithMany().HasForeignKey(report => report.LoadId);

            // of two who seal the same report at once, the database lets one through
            builder.HasIndex(report => new { report.ReportKey, report.Version }, "UX_SealedReports_VersionsOfReport").IsUnique();
            builder.HasIndex(report => report.Digest, "UX_SealedReports_ByDigest").IsUnique();
        }
    }
}

/// <summary>The workbook of a sealed report in one language, byte for byte as it was handed out.</summary>
public sealed class SealedWorkbookRow
{
    public int Id { get; set; }

    public int SealedReportId { get; set; }

    public string Language { get; set; } = "";

    public byte[] Content { get; set; } = [];

    /// <summary>SHA-256 of the workbook.</summary>
    public byte[] Sha256 { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<SealedWorkbookRow>
    {
        public void Configure(EntityTypeBuilder<SealedWorkbookRow> builder)
        {
            builder.ToTable("SealedWorkbooks");
            builder.Property(workbook => workbook.Language).HasMaxLength(2);
            builder.Property(workbook => workbook.Sha256).HasMaxLength(32).IsFixedLength();
            builder.HasOne<SealedReportRow>().WithMany().HasForeignKey(workbook => workbook.SealedReportId);
            builder.HasIndex(workbook => new { workbook.SealedReportId, workbook.Language }, "UX_SealedWorkbooks_OfReport").IsUnique();
        }
    }
}
