namespace Dashboard.Data.Storage;

/// <summary>The columns that versions of a dossier share, with their values: written once for every statement and for the row hash.</summary>
internal static class DossierVersionColumns
{
    public static IReadOnlyList<(string Name, Func<DossierVersion, object?> Value)> All { get; } =
    [
        (nameof(DossierVersion.Code), dossier => dossier.Code),
        (nameof(DossierVersion.ProcedureId), dossier => dossier.ProcedureId),
        (nameof(DossierVersion.ReceivedById), dossier => dossier.ReceivedById),
        (nameof(DossierVersion.SettledById), dossier => dossier.SettledById),
        (nameof(DossierVersion.Channel), dossier => (byte)dossier.Channel),
        (nameof(DossierVersion.SubmittedAt), dossier => dossier.SubmittedAt),
        (nameof(DossierVersion.ReceivedAt), dossier => dossier.ReceivedAt),
        (nameof(DossierVersion.CompletedAt), dossier => dossier.CompletedAt),
        (nameof(DossierVersion.HandedOverAt), dossier => dossier.HandedOverAt),
        (nameof(DossierVersion.OriginalDueAt), dossier => dossier.OriginalDueAt),
        (nameof(DossierVersion.DueAt), dossier => dossier.DueAt),
        (nameof(DossierVersion.RescheduledCount), dossier => dossier.RescheduledCount),
        (nameof(DossierVersion.SupplementRequests), dossier => dossier.SupplementRequests),
        (nameof(DossierVersion.PausedMinutes), dossier => dossier.PausedMinutes),
        (nameof(DossierVersion.Outcome), dossier => (byte)dossier.Outcome),
        (nameof(DossierVersion.Status), dossier => (byte)dossier.Status),
        (nameof(DossierVersion.DigitizedOnReceipt), dossier => (byte)dossier.DigitizedOnReceipt),
        (nameof(DossierVersion.ResultDigitizedAt), dossier => dossier.ResultDigitizedAt),
        (nameof(DossierVersion.ReusedData), dossier => dossier.ReusedData),
        (nameof(DossierVersion.PaidOnline), dossier => dossier.PaidOnline),
        (nameof(DossierVersion.ResultDelivery), dossier => (byte?)dossier.ResultDelivery),
        (nameof(DossierVersion.ApologyIssuedOn), dossier => dossier.ApologyIssuedOn),
        (nameof(DossierVersion.Handler), dossier => dossier.Handler),
        (nameof(DossierVersion.RowHash), dossier => dossier.RowHash),
    ];

    /// <summary>The names, comma-separated, for a statement; each with a prefix such as "d.".</summary>
    public static string Names(string prefix = "") => string.Join(", ", All.Select(column => prefix + column.Name));
}
