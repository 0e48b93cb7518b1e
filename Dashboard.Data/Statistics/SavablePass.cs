using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Whether an open dossier can still end in time.</summary>
public enum SavableVerdict
{
    /// <summary>Its due date has passed.</summary>
    Lost,

    /// <summary>Due on the day itself.</summary>
    Today,

    /// <summary>Fewer working days are left than the unit usually still needs.</summary>
    AtRisk,

    /// <summary>At least as many are left.</summary>
    Safe,
}

/// <summary>One open dossier on the list of those still to be saved.</summary>
/// <param name="Dossier">Its number.</param>
/// <param name="Unit">Code of the unit it is counted with.</param>
/// <param name="Procedure">Code of its procedure.</param>
/// <param name="DueOn">Current due date.</param>
/// <param name="DaysLeft">Working days from the day looked at to the due date: 0 on the due day, below 0 after it.</param>
/// <param name="DaysUsed">Working days used so far, pauses taken off.</param>
/// <param name="DaysNeeded">Working days such a dossier still needs; null where nothing like it has ended.</param>
/// <param name="IsOwn">Whether that is the unit's own experience, not that of all units.</param>
/// <param name="IsWaiting">Whether its clock stands still for the citizen: the due date will move.</param>
/// <param name="Verdict">Whether it can still end in time.</param>
public sealed record SavableDossier(
    int Dossier, string Unit, string Procedure, DateOnly DueOn, int DaysLeft, int DaysUsed, int? DaysNeeded, bool IsOwn, bool IsWaiting, SavableVerdict Verdict)
{
    /// <summary>Working days to spare; below 0 where too few are left. Null where it is not known what is needed.</summary>
    public int? Slack => DaysLeft - DaysNeeded;
}

/// <summary>The open dossiers with a due date by how far they can still be saved.</summary>
/// <param name="On">The day they are looked at.</param>
/// <param name="Dossiers">The most urgent of those that can be saved first, the lost ones last; then by due date and number.</param>
/// <param name="DueInPeriod">Dossiers due in the whole period of the question, days still to come included: what a rate of it will be divided by.</param>
/// <param name="Period">The days of the question.</param>
public sealed record SavableList(DateOnly On, IReadOnlyList<SavableDossier> Dossiers, long DueInPeriod, Period Period)
{
    /// <summary>The years their due dates fall in.</summary>
    public IEnumerable<int> DueYears => Dossiers.Select(dossier => dossier.DueOn.Year).Distinct();

    public int Count(SavableVerdict verdict) => Dossiers.Count(dossier => dossier.Verdict == verdict);

    /// <summary>Points of the period's on-time rate (due) that clearing a dossier in time saves: one dossier of all due in it; 0 when lost or due at another time.</summary>
    public decimal PointsSaved(SavableDossier dossier) => PointsSaved([dossier]);

    /// <summary>The same for several.</summary>
    public decimal PointsSaved(IEnumerable<SavableDossier> dossiers) =>
        new Rate(dossiers.Count(dossier => dossier.Verdict != SavableVerdict.Lost && Period.Contains(dossier.DueOn)), DueInPeriod).Percent ?? 0;
}

/// <summary>
/// Two passes over the rows: the open dossiers, then what dossiers of the same procedures took that ended in the twelve months before.
/// </summary>
internal sealed class SavablePass
{
    /// <summary>Days looked back on for experience.</summary>
    public const int LookBack = 365;

    /// <summary>Below so many ended dossiers a unit has no experience of its own.</summary>
    public const int Least = 10;

    /// <summary>The share of dossiers that needed no more.</summary>
    public const int Percent = 80;

    private const int MostDays = 512;

    private readonly DossierColumns _columns;
    private readonly WorkingCalendar _calendar;
    private readonly CountQuery _query;
    private readonly Breakdown _breakdown;
    private readonly Grouping _procedures;
    private readonly int _on;
    private readonly int _asOf;

    private SavablePass(DossierColumns columns, WorkingCalendar calendar, CountQuery query)
    {
        (_columns, _calendar, _query) = (columns, calendar, query);
        _breakdown = columns.Breakdowns.Of(query with { By = By.Unit, Then = By.Nothing });
        _procedures = Grouping.Of(By.Procedure, _breakdown.Told, columns.Procedures.All);
        _on = Math.Min(CountFrame.Number(query.StatesOn), DossierRows.LastDay);
        _asOf = Math.Min(CountFrame.Number(query.AsOf), DossierRows.LastDay);
    }

    public static SavableList Run(DossierColumns columns, WorkingCalendar calendar, CountQuery query) =>
        WorkingCalendar.Range.Contains(query.StatesOn) ? new SavablePass(columns, calendar, query).Run() : new SavableList(query.StatesOn, [], 0, query.Period);

    private SavableList Run()
    {
        var (open, due) = OpenOnes();
        var experience = new Experience(_breakdown.Grouping.Keys.Count, _procedures.Keys.Count, open.Select(dossier => (dossier.Unit, dossier.Procedure)));
        Learn(experience);
        var numbers = _columns.Numbered(open.Select(dossier => (dossier.Rows, dossier.Row)));
        var worked = _calendar.WorkedThrough;
        var dossiers = new List<SavableDossier>(numbers.Count);
        foreach (var dossier in open)
        {
            if (!numbers.TryGetValue((dossier.Rows, dossier.Row), out var number))
            {
                continue;
            }

            var (needed, isOwn) = experience.Needed(dossier.Unit, dossier.Procedure, dossier.Used);
            int dueOn = dossier.Rows.Due[dossier.Row];
            var left = worked[dueOn] - worked[_on];
            var verdict = dueOn < _on ? SavableVerdict.Lost : dueOn == _on ? SavableVerdict.Today : left < needed ? SavableVerdict.AtRisk : SavableVerdict.Safe;
            dossiers.Add(new SavableDossier(
                number, _breakdown.Grouping.Keys[dossier.Unit], _procedures.Keys[dossier.Procedure], DossierRows.DayOf((ushort)dueOn),
                left, dossier.Used, needed, isOwn, dossier.IsWaiting, verdict));
        }

        return new SavableList(
            _query.StatesOn,
            MostUrgentFirst(dossiers),
            due,
            _query.Period);
    }

    /// <summary>By verdict, the lost ones last, then by what is to spare, due date and number: the four in one number, the first in its highest bits.</summary>
    private static SavableDossier[] MostUrgentFirst(IReadOnlyList<SavableDossier> dossiers)
    {
        SavableDossier[] ordered = [.. dossiers];
        Array.Sort(Array.ConvertAll(ordered, UrgencyOf), ordered);
        return ordered;

        static UInt128 UrgencyOf(SavableDossier dossier)
        {
            var verdict = dossier.Verdict == SavableVerdict.Lost ? SavableVerdict.Safe + 1 : dossier.Verdict;
            var toSpare = (dossier.Slack ?? dossier.DaysLeft) - (long)int.MinValue;
            return ((UInt128)(((ulong)verdict << 32) | (ulong)toSpare) << 64) | (((ulong)dossier.DueOn.DayNumber << 32) | (uint)dossier.Dossier);
        }
    }

    /// <summary>The open dossiers selected that have a due date, and how many selected are due in the period, ended or not.</summary>
    private (IReadOnlyList<OpenOne> Open, long Due) OpenOnes()
    {
        var (first, last) = (CountFrame.Number(_query.Period.First), CountFrame.Number(_query.Period.Last));
        var (open, dueInPeriod) = (new List<OpenOne>(), 0L);
        foreach (var (rows, weight) in _columns.Parts)
        {
            foreach (var share in RowShares.Take(rows, rows.ReceivedUpTo(_on), Math.Min(first, _on), DossierRows.Never, blocks => Scan(rows, blocks)))
            {
                dueInPeriod += weight * share.Due;
                open.AddRange(weight > 0 ? share.Open : []);
            }
        }

        return (open, dueInPeriod);

        (List<OpenOne> Open, long Due) Scan(DossierRows rows, ArraySegment<(int From, int To)> blocks)
        {
            var (found, dueFound) = (new List<OpenOne>(), 0L);
            foreach (var (from, to) in blocks)
            {
                var pauses = new DossierRows.Stretches(rows.Pauses, from);
                for (var row = from; row < to; row++)
                {
                    var due = rows.Due[row];
                    var isOpen = (rows.Completed[row] > _on) & (due != DossierRows.Never);
                    var isDue = (due >= first) & (due <= last);
                    if (!(isOpen | isDue) || !IsSelected(rows, row))
                    {
                        continue;
                    }

                    dueFound += isDue ? 1 : 0;
                    if (isOpen)
                    {
                        var paused = pauses.Of(row);
                        int received = rows.Received[row];
                        found.Add(new OpenOne(
                            rows,
                            row,
                            UnitOf(rows, row),
                            _procedures.OfProcedure![rows.Procedure[row]],
                            DayPass.Used(_calendar.WorkedThrough, received, _on) - DayPass.Waited(_calendar.WorkedThrough, received, _on, paused),
                            IsWaiting(paused)));
                    }
                }
            }

            return (found, dueFound);
        }
    }

    private void Learn(Experience experience)
    {
        var since = Math.Max(0, _on - LookBack + 1);
        foreach (var (rows, weight) in _columns.Parts)
        {
            foreach (var share in RowShares.Take(rows, rows.ReceivedUpTo(_on), since, DossierRows.Never, blocks => Learn(experience.Empty(), rows, blocks, since)))
            {
                experience.Add(share, weight);
            }
        }
    }

    private Experience Learn(Experience experience, DossierRows rows, ArraySegment<(int From, int To)> blocks, int since)
    {
        var units = rows.UnitsOf(_query.Basis);
        var worked = _calendar.WorkedThrough;
        foreach (var (from, to) in blocks)
        {
            var pauses = new DossierRows.Stretches(rows.Pauses, from);
            for (var row = from; row < to; row++)
            {
                int completed = rows.Completed[row], procedure = _procedures.OfProcedure![rows.Procedure[row]];
                if ((completed <= _on) & (completed >= since) && experience.Asks(procedure))
                {
                    var used = DayPass.Used(worked, rows.Received[row], completed) - DayPass.Waited(worked, rows.Received[row], completed, pauses.Of(row));
                    experience.Add(_breakdown.Grouping.OfUnit![units[row]], procedure, used);
                }
            }
        }

        return experience;
    }

    /// <summary>Whether a clock stands still on the day looked at.</summary>
    private bool IsWaiting(ReadOnlySpan<(int Row, ushort From, ushort To)> pauses)
    {
        foreach (var (_, from, to) in pauses)
        {
            if (from <= _on && to > _on)
            {
                return true;
            }
        }

        return false;
    }

    private int UnitOf(DossierRows rows, int row) => _breakdown.Grouping.OfUnit![rows.UnitsOf(_query.Basis)[row]];

    private bool IsSelected(DossierRows rows, int row)
    {
        var selected = _breakdown.Selection;
        return selected.Units[rows.UnitsOf(_query.Basis)[row]] && selected.Procedures[rows.Procedure[row]] && selected.Intakes[rows.Intake[row]]
            && (selected.Endings is not { } endings || endings[rows.Completed[row] > _asOf ? 0 : rows.Ending[row]]);
    }

    private readonly record struct OpenOne(DossierRows Rows, int Row, int Unit, int Procedure, int Used, bool IsWaiting);

    /// <summary>How many days ended dossiers used, by unit and procedure and by procedure alone.</summary>
    private sealed class Experience
    {
        /// <summary>Most need fewer days: their counts stand side by side, with that of all who needed more behind them; more days are told apart by themselves.</summary>
        private const int Near = 31;
        private const int Width = Near + 1;

        private readonly int _procedures;

        /// <summary>The place of a unit and procedure, and of a procedure alone; 0 for those nobody asks about.</summary>
        private readonly int[] _own;
        private readonly int[] _all;
        private readonly int[] _near;
        private readonly Dictionary<(int Place, int Days), int> _far = [];

        public Experience(int units, int procedures, IEnumerable<(int Unit, int Procedure)> asked)
        {
            _procedures = procedures;
            (_own, _all) = (new int[units * procedures], new int[procedures]);
            var places = 1;
            foreach (var (unit, procedure) in asked)
            {
                ref var own = ref _own[(unit * procedures) + procedure];
                own = own == 0 ? places++ : own;
                _all[procedure] = _all[procedure] == 0 ? places++ : _all[procedure];
            }

            _near = new int[places * Width];
        }

        private Experience(Experience asked) =>
            (_procedures, _own, _all, _near) = (asked._procedures, asked._own, asked._all, new int[asked._near.Length]);

        /// <summary>The same questions, nothing learnt.</summary>
        public Experience Empty() => new(this);

        public bool Asks(int procedure) => _all[procedure] > 0;

        public void Add(int unit, int procedure, int used)
        {
            var days = Math.Clamp(used, 0, MostDays - 1);
            Add(_all[procedure], days);
            if (_own[(unit * _procedures) + procedure] is > 0 and var own)
            {
                Add(own, days);
            }
        }

        public void Add(Experience other, int weight)
        {
            Sums.Add<int>(_near, other._near, weight);
            foreach (var (days, dossiers) in other._far)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_far, days, out _) += weight * dossiers;
            }
        }

        private void Add(int place, int days)
        {
            _near[(place * Width) + Math.Min(days, Near)]++;
            if (days >= Near)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_far, (place, days), out _)++;
            }
        }

        /// <summary>Days still needed by a dossier that has used so many: what 80 % of those that lasted at least so long did not need more than.</summary>
        public (int? Days, bool IsOwn) Needed(int unit, int procedure, int used) =>
            Remaining(_own[(unit * _procedures) + procedure], used, Least) is { } own ? (own, true) : (Remaining(_all[procedure], used, 1), false);

        private int? Remaining(int place, int used, int least)
        {
            var (from, total, upTo) = (Math.Min(used, MostDays - 1), 0L, 0L);
            for (var days = Math.Min(from, Near); days <= Near; days++)
            {
                total += _near[(place * Width) + days];
            }

            for (var days = Near; days < from; days++)
            {
                total -= _far.GetValueOrDefault((place, days));
            }

            for (var days = from; days < MostDays && total >= least; days++)
            {
                upTo += days < Near ? _near[(place * Width) + days] : _far.GetValueOrDefault((place, days));
                if (100 * upTo >= Percent * total)
                {
                    return days - from;
                }
            }

            return null;
        }
    }
}
