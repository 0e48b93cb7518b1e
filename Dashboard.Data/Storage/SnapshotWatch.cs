using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Storage;

/// <summary>Notices loads made by other processes. A database that does not answer leaves the last snapshot in force.</summary>
internal sealed class SnapshotWatch(SnapshotRefresh refresh, TimeProvider time, ILogger<SnapshotWatch> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    private readonly PeriodicTimer _timer = new(Interval, time);

    public override void Dispose()
    {
        _timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _timer.WaitForNextTickAsync(stoppingToken))
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
