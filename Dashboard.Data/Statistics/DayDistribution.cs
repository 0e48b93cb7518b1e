using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>What is counted in working days for each dossier resolved.</summary>
public enum DayMeasure
{
    /// <summary>
    /// Working days from receipt to the end of processing, less those the clock stood still for the citizen. The day of receipt
    /// is day 0 and not counted, as for a due date; after a receipt on a day off the next working day is. Of a pause, the day it began
    /// is not counted off, the day it was over is.
    /// </summary>
    Used,

    /// <summary>Working days from the end of processing to the current due date: 0 on the day itself, negative when late, also when only days off lie between.</summary>
    Left,
}

/// <summary>Dossiers by a number of working days.</summary>
/// <param name="Days">Working days; negative only where days are left over.</param>
/// <param name="Dossiers">How many dossiers have exactly so many.</param>
public readonly record struct DayCount(int Days, long Dossiers);

/// <summary>Which dossiers resolved are meant: those that took, or had left, so many working days.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Least">The fewest days; null for any.</param>
/// <param name="Most">The most days; null for any. Not fewer than <paramref name="Least"/>.</param>
public sealed record DayRange(DayMeasure Measure, int? Least, int? Most)
{
    /// <summary>More days than the working calendar has, either way, are none.</summary>
    private const int Limit = 99_999;

    private const string Until = "..";

    /// <summary>Exactly so many days.</summary>
    public static DayRange Exactly(DayMeasure measure, int days) => new(measure, days, days);

    public bool Contains(int days) => !(days < Least) && !(days > Most);

    /// <summary>Reads "3", "3..5", "3..", "..-1", or ".." for any number of days; false for anything else.</summary>
    public static bool TryParse(string? text, DayMeasure measure, [NotNullWhen(true)] out DayRange? range)
    {
        range = null;
        var ends = (text ?? "").Split(Until);
        if (ends.Length > 2 || !TryEnd(ends[0], out var least) || !TryEnd(ends[^1], out var most) || (ends.Length == 1 && least is null) || least > most)
        {
            return false;
        }

        range = new DayRange(measure, least, most);
        return true;
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => Least is not null && Least == Most ? End(Least) : $"{End(Least)}{Until}{End(Most)}";

    /// <summary>What is asked, in words.</summary>
    public Wording Words => Measure == DayMeasure.Used
        ? new($"ngày làm việc đã dùng: {Told("từ", "đến", "bất kỳ")}", $"working days used: {Told("from", "up to", "any")}")
        : new($"ngày làm việc còn lại: {Told("từ", "đến", "bất kỳ")}", $"working days left: {Told("from", "up to", "any")}");

    private string Told(string from, string upTo, string any) => (Least, Most) switch
    {
        (null, null) => any,
        ({ } least, null) => $"{from} {Signed(least)}",
        (null, { } most) => $"{upTo} {Signed(most)}",
        ({ } least, { } most) => least == most ? Signed(least) : $"{from} {Signed(least)} {upTo} {Signed(most)}",
    };

    private static string Signed(int days) => days < 0 ? $"−{-days}" : End(days);

    private static string End(int? days) => days?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool TryEnd(string text, out int? days)
    {
        days = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is >= -Limit and <= Limit ? number : null;
        return text.Length == 0 || days is not null;
    }
}

/// <summary>How many of the dossiers resolved in a period took, or had left, how many working days: whole counts, so distributions of offices that share no dossier can be added.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Counts">From the fewest days up, numbers of days without a dossier left out.</param>
public sealed record DayDistribution(DayMeasure Measure, IReadOnlyList<DayCount> Counts)
{
    /// <summary>Dossiers counted. Those without a due date have no days left and are not among them.</summary>
    public long Dossiers => Counts.Sum(count => count.Dossiers);

    /// <summary>
    /// The nearest-rank percentile, counted from the best: the number of days that so many percent of the dossiers, rounded up to a
    /// whole one, did not do worse than. Fewest days used come first, and most days left; it is always a number of days that a
    /// dossier really has. Null when nothing was counted.
    /// </summary>
    /// <param name="percent">More than 0, at most 100; 50 is the median.</param>
    public int? Percentile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var all = Dossiers;
        long upTo = 0;
        foreach (var count in Measure == DayMeasure.Left ? Counts.Reverse() : Counts)
        {
            upTo += count.Dossiers;
            if (100 * upTo >= percent * all)
            {
                return count.Days;
            }
        }

        return null;
    }

    /// <summary>How many dossiers have a number of days in a range of the same measure.</summary>
    public long In(DayRange range) => Counts.Where(count => range.Contains(count.Days)).Sum(count => count.Dossiers);

    /// <summary>The share of dossiers with at most so many days.</summary>
    public Rate Within(int days) => new(Counts.Where(count => count.Days <= days).Sum(count => count.Dossiers), Dossiers);

    /// <summary>One bar for each number of days from one end to the other, those without a dossier too; what lies outside is added to the end bars.</summary>
    public IReadOnlyList<DayCount> Bars(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var bars = new long[to - from + 1];
        foreach (var count in Counts)
        {
            bars[Math.Clamp(count.Days, from, to) - from] += count.Dossiers;
        }

        return [.. bars.Select((dossiers, index) => new DayCount(from + index, dossiers))];
    }

    /// <summary>The distribution over offices that share no dossier.</summary>
    public static DayDistribution operator +(DayDistribution left, DayDistribution right) => left.Measure != right.Measure
        ? throw new ArgumentException("Days used and days left cannot be added.", nameof(right))
        : new(left.Measure,
        [
            .. left.Counts.Concat(right.Counts).GroupBy(count => count.Days).OrderBy(days => days.Key)
                .Select(days => new DayCount(days.Key, days.Sum(count => count.Dossiers))),
        ]);

    /// <inheritdoc cref="op_Addition"/>
    public static DayDistribution Add(DayDistribution left, DayDistribution right) => left + right;
}
