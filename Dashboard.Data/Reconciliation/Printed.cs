using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Whom a figure of a text is about: everyone, a level, or offices by name.</summary>
/// <param name="Level">The level named; null for none.</param>
/// <param name="Name">The office as written; empty for none.</param>
public sealed record TextScope(Level? Level, string Name)
{
    /// <summary>Nobody is singled out.</summary>
    public static TextScope All { get; } = new(null, "");

    public static TextScope Of(Level level) => new(level, "");

    public bool IsAll => this == All;
}

/// <summary>A count as printed, with where it stands.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Hedge">How exactly it is meant.</param>
/// <param name="Topic">What it counts.</param>
/// <param name="At">Its place in the text; -1 when it comes from elsewhere.</param>
public sealed record PrintedCount(PrintedNumber Printed, Hedge Hedge, Topic Topic, int At)
{
    public decimal Value => Printed.Value;

    /// <summary>The counts it can stand for.</summary>
    public Span Span => Span.OfCount(Value, Hedge);
}

/// <summary>A percent as printed, with where it stands.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Hedge">How exactly it is meant.</param>
/// <param name="At">Its place in the text; -1 when it comes from elsewhere.</param>
public sealed record PrintedPercent(PrintedNumber Printed, Hedge Hedge, int At)
{
    public decimal Value => Printed.Value;
}
