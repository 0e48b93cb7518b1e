using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Tests.Import;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Queries;

/// <summary>What a search of dossiers must do on every database.</summary>
public abstract class DossierSearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract TestDatabase Create();

    [Theory]
    [InlineData("H01.", new[] { "H01.1", "H01.2", "H01.20" })]
    [InlineData("h01.2", new[] { "H01.2", "H01.20" })]
    [InlineData("H01.20", new[] { "H01.20" })]
    [InlineData("H0", new string[0])]
    [InlineData("%%%", new string[0])]
    [InlineData("H01_", new string[0])]
    [InlineData("H01.2' OR 1=1 --", new string[0])]
    [InlineData("<script>", new string[0])]
    public async Task Codes_ByTheirBeginning_AreFoundInOrder(string typed, string[] expected)
    {
        await using var database = await Filled();

        var found = await new DossierSearch(database).CodesAsync(typed, 10, Cancellation);

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task Codes_MoreThanAsked_AreCut()
    {
        await using var database = await Filled();

        var found = await new DossierSearch(database).CodesAsync("H0", 2, Cancellation);
        var cut = await new DossierSearch(database).CodesAsync("H01", 2, Cancellation);

        Assert.Empty(found);
        Assert.Equal(["H01.1", "H01.2"], cut);
    }

    private async Task<TestDatabase> Filled()
    {
        var database = await Create().WithReferenceAsync();
        await database.ImportAsync(Row("H01.20"), Row("H01.1"), Row("H01.2"), Row("H02.1"));
        return database;
    }

    private static string[] Row(string code) => SampleRegister.Row((RegisterColumns.Code, code));
}

public sealed class SqliteDossierSearchTests : DossierSearchTests
{
    private protected override TestDatabase Create() => TestDatabase.Sqlite();
}

public sealed class SqlServerDossierSearchTests : DossierSearchTests
{
    private protected override TestDatabase Create() => TestDatabase.SqlServer();
}
