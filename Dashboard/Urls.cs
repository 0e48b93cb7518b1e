using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Dossiers;
using Dashboard.Targets;

namespace Dashboard;

/// <summary>Every address of the application is written here, defaults left out, so that a link says only what differs.</summary>
public static class Urls
{
    public const string Home = "/";

    public const string Definitions = "/definitions";

    public const string DossiersPath = "/dossiers";

    public const string Targets = "/targets";

    public const string TargetsSavePath = "/targets/save";

    public const string TargetsSaved = Targets + "?saved=1";

    public const string OverviewWorkbookPath = "/reports/overview.xlsx";

    public const string DossierWorkbookPath = "/reports/dossiers.xlsx";

    public const string DossierTextPath = "/reports/dossiers.csv";

    public const string ColumnsPath = "/columns";

    public const string LanguagePath = "/language";

    public const string ThemePath = "/theme";

    public const string NotFound = "/not-found";

    public const string Error = "/error";

    /// <summary>The overview under a request; <see cref="FigureQuery"/> reads it back.</summary>
    public static string Overview(FigureRequest request) => WithQuery(Home, FigureQuery.Write(request));

    /// <summary>The workbook with the figures of the same request.</summary>
    public static string OverviewWorkbook(FigureRequest request) => WithQuery(OverviewWorkbookPath, FigureQuery.Write(request));

    /// <summary>The list of exactly the dossiers that some measures count under a request; several measures must share no dossier.</summary>
    public static string Dossiers(FigureRequest request, params IReadOnlyList<Measure> measures) =>
        Dossiers(request, new ListChoice { Measures = measures });

    /// <summary>A list of dossiers in an order, from a place on.</summary>
    public static string Dossiers(FigureRequest request, ListChoice choice) => WithQuery(DossiersPath, [.. choice.Write(), .. FigureQuery.Write(request)]);

    /// <summary>The whole list as a workbook.</summary>
    public static string DossierWorkbook(FigureRequest request, ListChoice choice) => WithQuery(DossierWorkbookPath, [.. choice.FromStart.Write(), .. FigureQuery.Write(request)]);

    /// <summary>The whole list as comma-separated text.</summary>
    public static string DossierText(FigureRequest request, ListChoice choice) => WithQuery(DossierTextPath, [.. choice.FromStart.Write(), .. FigureQuery.Write(request)]);

    /// <summary>Everything known of one dossier; the conditions say which of its counts are shown, and where back leads.</summary>
    public static string Dossier(string code, FigureRequest request) => WithQuery($"{DossiersPath}/{Uri.EscapeDataString(code)}", FigureQuery.Write(request));

    /// <summary>Dossiers whose codes begin with a text, whatever the period.</summary>
    public static string DossiersWithCode(string prefix) => Dossiers(new(), new ListChoice { CodePrefix = prefix });

    /// <summary>Remembers which columns lists show, and comes back.</summary>
    public static string Columns(string columns, string back) => WithQuery(ColumnsPath, [("to", columns), ("back", back)]);

    /// <summary>The targets page with its form as typed; <see cref="Dashboard.Targets.TargetForm"/> reads it back.</summary>
    public static string TargetForm(TargetForm form) => WithQuery(Targets,
    [
        ("do", form.Do), ("row", form.Row), ("indicator", form.Indicator), ("for", form.For), ("from", form.From), ("to", form.To),
        ("percent", form.Percent), ("source", form.Source), ("sourceEn", form.SourceEn), ("assumed", form.Assumed), ("reason", form.Reason),
        ("gap", form.Gap), ("sent", form.Sent),
    ]);

    /// <summary>Switches the language and comes back.</summary>
    public static string Language(string language, string back) => WithQuery(LanguagePath, [("to", language), ("back", back)]);

    /// <summary>Switches between light, dark and the system's choice, and comes back.</summary>
    public static string Theme(string theme, string back) => WithQuery(ThemePath, [("to", theme), ("back", back)]);

    /// <summary>Whether an address stays on this site: a path, and neither "//host" nor "/\host".</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    private static string WithQuery(string path, IEnumerable<(string Name, string? Value)> query)
    {
        var written = string.Join('&', query.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!).Replace("%2C", ",", StringComparison.Ordinal)}"));
        return written.Length == 0 ? path : $"{path}?{written}";
    }
}
