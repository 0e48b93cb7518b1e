namespace Dashboard.Data.Domain;

/// <summary>What can be seen of one dossier by its own times that an inspector asks about.</summary>
[Flags]
public enum DossierSigns
{
    None = 0,

    /// <summary>Ended on a day that was not worked.</summary>
    EndedOnDayOff = 1,

    /// <summary>Ended on a working day before the morning's opening, or a minute or more after the afternoon's closing. The lunch break is not asked about.</summary>
    EndedOffHours = 2,

    /// <summary>Submitted online and received more than eight working hours later.</summary>
    AcceptedLate = 4,

    /// <summary>Given a new appointment more than once.</summary>
    RescheduledAgain = 8,

    /// <summary>A supplement asked for when less than a working day was left of a limit of at least two.</summary>
    SupplementOnLastDay = 16,

    /// <summary>Settled with a result that was not handed over within five working days after.</summary>
    NotHandedOver = 32,
}

/// <summary>What the signs of a dossier are read from.</summary>
/// <param name="Due">Receipt, limit, paused minutes and due times.</param>
public readonly record struct SignFacts(DueDateFacts Due)
{
    public ReceiptChannel Channel { get; init; }

    public Outcome Outcome { get; init; }

    public DateTime? SubmittedAt { get; init; }

    public DateTime? CompletedAt { get; init; }

    public DateTime? HandedOverAt { get; init; }

    public int RescheduledCount { get; init; }

    /// <summary>When its clock stood still, in order; null for never.</summary>
    public IReadOnlyList<ClockPause>? Pauses { get; init; }
}

/// <summary>Reads the signs of a dossier: once, when it is loaded into memory, so that every unit can be held against its peers.</summary>
public sealed class SignRule(DueDateRule dueDates)
{
    /// <summary>Working hours within which what is submitted online is to be received.</summary>
    public const int HoursToAccept = 8;

    /// <summary>Working days after the end within which a result is to be handed over: our choice.</summary>
    public const int DaysToHandOver = 5;

    /// <summary>How the due date differs from the one worked out.</summary>
    public DueDatePattern PatternOf(in SignFacts facts) => dueDates.PatternOf(facts.Due);

    /// <summary>All signs of one dossier.</summary>
    public DossierSigns Of(in SignFacts facts)
    {
        var deadline = dueDates.Deadline;
        var signs = facts.RescheduledCount > 1 ? DossierSigns.RescheduledAgain : DossierSigns.None;
        if (facts.Channel == ReceiptChannel.Online && facts.SubmittedAt is { } submitted
            && deadline.WorkingMinutesBetween(submitted, facts.Due.ReceivedAt) > HoursToAccept * 60)
        {
            signs |= DossierSigns.AcceptedLate;
        }

        if (facts.CompletedAt is { } completed)
        {
            var (day, time) = (DateOnly.FromDateTime(completed), TimeOnly.FromDateTime(completed));
            signs |= !deadline.Calendar.IsWorkingDay(day) ? DossierSigns.EndedOnDayOff
                : time < deadline.Hours.MorningOpens || time >= deadline.Hours.AfternoonCloses.AddMinutes(1) ? DossierSigns.EndedOffHours : DossierSigns.None;
            if (facts.Outcome == Outcome.Resolved
                && (facts.HandedOverAt is not { } handed || deadline.Calendar.WorkingDaysAfter(day, DateOnly.FromDateTime(handed)) > DaysToHandOver))
            {
                signs |= DossierSigns.NotHandedOver;
            }
        }

        return facts.Pauses is { Count: > 0 } pauses && IsAskedOnLastDay(facts.Due, pauses) ? signs | DossierSigns.SupplementOnLastDay : signs;
    }

    private bool IsAskedOnLastDay(in DueDateFacts facts, IReadOnlyList<ClockPause> pauses)
    {
        var deadline = dueDates.Deadline;
        var day = deadline.Hours.MinutesPerDay;
        if (deadline.DueAt(facts.ReceivedAt, facts.Limit) is not { } due || deadline.WorkingMinutesBetween(facts.ReceivedAt, due) < 2 * day)
        {
            return false;
        }

        foreach (var pause in pauses)
        {
            if (pause.Reason == PauseReason.Supplement && deadline.WorkingMinutesBetween(pause.FromAt, due) < day)
            {
                return true;
            }

            due = pause.ToAt is { } to ? deadline.Extend(due, deadline.WorkingMinutesBetween(pause.FromAt, to)) : due;
        }

        return false;
    }
}
