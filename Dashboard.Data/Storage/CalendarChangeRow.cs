using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>What one calendar file did to one day, never changed once written.</summary>
public sealed class CalendarChangeRow
{
    public const int ReasonLength = 500;
    public const int FileNameLength = 260;

    public int Id { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>Null for an ordinary day.</summary>
    public CalendarDayKind? KindBefore { get; set; }

    public CalendarDayKind? KindAfter { get; set; }

    /// <summary>Name and citation before, as the page shows them; null for an ordinary day.</summary>
    public string? NameBefore { get; set; }

    public string? NameAfter { get; set; }

    public string FileName { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>UTC; the same for all days of a file.</summary>
    public DateTime ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarChangeRow>
    {
        public void Configure(EntityTypeBuilder<CalendarChangeRow> builder)
        {
            builder.ToTable("CalendarChanges");
            builder.Property(change => change.NameBefore).HasMaxLength(CalendarDayRow.NameLength);
            builder.Property(change => change.NameAfter).HasMaxLength(CalendarDayRow.NameLength);
            builder.Property(change => change.FileName).HasMaxLength(FileNameLength);
            builder.Property(change => change.Reason).HasMaxLength(ReasonLength);
            builder.Property(change => change.ChangedBy).HasMaxLength(100);
            builder.HasIndex(change => new { change.ChangedAt, change.Date }, "IX_CalendarChanges_InOrder");
        }
    }
}
