using Dashboard.Data.Domain;

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
}
