using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Dashboard.Tests.Import;
using Dashboard.Tests.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Storage;

/// <summary>What reading back must give on every database.</summary>
public abstract class SnapshotTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await Open().WithReferenceAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    private protected abstract TestDatabase Open();

    [Fact]
    public async Task Reference_StoredAndRead_IsTheSame()
    {
        var snapshot = await Database.Source.ReadAsync(None);

        Assert.Equal(SampleRegister.Reference.Units.All, snapshot.Units.All);
        Assert.Equal(SampleRegister.Reference.Successions, snapshot.Units.SuccessorsOf(Sample.AnChau.Code));
        Assert.Equal(SampleRegister.Reference.Procedures.All, snapshot.Procedures.All);
        Assert.Equal(SampleRegister.Reference.Targets.All, snapshot.Targets.All);
        Assert.False(snapshot.Calendar.IsWorkingDay(Sample.Day("2025-04-30")));
    }

    [Fact]
    public async Task Snapshot_NothingLoaded_IsEmpty()
    {
        var snapshot = await Database.Source.ReadAsync(None);

        Assert.Equal((0, 0, false), (snapshot.Dossiers.Count, snapshot.Stamp.Load, snapshot.Stamp.IsSynthetic));
    }

    [Fact]
    public async Task Snapshot_AfterAnImport_CountsWhatTheRegisterSays()
    {
        await Database.ImportAsync(
            SampleRegister.Ended((Code, "A-250305-001"), (ReceivedAt, "05/03/2025"), (Channel, "2"), (DigitizedOnReceipt, "2"), (ResultDigitizedAt, "06/03/2025"), (CompletedAt, "10/03/2025")),
            SampleRegister.Ended((Code, "A-250303-001"), (Status, "7"), (SettledBy, "892.TP")),
            SampleRegister.Row((Code, "A-250304-001"), (ReceivedAt, "04/03/2025"), (Channel, "3"), (DueAt, "")),
            SampleRegister.Row((Code, "A-250304-002"), (ReceivedAt, ""), (Status, "1")));

        var snapshot = await Database.Source.ReadAsync(None);

        var expected = Sample.Columns(
            Sample.Dossier("2025-03-03", "2025-03-05", outcome: Data.Domain.Outcome.Withdrawn, settledBy: "892.TP"),
            Sample.Dossier("2025-03-04", dueOn: null, channel: ReceiptChannel.Postal),
            Sample.Dossier("2025-03-05", "2025-03-10", channel: ReceiptChannel.Online, digitized: Digitization.Full, resultDigitizedOn: "2025-03-06"));
        foreach (var basis in Enum.GetValues<UnitBasis>())
        {
            var query = Sample.Query("2025-03-01", "2025-03-31") with { By = By.Unit, Basis = basis };
            Assert.Equal(expected.CountBy(query).Groups.Select(group => (group.Key, group.Counts)), snapshot.CountBy(query).Groups.Select(group => (group.Key, group.Counts)));
        }

        Assert.Equal(3, snapshot.Dossiers.Count);
    }

    [Fact]
    public async Task Snapshot_ClockThatStoodStillForAPayment_IsNotAmongTheDaysUsed()
    {
        await Database.ImportAsync(SampleRegister.Ended((CompletedAt, "12/03/2025 10:00:00"), (Pauses, "payment 2025-03-04T09:00..2025-03-06T09:00; supplement 2025-03-07T09:00..2025-03-10T09:00")));

        var days = (await Database.Source.ReadAsync(None)).DaysOf(Sample.Query("2025-03-01", "2025-03-31"), DayMeasure.Used);

        // received on Monday the 3rd: seven working days to Wednesday the 12th, two of them paying, one waiting
        Assert.Equal([new DayCount(4, 1)], days.Counts);
    }

    [Fact]
    public async Task Stamp_SeveralLoads_NamesTheNewestTheLatestCutOffAndAnythingMadeUp()
    {
        await Database.ImportAsync(SampleRegister.File(SampleRegister.Row((Synthetic, "1"))), cutOffAt: new(2025, 5, 16, 17, 0, 0));
        Database.Time.Advance(TimeSpan.FromHours(1));
        var newest = await Database.ImportAsync(SampleRegister.Row());

        var stamp = (await Database.Source.ReadAsync(None)).Stamp;

        Assert.Equal(new DataStamp(newest.Load!.Value, new(2025, 5, 16, 17, 0, 0), new(2025, 6, 2, 2, 0, 0, DateTimeKind.Utc), IsSynthetic: true) { Loads = 2 }, stamp);
        Assert.Equal(DateTimeKind.Utc, stamp.LoadedAt.Kind);
    }

    [Fact]
    public async Task Refresh_AfterAnImport_PublishesTheNewDossiers()
    {
        await Database.Refresh.RefreshAsync(None);
        var before = Database.Holder.Current;
        var changes = 0;
        Database.Holder.Changed += () => changes++;

        await Database.ImportAsync(SampleRegister.Row());

        Assert.Equal((0, 1, 1), (before.Dossiers.Count, Database.Holder.Current.Dossiers.Count, changes));
    }

    [Fact]
    public async Task Refresh_LoadsThatAddAndChange_CountsAsIfReadAnew()
    {
        await Database.ImportAsync(Enumerable.Range(1, 20).Select(number => SampleRegister.Row((Code, $"A-250303-{number:000}"))));
        await Database.Refresh.RefreshAsync(None);
        var before = Database.Holder.Current.Dossiers;

        // one ends, one is received on an earlier day by another unit, one waited, one is not accepted after all, one is new
        await Database.ImportAsync(
            SampleRegister.Ended((Code, "A-250303-001"), (CompletedAt, "10/03/2025"), (ResultDigitizedAt, "11/03/2025")),
            SampleRegister.Row((Code, "A-250303-002"), (ReceivedAt, "20/02/2025"), (ReceivedBy, "892.TP")));
        await Database.ImportAsync(
            SampleRegister.Row((Code, "A-250303-003"), (Pauses, "supplement 2025-03-05T08:00..")),
            SampleRegister.Row((Code, "A-250303-004"), (ReceivedAt, ""), (Status, "1")),
            SampleRegister.Row((Code, "A-250301-001"), (ReceivedAt, "01/03/2025"), (Channel, "2")),
            SampleRegister.Row((Code, "A-250301-002"), (ReceivedAt, "31/02/2025")));

        var refreshed = Database.Holder.Current;
        var anew = await Database.Source.ReadAsync(None);
        Assert.Same(before.Parts[0].Rows, refreshed.Dossiers.Parts[0].Rows);
        Assert.Equal((20, Sample.Day("2025-02-20")), (refreshed.Dossiers.Count, refreshed.Dossiers.FirstReceivedOn));
        Assert.Equal(anew.Stamp, refreshed.Stamp);
        Assert.Equal(anew.Published, refreshed.Published);
        Assert.Equal(anew.Refused, refreshed.Refused);
        Assert.Single(refreshed.Refused);
        foreach (var basis in Enum.GetValues<UnitBasis>())
        {
            var query = Sample.Query("2025-02-01", "2025-03-31") with { By = By.Unit, Over = PeriodLength.Month, Basis = basis };
            AnyDossiers.AssertSame(anew.CountBy(query), refreshed.CountBy(query));
        }
    }

    [Fact]
    public async Task Refresh_UnitChangedSince_ReadsAnew()
    {
        await Database.ImportAsync(Enumerable.Range(1, 20).Select(number => SampleRegister.Row((Code, $"A-250303-{number:000}"))));
        await Database.Refresh.RefreshAsync(None);
        await Database.AskAsync(db => db.Units.Where(unit => unit.Code == "30589").ExecuteUpdateAsync(unit => unit.SetProperty(row => row.Level, Level.District), None));

        await Database.ImportAsync(SampleRegister.Row((Code, "A-250303-021")));

        Assert.Equal((1, 21), (Database.Holder.Current.Dossiers.Parts.Count, Database.Holder.Current.Dossiers.Count));
        Assert.Equal(Level.District, Database.Holder.Current.Units.Find("30589")!.Level);
    }

    [Fact]
    public async Task Refresh_LoadFinishedAfterOneWithAHigherNumber_ReadsAnew()
    {
        await Database.ImportAsync(Enumerable.Range(1, 20).Select(number => SampleRegister.Row((Code, $"A-250303-{number:000}"))));
        await Database.Refresh.RefreshAsync(None);
        var known = Database.Holder.Current;

        var read = await Database.Source.ReadSinceAsync(known with { Stamp = known.Stamp with { Loads = 0 } }, None);

        Assert.NotSame(known.Dossiers, read.Dossiers);
        Assert.Same(known.Dossiers, (await Database.Source.ReadSinceAsync(known, None)).Dossiers);
    }

    [Fact]
    public async Task Watch_LoadOfAnotherProcess_IsNoticedWithinHalfAMinute()
    {
        await Database.ImportAsync(SampleRegister.Row());
        Assert.False(Database.Holder.IsReady);
        using var watch = new SnapshotWatch(Database.Refresh, Database.Time, NullLogger<SnapshotWatch>.Instance);
        var noticed = new TaskCompletionSource();
        Database.Holder.Changed += () => noticed.TrySetResult();
        await watch.StartAsync(None);

        Database.Time.Advance(TimeSpan.FromSeconds(30));

        await noticed.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(1, Database.Holder.Current.Dossiers.Count);
        await watch.StopAsync(None);
    }

}

public sealed class SqliteSnapshotTests : SnapshotTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerSnapshotTests : SnapshotTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
