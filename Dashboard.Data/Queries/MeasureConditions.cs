using System.Linq.Expressions;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>
/// What each measure counts, said of one stored dossier: the reading over rows of what <see cref="DossierColumns"/> reads over columns.
/// A test holds the two equal for every measure.
/// </summary>
/// <remarks>
/// Days are compared as days. A range is said in times of day, so that an index can serve it; where two dates of one dossier are
/// compared, the times go first, because they rule out most dossiers for less.
/// </remarks>
internal sealed class MeasureConditions
{
    private readonly IReadOnlyList<(int Id, Procedure Version)> _procedures;
    private readonly IQueryable<DossierPauseRow> _pauses;
    private readonly DateTime _first;
    private readonly DateTime _carriedOverFrom;
    private readonly DateTime _end;
    private readonly DateTime _afterEnd;
    private readonly DateTime _afterAsOf;
    private readonly DateOnly _asOf;

    /// <param name="query">The period and the as-of day.</param>
    /// <param name="procedures">Every version of every procedure with its number.</param>
    /// <param name="pauses">All pauses.</param>
    public MeasureConditions(CountQuery query, IReadOnlyList<(int Id, Procedure Version)> procedures, IQueryable<DossierPauseRow> pauses)
    {
        (_procedures, _pauses, _asOf) = (procedures, pauses, query.AsOf);
        _first = query.Period.First.ToDateTime(default);
        _end = query.StatesOn.ToDateTime(default);
        _afterEnd = _end.AddDays(1);
        _afterAsOf = query.AsOf.ToDateTime(default).AddDays(1);
        _carriedOverFrom = _first < _afterAsOf ? _first : _afterAsOf;
    }

    /// <summary>Whether a dossier, received at some time, is counted by a measure.</summary>
    public Expression<Func<DossierRow, bool>> Of(Measure measure) => measure switch
    {
        Measure.Received => Received,
        Measure.Online => Received.And(dossier => dossier.Channel == ReceiptChannel.Online),
        Measure.Counter => Received.And(dossier => dossier.Channel != ReceiptChannel.Online && dossier.Channel != ReceiptChannel.Postal),
        Measure.Postal => Received.And(dossier => dossier.Channel == ReceiptChannel.Postal),
        Measure.DigitizedOnReceipt => Received.And(dossier => dossier.DigitizedOnReceipt == Digitization.Full),
        Measure.DigitizedAny => Received.And(dossier => dossier.DigitizedOnReceipt != Digitization.None),
        Measure.ResultsDigitized => Received.And(HasDigitizedResult),
        Measure.ReceivedOffered => Received.And(IsOf(procedure => procedure.Online != OnlineLevel.None)),
        Measure.OnlineOffered => Of(Measure.Online).And(IsOf(procedure => procedure.Online != OnlineLevel.None)),
        Measure.ReceivedFull => Received.And(IsOf(procedure => procedure.Online == OnlineLevel.Full)),
        Measure.OnlineFull => Of(Measure.Online).And(IsOf(procedure => procedure.Online == OnlineLevel.Full)),
        Measure.ReceivedPartial => Received.And(IsOf(procedure => procedure.Online == OnlineLevel.Partial)),
        Measure.OnlinePartial => Of(Measure.Online).And(IsOf(procedure => procedure.Online == OnlineLevel.Partial)),
        Measure.SupplementRequested => Received.And(dossier => dossier.SupplementRequests >= 1),
        Measure.SupplementRepeated => Received.And(dossier => dossier.SupplementRequests >= 2),
        Measure.ReusedData => Received.And(dossier => dossier.ReusedData),
        Measure.ReceivedFeeBearing => Received.And(IsOf(procedure => procedure.FeeBearing)),
        Measure.PaidOnline => Received.And(dossier => dossier.PaidOnline).And(IsOf(procedure => procedure.FeeBearing)),
        Measure.CarriedOver => CarriedOver,
        Measure.Resolved => Ended,
        Measure.Early => Ended.And(EndedEarly),
        Measure.OnTime => Ended.And(dossier => dossier.DueAt == null || dossier.CompletedAt!.Value.Date == dossier.DueAt.Value.Date),
        Measure.Late => Ended.And(EndedLate),
        Measure.Withdrawn => Ended.And(IsWithdrawn),
        Measure.EarlyWithdrawn => Ended.And(IsWithdrawn).And(EndedEarly),
        Measure.Returned => Ended.And(dossier => dossier.Outcome == Outcome.Returned),
        Measure.TakenBack => Ended.And(dossier => dossier.Outcome == Outcome.Withdrawn),
        Measure.Stopped => Ended.And(dossier => dossier.Outcome == Outcome.Stopped),
        Measure.ResolvedWithDocument => SettledWithDocument,
        Measure.ResolvedDigitized => SettledWithDocument.And(HasDigitizedResult),
        Measure.ResultsByPost => Ended.And(dossier => dossier.ResultDelivery == ResultDelivery.Postal),
        Measure.LateWithApology => Ended.And(EndedLate).And(dossier => dossier.ApologyIssuedOn <= _asOf),
        Measure.InProcess => InProcess,
        Measure.InProcessWithin => InProcess.And(IsWithin),
        Measure.InProcessOverdue => InProcess.And(dossier => dossier.DueAt < _end),
        Measure.OverdueWaiting => InProcess.And(dossier => dossier.DueAt < _end).And(IsWaiting),
        Measure.Due => Due,
        Measure.DueOnTime => Due.And(EndedByAsOf).And(dossier => dossier.CompletedAt <= dossier.DueAt || dossier.CompletedAt!.Value.Date <= dossier.DueAt!.Value.Date),
        Measure.DueOriginal => DueOriginal,
        Measure.DueOriginalOnTime => DueOriginal.And(EndedByAsOf).And(dossier =>
            dossier.CompletedAt <= (dossier.OriginalDueAt ?? dossier.DueAt)
            || dossier.CompletedAt!.Value.Date <= (dossier.OriginalDueAt ?? dossier.DueAt)!.Value.Date),
        Measure.ToHandle => IsReceived.And(dossier => dossier.ReceivedAt >= _first || dossier.CompletedAt == null || dossier.CompletedAt >= _carriedOverFrom),
        Measure.HandledOnTime => IsReceived.And(dossier => dossier.SupplementRequests < 2).And(Ended.And(EndedInTime).Or(InProcess.And(IsWithin))),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    /// <summary>Whether the current due date of a dossier lies in some days, as <see cref="OpenDossiers.DueIn"/> reads it over columns.</summary>
    public static Expression<Func<DossierRow, bool>> IsDueIn(Period days)
    {
        var (first, after) = (days.First.ToDateTime(default), days.Last.ToDateTime(default).AddDays(1));
        return dossier => dossier.DueAt >= first && dossier.DueAt < after;
    }

    /// <summary>Whether it was received on some days.</summary>
    public static Expression<Func<DossierRow, bool>> IsReceivedIn(Period days)
    {
        var (first, after) = (days.First.ToDateTime(default), days.Last.ToDateTime(default).AddDays(1));
        return dossier => dossier.ReceivedAt >= first && dossier.ReceivedAt < after;
    }

    private Expression<Func<DossierRow, bool>> Received => dossier => dossier.ReceivedAt >= _first && dossier.ReceivedAt < _afterEnd;

    /// <summary>Received by the end of the period, whenever: the range in which the index on receipt is read.</summary>
    private Expression<Func<DossierRow, bool>> IsReceived => dossier => dossier.ReceivedAt < _afterEnd;

    /// <summary>Ended in the period, as far as it is known.</summary>
    private Expression<Func<DossierRow, bool>> Ended => dossier => dossier.CompletedAt >= _first && dossier.CompletedAt < _afterEnd;

    private Expression<Func<DossierRow, bool>> EndedByAsOf => dossier => dossier.CompletedAt < _afterAsOf;

    private Expression<Func<DossierRow, bool>> CarriedOver =>
        dossier => dossier.ReceivedAt < _carriedOverFrom && (dossier.CompletedAt == null || dossier.CompletedAt >= _carriedOverFrom);

    private Expression<Func<DossierRow, bool>> InProcess =>
        dossier => dossier.ReceivedAt < _afterEnd && (dossier.CompletedAt == null || dossier.CompletedAt >= _afterEnd);

    private Expression<Func<DossierRow, bool>> IsWithin => dossier => dossier.DueAt == null || dossier.DueAt >= _end;

    private Expression<Func<DossierRow, bool>> IsWaiting => dossier => _pauses.Any(pause =>
        pause.DossierId == dossier.Id && pause.Reason == PauseReason.Supplement && pause.FromAt < _afterEnd && (pause.ToAt == null || pause.ToAt >= _afterEnd));

    private Expression<Func<DossierRow, bool>> Due => dossier => dossier.DueAt >= _first && dossier.DueAt < _afterEnd && dossier.ReceivedAt < _afterAsOf;

    /// <summary>Where no original due date was recorded, the current one stands for it.</summary>
    private Expression<Func<DossierRow, bool>> DueOriginal => dossier =>
        (dossier.OriginalDueAt ?? dossier.DueAt) >= _first && (dossier.OriginalDueAt ?? dossier.DueAt) < _afterEnd && dossier.ReceivedAt < _afterAsOf;

    private Expression<Func<DossierRow, bool>> HasDigitizedResult => dossier => dossier.ResultDigitizedAt < _afterAsOf;

    private Expression<Func<DossierRow, bool>> SettledWithDocument =>
        Ended.And(dossier => dossier.Outcome == Outcome.Resolved).And(IsOf(procedure => procedure.GivesResultDocument));

    private static Expression<Func<DossierRow, bool>> EndedEarly =>
        dossier => dossier.CompletedAt < dossier.DueAt && dossier.CompletedAt!.Value.Date < dossier.DueAt!.Value.Date;

    private static Expression<Func<DossierRow, bool>> EndedLate =>
        dossier => dossier.CompletedAt > dossier.DueAt && dossier.CompletedAt!.Value.Date > dossier.DueAt!.Value.Date;

    private static Expression<Func<DossierRow, bool>> EndedInTime => dossier =>
        dossier.DueAt == null || dossier.CompletedAt <= dossier.DueAt || dossier.CompletedAt!.Value.Date <= dossier.DueAt.Value.Date;

    private static Expression<Func<DossierRow, bool>> IsWithdrawn => dossier =>
        dossier.Outcome == Outcome.Returned || dossier.Outcome == Outcome.Withdrawn || dossier.Outcome == Outcome.Stopped;

    /// <summary>Of a version of a procedure, by its number; a list of any length is one parameter.</summary>
    private Expression<Func<DossierRow, bool>> IsOf(Func<Procedure, bool> holds)
    {
        var ids = _procedures.Where(procedure => holds(procedure.Version)).Select(procedure => procedure.Id).ToArray();
        return dossier => EF.Parameter(ids).Contains(dossier.ProcedureId);
    }
}
