using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Reports;

/// <summary>
/// As many dossiers as the Báo An Giang article counts, 95,184 of 157,945 online, spread so that the rest of 2025 is expected to bring
/// 22,648 more: the rest of 2024 brought as many, and 2025 began like 2024.
/// </summary>
internal static class ArticleTotals
{
    public const long Expected = 22_648;

    private static readonly Lazy<DossierColumns> Made = new(() => Columns(Dossiers()));

    /// <param name="percent">Wanted of 2025.</param>
    public static Snapshot Wanting(decimal percent) => new(
        Made.Value, new WorkingCalendar([]),
        new TargetTable([new("online", null, null, Day("2025-01-01"), Day("2025-12-31"), percent, new("Kế hoạch", "Plan"), IsAssumption: false)]),
        new DataStamp(1, At("2025-05-16 17:00"), default, IsSynthetic: true));

    private static IEnumerable<DossierFacts> Dossiers()
    {
        (string On, int Count)[] received = [("2022-06-01", 115_297), ("2024-03-04", 10_000), ("2024-09-02", (int)Expected), ("2025-03-03", 10_000)];
        return received.SelectMany(day => Enumerable.Repeat(day.On, day.Count)).Select((on, i) => Dossier(
            on, dueOn: null, channel: i < 95_184 ? ReceiptChannel.Online : ReceiptChannel.Counter));
    }
}
