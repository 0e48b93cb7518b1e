using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests.Reports;

/// <summary>Two communes that became one on 1 July 2025, a third that stayed, and a procedure whose limit changed on 1 January 2025.</summary>
internal static class SampleMerger
{
    public static readonly DateOnly CutOff = Sample.Day("2025-08-31");

    public static readonly Procedure Old = Sample.Procedure("1.000656", limit: new(LimitKind.WorkingDays, 5), to: "2024-12-31");

    public static readonly Procedure New = Sample.Procedure("1.000656", limit: new(LimitKind.WorkingDays, 3), from: "2025-01-01");

    public static readonly UnitTree Units = new(
        [
            Sample.Unit("89", Level.Province, UnitKind.Province, null),
            Sample.Unit("892", Level.District, UnitKind.District, "89", to: "2025-06-30"),
            Sample.Unit("A", Level.Commune, UnitKind.Commune, "892", to: "2025-06-30"),
            Sample.Unit("B", Level.Commune, UnitKind.Commune, "892", to: "2025-06-30"),
            Sample.Unit("C", Level.Commune, UnitKind.Commune, "89"),
            Sample.Unit("AB", Level.Commune, UnitKind.Commune, "89", from: "2025-07-01"),
        ],
        [
            new("A", "AB", Sample.Day("2025-07-01"), SuccessionKind.Merge),
            new("B", "AB", Sample.Day("2025-07-01"), SuccessionKind.Merge),
        ]);

    /// <summary>In 2024 A received 40 of which 10 online; in 2025 A 4, B 3 and C 2 before July, all online, and AB 2 in August.</summary>
    public static Snapshot Snapshot { get; } = new(
        Columns(
        [
            .. Enumerable.Range(0, 40).Select(index => Dossier("2024-05-06", "A", Old) with { Channel = index < 10 ? ReceiptChannel.Online : ReceiptChannel.Counter }),
            .. Enumerable.Range(0, 4).Select(_ => Dossier("2025-03-03", "A", New)),
            .. Enumerable.Range(0, 3).Select(_ => Dossier("2025-03-04", "B", New)),
            .. Enumerable.Range(0, 2).Select(_ => Dossier("2025-03-05", "C", Sample.Copies)),
            .. Enumerable.Range(0, 2).Select(_ => Dossier("2025-08-04", "AB", New)),
        ]),
        new WorkingCalendar([]),
        new TargetTable([]),
        new DataStamp(1, CutOff.ToDateTime(new(17, 0)), CutOff.ToDateTime(new(10, 0), DateTimeKind.Utc), IsSynthetic: true));

    private static DossierFacts Dossier(string receivedOn, string unit, Procedure procedure) =>
        Sample.Dossier(receivedOn, completedOn: receivedOn, dueOn: receivedOn, unit: unit, procedure: procedure, channel: ReceiptChannel.Online);

    private static DossierColumns Columns(IReadOnlyList<DossierFacts> dossiers)
    {
        var builder = new DossierColumns.Builder(Units, new ProcedureCatalogue([Old, New, Sample.Copies]));
        foreach (var dossier in dossiers)
        {
            builder.Add(dossier);
        }

        return builder.Build();
    }
}
