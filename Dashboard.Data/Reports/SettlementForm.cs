using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One line of form II.06, state and results of settlement: columns 3 to 13 of a field or unit.</summary>
/// <remarks>
/// (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13) and (3) = (7) + (11). A dossier waiting for a supplement
/// at the end of the period stands in 12; a returned, withdrawn or stopped one in 9, or in 10 when past its due date.
/// </remarks>
/// <param name="Key">Name of the field or code of the unit; empty for the total.</param>
/// <param name="Counts">What the columns are read from.</param>
public sealed record SettlementLine(string Key, Counts Counts)
{
    /// <summary>(3) To be handled.</summary>
    public long Total => Counts[Measure.ToHandle];

    /// <summary>(4) Received in the period, online.</summary>
    public long Online => Counts[Measure.Online];

    /// <summary>(5) Received in the period, at the counter or by post.</summary>
    public long DirectOrPostal => Counts[Measure.Counter] + Counts[Measure.Postal];

    /// <summary>(6) Carried over from the period before.</summary>
    public long CarriedOver => Counts[Measure.CarriedOver];

    /// <summary>(7) Resolved.</summary>
    public long Resolved => Counts[Measure.Resolved];

    /// <summary>(8) Resolved early.</summary>
    public long Early => Counts[Measure.Early] - Counts[Measure.EarlyWithdrawn];

    /// <summary>(9) Resolved on time, or returned, withdrawn or stopped by then.</summary>
    public long OnTime => Counts[Measure.OnTime] + Counts[Measure.EarlyWithdrawn];

    /// <summary>(10) Resolved late.</summary>
    public long Late => Counts[Measure.Late];

    /// <summary>(11) In process.</summary>
    public long InProcess => Counts[Measure.InProcess];

    /// <summary>(12) In process within the deadline, or waiting for a supplement.</summary>
    public long Within => Counts[Measure.InProcessWithin] + Counts[Measure.OverdueWaiting];

    /// <summary>(13) In process, overdue.</summary>
    public long Overdue => Counts[Measure.InProcessOverdue] - Counts[Measure.OverdueWaiting];
}

/// <summary>Form II.06 over a period, counted with the units that settle.</summary>
/// <param name="Lines">A line for each field or unit, in their order.</param>
/// <param name="Total">The sum of the lines.</param>
public sealed record SettlementForm(IReadOnlyList<SettlementLine> Lines, SettlementLine Total)
{
    /// <param name="snapshot">The dossiers.</param>
    /// <param name="query">Period, as-of day, filter and breakdown; the basis is always the settling unit.</param>
    public static SettlementForm From(DossierColumns snapshot, CountQuery query)
    {
        var counted = snapshot.CountBy(query with { Basis = UnitBasis.SettledBy });
        return new SettlementForm(
            [.. counted.Groups.Select(group => new SettlementLine(group.Key, group.Counts))], new SettlementLine("", counted.Total.Counts));
    }
}
