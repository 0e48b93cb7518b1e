using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>One pass over the columns that counts the dossiers resolved in a period by working days.</summary>
internal static class DayPass
{
    /// <summary>Filter, period, as-of day, unit basis and tree are those of a count; it is not broken down.</summary>
    public static DayDistribution Run(DossierColumns columns, WorkingCalendar calendar, CountQuery query, DayMeasure measure)
    {
        var selected = Selection.Of(columns, query.Filter, new ToldUnits(columns.Units, query.TreeOn));
        var units = query.Basis == UnitBasis.ReceivedBy ? columns.ReceivedBy : columns.SettledBy;
        var (first, end) = (Number(query.Period.First), Number(query.StatesOn));
        var workedThrough = calendar.WorkedThrough;
        var waited = measure == DayMeasure.Used ? Waited(columns, workedThrough) : [];
        var counts = new Dictionary<int, long>();
        for (var i = 0; i < columns.Count && columns.Received[i] <= end; i++)
        {
            int completed = columns.Completed[i], due = columns.Due[i];
            if (completed < first || completed > end || (measure == DayMeasure.Left && due == DossierColumns.Never)
                || !selected.Holds(units[i], columns.Procedure[i], columns.Intake[i], columns.Ending[i]))
            {
                continue;
            }

            var days = measure == DayMeasure.Used
                ? Used(workedThrough, columns.Received[i], completed) - waited.GetValueOrDefault(i)
                : Left(workedThrough, completed, due);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, days, out _)++;
        }

        return new DayDistribution(measure, [.. counts.OrderBy(count => count.Key).Select(count => new DayCount(count.Key, count.Value))]);
    }

    /// <summary>Working days after day 0: the day of receipt, or the next working day after a receipt on a day off.</summary>
    private static int Used(ReadOnlySpan<int> workedThrough, int received, int completed) =>
        Math.Max(0, workedThrough[completed] - FirstWorked(workedThrough, received));

    private static int FirstWorked(ReadOnlySpan<int> workedThrough, int day) =>
        workedThrough[day] + (day > 0 && workedThrough[day] > workedThrough[day - 1] ? 0 : 1);

    /// <summary>A dossier ended on a day off after its due date is late although no working day lies between: it stands with those late by one.</summary>
    private static int Left(ReadOnlySpan<int> workedThrough, int completed, int due) => completed > due
        ? Math.Min(-1, workedThrough[due] - workedThrough[completed])
        : workedThrough[due] - workedThrough[completed];

    /// <summary>Working days each dossier waited, by its index, none counted that is not among its days used.</summary>
    private static Dictionary<int, int> Waited(DossierColumns columns, ReadOnlySpan<int> workedThrough)
    {
        var waited = new Dictionary<int, int>();
        foreach (var (dossier, from, to) in columns.Waits)
        {
            var (received, completed) = (columns.Received[dossier], columns.Completed[dossier]);
            var (start, over) = (Math.Max(from, received), Math.Min(to, completed));
            if (completed != DossierColumns.Never && over > start)
            {
                var days = workedThrough[over] - Math.Max(workedThrough[start], FirstWorked(workedThrough, received));
                waited[dossier] = waited.GetValueOrDefault(dossier) + Math.Max(0, days);
            }
        }

        return waited;
    }

    private static int Number(DateOnly day) => day.DayNumber - WorkingCalendar.Range.First.DayNumber;
}
