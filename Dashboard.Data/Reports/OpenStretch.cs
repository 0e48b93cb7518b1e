using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>Dossiers in process whose due date lies so many working days back or ahead.</summary>
/// <param name="Least">The fewest working days: below 0 over the due date, above 0 left; null for any number over.</param>
/// <param name="Most">The most; null for any number left.</param>
/// <param name="Due">The days their due dates lie on.</param>
/// <param name="Dossiers">How many.</param>
public sealed record OpenStretch(int? Least, int? Most, Period Due, long Dossiers)
{
    private static readonly (int? Least, int? Most)[] Stretches = [(null, -21), (-20, -11), (-10, -6), (-5, -1), (0, 0), (1, 5), (6, 10), (11, null)];

    /// <summary>Whether the due date has passed.</summary>
    public bool IsOverdue => Most < 0;

    /// <summary>Every stretch, the longest overdue first; together they are all dossiers in process that have a due date.</summary>
    /// <remarks>Overdue by a weekend alone, no working day having passed, stands with those over by one: the date has passed.</remarks>
    /// <param name="snapshot">The data.</param>
    /// <param name="query">Which dossiers; they are looked at on the day its states are read on.</param>
    public static IReadOnlyList<OpenStretch> Of(Snapshot snapshot, CountQuery query)
    {
        var on = query.StatesOn;
        if (!WorkingCalendar.Range.Contains(on))
        {
            return [];
        }

        var stretches = new List<(int? Least, int? Most, Period Due)>();
        var first = WorkingCalendar.Range.First;
        foreach (var (least, most) in Stretches)
        {
            var last = most switch
            {
                null => WorkingCalendar.Range.Last,
                -1 => on.AddDays(-1),
                < 0 => Back(snapshot.Calendar, on, -most.Value),
                0 => on,
                > 0 => Ahead(snapshot.Calendar, on, most.Value),
            };
            if (first <= last)
            {
                stretches.Add((least, most, new Period(first, last)));
                first = last.AddDays(1);
            }
        }

        var counts = OpenDossiers.DueInEach(snapshot, query, [.. stretches.Select(stretch => stretch.Due)]);
        return [.. stretches.Select((stretch, index) => new OpenStretch(stretch.Least, stretch.Most, stretch.Due, counts[index]))];
    }

    /// <summary>The last day that lies at least so many working days before a day.</summary>
    internal static DateOnly Back(WorkingCalendar calendar, DateOnly on, int workingDays)
    {
        var day = on;
        while (day > WorkingCalendar.Range.First && calendar.WorkingDaysAfter(day, on) < workingDays)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The last day that lies at most so many working days after a day.</summary>
    private static DateOnly Ahead(WorkingCalendar calendar, DateOnly on, int workingDays)
    {
        var next = calendar.WorkingDaysAfter(on, WorkingCalendar.Range.Last) > workingDays ? calendar.Add(on, workingDays + 1) : WorkingCalendar.Range.Last;
        return next.AddDays(-1);
    }
}
