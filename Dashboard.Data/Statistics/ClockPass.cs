using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Finds the dossiers whose clock ran over some days and that ended, or are looked at, so near their due date that moving it by as many working days may turn their verdict over.</summary>
internal static class ClockPass
{
    /// <summary>Working days between due date and end beyond which no day more or less decides anything, with one to spare.</summary>
    private const int Spare = 1;

    /// <param name="columns">The data.</param>
    /// <param name="calendar">The calendar in use.</param>
    /// <param name="query">Which dossiers; whatever its period, they are looked at on the as-of day.</param>
    /// <param name="days">The days the clock ran over, from the first to the last of those taken otherwise.</param>
    /// <param name="changed">How many of them are taken otherwise.</param>
    /// <returns>Numbers in order of receipt.</returns>
    public static IReadOnlyList<int> NearlyDecided(DossierColumns columns, WorkingCalendar calendar, CountQuery query, Period days, int changed)
    {
        var on = Math.Min(CountFrame.Number(query.AsOf), DossierRows.LastDay);
        var (first, last) = (CountFrame.Number(days.First), CountFrame.Number(days.Last));
        var selected = columns.Breakdowns.Of(query with { By = By.Nothing, Then = By.Nothing }).Selection;
        var worked = calendar.WorkedThrough;
        var found = new List<(DossierRows, int)>();
        foreach (var (rows, weight) in columns.Parts)
        {
            var units = rows.UnitsOf(query.Basis);
            var upTo = weight > 0 ? rows.ReceivedUpTo(Math.Min(last, on)) : 0;
            for (var row = 0; row < upTo; row++)
            {
                int due = rows.Due[row], completed = rows.Completed[row];
                var end = completed <= on ? completed : on;
                if (due >= first && due != DossierRows.Never && Math.Abs(worked[due] - worked[end]) <= changed + Spare
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
