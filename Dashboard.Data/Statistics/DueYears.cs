using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The years that the due dates of a question's dossiers fall in, as far as nobody has told their days off.</summary>
public static class DueYears
{
    /// <summary>In one pass, in order; empty where every due date falls in a year with a notice.</summary>
    /// <param name="snapshot">The data.</param>
    /// <param name="query">Which dossiers: those received, ended or due in its period, and those open at its end.</param>
    public static IReadOnlyList<int> NotAnnounced(Snapshot snapshot, CountQuery query)
    {
        var (columns, calendar, range) = (snapshot.Dossiers, snapshot.Calendar, WorkingCalendar.Range);
        var selected = columns.Breakdowns.Of(query with { By = By.Unit, Then = By.Nothing }).Selection;
        var (first, end) = (CountFrame.Number(query.Period.First), Math.Min(CountFrame.Number(query.StatesOn), DossierRows.LastDay));
        var asOf = Math.Min(CountFrame.Number(query.AsOf), DossierRows.LastDay);

        // by day, the place of its year where no notice is loaded for it: nearly every dossier is passed over by one look
        var years = calendar.NotAnnounced(Enumerable.Range(range.First.Year, range.Last.Year - range.First.Year + 1));
        var place = new byte[DossierRows.Never + 1];
        foreach (var (index, year) in years.Index())
        {
            place.AsSpan(CountFrame.Number(new DateOnly(year, 1, 1)), DateTime.IsLeapYear(year) ? 366 : 365).Fill((byte)(index + 1));
        }

        var counts = new int[years.Count + 1];
        foreach (var (rows, weight) in columns.Parts)
        {
            foreach (var share in RowShares.Take(rows, rows.ReceivedUpTo(asOf), Math.Min(first, asOf), end, blocks => Scan(rows, blocks)))
            {
                Sums.Add<int>(counts, share, weight);
            }
        }

        return [.. years.Where((_, index) => counts[index + 1] > 0)];

        int[] Scan(DossierRows rows, ArraySegment<(int From, int To)> blocks)
        {
            var (found, units) = (new int[counts.Length], rows.UnitsOf(query.Basis));
            foreach (var (from, to) in blocks)
            {
                for (var row = from; row < to; row++)
                {
                    int due = rows.Due[row], received = rows.Received[row], ended = rows.Completed[row];
                    if (place[due] == 0)
                    {
                        continue;
                    }

                    var isEnded = ended <= asOf;
                    var isCounted = (due >= first && due <= end) || (received <= end && (!isEnded || ended >= first));
                    if (isCounted && selected.Units[units[row]] && selected.Procedures[rows.Procedure[row]] && selected.Intakes[rows.Intake[row]]
                        && (selected.Endings is not { } endings || endings[isEnded ? rows.Ending[row] : 0]))
                    {
                        found[place[due]]++;
                    }
                }
            }

            return found;
        }
    }
}
