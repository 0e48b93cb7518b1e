using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A day a published notice names, as <see cref="CalendarDay"/> defines it.</summary>
public sealed class CalendarDayRow
{
    public DateOnly Date { get; set; }

    public CalendarDayKind Kind { get; set; }

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarDayRow>
    {
        public void Configure(EntityTypeBuilder<CalendarDayRow> builder)
        {
            builder.ToTable("CalendarDays");
            builder.HasKey(day => day.Date);
            builder.Property(day => day.NameVi).HasMaxLength(200);
            builder.Property(day => day.NameEn).HasMaxLength(200);
        }
    }
}
