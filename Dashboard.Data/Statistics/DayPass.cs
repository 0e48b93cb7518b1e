using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>One pass over the rows that counts the dossiers resolved in a period by working days.</summary>
internal sealed class DayPass
{
    private readonly CountQuery _query;
    private readonly DayMeasure _measure;
    private readonly Selection _selected;
    private readonly WorkingCalendar _calendar;
    private readonly Dictionary<int, long> _counts = [];

    private DayPass(DossierColumns columns, WorkingCalendar calendar, CountQuery query, DayMeasure measure)
    {
        (_query, _measure) = (query, measure);
        _selected = columns.Breakdowns.Of(query).Selection;
        _calendar = calendar;
    }

    /// <summary>Filter, period, as-of day, unit basis and tree are those of a count; it is not broken down.</summary>
    public static DayDistribution Run(DossierColumns columns, WorkingCalendar calendar, CountQuery query, DayMeasure measure)
    {
        var pass = new DayPass(columns, calendar, query, measure);
        foreach (var (rows, weight) in columns.Parts)
        {
            pass.Count(rows, weight);
        }

        return new DayDistribution(
            measure, [.. pass._counts.Where(count => count.Value != 0).OrderBy(count => count.Key).Select(count => new DayCount(count.Key, count.Value))]);
    }

    /// <summary>The numbers of the dossiers that a run counts with a number of days in a range, in order.</summary>
    public static int[] Numbers(DossierColumns columns, WorkingCalendar calendar, CountQuery query, DayRange range)
    {
        var pass = new DayPass(columns, calendar, query, range.Measure);
        var found = new Dictionary<DossierRows, HashSet<int>>();
        foreach (var (rows, _) in columns.Parts.Where(part => part.Weight > 0))
        {
            var within = found[rows] = [];
            pass.Each(rows, (row, days) =>
            {
                if (range.Contains(days))
                {
                    within.Add(row);
                }
            });
        }

        return [.. columns.Numbers((rows, row) => found[rows].Contains(row))];
    }

    private void Count(DossierRows rows, int weight) =>
        Each(rows, (_, days) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, days, out var _) += weight);

    /// <summary>Tells each row counted with its working days.</summary>
    private void Each(DossierRows rows, Action<int, int> tell)
    {
        var (first, end) = (CountFrame.Number(_query.Period.First), Math.Min(CountFrame.Number(_query.StatesOn), DossierRows.LastDay));
        var (units, upTo) = (rows.UnitsOf(_query.Basis), rows.ReceivedUpTo(end));
        var worked = _calendar.WorkedThrough;
        var waited = _measure == DayMeasure.Used ? Waited(rows, worked, upTo, first) : [];
        foreach (var (from, to) in rows.Touched(0, upTo, first))
        {
            for (var i = from; i < to; i++)
            {
                int completed = rows.Completed[i], due = rows.Due[i];
                if (completed < first || completed > end || (_measure == DayMeasure.Left && due == DossierRows.Never)
                    || !_selected.Units[units[i]] || !_selected.Procedures[rows.Procedure[i]] || !_selected.Intakes[rows.Intake[i]]
                    || (_selected.Endings is { } endings && !endings[rows.Ending[i]]))
                {
                    continue;
                }

                tell(i, _measure == DayMeasure.Used ? Used(worked, rows.Received[i], completed) - waited.GetValueOrDefault(i) : Left(worked, completed, due));
            }
        }
    }

    /// <summary>Working days after day 0.</summary>
    internal static int Used(ReadOnlySpan<int> worked, int received, int completed) => Math.Max(0, worked[completed] - ThroughDayZero(worked, received));

    /// <summary>Day 0 is the day of receipt, or the next working day after a receipt on a day off.</summary>
    private static int ThroughDayZero(ReadOnlySpan<int> worked, int received) =>
        worked[received] + (received > 0 && worked[received] > worked[received - 1] ? 0 : 1);

    /// <summary>A dossier ended on a day off after its due date is late although no working day lies between: it stands with those late by one.</summary>
    private static int Left(ReadOnlySpan<int> worked, int completed, int due)
    {
        var left = worked[due] - worked[completed];
        return completed > due ? Math.Min(-1, left) : left;
    }

    /// <summary>Working days the clock of each dossier stood still, by its row; none is counted that is not among its days used.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="worked">Working days up to each day.</param>
    /// <param name="upTo">The row before which to end.</param>
    /// <param name="since">Dossiers that ended before this day may be left out.</param>
    internal static Dictionary<int, int> Waited(DossierRows rows, ReadOnlySpan<int> worked, int upTo, int since)
    {
        var waited = new Dictionary<int, int>();
        foreach (var (first, end) in rows.Touched(0, upTo, since))
        {
            for (var i = DossierRows.FirstOf(rows.Pauses, first); i < rows.Pauses.Length && rows.Pauses[i].Row < end; i++)
            {
                var (row, from, to) = rows.Pauses[i];
                var (received, completed) = (rows.Received[row], rows.Completed[row]);
                var (start, over) = (Math.Max(from, received), Math.Min(to, completed));
                if (completed != DossierRows.Never && completed >= since && over > start)
                {
                    waited[row] = waited.GetValueOrDefault(row) + Math.Max(0, worked[over] - Math.Max(worked[start], ThroughDayZero(worked, received)));
                }
            }
        }

        return waited;
    }
}
