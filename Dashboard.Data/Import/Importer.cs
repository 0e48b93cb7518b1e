using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Import;

/// <summary>Takes register files into the reporting database: one file, one transaction, and the same file twice changes nothing.</summary>
/// <remarks>A row with a problem is refused and kept visible, the rest is accepted; a file whose rows cannot be told apart, or that lacks a column, is refused whole.</remarks>
public sealed class Importer(IDbContextFactory<ReportingDbContext> dbFactory, SnapshotRefresh snapshots, TimeProvider time)
{
    /// <param name="file">The register; must be seekable.</param>
    /// <param name="options">How to take it in.</param>
    /// <param name="progress">Told the number of rows read, now and then.</param>
    /// <param name="cancellationToken">Stops the import; nothing is kept then.</param>
    public async Task<ImportOutcome> ImportAsync(Stream file, ImportOptions options, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        // minutes of reading and writing must not hold the page that asked for them
        var outcome = await Task.Run(() => ImportInTransactionAsync(file, options, progress, cancellationToken), cancellationToken);
        if (outcome.Load is not null)
        {
            // the load is kept: nobody can call it off any more
            await snapshots.RefreshIfInUseAsync(CancellationToken.None);
        }

        return outcome;
    }

    private async Task<ImportOutcome> ImportInTransactionAsync(Stream file, ImportOptions options, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var strategyOf = await dbFactory.CreateDbContextAsync(cancellationToken);

        // a dropped connection begins the whole file again; what was already kept is then found unchanged
        return await strategyOf.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var db = await dbFactory.CreateDbContextAsync(token);
                await DatabaseTuning.ForImportAsync(db, token);
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                var outcome = await LoadRun.ExecuteAsync(db, file, options, progress, time, token);
                if (outcome.FileRefused || options.DryRun)
                {
                    return outcome with { Load = null };
                }

                await transaction.CommitAsync(token);
                return outcome;
            },
            cancellationToken);
    }
}
