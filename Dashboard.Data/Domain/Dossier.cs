namespace Dashboard.Data.Domain;

/// <summary>How a dossier reached the office.</summary>
public enum ReceiptChannel
{
    /// <summary>Handed in at the counter; also what a register means that names no channel.</summary>
    Counter = 1,
    Online = 2,

    /// <summary>Sent through the public postal service.</summary>
    Postal = 3,
}

/// <summary>How a dossier ended; the day it ended is its end-of-processing date.</summary>
public enum Outcome
{
    /// <summary>Not ended.</summary>
    None = 0,

    /// <summary>Settled with a result.</summary>
    Resolved = 1,

    /// <summary>Given back by the office.</summary>
    Returned = 2,

    /// <summary>Taken back by the citizen.</summary>
    Withdrawn = 3,

    /// <summary>Processing stopped by the office.</summary>
    Stopped = 4,
}

/// <summary>How much of a file was digitized when it was received.</summary>
public enum Digitization
{
    None = 0,

    /// <summary>At least one component, not all that are required.</summary>
    Partial = 1,

    /// <summary>Every required component.</summary>
    Full = 2,
}

/// <summary>The ten states of the national exchange of dossiers.</summary>
public enum DossierStatus
{
    Submitted = 1,
    Accepted = 2,
    Refused = 3,
    InProcess = 4,
    AwaitingSupplement = 5,
    AwaitingPayment = 6,
    Withdrawn = 7,
    Stopped = 8,
    Resolved = 9,
    HandedOver = 10,
}

/// <summary>Why a dossier's clock stood still.</summary>
public enum PauseReason
{
    Supplement,
    Payment,
    Stopped,
}

/// <summary>How the result reaches the citizen.</summary>
public enum ResultDelivery
{
    Counter = 1,
    Online = 2,
    Postal = 3,
}

/// <summary>Which unit a dossier is counted with. One query uses one basis for all its counts, or the balance breaks.</summary>
public enum UnitBasis
{
    /// <summary>The unit that received it: the load on reception.</summary>
    ReceivedBy,

    /// <summary>The unit that settles it: form II.06.</summary>
    SettledBy,
}
