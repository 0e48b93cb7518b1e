using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>What the figures of an overview are about and how they were come by, in words: without it none of them may be cited.</summary>
internal sealed record OverviewBasis(Overview Overview, string Language)
{
    public static Wording Assumed { get; } = new("giả định", "assumed");

    private FigureRequest Request => Overview.Request;

    private ReportBasis Basis { get; } = new(Overview.Question, Language);

    /// <inheritdoc cref="ReportBasis.Lines"/>
    public IReadOnlyList<string> Lines => Basis.Lines;

    /// <inheritdoc cref="ReportBasis.Currency"/>
    public string Currency => Basis.Currency;

    public string FileName => Basis.FileName("overview");

    /// <summary>Everything a reader may ask of the figures, item by item.</summary>
    public IEnumerable<(string Item, Cell Content)> Notes =>
    [
        .. Basis.About,
        (In("So sánh", "Comparison"), Cell.Text($"{Names.Of(Request.Compare).In(Language)}: {Days(Overview.Compared)}")),
        .. Basis.Current,
        .. AssumptionNote,
        (In("Đơn vị được tính", "Units counted with"), Cell.Text(Request.Basis == UnitBasis.SettledBy
            ? In("Hồ sơ được tính cho đơn vị giải quyết, ở mọi số đếm.", "A dossier is counted with the unit that settles it, in every count.")
            : In("Hồ sơ được tính cho đơn vị tiếp nhận, ở mọi số đếm.", "A dossier is counted with the unit that received it, in every count."))),
        .. Basis.Rules,
        (In("Xếp hạng", "Rank"), Cell.Text(In(
            $"Trong từng cấp, theo {RankedName}; đơn vị có mẫu số dưới {Overview.MinimumForRank} hồ sơ không xếp hạng.",
            $"Within each level, by {RankedName}; a unit with fewer than {Overview.MinimumForRank} dossiers in the denominator is not ranked."))),
    ];

    private string RankedName => Request.Indicator.Name.In(Language);

    private IEnumerable<(string Item, Cell Content)> AssumptionNote =>
        Overview.KeyFigures.Any(figure => figure.Verdict.Target is { IsAssumption: true }) ? [Basis.AssumptionNote] : [];

    public string In(string vietnamese, string english) => Basis.In(vietnamese, english);

    public static string Days(Period period) => ReportBasis.Days(period);
}
