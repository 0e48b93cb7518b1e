using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

public class SnapshotSwapTests
{
    /// <summary>Snapshot n holds n dossiers of each of two units, and its stamp says n: a reader that ever saw parts of two would find them differ.</summary>
    [Fact]
    public async Task HundredSwaps_ReadersMeanwhile_SeeWholeSnapshotsOnly()
    {
        const int Swaps = 100;
        var holder = new SnapshotHolder();
        var dossiers = new DossierColumns.Builder(Units, Procedures).Build();
        var stop = new CancellationTokenSource();
        holder.Publish(Snapshot(dossiers, 0));
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAll(holder, stop.Token))).ToList();

        for (var n = 1; n <= Swaps; n++)
        {
            (int, DossierFacts?)[] change =
            [
                ((2 * n) - 1, Dossier(receivedOn: "2025-03-03", unit: "30589")), (2 * n, Dossier(receivedOn: "2025-03-03", unit: "30595", completedOn: "2025-03-06")),
            ];
            dossiers = dossiers.With(change) ?? Rebuilt(n);
            holder.Publish(Snapshot(dossiers, n));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.Equal(2 * Swaps, holder.Current.Dossiers.Count);
    }

    private static int ReadAll(SnapshotHolder holder, CancellationToken stop)
    {
        var (reads, newest) = (0, 0);
        var query = Query("2025-03-01", "2025-03-31") with { By = By.Unit };
        do
        {
            var snapshot = holder.Current;
            var byCounters = snapshot.CountBy(query);
            var byRows = snapshot.Dossiers.CountByRows(query);
            var n = snapshot.Stamp.Load;
            Assert.True(n >= newest);
            foreach (var counted in (CountResult[])[byCounters, byRows])
            {
                Assert.Equal((n, n), (counted.Of("30589").Counts[Measure.InProcess], counted.Of("30595").Counts[Measure.Resolved]));
                Assert.Equal(counted.Total.Counts[Measure.ToHandle], counted.Total.Counts[Measure.Resolved] + counted.Total.Counts[Measure.InProcess]);
            }

            (reads, newest) = (reads + 1, n);
        }
        while (!stop.IsCancellationRequested);
        return reads;
    }

    private static DossierColumns Rebuilt(int n)
    {
        var builder = new DossierColumns.Builder(Units, Procedures);
        for (var i = 1; i <= n; i++)
        {
            builder.Add(Dossier(receivedOn: "2025-03-03", unit: "30589"), (2 * i) - 1);
            builder.Add(Dossier(receivedOn: "2025-03-03", unit: "30595", completedOn: "2025-03-06"), 2 * i);
        }

        return builder.Build();
    }

    private static Snapshot Snapshot(DossierColumns dossiers, int load) =>
        new(dossiers, new WorkingCalendar([]), new TargetTable([]), new DataStamp(load, At("2025-03-31 00:00"), At("2025-03-31 00:00"), IsSynthetic: false));
}
