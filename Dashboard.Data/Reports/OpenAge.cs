using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>Dossiers in process received so many working days ago, the day of receipt being day 0 as it is of every limit.</summary>
/// <param name="Least">The fewest working days since receipt.</param>
/// <param name="Most">The most; null for any number.</param>
/// <param name="Received">The days they were received on.</param>
/// <param name="Dossiers">How many.</param>
/// <param name="Overdue">Those of them whose due date has passed.</param>
public sealed record OpenAge(int Least, int? Most, Period Received, long Dossiers, long Overdue)
{
    /// <summary>Working days from which on a dossier in process is told as old: no procedure of a district has a much longer limit.</summary>
    public const int Old = 21;

    private static readonly (int Least, int? Most)[] Ages = [(0, 0), (1, 5), (6, 10), (11, Old - 1), (Old, 40), (41, 60), (61, null)];

    /// <summary>How many of some are old.</summary>
    public static Rate OldOf(IReadOnlyList<OpenAge> ages) => new(ages.Where(age => age.Least >= Old).Sum(age => age.Dossiers), ages.Sum(age => age.Dossiers));

    /// <summary>Every age, the youngest first; together they are all dossiers in process.</summary>
    /// <param name="snapshot">The data.</param>
    /// <param name="query">Which dossiers; they are looked at on the day its states are read on.</param>
    public static IReadOnlyList<OpenAge> Of(Snapshot snapshot, CountQuery query)
    {
        var on = query.StatesOn;
        if (!WorkingCalendar.Range.Contains(on))
        {
            return [];
        }

        var ages = new List<(int Least, int? Most, Period Received)>();
        var first = WorkingCalendar.Range.First;
        foreach (var (least, most) in Ages.Reverse())
        {
            var last = least == 0 ? on : OpenStretch.Back(snapshot.Calendar, on, least);
            if (first <= last)
            {
                ages.Insert(0, (least, most, new Period(first, last)));
                first = last.AddDays(1);
            }
        }

        var counts = OpenDossiers.ReceivedInEach(snapshot, query, [.. ages.Select(age => age.Received)]);
        return [.. ages.Select((age, index) => new OpenAge(age.Least, age.Most, age.Received, counts[index].Dossiers, counts[index].Overdue))];
    }
}
