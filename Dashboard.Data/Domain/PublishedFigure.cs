namespace Dashboard.Data.Domain;

/// <summary>A figure somebody printed, kept exactly as printed; it is compared, never corrected.</summary>
/// <param name="Scope">The level it speaks of; null for all.</param>
/// <param name="Indicator">Id of the indicator whose words it uses.</param>
/// <param name="Printed">The counts as printed.</param>
/// <param name="PrintedPercent">The percent as printed.</param>
/// <param name="Period">The days it says it covers.</param>
/// <param name="Source">Where it was printed.</param>
public sealed record PublishedFigure(Level? Scope, string Indicator, Rate Printed, decimal PrintedPercent, Period Period, string Source);
