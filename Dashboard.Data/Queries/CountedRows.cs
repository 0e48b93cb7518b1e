using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>The stored dossiers that a question counts: the same filter, units and measures as over the columns of the snapshot.</summary>
/// <param name="db">Where they are stored.</param>
/// <param name="numbers">By which numbers the database knows the units and procedures of the snapshot.</param>
/// <param name="source">The part of them looked at, see <see cref="EarlierRows"/>; null for all as they are now.</param>
internal sealed class CountedRows(ReportingDbContext db, StoredNumbers numbers, IQueryable<DossierRow>? source = null)
{
    /// <summary>Reads the numbers, then counts with them.</summary>
    public static async Task<CountedRows> ReadAsync(ReportingDbContext db, Snapshot snapshot, CancellationToken cancellationToken) =>
        new(db, await StoredNumbers.ReadAsync(db, snapshot, cancellationToken));

    public Unit Unit(int id) => numbers.UnitOf[id];

    public Procedure Procedure(int id) => numbers.ProcedureOf[id];

    /// <inheritdoc cref="StoredNumbers.Knows"/>
    public bool Knows(DossierVersion version) => numbers.Knows(version.ReceivedById, version.SettledById, version.ProcedureId);

    /// <summary>What a load brought after the snapshot was taken is not listed yet: those of units and procedures the snapshot knows are.</summary>
    private IQueryable<DossierRow> Told()
    {
        var (dossiers, units, procedures) = (source ?? db.Dossiers, numbers.UnitOf.Keys.ToArray(), numbers.ProcedureOf.Keys.ToArray());
        return numbers.IsWhole
            ? dossiers
            : dossiers.Where(dossier => EF.Parameter(units).Contains(dossier.ReceivedById)
                && EF.Parameter(units).Contains(dossier.SettledById)
                && EF.Parameter(procedures).Contains(dossier.ProcedureId));
    }

    /// <summary>Those a load had recorded by then.</summary>
    private IQueryable<DossierPauseRow> Pauses => numbers.Snapshot is { IsEarlier: true, Stamp.LoadedAt: var until }
        ? db.DossierPauses.Where(pause => pause.RecordedAt <= until)
        : db.DossierPauses;

    /// <summary>The dossiers of some numbers, in one parameter however many.</summary>
    public IQueryable<DossierRow> Of(int[] numbers) => Told().Where(dossier => dossier.ReceivedAt != null && EF.Parameter(numbers).Contains(dossier.Id));

    /// <summary>The dossiers that any of some measures counts.</summary>
    /// <param name="query">Filter, period, as-of day, unit basis and unit tree; its breakdown does not matter.</param>
    /// <param name="measures">At least one.</param>
    /// <param name="order">The order they will be read in.</param>
    /// <param name="without">Those that any of these counts are left out.</param>
    public IQueryable<DossierRow> Of(CountQuery query, IReadOnlyList<Measure> measures, DossierOrder order = DossierOrder.Received, IReadOnlyList<Measure>? without = null)
    {
        var conditions = new MeasureConditions(query, [.. numbers.ProcedureOf.Select(known => (known.Key, known.Value))], Pauses);
        var counted = measures.Select(conditions.Of).Aggregate(Conditions.Or);
        counted = (without ?? []).Select(conditions.Of).Aggregate(counted, Conditions.Without);
        return Selected(query, order).Where(order == DossierOrder.Code ? counted.OnTheWay() : counted);
    }

    /// <summary>The dossiers a filter selects, whatever the period; those never received are not counted anywhere.</summary>
    private IQueryable<DossierRow> Selected(CountQuery query, DossierOrder order)
    {
        var filter = query.Filter;
        var selection = numbers.Snapshot.Dossiers.Breakdowns.Of(query).Selection;
        var dossiers = Told().Where(dossier => dossier.ReceivedAt != null);
        if (selection.Units.Contains(false))
        {
            dossiers = OfUnits(dossiers, query.Basis, numbers.Units(selection.Units), order);
        }

        if (selection.Procedures.Contains(false))
        {
            var ids = numbers.Procedures(selection.Procedures);
            dossiers = dossiers.Where(dossier => EF.Parameter(ids).Contains(dossier.ProcedureId));
        }

        if (filter.Channel is { } channel)
        {
            dossiers = dossiers.Where(dossier => dossier.Channel == channel);
        }

        if (filter.Digitized is { } digitized)
        {
            dossiers = dossiers.Where(dossier => dossier.DigitizedOnReceipt == digitized);
        }

        return filter.Outcome is { } outcome ? OfOutcome(dossiers, outcome, query.AsOf.ToDateTime(default).AddDays(1)) : dossiers;
    }

    /// <summary>One unit in order of receipt is asked for by equality, which an index serves in that order.</summary>
    /// <remarks>Others are looked at on the way, a list being one parameter however long: through the index of units, all their dossiers would be read and put in order for one page of them.</remarks>
    private static IQueryable<DossierRow> OfUnits(IQueryable<DossierRow> dossiers, UnitBasis basis, int[] ids, DossierOrder order) => (basis, ids) switch
    {
        (UnitBasis.ReceivedBy, [var id]) when order == DossierOrder.Received => dossiers.Where(dossier => dossier.ReceivedById == id),
        (UnitBasis.ReceivedBy, _) => dossiers.Where(dossier => EF.Parameter(ids).Contains(dossier.ReceivedById + 0)),
        _ => dossiers.Where(dossier => EF.Parameter(ids).Contains(dossier.SettledById + 0)),
    };

    /// <summary>An end after the as-of day has not happened.</summary>
    private static IQueryable<DossierRow> OfOutcome(IQueryable<DossierRow> dossiers, Outcome outcome, DateTime afterAsOf) => outcome == Outcome.None
        ? dossiers.Where(dossier => dossier.CompletedAt == null || dossier.CompletedAt >= afterAsOf)
        : dossiers.Where(dossier => dossier.CompletedAt < afterAsOf && dossier.Outcome == outcome);
}
