using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

/// <summary>What happens at start on every database.</summary>
public abstract class DatabaseStartupTests : IAsyncLifetime
{
    private protected TestDatabase Database { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Database = Open();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    private protected abstract TestDatabase Open();

    private protected async Task<DatabaseProblem> ProblemOf(MigrationMode mode = MigrationMode.Apply)
    {
        var problem = await Assert.ThrowsAsync<DatabaseException>(() => Database.Startup(mode).PrepareAsync(TestContext.Current.CancellationToken));
        return problem.Problem;
    }

    private protected Task<int> Execute(string sql) => Database.AskAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    [Fact]
    public async Task Prepare_NoDatabase_MakesItAndDoesNothingTheSecondTime()
    {
        await Database.Startup().PrepareAsync(TestContext.Current.CancellationToken);
        await Database.Startup(MigrationMode.CheckOnly).PrepareAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await Database.AskAsync(db => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task Prepare_NoDatabaseAndCheckOnly_SaysItIsMissing()
    {
        Assert.Equal(DatabaseProblem.Missing, await ProblemOf(MigrationMode.CheckOnly));
        Assert.False(await Database.AskAsync(db => db.Database.CanConnectAsync()));
    }

    [Fact]
    public async Task Prepare_OlderDatabaseAndCheckOnly_SaysItIsOutdated()
    {
        await Database.Startup().PrepareAsync(TestContext.Current.CancellationToken);
        await Execute("DELETE FROM __EFMigrationsHistory");

        Assert.Equal(DatabaseProblem.Outdated, await ProblemOf(MigrationMode.CheckOnly));
    }

    [Theory]
    [InlineData(MigrationMode.Apply)]
    [InlineData(MigrationMode.CheckOnly)]
    public async Task Prepare_DatabaseOfANewerVersion_IsRefusedAndLeftAlone(MigrationMode mode)
    {
        await Database.Startup().PrepareAsync(TestContext.Current.CancellationToken);
        await Execute("DELETE FROM __EFMigrationsHistory; INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Later', '99.0')");

        Assert.Equal(DatabaseProblem.Newer, await ProblemOf(mode));
        Assert.Equal(["29990101000000_Later"], await Database.AskAsync(db => db.Database.GetAppliedMigrationsAsync()));
    }
}

public sealed class SqliteDatabaseStartupTests : DatabaseStartupTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();

    [Fact]
    public async Task Prepare_FileThatIsNoDatabase_IsUnreachable()
    {
        var file = await Database.AskAsync(db => Task.FromResult(db.Database.GetDbConnection().DataSource));
        await File.WriteAllTextAsync(file, string.Join('\n', Enumerable.Repeat("not a database", 100)), TestContext.Current.CancellationToken);

        Assert.Equal(DatabaseProblem.Unreachable, await ProblemOf());
        Assert.StartsWith("not a database", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_MigrationAbandonedLongAgo_IsDoneAgain()
    {
        await Database.Startup().PrepareAsync(TestContext.Current.CancellationToken);
        foreach (var table in new[] { "CalendarChanges", "SealedWorkbooks", "SealedReports", "DossierPauses", "DossierRevisions", "RowProblems", "Dossiers", "Loads", "UnitSuccessions", "Targets", "Units", "Procedures", "CalendarDays", "PublishedFigures" })
        {
            await Execute($"DROP TABLE {table}");
        }

        await Execute("DELETE FROM __EFMigrationsHistory; INSERT INTO __EFMigrationsLock VALUES (1, '2025-01-01 00:00:00.0000000+00:00')");

        await Database.Startup().PrepareAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(0, await Database.AskAsync(db => db.Dossiers.CountAsync()));
    }
}

public sealed class SqlServerDatabaseStartupTests : DatabaseStartupTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
