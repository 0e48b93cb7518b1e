using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests.Reports;

/// <summary>A district with two communes and a department, some dossiers each; small enough to count by hand.</summary>
internal static class SampleSnapshot
{
    public static readonly DateOnly CutOff = new(2025, 5, 16);

    private static readonly Procedure Certify = new(
        "2.000815", "2.000815", new("Chứng thực bản sao", "Certified copies"), new("Chứng thực", "Certification"), Level.Commune,
        new(LimitKind.InTheDay), OnlineLevel.Full, FeeBearing: true, GivesResultDocument: true, ValidFrom: null, ValidTo: null);

    private static readonly Procedure Register = new(
        "1.004193", "1.004193", new("Đăng ký khai sinh", "Birth registration"), new("Hộ tịch", "Civil status"), Level.Commune,
        new(LimitKind.WorkingDays, 3), OnlineLevel.Full, FeeBearing: false, GivesResultDocument: true, ValidFrom: null, ValidTo: null);

    /// <param name="communeName">Name of the first commune.</param>
    public static Snapshot Create(string communeName = "Xã Hòa Bình Thạnh")
    {
        var units = new UnitTree(
            [
                Unit("892", new("Huyện Châu Thành", "Chau Thanh District"), Level.District, UnitKind.District, null),
                Unit("30613", new(communeName, "Hoa Binh Thanh Commune"), Level.Commune, UnitKind.Commune, "892"),
                Unit("30592", new("Xã An Hòa", "An Hoa Commune"), Level.Commune, UnitKind.Commune, "892"),
                Unit("892.TP", new("Phòng Tư pháp", "Justice Department"), Level.District, UnitKind.Department, "892"),
            ],
            []);
        var rows = new DossierColumns.Builder(units, new ProcedureCatalogue([Certify, Register]));
        foreach (var dossier in Dossiers().OrderBy(dossier => dossier.ReceivedOn))
        {
            rows.Add(dossier);
        }

        var targets = new TargetTable(
        [
            new("online", null, null, new(2025, 1, 1), null, 80, new("Kế hoạch 2025", "Plan 2025"), IsAssumption: true),
        ]);
        return new Snapshot(
            rows.Build(), new WorkingCalendar([]), targets,
            new DataStamp(3, CutOff.ToDateTime(new TimeOnly(17, 0)), new DateTime(2025, 5, 16, 11, 0, 0, DateTimeKind.Utc), IsSynthetic: true));
    }

    public static Overview Overview(FigureRequest? request = null, string communeName = "Xã Hòa Bình Thạnh") => Dashboard.Data.Reports.Overview.From(
        Create(communeName), request ?? new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Quarter, 2025, 2)) },
        ReportingCalendar.Reporting);

    private static IEnumerable<DossierFacts> Dossiers()
    {
        // 40 in April 2025 at the first commune, 27 of them online; each due in five days, every tenth late, the last two open
        for (var i = 0; i < 40; i++)
        {
            var received = new DateOnly(2025, 4, 1).AddDays(i / 2);
            yield return new DossierFacts(received, "30613", "30613", i % 2 == 0 ? Certify : Register)
            {
                Channel = i < 27 ? ReceiptChannel.Online : ReceiptChannel.Counter,
                DigitizedOnReceipt = i % 3 == 0 ? Digitization.Full : i % 3 == 1 ? Digitization.Partial : Digitization.None,
                DueOn = received.AddDays(5),
                OriginalDueOn = received.AddDays(5),
                CompletedOn = i >= 38 ? null : received.AddDays(i % 10 == 0 ? 6 : 5 - (i % 2)),
                Outcome = i >= 38 ? Outcome.None : Outcome.Resolved,
                ResultDigitizedOn = i % 4 == 0 ? received.AddDays(7) : null,
            };
        }

        // 5 at the second commune and 3 at the department, by post, received in March and still open in April
        for (var i = 0; i < 8; i++)
        {
            var unit = i < 5 ? "30592" : "892.TP";
            yield return new DossierFacts(new(2025, 3, 28), unit, unit, Register)
            {
                Channel = ReceiptChannel.Postal,
                DueOn = new(2025, 4, 2),
                OriginalDueOn = new(2025, 4, 2),
                CompletedOn = new(2025, 4, 1 + i),
                Outcome = i == 7 ? Outcome.Withdrawn : Outcome.Resolved,
            };
        }

        // last year's, to compare with
        for (var i = 0; i < 10; i++)
        {
            yield return new DossierFacts(new(2024, 4, 10), "30613", "30613", Certify)
            {
                Channel = i < 5 ? ReceiptChannel.Online : ReceiptChannel.Counter,
                DueOn = new(2024, 4, 10),
                CompletedOn = new(2024, 4, 10),
                Outcome = Outcome.Resolved,
            };
        }
    }

    private static Unit Unit(string code, Wording name, Level level, UnitKind kind, string? parent) =>
        new(code, name, name, level, kind, parent, null, null);
}
