using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>A figure somebody printed, as <see cref="PublishedFigure"/> defines it.</summary>
public sealed class PublishedFigureRow
{
    public int Id { get; set; }

    public Level? Scope { get; set; }

    public string Office { get; set; } = "";

    /// <summary>Id of the indicator.</summary>
    public string Indicator { get; set; } = "";

    public long Numerator { get; set; }

    public Hedge NumeratorHedge { get; set; }

    public long Denominator { get; set; }

    public Hedge DenominatorHedge { get; set; }

    /// <summary>As printed, right or wrong.</summary>
    public decimal PrintedPercent { get; set; }

    /// <summary>Digits printed behind the decimal sign; null for rows older than this column, which say no more than their value.</summary>
    public int? PercentDecimals { get; set; }

    public Hedge PercentHedge { get; set; }

    public DateOnly PeriodFirst { get; set; }

    public DateOnly PeriodLast { get; set; }

    public string Source { get; set; } = "";

    public DateOnly? PrintedOn { get; set; }

    internal PublishedFigure ToFigure() => new(Scope, Indicator, new Rate(Numerator, Denominator), PrintedPercent, new Period(PeriodFirst, PeriodLast), Source)
    {
        Decimals = PercentDecimals ?? DecimalsOf(PrintedPercent),
        NumeratorHedge = NumeratorHedge,
        DenominatorHedge = DenominatorHedge,
        PercentHedge = PercentHedge,
        Office = Office,
        PrintedOn = PrintedOn,
    };

    internal static PublishedFigureRow Of(PublishedFigure figure) => new()
    {
        Scope = figure.Scope,
        Office = figure.Office,
        Indicator = figure.Indicator,
        Numerator = figure.Printed.Numerator,
        NumeratorHedge = figure.NumeratorHedge,
        Denominator = figure.Printed.Denominator,
        DenominatorHedge = figure.DenominatorHedge,
        PrintedPercent = figure.PrintedPercent,
        PercentDecimals = figure.Decimals,
        PercentHedge = figure.PercentHedge,
        PeriodFirst = figure.Period.First,
        PeriodLast = figure.Period.Last,
        Source = figure.Source,
        PrintedOn = figure.PrintedOn,
    };

    /// <summary>Digits behind the decimal sign that say something.</summary>
    private static int DecimalsOf(decimal percent)
    {
        var decimals = 0;
        while (decimals < PublishedFigure.MostDecimals && decimal.Round(percent, decimals) != percent)
        {
            decimals++;
        }

        return decimals;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<PublishedFigureRow>
    {
        public void Configure(EntityTypeBuilder<PublishedFigureRow> builder)
        {
            builder.ToTable("PublishedFigures");
            builder.Property(figure => figure.Indicator).HasMaxLength(60);
            builder.Property(figure => figure.Office).HasMaxLength(PublishedFigure.LongestOffice);
            builder.Property(figure => figure.PrintedPercent).HasPrecision(9, PublishedFigure.MostDecimals);
            builder.Property(figure => figure.NumeratorHedge).HasDefaultValue(Hedge.Exact).HasSentinel(Hedge.Exact);
            builder.Property(figure => figure.DenominatorHedge).HasDefaultValue(Hedge.Exact).HasSentinel(Hedge.Exact);
            builder.Property(figure => figure.PercentHedge).HasDefaultValue(Hedge.Exact).HasSentinel(Hedge.Exact);
            builder.Property(figure => figure.Source).HasMaxLength(PublishedFigure.LongestSource);
        }
    }
}
