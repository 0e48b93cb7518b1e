using Dashboard.Data.Import;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Import;

public sealed class SeedLoaderTests
{
    private static Task<ImportOutcome?> Load(TestDatabase database, Func<Stream>? register = null) =>
        new SeedLoader(database, database.Importer).LoadAsync(
            () => SampleRegister.Reference, register ?? (() => SampleRegister.File(SampleRegister.Row())), "dossiers.csv.gz", null, TestContext.Current.CancellationToken);

    private static async Task<TestDatabase> Empty()
    {
        var database = TestDatabase.Sqlite();
        await database.Startup().PrepareAsync(TestContext.Current.CancellationToken);
        return database;
    }

    [Fact]
    public async Task Load_EmptyDatabase_FillsItUpToTheStatedCutOff()
    {
        await using var database = await Empty();

        var outcome = await Load(database);

        Assert.Equal(1, outcome!.Added);
        Assert.Equal(new DateTime(2025, 5, 16, 17, 0, 0), (await database.AskAsync(db => db.Loads.SingleAsync())).CutOffAt);
    }

    [Fact]
    public async Task Load_DatabaseWithLoads_IsLeftAlone()
    {
        await using var database = await Empty();
        await Load(database);

        Assert.Null(await Load(database, () => throw new InvalidOperationException("must not be asked for")));
    }

    [Fact]
    public async Task Load_InterruptedBeforeTheDossiers_IsCompletedByTheNextStart()
    {
        await using var database = await Empty();
        await Assert.ThrowsAsync<IOException>(() => Load(database, () => throw new IOException("power cut")));

        var outcome = await Load(database);

        Assert.Equal(1, outcome!.Added);
        Assert.Equal(SampleRegister.Reference.Units.All.Count, await database.AskAsync(db => db.Units.CountAsync()));
    }

    [Fact]
    public async Task Load_OtherUnitsAlreadyThere_IsLeftAlone()
    {
        await using var database = await Empty();
        await database.AskAsync(async db =>
        {
            db.Units.Add(new() { Code = "1", NameVi = "x", NameEn = "x", ShortNameVi = "x", ShortNameEn = "x" });
            return await db.SaveChangesAsync();
        });

        Assert.Null(await Load(database));
    }
}
