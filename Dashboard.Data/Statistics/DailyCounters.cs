using System.Runtime.CompilerServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// What had been counted by the end of every day, for each unit, each unit with all below it, each level, and everything: a question
/// about a period is the difference of two days, however many dossiers there are.
/// </summary>
/// <remarks>
/// Only the receiving unit's side is kept: the settling unit's is asked for by one form, which groups by field as well and needs the
/// rows anyway. A stretch of 32 days of one unit is a piece that later states share as long as nothing in it changes; what was counted
/// before a stretch is kept beside it, so that a change early on does not touch the days of later ones.
/// Three counts depend on the as-of day beyond the period (results digitized, of those received and of those resolved; apologies): they are
/// kept as all data know them, and what became known only after the as-of day is taken back, a matter of the few dossiers in hand then.
/// Where a due date lies before the receipt, questions about an earlier state of knowledge are left to the rows.
/// </remarks>
internal sealed class DailyCounters
{
    private const int Stretch = 32;
    private const int Lanes = CountFrame.Lanes;

    /// <summary>Days beyond the last event that are kept ready for the next loads, at least.</summary>
    private const int Ahead = Stretch;

    private readonly UnitNodes _nodes;
    private readonly int[][] _before;
    private readonly int[]?[][] _within;
    private readonly int _firstDay;
    private readonly int _lastEvent;
    private readonly int _exactFrom;
    private readonly int _lastKnowledge;

    private DailyCounters(UnitNodes nodes, int[][] before, int[]?[][] within, Days days)
    {
        (_nodes, _before, _within) = (nodes, before, within);
        (_firstDay, _lastEvent, _exactFrom, _lastKnowledge) = (days.First, days.LastEvent, days.ExactFrom, days.LastKnowledge);
    }

    private int Stretches => _before[0].Length / Lanes;

    private int LastDay => _firstDay + (Stretches * Stretch) - 1;

    /// <summary>Counts every row.</summary>
    public static DailyCounters Of(UnitNodes nodes, IReadOnlyList<(DossierRows Rows, int Weight)> parts)
    {
        var days = Days.Of(parts);
        var stretches = ((days.LastEvent + Ahead - days.First) / Stretch) + 1;
        var nothing = new DailyCounters(
            nodes, [.. nodes.Units.Select(_ => new int[stretches * Lanes])], [.. nodes.Units.Select(_ => new int[]?[stretches])], days);
        return nothing.With(parts, days);
    }

    /// <summary>The counters after a change; stretches in which nothing changed are shared. Null when days are touched that are not kept.</summary>
    public DailyCounters? With(IReadOnlyList<(DossierRows Rows, int Weight)> change)
    {
        var days = Days.Of(change);
        return days.First < _firstDay || days.LastEvent > LastDay ? null : With(change, new Days(
            _firstDay,
            Math.Max(_lastEvent, days.LastEvent),
            Math.Max(_exactFrom, days.ExactFrom),
            Math.Max(_lastKnowledge, days.LastKnowledge)));
    }

    /// <summary>Whether a question is answered here just as the rows would answer it, once what became known later is taken back.</summary>
    public bool Answers(CountQuery query) => AnswersStates(query) && CountFrame.Number(query.AsOf) >= _exactFrom;

    /// <summary>Whether anything became known after the as-of day of a question that the counters already hold.</summary>
    public bool KnowMore(CountQuery query) => CountFrame.Number(query.AsOf) < _lastKnowledge;

    /// <summary>The same as <see cref="Answers"/> for what is asked of the ends of stretches of time only.</summary>
    public bool AnswersStates(CountQuery query) =>
        query is
        {
            Basis: UnitBasis.ReceivedBy,
            By: By.Nothing or By.Level or By.Unit,
            Then: By.Nothing or By.Level or By.Unit,
            Filter: { Procedure: null, Field: null, Channel: null, Service: null, Digitized: null, Outcome: null },
        }
        && CountFrame.Number(query.StatesOn) <= LastDay;

    /// <param name="frame">The frame of a question.</param>
    /// <param name="taken">What became known after its as-of day, as <see cref="CountPass.KnownLater"/> counts it; null for nothing.</param>
    public CountFrame.CountersOf Counters(CountFrame frame, int[]? taken = null)
    {
        var ends = new (int Stretch, int Within)[frame.SubPeriods.Count + 1];
        ends[0] = PlaceOf(frame.First - 1, frame.AsOf);
        for (var i = 1; i < ends.Length; i++)
        {
            ends[i] = PlaceOf(CountFrame.Number(frame.SubPeriods[i - 1].Days.Last), frame.AsOf);
        }

        var counters = new int[frame.Stride];
        return group =>
        {
            Fill(counters, frame.Breakdown.Nodes[group], ends);
            if (taken is not null)
            {
                Sums.Subtract<int>(counters, taken.AsSpan(group * frame.Stride, frame.Stride));
            }

            return counters;
        };
    }

    /// <summary>What was counted before the period, and between the ends of its sub-periods; nothing after it.</summary>
    private void Fill(Span<int> counters, int[] nodes, (int Stretch, int Within)[] ends)
    {
        for (var i = 0; i < ends.Length; i++)
        {
            var reached = counters.Slice(i * Lanes, Lanes);
            reached.Clear();
            foreach (var node in nodes)
            {
                AddReached(reached, node, ends[i]);
            }
        }

        for (var i = ends.Length - 1; i > 0; i--)
        {
            Sums.Subtract(counters.Slice(i * Lanes, Lanes), counters.Slice((i - 1) * Lanes, Lanes));
        }
    }

    /// <summary>Adds what had been counted by the end of a day.</summary>
    private void AddReached(Span<int> cell, int node, (int Stretch, int Within) day)
    {
        if (day.Stretch < 0)
        {
            return;
        }

        Sums.Add(cell, _before[node].AsSpan(day.Stretch * Lanes, Lanes));
        if (_within[node][day.Stretch] is { } counters)
        {
            Sums.Add(cell, counters.AsSpan(day.Within * Lanes, Lanes));
        }
    }

    /// <summary>The stretch a day lies in and its place there; a stretch of −1 for a day before all events.</summary>
    private (int Stretch, int Within) PlaceOf(int day, int asOf)
    {
        var known = Math.Min(Math.Min(day, asOf), LastDay) - _firstDay;
        return known < 0 ? (-1, 0) : Math.DivRem(known, Stretch);
    }

    private DailyCounters With(IReadOnlyList<(DossierRows Rows, int Weight)> change, Days days)
    {
        var entered = new Entries(_nodes.Single, Stretches, _firstDay);
        foreach (var (rows, weight) in change)
        {
            entered.Enter(rows, weight);
        }

        entered.SumUp();
        var (before, within) = (new int[_nodes.Units.Count][], new int[]?[_nodes.Units.Count][]);
        Span<int> soFar = stackalloc int[Lanes];

        // the units themselves come last: what they get is the very array that was added to those they are part of
        for (var node = _nodes.Units.Count - 1; node >= 0; node--)
        {
            (before[node], within[node]) = (_before[node], _within[node]);
            soFar.Clear();
            for (var stretch = 0; stretch < Stretches; stretch++)
            {
                if (soFar.ContainsAnyExcept(0))
                {
                    before[node] = before[node] == _before[node] ? [.. _before[node]] : before[node];
                    Sums.Add(before[node].AsSpan(stretch * Lanes, Lanes), soFar);
                }

                if (entered.Of(_nodes.Units[node], stretch) is not { } added)
                {
                    continue;
                }

                Sums.Add(soFar, added.AsSpan((Stretch - 1) * Lanes));
                if (_within[node][stretch] is { } old)
                {
                    Sums.Add<int>(added, old);
                }

                within[node] = within[node] == _within[node] ? [.. _within[node]] : within[node];
                within[node][stretch] = added.AsSpan().ContainsAnyExcept(0) ? added : null;
            }
        }

        return new DailyCounters(_nodes, before, within, days);
    }

    /// <summary>The days of some rows.</summary>
    /// <param name="First">The earliest any event falls on.</param>
    /// <param name="LastEvent">The latest receipt or end.</param>
    /// <param name="ExactFrom">The last receipt of a dossier that was due before it: a due date does not count before the dossier is known.</param>
    /// <param name="LastKnowledge">The last day on which a result was digitized or an apology issued.</param>
    private readonly record struct Days(int First, int LastEvent, int ExactFrom, int LastKnowledge)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static Days Of(IReadOnlyList<(DossierRows Rows, int Weight)> parts)
        {
            int first = DossierRows.LastDay, lastEvent = 0, exactFrom = 0, lastKnowledge = 0;
            foreach (var (rows, _) in parts)
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    var received = rows.Received[row];
                    var earliest = Math.Min(received, Math.Min(rows.Due[row], rows.OriginalDue[row]));
                    first = Math.Min(first, earliest);
                    lastEvent = Math.Max(lastEvent, Math.Max(received, Happened(rows.Completed[row])));
                    lastKnowledge = Math.Max(lastKnowledge, Math.Max(Happened(rows.ResultDigitized[row]), Happened(rows.Apology[row])));
                    exactFrom = earliest < received ? Math.Max(exactFrom, received) : exactFrom;
                }
            }

            return new Days(Math.Min(first, lastEvent), lastEvent, exactFrom, lastKnowledge);
        }

        private static int Happened(ushort day) => day == DossierRows.Never ? 0 : day;
    }

    /// <summary>What rows add to the counters of their unit on the very day.</summary>
    private sealed class Entries(int units, int stretches, int firstDay)
    {
        private readonly int[]?[] _added = new int[]?[units * stretches];

        /// <summary>From what was entered on each day to what had been entered by its end, since the stretch began.</summary>
        public void SumUp()
        {
            foreach (var added in _added)
            {
                for (var day = 1; day < (added is null ? 0 : Stretch); day++)
                {
                    Sums.Add(added.AsSpan(day * Lanes, Lanes), added.AsSpan((day - 1) * Lanes, Lanes));
                }
            }
        }

        /// <summary>The sum over some units, in an array of its own; that of one unit is what was entered itself. Null when nothing was.</summary>
        public int[]? Of(int[] units, int stretch)
        {
            if (units is [var unit])
            {
                return _added[(unit * stretches) + stretch];
            }

            int[]? sum = null;
            foreach (var each in units)
            {
                if (_added[(each * stretches) + stretch] is { } added)
                {
                    if (sum is null)
                    {
                        sum = added.AsSpan().ToArray();
                    }
                    else
                    {
                        Sums.Add<int>(sum, added);
                    }
                }
            }

            return sum;
        }

        /// <summary>Counts each row on the days of its events.</summary>
        /// <remarks>Compiled for speed from the first row on: a snapshot is read once, at the start.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Enter(DossierRows rows, int weight)
        {
            var (receipts, ends) = (Tally.Receipt, Tally.End);

            // no counter can exceed the number of dossiers
            unchecked
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    int unit = rows.ReceivedBy[row], received = rows.Received[row], completed = rows.Completed[row];
                    int due = rows.Due[row], original = rows.OriginalDue[row];
                    int intake = rows.Intake[row], ending = rows.Ending[row];
                    var digitized = rows.ResultDigitized[row] != DossierRows.Never;
                    ref var received0 = ref Cell(unit, received);
                    receipts.Add(ref received0, Tally.ReceiptState(intake, digitized), weight);
                    Unsafe.Add(ref received0, CountFrame.InProcess) += weight;
                    if (completed != DossierRows.Never)
                    {
                        var apologized = rows.Apology[row] != DossierRows.Never;
                        ref var ended = ref Cell(unit, completed);
                        ends.Add(
                            ref Unsafe.Add(ref ended, CountPlaces.Ends),
                            Tally.EndState(ending, digitized, apologized, Tally.VerdictOf(completed, due)),
                            weight);
                        Unsafe.Add(ref ended, CountFrame.InProcess) -= weight;
                    }

                    EnterDue(unit, due, completed <= due, weight, CountFrame.Due);
                    if (original != due)
                    {
                        EnterDue(unit, due, completed <= due, -weight, CountFrame.DueOriginal);
                        EnterDue(unit, original, completed <= original, weight, CountFrame.DueOriginal);
                    }

                    var overdueFrom = Math.Min(Math.Max(received, due + 1), completed);
                    if (overdueFrom < completed)
                    {
                        Enter(unit, overdueFrom, CountFrame.InProcessOverdue, weight);
                        Enter(unit, completed, CountFrame.InProcessOverdue, -weight);
                    }

                    if (DossierRows.IsRepeated(ending))
                    {
                        Enter(unit, received, CountFrame.WithinRepeated, weight);
                        Enter(unit, overdueFrom, CountFrame.WithinRepeated, -weight);
                    }
                }
            }

            EnterWaits(rows, weight);
        }

        private void EnterWaits(DossierRows rows, int weight)
        {
            foreach (var (row, waitsFrom, waitsTo) in rows.Waits)
            {
                var from = Math.Max(Math.Max(waitsFrom, rows.Received[row]), rows.Due[row] + 1);
                var to = Math.Min(rows.Completed[row], waitsTo);
                if (from < to)
                {
                    Enter(rows.ReceivedBy[row], from, CountFrame.OverdueWaiting, weight);
                    Enter(rows.ReceivedBy[row], to, CountFrame.OverdueWaiting, -weight);
                }
            }
        }

        private void EnterDue(int unit, int due, bool inTime, int weight, int lane)
        {
            if (IsKept(due))
            {
                ref var counter = ref Unsafe.Add(ref Cell(unit, due), lane);
                counter = unchecked(counter + weight);
                counter = ref Unsafe.Add(ref counter, 1);
                counter = unchecked(counter + (inTime ? weight : 0));
            }
        }

        private void Enter(int unit, int day, int lane, int weight)
        {
            if (IsKept(day))
            {
                ref var counter = ref Unsafe.Add(ref Cell(unit, day), lane);
                counter = unchecked(counter + weight);
            }
        }

        /// <summary>What falls due, or becomes overdue, beyond the days kept is not asked here.</summary>
        private bool IsKept(int day) => day - firstDay < stretches * Stretch;

        /// <summary>The first counter of a unit on a day.</summary>
        private ref int Cell(int unit, int day)
        {
            var (stretch, within) = Math.DivRem((uint)(day - firstDay), Stretch);
            ref var added = ref _added[(unit * stretches) + (int)stretch];
            added ??= new int[Stretch * Lanes];
            return ref added[(int)within * Lanes];
        }
    }
}
