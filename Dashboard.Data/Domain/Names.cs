using System.Globalization;

namespace Dashboard.Data.Domain;

/// <summary>The field's own words for levels, channels, events and periods, in the two languages of the product.</summary>
public static class Names
{
    public static Wording Of(Level level) => level switch
    {
        Level.Province => new("Cấp tỉnh", "Province level"),
        Level.District => new("Cấp huyện", "District level"),
        _ => new("Cấp xã", "Commune level"),
    };

    public static Wording Of(SuccessionKind kind) => kind switch
    {
        SuccessionKind.Merge => new("sáp nhập", "merged"),
        SuccessionKind.Split => new("chia tách", "split"),
        SuccessionKind.Rename => new("đổi tên", "renamed"),
        _ => new("chuyển giao", "transferred"),
    };

    /// <summary>"3 ngày làm việc"; the sentence for a limit that has no number.</summary>
    public static Wording Of(TimeLimit limit) => limit.Kind switch
    {
        LimitKind.InTheDay => new("Trong ngày", "In the day"),
        LimitKind.WorkingHours => new($"{limit.Amount} giờ làm việc", limit.Amount == 1 ? "1 working hour" : $"{limit.Amount} working hours"),
        LimitKind.WorkingDays => new($"{limit.Amount} ngày làm việc", limit.Amount == 1 ? "1 working day" : $"{limit.Amount} working days"),
        LimitKind.CalendarDays => new($"{limit.Amount} ngày", limit.Amount == 1 ? "1 day" : $"{limit.Amount} days"),
        _ => new("Không quy định theo ngày", "No limit in days"),
    };

    public static Wording Of(ReceiptChannel channel) => channel switch
    {
        ReceiptChannel.Online => new("Trực tuyến", "Online"),
        ReceiptChannel.Postal => new("Bưu chính công ích", "Post"),
        _ => new("Trực tiếp", "Counter"),
    };

    public static Wording Of(CalendarDayKind kind) => kind switch
    {
        CalendarDayKind.Holiday => new("Nghỉ lễ", "Holiday"),
        CalendarDayKind.Compensation => new("Nghỉ bù, hoán đổi", "Day off in exchange"),
        _ => new("Thứ Bảy làm bù", "Worked Saturday"),
    };

    public static Wording Of(OnlineLevel service) => service switch
    {
        OnlineLevel.Full => new("Toàn trình", "Fully online"),
        OnlineLevel.Partial => new("Một phần", "Partly online"),
        _ => new("Không trực tuyến", "Not offered online"),
    };

    public static Wording Of(Digitization digitized) => digitized switch
    {
        Digitization.Full => new("Số hóa đầy đủ", "Fully digitized"),
        Digitization.Partial => new("Số hóa một phần", "Partly digitized"),
        _ => new("Không số hóa", "Not digitized"),
    };

    public static Wording Of(Outcome outcome) => outcome switch
    {
        Outcome.Resolved => new("Giải quyết xong", "Settled"),
        Outcome.Returned => new("Trả lại", "Returned"),
        Outcome.Withdrawn => new("Công dân rút", "Withdrawn"),
        Outcome.Stopped => new("Dừng xử lý", "Stopped"),
        _ => new("Chưa kết thúc", "Not ended"),
    };

    public static Wording Of(DossierVerdict verdict) => verdict switch
    {
        DossierVerdict.Early => new("Trước hạn", "Early"),
        DossierVerdict.OnTime => new("Đúng hạn", "On time"),
        DossierVerdict.Late => new("Trễ hạn", "Late"),
        DossierVerdict.Within => new("Trong hạn", "Within"),
        DossierVerdict.DueToday => new("Đến hạn", "Due that day"),
        _ => new("Quá hạn", "Overdue"),
    };

    public static Wording Of(DossierStatus status) => status switch
    {
        DossierStatus.Submitted => new("Mới đăng ký", "Submitted"),
        DossierStatus.Accepted => new("Được tiếp nhận", "Accepted"),
        DossierStatus.Refused => new("Không được tiếp nhận", "Refused"),
        DossierStatus.InProcess => new("Đang xử lý", "In process"),
        DossierStatus.AwaitingSupplement => new("Yêu cầu bổ sung giấy tờ", "Awaiting supplement"),
        DossierStatus.AwaitingPayment => new("Yêu cầu thực hiện nghĩa vụ tài chính", "Awaiting payment"),
        DossierStatus.Withdrawn => new("Công dân yêu cầu rút hồ sơ", "Withdrawn by the citizen"),
        DossierStatus.Stopped => new("Dừng xử lý", "Stopped"),
        DossierStatus.Resolved => new("Đã xử lý xong", "Resolved"),
        _ => new("Đã trả kết quả", "Result handed over"),
    };

    public static Wording Of(PauseReason reason) => reason switch
    {
        PauseReason.Supplement => new("Chờ bổ sung", "Waiting for supplement"),
        PauseReason.Payment => new("Chờ nghĩa vụ tài chính", "Waiting for payment"),
        _ => new("Tạm dừng", "Stopped"),
    };

    public static Wording Of(ResultDelivery delivery) => delivery switch
    {
        ResultDelivery.Online => new("Trực tuyến", "Online"),
        ResultDelivery.Postal => new("Bưu chính công ích", "Post"),
        _ => new("Trực tiếp", "Counter"),
    };

    public static Wording Of(UnitBasis basis) => basis switch
    {
        UnitBasis.SettledBy => new("Đơn vị giải quyết", "Settling unit"),
        _ => new("Đơn vị tiếp nhận", "Receiving unit"),
    };

    public static Wording Of(AttributedBy by) => by switch
    {
        AttributedBy.Receipt => new("Ngày tiếp nhận", "Date of receipt"),
        AttributedBy.EndOfProcessing => new("Ngày kết thúc xử lý", "End of processing"),
        AttributedBy.DueDate => new("Ngày hẹn trả", "Due date"),
        AttributedBy.OriginalDueDate => new("Ngày hẹn trả ban đầu", "Original due date"),
        AttributedBy.PeriodStart => new("Đầu kỳ", "Start of the period"),
        _ => new("Cuối kỳ", "End of the period"),
    };

    public static Wording Of(TargetStatus status) => status switch
    {
        TargetStatus.Met => new("Đạt", "Met"),
        TargetStatus.NotMet => new("Chưa đạt", "Not met"),
        _ => new("–", "–"),
    };

    public static Wording Of(PaceVerdict verdict) => verdict switch
    {
        PaceVerdict.Reached => new("Chắc chắn đạt", "Secured"),
        PaceVerdict.OnPace => new("Theo kịp", "On pace"),
        PaceVerdict.Hard => new("Khó", "Hard"),
        PaceVerdict.OutOfReach => new("Ngoài tầm", "Out of reach"),
        _ => new("–", "–"),
    };

    public static Wording Of(FunnelPlace place) => place switch
    {
        FunnelPlace.Below => new("Dưới giới hạn", "Below the limits"),
        FunnelPlace.Within => new("Trong giới hạn", "Within the limits"),
        FunnelPlace.Above => new("Trên giới hạn", "Above the limits"),
        _ => new("–", "–"),
    };

    public static Wording Of(ComparedWith compared) => compared switch
    {
        ComparedWith.PreviousPeriod => new("Kỳ trước", "Previous period"),
        _ => new("Cùng kỳ năm trước", "Same period last year"),
    };

    /// <summary>The period's name; which days it has depends on the scheme and is said beside it.</summary>
    public static Wording Of(PeriodName name)
    {
        var year = name.Year.ToString(CultureInfo.InvariantCulture);
        return name.Length switch
        {
            PeriodLength.Month => new($"Tháng {name.Number}/{year}", $"{EnglishMonths[name.Number - 1]} {year}"),
            PeriodLength.Quarter => new($"Quý {Roman[name.Number - 1]}/{year}", $"Q{name.Number} {year}"),
            PeriodLength.HalfYear => name.Number == 1
                ? new($"6 tháng đầu năm {year}", $"First half of {year}")
                : new($"6 tháng cuối năm {year}", $"Second half of {year}"),
            PeriodLength.NineMonths => new($"9 tháng năm {year}", $"Nine months of {year}"),
            _ => new($"Năm {year}", $"Year {year}"),
        };
    }

    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
}
