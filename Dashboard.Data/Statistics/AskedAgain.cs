using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>A dossier given back or withdrawn just before it was due: unit told, unit that received it, procedure, and the numbers of its days.</summary>
internal readonly record struct Withdrawn(int Unit, int ReceivedBy, int Procedure, int Received, int Ended, int Due);

/// <summary>Finds those withdrawn whose procedure was asked for again at once; registers bear no trace of the applicant, so unit and procedure stand for them.</summary>
internal sealed class AskedAgain(DossierColumns columns, WorkingCalendar calendar, ToldUnits told, int asOf)
{
    /// <summary>Below so many a second thread costs more than it brings.</summary>
    private const int WorthSharing = 1_000;

    private readonly int[] _procedureGroups = Grouping.Of(By.Procedure, told, columns.Procedures.All).OfProcedure!;

    public Withdrawn KeyOf(DossierRows rows, int row, int unit) =>
        new(unit, rows.ReceivedBy[row], _procedureGroups[rows.Procedure[row]], rows.Received[row], rows.Completed[row], rows.Due[row]);

    /// <summary>Those withdrawn whose procedure was asked for again at the unit that had received it, from the day it ended to the working day after it was due.</summary>
    public HashSet<Withdrawn> Among(IEnumerable<Withdrawn> withdrawn)
    {
        Withdrawn[] ordered = [.. withdrawn.OrderBy(dossier => dossier.Ended)];
        return [.. RowShares.Take(ordered, ordered.Length >= WorthSharing, Among).SelectMany(found => found)];
    }

    /// <summary>The same of some in the order of their ends.</summary>
    private HashSet<Withdrawn> Among(ArraySegment<Withdrawn> withdrawn)
    {
        if (withdrawn.Count == 0)
        {
            return [];
        }

        // day by day: rows lie in order of receipt, and on one day few pairs of unit and procedure are asked about
        var groups = _procedureGroups.Max() + 1;
        int PairOf(int unit, int procedure) => (unit * groups) + procedure;
        var (wanted, receipts) = (new bool[columns.Units.All.Count * groups], new int[columns.Units.All.Count * groups]);
        var coming = new Queue<(Withdrawn Dossier, int Last)>(withdrawn.Select(dossier => (dossier, NextWorkingDay(dossier.Due))));
        var (waiting, again) = (new List<(Withdrawn Dossier, int Last)>(), new HashSet<Withdrawn>());
        for (var day = coming.Peek().Dossier.Ended; day <= asOf && (coming.Count > 0 || waiting.Count > 0); day++)
        {
            while (coming.TryPeek(out var next) && next.Dossier.Ended <= day)
            {
                waiting.Add(coming.Dequeue());
            }

            foreach (var (dossier, _) in waiting)
            {
                wanted[PairOf(dossier.ReceivedBy, dossier.Procedure)] = true;
            }

            foreach (var (rows, weight) in waiting.Count == 0 ? [] : columns.Parts)
            {
                var end = rows.ReceivedUpTo(day);
                for (var row = rows.ReceivedUpTo(day - 1); row < end; row++)
                {
                    var pair = PairOf(rows.ReceivedBy[row], _procedureGroups[rows.Procedure[row]]);
                    receipts[pair] += wanted[pair] ? weight : 0;
                }
            }

            again.UnionWith(waiting
                .Where(each => receipts[PairOf(each.Dossier.ReceivedBy, each.Dossier.Procedure)] > (day == each.Dossier.Received ? 1 : 0)).Select(each => each.Dossier));
            foreach (var (dossier, _) in waiting)
            {
                var pair = PairOf(dossier.ReceivedBy, dossier.Procedure);
                (wanted[pair], receipts[pair]) = (false, 0);
            }

            waiting.RemoveAll(each => each.Last <= day || again.Contains(each.Dossier));
        }

        return again;
    }

    private int NextWorkingDay(int day)
    {
        var worked = calendar.WorkedThrough;
        var next = day + 1;
        while (next < worked.Length - 1 && worked[next] == worked[day])
        {
            next++;
        }

        return next;
    }
}
