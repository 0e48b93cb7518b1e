using Dashboard.Data.Domain;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Tests.Generation;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Auditing;

/// <summary>Days of the seed taken otherwise, against a recount of every dossier's due date under a calendar made for it.</summary>
[Collection(nameof(SeedDatabase))]
public sealed class SeedWhatIfTests(SeedDatabase seed)
{
    private static readonly DateOnly On = new(2025, 5, 16);

    [Theory]
    [InlineData("2025-04-26", false)]
    [InlineData("2025-05-02", true)]
    [InlineData("2025-03-12", false)]
    public async Task Flipped_DayTakenOtherwise_IsWhatARecountSays(string day, bool isWorked)
    {
        var change = new DayChange(Day(day), isWorked);
        var expected = Recount(change);

        var flipped = await Queries().FlippedAsync(seed.Snapshot, Query("2021-01-01", "2025-05-16"), change, TestContext.Current.CancellationToken);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, flipped.Select(dossier => dossier.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Flipped_OfOneUnit_IsItsPartOfThem()
    {
        var change = new DayChange(Day("2025-04-26"), false);
        var queries = Queries();
        var query = Query("2025-01-01", "2025-05-16");

        var all = await queries.FlippedAsync(seed.Snapshot, query, change, TestContext.Current.CancellationToken);
        var unit = SeedDossier.All.Single(dossier => dossier.Code == all[0].Code).Unit;
        var own = await queries.FlippedAsync(seed.Snapshot, query with { Filter = new() { Unit = unit } }, change, TestContext.Current.CancellationToken);

        Assert.NotEmpty(own);
        Assert.Equal(all.Where(dossier => dossier.Code.StartsWith(all[0].Code[..14], StringComparison.Ordinal)), own);
    }

    /// <summary>Each dossier's limit counted twice from its receipt, day by day; those rescheduled keep the date they were given.</summary>
    private static List<string> Recount(DayChange change)
    {
        var worked = SeedData.Reference.Calendar;
        bool Now(DateOnly day) => worked.IsWorkingDay(day);
        bool Then(DateOnly day) => day == change.Day ? change.IsWorked : worked.IsWorkingDay(day);
        var flipped = new List<string>();
        foreach (var dossier in SeedDossier.All)
        {
            if (dossier.DueAt is not { } due || dossier[RegisterColumns.OriginalDueAt].Length > 0 || dossier.Procedure.Limit.Kind == LimitKind.None
                || dossier.ReceivedAt.Date > change.Day.ToDateTime(default) || due.Date < change.Day.ToDateTime(default))
            {
                continue;
            }

            var paused = dossier.Pauses(dossier.CompletedAt ?? new(2025, 5, 16, 17, 0, 0)).ToList();
            var now = NaiveDue(dossier, Now, paused.Sum(pause => NaiveMinutes(pause.From, pause.To, Now)));
            var then = NaiveDue(dossier, Then, paused.Sum(pause => NaiveMinutes(pause.From, pause.To, Then)));
            var end = DateOnly.FromDateTime(dossier.CompletedAt ?? On.ToDateTime(default));
            if (now == DateOnly.FromDateTime(due) && end > now != end > then)
            {
                flipped.Add(dossier.Code);
            }
        }

        return [.. flipped.Order(StringComparer.Ordinal)];
    }

    /// <summary>Minute by minute over the opening hours 07:00–11:30 and 13:30–17:00.</summary>
    private static DateOnly NaiveDue(SeedDossier dossier, Func<DateOnly, bool> isWorked, int pausedMinutes)
    {
        var limit = dossier.Procedure.Limit;
        var received = dossier.ReceivedAt;
        var at = new DateTime(received.Year, received.Month, received.Day, received.Hour, received.Minute, 0);
        if (!isWorked(DateOnly.FromDateTime(at)) || at.TimeOfDay >= new TimeSpan(17, 0, 0))
        {
            at = at.Date.AddDays(1);
        }

        while (!IsOpen(at, isWorked))
        {
            at = at.AddMinutes(1);
        }

        switch (limit.Kind)
        {
            case LimitKind.InTheDay:
                var day = DateOnly.FromDateTime(received);
                if (!isWorked(day) || received.TimeOfDay > new TimeSpan(15, 0, 0))
                {
                    do
                    {
                        day = day.AddDays(1);
                    }
                    while (!isWorked(day));
                }

                return day;
            case LimitKind.WorkingDays:
                for (var left = limit.Amount; left > 0;)
                {
                    at = at.AddDays(1);
                    left -= isWorked(DateOnly.FromDateTime(at)) ? 1 : 0;
                }

                break;
            case LimitKind.CalendarDays:
                at = received.Date.AddDays(limit.Amount) + at.TimeOfDay;
                while (!isWorked(DateOnly.FromDateTime(at)))
                {
                    at = at.AddDays(1);
                }

                break;
            default:
                at = Advance(at, limit.Amount * 60, isWorked);
                break;
        }

        return DateOnly.FromDateTime(pausedMinutes == 0 ? at : Advance(at, pausedMinutes, isWorked));
    }

    private static DateTime Advance(DateTime at, int minutes, Func<DateOnly, bool> isWorked)
    {
        while (minutes > 0)
        {
            if (!isWorked(DateOnly.FromDateTime(at)) || at.Hour >= 17)
            {
                at = at.Date.AddDays(1).AddHours(7);
                continue;
            }

            minutes -= IsOpen(at, isWorked) ? 1 : 0;
            at = at.AddMinutes(1);
        }

        return at;
    }

    private static int NaiveMinutes(DateTime from, DateTime to, Func<DateOnly, bool> isWorked)
    {
        var minutes = 0;
        for (var at = from; at < to; at = !isWorked(DateOnly.FromDateTime(at)) || at.Hour >= 17 ? at.Date.AddDays(1).AddHours(7) : at.AddMinutes(1))
        {
            minutes += IsOpen(at, isWorked) ? 1 : 0;
        }

        return minutes;
    }

    private static bool IsOpen(DateTime at, Func<DateOnly, bool> isWorked) =>
        isWorked(DateOnly.FromDateTime(at)) && at.TimeOfDay.TotalMinutes is (>= 420 and < 690) or (>= 810 and < 1020);

    private WhatIfQueries Queries() => new(new SeedContexts(seed.ConnectionString));
}
