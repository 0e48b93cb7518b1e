using Dashboard.Data.Editing;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Sealing;
using Dashboard.Data.Statistics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Data.Storage;

/// <summary>Enters the reporting database and what stands on it into the program.</summary>
public static class DatabaseRegistration
{
    /// <param name="services">The program's parts.</param>
    /// <param name="configuration">Where section "Database" and the connection string are found.</param>
    /// <param name="contentRoot">The folder a relative file name is meant from; the default file is data/reporting.db in it.</param>
    public static IServiceCollection AddReportingDatabase(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        services.AddOptions<DatabaseSettings>()
            .BindConfiguration(DatabaseSettings.Section)
            .Configure(settings => settings.ConnectionString = ConnectionString(settings, configuration, contentRoot))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDbContextFactory<ReportingDbContext>, ReportingDbContextFactory>();
        services.AddSingleton<DatabaseStartup>();
        services.AddSingleton<SnapshotHolder>();
        services.AddSingleton<SnapshotSource>();
        services.AddSingleton<SnapshotRefresh>();
        services.AddSingleton<DossierSearch>();
        services.AddSingleton<Importer>();
        services.AddSingleton<SeedLoader>();
        services.AddSingleton<DossierQueries>();
        services.AddSingleton<SignalQueries>();
        services.AddSingleton<WhatIfQueries>();
        services.AddSingleton<SampleQueries>();
        services.AddSingleton<AuditQueries>();
        services.AddSingleton<KnowledgeQueries>();
        services.AddSingleton<PassportQueries>();
        services.AddSingleton<TargetQueries>();
        services.AddSingleton<TargetEditor>();
        services.AddSingleton<CalendarQueries>();
        services.AddSingleton<CalendarEditor>();
        services.AddSingleton<ReportSealer>();
        services.AddSingleton<SealRevisions>();
        services.AddSingleton<SealVerifier>();
        services.AddSingleton<PublishedFigureEditor>();
        return services;
    }

    /// <summary>For a program that stays up: the snapshot follows loads made by other processes.</summary>
    public static IServiceCollection AddSnapshotWatch(this IServiceCollection services) => services.AddHostedService<SnapshotWatch>();

    private static string ConnectionString(DatabaseSettings settings, IConfiguration configuration, string contentRoot)
    {
        var given = configuration.GetConnectionString(DatabaseSettings.ConnectionName);
        if (settings.Provider != DatabaseProvider.Sqlite)
        {
            return given ?? "";
        }

        var connection = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(given) ? "Data Source=data/reporting.db" : given);
        if (connection.Mode != SqliteOpenMode.Memory && connection.DataSource is not ("" or ":memory:") && !connection.DataSource.StartsWith("file:", StringComparison.Ordinal))
        {
            connection.DataSource = Path.GetFullPath(connection.DataSource, contentRoot);
        }

        return connection.ToString();
    }
}
