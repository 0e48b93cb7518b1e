namespace Dashboard.Data.Domain;

/// <summary>A figure somebody printed, kept exactly as printed; it is compared, never corrected.</summary>
/// <param name="Scope">The level it speaks of; null for all.</param>
/// <param name="Indicator">Id of the indicator whose words it uses.</param>
/// <param name="Printed">The counts as printed.</param>
/// <param name="PrintedPercent">The percent as printed.</param>
/// <param name="Period">The days it says it covers.</param>
/// <param name="Source">Where it was printed.</param>
public sealed record PublishedFigure(Level? Scope, string Indicator, Rate Printed, decimal PrintedPercent, Period Period, string Source)
{
    /// <summary>Longest name of a source that is kept.</summary>
    public const int LongestSource = 500;

    /// <summary>Longest name of an office that is kept.</summary>
    public const int LongestOffice = 200;

    /// <summary>Most decimals of a percent that are kept.</summary>
    public const int MostDecimals = 4;

    /// <summary>Digits printed behind the decimal sign: "30,50" has two, and is rounded otherwise than "30,5".</summary>
    public int Decimals { get; init; } = PrintedPercent.Scale;

    /// <summary>How exactly the count above the line is meant.</summary>
    public Hedge NumeratorHedge { get; init; }

    /// <summary>How exactly the count below the line is meant.</summary>
    public Hedge DenominatorHedge { get; init; }

    /// <summary>How exactly the percent is meant.</summary>
    public Hedge PercentHedge { get; init; }

    /// <summary>The office it speaks of, as printed; empty for none.</summary>
    public string Office { get; init; } = "";

    /// <summary>The day it was printed; null when that is not known.</summary>
    public DateOnly? PrintedOn { get; init; }
}
