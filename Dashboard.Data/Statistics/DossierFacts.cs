using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>A stretch of waiting for the citizen.</summary>
/// <param name="From">First day.</param>
/// <param name="To">The day it was over; null while it lasts.</param>
public readonly record struct Wait(DateOnly From, DateOnly? To);

/// <summary>What the statistics keep of one dossier.</summary>
/// <param name="ReceivedOn">Day of receipt.</param>
/// <param name="ReceivedBy">Code of the unit that received it.</param>
/// <param name="SettledBy">Code of the unit that settles it.</param>
/// <param name="Procedure">The version in force when it was received.</param>
public readonly record struct DossierFacts(DateOnly ReceivedOn, string ReceivedBy, string SettledBy, Procedure Procedure)
{
    public ReceiptChannel Channel { get; init; } = ReceiptChannel.Counter;

    public Digitization DigitizedOnReceipt { get; init; }

    public Outcome Outcome { get; init; }

    /// <summary>Day processing ended; not before receipt; null while in process.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Current due date; null where the procedure has no limit.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Due date before any rescheduling; where none was recorded the current one stands for it.</summary>
    public DateOnly? OriginalDueOn { get; init; }

    /// <summary>Day the result was digitized; null while it is not.</summary>
    public DateOnly? ResultDigitizedOn { get; init; }

    /// <summary>Day of the apology letter; null while there is none.</summary>
    public DateOnly? ApologyIssuedOn { get; init; }

    /// <summary>How often the citizen was asked for a supplement; more than twice is kept as twice.</summary>
    public int SupplementRequests { get; init; }

    /// <summary>When the clock stood still for the citizen's supplement, in order; null for never.</summary>
    public IReadOnlyList<Wait>? Waits { get; init; }

    /// <summary>When the clock stood still for the citizen at all, for a supplement or a payment, or because processing was stopped; in order; null for never.</summary>
    public IReadOnlyList<Wait>? Pauses { get; init; }

    /// <summary>Whether a component came from data digitized before.</summary>
    public bool ReusedData { get; init; }

    public bool PaidOnline { get; init; }

    /// <summary>What its times of day show an inspector.</summary>
    public DossierSigns Signs { get; init; }

    /// <summary>How its due date differs from the one worked out anew.</summary>
    public DueDatePattern DuePattern { get; init; }

    /// <summary>How the result reaches the citizen; null where the register does not say.</summary>
    public ResultDelivery? ResultDelivery { get; init; }
}
