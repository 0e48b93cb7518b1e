using System.Globalization;

namespace Dashboard.Data.Domain;

/// <summary>The arithmetic of one dossier's clock in words, step by step.</summary>
internal sealed class ClockWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly ClockFacts _facts;
    private readonly Deadline _deadline;
    private readonly DueDateCheck _check;
    private readonly DateTime? _completed;
    private readonly DateOnly _on;
    private readonly List<ClockStep> _steps = [];

    public ClockWords(ClockFacts facts, Deadline deadline, DueDateCheck check, DateTime? completed, DateOnly on) =>
        (_facts, _deadline, _check, _completed, _on) = (facts, deadline, check, completed, on);

    private WorkingCalendar Calendar => _deadline.Calendar;

    private TimeLimit Limit => _facts.Due.Limit;

    public IReadOnlyList<ClockStep> Steps(IReadOnlyList<ClockLane> lanes)
    {
        var start = _deadline.ClockStart(_facts.Due.ReceivedAt);
        AddStart(start);
        if (_deadline.DueAt(_facts.Due.ReceivedAt, Limit) is { } byLimit)
        {
            AddDays(DateOnly.FromDateTime(start), DateOnly.FromDateTime(byLimit));
            var (vi, en) = IsNextDay(start, byLimit) ? ($" (tiếp nhận sau {Deadline.SameDayUntil:HH\\:mm}: ngày làm việc kế tiếp)", $" (received after {Deadline.SameDayUntil:HH\\:mm}: the next working day)") : ("", "");
            Add(ClockStepKind.DueByLimit, byLimit, new(
                $"Hết thời hạn {Names.Of(Limit).Vi.ToLowerInvariant()}{vi}: {Moment(byLimit)}.", $"The limit ({Names.Of(Limit).En.ToLowerInvariant()}){en} ends: {Moment(byLimit)}."));
            AddPauses();
        }
        else
        {
            Add(ClockStepKind.DueByLimit, start, new("Thủ tục không quy định thời hạn theo ngày.", "The procedure has no limit in days."));
        }

        AddRegister();
        foreach (var lane in lanes)
        {
            AddVerdict(lane);
        }

        foreach (var year in _check.UnannouncedYears)
        {
            _steps.Add(new ClockStep(ClockStepKind.YearNotAnnounced, new(year, 1, 1), new(year, 12, 31), MissingNotice.Of([year])));
        }

        return _steps;
    }

    private void AddStart(DateTime start)
    {
        var received = _facts.Due.ReceivedAt;
        var zero = DateOnly.FromDateTime(start);
        var isMoved = DateOnly.FromDateTime(received) != zero || TimeOnly.FromDateTime(start) > TimeOnly.FromDateTime(received);
        Add(ClockStepKind.Start, start, isMoved
            ? new(
                $"Tiếp nhận {Moment(received)}, ngoài giờ làm việc: tính từ {Moment(start)}. Ngày {Day(zero)} là ngày 0.",
                $"Received {Moment(received)}, outside opening hours: counted from {Moment(start)}. {Day(zero)} is day 0.")
            : new($"Tiếp nhận {Moment(received)}. Ngày {Day(zero)} là ngày 0.", $"Received {Moment(received)}. {Day(zero)} is day 0."));
    }

    /// <summary>Whether a limit within the day ends on another one, because there was too little left of it.</summary>
    private bool IsNextDay(DateTime start, DateTime due) => Limit.Kind == LimitKind.InTheDay && start.Date == _facts.Due.ReceivedAt.Date && due.Date > start.Date;

    /// <summary>The days from the one after day 0 to the end of the limit: ordinary stretches, worked Saturdays and named days off each by themselves.</summary>
    private void AddDays(DateOnly zero, DateOnly end)
    {
        if (Limit.Kind == LimitKind.CalendarDays)
        {
            AddCalendarDays(end);
            return;
        }

        for (var first = zero.AddDays(1); first <= end;)
        {
            var last = first;
            if (Calendar.Named(first) is { Kind: CalendarDayKind.WorkingSaturday } saturday)
            {
                var number = Calendar.WorkingDaysAfter(zero, first);
                _steps.Add(new ClockStep(ClockStepKind.WorkedSaturday, first, first, new(
                    $"Thứ Bảy {Day(first)} làm bù, được tính: ngày thứ {number} ({saturday.Name.Vi}).",
                    $"Saturday {Day(first)} was worked and counts: day {number} ({saturday.Name.En})."))
                { Number = number });
            }
            else
            {
                var isOff = IsInNamedStretch(first, end);
                while (last < end && Calendar.Named(last.AddDays(1)) is not { Kind: CalendarDayKind.WorkingSaturday } && IsInNamedStretch(last.AddDays(1), end) == isOff)
                {
                    last = last.AddDays(1);
                }

                if (isOff)
                {
                    AddNotCounted(first, last);
                }
                else
                {
                    AddCounted(zero, first, last);
                }
            }

            first = last.AddDays(1);
        }
    }

    /// <summary>Whether a day lies in a run of days off of which a notice names at least one.</summary>
    private bool IsInNamedStretch(DateOnly day, DateOnly end)
    {
        if (Calendar.IsWorkingDay(day))
        {
            return false;
        }

        var (first, last) = (day, day);
        while (first > DateOnly.FromDateTime(_facts.Due.ReceivedAt) && !Calendar.IsWorkingDay(first.AddDays(-1)))
        {
            first = first.AddDays(-1);
        }

        while (last < end && !Calendar.IsWorkingDay(last.AddDays(1)))
        {
            last = last.AddDays(1);
        }

        for (; first <= last; first = first.AddDays(1))
        {
            if (Calendar.Named(first) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void AddCounted(DateOnly zero, DateOnly first, DateOnly last)
    {
        var counted = Calendar.WorkingDaysIn(new Period(first, last));
        if (counted == 0)
        {
            AddNotCounted(first, last);
            return;
        }

        var number = Calendar.WorkingDaysAfter(zero, last);
        var off = Days(first, last).Where(day => !Calendar.IsWorkingDay(day)).ToList();
        var weekend = string.Join(", ", off.Select(Day));
        var (numbersVi, numbersEn) = counted == 1
            ? ($"ngày thứ {number}", $"day {number}")
            : ($"ngày thứ {number - counted + 1} đến {number}", $"days {number - counted + 1} to {number}");
        _steps.Add(new ClockStep(ClockStepKind.Counted, first, last, new(
            $"{(first == last ? Day(first) : $"{Day(first)} đến {Day(last)}")}: {counted} ngày làm việc, {numbersVi}{(off.Count > 0 ? $" (trừ cuối tuần {weekend})" : "")}.",
            $"{(first == last ? Day(first) : $"{Day(first)} to {Day(last)}")}: {Plural(counted, "working day")}, {numbersEn}{(off.Count > 0 ? $" (weekend {weekend} left out)" : "")}."))
        {
            Number = number,
        });
    }

    private void AddNotCounted(DateOnly first, DateOnly last)
    {
        var days = Days(first, last).ToList();
        string Said(DateOnly day, string language) => Calendar.Named(day) is { } named
            ? $"{Day(day)} ({named.Name.In(language)})"
            : $"{Day(day)} ({(language == "vi" ? "cuối tuần" : "weekend")})";
        _steps.Add(new ClockStep(ClockStepKind.NotCounted, first, last, new(
            $"Không tính {string.Join(", ", days.Select(day => Said(day, "vi")))}.", $"Not counted: {string.Join(", ", days.Select(day => Said(day, "en")))}.")));
    }

    private void AddCalendarDays(DateOnly end)
    {
        var received = DateOnly.FromDateTime(_facts.Due.ReceivedAt);
        var (first, last) = (received.AddDays(1), received.AddDays(Limit.Amount));
        _steps.Add(new ClockStep(ClockStepKind.Counted, first, last, new(
            $"{Day(first)} đến {Day(last)}: {Limit.Amount} ngày tính liên tục, kể cả ngày nghỉ.",
            $"{Day(first)} to {Day(last)}: {Plural(Limit.Amount, "day")} as the calendar counts them, days off included."))
        { Number = Limit.Amount });
        if (last != end)
        {
            var off = Calendar.Named(last)?.Name ?? new("cuối tuần", "weekend");
            _steps.Add(new ClockStep(ClockStepKind.NotCounted, last, end.AddDays(-1), new(
                $"Ngày cuối {Day(last)} không làm việc ({off.Vi}): chuyển sang ngày làm việc kế tiếp, {Day(end)}.",
                $"The last day, {Day(last)}, is not worked ({off.En}): moved to the next working day, {Day(end)}.")));
        }
    }

    private void AddPauses()
    {
        if (_facts.Due.PausedMinutes == 0)
        {
            return;
        }

        foreach (var pause in _facts.Pauses)
        {
            var to = pause.ToAt ?? _on.ToDateTime(_deadline.Hours.AfternoonCloses);
            var minutes = _deadline.WorkingMinutesBetween(pause.FromAt, to);
            var (reason, length) = (Names.Of(pause.Reason), Length(minutes));
            _steps.Add(new ClockStep(ClockStepKind.Pause, DateOnly.FromDateTime(pause.FromAt), DateOnly.FromDateTime(to), pause.ToAt is null
                ? new(
                    $"{reason.Vi} từ {Moment(pause.FromAt)}, chưa kết thúc: {length.Vi} đến hết ngày {Day(_on)}.",
                    $"{reason.En} from {Moment(pause.FromAt)}, still lasting: {length.En} to the end of {Day(_on)}.")
                : new($"{reason.Vi} từ {Moment(pause.FromAt)} đến {Moment(to)}: {length.Vi}.", $"{reason.En} from {Moment(pause.FromAt)} to {Moment(to)}: {length.En}."))
            { Minutes = minutes });
        }

        if (_check.Expected is { } expected)
        {
            var total = Length(_facts.Due.PausedMinutes);
            Add(ClockStepKind.DueWithPauses, expected, new(
                $"Cộng thời gian tạm dừng {total.Vi}: hạn {Moment(expected)}.", $"Plus the time it stood still, {total.En}: due {Moment(expected)}."));
        }
    }

    private void AddRegister()
    {
        if (_check.Differs)
        {
            Add(ClockStepKind.RegisterDiffers, _check.Given ?? _check.Expected ?? _facts.Due.ReceivedAt, DueDatePatterns.Sentence(_check));
        }

        if (_facts.Due.OriginalDueAt is { } original && _facts.Due.DueAt is { } due && due != original)
        {
            var times = Math.Max(1, _facts.RescheduledCount);
            Add(ClockStepKind.Rescheduled, due, new(
                $"Hẹn lại {times} lần: từ {Moment(original)} sang {Moment(due)}.", $"Rescheduled {(times == 1 ? "once" : $"{times} times")}: from {Moment(original)} to {Moment(due)}."));
        }
    }

    private void AddVerdict(ClockLane lane)
    {
        var (nameVi, nameEn) = lane.Kind switch
        {
            ClockLaneKind.ByLimit => ("thời hạn chưa trừ tạm dừng", "the limit without pauses"),
            ClockLaneKind.Original => ("hạn gốc", "the original due date"),
            _ => ("hạn hiện hành", "the current due date"),
        };
        var over = Math.Abs(lane.WorkingDaysOver);
        var (days, daysEn) = ($"{over} ngày làm việc", Plural(over, "working day"));
        Wording how = lane.Verdict switch
        {
            DossierVerdict.Early => new($"trước {nameVi} {days}", $"{daysEn} before {nameEn}"),
            DossierVerdict.OnTime => new($"đúng ngày của {nameVi}", $"on {nameEn}"),
            DossierVerdict.Late => new($"quá {nameVi} {days}", $"{daysEn} after {nameEn}"),
            DossierVerdict.Within => new($"còn {days} đến {nameVi}", $"{daysEn} left to {nameEn}"),
            DossierVerdict.DueToday => new($"hôm nay là {nameVi}", $"{nameEn} is this day"),
            _ => new($"đã quá {nameVi} {days}", $"{daysEn} past {nameEn}"),
        };
        Add(ClockStepKind.Verdict, _completed ?? _on.ToDateTime(default), _completed is { } ended
            ? new($"Kết thúc {Moment(ended)}: {how.Vi} ({Day(DateOnly.FromDateTime(lane.DueAt))}).", $"Ended {Moment(ended)}: {how.En} ({Day(DateOnly.FromDateTime(lane.DueAt))}).")
            : new($"Chưa kết thúc; tính đến {Day(_on)} {how.Vi} ({Day(DateOnly.FromDateTime(lane.DueAt))}).", $"Not ended; as of {Day(_on)} {how.En} ({Day(DateOnly.FromDateTime(lane.DueAt))})."));
    }

    private void Add(ClockStepKind kind, DateTime at, Wording text) => _steps.Add(new ClockStep(kind, DateOnly.FromDateTime(at), DateOnly.FromDateTime(at), text));

    /// <summary>"1.440 phút làm việc (3 ngày)".</summary>
    private Wording Length(int minutes)
    {
        var days = _deadline.Hours.Told(minutes);
        var (vi, en) = minutes >= _deadline.Hours.MinutesPerDay ? ($" ({days.Vi})", $" ({days.En})") : ("", "");
        return new($"{minutes.ToString("N0", Vietnamese)} phút làm việc{vi}", $"{minutes.ToString("N0", English)} working minutes{en}");
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Moment(DateTime at) => at.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
