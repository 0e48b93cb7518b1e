using Dashboard.Data.Domain;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Import;

/// <summary>Stores reference data in a database that has none, all in one transaction.</summary>
internal static class ReferenceStore
{
    public static async Task StoreAsync(ReportingDbContext db, ReferenceData data, CancellationToken cancellationToken)
    {
        // rows refer to units by numbers the database gives, so units come first
        await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                var units = await StoreUnitsAsync(db, data, token);
                AddRest(db, data, units);
                await db.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
            },
            cancellationToken);
    }

    private static async Task<Dictionary<string, UnitRow>> StoreUnitsAsync(ReportingDbContext db, ReferenceData data, CancellationToken cancellationToken)
    {
        var rows = data.Units.All.Index().ToDictionary(
            unit => unit.Item.Code,
            unit => UnitRow(unit.Item, position: unit.Index + 1),
            StringComparer.Ordinal);
        db.Units.AddRange(rows.Values);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var unit in data.Units.All.Where(unit => unit.Parent is not null))
        {
            rows[unit.Code].ParentId = rows[unit.Parent!].Id;
        }

        await db.SaveChangesAsync(cancellationToken);
        return rows;
    }

    private static UnitRow UnitRow(Unit unit, int position) => new()
    {
        Position = position,
        Code = unit.Code,
        NameVi = unit.Name.Vi,
        NameEn = unit.Name.En,
        ShortNameVi = unit.ShortName.Vi,
        ShortNameEn = unit.ShortName.En,
        Level = unit.Level,
        Kind = unit.Kind,
        ValidFrom = unit.ValidFrom,
        ValidTo = unit.ValidTo,
    };

    private static void AddRest(ReportingDbContext db, ReferenceData data, Dictionary<string, UnitRow> units)
    {
        db.UnitSuccessions.AddRange(data.Successions.Select(succession => new UnitSuccessionRow
        {
            FromUnitId = units[succession.From].Id,
            ToUnitId = units[succession.To].Id,
            EffectiveOn = succession.On,
            Kind = succession.Kind,
        }));
        db.Procedures.AddRange(data.Procedures.All.Select((procedure, index) => new ProcedureRow
        {
            Position = index + 1,
            Code = procedure.Code,
            RawCode = procedure.RawCode,
            NameVi = procedure.Name.Vi,
            NameEn = procedure.Name.En,
            FieldVi = procedure.Field.Vi,
            FieldEn = procedure.Field.En,
            Level = procedure.Level,
            LimitKind = procedure.Limit.Kind,
            LimitAmount = procedure.Limit.Amount,
            OnlineLevel = procedure.Online,
            FeeBearing = procedure.FeeBearing,
            GivesResultDocument = procedure.GivesResultDocument,
            ValidFrom = procedure.ValidFrom,
            ValidTo = procedure.ValidTo,
        }));
        db.CalendarDays.AddRange(data.CalendarDays.Select(CalendarDayRow.Of));
        db.Targets.AddRange(data.Targets.All.Select(target => TargetRow.Of(target, code => units[code].Id)));
        db.PublishedFigures.AddRange(data.PublishedFigures.Select(PublishedFigureRow.Of));
    }
}
