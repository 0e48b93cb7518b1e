using System.Data;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Editing;

/// <summary>What became of a calendar file.</summary>
public enum CalendarOutcome
{
    Recorded,

    /// <summary>It says what the calendar in use says already.</summary>
    Nothing,

    /// <summary>The calendar is another one than was looked at.</summary>
    Moved,

    ReasonMissing,
}

/// <summary>Takes calendar files into force, whole or not at all, and lets every page follow.</summary>
public sealed class CalendarEditor(IDbContextFactory<ReportingDbContext> dbFactory, SnapshotRefresh refresh, TimeProvider time)
{
    /// <param name="revision">What was looked at.</param>
    /// <param name="fileName">The file it came from.</param>
    /// <param name="reason">Why; must say something.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<CalendarOutcome> RecordAsync(CalendarRevision revision, string fileName, string? reason, string by, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return CalendarOutcome.ReasonMissing;
        }

        if (revision.Changes.Count == 0)
        {
            return CalendarOutcome.Nothing;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var outcome = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, token);
                var outcome = await WriteAsync(db, revision, Cut(fileName, CalendarChangeRow.FileNameLength), Cut(reason.Trim(), CalendarChangeRow.ReasonLength), by, token);
                await transaction.CommitAsync(token);
                return outcome;
            },
            cancellationToken);
        if (outcome == CalendarOutcome.Recorded)
        {
            // what every dossier shows depends on the calendar: all are read anew
            await refresh.RefreshIfInUseAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<CalendarOutcome> WriteAsync(
        ReportingDbContext db, CalendarRevision revision, string fileName, string reason, string by, CancellationToken cancellationToken)
    {
        var rows = await CalendarQueries.Days(db).AsTracking().ToListAsync(cancellationToken);
        if (!rows.Select(row => row.ToDay()).SequenceEqual(revision.Before.Days))
        {
            return CalendarOutcome.Moved;
        }

        var (now, byDate) = (time.GetUtcNow().UtcDateTime, rows.ToDictionary(row => row.Date));
        foreach (var change in revision.Changes)
        {
            if (change.Before is not null)
            {
                db.CalendarDays.Remove(byDate[change.Date]);
            }

            db.CalendarChanges.Add(new CalendarChangeRow
            {
                Date = change.Date,
                KindBefore = change.Before?.Kind,
                KindAfter = change.After?.Kind,
                NameBefore = change.Before?.Name.Vi,
                NameAfter = change.After?.Name.Vi,
                FileName = fileName,
                Reason = reason,
                ChangedAt = now,
                ChangedBy = by,
            });
        }

        // removed first: a day that is told otherwise has the same key
        await db.SaveChangesAsync(cancellationToken);
        db.CalendarDays.AddRange(revision.Changes.Select(change => change.After).OfType<CalendarDay>().Select(CalendarDayRow.Of));
        await db.SaveChangesAsync(cancellationToken);
        return CalendarOutcome.Recorded;
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
