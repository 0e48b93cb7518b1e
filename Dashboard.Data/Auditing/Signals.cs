using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Auditing;

/// <summary>The registry of signals: the fourteen checks of an inspection of on-time handling, as far as registers can tell, and what they cannot.</summary>
public static class Signals
{
    private static readonly Wording ReceivedWithLimit = new("Tiếp nhận của thủ tục có thời hạn", "Received with a limit");
    private static readonly Wording Ended = new("Đã kết thúc xử lý", "Ended");
    private static readonly Wording Due = new("Đến hạn trong kỳ", "Due in the period");
    private static readonly Wording Asked = new("Tiếp nhận, có yêu cầu bổ sung", "Received and asked for a supplement");

    public static Signal CodeGap { get; } = new(
        "codeGap", 1, new("Số hồ sơ bị khuyết", "Numbers missing in the sequence"),
        new("Số thứ tự không có trong dãy mã hồ sơ của một cơ quan trong một ngày, chia số phải có của những ngày có tiếp nhận.",
            "Numbers that no dossier of an agency and day bears, of those its sequence should have on days with receipts."),
        new("Số bị khuyết", "Numbers missing"), new("Số phải có", "Numbers expected"),
        AttributedBy.Receipt, SignalSource.Rows, SignalWeight.EveryCase);

    public static Signal DuePadded { get; } = new(
        "duePadded", 2, new("Hạn hẹn dài hơn quy định", "Due date longer than the limit"),
        new("Hồ sơ tiếp nhận trong kỳ có ngày hẹn đầu tiên muộn hơn ngày tính lại theo thời hạn, lịch làm việc và tạm dừng, chia hồ sơ tiếp nhận của thủ tục có thời hạn.",
            "Dossiers received in the period whose first due date is later than limit, calendar and pauses give, of those received whose procedure has a limit."),
        new("Hạn dài hơn", "Longer"), ReceivedWithLimit, AttributedBy.Receipt, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.DuePadded,
    };

    public static Signal DueMiscounted { get; } = new(
        "dueMiscounted", 2, new("Hạn hẹn tính khác quy định", "Due date counted otherwise"),
        new("Hồ sơ tiếp nhận trong kỳ thiếu ngày hẹn, hoặc ngày hẹn phù hợp với một cách đếm sai: ngày hoán đổi, ngày nghỉ lễ, từ ngày tiếp nhận, ngày lịch, chưa cộng tạm dừng.",
            "Dossiers received in the period without a due date, or with one that is consistent with a miscount: swapped day, holidays, from the day of receipt, calendar days, pauses left out."),
        new("Tính khác", "Counted otherwise"), ReceivedWithLimit, AttributedBy.Receipt, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.DueMiscounted,
    };

    public static Signal LimitInForce { get; } = Untold(
        "limitInForce", 3, new("Thời hạn trên giấy hẹn khác quyết định công bố", "Limit on the slip not the one in force"),
        new("Thời hạn ghi trên giấy tiếp nhận khác thời hạn đang công bố khi tiếp nhận.", "The limit printed on the receipt slip is another than the one published on the day of receipt."),
        new("Sổ không có cột thời hạn ghi trên giấy hẹn; ngày hẹn tính lại thay cho phép thử này.",
            "Registers have no column with the limit printed on the slip; the due date worked out anew stands for this check."));

    public static Signal EndedOffHours { get; } = new(
        "endedOffHours", 4, new("Kết thúc ngoài giờ hoặc ngày nghỉ", "Ended off hours or on a day off"),
        new("Hồ sơ kết thúc xử lý trong kỳ vào ngày nghỉ, trước giờ mở cửa buổi sáng hoặc sau giờ đóng cửa buổi chiều, chia hồ sơ kết thúc trong kỳ.",
            "Dossiers ended in the period on a day off, before the morning's opening or after the afternoon's closing, of dossiers ended in it."),
        new("Ngoài giờ", "Off hours"), Ended, AttributedBy.EndOfProcessing, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.EndedOffHours,
    };

    public static Signal EndedInBulk { get; } = new(
        "endedInBulk", 4, new("Kết thúc dồn ngoài giờ", "Ended in bulk off hours"),
        new($"Hồ sơ kết thúc ngoài giờ hoặc ngày nghỉ, từ {SignalPass.Bulk} hồ sơ của cùng đơn vị trong cùng ngày, chia hồ sơ kết thúc trong kỳ.",
            $"Dossiers ended off hours or on a day off, {SignalPass.Bulk} or more of a unit on the same day, of dossiers ended in the period."),
        new("Kết thúc dồn", "In bulk"), Ended, AttributedBy.EndOfProcessing, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.EndedInBulk,
    };

    public static Signal NoSteps { get; } = Untold(
        "noSteps", 5, new("Xong sớm không qua bước xử lý", "Early without steps"),
        new("Hồ sơ kết thúc trước hạn mà không có bước xử lý nào được ghi.", "Dossiers ended early of which no step of processing was recorded."),
        new("Sổ không có cột các bước xử lý.", "Registers have no column with the steps of processing."));

    public static Signal LateWithoutApology { get; } = new(
        "lateWithoutApology", 6, new("Quá hạn mà không có văn bản xin lỗi", "Late without an apology"),
        new("Hồ sơ kết thúc trong kỳ sau ngày hẹn trả, không có văn bản xin lỗi đến ngày tính đến, chia hồ sơ trễ hạn.",
            "Dossiers ended late in the period without an apology letter by the as-of day, of those ended late."),
        new("Không xin lỗi", "No apology"), new("Trễ hạn", "Late"), AttributedBy.EndOfProcessing, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.LateWithoutApology,
    };

    public static Signal RescheduledAgain { get; } = new(
        "rescheduledAgain", 6, new("Hẹn lại hơn một lần", "Rescheduled more than once"),
        new("Hồ sơ đến hạn trong kỳ đã hẹn lại từ hai lần, chia hồ sơ đến hạn trong kỳ.", "Dossiers due in the period that were given a new appointment twice or more, of those due."),
        new("Hẹn lại nhiều lần", "Rescheduled again"), Due, AttributedBy.DueDate, SignalSource.Columns, SignalWeight.EveryCase)
    {
        Column = ColumnSignal.RescheduledAgain,
    };

    public static Signal RescheduledLate { get; } = new(
        "rescheduledLate", 6, new("Đổi hạn sau khi hạn cũ đã qua", "Rescheduled after the due date"),
        new("Hồ sơ đến hạn trong kỳ mà một lần nạp sau khi hạn cũ đã qua vẫn ghi hạn cũ, lần nạp sau đó ghi hạn mới; chia hồ sơ đến hạn đã hẹn lại.",
            "Dossiers due in the period whose old due date was still told by a load after it had passed, and a new one by the next; of those due that were rescheduled."),
        new("Đổi sau hạn", "After the due date"), new("Đến hạn, đã hẹn lại", "Due and rescheduled"), AttributedBy.DueDate, SignalSource.Rows, SignalWeight.EveryCase)
    {
        IsListed = true,
        Missing = new("Sổ không có cột ngày hẹn lại: chỉ thấy được khi có nhiều lần nạp.", "Registers have no column with the day of rescheduling: it shows only between loads."),
    };

    public static Signal SupplementOnLastDay { get; } = new(
        "supplementOnLastDay", 7, new("Yêu cầu bổ sung vào ngày cuối", "Supplement asked on the last day"),
        new("Hồ sơ có yêu cầu bổ sung khi thời hạn (từ hai ngày) còn dưới một ngày làm việc, chia hồ sơ tiếp nhận trong kỳ có yêu cầu bổ sung.",
            "Dossiers asked for a supplement when less than a working day was left of a limit of two days or more, of those received in the period and asked."),
        new("Ngày cuối", "On the last day"), Asked, AttributedBy.Receipt, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.SupplementOnLastDay,
    };

    public static Signal SupplementRepeated { get; } = new(
        "supplementRepeated", 7, new("Yêu cầu bổ sung hơn một lần", "Supplement asked more than once"),
        new("Hồ sơ bị yêu cầu bổ sung từ hai lần, chia hồ sơ tiếp nhận trong kỳ có yêu cầu bổ sung.", "Dossiers asked for supplements twice or more, of those received in the period and asked."),
        new("Từ hai lần", "Twice or more"), Asked, AttributedBy.Receipt, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.SupplementRepeated,
    };

    public static Signal WithdrawnAndBack { get; } = new(
        "withdrawnAndBack", 8, new("Trả, rút sát hạn rồi nộp lại", "Given back just before expiry, asked for again"),
        new($"Hồ sơ trả lại hoặc rút vào ngày hẹn hay ngày làm việc liền trước, sau đó đến ngày làm việc liền sau ngày hẹn đơn vị lại tiếp nhận hồ sơ của cùng thủ tục; chia hồ sơ trả lại, rút trong kỳ có hạn từ {SignalPass.DaysToWithdraw} ngày làm việc kể từ khi tiếp nhận. Hạn ngắn hơn thì ngày nào cũng sát hạn nên không xét.",
            $"Dossiers given back or withdrawn on the due day or the working day before it, whose procedure was asked for again at the unit by the working day after it; of those given back or withdrawn in the period that were due {SignalPass.DaysToWithdraw} working days or more after receipt. With less, every day is just before expiry, so they are not looked at."),
        new("Sát hạn rồi nộp lại", "Asked for again"), new($"Trả lại, rút, hạn từ {SignalPass.DaysToWithdraw} ngày", $"Given back or withdrawn, due in {SignalPass.DaysToWithdraw} days or more"), AttributedBy.EndOfProcessing, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.WithdrawnAndBack,
        Missing = new("Sổ không có dấu vết người nộp: không biết có cùng một người hay không.", "Registers bear no trace of the applicant: whether it is the same person cannot be told."),
    };

    public static Signal AcceptedLate { get; } = new(
        "acceptedLate", 9, new($"Tiếp nhận trực tuyến sau {SignRule.HoursToAccept} giờ làm việc", $"Accepted after {SignRule.HoursToAccept} working hours"),
        new($"Hồ sơ trực tuyến tiếp nhận trong kỳ quá {SignRule.HoursToAccept} giờ làm việc kể từ khi nộp, chia hồ sơ trực tuyến tiếp nhận trong kỳ.",
            $"Dossiers received online in the period more than {SignRule.HoursToAccept} working hours after submission, of those received online in it."),
        new("Tiếp nhận muộn", "Accepted late"), new("Tiếp nhận trực tuyến", "Received online"), AttributedBy.Receipt, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.AcceptedLate,
    };

    public static Signal NotEntered { get; } = Untold(
        "notEntered", 10, new("Hồ sơ giấy chưa nhập hệ thống", "Paper dossiers not entered"),
        new("Hồ sơ giấy không có trong hệ thống.", "Paper dossiers that are not in the system."),
        new("Chỉ thấy được khi đối chiếu với sổ giấy; mẫu kiểm tra dùng cho việc này.", "It shows only against the paper register; the sample to check is made for that."));

    public static Signal Overdue { get; } = new(
        "overdue", 11, new("Đang giải quyết đã quá hạn", "In process and overdue"),
        new("Hồ sơ đang giải quyết cuối kỳ đã qua ngày hẹn trả, chia hồ sơ đang giải quyết.", "Dossiers in process at the end of the period past their due date, of those in process."),
        new("Đang quá hạn", "Overdue"), new("Đang giải quyết", "In process"), AttributedBy.PeriodEnd, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.Overdue,
        Missing = new("Sổ không có cột bước xử lý và người đang giữ hồ sơ.", "Registers have no column with the step and the person holding it."),
    };

    public static Signal NotHandedOver { get; } = new(
        "notHandedOver", 12, new($"Xong quá {SignRule.DaysToHandOver} ngày chưa trả kết quả", $"Settled, not handed over within {SignRule.DaysToHandOver} days"),
        new($"Hồ sơ giải quyết xong trong kỳ mà {SignRule.DaysToHandOver} ngày làm việc sau đó chưa trả kết quả, chia hồ sơ giải quyết xong đã qua {SignRule.DaysToHandOver} ngày làm việc.",
            $"Dossiers settled in the period whose result was not handed over within {SignRule.DaysToHandOver} working days, of those settled so long ago."),
        new("Chưa trả", "Not handed over"), new("Giải quyết xong", "Settled"), AttributedBy.EndOfProcessing, SignalSource.Columns, SignalWeight.AbovePeers)
    {
        Column = ColumnSignal.NotHandedOver,
    };

    public static Signal DigitizedWithoutResult { get; } = new(
        "digitizedWithoutResult", 13, new("Số hóa kết quả của thủ tục không có kết quả", "Digitized result where there is none"),
        new("Hồ sơ tiếp nhận trong kỳ ghi đã số hóa kết quả mà thủ tục không có giấy tờ kết quả, chia hồ sơ ghi đã số hóa kết quả.",
            "Dossiers received in the period marked as having a digitized result although their procedure gives none, of those so marked."),
        new("Không có kết quả", "No result"), new("Ghi đã số hóa kết quả", "Marked as digitized"), AttributedBy.Receipt, SignalSource.Columns, SignalWeight.EveryCase)
    {
        Column = ColumnSignal.DigitizedWithoutResult,
        Missing = new("Sổ không có tệp và chữ ký số: không kiểm được tệp trống hoặc chưa ký.", "Registers hold no files or signatures: an empty or unsigned file cannot be told."),
    };

    public static Signal ReportedFigures { get; } = Untold(
        "reportedFigures", 14, new("Số liệu báo cáo khác hệ thống", "Reported figures not those of the system"),
        new("Số liệu trong báo cáo đã gửi khác số liệu tính lại từ hệ thống.", "Figures of a report that was sent are others than those counted anew."),
        new("Đối chiếu ở trang Kiểm tra số liệu và ở báo cáo đã chốt.", "Checked on the page that checks figures, and in sealed reports."));

    public static Signal OneAccount { get; } = new(
        "oneAccount", 0, new("Một tài khoản nhận phần lớn hồ sơ trực tuyến", "One account in charge of most online submissions"),
        new("Hồ sơ trực tuyến tiếp nhận trong kỳ của tài khoản có nhiều hồ sơ nhất, chia hồ sơ trực tuyến tiếp nhận trong kỳ có ghi tài khoản; nêu khi từ ba tài khoản trở lên và trên hai phần ba.",
            "Dossiers received online in the period by the account with most of them, of those received online that name an account; raised from three accounts and above two thirds on."),
        new("Của một tài khoản", "Of one account"), new("Trực tuyến có ghi tài khoản", "Online, account named"), AttributedBy.Receipt, SignalSource.Rows, SignalWeight.AbovePeers)
    {
        IsListed = true,
        Missing = new("Sổ chỉ có tài khoản xử lý, không có tài khoản nộp.", "Registers name the account that handles a dossier, not the one it was submitted with."),
    };

    /// <summary>Every signal, in the order of the checks.</summary>
    public static IReadOnlyList<Signal> All { get; } =
    [
        CodeGap, DuePadded, DueMiscounted, LimitInForce, EndedOffHours, EndedInBulk, NoSteps, LateWithoutApology, RescheduledAgain, RescheduledLate,
        SupplementOnLastDay, SupplementRepeated, WithdrawnAndBack, AcceptedLate, NotEntered, Overdue, NotHandedOver, DigitizedWithoutResult, ReportedFigures, OneAccount,
    ];

    /// <summary>The signal of an id, or null.</summary>
    public static Signal? Find(string? id) => All.FirstOrDefault(signal => signal.Id == id);

    private static Signal Untold(string id, int check, Wording name, Wording definition, Wording missing) => new(
        id, check, name, definition, new("–", "–"), new("–", "–"), AttributedBy.Receipt, SignalSource.Missing, SignalWeight.EveryCase)
    {
        Missing = missing,
    };
}
