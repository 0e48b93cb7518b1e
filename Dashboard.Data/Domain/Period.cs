namespace Dashboard.Data.Domain;

/// <summary>A run of whole local days. Both ends belong to it, as they do on a printed report ("from … to …").</summary>
public readonly record struct Period
{
    /// <exception cref="ArgumentException">The last day comes before the first.</exception>
    public Period(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException($"A period cannot end ({last:yyyy-MM-dd}) before it begins ({first:yyyy-MM-dd}).", nameof(last));
        }

        (First, Last) = (first, last);
    }

    /// <summary>The first day, in the period.</summary>
    public DateOnly First { get; }

    /// <summary>The last day, in the period.</summary>
    public DateOnly Last { get; }

    /// <summary>Number of days, both ends counted; at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>For what a person may type: false when the period is turned around.</summary>
    public static bool TryCreate(DateOnly first, DateOnly last, out Period period)
    {
        var inOrder = first <= last;
        period = inOrder ? new Period(first, last) : default;
        return inOrder;
    }

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>The part up to and including <paramref name="day"/>; the whole when the day comes later, the first day alone when it comes earlier.</summary>
    public Period UpTo(DateOnly day) => new(First, day < First ? First : day < Last ? day : Last);

    public override string ToString() => $"{First:yyyy-MM-dd}..{Last:yyyy-MM-dd}";
}
