using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A figure somebody printed, as <see cref="PublishedFigure"/> defines it.</summary>
public sealed class PublishedFigureRow
{
    public int Id { get; set; }

    public Level? Scope { get; set; }

    /// <summary>Id of the indicator.</summary>
    public string Indicator { get; set; } = "";

    public long Numerator { get; set; }

    public long Denominator { get; set; }

    /// <summary>As printed, right or wrong.</summary>
    public decimal PrintedPercent { get; set; }

    public DateOnly PeriodFirst { get; set; }

    public DateOnly PeriodLast { get; set; }

    public string Source { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<PublishedFigureRow>
    {
        public void Configure(EntityTypeBuilder<PublishedFigureRow> builder)
        {
            builder.ToTable("PublishedFigures");
            builder.Property(figure => figure.Indicator).HasMaxLength(60);
            builder.Property(figure => figure.PrintedPercent).HasPrecision(9, 4);
            builder.Property(figure => figure.Source).HasMaxLength(500);
        }
    }
}
