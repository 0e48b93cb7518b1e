namespace Dashboard.Data.Generation;

/// <summary>A number that changes steadily from one 1 January to the next.</summary>
internal sealed class Trend(int firstYear, params int[] onNewYear)
{
    /// <summary>The value on a day; before the first and after the last year it stays what it was.</summary>
    public int On(DateOnly day)
    {
        var year = day.Year - firstYear;
        if (year < 0)
        {
            return onNewYear[0];
        }

        return year >= onNewYear.Length - 1
            ? onNewYear[^1]
            : onNewYear[year] + ((onNewYear[year + 1] - onNewYear[year]) * day.DayOfYear / 366);
    }
}
