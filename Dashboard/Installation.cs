using Dashboard.Commands;
using Dashboard.Data.Import;
using Dashboard.Data.Storage;
using Microsoft.Extensions.Options;

namespace Dashboard;

/// <summary>The program as it is installed: its own folder holds the settings, the seed data and, unless told otherwise, the embedded database.</summary>
public static class Installation
{
    private const string Register = "dossiers.csv.gz";

    /// <summary>The folder of the program, wherever it is started from.</summary>
    public static string Folder => AppContext.BaseDirectory;

    public static string SeedData { get; } = Path.Combine(Folder, "seed-data");

    /// <summary>The web application, its data not yet opened.</summary>
    /// <param name="args">Settings as "--Section:Key=value".</param>
    public static WebApplication CreateWebApp(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Folder });
        builder.Services.AddReportingDatabase(builder.Configuration, Folder).AddSnapshotWatch();
        return WebApp.Create(builder);
    }

    /// <summary>What the verbs need, without a web server.</summary>
    /// <param name="args">Settings as "--Section:Key=value".</param>
    public static IHost CreateHost(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = Folder });

        // standard output carries the result and nothing else
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddReportingDatabase(builder.Configuration, Folder);
        builder.Services.AddReportingCalendar(builder.Configuration);
        return builder.Build();
    }

    /// <summary>Makes the reporting database ready and reads it.</summary>
    public static async Task OpenAsync(IServiceProvider services, TextWriter progress, CancellationToken cancellationToken)
    {
        await PrepareAsync(services, progress, cancellationToken);
        await services.GetRequiredService<SnapshotRefresh>().RefreshAsync(cancellationToken);
    }

    /// <summary>Brings the reporting database up to date and fills an empty embedded one with the seed data.</summary>
    public static async Task PrepareAsync(IServiceProvider services, TextWriter progress, CancellationToken cancellationToken)
    {
        CheckSettings(services);
        await services.GetRequiredService<DatabaseStartup>().PrepareAsync(cancellationToken);
        if (!services.GetRequiredService<IOptions<DatabaseSettings>>().Value.LoadsSeedData)
        {
            return;
        }

        var outcome = await services.GetRequiredService<SeedLoader>().LoadAsync(
            ReadReference, () => File.OpenRead(Path.Combine(SeedData, Register)), Register, new RowsTold(progress, "Filling the new database with the seed data"), cancellationToken);
        if (outcome is { FileRefused: true } or { Refused: > 0 })
        {
            throw new InvalidDataException($"The register {Register} of the seed data was refused: {outcome.Problems[0]}");
        }
    }

    private static void CheckSettings(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (Exception problem) when (problem is OptionsValidationException or InvalidOperationException)
        {
            throw new SettingsException(Told(problem), problem);
        }
        catch (AggregateException problems)
        {
            throw new SettingsException(string.Join('\n', problems.InnerExceptions.Select(Told)), problems);
        }
    }

    /// <summary>A word that a setting does not know is told by the framework without the words it knows.</summary>
    private static string Told(Exception problem)
    {
        (string Key, string[] Words)[] worded =
        [
            ($"{DatabaseSettings.Section}:{nameof(DatabaseSettings.Provider)}", Enum.GetNames<DatabaseProvider>()),
            ($"{DatabaseSettings.Section}:{nameof(DatabaseSettings.Migrate)}", Enum.GetNames<MigrationMode>()),
        ];
        var (key, words) = worded.FirstOrDefault(setting => problem.Message.Contains($"'{setting.Key}'", StringComparison.Ordinal));
        return key is null ? problem.Message : $"{problem.Message} {key} must be {string.Join(" or ", words)}.";
    }

    private static ReferenceData ReadReference()
    {
        var (reference, problems) = ReferenceFiles.Read(SeedData);
        return reference ?? throw new InvalidDataException($"The reference files in {SeedData} cannot be read: {problems[0]}");
    }
}

/// <summary>A setting cannot be read or may not be; it is named with what is accepted.</summary>
public sealed class SettingsException(string message, Exception cause) : Exception(message, cause);
