using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>What the figures of any report are about and how current they are, in words.</summary>
/// <param name="Question">What was asked, and how far it is known.</param>
/// <param name="Language">"vi" or "en".</param>
internal sealed record ReportBasis(Question Question, string Language)
{
    private FigureRequest Request => Question.Request;

    private Unit? Unit => Question.Unit;

    private ChosenPeriod Period => Question.Period;

    private Period Seen => Question.Seen;

    private DateOnly StatesOn => Question.StatesOn;

    private DataStamp Stamp => Question.Stamp;

    private bool IsRunning => Question.IsRunning;

    /// <summary>Unit, level and days, then how current the data are.</summary>
    public IReadOnlyList<string> Lines =>
        [string.Join(" · ", [UnitName, LevelName, $"{In("Kỳ", "Period")} {PeriodText}", .. Conditions.Select(condition => $"{condition.Item}: {condition.Content}")]), Currency];

    /// <summary>As-of day, data cut-off and load; on every printed page.</summary>
    public string Currency
    {
        get
        {
            var known = string.Create(CultureInfo.InvariantCulture, $"{Stamp.CutOffAt:HH:mm dd/MM/yyyy}");
            var current = In(
                $"Tính đến {Day(StatesOn)} · số liệu chốt {known} · lần nạp {Stamp.Load}",
                $"As of {Day(StatesOn)} · data cut-off {known} · load {Stamp.Load}");
            return Stamp.IsSynthetic ? $"{current} · {In("có số liệu minh họa", "contains synthetic data")}" : current;
        }
    }

    private IEnumerable<(string Item, string Content)> Conditions =>
        Question.Conditions.Select(condition => (condition.Name.In(Language), condition.Value.In(Language)));

    public string UnitName => Unit is { } unit ? $"{unit.Name.In(Language)} ({unit.Code})" : Request.Unit ?? In("Tất cả đơn vị", "All units");

    public string LevelName => Request.Level is { } level ? Names.Of(level).In(Language) : In("Tất cả các cấp", "All levels");

    /// <summary>The days, the name where the period has one, and how far it has run.</summary>
    public string PeriodText
    {
        get
        {
            var name = Period.Name is { } named ? $" ({Names.Of(named).In(Language)}, {Scheme})" : "";
            return Days(Period.Days) + name + (IsRunning ? $", {Running}" : "");
        }
    }

    /// <summary>How far a period that has not ended has run.</summary>
    public string Running => In(
        $"mới đến {Day(Seen.Last)}: {Seen.Days}/{Period.Days.Days} ngày",
        $"to {Day(Seen.Last)} only: {Seen.Days} of {Period.Days.Days} days");

    private string Scheme => Period.Calendar.Scheme == PeriodScheme.Reporting
        ? In("kỳ báo cáo", "reporting period")
        : In("theo lịch", "calendar period");

    /// <summary>What a reader may ask of any report: about what, when, from which data.</summary>
    public IEnumerable<(string Item, Cell Content)> About =>
    [
        (In("Đơn vị", "Unit"), Cell.Text(UnitName)),
        (In("Cấp", "Level"), Cell.Text(LevelName)),
        .. Conditions.Select(condition => (condition.Item, Cell.Text(condition.Content))),
        (In("Kỳ", "Period"), Cell.Text(PeriodText)),
        (In("Từ ngày", "From"), Cell.Day(Period.Days.First)),
        (In("Đến ngày", "To"), Cell.Day(Period.Days.Last)),
    ];

    /// <summary>How current the data of any report are, and what is unusual about them.</summary>
    public IEnumerable<(string Item, Cell Content)> Current =>
    [
        (In("Tính đến ngày", "As of"), Cell.Day(StatesOn)),
        (In("Số liệu", "Data"), Cell.Text(Currency)),
        (In("Nạp lúc", "Loaded at"), Cell.Text(string.Create(CultureInfo.InvariantCulture, $"{Stamp.LoadedAt:HH:mm dd/MM/yyyy} UTC"))),
        .. RunningNote,
        .. SyntheticNote,
    ];

    /// <summary>The rules of arithmetic that every report keeps.</summary>
    public IEnumerable<(string Item, Cell Content)> Rules =>
    [
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
    ];

    /// <summary>Said wherever a target is shown for which no document was at hand.</summary>
    public (string Item, Cell Content) AssumptionNote => (In("Chỉ tiêu giả định", "Assumed targets"), Cell.Text(In(
        "Chỉ tiêu ghi \"giả định\" là ví dụ, chưa có văn bản làm căn cứ.",
        "A target marked \"assumed\" is an example; no document was at hand for it.")));

    private IEnumerable<(string Item, Cell Content)> RunningNote => !IsRunning ? [] :
    [
        (In("Kỳ chưa hết", "Running period"), Cell.Text(In(
            $"Kỳ {Running}; so sánh với cùng số ngày của kỳ kia.",
            $"The period is known {Running}; it is compared with the same stretch of the other period."))),
    ];

    private IEnumerable<(string Item, Cell Content)> SyntheticNote => !Stamp.IsSynthetic ? [] :
    [
        (In("Số liệu minh họa", "Synthetic data"), Cell.Text(In(
            "Số liệu có hồ sơ được tạo ra để minh họa, không phải hồ sơ thật.",
            "The data contain dossiers made up for illustration; they are not real dossiers."))),
    ];

    /// <summary>The name of a workbook: what it reports, about whom, over which days, as of which day; ASCII, so that every file system and mail gateway keeps it.</summary>
    public string FileName(string report)
    {
        string?[] selected = [Request.Unit, Request.Level is { } level ? Keys.Of(level) : null];
        var about = string.Join('-', selected.Where(part => part is not null));
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{report}_{(about.Length == 0 ? "all" : about)}_{Seen.First:yyyy-MM-dd}_{Seen.Last:yyyy-MM-dd}_{StatesOn:yyyy-MM-dd}");
        return string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter : '-')) + ".xlsx";
    }

    public string In(string vietnamese, string english) => new Wording(vietnamese, english).In(Language);

    public static string Days(Period period) => $"{Day(period.First)}–{Day(period.Last)}";

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
