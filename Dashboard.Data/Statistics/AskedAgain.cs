using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>A dossier given back or withdrawn just before it was due: unit told, unit that received it, procedure, and the numbers of its days.</summary>
internal readonly record struct Withdrawn(int Unit, int ReceivedBy, int Procedure, int Received, int Ended, int Due);

/// <summary>Finds those withdrawn whose procedure was asked for again at once; registers bear no trace of the applicant, so unit and procedure stand for them.</summary>
internal sealed class AskedAgain(DossierColumns columns, WorkingCalendar calendar, ToldUnits told, int asOf)
{
    private readonly int[] _procedureGroups = Grouping.Of(By.Procedure, told, columns.Procedures.All).OfProcedure!;

    public Withdrawn KeyOf(DossierRows rows, int row, int unit) =>
        new(unit, rows.ReceivedBy[row], _procedureGroups[rows.Procedure[row]], rows.Received[row], rows.Completed[row], rows.Due[row]);

    /// <summary>Those withdrawn whose procedure was asked for again at the unit that had received it, from the day it ended to the working day after it was due.</summary>
    public HashSet<Withdrawn> Among(IReadOnlyCollection<Withdrawn> withdrawn)
    {
        if (withdrawn.Count == 0)
        {
            return [];
        }

        var wanted = withdrawn.Select(dossier => (dossier.ReceivedBy, dossier.Procedure)).ToHashSet();
        var units = new bool[columns.Units.All.Count];
        foreach (var (unit, _) in wanted)
        {
            units[unit] = true;
        }

        var (from, to) = (withdrawn.Min(dossier => dossier.Ended), withdrawn.Max(dossier => NextWorkingDay(dossier.Due)));
        var receipts = new Dictionary<(int ReceivedBy, int Procedure, int Day), int>();
        foreach (var (rows, weight) in columns.Parts)
        {
            var last = rows.ReceivedUpTo(Math.Min(to, asOf));
            for (var row = rows.ReceivedUpTo(from - 1); row < last; row++)
            {
                if (units[rows.ReceivedBy[row]] && wanted.Contains((rows.ReceivedBy[row], _procedureGroups[rows.Procedure[row]])))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(receipts, (rows.ReceivedBy[row], _procedureGroups[rows.Procedure[row]], rows.Received[row]), out _) += weight;
                }
            }
        }

        return [.. withdrawn.Where(dossier =>
            Enumerable.Range(dossier.Ended, NextWorkingDay(dossier.Due) - dossier.Ended + 1)
                .Sum(day => receipts.GetValueOrDefault((dossier.ReceivedBy, dossier.Procedure, day)) - (day == dossier.Received ? 1 : 0)) > 0)];
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
