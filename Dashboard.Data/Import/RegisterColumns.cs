namespace Dashboard.Data.Import;

/// <summary>One column of a dossier register file: the header it is written with, and others it is recognised by.</summary>
/// <param name="Header">The header of the national exchange, or ours in the same manner where it has none.</param>
/// <param name="Required">Whether a file without the column is refused.</param>
/// <param name="Synonyms">Other headers; case, diacritics and spaces do not matter.</param>
public sealed record RegisterColumn(string Header, bool Required, params IReadOnlyList<string> Synonyms);

/// <summary>The columns of a dossier register, in the order they are written. Personal data has no column here, so it is never read.</summary>
/// <remarks>Times are local civil times "dd/MM/yyyy HH:mm:ss"; an empty cell is no value.</remarks>
public static class RegisterColumns
{
    public static RegisterColumn Code { get; } = new("MaHoSo", true, "Mã hồ sơ", "Số hồ sơ", "Số biên nhận");

    public static RegisterColumn Procedure { get; } = new("MaTTHC", true, "Mã TTHC", "Mã thủ tục");

    /// <summary>Code of the unit that received the dossier.</summary>
    public static RegisterColumn ReceivedBy { get; } = new("DonViTiepNhan", true, "Đơn vị tiếp nhận");

    /// <summary>Code of the unit that settles it; empty means the receiving one.</summary>
    public static RegisterColumn SettledBy { get; } = new("DonViXuLy", false, "Đơn vị xử lý", "Đơn vị giải quyết", "Cơ quan thực hiện");

    /// <summary>1 counter, 2 online, 3 postal; empty means counter.</summary>
    public static RegisterColumn Channel { get; } = new("KenhThucHien", false, "Kênh", "Kênh thực hiện", "Hình thức nộp", "Hình thức tiếp nhận");

    public static RegisterColumn SubmittedAt { get; } = new("NgayNopHoSo", false, "Ngày nộp", "Ngày nộp hồ sơ");

    /// <summary>Empty only for a dossier not yet accepted or refused (status 1 or 3).</summary>
    public static RegisterColumn ReceivedAt { get; } = new("NgayTiepNhan", true, "Ngày tiếp nhận", "Ngày nhận");

    /// <summary>Current due time.</summary>
    public static RegisterColumn DueAt { get; } = new("NgayHenTra", true, "Ngày hẹn trả", "Hẹn trả kết quả", "Hạn xử lý", "Ngày hẹn");

    /// <summary>Due time before any rescheduling; empty means the current one.</summary>
    public static RegisterColumn OriginalDueAt { get; } = new("NgayHenTraBanDau", false, "Ngày hẹn trả ban đầu");

    public static RegisterColumn CompletedAt { get; } = new("NgayKetThucXuLy", true, "Ngày kết thúc xử lý", "Ngày có kết quả", "Ngày hoàn thành");

    public static RegisterColumn HandedOverAt { get; } = new("NgayTra", false, "Ngày trả", "Ngày trả kết quả");

    /// <summary>1 to 10, as in the national exchange.</summary>
    public static RegisterColumn Status { get; } = new("TrangThaiHoSo", true, "TrangThaiHoSoId", "Trạng thái", "Tình trạng");

    /// <summary>How it ended: 1 resolved, 2 returned, 3 withdrawn, 4 stopped; empty reads it from the status.</summary>
    public static RegisterColumn Outcome { get; } = new("LoaiKetQua", false, "Loại kết quả");

    public static RegisterColumn RescheduledCount { get; } = new("SoLanHenLai", false, "Số lần hẹn lại");

    public static RegisterColumn SupplementRequests { get; } = new("SoLanYeuCauBoSung", false, "Số lần yêu cầu bổ sung");

    /// <summary>Working minutes the clock stood still.</summary>
    public static RegisterColumn PausedMinutes { get; } = new("SoPhutTamDung", false, "Số phút tạm dừng");

    /// <summary>The pauses, "reason from..to" parted by semicolons; reasons supplement, payment, stopped; times as yyyy-MM-ddTHH:mm; an open pause has nothing after the dots.</summary>
    public static RegisterColumn Pauses { get; } = new("TamDung", false, "Tạm dừng");

    /// <summary>0 none, 1 partly, 2 fully; empty means none.</summary>
    public static RegisterColumn DigitizedOnReceipt { get; } = new("SoHoaKhiTiepNhan", false, "Số hóa khi tiếp nhận");

    /// <summary>When the result was digitized; empty while it is not.</summary>
    public static RegisterColumn ResultDigitizedAt { get; } = new("NgaySoHoaKetQua", false, "Ngày số hóa kết quả");

    /// <summary>0 or 1.</summary>
    public static RegisterColumn ReusedData { get; } = new("TaiSuDungDuLieu", false, "Tái sử dụng dữ liệu");

    /// <summary>0 or 1.</summary>
    public static RegisterColumn PaidOnline { get; } = new("DuocThanhToanTrucTuyen", false, "Thanh toán trực tuyến");

    /// <summary>1 counter, 2 online, 3 postal; empty while not handed over.</summary>
    public static RegisterColumn ResultDelivery { get; } = new("HinhThucTra", false, "Hình thức trả");

    /// <summary>Day an apology letter was issued.</summary>
    public static RegisterColumn ApologyIssuedOn { get; } = new("NgayXinLoi", false, "Ngày xin lỗi");

    /// <summary>A pseudonym of the account that handled it.</summary>
    public static RegisterColumn Handler { get; } = new("TaiKhoanXuLy", false, "Tài khoản xử lý");

    /// <summary>1 where the dossier is made up, for trials and demonstrations.</summary>
    public static RegisterColumn Synthetic { get; } = new("SoLieuMinhHoa", false, "Số liệu minh họa");

    /// <summary>Every column, in the order of a written file.</summary>
    public static IReadOnlyList<RegisterColumn> All { get; } =
    [
        Code, Procedure, ReceivedBy, SettledBy, Channel, SubmittedAt, ReceivedAt, DueAt, OriginalDueAt, CompletedAt, HandedOverAt,
        Status, Outcome, RescheduledCount, SupplementRequests, PausedMinutes, Pauses, DigitizedOnReceipt, ResultDigitizedAt,
        ReusedData, PaidOnline, ResultDelivery, ApologyIssuedOn, Handler, Synthetic,
    ];
}
