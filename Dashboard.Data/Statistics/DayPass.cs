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
    private readonly int _first;
    private readonly int _end;

    private DayPass(DossierColumns columns, WorkingCalendar calendar, CountQuery query, DayMeasure measure)
    {
        (_query, _measure) = (query, measure);
        _selected = columns.Breakdowns.Of(query).Selection;
        _calendar = calendar;
        (_first, _end) = (CountFrame.Number(query.Period.First), Math.Min(CountFrame.Number(query.StatesOn), DossierRows.LastDay));
    }

    /// <summary>Filter, period, as-of day, unit basis and tree are those of a count; it is not broken down.</summary>
    public static DayDistribution Run(DossierColumns columns, WorkingCalendar calendar, CountQuery query, DayMeasure measure)
    {
        var (pass, counts) = (new DayPass(columns, calendar, query, measure), new DayCounts());
        foreach (var (rows, weight) in columns.Parts)
        {
            foreach (var (days, dossiers) in pass.Count(rows).SelectMany(share => share.All()))
            {
                counts.Add(days, weight * dossiers);
            }
        }

        return new DayDistribution(measure, [.. counts.All().OrderBy(count => count.Days).Select(count => new DayCount(count.Days, count.Dossiers))]);
    }

    /// <summary>The numbers of the dossiers that a run counts with a number of days in a range, in order.</summary>
    public static int[] Numbers(DossierColumns columns, WorkingCalendar calendar, CountQuery query, DayRange range)
    {
        var pass = new DayPass(columns, calendar, query, range.Measure);
        var found = new Dictionary<DossierRows, HashSet<int>>();
        foreach (var (rows, _) in columns.Parts.Where(part => part.Weight > 0))
        {
            var within = found[rows] = [];
            pass.Each(rows, rows.Touched(0, rows.ReceivedUpTo(pass._end), pass._first, pass._end), (row, days) =>
            {
                if (range.Contains(days))
                {
                    within.Add(row);
                }
            });
        }

        return [.. columns.Numbers((rows, row) => found[rows].Contains(row))];
    }

    private IReadOnlyList<DayCounts> Count(DossierRows rows) => RowShares.Take(rows, rows.ReceivedUpTo(_end), _first, _end, blocks =>
    {
        var counts = new DayCounts();
        Each(rows, blocks, (_, days) => counts.Add(days, 1));
        return counts;
    });

    /// <summary>Tells each row counted with its working days.</summary>
    private void Each(DossierRows rows, IEnumerable<(int From, int To)> blocks, Action<int, int> tell)
    {
        var (units, isLeft) = (rows.UnitsOf(_query.Basis), _measure == DayMeasure.Left);
        var worked = _calendar.WorkedThrough;
        foreach (var (from, to) in blocks)
        {
            var pauses = new DossierRows.Stretches(rows.Pauses, from);
            for (var i = from; i < to; i++)
            {
                int completed = rows.Completed[i], due = rows.Due[i];
                if (completed < _first || completed > _end || (isLeft && due == DossierRows.Never)
                    || !(_selected.Units[units[i]] & _selected.Procedures[rows.Procedure[i]] & _selected.Intakes[rows.Intake[i]])
                    || (_selected.Endings is { } endings && !endings[rows.Ending[i]]))
                {
                    continue;
                }

                tell(i, isLeft ? Left(worked, completed, due) : Used(worked, rows.Received[i], completed) - Waited(worked, rows.Received[i], completed, pauses.Of(i)));
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

    /// <summary>Working days the clock of a dossier stood still up to a day; none is counted that is not among its days used.</summary>
    /// <param name="worked">Working days up to each day.</param>
    /// <param name="received">The number of the day of receipt.</param>
    /// <param name="upTo">The number of the day, at most that of its end.</param>
    /// <param name="pauses">Its pauses.</param>
    internal static int Waited(ReadOnlySpan<int> worked, int received, int upTo, ReadOnlySpan<(int Row, ushort From, ushort To)> pauses)
    {
        var waited = 0;
        foreach (var (_, from, to) in pauses)
        {
            var (start, over) = (Math.Max(from, received), Math.Min(to, upTo));
            waited += over > start ? Math.Max(0, worked[over] - Math.Max(worked[start], ThroughDayZero(worked, received))) : 0;
        }

        return waited;
    }

    /// <summary>How many dossiers with so many days: nearly all have few.</summary>
    private sealed class DayCounts
    {
        private const int Near = 512;

        private readonly long[] _near = new long[2 * Near];
        private readonly Dictionary<int, long> _far = [];

        public void Add(int days, long dossiers)
        {
            if (days is >= -Near and < Near)
            {
                _near[days + Near] += dossiers;
            }
            else
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_far, days, out _) += dossiers;
            }
        }

        public IEnumerable<(int Days, long Dossiers)> All() =>
            _near.Index().Select(count => (count.Index - Near, count.Item)).Concat(_far.Select(count => (count.Key, count.Value))).Where(count => count.Item2 != 0);
    }
}
