using System.Data;
using Dashboard.Data.Domain;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Editing;

/// <summary>What is done to the table of targets.</summary>
public enum TargetAction
{
    /// <summary>A target from a day on.</summary>
    Set,

    /// <summary>A row that was entered wrongly is put right.</summary>
    Correct,

    /// <summary>A row that should not have been entered is taken back.</summary>
    Withdraw,
}

/// <summary>One entry into the table of targets.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Row">The row put right or taken back; null when a target is set.</param>
/// <param name="Target">What is to stand; null when a row is taken back.</param>
/// <param name="LeavesGap">Whether days without a target are meant.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
public sealed record TargetEdit(TargetAction Action, int? Row, Target? Target, bool LeavesGap, string Reason, string By)
{
    /// <summary>What it would do to a table; <paramref name="row"/> is what its row says there, null when it does not stand.</summary>
    public TargetChange On(TargetTable table, Target? row)
    {
        var change = Action switch
        {
            TargetAction.Set => table.Set(Target!),
            _ when row is null => new([], [], [new(TargetConflictKind.NoLongerThere)]),
            TargetAction.Correct => table.Correct(row, Target!),
            _ => table.Withdraw(row),
        };
        return LeavesGap ? change with { Conflicts = [.. change.Conflicts.Where(conflict => !conflict.IsGap)] } : change;
    }
}

/// <summary>What became of an entry.</summary>
/// <param name="Row">Number of the row now in force; null when it was refused or a row taken back.</param>
/// <param name="Conflicts">Why it was refused; empty when it was recorded.</param>
public sealed record TargetOutcome(int? Row, IReadOnlyList<TargetConflict> Conflicts)
{
    public bool IsRecorded => Conflicts.Count == 0;
}

/// <summary>Records entries into the table of targets, whole or not at all, and lets every page follow.</summary>
public sealed class TargetEditor(IDbContextFactory<ReportingDbContext> dbFactory, SnapshotRefresh refresh, TimeProvider time)
{
    /// <summary>Who is said to have entered something until people sign in.</summary>
    public const string Local = "local";

    public async Task<TargetOutcome> RecordAsync(TargetEdit edit, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);

        // two editors at once: one of them is made to look again at what the other has entered
        var outcome = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, token);
                var outcome = await WriteAsync(db, edit, token);
                await transaction.CommitAsync(token);
                return outcome;
            },
            cancellationToken);
        if (outcome.IsRecorded)
        {
            await refresh.RefreshTargetsAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<TargetOutcome> WriteAsync(ReportingDbContext db, TargetEdit edit, CancellationToken cancellationToken)
    {
        var units = await db.Units.Select(unit => new { unit.Id, unit.Code }).ToDictionaryAsync(unit => unit.Code, unit => unit.Id, StringComparer.Ordinal, cancellationToken);
        var codes = units.ToDictionary(unit => unit.Value, unit => unit.Key);
        var rows = (await TargetRow.Standing(db).AsTracking().ToListAsync(cancellationToken)).Select(row => (Row: row, Target: row.ToTarget(id => codes[id]))).ToList();
        var change = edit.On(new TargetTable([.. rows.Select(row => row.Target)]), rows.Find(row => row.Row.Id == edit.Row).Target);
        if (change.Conflicts.Count > 0)
        {
            return new TargetOutcome(null, change.Conflicts);
        }

        var now = time.GetUtcNow().UtcDateTime;
        foreach (var (row, _) in rows.Where(row => change.Superseded.Contains(row.Target)))
        {
            (row.SupersededAt, row.SupersededBy, row.SupersededReason) = (now, edit.By, edit.Reason);
        }

        var added = change.Added.Select(target => TargetRow.Of(target, code => units[code])).ToList();
        added.ForEach(row => (row.RecordedAt, row.RecordedBy, row.Reason) = (now, edit.By, edit.Reason));
        db.Targets.AddRange(added);
        await db.SaveChangesAsync(cancellationToken);
        return new TargetOutcome(added.FirstOrDefault()?.Id, []);
    }
}
