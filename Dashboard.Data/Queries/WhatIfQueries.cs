using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>A dossier whose verdict turns over when a day is taken otherwise.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Code">Its code.</param>
/// <param name="WhatIf">Its due date and verdict, now and then.</param>
public sealed record FlippedDossier(int Number, string Code, WhatIf WhatIf);

/// <summary>Asks the database what only times of day tell about the calendar.</summary>
public sealed class WhatIfQueries(IDbContextFactory<ReportingDbContext> dbFactory)
{
    /// <summary>Dossiers read at once.</summary>
    private const int Together = 1_000;

    /// <summary>
    /// Every dossier whose verdict on the as-of day turns over when a day is taken otherwise, in order of receipt. The columns say which
    /// clocks ran over the day and ended near their due date; only those rows are read.
    /// </summary>
    /// <param name="snapshot">The data, with the calendar in use.</param>
    /// <param name="query">Which dossiers; whatever its period.</param>
    /// <param name="change">The day; it must be possible.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public Task<IReadOnlyList<FlippedDossier>> FlippedAsync(Snapshot snapshot, CountQuery query, DayChange change, CancellationToken cancellationToken) =>
        FlippedAsync(snapshot, query, snapshot.Calendar.Treating(change), [change.Day], cancellationToken);

    /// <summary>The same under another calendar.</summary>
    /// <param name="snapshot">The data, with the calendar in use.</param>
    /// <param name="query">Which dossiers; whatever its period.</param>
    /// <param name="then">The other calendar.</param>
    /// <param name="turned">The days worked on one of them only, in order.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public async Task<IReadOnlyList<FlippedDossier>> FlippedAsync(
        Snapshot snapshot, CountQuery query, WorkingCalendar then, IReadOnlyList<DateOnly> turned, CancellationToken cancellationToken)
    {
        var numbers = turned.Count == 0 ? [] : ClockPass.NearlyDecided(snapshot.Dossiers, snapshot.Calendar, query, new Period(turned[0], turned[^1]), turned.Count);
        var whatIf = CalendarWhatIf.Under(new Deadline(snapshot.Calendar, WorkingHours.Default), then);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await CountedRows.ReadAsync(db, snapshot, cancellationToken);
        var flipped = new List<FlippedDossier>();
        foreach (var some in numbers.Chunk(Together))
        {
            var clocks = await Clocks(db, some).ToDictionaryAsync(clock => clock.Id, cancellationToken);
            var pauses = (await Pauses(db, some).ToListAsync(cancellationToken)).ToLookup(pause => pause.DossierId);
            foreach (var number in some)
            {
                if (clocks.TryGetValue(number, out var clock)
                    && whatIf.Of(FactsOf(clock, rows, pauses[number]), query.AsOf) is { Flips: true } flip)
                {
                    flipped.Add(new FlippedDossier(number, clock.Code, flip));
                }
            }
        }

        return flipped;
    }

    internal static IQueryable<StoredClock> Clocks(ReportingDbContext db, int[] numbers) =>
        from dossier in db.Dossiers
        where EF.Parameter(numbers).Contains(dossier.Id) && dossier.ReceivedAt != null
        select new StoredClock(
            dossier.Id, dossier.Code, dossier.ProcedureId, dossier.ReceivedAt!.Value, dossier.PausedMinutes, dossier.OriginalDueAt, dossier.DueAt,
            dossier.CompletedAt, dossier.RescheduledCount);

    internal static IQueryable<DossierPauseRow> Pauses(ReportingDbContext db, int[] numbers) =>
        db.DossierPauses.Where(pause => EF.Parameter(numbers).Contains(pause.DossierId)).OrderBy(pause => pause.DossierId).ThenBy(pause => pause.FromAt);

    private static ClockFacts FactsOf(StoredClock clock, CountedRows rows, IEnumerable<DossierPauseRow> pauses) => new(
        new DueDateFacts(clock.ReceivedAt, rows.Procedure(clock.ProcedureId).Limit, clock.PausedMinutes, clock.OriginalDueAt, clock.DueAt),
        clock.CompletedAt,
        clock.RescheduledCount,
        [.. pauses.Select(pause => new ClockPause(pause.Reason, pause.FromAt, pause.ToAt))]);

    internal sealed record StoredClock(
        int Id, string Code, int ProcedureId, DateTime ReceivedAt, int PausedMinutes, DateTime? OriginalDueAt, DateTime? DueAt, DateTime? CompletedAt, short RescheduledCount);
}
