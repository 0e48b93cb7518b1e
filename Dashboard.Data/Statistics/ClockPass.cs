using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Finds the dossiers whose clock ran over a day and that ended, or are looked at, so near their due date that moving it by a working day may turn their verdict over.</summary>
internal static class ClockPass
{
    /// <summary>Working days between due date and end beyond which one day more or less decides nothing, with one to spare.</summary>
    private const int Near = 2;

    /// <param name="columns">The data.</param>
    /// <param name="calendar">The calendar in use.</param>
    /// <param name="query">Which dossiers; whatever its period, they are looked at on the as-of day.</param>
    /// <param name="day">The day the clock ran over.</param>
    /// <returns>Numbers in order of receipt.</returns>
    public static IReadOnlyList<int> NearlyDecided(DossierColumns columns, WorkingCalendar calendar, CountQuery query, DateOnly day)
    {
        var (on, asked) = (Math.Min(CountFrame.Number(query.AsOf), DossierRows.LastDay), CountFrame.Number(day));
        var selected = columns.Breakdowns.Of(query with { By = By.Nothing, Then = By.Nothing }).Selection;
        var worked = calendar.WorkedThrough;
        var found = new List<(DossierRows, int)>();
        foreach (var (rows, weight) in columns.Parts)
        {
            var units = rows.UnitsOf(query.Basis);
            var upTo = weight > 0 ? rows.ReceivedUpTo(Math.Min(asked, on)) : 0;
            for (var row = 0; row < upTo; row++)
            {
                int due = rows.Due[row], completed = rows.Completed[row];
                var end = completed <= on ? completed : on;
                if (due >= asked && due != DossierRows.Never && Math.Abs(worked[due] - worked[end]) <= Near
                    && selected.Units[units[row]] && selected.Procedures[rows.Procedure[row]] && selected.Intakes[rows.Intake[row]]
                    && (selected.Endings is not { } endings || endings[completed <= on ? rows.Ending[row] : 0]))
                {
                    found.Add((rows, row));
                }
            }
        }

        return columns.NumbersOf(found);
    }
}
