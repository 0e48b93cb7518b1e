namespace Dashboard.Data.Domain;

/// <summary>A rate the offices are judged by: which count, of which count, placed in time how, and who says so.</summary>
/// <param name="Id">Stable name in addresses, targets and machine-readable output.</param>
/// <param name="Version">Raised when the definition changes; a sealed figure names it.</param>
/// <param name="Name">Short name on screens.</param>
/// <param name="Definition">One sentence: what is divided by what, by which date.</param>
/// <param name="Source">Where the definition comes from.</param>
/// <param name="By">The event that places it in time.</param>
/// <param name="Numerator">The counts added above the line.</param>
/// <param name="Denominator">The count below the line.</param>
public sealed record Indicator(
    string Id, int Version, Wording Name, Wording Definition, Wording Source, AttributedBy By, IReadOnlyList<Measure> Numerator, Measure Denominator)
{
    /// <summary>Whether a higher rate is the better one; so for every indicator so far.</summary>
    public bool HigherIsBetter { get; init; } = true;

    /// <summary>The rate of one group's counts.</summary>
    public Rate From(Counts counts) => new(Numerator.Sum(measure => counts[measure]), counts[Denominator]);
}

/// <summary>The registry of indicators.</summary>
public static class Indicators
{
    private static readonly Wording ArticleSource = new(
        "Cách tính của số liệu huyện Châu Thành đã công bố (Báo An Giang, 5/2025)",
        "As in the published figures of Chau Thanh district (An Giang newspaper, May 2025)");

    public static Indicator Online { get; } = new(
        "online", 1,
        new("Nộp trực tuyến", "Online submission"),
        new("Hồ sơ nộp trực tuyến chia hồ sơ tiếp nhận trong kỳ, theo ngày tiếp nhận; kỳ trước chuyển sang không tính.",
            "Dossiers submitted online of dossiers received in the period, by date of receipt; carried-over dossiers are not in the base."),
        ArticleSource, AttributedBy.Receipt, [Measure.Online], Measure.Received);

    public static Indicator DigitizedOnReceipt { get; } = new(
        "digitizedOnReceipt", 1,
        new("Số hóa khi tiếp nhận", "Digitized on receipt"),
        new("Hồ sơ được số hóa đầy đủ khi tiếp nhận chia hồ sơ tiếp nhận trong kỳ, theo ngày tiếp nhận.",
            "Dossiers fully digitized on receipt of dossiers received in the period, by date of receipt."),
        ArticleSource, AttributedBy.Receipt, [Measure.DigitizedOnReceipt], Measure.Received);

    public static Indicator DigitizedAny { get; } = new(
        "digitizedAny", 1,
        new("Có số hóa khi tiếp nhận", "Digitized on receipt, any part"),
        new("Hồ sơ có ít nhất một thành phần được số hóa khi tiếp nhận chia hồ sơ tiếp nhận trong kỳ, theo ngày tiếp nhận.",
            "Dossiers with at least one component digitized on receipt of dossiers received in the period, by date of receipt."),
        new("Bộ chỉ số theo Quyết định 766/QĐ-TTg, mục 4.2, phần thứ nhất", "Index set of Decision 766/QĐ-TTg, item 4.2, first part"),
        AttributedBy.Receipt, [Measure.DigitizedAny], Measure.Received);

    public static Indicator ResultsDigitized { get; } = new(
        "resultsDigitized", 1,
        new("Số hóa kết quả", "Results digitized"),
        new("Hồ sơ tiếp nhận trong kỳ có kết quả đã được số hóa chia hồ sơ tiếp nhận trong kỳ, theo ngày tiếp nhận.",
            "Dossiers received in the period whose result has been digitized, of dossiers received in the period, by date of receipt."),
        ArticleSource, AttributedBy.Receipt, [Measure.ResultsDigitized], Measure.Received);

    public static Indicator OnTimeClosed { get; } = new(
        "onTimeClosed", 1,
        new("Đúng hạn (đã giải quyết)", "On time (resolved)"),
        new("Hồ sơ giải quyết trước hạn và đúng hạn chia hồ sơ đã giải quyết trong kỳ, theo ngày kết thúc xử lý: (8+9)/(7).",
            "Dossiers ended early or on time of dossiers resolved in the period, by end of processing: (8+9)/(7)."),
        new("Biểu II.06, Thông tư 01/2020/TT-VPCP", "Form II.06, Circular 01/2020/TT-VPCP"),
        AttributedBy.EndOfProcessing, [Measure.Early, Measure.OnTime], Measure.Resolved);

    public static Indicator OnTimeDue { get; } = new(
        "onTimeDue", 1,
        new("Đúng hạn (đến hạn)", "On time (due)"),
        new("Hồ sơ kết thúc xử lý trước hoặc đúng ngày hẹn trả chia hồ sơ có ngày hẹn trả trong kỳ; hồ sơ quá hạn còn treo tính là không đúng hạn.",
            "Dossiers ended on or before the due date of dossiers due in the period; overdue dossiers still open count as not on time."),
        new("Cách tính theo ngày đến hạn, như các tỉnh công bố", "Due-date basis, as provinces publish it"),
        AttributedBy.DueDate, [Measure.DueOnTime], Measure.Due);

    /// <summary>Every indicator, in the order of every output.</summary>
    public static IReadOnlyList<Indicator> All { get; } = [Online, DigitizedOnReceipt, DigitizedAny, ResultsDigitized, OnTimeClosed, OnTimeDue];

    /// <summary>The indicator of an id, or null.</summary>
    public static Indicator? Find(string id) => All.FirstOrDefault(indicator => indicator.Id == id);
}
