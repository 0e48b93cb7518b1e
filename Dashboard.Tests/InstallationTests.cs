using Dashboard.Commands;
using Dashboard.Data.Storage;
using Dashboard.Tests.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests;

[Collection(nameof(SeedDatabase))]
public sealed class InstallationTests(SeedDatabase database)
{
    [Theory]
    [InlineData("--Database:Provider=Oracle", "'Oracle'", "Database:Provider must be Sqlite or SqlServer.")]
    [InlineData("--Database:Migrate=Never", "'Never'", "Database:Migrate must be Apply or CheckOnly.")]
    [InlineData("--Database:Provider=SqlServer", "ConnectionStrings:Reporting", "is needed when Database:Provider is SqlServer")]
    [InlineData("--Reporting:CutOffDay=28", "Reporting:CutOffDay", "must be 1 to 27")]
    public async Task Setting_ThatCannotBe_IsNamedWithWhatCan(string setting, string named, string accepted)
    {
        using var host = Installation.CreateHost([setting]);

        var problem = await Assert.ThrowsAsync<SettingsException>(
            () => Installation.PrepareAsync(host.Services, TextWriter.Null, TestContext.Current.CancellationToken));

        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.Contains(accepted, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_OfANewerVersion_IsRefusedAndLeftAlone()
    {
        var copy = await database.CopyAsync();
        await ExecuteAsync(copy, "INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Future', '11.0.0')");
        using var host = Installation.CreateHost([$"--ConnectionStrings:Reporting={copy}"]);

        var problem = await Assert.ThrowsAsync<DatabaseException>(
            () => CommandRun.OfAsync(Workplace.Of(() => host.Services, TextWriter.Null), "figures", "--from", "2025-01-01", "--to", "2025-01-31"));

        Assert.Equal(DatabaseProblem.Newer, problem.Problem);
    }

    [Fact]
    public async Task Prepare_FilledDatabase_LoadsNothingAgain()
    {
        var copy = await database.CopyAsync();
        using var host = Installation.CreateHost([$"--ConnectionStrings:Reporting={copy}"]);

        await Installation.OpenAsync(host.Services, TextWriter.Null, TestContext.Current.CancellationToken);

        Assert.Equal(1, host.Services.GetRequiredService<Data.Statistics.SnapshotHolder>().Current.Stamp.Load);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
