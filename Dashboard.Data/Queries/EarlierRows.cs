using Dashboard.Data.Storage;

namespace Dashboard.Data.Queries;

/// <summary>The stored dossiers as a snapshot knows them: those of now, or of what an earlier load knew, in parts that share none.</summary>
internal static class EarlierRows
{
    /// <summary>One part for a snapshot of now; for an earlier one the dossiers no load has changed since, which indexes serve, and the few that later loads tell otherwise, as they were.</summary>
    public static IReadOnlyList<CountedRows> PartsOf(ReportingDbContext db, StoredNumbers numbers) => numbers.Snapshot is { IsEarlier: true, Stamp.Load: var load }
        ? [new CountedRows(db, numbers, Unchanged(db, load)), new CountedRows(db, numbers, Superseded(db, load))]
        : [new CountedRows(db, numbers)];

    internal static IQueryable<DossierRow> Unchanged(ReportingDbContext db, int upTo) => db.Dossiers.Where(dossier => dossier.LastLoadId <= upTo);

    /// <summary>The versions in force after a load that a later one superseded, under the number of their dossier.</summary>
    internal static IQueryable<DossierRow> Superseded(ReportingDbContext db, int upTo) =>
        from dossier in db.Dossiers
        where dossier.LastLoadId > upTo
        join version in db.DossierRevisions on dossier.Id equals version.DossierId
        where version.FromLoadId <= upTo && version.UntilLoadId > upTo
        select new DossierRow
        {
            Id = dossier.Id,
            FirstLoadId = dossier.FirstLoadId,
            LastLoadId = version.FromLoadId,
            Code = version.Code,
            ProcedureId = version.ProcedureId,
            ReceivedById = version.ReceivedById,
            SettledById = version.SettledById,
            Channel = version.Channel,
            SubmittedAt = version.SubmittedAt,
            ReceivedAt = version.ReceivedAt,
            CompletedAt = version.CompletedAt,
            HandedOverAt = version.HandedOverAt,
            OriginalDueAt = version.OriginalDueAt,
            DueAt = version.DueAt,
            RescheduledCount = version.RescheduledCount,
            SupplementRequests = version.SupplementRequests,
            PausedMinutes = version.PausedMinutes,
            Outcome = version.Outcome,
            Status = version.Status,
            DigitizedOnReceipt = version.DigitizedOnReceipt,
            ResultDigitizedAt = version.ResultDigitizedAt,
            ReusedData = version.ReusedData,
            PaidOnline = version.PaidOnline,
            ResultDelivery = version.ResultDelivery,
            ApologyIssuedOn = version.ApologyIssuedOn,
            Handler = version.Handler,
        };

    /// <summary>How rows follow one another in an order, as both databases put them: no value before every other.</summary>
    public static Comparison<ListedRow> InOrder(DossierOrder order, bool isDescending)
    {
        var sign = isDescending ? -1 : 1;
        return order == DossierOrder.Code
            ? (one, other) => sign * string.CompareOrdinal(one.Code, other.Code)
            : (one, other) => sign * (TimeOf(one), one.Id).CompareTo((TimeOf(other), other.Id));

        DateTime TimeOf(ListedRow row) => (order switch
        {
            DossierOrder.Due => row.DueAt,
            DossierOrder.Completed => row.CompletedAt,
            _ => row.ReceivedAt,
        }) ?? DateTime.MinValue;
    }
}
