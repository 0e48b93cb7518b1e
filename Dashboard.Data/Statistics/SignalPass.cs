using System.Numerics;
using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>What an inspector asks about and the columns can answer for every unit at once.</summary>
public enum ColumnSignal
{
    /// <summary>Of those received with a limit: the due date is later than the limit allows.</summary>
    DuePadded,

    /// <summary>Of those received with a limit: the due date differs as if it had been miscounted, or is missing.</summary>
    DueMiscounted,

    /// <summary>Of those ended: on a day off or outside opening hours.</summary>
    EndedOffHours,

    /// <summary>Of those ended: outside opening hours together with many others of the unit on the same day.</summary>
    EndedInBulk,

    /// <summary>Of those ended late: without an apology letter by the as-of day.</summary>
    LateWithoutApology,

    /// <summary>Of those due: given a new appointment more than once.</summary>
    RescheduledAgain,

    /// <summary>Of those received and asked for a supplement: asked on the last day.</summary>
    SupplementOnLastDay,

    /// <summary>Of those received and asked for a supplement: asked more than once.</summary>
    SupplementRepeated,

    /// <summary>Of those given back or withdrawn: on the last working day before the due date or on it, and the same procedure asked for again at the unit at once.</summary>
    WithdrawnAndBack,

    /// <summary>Of those received online: received more than eight working hours after submission.</summary>
    AcceptedLate,

    /// <summary>Of those in process: the due date has passed.</summary>
    Overdue,

    /// <summary>Of those settled at least five working days ago: the result not handed over within them.</summary>
    NotHandedOver,

    /// <summary>Of those received and marked as having a digitized result: the procedure gives none.</summary>
    DigitizedWithoutResult,
}

/// <summary>The signals of one unit.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Rates">Cases of how many, by <see cref="ColumnSignal"/>.</param>
internal sealed record UnitSignals(string Unit, IReadOnlyList<Rate> Rates);

/// <summary>One pass over the rows that counts every signal of the columns by unit, or finds the dossiers of one.</summary>
internal sealed class SignalPass
{
    /// <summary>So many dossiers of a unit ended outside opening hours on one day are ended in bulk: our choice.</summary>
    public const int Bulk = 10;

    /// <summary>Number of signals.</summary>
    public const int Signals = (int)ColumnSignal.DigitizedWithoutResult + 1;

    private const int WorthSharing = 400_000;
    private const int Open = int.MaxValue / 2;

    private readonly DossierColumns _columns;
    private readonly WorkingCalendar _calendar;
    private readonly Breakdown _breakdown;
    private readonly int[] _procedureGroups;
    private readonly UnitBasis _basis;
    private readonly int _first;
    private readonly int _end;
    private readonly int _asOf;

    private SignalPass(DossierColumns columns, WorkingCalendar calendar, CountQuery query)
    {
        (_columns, _calendar, _basis) = (columns, calendar, query.Basis);
        _breakdown = columns.Breakdowns.Of(query with { By = By.Unit, Then = By.Nothing });
        _procedureGroups = Grouping.Of(By.Procedure, _breakdown.Told, columns.Procedures.All).OfProcedure!;
        _asOf = Math.Min(CountFrame.Number(query.AsOf), DossierRows.LastDay);
        (_first, _end) = (CountFrame.Number(query.Period.First), Math.Min(CountFrame.Number(query.StatesOn), DossierRows.LastDay));
    }

    /// <summary>Counts all signals of every unit selected; a unit without a dossier in any base is left out.</summary>
    public static IReadOnlyList<UnitSignals> Count(DossierColumns columns, WorkingCalendar calendar, CountQuery query)
    {
        var pass = new SignalPass(columns, calendar, query);
        var keys = pass._breakdown.Grouping.Keys;
        var counts = new (long Counted, long Cases)[keys.Count * Signals];
        var late = new Candidates();
        foreach (var (rows, weight) in columns.Parts)
        {
            foreach (var share in pass.Scan(rows))
            {
                for (var i = 0; i < counts.Length; i++)
                {
                    counts[i] = (counts[i].Counted + (weight * share.Counts[i].Counted), counts[i].Cases + (weight * share.Counts[i].Cases));
                }

                late.Add(share.Found, weight);
            }
        }

        foreach (var ((unit, _), dossiers) in late.OffHours)
        {
            counts[(unit * Signals) + (int)ColumnSignal.EndedInBulk].Cases += dossiers >= Bulk ? dossiers : 0;
        }

        var again = pass.Again(late.Withdrawn.Keys);
        foreach (var (withdrawn, dossiers) in late.Withdrawn)
        {
            counts[(withdrawn.Unit * Signals) + (int)ColumnSignal.WithdrawnAndBack].Cases += again.Contains(withdrawn) ? dossiers : 0;
        }

        return
        [
            .. keys.Select((unit, index) => new UnitSignals(unit, [.. Enumerable.Range(index * Signals, Signals).Select(i => new Rate(counts[i].Cases, counts[i].Counted))]))
                .Where(unit => unit.Rates.Any(rate => rate.Denominator > 0)),
        ];
    }

    /// <summary>The dossiers of one signal among those selected, in order of receipt, by their numbers.</summary>
    public static IReadOnlyList<int> Dossiers(DossierColumns columns, WorkingCalendar calendar, CountQuery query, ColumnSignal signal)
    {
        var pass = new SignalPass(columns, calendar, query);
        var cases = new List<(DossierRows Rows, int Row, Withdrawn Key)>();
        var (offHours, withdrawn) = (new Dictionary<(int, int), int>(), new HashSet<Withdrawn>());
        foreach (var (rows, weight) in columns.Parts)
        {
            for (var row = 0; row < rows.ReceivedUpTo(pass._asOf); row++)
            {
                if (!pass.Find(rows, row, out var found) || (found.Cases & Bit(signal)) == 0)
                {
                    continue;
                }

                var key = pass.KeyOf(rows, row, found.Unit);
                if (weight > 0)
                {
                    cases.Add((rows, row, key));
                    withdrawn.Add(key);
                }

                CollectionsMarshal.GetValueRefOrAddDefault(offHours, (found.Unit, key.Ended), out _) += weight;
            }
        }

        var again = signal == ColumnSignal.WithdrawnAndBack ? pass.Again(withdrawn) : [];
        return columns.NumbersOf(cases.Where(dossier => signal switch
        {
            ColumnSignal.EndedInBulk => offHours[(dossier.Key.Unit, dossier.Key.Ended)] >= Bulk,
            ColumnSignal.WithdrawnAndBack => again.Contains(dossier.Key),
            _ => true,
        }).Select(dossier => (dossier.Rows, dossier.Row)));
    }

    private Share[] Scan(DossierRows rows)
    {
        var known = rows.ReceivedUpTo(_asOf);
        var shares = new Share[known < WorthSharing ? 1 : Environment.ProcessorCount];
        var size = (known / shares.Length) + 1;
        Parallel.For(0, shares.Length, share => shares[share] = Scan(rows, share * size, Math.Min((share + 1) * size, known)));
        return shares;
    }

    private Share Scan(DossierRows rows, int from, int to)
    {
        var share = new Share(new (long, long)[_breakdown.Grouping.Keys.Count * Signals], new Candidates());
        for (var row = from; row < to; row++)
        {
            if (!Find(rows, row, out var found))
            {
                continue;
            }

            var place = found.Unit * Signals;
            for (var counted = found.Counted; counted != 0; counted &= counted - 1)
            {
                share.Counts[place + BitOperations.TrailingZeroCount(counted)].Counted++;
            }

            for (var cases = found.Cases & ~(Bit(ColumnSignal.EndedInBulk) | Bit(ColumnSignal.WithdrawnAndBack)); cases != 0; cases &= cases - 1)
            {
                share.Counts[place + BitOperations.TrailingZeroCount(cases)].Cases++;
            }

            if ((found.Cases & Bit(ColumnSignal.EndedInBulk)) != 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(share.Found.OffHours, (found.Unit, rows.Completed[row]), out _)++;
            }

            if ((found.Cases & Bit(ColumnSignal.WithdrawnAndBack)) != 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(share.Found.Withdrawn, KeyOf(rows, row, found.Unit), out _)++;
            }
        }

        return share;
    }

    /// <summary>Which signals count a row and of which it is a case; of those that depend on other dossiers it may be one.</summary>
    private bool Find(DossierRows rows, int row, out Row found)
    {
        found = default;
        if (!_breakdown.Selection.Units[rows.UnitsOf(_basis)[row]])
        {
            return false;
        }

        int received = rows.Received[row], due = rows.Due[row], ended = rows.Completed[row];
        ended = ended <= _asOf ? ended : Open;
        var (isReceived, isEnded, isDue) = (received >= _first && received <= _end, ended >= _first && ended <= _end, due >= _first && due <= _end);
        var isOpen = received <= _end && ended > _end;
        if (!(isReceived || isEnded || isDue || isOpen) || !IsSelected(rows, row, ended))
        {
            return false;
        }

        var (counted, cases) = (0, 0);
        void Take(ColumnSignal signal, bool isCase)
        {
            counted |= Bit(signal);
            cases |= isCase ? Bit(signal) : 0;
        }

        int intake = rows.Intake[row], ending = rows.Ending[row];
        var (signs, pattern) = (DossierRows.SignsOf(rows.Signs[row]), DossierRows.PatternOf(rows.Signs[row]));
        if (isReceived)
        {
            if (pattern != DueDatePattern.NoLimit)
            {
                Take(ColumnSignal.DuePadded, pattern == DueDatePattern.Padded);
                Take(ColumnSignal.DueMiscounted, pattern is not (DueDatePattern.Agrees or DueDatePattern.Padded or DueDatePattern.Shortened));
            }

            if (DossierRows.SupplementRequestsOf(intake) is > 0 and var requests)
            {
                Take(ColumnSignal.SupplementOnLastDay, signs.HasFlag(DossierSigns.SupplementOnLastDay));
                Take(ColumnSignal.SupplementRepeated, requests > 1);
            }

            if (DossierRows.ChannelOf(intake) == ReceiptChannel.Online)
            {
                Take(ColumnSignal.AcceptedLate, signs.HasFlag(DossierSigns.AcceptedLate));
            }

            if (rows.ResultDigitized[row] <= _asOf)
            {
                Take(ColumnSignal.DigitizedWithoutResult, !DossierRows.GivesDocument(ending));
            }
        }

        if (isEnded)
        {
            var isOff = (signs & (DossierSigns.EndedOnDayOff | DossierSigns.EndedOffHours)) != 0;
            Take(ColumnSignal.EndedOffHours, isOff);
            Take(ColumnSignal.EndedInBulk, isOff);
            TakeEnding(ref counted, ref cases, rows, row, ended, due, signs);
        }

        if (isDue)
        {
            Take(ColumnSignal.RescheduledAgain, signs.HasFlag(DossierSigns.RescheduledAgain));
        }

        if (isOpen)
        {
            Take(ColumnSignal.Overdue, due < _end);
        }

        found = new Row(_breakdown.Grouping.OfUnit![rows.UnitsOf(_basis)[row]], counted, cases);
        return true;
    }

    private void TakeEnding(ref int counted, ref int cases, DossierRows rows, int row, int ended, int due, DossierSigns signs)
    {
        var worked = _calendar.WorkedThrough;
        var outcome = DossierRows.OutcomeOf(rows.Ending[row]);
        if (ended > due)
        {
            counted |= Bit(ColumnSignal.LateWithoutApology);
            cases |= rows.ApologyOf(row) > _asOf ? Bit(ColumnSignal.LateWithoutApology) : 0;
        }

        if (outcome is Outcome.Returned or Outcome.Withdrawn)
        {
            counted |= Bit(ColumnSignal.WithdrawnAndBack);
            cases |= due != DossierRows.Never && ended <= due && worked[due] - worked[ended] <= 1 ? Bit(ColumnSignal.WithdrawnAndBack) : 0;
        }

        if (outcome == Outcome.Resolved && worked[Math.Min(_asOf, worked.Length - 1)] - worked[ended] >= SignRule.DaysToHandOver)
        {
            counted |= Bit(ColumnSignal.NotHandedOver);
            cases |= signs.HasFlag(DossierSigns.NotHandedOver) ? Bit(ColumnSignal.NotHandedOver) : 0;
        }
    }

    private bool IsSelected(DossierRows rows, int row, int ended)
    {
        var selected = _breakdown.Selection;
        return selected.Procedures[rows.Procedure[row]] && selected.Intakes[rows.Intake[row]]
            && (selected.Endings is not { } endings || endings[ended == Open ? 0 : rows.Ending[row]]);
    }

    private Withdrawn KeyOf(DossierRows rows, int row, int unit) =>
        new(unit, rows.ReceivedBy[row], _procedureGroups[rows.Procedure[row]], rows.Received[row], rows.Completed[row], rows.Due[row]);

    /// <summary>Those withdrawn whose procedure was asked for again at the unit that had received it, from the day it ended to the working day after it was due.</summary>
    private HashSet<Withdrawn> Again(IReadOnlyCollection<Withdrawn> withdrawn)
    {
        if (withdrawn.Count == 0)
        {
            return [];
        }

        var wanted = withdrawn.Select(dossier => (dossier.ReceivedBy, dossier.Procedure)).ToHashSet();
        var units = new bool[_columns.Units.All.Count];
        foreach (var (unit, _) in wanted)
        {
            units[unit] = true;
        }

        var (from, to) = (withdrawn.Min(dossier => dossier.Ended), withdrawn.Max(dossier => NextWorkingDay(dossier.Due)));
        var receipts = new Dictionary<(int ReceivedBy, int Procedure, int Day), int>();
        foreach (var (rows, weight) in _columns.Parts)
        {
            var last = rows.ReceivedUpTo(Math.Min(to, _asOf));
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
        var worked = _calendar.WorkedThrough;
        var next = day + 1;
        while (next < worked.Length - 1 && worked[next] == worked[day])
        {
            next++;
        }

        return next;
    }

    private static int Bit(ColumnSignal signal) => 1 << (int)signal;

    private readonly record struct Row(int Unit, int Counted, int Cases);

    private readonly record struct Withdrawn(int Unit, int ReceivedBy, int Procedure, int Received, int Ended, int Due);

    private readonly record struct Share((long Counted, long Cases)[] Counts, Candidates Found);

    /// <summary>What only other dossiers decide about.</summary>
    private sealed class Candidates
    {
        public Dictionary<(int Unit, int Day), int> OffHours { get; } = [];

        public Dictionary<Withdrawn, int> Withdrawn { get; } = [];

        public void Add(Candidates other, int weight)
        {
            foreach (var (key, dossiers) in other.OffHours)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(OffHours, key, out _) += weight * dossiers;
            }

            foreach (var (key, dossiers) in other.Withdrawn)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(Withdrawn, key, out _) += weight * dossiers;
            }
        }
    }
}
