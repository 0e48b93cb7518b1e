using Dashboard.Data.Generation;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Import;

/// <summary>Fills an empty database with an example: first what dossiers are read against, then a register through the importer.</summary>
public sealed class SeedLoader(IDbContextFactory<ReportingDbContext> dbFactory, Importer importer)
{
    /// <summary>
    /// Loads the example; null when the database holds something else already. Each half is one transaction: a start that
    /// was interrupted between them is completed by the next.
    /// </summary>
    /// <param name="reference">The example's units, procedures and so on; only asked for when a database without loads is found.</param>
    /// <param name="register">Opens the example's register; likewise.</param>
    /// <param name="fileName">Name of the register, kept with the load.</param>
    /// <param name="progress">Told the number of rows read, now and then.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    public async Task<ImportOutcome?> LoadAsync(
        Func<ReferenceData> reference, Func<Stream> register, string fileName, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using (var db = await dbFactory.CreateDbContextAsync(cancellationToken))
        {
            if (await db.Loads.AnyAsync(cancellationToken))
            {
                return null;
            }

            var data = reference();
            var units = await db.Units.Select(unit => unit.Code).ToListAsync(cancellationToken);
            if (units.Count > 0 && !units.ToHashSet(StringComparer.Ordinal).SetEquals(data.Units.All.Select(unit => unit.Code)))
            {
                return null;
            }

            if (units.Count == 0)
            {
                await ReferenceStore.StoreAsync(db, data, cancellationToken);
            }
        }

        await using var file = register();
        return await importer.ImportAsync(
            file, new ImportOptions(fileName, "seed-data") { Source = "seed-data", CutOffAt = SyntheticRegister.CutOffAt }, progress, cancellationToken);
    }
}
