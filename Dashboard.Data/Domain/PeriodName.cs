using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dashboard.Data.Domain;

/// <summary>The lengths reports are asked for.</summary>
public enum PeriodLength
{
    Month,
    Quarter,
    HalfYear,

    /// <summary>The first nine months of the year; there is only one.</summary>
    NineMonths,
    Year,
}

/// <summary>A period by its name in the year, whatever days the calendar in use gives it: "2025-05", "2025-Q2", "2025-H1", "2025-9M", "2025".</summary>
public readonly record struct PeriodName
{
    /// <param name="length">How long.</param>
    /// <param name="year">The reporting year. A reader may name 2000 to 2099; trends and comparisons reach a little further back.</param>
    /// <param name="number">Which one of the year, counted from 1; 1 for nine months and the year.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year or number that does not exist.</exception>
    public PeriodName(PeriodLength length, int year, int number = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2199);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, PerYear(length));
        (Length, Year, Number) = (length, year, number);
    }

    public PeriodLength Length { get; }

    public int Year { get; }

    public int Number { get; }

    /// <summary>The first and last month of the year it spans, 1 to 12.</summary>
    public (int First, int Last) Months
    {
        get
        {
            var months = MonthsIn(Length);
            return (((Number - 1) * months) + 1, Number * months);
        }
    }

    /// <summary>Reads a name as it stands in an address; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PeriodName name)
    {
        name = default;
        if (text is null || text.Length < 4
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 2000 or > 2099)
        {
            return false;
        }

        var rest = text.AsSpan(4);
        (PeriodLength Length, int Number)? read = rest switch
        {
            "" => (PeriodLength.Year, 1),
            "-9M" => (PeriodLength.NineMonths, 1),
            ['-', 'Q', var quarter] => (PeriodLength.Quarter, quarter - '0'),
            ['-', 'H', var half] => (PeriodLength.HalfYear, half - '0'),
            ['-', var tens and >= '0' and <= '1', var ones and >= '0' and <= '9'] => (PeriodLength.Month, ((tens - '0') * 10) + ones - '0'),
            _ => null,
        };
        if (read is not { } found || found.Number < 1 || found.Number > PerYear(found.Length))
        {
            return false;
        }

        name = new PeriodName(found.Length, year, found.Number);
        return true;
    }

    /// <summary>The name as it stands in an address.</summary>
    public override string ToString() => Length switch
    {
        PeriodLength.Month => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number:00}"),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}"),
        PeriodLength.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year}-H{Number}"),
        PeriodLength.NineMonths => string.Create(CultureInfo.InvariantCulture, $"{Year}-9M"),
        _ => Year.ToString(CultureInfo.InvariantCulture),
    };

    private static int MonthsIn(PeriodLength length) => length switch
    {
        PeriodLength.Month => 1,
        PeriodLength.Quarter => 3,
        PeriodLength.HalfYear => 6,
        PeriodLength.NineMonths => 9,
        _ => 12,
    };

    private static int PerYear(PeriodLength length) => 12 / MonthsIn(length);

    /// <summary>The period of the same length just before; for nine months, those of the year before.</summary>
    public PeriodName Previous() => Number > 1 ? new(Length, Year, Number - 1) : new(Length, Year - 1, PerYear(Length));

    /// <summary>The period of the same length just after; for nine months, those of the year after.</summary>
    public PeriodName Next() => Number < PerYear(Length) ? new(Length, Year, Number + 1) : new(Length, Year + 1);
}
