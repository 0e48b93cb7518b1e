using System.Globalization;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>What the figures of an overview are about and how they were come by, in words: without it none of them may be cited.</summary>
internal sealed record OverviewBasis(Overview Overview, string Language)
{
    public static Wording Assumed { get; } = new("giả định", "assumed");

    private FigureRequest Request => Overview.Request;

    /// <summary>Unit, level and days, then how current the data are.</summary>
    public IReadOnlyList<string> Lines =>
        [string.Join(" · ", [Unit, Level, $"{In("Kỳ", "Period")} {PeriodText}", .. Conditions.Select(condition => $"{condition.Item}: {condition.Content}")]), Currency];

    /// <summary>As-of day, data cut-off and load; on every printed page.</summary>
    public string Currency
    {
        get
        {
            var known = string.Create(CultureInfo.InvariantCulture, $"{Overview.Stamp.CutOffAt:HH:mm dd/MM/yyyy}");
            var current = In(
                $"Tính đến {Day(Overview.StatesOn)} · số liệu chốt {known} · lần nạp {Overview.Stamp.Load}",
                $"As of {Day(Overview.StatesOn)} · data cut-off {known} · load {Overview.Stamp.Load}");
            return Overview.Stamp.IsSynthetic ? $"{current} · {In("có số liệu minh họa", "contains synthetic data")}" : current;
        }
    }

    /// <summary>Everything a reader may ask of the figures, item by item.</summary>
    public IEnumerable<(string Item, Cell Content)> Notes =>
    [
        (In("Đơn vị", "Unit"), Cell.Text(Unit)),
        (In("Cấp", "Level"), Cell.Text(Level)),
        .. Conditions.Select(condition => (condition.Item, Cell.Text(condition.Content))),
        (In("Kỳ", "Period"), Cell.Text(PeriodText)),
        (In("Từ ngày", "From"), Cell.Day(Overview.Period.Days.First)),
        (In("Đến ngày", "To"), Cell.Day(Overview.Period.Days.Last)),
        (In("So sánh", "Comparison"), Cell.Text($"{Names.Of(Request.Compare).In(Language)}: {Days(Overview.Compared)}")),
        (In("Tính đến ngày", "As of"), Cell.Day(Overview.StatesOn)),
        (In("Số liệu", "Data"), Cell.Text(Currency)),
        (In("Nạp lúc", "Loaded at"), Cell.Text(string.Create(CultureInfo.InvariantCulture, $"{Overview.Stamp.LoadedAt:HH:mm dd/MM/yyyy} UTC"))),
        .. RunningNote,
        .. SyntheticNote,
        .. AssumptionNote,
        (In("Đơn vị được tính", "Units counted with"), Cell.Text(Request.Basis == UnitBasis.SettledBy
            ? In("Hồ sơ được tính cho đơn vị giải quyết, ở mọi số đếm.", "A dossier is counted with the unit that settles it, in every count.")
            : In("Hồ sơ được tính cho đơn vị tiếp nhận, ở mọi số đếm.", "A dossier is counted with the unit that received it, in every count."))),
        (In("Cộng", "Sums"), Cell.Text(In(
            "Cấp và tổng cộng là tổng số đếm của các đơn vị; tỷ lệ được chia sau khi cộng, không bình quân tỷ lệ.",
            "Levels and totals are sums of the units' counts; rates are divided after adding, never averaged."))),
        (In("Cân đối", "Balance"), Cell.Text(In(
            "Tiếp nhận + kỳ trước chuyển sang = đã giải quyết + đang giải quyết.",
            "Received + carried over = resolved + in process."))),
        (In("Làm tròn", "Rounding"), Cell.Text(In(
            "Ô tỷ lệ giữ thương chưa làm tròn và hiển thị hai chữ số thập phân; chênh lệch tính từ tỷ lệ chưa làm tròn nên có thể khác 0,01 so với hiệu hai số in.",
            "Rate cells hold the unrounded quotient and show two places; differences are taken from unrounded rates, so they may differ by 0.01 from those of the printed percents."))),
        (In("Dấu –", "The dash –"), Cell.Text(In(
            "Không có tỷ lệ vì mẫu số bằng 0, hoặc không có chỉ tiêu; không phải là 0%.",
            "No rate because the denominator is 0, or no target; it is not 0%."))),
        (In("Xếp hạng", "Rank"), Cell.Text(In(
            $"Trong từng cấp, theo {RankedName}; đơn vị có mẫu số dưới {Overview.MinimumForRank} hồ sơ không xếp hạng.",
            $"Within each level, by {RankedName}; a unit with fewer than {Overview.MinimumForRank} dossiers in the denominator is not ranked."))),
    ];

    private IEnumerable<(string Item, string Content)> Conditions =>
        Overview.Question.Conditions.Select(condition => (condition.Name.In(Language), condition.Value.In(Language)));

    private string RankedName => Request.Indicator.Name.In(Language);

    private string Unit => Overview.Unit is { } unit
        ? $"{unit.Name.In(Language)} ({unit.Code})"
        : Request.Unit ?? In("Tất cả đơn vị", "All units");

    private string Level => Request.Level is { } level ? Names.Of(level).In(Language) : In("Tất cả các cấp", "All levels");

    private string PeriodText
    {
        get
        {
            var name = Overview.Period.Name is { } named ? $" ({Names.Of(named).In(Language)}, {Scheme})" : "";
            return Days(Overview.Period.Days) + name + (Overview.IsRunning ? $", {Running}" : "");
        }
    }

    private string Scheme => Overview.Period.Calendar.Scheme == PeriodScheme.Reporting
        ? In("kỳ báo cáo", "reporting period")
        : In("theo lịch", "calendar period");

    private string Running => In(
        $"mới đến {Day(Overview.Seen.Last)}: {Overview.Seen.Days}/{Overview.Period.Days.Days} ngày",
        $"to {Day(Overview.Seen.Last)} only: {Overview.Seen.Days} of {Overview.Period.Days.Days} days");

    private IEnumerable<(string Item, Cell Content)> RunningNote => !Overview.IsRunning ? [] :
    [
        (In("Kỳ chưa hết", "Running period"), Cell.Text(In(
            $"Kỳ {Running}; so sánh với cùng số ngày của kỳ kia.",
            $"The period is known {Running}; it is compared with the same stretch of the other period."))),
    ];

    private IEnumerable<(string Item, Cell Content)> SyntheticNote => !Overview.Stamp.IsSynthetic ? [] :
    [
        (In("Số liệu minh họa", "Synthetic data"), Cell.Text(In(
            "Số liệu có hồ sơ được tạo ra để minh họa, không phải hồ sơ thật.",
            "The data contain dossiers made up for illustration; they are not real dossiers."))),
    ];

    private IEnumerable<(string Item, Cell Content)> AssumptionNote =>
        !Overview.KeyFigures.Any(figure => figure.Verdict.Target is { IsAssumption: true }) ? [] :
        [
            (In("Chỉ tiêu giả định", "Assumed targets"), Cell.Text(In(
                "Chỉ tiêu ghi \"giả định\" là ví dụ, chưa có văn bản làm căn cứ.",
                "A target marked \"assumed\" is an example; no document was at hand for it."))),
        ];

    public string In(string vietnamese, string english) => new Wording(vietnamese, english).In(Language);

    public static string Days(Period period) => $"{Day(period.First)}–{Day(period.Last)}";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
