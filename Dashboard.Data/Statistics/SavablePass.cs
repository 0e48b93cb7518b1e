using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// Two passes over the rows: the open dossiers, then what dossiers of the same procedures took that ended in the twelve months before.
/// </summary>
internal sealed class SavablePass
{
    /// <summary>Days looked back on for experience.</summary>
    public const int LookBack = 365;

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
}
