using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// One pass over the rows that asks of each dossier how it stands under every definition of "on time" and, where it stands otherwise than
/// under the definition before, why.
/// </summary>
/// <remarks>The rungs are those the measures count; a test holds them equal. The measures alone cannot tell who came and who went.</remarks>
internal sealed class LadderPass
{
    /// <summary>Later than any day: when a dossier ends that has not ended by the as-of day.</summary>
    private const int Open = int.MaxValue / 2;

    private const int Rungs = 4;

    private readonly Selection _selected;
    private readonly UnitBasis _basis;
    private readonly LadderCohort _cohort;

    /// <summary>The days of the question, as far as they are known.</summary>
    private readonly (int First, int Last) _asked;

    /// <summary>The days events are placed in: those asked about, or all that are known when the cohort is chosen otherwise.</summary>
    private readonly int _first;
    private readonly int _end;
    private readonly int _asOf;

    private LadderPass(DossierColumns columns, CountQuery query, LadderCohort cohort)
    {
        (_basis, _cohort) = (query.Basis, cohort);
        _selected = columns.Breakdowns.Of(query with { By = By.Nothing, Then = By.Nothing }).Selection;
        _asOf = Math.Min(CountFrame.Number(query.AsOf), DossierRows.LastDay);
        _asked = (CountFrame.Number(query.Period.First), Math.Min(CountFrame.Number(query.StatesOn), DossierRows.LastDay));
        (_first, _end) = cohort == LadderCohort.EachOwn ? _asked : (0, _asOf);
    }

    /// <summary>Filter, period, as-of day, unit basis and tree are those of a count; it is not broken down.</summary>
    public static OnTimeLadder Run(DossierColumns columns, CountQuery query, LadderCohort cohort)
    {
        var pass = new LadderPass(columns, query, cohort);
        var all = new Found();
        foreach (var (rows, weight) in columns.Parts)
        {
            var touchedFrom = Math.Min(pass._first, pass._asOf);
            foreach (var share in RowShares.Take(rows, rows.ReceivedUpTo(pass._asOf), touchedFrom, pass._end, blocks => pass.Scan(rows, blocks)))
            {
                all.Add(share, weight);
            }
        }

        return all.Ladder();
    }

    /// <summary>The dossiers that stand otherwise on one rung for one reason, in order of receipt, by their numbers.</summary>
    public static IReadOnlyList<int> Dossiers(DossierColumns columns, CountQuery query, LadderCohort cohort, int rung, LadderReason reason)
    {
        var pass = new LadderPass(columns, query, cohort);
        var (found, places) = (new Found(), new List<(DossierRows, int)>());
        foreach (var (rows, weight) in columns.Parts)
        {
            var known = weight > 0 ? rows.ReceivedUpTo(pass._asOf) : 0;
            foreach (var (from, to) in rows.Touched(0, known, Math.Min(pass._first, pass._asOf), pass._end))
            {
                for (var row = from; row < to; row++)
                {
                    var before = found.Dossiers(rung, reason);
                    pass.Take(ref found, rows, row);
                    if (found.Dossiers(rung, reason) > before)
                    {
                        places.Add((rows, row));
                    }
                }
            }
        }

        return columns.NumbersOf(places);
    }

    private Found Scan(DossierRows rows, ArraySegment<(int From, int To)> blocks)
    {
        var found = new Found();
        foreach (var (from, to) in blocks)
        {
            Count(rows, from, to, ref found);
        }

        return found;
    }

    // block by block: what is called often is soon compiled for speed
    private void Count(DossierRows rows, int from, int to, ref Found found)
    {
        var (alike, inTime) = (0, 0);
        for (var row = from; row < to; row++)
        {
            if (StandsAlike(rows, row))
            {
                alike++;
                inTime += rows.Completed[row] <= rows.Due[row] ? 1 : 0;
            }
            else
            {
                Take(ref found, rows, row);
            }
        }

        found.OnEveryRung(alike, inTime);
    }

    /// <summary>Whether a dossier asked about stands alike under every definition: ended and due in the days asked about, never rescheduled, at most one supplement. Nearly all do.</summary>
    private bool StandsAlike(DossierRows rows, int row)
    {
        int ended = rows.Completed[row], due = rows.Due[row];
        return ((ended >= _first) & (ended <= _end) & (due >= _first) & (due <= _end) & (due == rows.OriginalDue[row])
                & !DossierRows.IsRepeated(rows.Ending[row]) & _selected.Units[rows.UnitsOf(_basis)[row]])
            && IsAsked(rows.Received[row], ended) && IsSelected(rows, row, ended);
    }

    private void Take(ref Found found, DossierRows rows, int row)
    {
        if (!_selected.Units[rows.UnitsOf(_basis)[row]])
        {
            return;
        }

        var openFrom = Math.Min(_first, _asOf + 1);
        int received = rows.Received[row], due = rows.Due[row], original = rows.OriginalDue[row], ended = rows.Completed[row];
        ended = ended <= _asOf ? ended : Open;
        var isHandled = received <= _end && ended >= openFrom;
        var isDue = due >= _first && due <= _end;
        var isFirstDue = original >= _first && original <= _end;
        if (!(isHandled || isDue || isFirstDue) || !IsAsked(received, ended) || !IsSelected(rows, row, ended))
        {
            return;
        }

        var (hasEnded, isRepeated) = (isHandled && ended <= _end, DossierRows.IsRepeated(rows.Ending[row]));
        var isInTime = hasEnded ? ended <= due : isHandled && due >= _end;
        var keepsDue = isDue && ended <= due;
        var keepsFirst = isFirstDue && ended <= original;
        found.Rung(0, hasEnded, hasEnded && isInTime);
        found.Rung(1, isHandled, isInTime && !isRepeated);
        found.Rung(2, isDue, keepsDue);
        found.Rung(3, isFirstDue, keepsFirst);
        if (isHandled && !hasEnded)
        {
            found.Move(1, isInTime ? LadderReason.Within : LadderReason.Overdue, isInTime ? 1 : 0, 1);
        }

        if (isInTime && isRepeated)
        {
            found.Move(1, LadderReason.SupplementRepeated, -1, 0);
        }

        ToDue(ref found, isHandled, isInTime && !isRepeated, isDue, keepsDue, ended, due, openFrom);
        if (due != original)
        {
            ToOriginal(ref found, isDue, keepsDue, isFirstDue, keepsFirst, rows, row);
        }
    }

    private void ToDue(ref Found found, bool isHandled, bool wasInTime, bool isDue, bool keepsDue, int ended, int due, int openFrom)
    {
        if (isHandled && !isDue)
        {
            var reason = due == DossierRows.Never ? LadderReason.WithoutDueDate : due > _end ? LadderReason.DueLater : LadderReason.DueEarlier;
            found.Move(2, reason, wasInTime ? -1 : 0, -1);
        }
        else if (isDue && !isHandled)
        {
            found.Move(2, ended < openFrom ? LadderReason.EndedBefore : LadderReason.DueBeforeReceipt, keepsDue ? 1 : 0, 1);
        }
        else if (keepsDue != wasInTime)
        {
            found.Move(2, keepsDue ? LadderReason.SupplementNotHeld : LadderReason.DueOnLastDay, keepsDue ? 1 : -1, 0);
        }
    }

    private static void ToOriginal(ref Found found, bool isDue, bool keepsDue, bool isFirstDue, bool keepsFirst, DossierRows rows, int row)
    {
        if (isFirstDue && !isDue)
        {
            found.Move(3, LadderReason.MovedOut, keepsFirst ? 1 : 0, 1);
        }
        else if (isDue && !isFirstDue)
        {
            found.Move(3, LadderReason.MovedIn, keepsDue ? -1 : 0, -1);
        }
        else if (keepsFirst != keepsDue)
        {
            var reason = keepsFirst ? LadderReason.InTimeByOriginalOnly : rows.PausesOf(row).Any() ? LadderReason.InTimeAfterPause : LadderReason.InTimeAfterNewDate;
            found.Move(3, reason, keepsFirst ? 1 : -1, 0);
        }
    }

    private bool IsAsked(int received, int ended) => _cohort switch
    {
        LadderCohort.Received => received >= _asked.First && received <= _asked.Last,
        LadderCohort.Completed => ended >= _asked.First && ended <= _asked.Last,
        _ => true,
    };

    private bool IsSelected(DossierRows rows, int row, int ended) =>
        _selected.Procedures[rows.Procedure[row]] && _selected.Intakes[rows.Intake[row]]
        && (_selected.Endings is not { } endings || endings[ended == Open ? 0 : rows.Ending[row]]);

    /// <summary>What is counted of some rows.</summary>
    private readonly struct Found
    {
        private static readonly LadderReason[] Reasons = Enum.GetValues<LadderReason>();

        private readonly long[] _base = new long[Rungs];
        private readonly long[] _inTime = new long[Rungs];
        private readonly (long Dossiers, long InTime, long InBase)[] _moves = new (long, long, long)[Rungs * Reasons.Length];

        public Found()
        {
        }

        public void Rung(int rung, bool isCounted, bool isInTime)
        {
            _base[rung] += isCounted ? 1 : 0;
            _inTime[rung] += isInTime ? 1 : 0;
        }

        public void OnEveryRung(int dossiers, int inTime)
        {
            for (var rung = 0; rung < Rungs; rung++)
            {
                _base[rung] += dossiers;
                _inTime[rung] += inTime;
            }
        }

        public void Move(int rung, LadderReason reason, int inTime, int inBase)
        {
            ref var move = ref _moves[(rung * Reasons.Length) + (int)reason];
            move = (move.Dossiers + 1, move.InTime + inTime, move.InBase + inBase);
        }

        public long Dossiers(int rung, LadderReason reason) => _moves[(rung * Reasons.Length) + (int)reason].Dossiers;

        public void Add(in Found other, int weight)
        {
            for (var rung = 0; rung < Rungs; rung++)
            {
                _base[rung] += weight * other._base[rung];
                _inTime[rung] += weight * other._inTime[rung];
            }

            for (var i = 0; i < _moves.Length; i++)
            {
                var (dossiers, inTime, inBase) = other._moves[i];
                _moves[i] = (_moves[i].Dossiers + (weight * dossiers), _moves[i].InTime + (weight * inTime), _moves[i].InBase + (weight * inBase));
            }
        }

        public OnTimeLadder Ladder()
        {
            var (inTime, inBase, moves) = (_inTime, _base, _moves);
            var ladder = OnTimeLadder.From([.. OnTimeLadder.Definitions.Select((definition, rung) => (definition, new Rate(inTime[rung], inBase[rung])))]);
            return new OnTimeLadder(
            [
                .. ladder.Rungs.Select((rung, i) => rung with
                {
                    Moves =
                    [
                        .. Reasons.Select(reason => (reason, Move: moves[(i * Reasons.Length) + (int)reason]))
                            .Where(move => move.Move.Dossiers != 0)
                            .Select(move => new LadderMove(move.reason, move.Move.Dossiers, move.Move.InTime, move.Move.InBase)),
                    ],
                }),
            ]);
        }
    }
}
