using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>A load one can look back to.</summary>
/// <param name="Load">Its number.</param>
/// <param name="Source">The system or office it came from.</param>
/// <param name="FileName">The file.</param>
/// <param name="CutOffAt">Local civil time up to which it was complete; null when not known.</param>
/// <param name="FinishedAt">UTC.</param>
/// <param name="Added">Dossiers it brought.</param>
/// <param name="Changed">Dossiers it changed.</param>
public sealed record EarlierLoad(int Load, string Source, string FileName, DateTime? CutOffAt, DateTime FinishedAt, long Added, long Changed);

/// <summary>Why a figure is another than it was at an earlier load.</summary>
public enum KnowledgeChange
{
    /// <summary>Dossiers that came with later loads.</summary>
    LateArrivals,

    /// <summary>Dossiers that later loads tell otherwise, at the same units.</summary>
    Corrections,

    /// <summary>Dossiers that later loads count with another unit.</summary>
    UnitMoves,
}

/// <summary>One part of the difference between a figure then and now.</summary>
/// <param name="Change">Why.</param>
/// <param name="Dossiers">Dossiers of the whole register that changed so, counted by the figure or not.</param>
/// <param name="After">The figure with this and the parts before it.</param>
/// <param name="MoreInNumerator">What this part adds above the line.</param>
/// <param name="MoreInDenominator">What it adds below the line.</param>
/// <param name="Points">Points it adds; null when either is no rate.</param>
public sealed record KnowledgeStep(KnowledgeChange Change, int Dossiers, Rate After, long MoreInNumerator, long MoreInDenominator, decimal? Points);

/// <summary>The data as known after an earlier load, and step by step up to now.</summary>
/// <remarks>
/// Units, procedures, calendar and targets are those of now, so no rule is among the differences. Of pauses, those that a later load
/// took back are not known any more.
/// </remarks>
/// <param name="Then">As known after the load.</param>
/// <param name="WithArrivals">With the dossiers that came later, as they are now.</param>
/// <param name="WithCorrections">With those told otherwise since as well; all but the moves between units.</param>
/// <param name="Now">As known now.</param>
/// <param name="Arrivals">Dossiers that came later.</param>
/// <param name="Corrections">Dossiers told otherwise at the same units.</param>
/// <param name="UnitMoves">Dossiers counted with another unit.</param>
public sealed record EarlierKnowledge(
    Snapshot Then, Snapshot WithArrivals, Snapshot WithCorrections, Snapshot Now, int Arrivals, int Corrections, int UnitMoves)
{
    /// <summary>What later loads did, one after the other: why, how many dossiers of the whole register changed so, and the data with it.</summary>
    public IReadOnlyList<(KnowledgeChange Change, int Dossiers, Snapshot With)> Stages =>
    [
        (KnowledgeChange.LateArrivals, Arrivals, WithArrivals),
        (KnowledgeChange.Corrections, Corrections, WithCorrections),
        (KnowledgeChange.UnitMoves, UnitMoves, Now),
    ];

    /// <summary>The difference of a rate, in three parts that add up to it: counts exactly, points but for rounding.</summary>
    public IReadOnlyList<KnowledgeStep> Difference(Func<Snapshot, Rate> rateOf)
    {
        var before = rateOf(Then);
        return [.. Stages.Select(stage =>
        {
            var (earlier, after) = (before, rateOf(stage.With));
            before = after;
            return new KnowledgeStep(stage.Change, stage.Dossiers, after, after.Numerator - earlier.Numerator, after.Denominator - earlier.Denominator, after.PointsAbove(earlier));
        })];
    }

    /// <summary>The difference of a count, in three parts that add up to it.</summary>
    public IReadOnlyList<(KnowledgeChange Change, long More)> DifferenceOf(Func<Snapshot, long> countOf)
    {
        var before = countOf(Then);
        return [.. Stages.Select(stage =>
        {
            var (earlier, after) = (before, countOf(stage.With));
            before = after;
            return (stage.Change, after - earlier);
        })];
    }
}

/// <summary>Looks back to what earlier loads knew.</summary>
public sealed class KnowledgeQueries(IDbContextFactory<ReportingDbContext> dbFactory)
{
    /// <summary>So many looks back are kept: going from page to page asks for the same again.</summary>
    private const int MostKept = 4;

    private readonly Lock _lock = new();
    private readonly List<EarlierKnowledge> _kept = [];

    /// <summary>The loads there were, newest first.</summary>
    public async Task<IReadOnlyList<EarlierLoad>> LoadsAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await Told(db.Loads.OrderByDescending(load => load.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>The data as known after a load. Only the dossiers that came or changed since are read.</summary>
    /// <param name="now">What is known now.</param>
    /// <param name="load">Number of the load.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>Null when there is no such load, or units, procedures or calendar have been changed since the snapshot was taken.</returns>
    public async Task<EarlierKnowledge?> AtAsync(Snapshot now, int load, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _kept.RemoveAll(other => !ReferenceEquals(other.Now, now));
            if (_kept.Find(known => known.Then.Stamp.Load == load) is { } known)
            {
                return known;
            }
        }

        if (await ReadAsync(now, load, cancellationToken) is not { } read)
        {
            return null;
        }

        lock (_lock)
        {
            _kept.RemoveRange(0, Math.Max(0, _kept.Count - MostKept + 1));
            _kept.Add(read);
        }

        return read;
    }

    private async Task<EarlierKnowledge?> ReadAsync(Snapshot now, int load, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await Told(db.Loads.Where(known => known.Id == load)).SingleOrDefaultAsync(cancellationToken) is not { } at)
        {
            return null;
        }

        var reference = await StoredReference.ReadAsync(db, cancellationToken);
        if (!reference.TellsTheSameAs(now.Units, now.Procedures, now.Calendar))
        {
            return null;
        }

        var since = await Since(db, load).ToListAsync(cancellationToken);
        var pauses = await SnapshotSource.PausesAsync(
            SnapshotSource.PausesSince(db, load).Where(pause => pause.RecordedAt <= at.FinishedAt), cancellationToken);
        var then = (await SnapshotSource.FactsAsync(db, now, reference, InForce(db, load), pauses, cancellationToken))
            .ToDictionary(version => version.Dossier, version => version.Facts);

        var changed = since.Where(dossier => dossier.FirstLoad <= load).ToList();
        var moved = changed.Where(dossier => then.TryGetValue(dossier.Id, out var facts) && facts is { } known
            && (known.ReceivedBy != reference.UnitCode(dossier.ReceivedBy) || known.SettledBy != reference.UnitCode(dossier.SettledBy))).ToList();
        Snapshot Back(IEnumerable<ChangedSince> dossiers, DataStamp stamp)
        {
            (int Dossier, DossierFacts? Facts)[] changes =
                [.. dossiers.Select(dossier => (dossier.Id, dossier.FirstLoad <= load ? then.GetValueOrDefault(dossier.Id) : null))];
            return now with { Dossiers = changes.Length == 0 ? now.Dossiers : now.Dossiers.WithAll(changes), Stamp = stamp };
        }

        var cutOff = await CutOff(db, load).MaxAsync(cancellationToken) ?? now.Stamp.CutOffAt;
        return new EarlierKnowledge(
            Back(since, now.Stamp with { Load = load, CutOffAt = cutOff, LoadedAt = at.FinishedAt }) with { IsEarlier = true },
            Back(changed, now.Stamp), Back(moved, now.Stamp), now, since.Count - changed.Count, changed.Count - moved.Count, moved.Count);
    }

    internal static IQueryable<EarlierLoad> Told(IQueryable<LoadRow> loads) =>
        loads.Select(load => new EarlierLoad(load.Id, load.Source, load.FileName, load.CutOffAt, load.FinishedAt, load.RowsAdded, load.RowsChanged));

    internal static IQueryable<DateTime?> CutOff(ReportingDbContext db, int upTo) => db.Loads.Where(known => known.Id <= upTo).Select(known => known.CutOffAt);

    /// <summary>The dossiers that came or changed after a load, with the units they are counted with now.</summary>
    internal static IQueryable<ChangedSince> Since(ReportingDbContext db, int upTo) => db.Dossiers
        .Where(dossier => dossier.LastLoadId > upTo)
        .OrderBy(dossier => dossier.LastLoadId).ThenBy(dossier => dossier.Id)
        .Select(dossier => new ChangedSince(dossier.Id, dossier.FirstLoadId, dossier.ReceivedById, dossier.SettledById));

    /// <summary>Of those, the versions that were in force after the load.</summary>
    internal static IQueryable<SnapshotSource.StoredFacts> InForce(ReportingDbContext db, int upTo) =>
        from dossier in db.Dossiers
        where dossier.LastLoadId > upTo
        join version in db.DossierRevisions on dossier.Id equals version.DossierId
        where version.FromLoadId <= upTo && version.UntilLoadId > upTo
        orderby dossier.Id
        select new SnapshotSource.StoredFacts(
            version.ReceivedAt, version.CompletedAt, version.DueAt, version.OriginalDueAt, version.ResultDigitizedAt,
            version.ReceivedById, version.SettledById, version.ProcedureId,
            version.Channel, version.DigitizedOnReceipt, version.Outcome,
            version.ApologyIssuedOn, version.SupplementRequests, version.ReusedData, version.PaidOnline, version.ResultDelivery, dossier.Id,
            version.SubmittedAt, version.HandedOverAt, version.RescheduledCount, version.PausedMinutes);

    internal sealed record ChangedSince(int Id, int FirstLoad, int ReceivedBy, int SettledBy);
}
