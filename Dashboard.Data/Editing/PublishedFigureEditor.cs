using System.Data;
using Dashboard.Data.Domain;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Editing;

/// <summary>Keeps figures somebody printed beside the data, and lets every page follow.</summary>
public sealed class PublishedFigureEditor(IDbContextFactory<ReportingDbContext> dbFactory, SnapshotRefresh refresh)
{
    /// <summary>Keeps those that are not kept already; the same document handed in twice changes nothing.</summary>
    /// <returns>How many were new.</returns>
    public async Task<int> KeepAsync(IReadOnlyList<PublishedFigure> figures, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var kept = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, token);
                var known = (await SnapshotSource.Published(db).ToListAsync(token)).Select(row => row.ToFigure()).ToHashSet();
                var added = figures.Where(known.Add).ToList();
                db.PublishedFigures.AddRange(added.Select(PublishedFigureRow.Of));
                await db.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
                return added.Count;
            },
            cancellationToken);
        if (kept > 0)
        {
            await refresh.RefreshPublishedAsync(cancellationToken);
        }

        return kept;
    }
}
