using Dashboard.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Storage;

public sealed class DatabaseRegistrationTests
{
    private static readonly string ContentRoot = Path.Combine(Path.GetTempPath(), "dashboard-content");

    private static ServiceProvider Program(params IEnumerable<(string Key, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddReportingDatabase(configuration, ContentRoot)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    private static string DataSource(ServiceProvider program)
    {
        using var db = program.GetRequiredService<IDbContextFactory<ReportingDbContext>>().CreateDbContext();
        return new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
    }

    [Fact]
    public void Add_NoSettings_UsesAFileUnderTheContentRootAndItsExampleData()
    {
        using var program = Program();

        Assert.Equal(Path.Combine(ContentRoot, "data", "reporting.db"), DataSource(program));
        Assert.True(program.GetRequiredService<IOptions<DatabaseSettings>>().Value.LoadsSeedData);
    }

    [Fact]
    public void Add_RelativeFile_IsMeantFromTheContentRoot()
    {
        using var program = Program(("ConnectionStrings:Reporting", "Data Source=other/x.db"));

        Assert.Equal(Path.Combine(ContentRoot, "other", "x.db"), DataSource(program));
    }

    [Fact]
    public void Add_SqlServer_MakesItsContextAndLoadsNoExampleData()
    {
        using var program = Program(("Database:Provider", "SqlServer"), ("ConnectionStrings:Reporting", "Server=example;Database=Reporting"));

        using var db = program.GetRequiredService<IDbContextFactory<ReportingDbContext>>().CreateDbContext();

        Assert.IsType<SqlServerReportingDbContext>(db);
        Assert.False(program.GetRequiredService<IOptions<DatabaseSettings>>().Value.LoadsSeedData);
    }

    [Theory]
    [InlineData("Database:Provider", "SqlServer", "ConnectionStrings:Reporting")]
    [InlineData("Database:CommandTimeoutSeconds", "0", "Database:CommandTimeoutSeconds")]
    [InlineData("Database:RetryCount", "21", "Database:RetryCount")]
    [InlineData("Database:MaxBatchSize", "0", "Database:MaxBatchSize")]
    [InlineData("Database:Migrate", "7", "Database:Migrate")]
    public void Add_SettingThatCannotBe_IsNamedAtStart(string key, string value, string named)
    {
        using var program = Program((key, value));

        var problem = Assert.Throws<OptionsValidationException>(() => program.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }
}
