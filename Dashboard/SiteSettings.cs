using Dashboard.Data.Domain;

namespace Dashboard;

/// <summary>What one installation calls itself and reports by; section "Site" of the settings.</summary>
public sealed record SiteSettings
{
    public const string Section = "Site";

    /// <summary>Shown beside the mark and in window titles.</summary>
    public Wording Name { get; init; } = new("Một cửa", "One-stop");

    /// <summary>Last day of a reporting month, 1 to 27.</summary>
    public int ReportingCutOffDay { get; init; } = 14;
}
