using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage;

/// <summary>What a register says of a dossier at one load; the columns that the current version and its superseded ones share.</summary>
/// <remarks>Times are local civil times without a zone. Nothing about the applicant is kept: a dossier is known by its code.</remarks>
public abstract class DossierVersion
{
    public const int CodeLength = 50;
    public const int HandlerLength = 100;

    public string Code { get; set; } = "";

    /// <summary>The procedure's version in force on the day of receipt.</summary>
    public int ProcedureId { get; set; }

    public int ReceivedById { get; set; }

    public int SettledById { get; set; }

    public ReceiptChannel Channel { get; set; }

    public DateTime? SubmittedAt { get; set; }

    /// <summary>Null while not accepted, or refused (status 1 or 3): such a dossier is kept, never counted.</summary>
    public DateTime? ReceivedAt { get; set; }

    /// <summary>End of processing; set exactly when <see cref="Outcome"/> says how it ended.</summary>
    public DateTime? CompletedAt { get; set; }

    public DateTime? HandedOverAt { get; set; }

    /// <summary>Due time before any rescheduling.</summary>
    public DateTime? OriginalDueAt { get; set; }

    /// <summary>Due time now; null where the procedure has no limit.</summary>
    public DateTime? DueAt { get; set; }

    public short RescheduledCount { get; set; }

    public short SupplementRequests { get; set; }

    /// <summary>Working minutes the clock stood still.</summary>
    public int PausedMinutes { get; set; }

    public Outcome Outcome { get; set; }

    public DossierStatus Status { get; set; }

    public Digitization DigitizedOnReceipt { get; set; }

    /// <summary>When the result was digitized; null while it is not.</summary>
    public DateTime? ResultDigitizedAt { get; set; }

    public bool ReusedData { get; set; }

    public bool PaidOnline { get; set; }

    public ResultDelivery? ResultDelivery { get; set; }

    public DateOnly? ApologyIssuedOn { get; set; }

    /// <summary>A pseudonym of the account that handled it.</summary>
    public string? Handler { get; set; }

    /// <summary>First 16 bytes of the SHA-256 of all that the register says, pauses included: tells whether a load brings anything new.</summary>
    public byte[] RowHash { get; set; } = [];

    internal static void Configure<T>(EntityTypeBuilder<T> table)
        where T : DossierVersion
    {
        table.Property(dossier => dossier.Code).HasMaxLength(CodeLength);
        table.Property(dossier => dossier.Handler).HasMaxLength(HandlerLength);
        table.Property(dossier => dossier.RowHash).HasMaxLength(16).IsFixedLength();
        table.HasOne<ProcedureRow>().WithMany().HasForeignKey(dossier => dossier.ProcedureId);
        table.HasOne<UnitRow>().WithMany().HasForeignKey(dossier => dossier.ReceivedById);
        table.HasOne<UnitRow>().WithMany().HasForeignKey(dossier => dossier.SettledById);
    }
}
