using Dashboard.Data.Domain;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>Who did something to the table of targets, when and why.</summary>
/// <param name="At">Local civil time.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in the person's own words.</param>
public sealed record TargetRecord(DateTime At, string By, string Reason);

/// <summary>One row of the table of targets as it was ever entered.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Target">What it says.</param>
/// <param name="Recorded">Its entry; null for what came with the reference files.</param>
/// <param name="Superseded">The entry that took its place; null while it stands.</param>
public sealed record TargetEntry(int Row, Target Target, TargetRecord? Recorded, TargetRecord? Superseded)
{
    public bool Stands => Superseded is null;
}

/// <summary>The table of targets with everything ever entered.</summary>
public sealed class TargetQueries(IDbContextFactory<ReportingDbContext> dbFactory, TimeProvider time)
{
    /// <summary>Every row, by indicator, level, unit and first day; of rows for the same days, the newest first.</summary>
    public async Task<IReadOnlyList<TargetEntry>> HistoryAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await History(db).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new TargetEntry(
            row.Target.Id,
            row.Target.ToTarget(_ => row.UnitCode!),
            RecordOf(row.Target.RecordedAt, row.Target.RecordedBy, row.Target.Reason),
            RecordOf(row.Target.SupersededAt, row.Target.SupersededBy, row.Target.SupersededReason)))];
    }

    internal static IQueryable<StoredTarget> History(ReportingDbContext db) =>
        from target in db.Targets
        join unit in db.Units on target.UnitId equals (int?)unit.Id into units
        from unit in units.DefaultIfEmpty()
        orderby target.Indicator, target.Level, target.UnitId, target.ValidFrom, target.Id descending
        select new StoredTarget(target, unit == null ? null : unit.Code);

    private TargetRecord? RecordOf(DateTime? at, string? by, string? reason) =>
        at is { } known ? new(TimeZoneInfo.ConvertTimeFromUtc(known, time.LocalTimeZone), by ?? "", reason ?? "") : null;

    internal sealed record StoredTarget(TargetRow Target, string? UnitCode);
}
