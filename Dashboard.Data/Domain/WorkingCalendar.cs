namespace Dashboard.Data.Domain;

/// <summary>Why a day is not what its weekday says.</summary>
public enum CalendarDayKind
{
    /// <summary>A public holiday.</summary>
    Holiday,

    /// <summary>A weekday off, for a holiday that fell on a weekend or in exchange for a worked Saturday.</summary>
    Compensation,

    /// <summary>A Saturday worked in exchange for a weekday off.</summary>
    WorkingSaturday,
}

/// <summary>A day the published notice of its year names.</summary>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, Wording Name)
{
    /// <summary>Where it is told, as whoever gave the file cites it; null where the file cites nothing.</summary>
    public string? Notice { get; init; }
}

/// <summary>Which days are worked: Monday to Friday, less holidays and compensation days, plus working Saturdays.</summary>
/// <remarks>
/// All years are held at once, so a limit that runs across New Year or Tết is right, and working days between two dates
/// are one subtraction in a table of running totals. Years for which no notice has been loaded count weekends only:
/// ask <see cref="IsAnnounced"/>.
/// </remarks>
public sealed class WorkingCalendar
{
    /// <summary>The days a calendar can speak of; nothing outside is accepted.</summary>
    public static readonly Period Range = new(new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31));

    /// <summary>For each day of <see cref="Range"/>, whether it is neither a Saturday nor a Sunday.</summary>
    private static readonly bool[] Weekdays =
        [.. Enumerable.Range(0, Range.Days).Select(day => Range.First.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];

    private readonly bool[] _worked;
    private readonly int[] _workedBefore;
    private readonly Dictionary<DateOnly, CalendarDay> _named;
    private readonly HashSet<int> _announced;

    /// <param name="days">Every day named by a notice, of all years, in any order.</param>
    /// <exception cref="ArgumentException">The same day named twice, a working Saturday that is no Saturday, or a day outside <see cref="Range"/>.</exception>
    public WorkingCalendar(IEnumerable<CalendarDay> days)
    {
        _named = [];
        foreach (var day in days)
        {
            if (!Range.Contains(day.Date))
            {
                throw new ArgumentException($"Calendar day {day.Date:yyyy-MM-dd} lies outside {Range}.", nameof(days));
            }

            if (day.Kind == CalendarDayKind.WorkingSaturday && day.Date.DayOfWeek != DayOfWeek.Saturday)
            {
                throw new ArgumentException($"{day.Date:yyyy-MM-dd} is named a working Saturday but is a {day.Date.DayOfWeek}.", nameof(days));
            }

            if (!_named.TryAdd(day.Date, day))
            {
                throw new ArgumentException($"Calendar day {day.Date:yyyy-MM-dd} is named twice.", nameof(days));
            }
        }

        _announced = [.. _named.Keys.Select(day => day.Year)];
        _worked = [.. Weekdays];
        foreach (var (date, day) in _named)
        {
            _worked[IndexOf(date)] = day.Kind == CalendarDayKind.WorkingSaturday;
        }

        _workedBefore = new int[Range.Days + 1];
        for (var i = 0; i < Range.Days; i++)
        {
            _workedBefore[i + 1] = _workedBefore[i] + (_worked[i] ? 1 : 0);
        }
    }

    /// <summary>Whether a notice has been loaded for the year.</summary>
    public bool IsAnnounced(int year) => _announced.Contains(year);

    /// <summary>Those of some years for which none has been loaded, each once and in order: due dates there may be wrong, and <see cref="MissingNotice"/> says so.</summary>
    public IReadOnlyList<int> NotAnnounced(IEnumerable<int> years) => [.. years.Where(year => !IsAnnounced(year)).Distinct().Order()];

    /// <summary>Every day named by a notice, earliest first.</summary>
    public IEnumerable<CalendarDay> Days => _named.Values.OrderBy(day => day.Date);

    /// <summary>The notice's entry for a day, or null for an ordinary one.</summary>
    public CalendarDay? Named(DateOnly day) => _named.GetValueOrDefault(day);

    /// <summary>Working days from the first day of <see cref="Range"/> up to and including each of its days: what one pass over many dossiers subtracts.</summary>
    internal ReadOnlySpan<int> WorkedThrough => _workedBefore.AsSpan(1);

    /// <exception cref="ArgumentOutOfRangeException">A day outside <see cref="Range"/>.</exception>
    public bool IsWorkingDay(DateOnly day) => _worked[IndexOf(day)];

    /// <summary>Working days after one day, up to and including another: day 0 is not counted. Negative when <paramref name="through"/> comes first.</summary>
    public int WorkingDaysAfter(DateOnly day, DateOnly through) => _workedBefore[IndexOf(through) + 1] - _workedBefore[IndexOf(day) + 1];

    /// <summary>Working days of a period, both ends counted.</summary>
    public int WorkingDaysIn(Period period) => _workedBefore[IndexOf(period.Last) + 1] - _workedBefore[IndexOf(period.First)];

    /// <summary>The same calendar with one day taken otherwise.</summary>
    /// <exception cref="ArgumentException">A Sunday taken as worked, or a day outside <see cref="Range"/>.</exception>
    public WorkingCalendar Treating(DayChange change)
    {
        if (!change.IsPossible)
        {
            throw new ArgumentException($"{change.Day:yyyy-MM-dd} cannot be taken as {(change.IsWorked ? "worked" : "off")}.", nameof(change));
        }

        var others = Days.Where(day => day.Date != change.Day);
        var isWeekday = change.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        var assumed = new Wording("giả định", "assumed");
        return new WorkingCalendar(isWeekday == change.IsWorked ? others
            : others.Append(new CalendarDay(change.Day, change.IsWorked ? CalendarDayKind.WorkingSaturday : CalendarDayKind.Compensation, assumed)));
    }

    /// <summary>The day itself when worked, else the next one that is.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The n-th working day after a day; the day itself for 0, worked or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or an answer beyond <see cref="Range"/>.</exception>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        if (workingDays == 0)
        {
            return day;
        }

        // the first index whose running total reaches the wanted one is the day after the answer
        var wanted = _workedBefore[IndexOf(day) + 1] + workingDays;
        var (low, high) = (IndexOf(day) + 1, Range.Days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wanted, _workedBefore[high], nameof(workingDays));
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _workedBefore[middle] < wanted ? (middle + 1, high) : (low, middle);
        }

        return Range.First.AddDays(low - 1);
    }

    private static int IndexOf(DateOnly day)
    {
        if (!Range.Contains(day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, $"The working calendar covers {Range}.");
        }

        return day.DayNumber - Range.First.DayNumber;
    }
}
