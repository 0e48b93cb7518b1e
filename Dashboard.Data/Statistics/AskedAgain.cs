using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Finds those withdrawn whose procedure was asked for again at once; registers bear no trace of the applicant, so unit and procedure stand for them.</summary>
internal sealed class AskedAgain
{
    private readonly DossierColumns _columns;
    private readonly WorkingCalendar _calendar;
    private readonly int _asOf;

    /// <summary>By procedure version, the number of its pair with the first unit.</summary>
    private readonly int[] _firstPairs;
    private readonly int _pairs;

    public AskedAgain(DossierColumns columns, WorkingCalendar calendar, ToldUnits told, int asOf)
    {
        (_columns, _calendar, _asOf) = (columns, calendar, asOf);
        var (procedures, units) = (Grouping.Of(By.Procedure, told, columns.Procedures.All), columns.Units.All.Count);
        _firstPairs = [.. procedures.OfProcedure!.Select(group => group * units)];
        _pairs = procedures.Keys.Count * units;
    }

    /// <summary>Those withdrawn whose procedure was asked for again at the unit that had received it, from the day it ended to the working day after it was due.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="withdrawn">Those given back or withdrawn just before they were due, and so on a later day than they had been received.</param>
    public IEnumerable<int> Among(DossierRows rows, IEnumerable<int> withdrawn)
    {
        int[] dossiers = [.. withdrawn];
        Array.Sort(Array.ConvertAll(dossiers, row => rows.Completed[row]), dossiers);

        // day by day: rows lie in order of receipt, and on one day few pairs of unit and procedure are waited for; counted at 0 is what nobody waits for
        var (places, receipts) = (new int[_pairs], new List<int> { 0 });
        var (again, waiting, coming) = (new bool[dossiers.Length], new List<Waiting>(), 0);
        for (var day = dossiers.Length == 0 ? _asOf + 1 : rows.Completed[dossiers[0]]; day <= _asOf && (coming < dossiers.Length || waiting.Count > 0); day++)
        {
            for (; coming < dossiers.Length && rows.Completed[dossiers[coming]] <= day; coming++)
            {
                waiting.Add(WaitingOf(rows, dossiers[coming], coming));
            }

            foreach (var dossier in waiting)
            {
                if (places[dossier.Pair] == 0)
                {
                    places[dossier.Pair] = receipts.Count;
                    receipts.Add(0);
                }
            }

            foreach (var (received, weight) in waiting.Count == 0 ? [] : _columns.Parts)
            {
                Receive(received, day, weight, places, CollectionsMarshal.AsSpan(receipts));
            }

            foreach (var dossier in waiting)
            {
                again[dossier.Place] = receipts[places[dossier.Pair]] > 0;
            }

            foreach (var dossier in waiting)
            {
                places[dossier.Pair] = 0;
            }

            receipts.RemoveRange(1, receipts.Count - 1);
            waiting.RemoveAll(dossier => again[dossier.Place] || dossier.Last <= day);
        }

        return dossiers.Where((_, place) => again[place]);
    }

    /// <summary>Counts what was received on a day, each pair at its place.</summary>
    private void Receive(DossierRows rows, int day, int weight, int[] places, Span<int> receipts)
    {
        var (from, to) = (rows.ReceivedUpTo(day - 1), rows.ReceivedUpTo(day));
        var units = rows.ReceivedBy.AsSpan(from, to - from);
        var procedures = rows.Procedure.AsSpan(from, to - from);
        for (var i = 0; i < units.Length && i < procedures.Length; i++)
        {
            receipts[places[_firstPairs[procedures[i]] + units[i]]] += weight;
        }
    }

    private Waiting WaitingOf(DossierRows rows, int row, int place) =>
        new(place, _firstPairs[rows.Procedure[row]] + rows.ReceivedBy[row], NextWorkingDay(rows.Due[row]));

    private int NextWorkingDay(int day)
    {
        var worked = _calendar.WorkedThrough;
        var next = day + 1;
        while (next < worked.Length - 1 && worked[next] == worked[day])
        {
            next++;
        }

        return next;
    }

    /// <summary>One whose procedure is waited for: its place among those withdrawn, procedure and unit that received it as one number, and the number of the last day.</summary>
    private readonly record struct Waiting(int Place, int Pair, int Last);
}
