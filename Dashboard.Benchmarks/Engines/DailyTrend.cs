using Dashboard.Benchmarks.Rows;
using Dashboard.Data.Domain;

namespace Dashboard.Benchmarks.Engines;

/// <summary>What is in process and overdue day by day, added up from what enters and leaves each day: the quickest way through a database.</summary>
internal static class DailyTrend
{
    public static long[] Of(
        Period period,
        IEnumerable<(int Day, long Dossiers)> received,
        IEnumerable<(int Day, long Dossiers, long Late)> ended,
        IEnumerable<(int Day, long Dossiers)> becameOverdue)
    {
        var (inProcess, overdue) = (new long[period.Days], new long[period.Days]);
        var first = FactRow.Number(period.First);

        // what happened before the period is there on its first day
        void Enter(long[] days, int day, long dossiers) => days[Math.Max(day - first, 0)] += dossiers;

        foreach (var (day, dossiers) in received)
        {
            Enter(inProcess, day, dossiers);
        }

        foreach (var (day, dossiers, late) in ended)
        {
            Enter(inProcess, day, -dossiers);
            Enter(overdue, day, -late);
        }

        foreach (var (day, dossiers) in becameOverdue)
        {
            Enter(overdue, day, dossiers);
        }

        var cells = new long[period.Days * 2];
        var (open, behind) = (0L, 0L);
        for (var day = 0; day < period.Days; day++)
        {
            (open, behind) = (open + inProcess[day], behind + overdue[day]);
            (cells[day * 2], cells[(day * 2) + 1]) = (open, behind);
        }

        return cells;
    }
}
