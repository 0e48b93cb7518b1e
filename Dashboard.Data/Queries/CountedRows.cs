using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>The stored dossiers that a question counts: the same filter, units and measures as over the columns of the snapshot.</summary>
internal sealed class CountedRows
{
    private readonly ReportingDbContext _db;
    private readonly Snapshot _snapshot;
    private readonly int?[] _units;
    private readonly int?[] _procedures;
    private readonly bool _isWhole;
    private readonly Dictionary<int, Unit> _unitOf;
    private readonly Dictionary<int, Procedure> _procedureOf;

    private CountedRows(ReportingDbContext db, Snapshot snapshot, int?[] units, int?[] procedures, bool isWhole)
    {
        (_db, _snapshot, _units, _procedures, _isWhole) = (db, snapshot, units, procedures, isWhole);
        _unitOf = Known(units).ToDictionary(unit => unit.Id, unit => snapshot.Units.All[unit.Index]);
        _procedureOf = Known(procedures).ToDictionary(procedure => procedure.Id, procedure => snapshot.Procedures.All[procedure.Index]);
    }

    /// <summary>The numbers and codes of all units.</summary>
    internal static IQueryable<StoredUnit> Units(ReportingDbContext db) => db.Units.Select(unit => new StoredUnit(unit.Id, unit.Code));

    /// <summary>The numbers of all versions of procedures, with what tells them apart.</summary>
    internal static IQueryable<StoredProcedure> Procedures(ReportingDbContext db) =>
        db.Procedures.Select(procedure => new StoredProcedure(procedure.Id, procedure.Code, procedure.ValidFrom));

    /// <summary>Reads by which numbers the database knows the units and procedures of a snapshot.</summary>
    public static async Task<CountedRows> ReadAsync(ReportingDbContext db, Snapshot snapshot, CancellationToken cancellationToken)
    {
        return Of(db, snapshot, await Units(db).ToListAsync(cancellationToken), await Procedures(db).ToListAsync(cancellationToken));
    }

    /// <summary>With the numbers already read.</summary>
    internal static CountedRows Of(ReportingDbContext db, Snapshot snapshot, IEnumerable<StoredUnit> units, IEnumerable<StoredProcedure> procedures)
    {
        var unitIds = units.ToDictionary(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal);
        var procedureIds = procedures.ToDictionary(procedure => (procedure.Code, procedure.ValidFrom), procedure => procedure.Id);
        return new CountedRows(
            db,
            snapshot,
            [.. snapshot.Units.All.Select(unit => unitIds.TryGetValue(unit.Code, out var id) ? id : (int?)null)],
            [.. snapshot.Procedures.All.Select(procedure => procedureIds.TryGetValue((procedure.Code, procedure.ValidFrom), out var id) ? id : (int?)null)],
            isWhole: unitIds.Keys.All(code => snapshot.Units.Find(code) is not null) && procedureIds.Count <= snapshot.Procedures.All.Count);
    }

    public Unit Unit(int id) => _unitOf[id];

    public Procedure Procedure(int id) => _procedureOf[id];

    /// <summary>Whether the snapshot knows all that a stored version refers to.</summary>
    public bool Knows(DossierVersion version) =>
        _unitOf.ContainsKey(version.ReceivedById) && _unitOf.ContainsKey(version.SettledById) && _procedureOf.ContainsKey(version.ProcedureId);

    /// <summary>What a load brought after the snapshot was taken is not listed yet: those of units and procedures the snapshot knows are.</summary>
    private IQueryable<DossierRow> Told()
    {
        var (units, procedures) = (_unitOf.Keys.ToArray(), _procedureOf.Keys.ToArray());
        return _isWhole
            ? _db.Dossiers
            : _db.Dossiers.Where(dossier => EF.Parameter(units).Contains(dossier.ReceivedById)
                && EF.Parameter(units).Contains(dossier.SettledById)
                && EF.Parameter(procedures).Contains(dossier.ProcedureId));
    }

    /// <summary>The dossiers of some numbers, in one parameter however many.</summary>
    public IQueryable<DossierRow> Of(int[] numbers) => Told().Where(dossier => dossier.ReceivedAt != null && EF.Parameter(numbers).Contains(dossier.Id));

    /// <summary>The dossiers that any of some measures counts.</summary>
    /// <param name="query">Filter, period, as-of day, unit basis and unit tree; its breakdown does not matter.</param>
    /// <param name="measures">At least one.</param>
    public IQueryable<DossierRow> Of(CountQuery query, IReadOnlyList<Measure> measures)
    {
        var conditions = new MeasureConditions(query, [.. _procedureOf.Select(known => (known.Key, known.Value))], _db.DossierPauses);
        return Selected(query).Where(measures.Select(conditions.Of).Aggregate(Conditions.Or));
    }

    /// <summary>The dossiers a filter selects, whatever the period; those never received are not counted anywhere.</summary>
    private IQueryable<DossierRow> Selected(CountQuery query)
    {
        var filter = query.Filter;
        var selection = _snapshot.Dossiers.Breakdowns.Of(query).Selection;
        var dossiers = Told().Where(dossier => dossier.ReceivedAt != null);
        if (selection.Units.Contains(false))
        {
            dossiers = OfUnits(dossiers, query.Basis, Ids(_units, selection.Units));
        }

        if (selection.Procedures.Contains(false))
        {
            var ids = Ids(_procedures, selection.Procedures);
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

    /// <summary>One unit is asked for by equality, which an index can serve in order; more as a list, which is one parameter however long.</summary>
    private static IQueryable<DossierRow> OfUnits(IQueryable<DossierRow> dossiers, UnitBasis basis, int[] ids) => (basis, ids) switch
    {
        (UnitBasis.ReceivedBy, [var id]) => dossiers.Where(dossier => dossier.ReceivedById == id),
        (UnitBasis.SettledBy, [var id]) => dossiers.Where(dossier => dossier.SettledById == id),
        (UnitBasis.ReceivedBy, _) => dossiers.Where(dossier => EF.Parameter(ids).Contains(dossier.ReceivedById)),
        _ => dossiers.Where(dossier => EF.Parameter(ids).Contains(dossier.SettledById)),
    };

    /// <summary>An end after the as-of day has not happened.</summary>
    private static IQueryable<DossierRow> OfOutcome(IQueryable<DossierRow> dossiers, Outcome outcome, DateTime afterAsOf) => outcome == Outcome.None
        ? dossiers.Where(dossier => dossier.CompletedAt == null || dossier.CompletedAt >= afterAsOf)
        : dossiers.Where(dossier => dossier.CompletedAt < afterAsOf && dossier.Outcome == outcome);

    private static int[] Ids(int?[] numbers, bool[] selected) => [.. Known(numbers).Where(known => selected[known.Index]).Select(known => known.Id)];

    private static IEnumerable<(int Index, int Id)> Known(int?[] numbers) =>
        numbers.Index().Where(number => number.Item is not null).Select(number => (number.Index, number.Item!.Value));

    internal sealed record StoredUnit(int Id, string Code);

    internal sealed record StoredProcedure(int Id, string Code, DateOnly? ValidFrom);
}
