using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A day a published notice names, as <see cref="CalendarDay"/> defines it.</summary>
public sealed class CalendarDayRow
{
    public const int NameLength = 200;
    public const int NoticeLength = 300;

    public DateOnly Date { get; set; }

    public CalendarDayKind Kind { get; set; }

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    /// <summary>Where the day is told, as cited; null where nothing was cited.</summary>
    public string? Notice { get; set; }

    public static CalendarDayRow Of(CalendarDay day) => new() { Date = day.Date, Kind = day.Kind, NameVi = day.Name.Vi, NameEn = day.Name.En, Notice = day.Notice };

    public CalendarDay ToDay() => new(Date, Kind, new(NameVi, NameEn)) { Notice = Notice };

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarDayRow>
    {
        public void Configure(EntityTypeBuilder<CalendarDayRow> builder)
        {
            builder.ToTable("CalendarDays");
            builder.HasKey(day => day.Date);
            builder.Property(day => day.NameVi).HasMaxLength(NameLength);
            builder.Property(day => day.NameEn).HasMaxLength(NameLength);
            builder.Property(day => day.Notice).HasMaxLength(NoticeLength);
        }
    }
}
