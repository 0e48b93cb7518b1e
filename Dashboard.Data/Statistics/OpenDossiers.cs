using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Open dossiers of one unit by how near their due date is.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Overdue">The due date has passed: the same dossiers as <see cref="Measure.InProcessOverdue"/>.</param>
/// <param name="Today">Due on the day itself; not overdue yet.</param>
/// <param name="Next">Due after the day, up to and including the next working day.</param>
public sealed record DueSoon(string Unit, long Overdue, long Today, long Next)
{
    /// <summary>The sum over two groups that share no dossier; it stands for no unit.</summary>
    public static DueSoon operator +(DueSoon left, DueSoon right) =>
        new("", left.Overdue + right.Overdue, left.Today + right.Today, left.Next + right.Next);

    /// <inheritdoc cref="op_Addition"/>
    public static DueSoon Add(DueSoon left, DueSoon right) => left + right;
}

/// <summary>Open dossiers received on some days.</summary>
/// <param name="Dossiers">How many.</param>
/// <param name="Overdue">Those of them whose due date has passed.</param>
public sealed record OpenReceived(long Dossiers, long Overdue);

/// <summary>The work that waits at the end of a day: dossiers received and not ended, by unit and current due date.</summary>
public static class OpenDossiers
{
    /// <summary>Counts in one pass; a unit without such a dossier is not listed.</summary>
    /// <param name="snapshot">The data.</param>
    /// <param name="query">Which dossiers, counted with which unit; they are looked at on <see cref="CountQuery.StatesOn"/>.</param>
    public static IReadOnlyList<DueSoon> ByUnit(Snapshot snapshot, CountQuery query)
    {
        // before anything was loaded the day known last lies before all days
        if (!WorkingCalendar.Range.Contains(query.StatesOn))
        {
            return [];
        }

        var (today, next) = (Number(query.StatesOn), Number(NextWorkingDay(snapshot.Calendar, query.StatesOn)));
        var (units, counts) = Count(snapshot, query, [(0, today - 1), (today, today), (today + 1, next)]);

        return
        [
            .. units.Select((unit, group) => new DueSoon(unit, counts[group, 0], counts[group, 1], counts[group, 2]))
                .Where(unit => unit is not { Overdue: 0, Today: 0, Next: 0 }),
        ];
    }

    /// <summary>How many dossiers in process are due on some days: what a list of them must be as long as.</summary>
    /// <param name="snapshot">The data.</param>
    /// <param name="query">Which dossiers; they are looked at on <see cref="CountQuery.StatesOn"/>.</param>
    /// <param name="due">Where their current due date lies.</param>
    public static long DueIn(Snapshot snapshot, CountQuery query, Period due) => DueInEach(snapshot, query, [due])[0];

    /// <summary>The same for several stretches that share no day, the earliest first, in one pass.</summary>
    public static IReadOnlyList<long> DueInEach(Snapshot snapshot, CountQuery query, IReadOnlyList<Period> due)
    {
        if (!WorkingCalendar.Range.Contains(query.StatesOn))
        {
            return [.. due.Select(_ => 0L)];
        }

        var (units, counts) = Count(snapshot, query, [.. due.Select(days => (Number(days.First), Number(days.Last)))]);
        return [.. due.Select((_, stretch) => Enumerable.Range(0, units.Count).Sum(group => counts[group, stretch]))];
    }

    /// <summary>How many dossiers in process were received on some days, and how many of them are overdue: what lists of them must be as long as.</summary>
    public static OpenReceived ReceivedIn(Snapshot snapshot, CountQuery query, Period received) => ReceivedInEach(snapshot, query, [received])[0];

    /// <summary>The same for several stretches that share no day, in one pass.</summary>
    public static IReadOnlyList<OpenReceived> ReceivedInEach(Snapshot snapshot, CountQuery query, IReadOnlyList<Period> received)
    {
        var counts = new (long Dossiers, long Overdue)[received.Count];
        if (WorkingCalendar.Range.Contains(query.StatesOn))
        {
            var columns = snapshot.Dossiers;
            var selected = columns.Breakdowns.Of(query with { By = By.Unit, Then = By.Nothing }).Selection;
            var (on, known) = (Number(query.StatesOn), Number(query.AsOf));
            foreach (var (rows, weight) in columns.Parts)
            {
                var units = rows.UnitsOf(query.Basis);
                for (var stretch = 0; stretch < received.Count; stretch++)
                {
                    // rows lie in order of receipt
                    var upTo = rows.ReceivedUpTo(Math.Min(Number(received[stretch].Last), on));
                    foreach (var (from, to) in rows.Touched(rows.ReceivedUpTo(Number(received[stretch].First) - 1), upTo, on))
                    {
                        for (var i = from; i < to; i++)
                        {
                            if (IsOpen(rows, i, units[i], selected, on, known))
                            {
                                counts[stretch] = (counts[stretch].Dossiers + weight, counts[stretch].Overdue + (rows.Due[i] < on ? weight : 0));
                            }
                        }
                    }
                }
            }
        }

        return [.. counts.Select(count => new OpenReceived(count.Dossiers, count.Overdue))];
    }

    /// <summary>The working day after a day; where the calendar ends there is none, and the day itself stands for it.</summary>
    public static DateOnly NextWorkingDay(WorkingCalendar calendar, DateOnly day) =>
        WorkingCalendar.Range.Contains(day) && calendar.WorkingDaysAfter(day, WorkingCalendar.Range.Last) > 0 ? calendar.Add(day, 1) : day;

    /// <summary>One pass: by unit, how many open dossiers are due in each of some stretches that share no day; none of those without a due date.</summary>
    private static (IReadOnlyList<string> Units, long[,] Counts) Count(Snapshot snapshot, CountQuery query, ReadOnlySpan<(int First, int Last)> stretches)
    {
        var columns = snapshot.Dossiers;
        var breakdown = columns.Breakdowns.Of(query with { By = By.Unit, Then = By.Nothing });
        var (selected, grouping) = (breakdown.Selection, breakdown.Grouping);
        var (on, known) = (Number(query.StatesOn), Number(query.AsOf));
        var latest = Math.Min(stretches[^1].Last, DossierRows.LastDay);
        var counts = new long[grouping.Keys.Count, stretches.Length];
        foreach (var (rows, weight) in columns.Parts)
        {
            var units = rows.UnitsOf(query.Basis);
            foreach (var (from, to) in rows.Touched(0, rows.ReceivedUpTo(on), on))
            {
                for (var i = from; i < to; i++)
                {
                    var (due, unit) = (rows.Due[i], units[i]);
                    if (due > latest || !IsOpen(rows, i, unit, selected, on, known))
                    {
                        continue;
                    }

                    for (var stretch = 0; stretch < stretches.Length; stretch++)
                    {
                        if (due >= stretches[stretch].First && due <= stretches[stretch].Last)
                        {
                            counts[grouping.OfUnit![unit], stretch] += weight;
                        }
                    }
                }
            }
        }

        return (grouping.Keys, counts);
    }

    /// <summary>Whether a dossier received by a day is selected and open at its end; it may have ended before the day it is known on.</summary>
    private static bool IsOpen(DossierRows rows, int row, int unit, Selection selected, int on, int known) =>
        rows.Completed[row] > on && selected.Units[unit] && selected.Procedures[rows.Procedure[row]] && selected.Intakes[rows.Intake[row]]
        && (selected.Endings is not { } endings || endings[rows.Completed[row] > known ? 0 : rows.Ending[row]]);

    private static int Number(DateOnly day) => day.DayNumber - WorkingCalendar.Range.First.DayNumber;
}
