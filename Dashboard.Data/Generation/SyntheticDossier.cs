using Dashboard.Data.Domain;

namespace Dashboard.Data.Generation;

/// <summary>A stretch in which the clock stood still; without an end it has not begun again by the cut-off.</summary>
internal readonly record struct Pause(PauseReason Reason, DateTime From, DateTime? To);

/// <summary>A made-up dossier, filled step by step and then written; one row of the register.</summary>
internal sealed class SyntheticDossier
{
    public required UnitProfile Unit { get; init; }

    public required Procedure Procedure { get; set; }

    public required ReceiptChannel Channel { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>Place among the dossiers the unit received that day through counter and post, or online, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Number in the unit's daily sequence, from 1.</summary>
    public int Number { get; set; }

    public string? SettledBy { get; set; }

    public DateTime SubmittedAt { get; set; }

    public DateTime? DueAt { get; set; }

    public DateTime? OriginalDueAt { get; set; }

    public DateTime? CompletedAt { get; set; }

    public DateTime? HandedOverAt { get; set; }

    public DossierStatus Status { get; set; }

    public Outcome Outcome { get; set; }

    public int RescheduledCount { get; set; }

    public int SupplementRequests { get; set; }

    public int PausedMinutes { get; set; }

    public List<Pause> Pauses { get; } = [];

    public Digitization DigitizedOnReceipt { get; set; }

    public DateTime? ResultDigitizedAt { get; set; }

    public bool ReusedData { get; set; }

    public bool PaidOnline { get; set; }

    public ResultDelivery? ResultDelivery { get; set; }

    public DateOnly? ApologyIssuedOn { get; set; }

    public int Handler { get; set; }

    public DateOnly ReceivedOn => DateOnly.FromDateTime(ReceivedAt);

    /// <summary>Weight of full digitization on receipt, in a million.</summary>
    public long DigitizationWeight { get; set; }

    /// <summary>Weight of a digitized result, in a million; 0 where there is no result to digitize.</summary>
    public long ResultWeight { get; set; }

    /// <summary>The irregularity planted in it, for the seed only.</summary>
    public Irregularity Planted { get; set; }

    /// <summary>Marked as having a digitized result although its procedure gives none.</summary>
    public bool FlaggedWithoutResult => Planted == Irregularity.DigitizedWithoutResult && Outcome == Outcome.Resolved;

    /// <summary>When the result would be digitized, if it is.</summary>
    public DateTime ResultWouldBeDigitizedAt { get; set; }
}
