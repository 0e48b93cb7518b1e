using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Queries;

/// <summary>Everything known of one dossier.</summary>
/// <param name="Current">What the last load that changed it says.</param>
/// <param name="Pauses">When its clock stood still, in order.</param>
/// <param name="Superseded">What earlier loads said, the newest first.</param>
public sealed record DossierRecord(DossierVersionRecord Current, IReadOnlyList<DossierPause> Pauses, IReadOnlyList<DossierVersionRecord> Superseded)
{
    /// <summary>What the statistics read of it; null while it was never received, and so is counted nowhere.</summary>
    public DossierFacts? Facts => Current.ReceivedAt is not { } received ? null
        : new DossierFacts(DateOnly.FromDateTime(received), Current.ReceivedBy.Code, Current.SettledBy.Code, Current.Procedure)
        {
            Channel = Current.Channel,
            DigitizedOnReceipt = Current.Digitized,
            Outcome = Current.Outcome,
            CompletedOn = DayOf(Current.CompletedAt),
            DueOn = DayOf(Current.DueAt),
            OriginalDueOn = DayOf(Current.OriginalDueAt),
            ResultDigitizedOn = DayOf(Current.ResultDigitizedAt),
            ApologyIssuedOn = Current.ApologyIssuedOn,
            SupplementRequests = Current.SupplementRequests,
            Waits = [.. Pauses.Where(pause => pause.Reason == PauseReason.Supplement).Select(pause => new Wait(DateOnly.FromDateTime(pause.FromAt), DayOf(pause.ToAt)))],
            ReusedData = Current.ReusedData,
            PaidOnline = Current.PaidOnline,
            ResultDelivery = Current.ResultDelivery,
        };

    /// <summary>What was known of it after a load: the newest version that load or one before it brought; null when it had not come yet.</summary>
    public DossierVersionRecord? KnownAt(int load) =>
        Current.Load.Load <= load ? Current : Superseded.Where(version => version.Load.Load <= load).MaxBy(version => version.Load.Load);

    /// <summary>The whole of it as an earlier load knew it; null when that load had not heard of it.</summary>
    /// <param name="stamp">That of the load. A pause a later load took back is not known any more.</param>
    internal DossierRecord? AsKnown(DataStamp stamp) => KnownAt(stamp.Load) is not { } current ? null
        : new DossierRecord(current, [.. Pauses.Where(pause => pause.RecordedAt <= stamp.LoadedAt)], [.. Superseded.Where(version => version.Load.Load < current.Load.Load)])
        {
            Later = [.. Superseded.Prepend(Current).Where(version => version.Load.Load > stamp.Load)],
        };

    /// <summary>What loads after the one it is told as of say of it, the newest first; nothing as of now.</summary>
    public IReadOnlyList<DossierVersionRecord> Later { get; init; } = [];

    /// <summary>What its clock is drawn from; null while it was never received.</summary>
    public ClockFacts? Clock => Current.ReceivedAt is not { } received ? null
        : new ClockFacts(
            new DueDateFacts(received, Current.Procedure.Limit, Current.PausedMinutes, Current.OriginalDueAt, Current.DueAt),
            Current.CompletedAt,
            Current.RescheduledCount,
            [.. Pauses.Select(pause => new ClockPause(pause.Reason, pause.FromAt, pause.ToAt))]);

    private static DateOnly? DayOf(DateTime? time) => time is { } known ? DateOnly.FromDateTime(known) : null;
}

/// <summary>A stretch of time a dossier's clock stood still.</summary>
/// <param name="Reason">Why.</param>
/// <param name="FromAt">Local civil time.</param>
/// <param name="ToAt">Local civil time; null while it lasts.</param>
/// <param name="RecordedAt">When a load first said so, UTC.</param>
public sealed record DossierPause(PauseReason Reason, DateTime FromAt, DateTime? ToAt, DateTime RecordedAt);

/// <summary>The load that brought a version.</summary>
/// <param name="Load">Its number.</param>
/// <param name="Source">The system or office it came from.</param>
/// <param name="FileName">The file.</param>
/// <param name="FinishedAt">UTC.</param>
public sealed record KnownLoad(int Load, string Source, string FileName, DateTime FinishedAt);

/// <summary>What one load says of a dossier. Times are local civil times.</summary>
public sealed record DossierVersionRecord
{
    public required KnownLoad Load { get; init; }

    public required string Code { get; init; }

    public required Procedure Procedure { get; init; }

    public required Unit ReceivedBy { get; init; }

    public required Unit SettledBy { get; init; }

    public ReceiptChannel Channel { get; init; }

    public DossierStatus Status { get; init; }

    public Outcome Outcome { get; init; }

    public DateTime? SubmittedAt { get; init; }

    /// <summary>Null while not accepted, or refused.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>Due time before any rescheduling; null where none was recorded.</summary>
    public DateTime? OriginalDueAt { get; init; }

    /// <summary>Null where the procedure has no limit.</summary>
    public DateTime? DueAt { get; init; }

    public DateTime? CompletedAt { get; init; }

    public DateTime? HandedOverAt { get; init; }

    public int RescheduledCount { get; init; }

    public int SupplementRequests { get; init; }

    /// <summary>Working minutes the clock stood still.</summary>
    public int PausedMinutes { get; init; }

    public Digitization Digitized { get; init; }

    public DateTime? ResultDigitizedAt { get; init; }

    public bool ReusedData { get; init; }

    public bool PaidOnline { get; init; }

    public ResultDelivery? ResultDelivery { get; init; }

    public DateOnly? ApologyIssuedOn { get; init; }

    /// <summary>A pseudonym of the account that handled it.</summary>
    public string? Handler { get; init; }
}
