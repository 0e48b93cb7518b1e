using Dashboard.Commands;
using Dashboard.Data.Statistics;
using Dashboard.Tests.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dashboard.Tests;

/// <summary>A database filled from seed-data the way a fresh installation fills its own; made once for all tests that share it, who leave it as it is.</summary>
public sealed class SeedDatabase : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seed-database");
    private IHost? _host;

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "reporting.db")}";

    public Snapshot Snapshot => _host!.Services.GetRequiredService<SnapshotHolder>().Current;

    public async ValueTask InitializeAsync()
    {
        _host = Installation.CreateHost([$"--ConnectionStrings:Reporting={ConnectionString}"]);
        await Installation.OpenAsync(_host.Services, TextWriter.Null, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _host?.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a verb on the database.</summary>
    internal Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync(Workplace.Of(() => _host!.Services, TextWriter.Null), args);

    /// <summary>A copy that a test may change.</summary>
    /// <returns>Its connection string.</returns>
    internal async Task<string> CopyAsync()
    {
        var copy = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db");
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync();
        return $"Data Source={copy}";
    }
}

/// <summary>The tests that share one <see cref="SeedDatabase"/>.</summary>
[CollectionDefinition(nameof(SeedDatabase))]
public sealed class SharingSeedDatabase : ICollectionFixture<SeedDatabase>;
