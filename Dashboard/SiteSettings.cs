using Dashboard.Data.Domain;
using Microsoft.Extensions.Options;

namespace Dashboard;

/// <summary>What one installation calls itself; section "Site" of the settings.</summary>
public sealed record SiteSettings
{
    public const string Section = "Site";

    /// <summary>Shown beside the mark and in window titles.</summary>
    public Wording Name { get; init; } = new("Một cửa", "One-stop");
}

/// <summary>How one installation reports; section "Reporting" of the settings.</summary>
public sealed record ReportingSettings
{
    public const string Section = "Reporting";

    /// <summary>Last day of a reporting month, 1 to 27.</summary>
    public int CutOffDay { get; init; } = 14;

    /// <summary>Pages say that the data are old when the newest load is older than this many days.</summary>
    public int StaleAfterDays { get; init; } = 7;
}

public static class ReportingRegistration
{
    /// <summary>Enters the reporting scheme in use, its cut-off day checked.</summary>
    public static IServiceCollection AddReportingCalendar(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReportingSettings>().Bind(configuration.GetSection(ReportingSettings.Section))
            .Validate(reporting => reporting.CutOffDay is >= 1 and <= 27, "Reporting:CutOffDay must be 1 to 27.")
            .Validate(reporting => reporting.StaleAfterDays >= 1, "Reporting:StaleAfterDays must be 1 or more.")
            .ValidateOnStart();
        return services.AddSingleton(provider => ReportingCalendar.ClosingOn(provider.GetRequiredService<IOptions<ReportingSettings>>().Value.CutOffDay));
    }
}
