using Dashboard.Data.Domain;

namespace Dashboard.Data.Storage;

/// <summary>A stretch of time a dossier's clock stood still; the end is null while it lasts. Local civil times.</summary>
public readonly record struct Pause(PauseReason Reason, DateTime FromAt, DateTime? ToAt);

/// <summary>A dossier as one row of a register file tells it, not yet held against what is stored.</summary>
public sealed class IncomingDossier : DossierVersion
{
    /// <summary>Row of the file; the header is row 1.</summary>
    public required int Row { get; init; }

    public IReadOnlyList<Pause> Pauses { get; set; } = [];

    /// <summary>Whether the dossier is made up.</summary>
    public bool IsSynthetic { get; set; }

    /// <summary>The newest thing the row says has happened; due times are still to come and do not count.</summary>
    public DateTime? NewestEventAt => Later(
        Later(Later(SubmittedAt, ReceivedAt), Later(CompletedAt, HandedOverAt)),
        Later(ResultDigitizedAt, ApologyIssuedOn?.ToDateTime(TimeOnly.MinValue)));

    private static DateTime? Later(DateTime? one, DateTime? other) => other is null || one > other ? one : other;
}
