using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Reports;
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

    public const string ReportsPath = "/reports";

    public const string ReportWorkbookPath = "/reports/report.xlsx";

    public const string ReportCsvPath = "/reports/report.csv";

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
        WithQuery(DossiersPath, FigureQuery.Write(request).Prepend(("count", string.Join(',', measures.Select(measure => Measures.Of(measure).Id)))));

    /// <summary>The targets page with its form as typed; <see cref="Dashboard.Targets.TargetForm"/> reads it back.</summary>
    public static string TargetForm(TargetForm form) => WithQuery(Targets,
    [
        ("do", form.Do), ("row", form.Row), ("indicator", form.Indicator), ("for", form.For), ("from", form.From), ("to", form.To),
        ("percent", form.Percent), ("source", form.Source), ("sourceEn", form.SourceEn), ("assumed", form.Assumed), ("reason", form.Reason),
        ("gap", form.Gap), ("sent", form.Sent),
    ]);

    /// <summary>A report under a request.</summary>
    public static string Report(ReportKind kind, FigureRequest request) => WithQuery(ReportsPath, ReportPartsOf(kind, request));

    /// <summary>The same report as a workbook.</summary>
    public static string ReportWorkbook(ReportKind kind, FigureRequest request) => WithQuery(ReportWorkbookPath, ReportPartsOf(kind, request));

    /// <summary>The main table of the same report as CSV.</summary>
    public static string ReportCsv(ReportKind kind, FigureRequest request) => WithQuery(ReportCsvPath, ReportPartsOf(kind, request));

    /// <summary>Switches the language and comes back.</summary>
    public static string Language(string language, string back) => WithQuery(LanguagePath, [("to", language), ("back", back)]);

    /// <summary>Switches between light, dark and the system's choice, and comes back.</summary>
    public static string Theme(string theme, string back) => WithQuery(ThemePath, [("to", theme), ("back", back)]);

    /// <summary>Whether an address stays on this site: a path, and neither "//host" nor "/\host".</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    private static IEnumerable<(string Name, string? Value)> ReportPartsOf(ReportKind kind, FigureRequest request) =>
        FigureQuery.Write(request).Prepend((ReportAddress.KindPart, ReportKinds.Key(kind)));

    private static string WithQuery(string path, IEnumerable<(string Name, string? Value)> query)
    {
        var written = string.Join('&', query.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!).Replace("%2C", ",", StringComparison.Ordinal)}"));
        return written.Length == 0 ? path : $"{path}?{written}";
    }
}
