namespace Dashboard.Data.Import;

/// <summary>Days and times as registers write them: dd/MM/yyyy or yyyy-MM-dd, with or without HH:mm and seconds.</summary>
/// <remarks>Read by hand, since a load reads a million of them and trying format after format takes longer than all else together.</remarks>
internal static class CivilTime
{
    /// <summary>False for anything else, such as 31/02/2025; a day alone is its midnight.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTime time)
    {
        time = default;
        if (text.Length < 10 || !TryDay(text[..10], out var day) || !TryTimeOfDay(text[10..], out var timeOfDay))
        {
            return false;
        }

        time = day.ToDateTime(timeOfDay);
        return true;
    }

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        int year, month, dayOfMonth;
        var read = text[2] == '/' && text[5] == '/'
            ? TryNumber(text[..2], out dayOfMonth) & TryNumber(text[3..5], out month) & TryNumber(text[6..], out year)
            : TryNumber(text[..4], out year) & TryNumber(text[5..7], out month) & TryNumber(text[8..], out dayOfMonth) & text[4] == '-' & text[7] == '-';
        if (!read || year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }

    private static bool TryTimeOfDay(ReadOnlySpan<char> text, out TimeOnly time)
    {
        time = default;
        if (text.IsEmpty)
        {
            return true;
        }

        var second = 0;
        if (text.Length is not (6 or 9) || text[0] is not (' ' or 'T') || text[3] != ':'
            || !TryNumber(text[1..3], out var hour) || !TryNumber(text[4..6], out var minute)
            || (text.Length == 9 && (text[6] != ':' || !TryNumber(text[7..], out second)))
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new TimeOnly(hour, minute, second);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
