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

    /// <summary>The clock stood still for the citizen.</summary>
    Paused,

    /// <summary>After the due date, before the end.</summary>
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
    /// <summary>The due date first given; pauses are not taken off.</summary>
    Original,

    /// <summary>The due date now; pauses are taken off.</summary>
    Current,
}

/// <summary>The days of a dossier as they count towards one due date.</summary>
/// <param name="Kind">Which due date.</param>
/// <param name="DueAt">The due time the register gives; local civil time.</param>
/// <param name="Verdict">How the dossier stands against it, by dates.</param>
/// <param name="WorkingDaysOver">Working days from the due date to the end, or to the day it is looked at: above 0 over, below 0 left or early.</param>
/// <param name="Days">Every day of <see cref="DossierClock.Days"/>.</param>
public sealed record ClockLane(ClockLaneKind Kind, DateTime DueAt, DossierVerdict Verdict, int WorkingDaysOver, IReadOnlyList<ClockDay> Days);

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

    /// <summary>The end, against each due date.</summary>
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

/// <summary>The clock of one dossier: its days, the arithmetic in words, and the due date worked out anew.</summary>
/// <param name="Days">From the day of receipt to the last event or due date.</param>
/// <param name="Lanes">Towards the original due date, where the register gives one of its own, and the current one; none without a due date.</param>
/// <param name="Steps">The arithmetic, in order.</param>
/// <param name="Check">The due date worked out anew, held against the register's.</param>
public sealed record DossierClock(Period Days, IReadOnlyList<ClockLane> Lanes, IReadOnlyList<ClockStep> Steps, DueDateCheck Check);
