using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests.Statistics;

/// <summary>Every count as its definition reads, over plain rows, one question at a time; shares no code with the engine.</summary>
internal static class NaiveCount
{
    public static Counts Of(IReadOnlyCollection<DossierFacts> dossiers, DateOnly first, DateOnly last, DateOnly asOf)
    {
        var end = asOf < last ? asOf : last;
        var values = new int[Counts.MeasureCount];

        bool Inside(DateOnly? day) => day >= first && day <= end;
        bool EndedBy(DossierFacts dossier, DateOnly day) => dossier.CompletedOn <= day && dossier.CompletedOn <= asOf;
        void Set(Measure measure, Func<DossierFacts, bool> holds) => values[(int)measure] = dossiers.Count(holds);

        Set(Measure.Received, d => Inside(d.ReceivedOn));
        Set(Measure.Online, d => Inside(d.ReceivedOn) && d.Channel == ReceiptChannel.Online);
        Set(Measure.Counter, d => Inside(d.ReceivedOn) && d.Channel == ReceiptChannel.Counter);
        Set(Measure.Postal, d => Inside(d.ReceivedOn) && d.Channel == ReceiptChannel.Postal);
        Set(Measure.DigitizedOnReceipt, d => Inside(d.ReceivedOn) && d.DigitizedOnReceipt == Digitization.Full);
        Set(Measure.DigitizedAny, d => Inside(d.ReceivedOn) && d.DigitizedOnReceipt is Digitization.Full or Digitization.Partial && Inside(d.ReceivedOn));
        Set(Measure.ResultsDigitized, d => Inside(d.ReceivedOn) && d.ResultDigitizedOn <= asOf);
        Set(Measure.CarriedOver, d => d.ReceivedOn < first && d.ReceivedOn <= asOf && !EndedBy(d, first.AddDays(-1)));
        Set(Measure.Resolved, d => Inside(d.CompletedOn));
        Set(Measure.Early, d => Inside(d.CompletedOn) && d.CompletedOn < d.DueOn);
        Set(Measure.OnTime, d => Inside(d.CompletedOn) && (d.DueOn is null || d.CompletedOn == d.DueOn));
        Set(Measure.Late, d => Inside(d.CompletedOn) && d.CompletedOn > d.DueOn);
        Set(Measure.Withdrawn, d => Inside(d.CompletedOn) && d.Outcome is Outcome.Returned or Outcome.Withdrawn or Outcome.Stopped && Inside(d.CompletedOn));
        Set(Measure.InProcess, d => d.ReceivedOn <= end && !EndedBy(d, end));
        Set(Measure.InProcessOverdue, d => d.ReceivedOn <= end && !EndedBy(d, end) && d.DueOn < end);
        Set(Measure.InProcessWithin, d => d.ReceivedOn <= end && !EndedBy(d, end) && (d.DueOn is null || d.DueOn >= end));
        Set(Measure.Due, d => Inside(d.DueOn) && d.ReceivedOn <= asOf);
        Set(Measure.DueOnTime, d => Inside(d.DueOn) && d.ReceivedOn <= asOf && d.CompletedOn <= d.DueOn && d.CompletedOn <= asOf);

        DateOnly? Original(DossierFacts dossier) => dossier.OriginalDueOn is { } original ? original : dossier.DueOn;
        bool Fee(DossierFacts dossier) => dossier.Procedure.FeeBearing;
        bool SettledWithDocument(DossierFacts dossier) => Inside(dossier.CompletedOn) && dossier.Outcome == Outcome.Resolved && dossier.Procedure.GivesResultDocument;
        bool InTime(DateOnly? day, DossierFacts dossier) => dossier.DueOn is null || day <= dossier.DueOn;
        Set(Measure.ReceivedOffered, d => Inside(d.ReceivedOn) && d.Procedure.Online != OnlineLevel.None);
        Set(Measure.OnlineOffered, d => Inside(d.ReceivedOn) && d.Procedure.Online != OnlineLevel.None && d.Channel == ReceiptChannel.Online);
        Set(Measure.ReceivedFull, d => Inside(d.ReceivedOn) && d.Procedure.Online == OnlineLevel.Full);
        Set(Measure.OnlineFull, d => Inside(d.ReceivedOn) && d.Procedure.Online == OnlineLevel.Full && d.Channel == ReceiptChannel.Online);
        Set(Measure.ReceivedPartial, d => Inside(d.ReceivedOn) && d.Procedure.Online == OnlineLevel.Partial);
        Set(Measure.OnlinePartial, d => Inside(d.ReceivedOn) && d.Procedure.Online == OnlineLevel.Partial && d.Channel == ReceiptChannel.Online);
        Set(Measure.SupplementRequested, d => Inside(d.ReceivedOn) && d.SupplementRequests >= 1);
        Set(Measure.SupplementRepeated, d => Inside(d.ReceivedOn) && d.SupplementRequests >= 2);
        Set(Measure.ReusedData, d => Inside(d.ReceivedOn) && d.ReusedData);
        Set(Measure.ReceivedFeeBearing, d => Inside(d.ReceivedOn) && Fee(d));
        Set(Measure.PaidOnline, d => Inside(d.ReceivedOn) && Fee(d) && d.PaidOnline);
        Set(Measure.ResolvedWithDocument, SettledWithDocument);
        Set(Measure.ResolvedDigitized, d => SettledWithDocument(d) && d.ResultDigitizedOn <= asOf);
        Set(Measure.ResultsByPost, d => Inside(d.CompletedOn) && d.ResultDelivery == ResultDelivery.Postal);
        Set(Measure.Returned, d => Inside(d.CompletedOn) && d.Outcome == Outcome.Returned);
        Set(Measure.TakenBack, d => Inside(d.CompletedOn) && d.Outcome == Outcome.Withdrawn);
        Set(Measure.Stopped, d => Inside(d.CompletedOn) && d.Outcome == Outcome.Stopped);
        Set(Measure.LateWithApology, d => Inside(d.CompletedOn) && d.CompletedOn > d.DueOn && d.ApologyIssuedOn <= asOf);
        Set(Measure.DueOriginal, d => Inside(Original(d)) && d.ReceivedOn <= asOf);
        Set(Measure.DueOriginalOnTime, d => Inside(Original(d)) && d.ReceivedOn <= asOf && d.CompletedOn <= Original(d) && d.CompletedOn <= asOf);
        Set(Measure.ToHandle, d => Inside(d.ReceivedOn) || (d.ReceivedOn < first && d.ReceivedOn <= asOf && !EndedBy(d, first.AddDays(-1))));
        Set(Measure.HandledOnTime, d => d.SupplementRequests < 2
            && (Inside(d.CompletedOn) ? InTime(d.CompletedOn, d) : d.ReceivedOn <= end && !EndedBy(d, end) && InTime(end, d)));
        bool Waiting(DossierFacts dossier) => (dossier.Waits ?? []).Any(wait => wait.From <= end && (wait.To is null || wait.To > end));
        Set(Measure.EarlyWithdrawn, d => Inside(d.CompletedOn) && d.CompletedOn < d.DueOn && (d.Outcome is Outcome.Returned or Outcome.Withdrawn or Outcome.Stopped));
        Set(Measure.OverdueWaiting, d => d.ReceivedOn <= end && !EndedBy(d, end) && d.DueOn < end && Waiting(d));
        return new Counts(values);
    }
}
