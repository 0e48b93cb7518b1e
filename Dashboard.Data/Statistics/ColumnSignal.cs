namespace Dashboard.Data.Statistics;

/// <summary>What an inspector asks about and the columns can answer for every unit at once.</summary>
public enum ColumnSignal
{
    /// <summary>Of those received with a limit: the due date is later than the limit allows.</summary>
    DuePadded,

    /// <summary>Of those received with a limit: the due date differs as if it had been miscounted, or is missing.</summary>
    DueMiscounted,

    /// <summary>Of those ended: on a day off or outside opening hours.</summary>
    EndedOffHours,

    /// <summary>Of those ended: outside opening hours together with many others of the unit on the same day.</summary>
    EndedInBulk,

    /// <summary>Of those ended late: without an apology letter by the as-of day.</summary>
    LateWithoutApology,

    /// <summary>Of those due: given a new appointment more than once.</summary>
    RescheduledAgain,

    /// <summary>Of those received and asked for a supplement: asked on the last day.</summary>
    SupplementOnLastDay,

    /// <summary>Of those received and asked for a supplement: asked more than once.</summary>
    SupplementRepeated,

    /// <summary>Of those given back or withdrawn that were due in two working days or more: on the last working day before the due date or on it, and the same procedure asked for again at the unit at once.</summary>
    WithdrawnAndBack,

    /// <summary>Of those received online: received more than eight working hours after submission.</summary>
    AcceptedLate,

    /// <summary>Of those in process: the due date has passed.</summary>
    Overdue,

    /// <summary>Of those settled at least five working days ago: the result not handed over within them.</summary>
    NotHandedOver,

    /// <summary>Of those received and marked as having a digitized result: the procedure gives none.</summary>
    DigitizedWithoutResult,
}
