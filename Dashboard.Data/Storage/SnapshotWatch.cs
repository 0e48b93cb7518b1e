using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Storage;

/// <summary>Notices loads made by other processes. A database that does not answer leaves the last snapshot in force.</summary>
internal sealed class SnapshotWatch(SnapshotRefresh refresh, TimeProvider time, ILogger<SnapshotWatch> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await refresh.RefreshIfOutdatedAsync(stoppingToken);
            }
            catch (DbException problem)
            {
                logger.LogWarning(problem, "The reporting database does not answer; the last snapshot stays in force.");
            }
        }
    }
}
