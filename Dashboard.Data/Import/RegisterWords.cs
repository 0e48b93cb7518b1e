using Dashboard.Data.Domain;

namespace Dashboard.Data.Import;

/// <summary>The words registers write in place of the numbers of the national exchange; case, diacritics and spaces do not matter.</summary>
internal static class RegisterWords
{
    public static IReadOnlyDictionary<string, DossierStatus> Statuses { get; } = Keyed<DossierStatus>(
        ("Mới đăng ký", DossierStatus.Submitted),
        ("Được tiếp nhận", DossierStatus.Accepted),
        ("Không được tiếp nhận", DossierStatus.Refused),
        ("Đang xử lý", DossierStatus.InProcess),
        ("Yêu cầu bổ sung giấy tờ", DossierStatus.AwaitingSupplement),
        ("Yêu cầu thực hiện nghĩa vụ tài chính", DossierStatus.AwaitingPayment),
        ("Công dân yêu cầu rút hồ sơ", DossierStatus.Withdrawn),
        ("Dừng xử lý", DossierStatus.Stopped),
        ("Đã xử lý xong", DossierStatus.Resolved),
        ("Đã trả kết quả", DossierStatus.HandedOver));

    public static IReadOnlyDictionary<string, ReceiptChannel> Channels { get; } = Keyed<ReceiptChannel>(
        ("Trực tiếp", ReceiptChannel.Counter),
        ("Trực tuyến", ReceiptChannel.Online),
        ("Bưu chính", ReceiptChannel.Postal),
        ("Bưu chính công ích", ReceiptChannel.Postal));

    private static Dictionary<string, T> Keyed<T>(params IEnumerable<(string Word, T Value)> words) =>
        words.ToDictionary(word => MatchingKey.Of(word.Word), word => word.Value, StringComparer.Ordinal);
}
