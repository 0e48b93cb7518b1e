using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Import;

/// <summary>Recognises a file that was taken in before, so that a scheduler may send the same one again at no cost.</summary>
internal static class KnownFile
{
    /// <summary>
    /// The load that took the very same bytes in, read them the same way without a problem, and after which no dossier was
    /// added, changed or deleted; null when there is none, and the rows must be read.
    /// </summary>
    public static async Task<LoadRow?> FindAsync(ReportingDbContext db, byte[] sha256, byte[] readAgainst, CancellationToken cancellationToken)
    {
        var known = await LoadsOf(db, sha256, readAgainst).FirstOrDefaultAsync(cancellationToken);
        if (known is null
            || await db.Loads.AnyAsync(later => later.Id > known.Id && (later.RowsAdded > 0 || later.RowsChanged > 0), cancellationToken)
            || await db.RowProblems.AnyAsync(problem => problem.LoadId == known.Id, cancellationToken))
        {
            return null;
        }

        var nothingDeleted = await db.Dossiers.LongCountAsync(cancellationToken) == await db.Loads.SumAsync(load => load.RowsAdded, cancellationToken);
        return nothingDeleted ? known : null;
    }

    internal static IQueryable<LoadRow> LoadsOf(ReportingDbContext db, byte[] sha256, byte[] readAgainst) => db.Loads
        .Where(load => load.Sha256 == sha256 && load.ReadAgainst == readAgainst && load.RowsRefused == 0)
        .OrderByDescending(load => load.Id);
}
