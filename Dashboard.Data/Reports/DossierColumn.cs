using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>One thing lists say of a dossier; the page and the exported list take their columns from here.</summary>
/// <param name="Id">In addresses.</param>
/// <param name="Name">Its head.</param>
/// <param name="Width">In characters, in a workbook.</param>
/// <param name="Of">What it says, in a language.</param>
public sealed record DossierColumn(string Id, Wording Name, int Width, Func<ListedDossier, string, Cell> Of)
{
    /// <summary>Whether the same few texts come again and again.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether the page shows it unless told otherwise.</summary>
    public bool IsUsual { get; init; }

    /// <summary>The column every list begins with.</summary>
    public static DossierColumn Code { get; } = new("code", new("Mã hồ sơ", "Dossier"), 26, (dossier, _) => Cell.Text(dossier.Code)) { IsUsual = true };

    /// <summary>How the dossier stands; the page draws it with its shape.</summary>
    public static DossierColumn Verdict { get; } = new("verdict", new("Kết quả", "Verdict"), 13, (dossier, language) => Cell.Text(Names.Of(dossier.Verdict).In(language)))
    {
        Repeats = true,
        IsUsual = true,
    };

    public static DossierColumn Received { get; } = new("received", new("Tiếp nhận", "Received"), 17, (dossier, _) => Cell.Time(dossier.ReceivedAt)) { IsUsual = true };

    public static DossierColumn Due { get; } = new("due", new("Hẹn trả", "Due"), 17, (dossier, _) => Cell.Time(dossier.DueAt)) { IsUsual = true };

    public static DossierColumn Completed { get; } = new("completed", new("Kết thúc xử lý", "Ended"), 17, (dossier, _) => Cell.Time(dossier.CompletedAt)) { IsUsual = true };

    /// <summary>From the left.</summary>
    public static IReadOnlyList<DossierColumn> All { get; } =
    [
        Code,
        new("procedureCode", new("Mã thủ tục", "Procedure code"), 14, (dossier, _) => Cell.Text(dossier.Procedure.Code)) { Repeats = true },
        new("procedure", new("Thủ tục", "Procedure"), 48, (dossier, language) => Cell.Text(dossier.Procedure.Name.In(language))) { Repeats = true, IsUsual = true },
        new("field", new("Lĩnh vực", "Field"), 24, (dossier, language) => Cell.Text(dossier.Procedure.Field.In(language))) { Repeats = true },
        new("receivedBy", new("Đơn vị tiếp nhận", "Received by"), 28, (dossier, language) => Cell.Text(dossier.ReceivedBy.Name.In(language))) { Repeats = true, IsUsual = true },
        new("settledBy", new("Đơn vị giải quyết", "Settled by"), 28, (dossier, language) => Cell.Text(dossier.SettledBy.Name.In(language))) { Repeats = true },
        new("channel", new("Hình thức", "Channel"), 14, (dossier, language) => Cell.Text(Names.Of(dossier.Channel).In(language))) { Repeats = true, IsUsual = true },
        Received,
        Due,
        new("originalDue", new("Hẹn trả ban đầu", "Original due"), 17, (dossier, _) => Cell.Time(dossier.OriginalDueAt)),
        Completed,
        Verdict,
        new("over", new("Ngày làm việc +/−", "Working days +/−"), 12, (dossier, _) => Cell.Change((long?)dossier.WorkingDaysOver)) { IsUsual = true },
        new("outcome", new("Cách kết thúc", "Outcome"), 16, (dossier, language) => Cell.Text(Names.Of(dossier.Outcome).In(language))) { Repeats = true },
        new("digitized", new("Số hóa khi tiếp nhận", "Digitized on receipt"), 18, (dossier, language) => Cell.Text(Names.Of(dossier.Digitized).In(language))) { Repeats = true },
        new("resultDigitized", new("Số hóa kết quả", "Result digitized"), 17, (dossier, _) => Cell.Time(dossier.ResultDigitizedAt)),
        new("supplements", new("Số lần yêu cầu bổ sung", "Supplement requests"), 12, (dossier, _) => Cell.Count(dossier.SupplementRequests)),
        new("rescheduled", new("Số lần hẹn lại", "Rescheduled"), 12, (dossier, _) => Cell.Count(dossier.RescheduledCount)),
    ];

    /// <summary>Those the page shows unless told otherwise.</summary>
    public static IReadOnlyList<DossierColumn> Usual { get; } = [.. All.Where(column => column.IsUsual)];
}
