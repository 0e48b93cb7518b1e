using Dashboard.Data.Statistics;

namespace Dashboard.Data.Storage;

/// <summary>Brings the snapshot everyone reads up to the newest load.</summary>
public sealed class SnapshotRefresh(SnapshotSource source, SnapshotHolder holder) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Publishes what the database holds; where a snapshot is in use already, only what changed since is read.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            holder.Publish(holder.IsReady ? await source.ReadSinceAsync(holder.Current, cancellationToken) : await source.ReadAsync(cancellationToken));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The same, where somebody reads snapshots at all: a command that only loads a file does not.</summary>
    public Task RefreshIfInUseAsync(CancellationToken cancellationToken) =>
        holder.IsReady ? RefreshAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>The same, when another load has been finished since.</summary>
    public async Task RefreshIfOutdatedAsync(CancellationToken cancellationToken)
    {
        if (!holder.IsReady || holder.Current.Stamp.Load != await source.NewestLoadAsync(cancellationToken))
        {
            await RefreshAsync(cancellationToken);
        }
    }

    /// <summary>Publishes the dossiers that are read already with the targets as they stand now: an editor need not wait for all dossiers to be read again.</summary>
    public Task RefreshTargetsAsync(CancellationToken cancellationToken) =>
        RefreshAsync(async current => current with { Targets = await source.ReadTargetsAsync(cancellationToken) }, cancellationToken);

    /// <summary>The same with the published figures as they stand now.</summary>
    public Task RefreshPublishedAsync(CancellationToken cancellationToken) =>
        RefreshAsync(async current => current with { Published = await source.ReadPublishedAsync(cancellationToken) }, cancellationToken);

    private async Task RefreshAsync(Func<Snapshot, Task<Snapshot>> change, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (holder.IsReady)
            {
                holder.Publish(await change(holder.Current));
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
