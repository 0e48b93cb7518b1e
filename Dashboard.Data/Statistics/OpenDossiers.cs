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

        var columns = snapshot.Dossiers;
        var told = new ToldUnits(columns.Units, query.TreeOn);
        var selected = Selection.Of(columns, query.Filter, told);
        var grouping = Grouping.Of(columns, By.Unit, told);
        var (today, next) = (DossierColumns.NumberOf(query.StatesOn), DossierColumns.NumberOf(NextWorkingDay(snapshot.Calendar, query.StatesOn)));
        var units = query.Basis == UnitBasis.ReceivedBy ? columns.ReceivedBy : columns.SettledBy;
        var counts = new long[grouping.Keys.Count, 3];
        for (var i = 0; i < columns.Count && columns.Received[i] <= today; i++)
        {
            var due = columns.Due[i];
            if (due > next || columns.Completed[i] <= today || !selected.Holds(units[i], columns.Procedure[i], columns.Intake[i], ending: 0))
            {
                continue;
            }

            counts[grouping.Of(units[i], columns.Procedure[i], columns.Intake[i]), due < today ? 0 : due == today ? 1 : 2]++;
        }

        return
        [
            .. grouping.Keys.Select((unit, group) => new DueSoon(unit, counts[group, 0], counts[group, 1], counts[group, 2]))
                .Where(unit => unit is not { Overdue: 0, Today: 0, Next: 0 }),
        ];
    }

    /// <summary>The working day after a day; where the calendar ends there is none, and the day itself stands for it.</summary>
    public static DateOnly NextWorkingDay(WorkingCalendar calendar, DateOnly day) =>
        WorkingCalendar.Range.Contains(day) && calendar.WorkingDaysAfter(day, WorkingCalendar.Range.Last) > 0 ? calendar.Add(day, 1) : day;
}
