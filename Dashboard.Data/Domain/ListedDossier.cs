namespace Dashboard.Data.Domain;

/// <summary>How a dossier stands against its current due date on a day.</summary>
public enum DossierVerdict
{
    /// <summary>Ended before its due date.</summary>
    Early,

    /// <summary>Ended on its due date, or without having one.</summary>
    OnTime,

    /// <summary>Ended after its due date.</summary>
    Late,

    /// <summary>In process, due on a later day or without a due date.</summary>
    Within,

    /// <summary>In process and due on that day.</summary>
    DueToday,

    /// <summary>In process after its due date.</summary>
    Overdue,
}

/// <summary>A dossier as lists show it.</summary>
public sealed record ListedDossier
{
    public required string Code { get; init; }

    /// <summary>The version in force when it was received.</summary>
    public required Procedure Procedure { get; init; }

    public required Unit ReceivedBy { get; init; }

    public required Unit SettledBy { get; init; }

    public required ReceiptChannel Channel { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>Null where the procedure has no limit.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>Due time before any rescheduling; null where none was recorded.</summary>
    public DateTime? OriginalDueAt { get; init; }

    /// <summary>End of processing, when it is known by the as-of day.</summary>
    public DateTime? CompletedAt { get; init; }

    /// <summary>How it had ended by the as-of day.</summary>
    public required Outcome Outcome { get; init; }

    public required Digitization Digitized { get; init; }

    /// <summary>When the result was digitized, when it is known by the as-of day.</summary>
    public DateTime? ResultDigitizedAt { get; init; }

    public required int SupplementRequests { get; init; }

    public required int RescheduledCount { get; init; }

    /// <summary>How it stood on the day states are read on.</summary>
    public required DossierVerdict Verdict { get; init; }

    /// <summary>Working days from the due date to the end or to the day states are read on: above 0 so many over, below 0 so many left or early; null without a due date.</summary>
    public int? WorkingDaysOver { get; init; }

    /// <summary>How a dossier stands on a day.</summary>
    /// <param name="dueOn">Its current due date.</param>
    /// <param name="completedOn">The day it ended.</param>
    /// <param name="on">The day it is looked at: an end after it has not happened.</param>
    public static DossierVerdict VerdictOf(DateOnly? dueOn, DateOnly? completedOn, DateOnly on) => completedOn is { } ended && ended <= on
        ? dueOn is not { } due || ended == due ? DossierVerdict.OnTime : ended < due ? DossierVerdict.Early : DossierVerdict.Late
        : dueOn is not { } open || open > on ? DossierVerdict.Within : open == on ? DossierVerdict.DueToday : DossierVerdict.Overdue;
}
