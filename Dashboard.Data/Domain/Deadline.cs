namespace Dashboard.Data.Domain;

/// <summary>Opening hours of one working day.</summary>
/// <remarks>The default, 07:00–11:30 and 13:30–17:00, is what the processing systems ship with: eight hours, one working day.</remarks>
public sealed record WorkingHours
{
    public static WorkingHours Default { get; } = new(new(7, 0), new(11, 30), new(13, 30), new(17, 0));

    /// <exception cref="ArgumentException">Hours that are not in order within the day.</exception>
    public WorkingHours(TimeOnly morningOpens, TimeOnly morningCloses, TimeOnly afternoonOpens, TimeOnly afternoonCloses)
    {
        if (!(morningOpens < morningCloses && morningCloses <= afternoonOpens && afternoonOpens < afternoonCloses))
        {
            throw new ArgumentException($"Working hours {morningOpens}–{morningCloses}, {afternoonOpens}–{afternoonCloses} are not in order.", nameof(morningOpens));
        }

        (MorningOpens, MorningCloses, AfternoonOpens, AfternoonCloses) = (morningOpens, morningCloses, afternoonOpens, afternoonCloses);
    }

    public TimeOnly MorningOpens { get; }

    public TimeOnly MorningCloses { get; }

    public TimeOnly AfternoonOpens { get; }

    public TimeOnly AfternoonCloses { get; }

    /// <summary>Minutes open in a day.</summary>
    public int MinutesPerDay => MinutesAt(AfternoonCloses);

    /// <summary>Working minutes as days of so many hours and what is left: "8 ngày 118 phút".</summary>
    public Wording Told(int minutes)
    {
        var (days, rest) = Math.DivRem(minutes, MinutesPerDay);
        var (wholeVi, wholeEn) = days == 0 ? ("", "") : ($"{days} ngày", days == 1 ? "1 day" : $"{days} days");
        var (restVi, restEn) = rest == 0 && days > 0 ? ("", "") : ($"{rest} phút", rest == 1 ? "1 minute" : $"{rest} minutes");
        return new($"{wholeVi} {restVi}".Trim(), $"{wholeEn} {restEn}".Trim());
    }

    /// <summary>Minutes open from the morning's opening to a time of day; whole minutes, seconds dropped.</summary>
    public int MinutesAt(TimeOnly time)
    {
        var morning = Between(MorningOpens, time < MorningCloses ? time : MorningCloses);
        var afternoon = Between(AfternoonOpens, time < AfternoonCloses ? time : AfternoonCloses);
        return morning + afternoon;
    }

    /// <summary>The earliest time of day by which so many minutes have been open: the morning's closing, not the afternoon's opening.</summary>
    public TimeOnly TimeAfter(int minutes)
    {
        var morning = Between(MorningOpens, MorningCloses);
        return minutes <= morning ? MorningOpens.AddMinutes(minutes) : AfternoonOpens.AddMinutes(minutes - morning);
    }

    private static int Between(TimeOnly from, TimeOnly to) => to <= from ? 0 : (int)((to - from).Ticks / TimeSpan.TicksPerMinute);
}

/// <summary>How a procedure's time limit is given.</summary>
public enum LimitKind
{
    /// <summary>No day limit; follows a yearly plan.</summary>
    None,

    /// <summary>The result is handed over the same day; received after 15:00, the next working day.</summary>
    InTheDay,
    WorkingHours,
    WorkingDays,

    /// <summary>Days as the calendar counts them; an end on a day off moves to the next working day.</summary>
    CalendarDays,
}

/// <summary>A procedure's time limit.</summary>
public readonly record struct TimeLimit
{
    /// <exception cref="ArgumentOutOfRangeException">An amount that does not fit the kind: none for no limit and "in the day", 1 to 2,000 for the others.</exception>
    public TimeLimit(LimitKind kind, int amount = 0)
    {
        if (!Fits(kind, amount))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, $"A limit of kind {kind} cannot be {amount}.");
        }

        (Kind, Amount) = (kind, amount);
    }

    public LimitKind Kind { get; }

    /// <summary>Days or hours, by <see cref="Kind"/>; 0 where the kind has no number.</summary>
    public int Amount { get; }

    /// <summary>For what a file may hold: false when the amount does not fit the kind.</summary>
    public static bool TryCreate(LimitKind kind, int amount, out TimeLimit limit)
    {
        var fits = Fits(kind, amount);
        limit = fits ? new TimeLimit(kind, amount) : default;
        return fits;
    }

    private static bool Fits(LimitKind kind, int amount) => kind is LimitKind.None or LimitKind.InTheDay ? amount == 0 : amount is >= 1 and <= 2000;
}

/// <summary>When a dossier is due: its limit counted over the working calendar and the opening hours.</summary>
/// <remarks>
/// Day 0 is the day of receipt; n working days end on the n-th working day after it, at the same time of day. Receipt
/// after closing, or on a day off, counts from the next opening; in the lunch break from the afternoon's opening. A pause
/// (waiting for the citizen's supplement or payment) moves the due time by the working minutes it lasted.
/// </remarks>
public sealed record Deadline(WorkingCalendar Calendar, WorkingHours Hours)
{
    /// <summary>The last time of receipt, itself included, for a result the same day.</summary>
    public static readonly TimeOnly SameDayUntil = new(15, 0);

    /// <summary>When a dossier is due, local civil time; null where the procedure has no day limit.</summary>
    public DateTime? DueAt(DateTime receivedAt, TimeLimit limit)
    {
        switch (limit.Kind)
        {
            case LimitKind.InTheDay:
                var day = DateOnly.FromDateTime(receivedAt);
                var sameDay = Calendar.IsWorkingDay(day) && TimeOnly.FromDateTime(receivedAt) <= SameDayUntil;
                return (sameDay ? day : Calendar.OnOrAfter(day.AddDays(1))).ToDateTime(Hours.AfternoonCloses);
            case LimitKind.WorkingHours:
                return AddWorkingMinutes(receivedAt, limit.Amount * 60);
            case LimitKind.WorkingDays:
                var start = ClockStart(receivedAt);
                return Calendar.Add(DateOnly.FromDateTime(start), limit.Amount).ToDateTime(TimeOnly.FromDateTime(start));
            case LimitKind.CalendarDays:
                var end = DateOnly.FromDateTime(receivedAt).AddDays(limit.Amount);
                return Calendar.OnOrAfter(end).ToDateTime(TimeOnly.FromDateTime(ClockStart(receivedAt)));
            default:
                return null;
        }
    }

    /// <summary>A due time moved by the working minutes the clock stood still.</summary>
    public DateTime Extend(DateTime dueAt, int pausedWorkingMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pausedWorkingMinutes);
        return pausedWorkingMinutes == 0 ? dueAt : AddWorkingMinutes(dueAt, pausedWorkingMinutes);
    }

    /// <summary>When the clock of a dossier received at a time starts: at once during opening hours, else at the next opening.</summary>
    public DateTime ClockStart(DateTime receivedAt)
    {
        var day = DateOnly.FromDateTime(receivedAt);
        var time = TimeOnly.FromDateTime(receivedAt);
        if (!Calendar.IsWorkingDay(day) || time >= Hours.AfternoonCloses)
        {
            return Calendar.OnOrAfter(day.AddDays(1)).ToDateTime(Hours.MorningOpens);
        }

        var start = time < Hours.MorningOpens ? Hours.MorningOpens
            : time >= Hours.MorningCloses && time < Hours.AfternoonOpens ? Hours.AfternoonOpens
            : new TimeOnly(time.Hour, time.Minute);
        return day.ToDateTime(start);
    }

    /// <summary>The earliest time by which so many working minutes have passed; the closing of a day, not the opening of the next.</summary>
    public DateTime AddWorkingMinutes(DateTime from, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        var start = ClockStart(from);
        if (minutes == 0)
        {
            return start;
        }

        var total = Hours.MinutesAt(TimeOnly.FromDateTime(start)) + minutes;
        var (days, rest) = Math.DivRem(total - 1, Hours.MinutesPerDay);
        return Calendar.Add(DateOnly.FromDateTime(start), days).ToDateTime(Hours.TimeAfter(rest + 1));
    }

    /// <summary>Working minutes from one time to a later one; 0 when the second comes first.</summary>
    public int WorkingMinutesBetween(DateTime from, DateTime to)
    {
        if (to <= from)
        {
            return 0;
        }

        var (firstDay, lastDay) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));
        var openBefore = Calendar.IsWorkingDay(firstDay) ? Hours.MinutesAt(TimeOnly.FromDateTime(from)) : 0;
        var stillToOpen = Calendar.IsWorkingDay(lastDay) ? Hours.MinutesPerDay - Hours.MinutesAt(TimeOnly.FromDateTime(to)) : 0;
        return (Calendar.WorkingDaysIn(new Period(firstDay, lastDay)) * Hours.MinutesPerDay) - openBefore - stillToOpen;
    }
}
