using System.Globalization;

namespace Dashboard.Data.Domain;

/// <summary>How the due date a register gives differs from the one its own facts lead to.</summary>
public enum DueDatePattern
{
    /// <summary>The same date.</summary>
    Agrees,

    /// <summary>The procedure has no limit in days, so there is nothing to hold it against.</summary>
    NoLimit,

    /// <summary>The procedure has a limit and the register gives no due date.</summary>
    NotGiven,

    /// <summary>As if a swapped day were not swapped: a worked Saturday left out, or the weekday off for it counted.</summary>
    SwappedDay,

    /// <summary>As if holidays were worked.</summary>
    HolidaysCounted,

    /// <summary>As if the day of receipt were the first day.</summary>
    FromDayOfReceipt,

    /// <summary>As if working days were days of the calendar.</summary>
    CalendarDays,

    /// <summary>As if the clock had not stood still for the citizen.</summary>
    PauseLeftOut,

    /// <summary>Later than the limit allows.</summary>
    Padded,

    /// <summary>Earlier than the limit asks for.</summary>
    Shortened,

    /// <summary>Before the receipt: a mistake of the register.</summary>
    Other,
}

/// <summary>A due date worked out anew from receipt, limit, calendar, hours and pauses, and held against the register's.</summary>
/// <param name="Pattern">How they differ.</param>
/// <param name="Given">The due time of the register before any rescheduling; null where it gives none.</param>
/// <param name="Expected">The due time worked out, pauses included; null where the procedure has no limit.</param>
/// <param name="WorkingDaysLonger">Working days by which the register's date is later; negative when earlier; 0 where either is missing.</param>
/// <param name="UnannouncedYears">Years counted through for which no notice has been loaded: their holidays are not known, and the date may be wrong for it.</param>
public sealed record DueDateCheck(DueDatePattern Pattern, DateTime? Given, DateTime? Expected, int WorkingDaysLonger, IReadOnlyList<int> UnannouncedYears)
{
    /// <summary>Whether the register's date is another than the one worked out.</summary>
    public bool Differs => Pattern is not (DueDatePattern.Agrees or DueDatePattern.NoLimit);
}

/// <summary>The patterns in words.</summary>
public static class DueDatePatterns
{
    /// <summary>A few words for a list or a chip.</summary>
    public static Wording NameOf(DueDatePattern pattern) => pattern switch
    {
        DueDatePattern.Agrees => new("Khớp", "Agrees"),
        DueDatePattern.NoLimit => new("Không quy định thời hạn", "No limit in days"),
        DueDatePattern.NotGiven => new("Không ghi ngày hẹn", "No due date given"),
        DueDatePattern.SwappedDay => new("Lệch ở ngày hoán đổi", "Off at a swapped day"),
        DueDatePattern.HolidaysCounted => new("Tính cả ngày nghỉ lễ", "Holidays counted"),
        DueDatePattern.FromDayOfReceipt => new("Tính từ ngày tiếp nhận", "Counted from the day of receipt"),
        DueDatePattern.CalendarDays => new("Tính theo ngày lịch", "Calendar instead of working days"),
        DueDatePattern.PauseLeftOut => new("Chưa cộng thời gian tạm dừng", "Pauses left out"),
        DueDatePattern.Padded => new("Dài hơn quy định", "Longer than the limit"),
        DueDatePattern.Shortened => new("Ngắn hơn quy định", "Shorter than the limit"),
        _ => new("Ngày hẹn trước ngày tiếp nhận", "Due before receipt"),
    };

    /// <summary>What a register's due date is consistent with; "is consistent with" and never "is", for nobody saw it being counted.</summary>
    internal static Wording Sentence(DueDateCheck check)
    {
        var name = NameOf(check.Pattern);
        if (check is not { Given: { } given, Expected: { } expected })
        {
            return new($"{name.Vi}.", $"{name.En}.");
        }

        var days = Math.Abs(check.WorkingDaysLonger);
        var (vi, en) = check.WorkingDaysLonger > 0 ? ("muộn hơn", "later") : ("sớm hơn", "earlier");
        return new(
            $"Sổ ghi hạn {Day(given)}, {vi} {days} ngày làm việc so với tính lại ({Day(expected)}): phù hợp với \"{name.Vi.ToLowerInvariant()}\".",
            $"The register says {Day(given)}, {days} working {(days == 1 ? "day" : "days")} {en} than worked out ({Day(expected)}): consistent with \"{name.En.ToLowerInvariant()}\".");
    }

    private static string Day(DateTime at) => at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
