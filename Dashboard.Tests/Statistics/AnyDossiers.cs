using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

/// <summary>Random dossiers, with a random period and as-of day to ask them about.</summary>
internal static class AnyDossiers
{
    private static readonly DateOnly Start = Day("2024-11-20");

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 130].Select(Start.AddDays);

    /// <summary>Dossiers in every state: open, early, late, without a due date, due before receipt, rescheduled, paused, given back, settled elsewhere.</summary>
    private static readonly Gen<DossierFacts> AnyDossier =
        from received in AnyDay
        from due in Gen.Int[-2, 60]
        from handled in Gen.Int[0, 40]
        from digitized in Gen.Int[0, 60]
        from channel in Gen.Enum<ReceiptChannel>()
        from state in Gen.Enum<Digitization>()
        from outcome in Gen.Enum<Outcome>()
        from units in Gen.Select(Gen.OneOf("892.TP", "30589", "30595"), Gen.OneOf("892.TP", "30589", "30595"))
        from procedure in Gen.OneOf(Birth, Copies, Wills)
        from rescheduled in Gen.Int[-15, 15]
        from apology in Gen.Int[0, 60]
        from supplements in Gen.Int[0, 3]
        from flags in Gen.Select(Gen.Bool, Gen.Bool)
        from delivery in Gen.Int[0, 3]
        from waits in Gen.Select(Gen.Int[0, 40], Gen.Int[0, 12], Gen.Int[0, 60]).Array[0, 3]
        select new DossierFacts(received, units.Item1, units.Item2, procedure)
        {
            Channel = channel,
            DigitizedOnReceipt = state,
            Outcome = outcome,
            DueOn = due == 60 ? null : received.AddDays(due),
            CompletedOn = outcome == Outcome.None ? null : received.AddDays(handled),
            ResultDigitizedOn = digitized > 45 ? null : received.AddDays(digitized),
            OriginalDueOn = due == 60 || rescheduled > 10 ? null : received.AddDays(due - Math.Max(rescheduled, 0)),
            ApologyIssuedOn = apology > 45 ? null : received.AddDays(apology),
            SupplementRequests = supplements,
            Waits = [.. waits.OrderBy(wait => wait.Item1).Select(wait => new Wait(
                received.AddDays(wait.Item1), wait.Item3 > 50 ? null : received.AddDays(wait.Item1 + wait.Item2)))],
            ReusedData = flags.Item1,
            PaidOnline = flags.Item2,
            ResultDelivery = delivery == 0 ? null : (ResultDelivery)delivery,
        };

    public static readonly Gen<(DossierFacts[] Dossiers, Period Period, DateOnly AsOf)> Questions =
        Gen.Select(AnyDossier.Array[0, 60], AnyDay, Gen.Int[0, 100], AnyDay)
            .Select((dossiers, first, days, asOf) => (dossiers, new Period(first, first.AddDays(days)), asOf.AddDays(20)));
}
