using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Display;

namespace Dashboard.Dossiers;

/// <summary>What a load says of a dossier, fact by fact, in the order they are shown; an empty text where it says nothing.</summary>
internal static class DossierFact
{
    public static IReadOnlyList<(string Name, string Value)> Of(DossierVersionRecord version) =>
    [
        (Texts.FactStatus, Format.Words(Names.Of(version.Status))),
        (Texts.FactOutcome, version.Outcome == Outcome.None ? "" : Format.Words(Names.Of(version.Outcome))),
        (Texts.FactField, Format.Words(version.Procedure.Field)),
        (Texts.FactReceivedBy, Named(version.ReceivedBy)),
        (Texts.FactSettledBy, Named(version.SettledBy)),
        (Texts.FactChannel, Format.Words(Names.Of(version.Channel))),
        (Texts.FactService, Format.Words(Names.Of(version.Procedure.Online))),
        (Texts.FactSubmitted, Time(version.SubmittedAt)),
        (Texts.FactReceived, Time(version.ReceivedAt)),
        (Texts.FactOriginalDue, Time(version.OriginalDueAt)),
        (Texts.FactDue, Time(version.DueAt)),
        (Texts.FactRescheduled, version.RescheduledCount == 0 ? "" : Format.Count(version.RescheduledCount)),
        (Texts.FactCompleted, Time(version.CompletedAt)),
        (Texts.FactHandedOver, Time(version.HandedOverAt)),
        (Texts.FactDelivery, version.ResultDelivery is { } delivery ? Format.Words(Names.Of(delivery)) : ""),
        (Texts.FactDigitized, Format.Words(Names.Of(version.Digitized))),
        (Texts.FactResultDigitized, Time(version.ResultDigitizedAt)),
        (Texts.FactSupplements, version.SupplementRequests == 0 ? "" : Format.Count(version.SupplementRequests)),
        (Texts.FactPaused, version.PausedMinutes == 0 ? "" : Format.Fill(Texts.WorkingMinutes, Format.Count(version.PausedMinutes))),
        (Texts.FactReused, version.ReusedData ? Texts.Yes : ""),
        (Texts.FactPaid, version.PaidOnline ? Texts.Yes : ""),
        (Texts.FactApology, version.ApologyIssuedOn is { } day ? Format.Day(day) : ""),
        (Texts.FactHandler, version.Handler ?? ""),
    ];

    private static string Named(Unit unit) => $"{Format.Words(unit.Name)} ({unit.Code})";

    private static string Time(DateTime? time) => time is { } known ? Format.DayAndTime(known) : "";
}
