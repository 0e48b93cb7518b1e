namespace Dashboard.Data.Domain;

/// <summary>The event a count or rate is placed in time by.</summary>
public enum AttributedBy
{
    /// <summary>The day the dossier was received (NgayTiepNhan).</summary>
    Receipt,

    /// <summary>The day processing ended (NgayKetThucXuLy), never the day the result was handed over.</summary>
    EndOfProcessing,

    /// <summary>The current due date (NgayHenTra).</summary>
    DueDate,

    /// <summary>The due date before any rescheduling.</summary>
    OriginalDueDate,

    /// <summary>The state at the beginning of the period.</summary>
    PeriodStart,

    /// <summary>The state at the end of the period, or on the as-of day when that comes first.</summary>
    PeriodEnd,
}

/// <summary>What one count means.</summary>
/// <param name="Measure">The count.</param>
/// <param name="Name">The field's own words for it.</param>
/// <param name="Definition">One sentence, as a civil servant would say it.</param>
/// <param name="By">The event that places it in time.</param>
public sealed record MeasureDefinition(Measure Measure, Wording Name, Wording Definition, AttributedBy By)
{
    /// <summary>Name in machine-readable output, e.g. "digitizedOnReceipt".</summary>
    public string Id { get; } = IdOf(Measure);

    private static string IdOf(Measure measure)
    {
        var name = measure.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

/// <summary>The definitions of all counts, in their order: screens, workbooks and the command line read names from here.</summary>
/// <remarks>
/// Balance that holds for every group: received + carried over = resolved + in process. Resolved includes returned,
/// withdrawn and stopped dossiers; early, on time and late exclude one another and sum to resolved. Dates are compared
/// as dates: a dossier due today is not overdue. A dossier without a due date is on time when it ends. Only
/// <see cref="Measure.HandledOnTime"/> holds a repeated request to supplement against a dossier, as the index set does.
/// </remarks>
public static class Measures
{
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(Measure.Received, new("Tiếp nhận", "Received"),
            new("Hồ sơ có ngày tiếp nhận trong kỳ.", "Dossiers received in the period."), AttributedBy.Receipt),
        new(Measure.Online, new("Nộp trực tuyến", "Received online"),
            new("Hồ sơ tiếp nhận trong kỳ, nộp trực tuyến.", "Dossiers received in the period that were submitted online."), AttributedBy.Receipt),
        new(Measure.Counter, new("Nộp trực tiếp", "Received at the counter"),
            new("Hồ sơ tiếp nhận trong kỳ, nộp trực tiếp; hồ sơ không ghi hình thức được tính là trực tiếp.",
                "Dossiers received in the period at the counter; a dossier without a channel counts as counter."), AttributedBy.Receipt),
        new(Measure.Postal, new("Nộp qua bưu chính", "Received by post"),
            new("Hồ sơ tiếp nhận trong kỳ qua bưu chính công ích.", "Dossiers received in the period through the public postal service."), AttributedBy.Receipt),
        new(Measure.DigitizedOnReceipt, new("Số hóa đầy đủ khi tiếp nhận", "Fully digitized on receipt"),
            new("Hồ sơ tiếp nhận trong kỳ có mọi thành phần bắt buộc được số hóa khi tiếp nhận.",
                "Dossiers received in the period with every required component digitized on receipt."), AttributedBy.Receipt),
        new(Measure.DigitizedAny, new("Có số hóa khi tiếp nhận", "Digitized on receipt, any part"),
            new("Hồ sơ tiếp nhận trong kỳ có ít nhất một thành phần được số hóa khi tiếp nhận.",
                "Dossiers received in the period with at least one component digitized on receipt."), AttributedBy.Receipt),
        new(Measure.ResultsDigitized, new("Số hóa kết quả", "Results digitized"),
            new("Hồ sơ tiếp nhận trong kỳ có kết quả đã được số hóa, tính đến ngày chốt số liệu hoặc ngày tính đến.",
                "Dossiers received in the period whose result has been digitized by the data cut-off, or by the as-of day when one is asked for."), AttributedBy.Receipt),
        new(Measure.CarriedOver, new("Kỳ trước chuyển sang", "Carried over"),
            new("Hồ sơ tiếp nhận trước kỳ và chưa kết thúc xử lý khi kỳ bắt đầu.",
                "Dossiers received before the period and not ended when it began."), AttributedBy.PeriodStart),
        new(Measure.Resolved, new("Đã giải quyết", "Resolved"),
            new("Hồ sơ kết thúc xử lý trong kỳ, gồm cả trả lại, rút và dừng xử lý.",
                "Dossiers whose processing ended in the period, returned, withdrawn and stopped ones included."), AttributedBy.EndOfProcessing),
        new(Measure.Early, new("Trước hạn", "Early"),
            new("Hồ sơ kết thúc xử lý trong kỳ, trước ngày hẹn trả.", "Dossiers ended in the period before the due date."), AttributedBy.EndOfProcessing),
        new(Measure.OnTime, new("Đúng hạn", "On time"),
            new("Hồ sơ kết thúc xử lý trong kỳ, đúng ngày hẹn trả hoặc không có ngày hẹn.",
                "Dossiers ended in the period on the due date itself, or without one."), AttributedBy.EndOfProcessing),
        new(Measure.Late, new("Trễ hạn", "Late"),
            new("Hồ sơ kết thúc xử lý trong kỳ, sau ngày hẹn trả.", "Dossiers ended in the period after the due date."), AttributedBy.EndOfProcessing),
        new(Measure.Withdrawn, new("Trả lại, rút, dừng", "Returned, withdrawn or stopped"),
            new("Hồ sơ kết thúc xử lý trong kỳ vì trả lại, công dân rút hoặc dừng xử lý; nằm trong số đã giải quyết.",
                "Dossiers ended in the period because they were returned, withdrawn or stopped; part of resolved."), AttributedBy.EndOfProcessing),
        new(Measure.InProcess, new("Đang giải quyết", "In process"),
            new("Hồ sơ đã tiếp nhận và chưa kết thúc xử lý vào cuối kỳ hoặc ngày tính đến.",
                "Dossiers received and not ended at the end of the period or on the as-of day, whichever comes first."), AttributedBy.PeriodEnd),
        new(Measure.InProcessWithin, new("Đang giải quyết trong hạn", "In process within deadline"),
            new("Hồ sơ đang giải quyết, ngày hẹn trả chưa qua; đến hạn hôm nay chưa phải quá hạn.",
                "Dossiers in process whose due date has not passed; due today is not overdue."), AttributedBy.PeriodEnd),
        new(Measure.InProcessOverdue, new("Đang giải quyết quá hạn", "In process, overdue"),
            new("Hồ sơ đang giải quyết, ngày hẹn trả đã qua.", "Dossiers in process whose due date has passed."), AttributedBy.PeriodEnd),
        new(Measure.Due, new("Đến hạn", "Due"),
            new("Hồ sơ có ngày hẹn trả trong kỳ, đến ngày tính đến.", "Dossiers whose due date falls in the period, up to the as-of day."), AttributedBy.DueDate),
        new(Measure.DueOnTime, new("Đến hạn và đã xong đúng hạn", "Due and ended in time"),
            new("Hồ sơ có ngày hẹn trả trong kỳ, kết thúc xử lý trước hoặc đúng ngày hẹn.",
                "Dossiers whose due date falls in the period and that ended on or before it."), AttributedBy.DueDate),
        new(Measure.ReceivedOffered, new("Tiếp nhận của thủ tục có DVCTT", "Received, offered online"),
            new("Hồ sơ tiếp nhận trong kỳ của thủ tục cung cấp trực tuyến toàn trình hoặc một phần khi tiếp nhận.",
                "Dossiers received in the period whose procedure was offered online, in full or in part, on the day of receipt."), AttributedBy.Receipt),
        new(Measure.OnlineOffered, new("Nộp trực tuyến của thủ tục có DVCTT", "Received online, offered online"),
            new("Hồ sơ tiếp nhận trong kỳ, nộp trực tuyến, của thủ tục cung cấp trực tuyến.",
                "Dossiers received online in the period whose procedure was offered online."), AttributedBy.Receipt),
        new(Measure.ReceivedFull, new("Tiếp nhận của thủ tục toàn trình", "Received, full online service"),
            new("Hồ sơ tiếp nhận trong kỳ của thủ tục cung cấp trực tuyến toàn trình khi tiếp nhận.",
                "Dossiers received in the period whose procedure was offered fully online on the day of receipt."), AttributedBy.Receipt),
        new(Measure.OnlineFull, new("Nộp trực tuyến toàn trình", "Received online, full service"),
            new("Hồ sơ tiếp nhận trong kỳ, nộp trực tuyến, của thủ tục toàn trình.",
                "Dossiers received online in the period whose procedure was offered fully online."), AttributedBy.Receipt),
        new(Measure.ReceivedPartial, new("Tiếp nhận của thủ tục một phần", "Received, partial online service"),
            new("Hồ sơ tiếp nhận trong kỳ của thủ tục cung cấp trực tuyến một phần khi tiếp nhận.",
                "Dossiers received in the period whose procedure was offered partly online on the day of receipt."), AttributedBy.Receipt),
        new(Measure.OnlinePartial, new("Nộp trực tuyến một phần", "Received online, partial service"),
            new("Hồ sơ tiếp nhận trong kỳ, nộp trực tuyến, của thủ tục một phần.",
                "Dossiers received online in the period whose procedure was offered partly online."), AttributedBy.Receipt),
        new(Measure.SupplementRequested, new("Yêu cầu bổ sung", "Supplement requested"),
            new("Hồ sơ tiếp nhận trong kỳ có ít nhất một lần yêu cầu bổ sung, theo số liệu đã nạp.",
                "Dossiers received in the period with at least one request to supplement, as known at the load."), AttributedBy.Receipt),
        new(Measure.SupplementRepeated, new("Yêu cầu bổ sung quá một lần", "Supplement requested more than once"),
            new("Hồ sơ tiếp nhận trong kỳ có từ hai lần yêu cầu bổ sung, theo số liệu đã nạp.",
                "Dossiers received in the period with two or more requests to supplement, as known at the load."), AttributedBy.Receipt),
        new(Measure.ReusedData, new("Tái sử dụng dữ liệu", "Data reused"),
            new("Hồ sơ tiếp nhận trong kỳ có thành phần tái sử dụng dữ liệu đã số hóa.",
                "Dossiers received in the period with a component taken from data digitized before."), AttributedBy.Receipt),
        new(Measure.ReceivedFeeBearing, new("Tiếp nhận của thủ tục có phí, lệ phí", "Received, fee-bearing"),
            new("Hồ sơ tiếp nhận trong kỳ của thủ tục có phí, lệ phí.",
                "Dossiers received in the period whose procedure bears a fee or charge."), AttributedBy.Receipt),
        new(Measure.PaidOnline, new("Thanh toán trực tuyến", "Paid online"),
            new("Hồ sơ tiếp nhận trong kỳ của thủ tục có phí, lệ phí, được thanh toán trực tuyến.",
                "Dossiers received in the period whose procedure bears a fee or charge and that were paid online."), AttributedBy.Receipt),
        new(Measure.ResolvedWithDocument, new("Giải quyết có kết quả phải trả", "Settled with a result document"),
            new("Hồ sơ giải quyết xong trong kỳ của thủ tục có giấy tờ kết quả; không gồm trả lại, rút, dừng xử lý.",
                "Dossiers settled in the period whose procedure gives a result document; returned, withdrawn and stopped ones have none."), AttributedBy.EndOfProcessing),
        new(Measure.ResolvedDigitized, new("Kết quả giải quyết được số hóa", "Result documents digitized"),
            new("Hồ sơ giải quyết xong trong kỳ của thủ tục có giấy tờ kết quả, kết quả đã được số hóa tính đến ngày chốt số liệu hoặc ngày tính đến.",
                "Dossiers settled in the period whose result document has been digitized by the data cut-off, or by the as-of day when one is asked for."), AttributedBy.EndOfProcessing),
        new(Measure.ResultsByPost, new("Trả kết quả qua bưu chính", "Results by post"),
            new("Hồ sơ kết thúc xử lý trong kỳ, kết quả trả qua bưu chính công ích.",
                "Dossiers ended in the period whose result goes out through the public postal service."), AttributedBy.EndOfProcessing),
        new(Measure.Returned, new("Trả lại", "Returned"),
            new("Hồ sơ kết thúc xử lý trong kỳ vì cơ quan trả lại; nằm trong số đã giải quyết.",
                "Dossiers ended in the period because the office gave them back; part of resolved."), AttributedBy.EndOfProcessing),
        new(Measure.TakenBack, new("Rút hồ sơ", "Withdrawn by the citizen"),
            new("Hồ sơ kết thúc xử lý trong kỳ vì công dân rút; nằm trong số đã giải quyết.",
                "Dossiers ended in the period because the citizen withdrew them; part of resolved."), AttributedBy.EndOfProcessing),
        new(Measure.Stopped, new("Dừng xử lý", "Stopped"),
            new("Hồ sơ kết thúc xử lý trong kỳ vì cơ quan dừng xử lý; nằm trong số đã giải quyết.",
                "Dossiers ended in the period because the office stopped processing them; part of resolved."), AttributedBy.EndOfProcessing),
        new(Measure.LateWithApology, new("Trễ hạn có văn bản xin lỗi", "Late with an apology letter"),
            new("Hồ sơ kết thúc xử lý trong kỳ sau ngày hẹn trả, có văn bản xin lỗi tính đến ngày chốt số liệu hoặc ngày tính đến.",
                "Dossiers ended in the period after the due date with an apology letter issued by the data cut-off, or by the as-of day when one is asked for."),
            AttributedBy.EndOfProcessing),
        new(Measure.DueOriginal, new("Đến hạn theo ngày hẹn ban đầu", "Due by the original date"),
            new("Hồ sơ có ngày hẹn trả ban đầu trong kỳ, đến ngày tính đến; không ghi ngày ban đầu thì lấy ngày hẹn trả hiện tại.",
                "Dossiers whose original due date falls in the period, up to the as-of day; where none was recorded, the current one stands for it."),
            AttributedBy.OriginalDueDate),
        new(Measure.DueOriginalOnTime, new("Xong đúng ngày hẹn ban đầu", "Ended by the original date"),
            new("Hồ sơ có ngày hẹn trả ban đầu trong kỳ, kết thúc xử lý trước hoặc đúng ngày đó.",
                "Dossiers whose original due date falls in the period and that ended on or before it."), AttributedBy.OriginalDueDate),
        new(Measure.ToHandle, new("Tổng số phải giải quyết", "Total to handle"),
            new("Hồ sơ tiếp nhận trong kỳ cộng kỳ trước chuyển sang; bằng đã giải quyết cộng đang giải quyết.",
                "Dossiers received in the period plus those carried over; equals resolved plus in process."), AttributedBy.PeriodEnd),
        new(Measure.HandledOnTime, new("Xong đúng hạn hoặc đang trong hạn", "Ended in time or still within deadline"),
            new("Hồ sơ giải quyết trước hạn, đúng hạn trong kỳ và hồ sơ đang giải quyết trong hạn; hồ sơ bị yêu cầu bổ sung quá một lần không tính.",
                "Dossiers ended early or on time in the period and those in process within the deadline; a dossier asked for a supplement more than once is left out."),
            AttributedBy.PeriodEnd),
        new(Measure.EarlyWithdrawn, new("Trả lại, rút, dừng trước hạn", "Returned, withdrawn or stopped early"),
            new("Hồ sơ trả lại, rút, dừng xử lý trong kỳ trước ngày hẹn trả; biểu II.06 xếp vào đúng hạn.",
                "Dossiers returned, withdrawn or stopped in the period before the due date; form II.06 puts them under on time."), AttributedBy.EndOfProcessing),
        new(Measure.OverdueWaiting, new("Quá hạn, đang chờ bổ sung", "Overdue, waiting for supplement"),
            new("Hồ sơ đang giải quyết đã qua ngày hẹn trả nhưng đang chờ công dân bổ sung; biểu II.06 xếp vào trong hạn.",
                "Dossiers in process past the due date while waiting for the citizen's supplement; form II.06 puts them under within the deadline."), AttributedBy.PeriodEnd),
    ];

    /// <summary>The definition of a count.</summary>
    public static MeasureDefinition Of(Measure measure) => All[(int)measure];

    /// <summary>The measure of a name in machine-readable output, or null.</summary>
    public static MeasureDefinition? Find(string id) => All.FirstOrDefault(measure => measure.Id == id);

    /// <summary>Whether it depends on due dates, and so on the days off known when they were counted.</summary>
    public static bool DependsOnDueDates(Measure measure) => measure is Measure.Early or Measure.OnTime or Measure.Late or Measure.EarlyWithdrawn or Measure.LateWithApology
        or Measure.InProcessWithin or Measure.InProcessOverdue or Measure.OverdueWaiting or Measure.Due or Measure.DueOnTime or Measure.DueOriginal or Measure.DueOriginalOnTime or Measure.HandledOnTime;

    /// <summary>Whether no dossier can be counted by two of some measures under one question, so that their sum counts dossiers.</summary>
    public static bool ShareNone(IReadOnlyList<Measure> measures) =>
        measures.Index().All(one => measures.Skip(one.Index + 1).All(other => AreApart(one.Item, other)));

    /// <summary>Measures of which a dossier is counted by at most one.</summary>
    private static readonly Measure[][] Alternatives =
    [
        [Measure.Online, Measure.Counter, Measure.Postal],
        [Measure.Received, Measure.CarriedOver],
        [Measure.Resolved, Measure.InProcess],
        [Measure.Early, Measure.OnTime, Measure.Late],
        [Measure.Returned, Measure.TakenBack, Measure.Stopped],
        [Measure.InProcessWithin, Measure.InProcessOverdue],
        [Measure.ReceivedFull, Measure.ReceivedPartial],
        [Measure.OnlineFull, Measure.OnlinePartial],
        [Measure.Withdrawn, Measure.ResolvedWithDocument],
    ];

    /// <summary>Measures that count only dossiers another one counts.</summary>
    private static readonly Dictionary<Measure, Measure[]> PartOf = new()
    {
        [Measure.Online] = [Measure.Received],
        [Measure.Counter] = [Measure.Received],
        [Measure.Postal] = [Measure.Received],
        [Measure.DigitizedOnReceipt] = [Measure.DigitizedAny],
        [Measure.DigitizedAny] = [Measure.Received],
        [Measure.ResultsDigitized] = [Measure.Received],
        [Measure.ReceivedOffered] = [Measure.Received],
        [Measure.OnlineOffered] = [Measure.Online, Measure.ReceivedOffered],
        [Measure.ReceivedFull] = [Measure.ReceivedOffered],
        [Measure.OnlineFull] = [Measure.ReceivedFull, Measure.OnlineOffered],
        [Measure.ReceivedPartial] = [Measure.ReceivedOffered],
        [Measure.OnlinePartial] = [Measure.ReceivedPartial, Measure.OnlineOffered],
        [Measure.SupplementRequested] = [Measure.Received],
        [Measure.SupplementRepeated] = [Measure.SupplementRequested],
        [Measure.ReusedData] = [Measure.Received],
        [Measure.ReceivedFeeBearing] = [Measure.Received],
        [Measure.PaidOnline] = [Measure.ReceivedFeeBearing],
        [Measure.Early] = [Measure.Resolved],
        [Measure.OnTime] = [Measure.Resolved],
        [Measure.Late] = [Measure.Resolved],
        [Measure.LateWithApology] = [Measure.Late],
        [Measure.Withdrawn] = [Measure.Resolved],
        [Measure.EarlyWithdrawn] = [Measure.Early, Measure.Withdrawn],
        [Measure.Returned] = [Measure.Withdrawn],
        [Measure.TakenBack] = [Measure.Withdrawn],
        [Measure.Stopped] = [Measure.Withdrawn],
        [Measure.ResolvedWithDocument] = [Measure.Resolved],
        [Measure.ResolvedDigitized] = [Measure.ResolvedWithDocument],
        [Measure.ResultsByPost] = [Measure.Resolved],
        [Measure.InProcessWithin] = [Measure.InProcess],
        [Measure.InProcessOverdue] = [Measure.InProcess],
        [Measure.OverdueWaiting] = [Measure.InProcessOverdue],
    };

    /// <summary>Whether every dossier one measure counts is counted by another as well.</summary>
    public static bool IsPartOf(Measure part, Measure whole) => part != whole && WholesOf(part).Contains(whole);

    /// <summary>Whether what some measures count can be taken away from what others count, dossier by dossier.</summary>
    public static bool CanBeWithout(IReadOnlyList<Measure> measures, IReadOnlyList<Measure> without) =>
        ShareNone(without) && without.All(part => measures.Any(whole => IsPartOf(part, whole)));

    /// <summary>What is counted by some measures and by none of others, in words.</summary>
    public static Wording NameOf(IReadOnlyList<Measure> measures, IReadOnlyList<Measure> without)
    {
        static Wording Joined(IReadOnlyList<Measure> some) => new(string.Join(" + ", some.Select(one => Of(one).Name.Vi)), string.Join(" + ", some.Select(one => Of(one).Name.En)));
        return WithoutTold(Joined(measures), without.Count == 0 ? null : Joined(without), new(", trừ: ", ", without: "));
    }

    /// <summary>The definitions of the same.</summary>
    public static Wording DefinitionOf(IReadOnlyList<Measure> measures, IReadOnlyList<Measure> without)
    {
        static Wording Joined(IReadOnlyList<Measure> some) => new(string.Join(' ', some.Select(one => Of(one).Definition.Vi)), string.Join(' ', some.Select(one => Of(one).Definition.En)));
        return WithoutTold(Joined(measures), without.Count == 0 ? null : Joined(without), new(" Trừ: ", " Without: "));
    }

    private static Wording WithoutTold(Wording some, Wording? others, Wording between) =>
        others is null ? some : new(some.Vi + between.Vi + others.Vi, some.En + between.En + others.En);

    private static bool AreApart(Measure one, Measure other) => Alternatives.Any(alternatives =>
        WholesOf(one).Intersect(alternatives).Any(whole => WholesOf(other).Intersect(alternatives).Any(another => another != whole)));

    /// <summary>The measure and every one it is part of.</summary>
    private static IEnumerable<Measure> WholesOf(Measure measure) =>
        PartOf.GetValueOrDefault(measure, []).SelectMany(WholesOf).Prepend(measure).Distinct();
}
