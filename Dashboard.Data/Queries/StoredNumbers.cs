using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>By which numbers the database knows the units and procedures of a snapshot, both ways.</summary>
internal sealed class StoredNumbers
{
    private readonly int?[] _units;
    private readonly int?[] _procedures;

    private StoredNumbers(Snapshot snapshot, int?[] units, int?[] procedures, bool isWhole)
    {
        (Snapshot, _units, _procedures, IsWhole) = (snapshot, units, procedures, isWhole);
        UnitOf = Known(units).ToDictionary(unit => unit.Id, unit => snapshot.Units.All[unit.Index]);
        ProcedureOf = Known(procedures).ToDictionary(procedure => procedure.Id, procedure => snapshot.Procedures.All[procedure.Index]);
    }

    public Snapshot Snapshot { get; }

    public IReadOnlyDictionary<int, Unit> UnitOf { get; }

    public IReadOnlyDictionary<int, Procedure> ProcedureOf { get; }

    /// <summary>Whether the database has no unit or procedure that the snapshot does not know.</summary>
    public bool IsWhole { get; }

    public static async Task<StoredNumbers> ReadAsync(ReportingDbContext db, Snapshot snapshot, CancellationToken cancellationToken) =>
        Of(snapshot, await StoredUnits(db).ToListAsync(cancellationToken), await StoredProcedures(db).ToListAsync(cancellationToken));

    /// <summary>From what was read already.</summary>
    internal static StoredNumbers Of(Snapshot snapshot, IEnumerable<StoredUnit> units, IEnumerable<StoredProcedure> procedures)
    {
        var unitIds = units.ToDictionary(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal);
        var procedureIds = procedures.ToDictionary(procedure => (procedure.Code, procedure.ValidFrom), procedure => procedure.Id);
        return new StoredNumbers(
            snapshot,
            [.. snapshot.Units.All.Select(unit => unitIds.TryGetValue(unit.Code, out var id) ? id : (int?)null)],
            [.. snapshot.Procedures.All.Select(procedure => procedureIds.TryGetValue((procedure.Code, procedure.ValidFrom), out var id) ? id : (int?)null)],
            isWhole: unitIds.Keys.All(code => snapshot.Units.Find(code) is not null) && procedureIds.Count <= snapshot.Procedures.All.Count);
    }

    /// <summary>The numbers and codes of all units.</summary>
    internal static IQueryable<StoredUnit> StoredUnits(ReportingDbContext db) => db.Units.Select(unit => new StoredUnit(unit.Id, unit.Code));

    /// <summary>The numbers of all versions of procedures, with what tells them apart.</summary>
    internal static IQueryable<StoredProcedure> StoredProcedures(ReportingDbContext db) =>
        db.Procedures.Select(procedure => new StoredProcedure(procedure.Id, procedure.Code, procedure.ValidFrom));

    /// <summary>Whether the snapshot knows all that a stored version refers to.</summary>
    public bool Knows(int receivedBy, int settledBy, int procedure) =>
        UnitOf.ContainsKey(receivedBy) && UnitOf.ContainsKey(settledBy) && ProcedureOf.ContainsKey(procedure);

    /// <summary>The numbers of units selected by their places in the tree.</summary>
    public int[] Units(bool[] selected) => Numbers(_units, selected);

    /// <summary>The numbers of procedure versions selected by their places in the catalogue.</summary>
    public int[] Procedures(bool[] selected) => Numbers(_procedures, selected);

    private static int[] Numbers(int?[] numbers, bool[] selected) => [.. Known(numbers).Where(known => selected[known.Index]).Select(known => known.Id)];

    private static IEnumerable<(int Index, int Id)> Known(int?[] numbers) =>
        numbers.Index().Where(number => number.Item is not null).Select(number => (number.Index, number.Item!.Value));

    internal sealed record StoredUnit(int Id, string Code);

    internal sealed record StoredProcedure(int Id, string Code, DateOnly? ValidFrom);
}
