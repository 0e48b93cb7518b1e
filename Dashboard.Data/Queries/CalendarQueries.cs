using Dashboard.Data.Domain;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>A calendar file that was taken into force.</summary>
/// <param name="At">Local civil time.</param>
/// <param name="By">Who did it.</param>
/// <param name="FileName">The file.</param>
/// <param name="Reason">Why, in the person's own words.</param>
/// <param name="Days">The days it told differently, in order.</param>
public sealed record CalendarEntry(DateTime At, string By, string FileName, string Reason, IReadOnlyList<CalendarDayEntry> Days);

/// <summary>What became of one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Before">What it was; null for an ordinary one.</param>
/// <param name="After">What it became.</param>
public sealed record CalendarDayEntry(DateOnly Date, CalendarDayKind? Before, CalendarDayKind? After);

/// <summary>The working calendar with every file that ever changed it.</summary>
public sealed class CalendarQueries(IDbContextFactory<ReportingDbContext> dbFactory, TimeProvider time)
{
    /// <summary>The files taken into force, the newest first.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> HistoryAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var changes = await Changes(db).ToListAsync(cancellationToken);
        return
        [
            .. changes.GroupBy(change => (change.ChangedAt, change.ChangedBy, change.FileName, change.Reason)).Select(file => new CalendarEntry(
                TimeZoneInfo.ConvertTimeFromUtc(file.Key.ChangedAt, time.LocalTimeZone), file.Key.ChangedBy, file.Key.FileName, file.Key.Reason,
                [.. file.Select(change => new CalendarDayEntry(change.Date, change.KindBefore, change.KindAfter))])),
        ];
    }

    internal static IQueryable<CalendarDayRow> Days(ReportingDbContext db) => db.CalendarDays.OrderBy(day => day.Date);

    internal static IQueryable<CalendarChangeRow> Changes(ReportingDbContext db) => db.CalendarChanges.OrderByDescending(change => change.ChangedAt).ThenBy(change => change.Date);
}
