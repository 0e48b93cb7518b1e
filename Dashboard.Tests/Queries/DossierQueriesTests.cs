using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Dashboard.Tests.Statistics;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Queries;

public abstract class DossierQueriesTests : IAsyncLifetime
{
    private protected TestDatabase Database { get; private set; } = null!;

    private protected abstract TestDatabase Open();

    public async ValueTask InitializeAsync() => Database = await Open().WithReferenceAsync();

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(Measure.ToHandle)]
    [InlineData(Measure.Late)]
    [InlineData(Measure.DueOriginal)]
    public Task Pages_EveryOrder_TogetherAreTheWholeListForwardsAndBackwards(Measure measure) => AnyDossiers.Questions.SampleAsync(async question =>
    {
        var snapshot = await Database.StoreAsync(question.Dossiers);
        var queries = new DossierQueries(Database);
        foreach (var (order, isDescending) in Enum.GetValues<DossierOrder>().SelectMany(order => new[] { (order, false), (order, true) }))
        {
            var list = new DossierList(snapshot, new(DossierFilter.Everything, question.Period, question.AsOf), [measure]) { Order = order, IsDescending = isDescending };
            var whole = await queries.AllAsync(list, CancellationToken.None).Select(dossier => dossier.Code).ToListAsync();
            var (forwards, backwards) = (new List<string>(), new List<string>());

            var page = await queries.PageAsync(list, new(7), CancellationToken.None);
            Assert.Null(page.Before);
            forwards.AddRange(page.Dossiers.Select(dossier => dossier.Code));
            while (page.After is { } after)
            {
                page = await queries.PageAsync(list, new(7, after), CancellationToken.None);
                forwards.AddRange(page.Dossiers.Select(dossier => dossier.Code));
            }

            backwards.AddRange(page.Dossiers.Select(dossier => dossier.Code));
            while (page.Before is { } before)
            {
                page = await queries.PageAsync(list, new(7, before, IsBefore: true), CancellationToken.None);
                backwards.InsertRange(0, page.Dossiers.Select(dossier => dossier.Code));
            }

            Assert.Equal(list.Count(), whole.Count);
            Assert.Equal(whole, forwards);
            Assert.Equal(whole, backwards);
        }
    }, iter: 5, threads: 1);

    [Fact]
    public async Task Page_CodePrefix_FindsOnlyThoseAndCountsThem()
    {
        var snapshot = await Database.StoreAsync([.. Enumerable.Range(0, 25).Select(_ => Sample.Dossier())]);
        var list = new DossierList(snapshot, Sample.Query("2025-01-01", "2025-12-31"), [Measure.Received]) { CodePrefix = "H01-001", Order = DossierOrder.Code };
        var queries = new DossierQueries(Database);

        var page = await queries.PageAsync(list, new(50), TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(10, 10).Select(number => $"H01-00{number}"), page.Dossiers.Select(dossier => dossier.Code));
        Assert.Equal(10, await queries.CountAsync(list, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Page_EndAfterTheAsOfDay_HasNotHappened()
    {
        var snapshot = await Database.StoreAsync([Sample.Dossier(receivedOn: "2025-03-03", dueOn: "2025-03-06", completedOn: "2025-03-10")]);
        var queries = new DossierQueries(Database);

        async Task<ListedDossier> AsOf(string day) => (await queries.PageAsync(
            new(snapshot, Sample.Query("2025-03-01", "2025-03-31", day), [Measure.Received]), new(50), TestContext.Current.CancellationToken)).Dossiers.Single();

        var (then, now) = (await AsOf("2025-03-07"), await AsOf("2025-03-31"));
        Assert.Equal((DossierVerdict.Overdue, 1, null), (then.Verdict, then.WorkingDaysOver, then.CompletedAt));
        Assert.Equal((DossierVerdict.Late, 2, Sample.Day("2025-03-10")), (now.Verdict, now.WorkingDaysOver, DateOnly.FromDateTime(now.CompletedAt!.Value)));
    }

    [Fact]
    public async Task Find_ScopeOfAnotherUnit_HidesTheDossier()
    {
        var snapshot = await Database.StoreAsync([Sample.Dossier(unit: "30589", settledBy: "892.TP")]);
        var queries = new DossierQueries(Database);

        Task<DossierRecord?> Find(UnitScope scope, string code = "H01-0000") => queries.FindAsync(code, snapshot, scope, TestContext.Current.CancellationToken);

        Assert.NotNull(await Find(UnitScope.Of("30589")));
        Assert.NotNull(await Find(UnitScope.Of("892.TP")));
        Assert.Null(await Find(UnitScope.Of("30595")));
        Assert.Null(await Find(UnitScope.Everything, "h01-0000"));
        Assert.Equal("30589", (await Find(UnitScope.Everything))!.Facts!.Value.ReceivedBy);
    }
}

public sealed class SqliteDossierQueriesTests : DossierQueriesTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerDossierQueriesTests : DossierQueriesTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
