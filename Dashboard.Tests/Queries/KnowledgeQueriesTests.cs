using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Dashboard.Tests.Import;
using Dashboard.Tests.Storage;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Queries;

/// <summary>Three loads of a register: the first knows three dossiers, the second puts one right and moves another to Cần Đăng, the third brings a fourth.</summary>
public abstract class KnowledgeQueriesTests : IAsyncLifetime
{
    private static readonly Measure[] Listed = [Measure.Received, Measure.Resolved, Measure.Late, Measure.Due];

    private static readonly CountQuery March = Sample.Query("2025-03-01", "2025-03-31");

    private protected TestDatabase Database { get; private set; } = null!;

    private protected abstract TestDatabase Open();

    public async ValueTask InitializeAsync() => Database = await Open().WithReferenceAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    [Fact]
    public async Task At_EveryLoad_CountsWhatASnapshotOfItCounted()
    {
        var snapshots = await LoadAsync();
        var queries = new KnowledgeQueries(Database);

        foreach (var (load, snapshot) in snapshots.Index())
        {
            var known = (await queries.AtAsync(snapshots[^1], load + 1, TestContext.Current.CancellationToken))!;

            Assert.Equal(snapshot.CountBy(March).Total.Counts, known.Then.CountBy(March).Total.Counts);
            Assert.Equal(snapshot.CountBy(March with { By = By.Unit }).Groups.Select(group => (group.Key, group.Counts)), known.Then.CountBy(March with { By = By.Unit }).Groups.Select(group => (group.Key, group.Counts)));
            Assert.Equal((snapshot.Stamp.Load, snapshot.Stamp.CutOffAt), (known.Then.Stamp.Load, known.Then.Stamp.CutOffAt));
            Assert.Equal(snapshot.LadderOf(March).Rungs.Select(rung => rung.Rate), known.Then.LadderOf(March).Rungs.Select(rung => rung.Rate));
        }

        Assert.Null(await queries.AtAsync(snapshots[^1], 9, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Difference_OfAUnit_IsArrivalsCorrectionsAndMoves()
    {
        var snapshots = await LoadAsync();
        var anChau = March with { Filter = new() { Unit = Sample.AnChau.Code } };

        var known = (await new KnowledgeQueries(Database).AtAsync(snapshots[^1], 1, TestContext.Current.CancellationToken))!;
        var steps = known.Difference(snapshot => Indicators.OnTimeClosed.From(snapshot.CountBy(anChau).Total.Counts));

        // at first 2 of 3 ended in time; a fourth ended in time; one of the two turned late; the late one went to Cần Đăng
        Assert.Equal((1, 1, 1), (known.Arrivals, known.Corrections, known.UnitMoves));
        Assert.Equal(new Rate(2, 3), Indicators.OnTimeClosed.From(known.Then.CountBy(anChau).Total.Counts));
        Assert.Equal([KnowledgeChange.LateArrivals, KnowledgeChange.Corrections, KnowledgeChange.UnitMoves], steps.Select(step => step.Change));
        Assert.Equal([(1L, 1L), (-1L, 0L), (0L, -1L)], steps.Select(step => (step.MoreInNumerator, step.MoreInDenominator)));
        Assert.Equal([8.33m, -25m, 16.67m], steps.Select(step => step.Points));
        Assert.Equal(new Rate(2, 3), steps[^1].After);
    }

    /// <summary>Every list at every load, page by page both ways and as a whole, is what it was when that load was the newest.</summary>
    [Fact]
    public async Task Lists_AtEveryLoad_AreThoseOfTheTime()
    {
        var lists = new List<IReadOnlyList<string>>();
        var snapshots = await LoadAsync(async snapshot => lists.Add(await ToldAsync(snapshot)));
        var queries = new KnowledgeQueries(Database);

        for (var load = 1; load <= snapshots.Count; load++)
        {
            var then = (await queries.AtAsync(snapshots[^1], load, TestContext.Current.CancellationToken))!.Then;

            Assert.Equal(lists[load - 1], await ToldAsync(then));
        }

        Assert.NotEqual(lists[0], lists[1]);
        Assert.NotEqual(lists[1], lists[2]);
    }

    [Fact]
    public async Task Difference_OfACount_AddsUp()
    {
        var snapshots = await LoadAsync();

        var known = (await new KnowledgeQueries(Database).AtAsync(snapshots[^1], 1, TestContext.Current.CancellationToken))!;

        // one more resolved at An Châu with the late arrival, one less with the move to Cần Đăng
        Assert.Equal(
            [(KnowledgeChange.LateArrivals, 1L), (KnowledgeChange.Corrections, 0L), (KnowledgeChange.UnitMoves, -1L)],
            known.DifferenceOf(snapshot => snapshot.CountBy(March with { Filter = new() { Unit = Sample.AnChau.Code } }).Total.Counts[Measure.Resolved]));
    }

    [Fact]
    public async Task Find_AtAnEarlierLoad_IsTheDossierOfTheTimeAndWhatCameLater()
    {
        var snapshots = await LoadAsync();
        var then = (await new KnowledgeQueries(Database).AtAsync(snapshots[^1], 1, TestContext.Current.CancellationToken))!.Then;
        var queries = new DossierQueries(Database);

        var moved = (await queries.FindAsync("A-250303-0003", then, UnitScope.Everything, TestContext.Current.CancellationToken))!;

        Assert.Equal((Sample.AnChau.Code, 0), (moved.Current.ReceivedBy.Code, moved.Superseded.Count));
        Assert.Equal([Sample.CanDang.Code], moved.Later.Select(version => version.ReceivedBy.Code));
        Assert.Null(await queries.FindAsync("A-250303-0004", then, UnitScope.Everything, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task At_AskedAgain_IsTheSameUntilTheDataChange()
    {
        var snapshots = await LoadAsync();
        var queries = new KnowledgeQueries(Database);

        var one = await queries.AtAsync(snapshots[^1], 1, TestContext.Current.CancellationToken);

        Assert.Same(one, await queries.AtAsync(snapshots[^1], 1, TestContext.Current.CancellationToken));
        Assert.NotSame(one, await queries.AtAsync(snapshots[^1] with { }, 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Loads_AreTold_NewestFirst()
    {
        await LoadAsync();

        var loads = await new KnowledgeQueries(Database).LoadsAsync(TestContext.Current.CancellationToken);

        Assert.Equal([(3, 1L, 0L), (2, 0L, 2L), (1, 3L, 0L)], loads.Select(load => (load.Load, load.Added, load.Changed)));
    }

    [Fact]
    public async Task KnownAt_OfADossier_IsTheVersionOfTheTime()
    {
        var snapshots = await LoadAsync();

        var record = (await new DossierQueries(Database).FindAsync("A-250303-0001", snapshots[^1], UnitScope.Everything, TestContext.Current.CancellationToken))!;

        Assert.Equal(["2025-03-05 10:00", "2025-03-10 10:00", "2025-03-10 10:00"], Enumerable.Range(1, 3).Select(load => $"{record.KnownAt(load)!.CompletedAt:yyyy-MM-dd HH:mm}"));
        Assert.Null(record.KnownAt(0));
    }

    [Fact]
    public async Task Sample_OfAQuestion_IsDrawnFromWhatItCounts()
    {
        var snapshot = await Database.StoreAsync([.. Enumerable.Range(0, 60).Select(index => Sample.Dossier(unit: index < 40 ? "30589" : "30595"))]);
        var queries = new SampleQueries(Database);
        var query = March with { Filter = new() { Level = Level.Commune } };

        var sample = await queries.DrawAsync(snapshot, query, Measure.Received, new(SampleMethod.ByUnit, 9, 3), TestContext.Current.CancellationToken);
        var again = await queries.DrawAsync(snapshot, query, Measure.Received, new(SampleMethod.ByUnit, 9, 3), TestContext.Current.CancellationToken);

        Assert.Equal([("30589", 40L, 6), ("30595", 20L, 3)], sample.Strata.Select(stratum => (stratum.Unit, stratum.Dossiers, stratum.Drawn)));
        Assert.Equal(sample.Digest, again.Digest);
        Assert.Equal(9, (await new DossierQueries(Database).NumberedAsync(snapshot, query, [.. sample.Drawn.Select(drawn => drawn.Number)], TestContext.Current.CancellationToken)).Count);
    }

    /// <summary>What lists say of a snapshot's dossiers.</summary>
    private async Task<IReadOnlyList<string>> ToldAsync(Snapshot snapshot)
    {
        var (queries, told) = (new DossierQueries(Database), new List<string>());
        foreach (var (measure, order, isDescending) in
            from measure in Listed
            from order in Enum.GetValues<DossierOrder>()
            from isDescending in Enumerable.Range(0, 2).Select(way => way == 1)
            select (measure, order, isDescending))
        {
            var list = new DossierList(snapshot, March, [measure]) { Order = order, IsDescending = isDescending };
            var whole = await queries.AllAsync(list, TestContext.Current.CancellationToken).Select(Told).ToListAsync(TestContext.Current.CancellationToken);
            var page = await queries.PageAsync(list, new DossierPart(2), TestContext.Current.CancellationToken);
            var (first, pages) = (page, page.Dossiers.Select(Told).ToList());
            while (page.After is { } after)
            {
                page = await queries.PageAsync(list, new DossierPart(2, after), TestContext.Current.CancellationToken);
                pages.AddRange(page.Dossiers.Select(Told));
            }

            Assert.Equal(whole, pages);
            if (page.Before is { } before)
            {
                page = await queries.PageAsync(list, new DossierPart(2, before, IsBefore: true), TestContext.Current.CancellationToken);
                Assert.Equal(first.Dossiers, page.Dossiers);
            }

            Assert.Equal(list.Count(), whole.Count);
            Assert.Equal(list.Count(), await queries.CountAsync(list with { CodePrefix = "A-" }, TestContext.Current.CancellationToken));
            told.AddRange([$"{measure} {order} {isDescending}", .. whole]);
        }

        return told;
    }

    private static string Told(ListedDossier dossier) => $"{dossier.Code} {dossier.ReceivedBy.Code} {dossier.CompletedAt:s} {dossier.Verdict}";

    /// <param name="seen">Told each snapshot while it is the newest.</param>
    /// <returns>The snapshot after each load.</returns>
    private async Task<IReadOnlyList<Snapshot>> LoadAsync(Func<Snapshot, Task>? seen = null)
    {
        var first = SampleRegister.Ended((Code, "A-250303-0001"));
        var second = SampleRegister.Ended((Code, "A-250303-0002"));
        var late = SampleRegister.Ended((Code, "A-250303-0003"), (CompletedAt, "07/03/2025 10:00:00"));
        var corrected = SampleRegister.Ended((Code, "A-250303-0001"), (CompletedAt, "10/03/2025 10:00:00"));
        var moved = SampleRegister.Ended((Code, "A-250303-0003"), (CompletedAt, "07/03/2025 10:00:00"), (ReceivedBy, Sample.CanDang.Code));
        var arrival = SampleRegister.Ended((Code, "A-250303-0004"));
        var snapshots = new List<Snapshot>();
        foreach (var (day, rows) in new[] { (8, new[] { first, second, late }), (11, [corrected, second, moved]), (12, [corrected, second, moved, arrival]) })
        {
            await Database.ImportAsync(SampleRegister.File(rows), new DateTime(2025, 3, day, 17, 0, 0));
            snapshots.Add(await Database.Source.ReadAsync(TestContext.Current.CancellationToken));
            await (seen?.Invoke(snapshots[^1]) ?? Task.CompletedTask);
        }

        return snapshots;
    }
}

public sealed class SqliteKnowledgeQueriesTests : KnowledgeQueriesTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerKnowledgeQueriesTests : KnowledgeQueriesTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
