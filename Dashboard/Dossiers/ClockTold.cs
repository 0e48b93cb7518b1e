using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.ProcedurePages;

namespace Dashboard.Dossiers;

/// <summary>Something that happened to a dossier, for its clock.</summary>
/// <param name="At">Local civil time.</param>
/// <param name="Name">What.</param>
/// <param name="Look">How it is drawn: "" for an event, "duedate" for the current due date, "wait" for a pause.</param>
public sealed record ClockEvent(DateTime At, string Name, string Look = "")
{
    public DateOnly On => DateOnly.FromDateTime(At);
}

/// <summary>How the days and lanes of a clock are told.</summary>
public static class ClockTold
{
    /// <summary>The clock as it stands on the day states are read on; null while the dossier was never received.</summary>
    public static DossierClock? Of(DossierRecord dossier, Question question) => dossier.Clock is { } facts
        ? DossierClock.Of(facts, new DueDateRule(new Deadline(question.Snapshot.Calendar, WorkingHours.Default)), question.StatesOn)
        : null;

    /// <summary>The swapped days the clock ran over, each taken the other way round.</summary>
    public static IReadOnlyList<(DayChange Change, WhatIf WhatIf)> OtherCalendars(DossierRecord dossier, Question question) => dossier.Clock is { } facts
        ? CalendarWhatIf.SwappedDaysOf(facts, new Deadline(question.Snapshot.Calendar, WorkingHours.Default), question.StatesOn)
        : [];

    /// <summary>What happened to it, in order.</summary>
    public static IReadOnlyList<ClockEvent> Events(DossierRecord dossier)
    {
        var now = dossier.Current;
        IEnumerable<(DateTime? At, string Name, string Look)> all =
        [
            (now.ReceivedAt, Texts.FactReceived, ""),
            .. dossier.Pauses.SelectMany(pause => ((DateTime?, string, string)[])[(pause.FromAt, Format.Words(Names.Of(pause.Reason)), "wait"), (pause.ToAt, Texts.PauseOver, "")]),
            (now.OriginalDueAt == now.DueAt ? null : now.OriginalDueAt, Texts.FactOriginalDue, ""),
            (now.DueAt, now.OriginalDueAt == now.DueAt ? Texts.DueHead : Texts.FactDue, "duedate"),
            (now.CompletedAt, Texts.FactCompleted, ""),
            (now.HandedOverAt, Texts.FactHandedOver, ""),
        ];
        return [.. all.Where(happened => happened.At is not null).Select(happened => new ClockEvent(happened.At!.Value, happened.Name, happened.Look)).OrderBy(happened => happened.At)];
    }

    /// <summary>Stretches of about equal length, each of so many days at most, one after the other.</summary>
    public static IEnumerable<Period> Stretches(Period days, int most)
    {
        var count = (days.Days + most - 1) / most;
        most = (days.Days + count - 1) / count;
        for (var first = days.First; first <= days.Last; first = first.AddDays(most))
        {
            yield return new Period(first, first.AddDays(most - 1) < days.Last ? first.AddDays(most - 1) : days.Last);
        }
    }

    /// <summary>Towards which due date a lane is counted.</summary>
    public static string Name(ClockLaneKind kind) => kind switch
    {
        ClockLaneKind.ByLimit => Texts.LaneByLimit,
        ClockLaneKind.Original => Texts.LaneOriginal,
        _ => Texts.LaneCurrent,
    };

    /// <summary>"còn 2 ngày", "đúng ngày hẹn", "quá 3 ngày"; past due by a weekend alone stands with one day over, as everywhere.</summary>
    public static string Over(ClockLane lane) => DayWords.Told(
        DayMeasure.Left, lane.Verdict is DossierVerdict.Late or DossierVerdict.Overdue ? -Math.Max(1, lane.WorkingDaysOver) : -lane.WorkingDaysOver);

    /// <summary>What the calendar says of a day.</summary>
    public static string Of(ClockDay day) => day.Named is { } named ? Format.Words(named.Name)
        : day.Pause is { } pause ? Format.Words(Names.Of(pause))
        : day.IsWorked ? Texts.DayWorked : Texts.DayWeekend;

    /// <summary>The number of a day in its lane: "7", "+2", a word for a day that has none.</summary>
    public static string Number(ClockDay day) => day.Kind switch
    {
        ClockDayKind.DayZero => "0",
        ClockDayKind.Counted => Format.Count(day.Number ?? 0),
        ClockDayKind.Over => $"+{Format.Count(day.Number ?? 0)}",
        ClockDayKind.Paused => Texts.DayPaused,
        _ => "",
    };

    /// <summary>The look of a day's cell.</summary>
    public static string Look(ClockDay day) => string.Join(' ', ((string?[])
    [
        day.Kind switch
        {
            ClockDayKind.Counted => "cnt",
            ClockDayKind.Over => "over",
            ClockDayKind.Paused => "pause",
            ClockDayKind.DayZero => "zero",
            _ => "out",
        },
        day.IsWorked ? null : "off",
        day.Named?.Kind == CalendarDayKind.WorkingSaturday ? "swap" : null,
        day.IsDue ? "due" : null,
    ]).OfType<string>());
}
