using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>The reports of a period.</summary>
public enum ReportKind
{
    /// <summary>Form II.06, state and results of settlement, a line for each field.</summary>
    SettlementByField,

    /// <summary>Form II.06, a line for each unit.</summary>
    SettlementByUnit,

    /// <summary>Online submission and digitization by level and unit.</summary>
    Online,

    /// <summary>On-time handling under every definition, and late dossiers with and without an apology.</summary>
    OnTime,

    /// <summary>Which units meet which target.</summary>
    Targets,

    /// <summary>All of them, with text, data and checks.</summary>
    Full,
}

/// <summary>What a report is asked for; the address of the page and the options of the command line say the same.</summary>
/// <param name="Kind">Which report.</param>
/// <param name="About">Period, units and as-of day; what else the overview can be asked does not change a report.</param>
public sealed record ReportRequest(ReportKind Kind, FigureRequest About);

/// <summary>Names of the reports: as addresses, files and options write them, and as readers know them.</summary>
public static class ReportKinds
{
    private static readonly (ReportKind Kind, string Key, Wording Name)[] Known =
    [
        (ReportKind.SettlementByField, "ii06-field", new("Biểu II.06 theo lĩnh vực", "Form II.06 by field")),
        (ReportKind.SettlementByUnit, "ii06-unit", new("Biểu II.06 theo đơn vị", "Form II.06 by unit")),
        (ReportKind.Online, "online", new("Nộp trực tuyến và số hóa", "Online submission and digitization")),
        (ReportKind.OnTime, "on-time", new("Giải quyết đúng hạn", "On-time handling")),
        (ReportKind.Targets, "targets", new("Chỉ tiêu đạt, chưa đạt", "Targets met and not met")),
        (ReportKind.Full, "full", new("Báo cáo kỳ đầy đủ", "Full period report")),
    ];

    /// <summary>Every report, in the order they are offered.</summary>
    public static IReadOnlyList<ReportKind> All { get; } = [.. Known.Select(known => known.Kind)];

    /// <summary>The name in addresses, options and file names.</summary>
    public static string Key(ReportKind kind) => Known.First(known => known.Kind == kind).Key;

    public static Wording Name(ReportKind kind) => Known.First(known => known.Kind == kind).Name;

    /// <summary>Reads a key; false for anything else.</summary>
    public static bool TryParse(string? key, out ReportKind kind)
    {
        var index = Array.FindIndex(Known, known => known.Key == key);
        kind = index < 0 ? default : Known[index].Kind;
        return index >= 0;
    }
}
