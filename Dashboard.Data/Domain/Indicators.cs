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
    /// <summary>Whether a higher rate is the better one; a share of delays, returns or repeated requests is better low.</summary>
    public bool HigherIsBetter { get; init; } = true;

    /// <summary>Whether dossiers already below the line can still come to stand above it, as a result can be digitized long after receipt: such a rate has no ceiling that what is still to come could set.</summary>
    public bool CanStillRise { get; init; }

    /// <summary>What is counted above the line, in words.</summary>
    public Wording NumeratorName => new(
        string.Join(" + ", Numerator.Select(measure => Measures.Of(measure).Name.Vi)), string.Join(" + ", Numerator.Select(measure => Measures.Of(measure).Name.En)));

    /// <summary>What is counted below the line, in words.</summary>
    public Wording DenominatorName => Measures.Of(Denominator).Name;

    /// <summary>The rate of one group's counts.</summary>
    public Rate From(Counts counts) => new(Numerator.Sum(measure => counts[measure]), counts[Denominator]);
}

/// <summary>The registry of indicators.</summary>
public static class Indicators
{
    private static readonly Wording ArticleSource = new(
        "Cách tính của số liệu huyện Châu Thành đã công bố (Báo An Giang, 5/2025)",
        "As in the published figures of Chau Thanh district (An Giang newspaper, May 2025)");

    private static readonly Wording FormSource = new("Biểu II.06, Thông tư 01/2020/TT-VPCP", "Form II.06, Circular 01/2020/TT-VPCP");

    private static readonly Wording ReportSource = new("Báo cáo tình hình giải quyết của các địa phương", "Settlement reports as local governments publish them");

    private static readonly Wording TargetSource = new("Cách tính thường dùng trong chỉ tiêu dịch vụ công trực tuyến", "The base that online-service targets commonly name");

    private static readonly Wording LevelSource = new(
        "Hai mức dịch vụ công trực tuyến: toàn trình và một phần", "The two levels of online service: full and partial");

    private static readonly Wording AuditSource = new(
        "Lựa chọn của phần mềm cho kiểm tra: giữ cả ngày hẹn ban đầu và hiện tại", "This product's choice for audit: original and current due date are both kept");

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
        ArticleSource, AttributedBy.Receipt, [Measure.ResultsDigitized], Measure.Received)
    {
        CanStillRise = true,
    };

    public static Indicator OnTimeClosed { get; } = new(
        "onTimeClosed", 1,
        new("Đúng hạn (đã giải quyết)", "On time (resolved)"),
        new("Hồ sơ giải quyết trước hạn và đúng hạn chia hồ sơ đã giải quyết trong kỳ, theo ngày kết thúc xử lý: (8+9)/(7).",
            "Dossiers ended early or on time of dossiers resolved in the period, by end of processing: (8+9)/(7)."),
        FormSource, AttributedBy.EndOfProcessing, [Measure.Early, Measure.OnTime], Measure.Resolved);

    public static Indicator OnTimeDue { get; } = new(
        "onTimeDue", 1,
        new("Đúng hạn (đến hạn)", "On time (due)"),
        new("Hồ sơ kết thúc xử lý trước hoặc đúng ngày hẹn trả chia hồ sơ có ngày hẹn trả trong kỳ; hồ sơ quá hạn còn treo tính là không đúng hạn.",
            "Dossiers ended on or before the due date of dossiers due in the period; overdue dossiers still open count as not on time."),
        new("Cách tính theo ngày đến hạn, như các tỉnh công bố", "Due-date basis, as provinces publish it"),
        AttributedBy.DueDate, [Measure.DueOnTime], Measure.Due);

    public static Indicator Postal { get; } = new(
        "postal", 1,
        new("Nộp qua bưu chính", "Received by post"),
        new("Hồ sơ tiếp nhận trong kỳ qua bưu chính công ích chia hồ sơ tiếp nhận trong kỳ, theo ngày tiếp nhận.",
            "Dossiers received through the public postal service of dossiers received in the period, by date of receipt."),
        ReportSource, AttributedBy.Receipt, [Measure.Postal], Measure.Received);

    public static Indicator OnlineOffered { get; } = new(
        "onlineOffered", 1,
        new("Nộp trực tuyến (thủ tục có DVCTT)", "Online submission where offered"),
        new("Hồ sơ nộp trực tuyến chia hồ sơ tiếp nhận trong kỳ, chỉ của thủ tục cung cấp trực tuyến, theo ngày tiếp nhận.",
            "Dossiers submitted online of dossiers received in the period, both only of procedures offered online, by date of receipt."),
        TargetSource, AttributedBy.Receipt, [Measure.OnlineOffered], Measure.ReceivedOffered);

    public static Indicator OnlineFull { get; } = new(
        "onlineFull", 1,
        new("Nộp trực tuyến (thủ tục toàn trình)", "Online submission, full services"),
        new("Hồ sơ nộp trực tuyến chia hồ sơ tiếp nhận trong kỳ, chỉ của thủ tục toàn trình, theo ngày tiếp nhận.",
            "Dossiers submitted online of dossiers received in the period, both only of procedures offered fully online, by date of receipt."),
        LevelSource, AttributedBy.Receipt, [Measure.OnlineFull], Measure.ReceivedFull);

    public static Indicator OnlinePartial { get; } = new(
        "onlinePartial", 1,
        new("Nộp trực tuyến (thủ tục một phần)", "Online submission, partial services"),
        new("Hồ sơ nộp trực tuyến chia hồ sơ tiếp nhận trong kỳ, chỉ của thủ tục một phần, theo ngày tiếp nhận.",
            "Dossiers submitted online of dossiers received in the period, both only of procedures offered partly online, by date of receipt."),
        LevelSource, AttributedBy.Receipt, [Measure.OnlinePartial], Measure.ReceivedPartial);

    public static Indicator FullOfOnline { get; } = new(
        "fullOfOnline", 1,
        new("Toàn trình trong nộp trực tuyến", "Full service of online"),
        new("Hồ sơ nộp trực tuyến của thủ tục toàn trình chia hồ sơ nộp trực tuyến trong kỳ, theo ngày tiếp nhận.",
            "Dossiers submitted online to fully online procedures of dossiers submitted online in the period, by date of receipt."),
        LevelSource, AttributedBy.Receipt, [Measure.OnlineFull], Measure.Online);

    public static Indicator PartialOfOnline { get; } = new(
        "partialOfOnline", 1,
        new("Một phần trong nộp trực tuyến", "Partial service of online"),
        new("Hồ sơ nộp trực tuyến của thủ tục một phần chia hồ sơ nộp trực tuyến trong kỳ, theo ngày tiếp nhận.",
            "Dossiers submitted online to partly online procedures of dossiers submitted online in the period, by date of receipt."),
        LevelSource, AttributedBy.Receipt, [Measure.OnlinePartial], Measure.Online)
    {
        HigherIsBetter = false,
    };

    public static Indicator ResultDocumentsDigitized { get; } = new(
        "resultDocumentsDigitized", 1,
        new("Số hóa kết quả (đã giải quyết)", "Results digitized (resolved)"),
        new("Hồ sơ giải quyết xong trong kỳ có kết quả được số hóa chia hồ sơ giải quyết xong của thủ tục có giấy tờ kết quả, theo ngày kết thúc xử lý.",
            "Dossiers with a digitized result of dossiers settled in the period whose procedure gives a result document, by end of processing."),
        IndexSource("4.1"), AttributedBy.EndOfProcessing, [Measure.ResolvedDigitized], Measure.ResolvedWithDocument)
    {
        CanStillRise = true,
    };

    public static Indicator OnTime766 { get; } = new(
        "onTime766", 1,
        new("Đúng hạn (ước tính theo QĐ 766)", "On time (estimate after Decision 766)"),
        new("Hồ sơ giải quyết trước hạn, đúng hạn và hồ sơ đang giải quyết trong hạn chia tổng số phải giải quyết; bị yêu cầu bổ sung quá một lần tính là trễ.",
            "Dossiers ended early or on time and dossiers in process within the deadline, of the total to handle; asked for a supplement more than once counts as late."),
        IndexSource("2.1"), AttributedBy.PeriodEnd, [Measure.HandledOnTime], Measure.ToHandle);

    public static Indicator OnTimeOriginal { get; } = new(
        "onTimeOriginal", 1,
        new("Đúng hạn (ngày hẹn ban đầu)", "On time (original due date)"),
        new("Hồ sơ kết thúc xử lý trước hoặc đúng ngày hẹn trả ban đầu chia hồ sơ có ngày hẹn trả ban đầu trong kỳ; hẹn lại không làm hồ sơ đúng hạn.",
            "Dossiers ended on or before the original due date of dossiers whose original due date falls in the period; rescheduling makes none on time."),
        AuditSource, AttributedBy.OriginalDueDate, [Measure.DueOriginalOnTime], Measure.DueOriginal);

    public static Indicator Overdue { get; } = new(
        "overdue", 1,
        new("Quá hạn trong đang giải quyết", "Overdue of in process"),
        new("Hồ sơ đang giải quyết đã quá ngày hẹn trả chia hồ sơ đang giải quyết vào cuối kỳ hoặc ngày tính đến.",
            "Dossiers in process past their due date of dossiers in process at the end of the period or on the as-of day."),
        FormSource, AttributedBy.PeriodEnd, [Measure.InProcessOverdue], Measure.InProcess)
    {
        HigherIsBetter = false,
    };

    public static Indicator ApologyCoverage { get; } = new(
        "apologyCoverage", 1,
        new("Xin lỗi khi trễ hạn", "Apology coverage of late"),
        new("Hồ sơ trễ hạn có văn bản xin lỗi chia hồ sơ kết thúc xử lý trễ hạn trong kỳ.",
            "Late dossiers with an apology letter of dossiers ended late in the period."),
        ReportSource, AttributedBy.EndOfProcessing, [Measure.LateWithApology], Measure.Late);

    public static Indicator Returned { get; } = new(
        "returned", 1,
        new("Trả lại", "Returned"),
        new("Hồ sơ bị trả lại chia hồ sơ đã giải quyết trong kỳ, theo ngày kết thúc xử lý.",
            "Dossiers given back by the office of dossiers resolved in the period, by end of processing."),
        ReportSource, AttributedBy.EndOfProcessing, [Measure.Returned], Measure.Resolved)
    {
        HigherIsBetter = false,
    };

    public static Indicator TakenBack { get; } = new(
        "takenBack", 1,
        new("Rút hồ sơ", "Withdrawn by the citizen"),
        new("Hồ sơ công dân rút chia hồ sơ đã giải quyết trong kỳ, theo ngày kết thúc xử lý.",
            "Dossiers withdrawn by the citizen of dossiers resolved in the period, by end of processing."),
        ReportSource, AttributedBy.EndOfProcessing, [Measure.TakenBack], Measure.Resolved)
    {
        HigherIsBetter = false,
    };

    public static Indicator Stopped { get; } = new(
        "stopped", 1,
        new("Dừng xử lý", "Stopped"),
        new("Hồ sơ dừng xử lý chia hồ sơ đã giải quyết trong kỳ, theo ngày kết thúc xử lý.",
            "Dossiers stopped by the office of dossiers resolved in the period, by end of processing."),
        ReportSource, AttributedBy.EndOfProcessing, [Measure.Stopped], Measure.Resolved)
    {
        HigherIsBetter = false,
    };

    public static Indicator SupplementRequested { get; } = new(
        "supplementRequested", 1,
        new("Yêu cầu bổ sung", "Supplement requested"),
        new("Hồ sơ có yêu cầu bổ sung chia hồ sơ tiếp nhận trong kỳ, theo ngày tiếp nhận.",
            "Dossiers with a request to supplement of dossiers received in the period, by date of receipt."),
        IndexSource("2.1"), AttributedBy.Receipt, [Measure.SupplementRequested], Measure.Received)
    {
        HigherIsBetter = false,
    };

    public static Indicator SupplementRepeated { get; } = new(
        "supplementRepeated", 1,
        new("Yêu cầu bổ sung quá một lần", "Supplement requested more than once"),
        new("Hồ sơ bị yêu cầu bổ sung từ hai lần chia hồ sơ tiếp nhận trong kỳ, theo ngày tiếp nhận.",
            "Dossiers with two or more requests to supplement of dossiers received in the period, by date of receipt."),
        IndexSource("2.1"), AttributedBy.Receipt, [Measure.SupplementRepeated], Measure.Received)
    {
        HigherIsBetter = false,
    };

    public static Indicator PaidOnline { get; } = new(
        "paidOnline", 1,
        new("Thanh toán trực tuyến", "Online payment"),
        new("Hồ sơ thanh toán trực tuyến chia hồ sơ tiếp nhận trong kỳ của thủ tục có phí, lệ phí, theo ngày tiếp nhận.",
            "Dossiers paid online of dossiers received in the period whose procedure bears a fee or charge, by date of receipt."),
        IndexSource("thanh toán trực tuyến", "online payment"), AttributedBy.Receipt, [Measure.PaidOnline], Measure.ReceivedFeeBearing);

    public static Indicator ResultsByPost { get; } = new(
        "resultsByPost", 1,
        new("Trả kết quả qua bưu chính", "Results by post"),
        new("Hồ sơ trả kết quả qua bưu chính công ích chia hồ sơ đã giải quyết trong kỳ, theo ngày kết thúc xử lý.",
            "Dossiers whose result goes out by post of dossiers resolved in the period, by end of processing."),
        ReportSource, AttributedBy.EndOfProcessing, [Measure.ResultsByPost], Measure.Resolved);

    public static Indicator ReusedData { get; } = new(
        "reusedData", 1,
        new("Tái sử dụng dữ liệu", "Reuse of data"),
        new("Hồ sơ có thành phần tái sử dụng dữ liệu đã số hóa chia hồ sơ tiếp nhận trong kỳ, theo ngày tiếp nhận.",
            "Dossiers with a component taken from data digitized before of dossiers received in the period, by date of receipt."),
        IndexSource("tái sử dụng", "reuse"), AttributedBy.Receipt, [Measure.ReusedData], Measure.Received);

    /// <summary>Every indicator, in the order of every output.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        Online, DigitizedOnReceipt, DigitizedAny, ResultsDigitized, OnTimeClosed, OnTimeDue,
        Postal, OnlineOffered, OnlineFull, OnlinePartial, FullOfOnline, PartialOfOnline,
        ResultDocumentsDigitized, OnTime766, OnTimeOriginal, Overdue, ApologyCoverage, Returned,
        TakenBack, Stopped, SupplementRequested, SupplementRepeated, PaidOnline, ResultsByPost,
        ReusedData,
    ];

    /// <summary>The indicator of an id, or null.</summary>
    public static Indicator? Find(string id) => All.FirstOrDefault(indicator => indicator.Id == id);

    private static Wording IndexSource(string item) => IndexSource($"mục {item}", $"item {item}");

    private static Wording IndexSource(string vietnamese, string english) =>
        new($"Bộ chỉ số theo Quyết định 766/QĐ-TTg, {vietnamese}", $"Index set of Decision 766/QĐ-TTg, {english}");
}
