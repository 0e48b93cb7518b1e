using Dashboard.Data.Domain;

namespace Dashboard.Data.Generation;

/// <summary>Makes up what happens to a dossier from receipt to hand-over, by its procedure's limit and the working calendar, and nothing after the cut-off.</summary>
internal sealed class DossierLife(Deadline deadline, DateTime cutOffAt, PlantedIrregularities? planted)
{
    private readonly int _day = deadline.Hours.MinutesPerDay;

    private static readonly TimeLimit PaddedLimit = new(LimitKind.WorkingDays, 5);

    public void Live(SyntheticDossier dossier, ref SeededRandom random)
    {
        planted?.Plant(dossier);
        dossier.SettledBy = SettledBy(dossier);
        dossier.SubmittedAt = SubmittedAt(dossier, ref random);
        var due = deadline.DueAt(dossier.ReceivedAt, dossier.Planted == Irregularity.PaddedLimit ? PaddedLimit : dossier.Procedure.Limit);
        var limit = due is { } at ? Math.Max(1, deadline.WorkingMinutesBetween(dossier.ReceivedAt, at)) : random.Between(5, 20) * _day;
        var byDays = dossier.Procedure.Limit.Kind is LimitKind.WorkingDays or LimitKind.CalendarDays;
        if (byDays && limit >= 3 * _day)
        {
            Interrupt(dossier, limit, due, ref random);
        }

        dossier.DueAt = due is { } dueAt ? deadline.Extend(dueAt, dossier.PausedMinutes) : null;
        Reschedule(dossier, limit, ref random);
        Complete(dossier, limit, ref random);
        planted?.MoveCompletion(dossier);
        Close(dossier);
        Apologise(dossier, ref random);
        HandOver(dossier, ref random);
        Record(dossier, ref random);
    }

    /// <summary>Interlinked services and land dossiers taken in at a commune are settled at the district.</summary>
    private static string? SettledBy(SyntheticDossier dossier) => dossier.Unit.Level != Level.Commune ? null : dossier.Procedure.Code switch
    {
        "2.002621" => "892.VP",
        "2.002622" or "1.010803" or "1.010824" => "892.NV",
        "1.012765" or "1.012783" => "892.DD",
        _ => null,
    };

    private DateTime SubmittedAt(SyntheticDossier dossier, ref SeededRandom random)
    {
        var received = dossier.ReceivedAt;
        if (dossier.Channel == ReceiptChannel.Counter)
        {
            return received;
        }

        if (dossier.Channel == ReceiptChannel.Postal)
        {
            return received.Date.AddDays(-random.Between(1, 3)).AddMinutes(random.Between(8 * 60, 16 * 60));
        }

        var roll = random.Below(1000);
        var inOffice = deadline.ClockStart(received) <= received;
        if ((roll < 750 && received.Hour >= 8) || !inOffice)
        {
            return received.AddSeconds(-random.Between(90, inOffice ? 5_400 : 900));
        }

        // any evening or day off since the office was last open; now and then it waits for more than eight working hours
        var lastOpen = LastWorkingDay(dossier.ReceivedOn.AddDays(-1));
        var day = dossier.ReceivedOn.AddDays(-random.Between(1, dossier.ReceivedOn.DayNumber - lastOpen.DayNumber));
        if (roll > 984)
        {
            day = LastWorkingDay(lastOpen.AddDays(-random.Between(1, 3)));
        }

        var minute = deadline.Calendar.IsWorkingDay(day) ? random.Between(17 * 60, (23 * 60) - 1) : random.Between(7 * 60, (22 * 60) + 30);
        return day.ToDateTime(default).AddSeconds((minute * 60) + random.Below(60));
    }

    private DateOnly LastWorkingDay(DateOnly day)
    {
        while (!deadline.Calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>Requests to supplement, and waiting for land dues to be paid. The clock stands still meanwhile.</summary>
    private void Interrupt(SyntheticDossier dossier, int limit, DateTime? due, ref SeededRandom random)
    {
        var from = deadline.AddWorkingMinutes(dossier.ReceivedAt, limit * random.Between(15, 60) / 100);
        if (dossier.Procedure.Code == "1.012765" && random.Chance(550))
        {
            Pause(dossier, PauseReason.Payment, from, random.Between(2 * _day, 9 * _day));
        }
        else if (random.Chance(dossier.Planted == Irregularity.SupplementOnLastDay ? 120 : 28))
        {
            var onLastDay = dossier.Planted == Irregularity.SupplementOnLastDay && due is not null;
            from = onLastDay ? deadline.AddWorkingMinutes(dossier.ReceivedAt, limit - 15) : from;
            Pause(dossier, PauseReason.Supplement, from, random.Between(_day, 6 * _day));
            if (random.Chance(60) && !onLastDay && dossier.Pauses is [{ To: { } to }])
            {
                Pause(dossier, PauseReason.Supplement, deadline.AddWorkingMinutes(to, random.Between(60, _day)), random.Between(_day, 4 * _day));
            }
        }
    }

    private void Pause(SyntheticDossier dossier, PauseReason reason, DateTime from, int minutes)
    {
        if (from >= cutOffAt)
        {
            return;
        }

        var to = deadline.AddWorkingMinutes(from, minutes);
        var pause = new Pause(reason, from, to < cutOffAt ? to : null);
        dossier.Pauses.Add(pause);
        dossier.PausedMinutes += deadline.WorkingMinutesBetween(from, pause.To ?? cutOffAt);
        dossier.SupplementRequests += reason == PauseReason.Supplement ? 1 : 0;
    }

    /// <summary>A new appointment, given a working day before the old one runs out.</summary>
    private void Reschedule(SyntheticDossier dossier, int limit, ref SeededRandom random)
    {
        if (dossier.DueAt is not { } original || limit < 2 * _day || !random.Chance(LocalTrends.LatePerMille(dossier.Unit, dossier.ReceivedOn) / 3)
            || original.AddDays(-1) >= cutOffAt || dossier.Pauses.Exists(pause => pause.To is null))
        {
            return;
        }

        dossier.RescheduledCount = dossier.Planted == Irregularity.SecondRescheduling ? 2 : 1;
        dossier.OriginalDueAt = original;
        dossier.DueAt = deadline.AddWorkingMinutes(original, random.Between(2, 8) * _day);
    }

    private void Complete(SyntheticDossier dossier, int limit, ref SeededRandom random)
    {
        if (dossier.Pauses.Exists(pause => pause.To is null))
        {
            return;
        }

        var inTheDay = dossier.Procedure.Limit.Kind is LimitKind.InTheDay;
        var late = LocalTrends.LatePerMille(dossier.Unit, dossier.ReceivedOn) * (inTheDay ? 55 : 110) / 100;
        dossier.Outcome = Outcome.Resolved;
        if (dossier is { Planted: Irregularity.WithdrawnBeforeExpiry, DueAt: { } due })
        {
            var eve = LastWorkingDay(DateOnly.FromDateTime(due).AddDays(-1));
            (dossier.Outcome, dossier.CompletedAt) = (Outcome.Withdrawn, eve.ToDateTime(new TimeOnly(16, 10)));
        }
        else if (dossier.RescheduledCount > 0)
        {
            var extra = deadline.WorkingMinutesBetween(dossier.OriginalDueAt!.Value, dossier.DueAt!.Value);
            dossier.CompletedAt = random.Chance(120)
                ? AfterDue(dossier, ref random)
                : deadline.AddWorkingMinutes(dossier.OriginalDueAt.Value, random.Between(_day / 2, Math.Max(_day / 2, extra)));
        }
        else if (random.Chance(15))
        {
            dossier.Outcome = random.Below(10) switch { < 5 => Outcome.Returned, < 8 => Outcome.Withdrawn, _ => Outcome.Stopped };
            dossier.CompletedAt = AfterReceipt(dossier, limit * random.Between(20, 80) / 100);
        }
        else if (dossier.DueAt is not null && random.Chance(late))
        {
            dossier.CompletedAt = AfterDue(dossier, ref random);
        }
        else if (inTheDay)
        {
            dossier.CompletedAt = AfterReceipt(dossier, Math.Min(limit - 1, random.Chance(800) ? random.Between(4, 60) : random.Between(60, 240)));
        }
        else
        {
            var used = random.Chance(260) ? Math.Max(limit / 2, limit - random.Below(150)) : limit * random.Between(20, 92) / 100;
            dossier.CompletedAt = AfterReceipt(dossier, used);
        }

        // the clerk's clock shows seconds
        if (dossier.CompletedAt is { Second: 0 } minute && dossier.Outcome != Outcome.Withdrawn)
        {
            dossier.CompletedAt = minute.AddSeconds(random.Below(60));
        }
    }

    private DateTime AfterReceipt(SyntheticDossier dossier, int minutes)
    {
        var last = dossier.Pauses is [.., { To: { } to }] ? to : dossier.ReceivedAt;
        var at = deadline.AddWorkingMinutes(dossier.ReceivedAt, Math.Max(1, minutes) + dossier.PausedMinutes);
        return at > last ? at : deadline.AddWorkingMinutes(last, 1 + (deadline.WorkingMinutesBetween(last, dossier.DueAt ?? last) / 3));
    }

    private DateTime AfterDue(SyntheticDossier dossier, ref SeededRandom random)
    {
        var due = dossier.DueAt!.Value;
        var restOfDay = _day - deadline.Hours.MinutesAt(TimeOnly.FromDateTime(due));
        var roll = random.Below(100);
        var longest = LocalTrends.LongestDelay(dossier.Unit, dossier.ReceivedOn);
        var days = longest > 0 ? random.Between(longest / 4, longest)
            : roll < 62 ? random.Below(2)
            : roll < 92 ? random.Between(2, 7) : random.Between(8, 30);
        return deadline.AddWorkingMinutes(due, restOfDay + (days * _day) + random.Between(10, 400));
    }

    /// <summary>Takes back what would happen after the cut-off, and reads the status off what is left.</summary>
    private void Close(SyntheticDossier dossier)
    {
        if (dossier.CompletedAt is null || dossier.CompletedAt > cutOffAt)
        {
            (dossier.CompletedAt, dossier.Outcome) = (null, Outcome.None);
        }

        dossier.Status = dossier.Outcome switch
        {
            Outcome.Resolved or Outcome.Returned => DossierStatus.Resolved,
            Outcome.Withdrawn => DossierStatus.Withdrawn,
            Outcome.Stopped => DossierStatus.Stopped,
            _ when dossier.Pauses is [.., { To: null } open] =>
                open.Reason == PauseReason.Payment ? DossierStatus.AwaitingPayment : DossierStatus.AwaitingSupplement,
            _ => dossier.ReceivedAt.AddHours(2) > cutOffAt ? DossierStatus.Accepted : DossierStatus.InProcess,
        };
    }

    private void Apologise(SyntheticDossier dossier, ref SeededRandom random)
    {
        var promised = dossier.OriginalDueAt ?? dossier.DueAt;
        var end = dossier.CompletedAt ?? cutOffAt;
        var late = promised is { } day && end.Date > day.Date;
        if (!late || random.Chance(dossier.RescheduledCount > 0 ? 100 : 170) || dossier.Planted == Irregularity.NoApology)
        {
            return;
        }

        var on = LastWorkingDay(DateOnly.FromDateTime(promised!.Value).AddDays(random.Chance(600) ? -1 : 0));
        dossier.ApologyIssuedOn = on < dossier.ReceivedOn ? dossier.ReceivedOn : on;
    }

    private void HandOver(SyntheticDossier dossier, ref SeededRandom random)
    {
        if (dossier.Outcome is not (Outcome.Resolved or Outcome.Returned) || random.Chance(18))
        {
            return;
        }

        var completed = dossier.CompletedAt!.Value;
        var wait = dossier.Procedure.Limit.Kind == LimitKind.InTheDay && random.Chance(850) ? random.Between(2, 40) : random.Between(20, 3 * _day);
        var at = deadline.AddWorkingMinutes(completed, wait);
        at = at > completed ? at : completed;
        if (at > cutOffAt)
        {
            return;
        }

        dossier.HandedOverAt = at;
        dossier.Status = DossierStatus.HandedOver;
        var roll = random.Below(1000);
        dossier.ResultDelivery = roll < 22 ? ResultDelivery.Postal
            : dossier.Channel == ReceiptChannel.Online && dossier.Procedure.Online == OnlineLevel.Full && roll < 450 ? ResultDelivery.Online
            : ResultDelivery.Counter;
    }

    /// <summary>What the system notes besides: digitization, reuse, payment, the account in charge.</summary>
    private void Record(SyntheticDossier dossier, ref SeededRandom random)
    {
        var (unit, channel, day) = (dossier.Unit, dossier.Channel, dossier.ReceivedOn);
        dossier.DigitizationWeight = (long)LocalTrends.DigitizedFullyPerMille(unit, channel, day) * random.Between(700, 1300);
        dossier.DigitizedOnReceipt = random.Chance(LocalTrends.DigitizedFullyPerMille(unit, channel, day) / 2) ? Digitization.Partial : Digitization.None;
        dossier.ReusedData = random.Chance(LocalTrends.ReusedPerMille(day));
        dossier.PaidOnline = dossier.Procedure.FeeBearing && random.Chance(LocalTrends.PaidOnlinePerMille(channel, day));
        dossier.Handler = dossier.Planted == Irregularity.OneAccount ? 3 : random.Between(1, 2 + (unit.Share / 3_000));
        if (dossier is { Outcome: Outcome.Resolved, CompletedAt: { } completed }
            && (dossier.Procedure.GivesResultDocument || dossier.FlaggedWithoutResult))
        {
            var at = deadline.AddWorkingMinutes(completed, random.Chance(700) ? random.Between(5, 200) : random.Between(200, 20 * _day));
            dossier.ResultWeight = dossier.FlaggedWithoutResult ? 0 : (long)LocalTrends.ResultDigitizedPerMille(unit, channel, day) * random.Between(700, 1300);
            dossier.ResultWouldBeDigitizedAt = at < completed ? completed : at > cutOffAt ? cutOffAt : at;
        }
    }
}
