using Dashboard.Data.Storage;

namespace Dashboard.Benchmarks.Imports;

/// <summary>The usual way with EF Core: AddRange and SaveChanges, a thousand rows at a time, in one transaction.</summary>
internal static class EfImport
{
    private const int RowsAtOnce = 1_000;

    /// <param name="database">Where to.</param>
    /// <param name="load">The load the rows belong to.</param>
    /// <param name="rows">The rows with their pauses.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task RunAsync(
        SqliteFile database, LoadRow load, IReadOnlyList<(DossierRow Row, IReadOnlyList<Pause> Pauses)> rows, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        await DatabaseTuning.ForImportAsync(db, cancellationToken);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Loads.Add(load);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var batch in rows.Chunk(RowsAtOnce))
        {
            db.Dossiers.AddRange(batch.Select(row => row.Row));
            await db.SaveChangesAsync(cancellationToken);
            db.DossierPauses.AddRange(batch.SelectMany(row => row.Pauses, (row, pause) => new DossierPauseRow
            {
                DossierId = row.Row.Id,
                Reason = pause.Reason,
                FromAt = pause.FromAt,
                ToAt = pause.ToAt,
                RecordedAt = load.StartedAt,
            }));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
