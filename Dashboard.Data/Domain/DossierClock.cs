namespace Dashboard.Data.Domain;

/// <summary>What a day is to a dossier's clock.</summary>
public enum ClockDayKind
{
    /// <summary>The day the clock starts on: day 0, not counted.</summary>
    DayZero,

    /// <summary>Counted into the limit.</summary>
    Counted,

    /// <summary>Not worked, so not counted.</summary>
    Off,

    /// <summary>A working day lost to a pause: the clock stood still for the citizen.</summary>
    Paused,

    /// <summary>A working day after the due date, up to the end or to the day it is looked at.</summary>
    Over,

    /// <summary>Before the clock starts, or after all is over.</summary>
    Outside,
}

/// <summary>One day of a dossier's clock.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What it is to the clock.</param>
/// <param name="IsWorked">Whether the calendar in use says it is worked.</param>
/// <param name="Named">What a notice says of it; null for an ordinary day.</param>
/// <param name="Number">Of a counted day, how many days have passed with it; of a day over, how many it is over; null otherwise.</param>
/// <param name="IsDue">Whether the dossier is due on it.</param>
/// <param name="Pause">Why the clock stood still, on a day it did for any time; null otherwise.</param>
public sealed record ClockDay(DateOnly Date, ClockDayKind Kind, bool IsWorked, CalendarDay? Named, int? Number, bool IsDue, PauseReason? Pause);

/// <summary>Which due date a lane is counted to.</summary>
public enum ClockLaneKind
{
    /// <summary>Where the limit alone ends, as worked out: pauses are not taken off. Told where the register gives no original date and the clock stood still.</summary>
    ByLimit,

    /// <summary>The due date first given.</summary>
    Original,

    /// <summary>The due date now; pauses are taken off.</summary>
    Current,
}

/// <summary>The days of a dossier as they count towards one due date.</summary>
/// <param name="Kind">Which due date.</param>
/// <param name="DueAt">The due time; local civil time.</param>
/// <param name="WithoutPauses">Whether days the clock stood still are taken off.</param>
/// <param name="Verdict">How the dossier stands against it, by dates.</param>
/// <param name="WorkingDaysOver">Working days from the due date to the end, or to the day it is looked at: above 0 over, below 0 left or early.</param>
/// <param name="Days">Every day of <see cref="DossierClock.Days"/>.</param>
public sealed record ClockLane(
    ClockLaneKind Kind, DateTime DueAt, bool WithoutPauses, DossierVerdict Verdict, int WorkingDaysOver, IReadOnlyList<ClockDay> Days);

/// <summary>What a step of the arithmetic does.</summary>
public enum ClockStepKind
{
    /// <summary>The clock starts: at once, or at the next opening.</summary>
    Start,

    /// <summary>Days that are counted.</summary>
    Counted,

    /// <summary>Days that are not counted, with why.</summary>
    NotCounted,

    /// <summary>A Saturday worked in exchange, counted.</summary>
    WorkedSaturday,

    /// <summary>The due time by the limit alone.</summary>
    DueByLimit,

    /// <summary>The clock stands still, so many working minutes.</summary>
    Pause,

    /// <summary>The due time moved by the pauses.</summary>
    DueWithPauses,

    /// <summary>What the register says, where it differs from the arithmetic.</summary>
    RegisterDiffers,

    /// <summary>The appointment was moved.</summary>
    Rescheduled,

    /// <summary>The end, against a due date.</summary>
    Verdict,

    /// <summary>A year no notice has been loaded for: its holidays are not known.</summary>
    YearNotAnnounced,
}

/// <summary>One step of the arithmetic that leads from receipt to due date and verdict.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day; the first for a step of one day.</param>
/// <param name="Text">The step in words.</param>
public sealed record ClockStep(ClockStepKind Kind, DateOnly First, DateOnly Last, Wording Text)
{
    /// <summary>The number of its last counted day; null where none is counted.</summary>
    public int? Number { get; init; }

    /// <summary>Working minutes of a pause; 0 otherwise.</summary>
    public int Minutes { get; init; }
}

/// <summary>A stretch of time a clock stood still.</summary>
/// <param name="Reason">Why.</param>
/// <param name="FromAt">Local civil time.</param>
/// <param name="ToAt">Local civil time; null while it lasts.</param>
public sealed record ClockPause(PauseReason Reason, DateTime FromAt, DateTime? ToAt);

/// <summary>What a dossier's clock is drawn from.</summary>
/// <param name="Due">Receipt, limit, paused minutes and due times as the register gives them.</param>
/// <param name="CompletedAt">End of processing; null while in process.</param>
/// <param name="RescheduledCount">How often the appointment was moved.</param>
/// <param name="Pauses">When the clock stood still, in order.</param>
public sealed record ClockFacts(DueDateFacts Due, DateTime? CompletedAt, int RescheduledCount, IReadOnlyList<ClockPause> Pauses);

/// <summary>The clock of one dossier: its days, the arithmetic in words, and the due date worked out anew.</summary>
/// <remarks>
/// A counted day bears the number of days that have passed with it at the time of day the clock started. A pause takes as many whole
/// days as it moves the due date by, the earliest first, so the day the limit ends on always bears the limit's number.
/// </remarks>
/// <param name="Days">From the day of receipt to the last event, due date or day it is looked at, as far as <see cref="MostDays"/>.</param>
/// <param name="Lanes">Towards each due date there is; none without a limit and a due date.</param>
/// <param name="Steps">The arithmetic, in order.</param>
/// <param name="Check">The due date worked out anew, held against the register's.</param>
public sealed record DossierClock(Period Days, IReadOnlyList<ClockLane> Lanes, IReadOnlyList<ClockStep> Steps, DueDateCheck Check)
{
    /// <summary>As many days as are drawn; an open dossier of years is cut off behind them.</summary>
    public const int MostDays = 400;

    /// <summary>Works out the clock of one dossier.</summary>
    /// <param name="facts">What the register says of it.</param>
    /// <param name="rule">Calendar, hours and how due dates are worked out.</param>
    /// <param name="on">The day it is looked at; an end after it has not happened.</param>
    public static DossierClock Of(ClockFacts facts, DueDateRule rule, DateOnly on)
    {
        var completed = facts.CompletedAt is { } ended && DateOnly.FromDateTime(ended) <= on ? ended : (DateTime?)null;
        var check = rule.Check(facts.Due);
        var received = DateOnly.FromDateTime(facts.Due.ReceivedAt);
        var until = completed is { } at ? DateOnly.FromDateTime(at) : on;
        DateOnly[] last = [received, until, .. DaysOf(facts.Due.DueAt, facts.Due.OriginalDueAt, check.Expected)];
        var end = last.Max();
        var days = new Period(received, end.DayNumber - received.DayNumber < MostDays ? end : received.AddDays(MostDays - 1));
        var clock = new ClockDays(facts, rule.Deadline, days, until);
        var lanes = LanesOf(facts, rule, check).Select(lane => clock.Lane(lane.Kind, lane.DueAt, lane.WithoutPauses, completed, on)).ToList();
        return new DossierClock(days, lanes, new ClockWords(facts, rule.Deadline, check, completed, on).Steps(lanes), check);
    }

    private static IEnumerable<DateOnly> DaysOf(params IEnumerable<DateTime?> times) => times.OfType<DateTime>().Select(DateOnly.FromDateTime);

    private static IEnumerable<(ClockLaneKind Kind, DateTime DueAt, bool WithoutPauses)> LanesOf(ClockFacts facts, DueDateRule rule, DueDateCheck check)
    {
        var due = facts.Due;
        var byLimit = rule.Deadline.DueAt(due.ReceivedAt, due.Limit);
        if (due.OriginalDueAt is { } original)
        {
            // the first date may have been given before the pauses or be the one moved by them: the one it agrees with is drawn
            var isSlip = byLimit is { } slip && DateOnly.FromDateTime(slip) == DateOnly.FromDateTime(original);
            yield return (ClockLaneKind.Original, original, !isSlip);
        }
        else if (due.PausedMinutes > 0 && byLimit is { } limitEnds)
        {
            yield return (ClockLaneKind.ByLimit, limitEnds, false);
        }

        if ((due.DueAt ?? check.Expected) is { } current)
        {
            yield return (ClockLaneKind.Current, current, true);
        }
    }
}
