using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Data.Sealing;

/// <summary>The tables that sealing adds to a report: what changed against the version before, and the seal itself.</summary>
internal static class SealSheets
{
    /// <summary>Every figure that differs from the version superseded.</summary>
    public static ReportSheet Revisions(IReadOnlyList<CellChange> changes, int supersededVersion, string supersededDigest, string language) => new(
        In(language, "Thay đổi", "Revisions"),
        In(language, $"Ô số liệu khác bản chốt {supersededVersion}", $"Figures that differ from sealed version {supersededVersion}"),
        [In(language, $"Mã băm bản trước: {supersededDigest}", $"Digest of the version before: {supersededDigest}")],
        [
            new(In(language, "Bảng", "Table")), new(In(language, "Dòng", "Row")), new(In(language, "Cột", "Column")),
            new(In(language, "Bản trước", "Version before")), new(In(language, "Bản này", "This version")), new(In(language, "Chênh lệch", "Difference")),
        ],
        [.. changes.Select(change => new ReportRow(RowStyle.Plain, [
            Cell.Text(change.Sheet), Cell.Text(change.Row), Cell.Text(change.Column), change.Before, change.After, change.Difference,
        ]))])
    {
        LeadingColumns = 3,
    };

    /// <summary>The seal, as the workbook carries it.</summary>
    public static ReportSheet Seal(SealedContent content, string digest, string language) => ReferenceSheets.Notes(
        language,
        [
            ("SHA-256", Cell.Text(digest)),
            (In(language, "Bản chốt", "Sealed version"), Cell.Count(content.Version)),
            (In(language, "Thay cho bản", "Supersedes"), Cell.Text(content.Supersedes ?? "–")),
            (In(language, "Lý do thay", "Reason"), Cell.Text(content.Reason ?? "–")),
            (In(language, "Chốt lúc", "Sealed at"), Cell.Text(content.SealedAt.ToString("HH:mm:ss dd/MM/yyyy", CultureInfo.InvariantCulture) + " UTC")),
            (In(language, "Người chốt", "Sealed by"), Cell.Text(content.SealedBy)),
            (In(language, "Lần nạp", "Load"), Cell.Count(content.Data.Load)),
            (In(language, "Tính đến ngày", "As of"), Cell.Day(content.StatesOn)),
            (In(language, "Lịch làm việc", "Working calendar"), Cell.Text(In(language, $"{content.Calendar.Days} ngày theo thông báo, mã {content.Calendar.Digest}", $"{content.Calendar.Days} announced days, digest {content.Calendar.Digest}"))),
            (In(language, "Đối chiếu trước khi chốt", "Checked before sealing"), Cell.Text(In(language, $"{content.Checks.Balances} cân đối đúng, {content.Checks.Claims} tỷ lệ trong lời văn khớp", $"{content.Checks.Balances} balances hold, {content.Checks.Claims} shares of the texts agree"))),
        ]) with
    {
        Name = In(language, "Bản chốt", "Seal"),
        Title = In(language, "Bản chốt và mã băm", "Seal and digest"),
    };

    private static string In(string language, string vietnamese, string english) => new Wording(vietnamese, english).In(language);
}
