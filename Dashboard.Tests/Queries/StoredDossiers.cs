using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Queries;

/// <summary>Puts made-up dossiers into a test database as they are, without the rules of an import.</summary>
internal static class StoredDossiers
{
    /// <summary>Replaces all dossiers.</summary>
    /// <returns>What the statistics read of them.</returns>
    public static async Task<Snapshot> StoreAsync(this TestDatabase database, IReadOnlyList<DossierFacts> dossiers)
    {
        await using var db = database.CreateDbContext();
        await db.DossierPauses.ExecuteDeleteAsync();
        await db.Dossiers.ExecuteDeleteAsync();
        var load = await db.Loads.OrderBy(load => load.Id).FirstOrDefaultAsync() ?? new LoadRow
        {
            Source = "tests",
            FileName = "none",
            Sha256 = new byte[32],
            ReadAgainst = new byte[16],
            CutOffAt = Sample.At("2025-12-31 17:00"),
            LoadedBy = "tests",
        };
        if (load.Id == 0)
        {
            db.Loads.Add(load);
            await db.SaveChangesAsync();
        }

        var units = await db.Units.ToDictionaryAsync(unit => unit.Code, unit => unit.Id);
        var procedures = await db.Procedures.ToDictionaryAsync(procedure => (procedure.Code, procedure.ValidFrom), procedure => procedure.Id);
        var rows = dossiers.Index().Select(dossier => RowOf(dossier.Item, dossier.Index, units, procedures, load.Id)).ToList();
        db.Dossiers.AddRange(rows);
        await db.SaveChangesAsync();
        db.DossierPauses.AddRange(rows.Zip(dossiers).SelectMany(pair => (pair.Second.Waits ?? []).Select(wait => new DossierPauseRow
        {
            DossierId = pair.First.Id,
            Reason = PauseReason.Supplement,
            FromAt = wait.From.ToDateTime(new(9, 0)),
            ToAt = wait.To?.ToDateTime(new(16, 30)),
        })));
        await db.SaveChangesAsync();
        return await database.Source.ReadAsync(CancellationToken.None);
    }

    // times differ within a day, so that a comparison of times in place of dates is noticed
    private static DossierRow RowOf(
        DossierFacts facts, int index, Dictionary<string, int> units, Dictionary<(string Code, DateOnly? ValidFrom), int> procedures, int load)
    {
        return new DossierRow
        {
            Code = $"H01-{index:0000}",
            ProcedureId = procedures[(facts.Procedure.Code, facts.Procedure.ValidFrom)],
            ReceivedById = units[facts.ReceivedBy],
            SettledById = units[facts.SettledBy],
            Channel = facts.Channel,
            ReceivedAt = facts.ReceivedOn.ToDateTime(new(7 + (index % 10), index % 60)),
            CompletedAt = facts.CompletedOn?.ToDateTime(new(8 + (index % 9), index % 60, index % 60)),
            DueAt = facts.DueOn?.ToDateTime(new(9 + (index % 8), 30)),
            OriginalDueAt = facts.OriginalDueOn?.ToDateTime(new(10, 0)),
            ResultDigitizedAt = facts.ResultDigitizedOn?.ToDateTime(new(15, 0)),
            ApologyIssuedOn = facts.ApologyIssuedOn,
            Outcome = facts.CompletedOn is null ? Outcome.None : facts.Outcome,
            Status = facts.CompletedOn is null ? DossierStatus.InProcess : DossierStatus.Resolved,
            DigitizedOnReceipt = facts.DigitizedOnReceipt,
            SupplementRequests = (short)facts.SupplementRequests,
            ReusedData = facts.ReusedData,
            PaidOnline = facts.PaidOnline,
            ResultDelivery = facts.ResultDelivery,
            RowHash = new byte[16],
            FirstLoadId = load,
            LastLoadId = load,
        };
    }
}
