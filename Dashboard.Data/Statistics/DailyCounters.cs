using System.Runtime.CompilerServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// What had been counted by the end of every day, for each unit, each unit with all below it, each level, and everything: a question
/// about a period is the difference of two days, however many dossiers there are.
/// </summary>
/// <remarks>
/// Only the receiving unit's side is kept: the settling unit's is asked for by one form, which groups by field as well and needs the
/// rows anyway. A stretch of 32 days of one unit is a piece that later states share as long as nothing in it changes: it goes on from
/// what had been counted when all was first read. What changes before it afterwards is kept beside it, so that a change early on does not
/// touch the days of later ones.
/// Three counts depend on the as-of day beyond the period (results digitized, of those received and of those resolved; apologies): they are
/// kept as all data know them, and what became known only after the as-of day is taken back, a matter of the few dossiers in hand then.
/// Where a due date lies before the receipt, questions about an earlier state of knowledge are left to the rows.
/// </remarks>
internal sealed class DailyCounters
{
    /// <summary>Days of a stretch.</summary>
    public const int Stretch = 32;

    private const int Lanes = CountFrame.Lanes;

    /// <summary>Days beyond the last event that are kept ready for the next loads, at least.</summary>
    private const int Ahead = Stretch;

    private readonly UnitNodes _nodes;

    /// <summary>By node: what changes have added before each stretch since all was first read; null for nothing.</summary>
    private readonly int[]?[] _before;

    /// <summary>By node and stretch: what had been counted by the end of each day; null for nothing.</summary>
    private readonly int[]?[][] _within;
    private readonly int _firstDay;
    private readonly int _lastEvent;
    private readonly int _exactFrom;
    private readonly int _lastKnowledge;

    private DailyCounters(UnitNodes nodes, int[]?[] before, int[]?[][] within, Days days)
    {
        (_nodes, _before, _within) = (nodes, before, within);
        (_firstDay, _lastEvent, _exactFrom, _lastKnowledge) = (days.First, days.LastEvent, days.ExactFrom, days.LastKnowledge);
    }

    private int Stretches => _within[0].Length;

    private int LastDay => _firstDay + (Stretches * Stretch) - 1;

    /// <summary>Counts every row.</summary>
    public static DailyCounters Of(UnitNodes nodes, IReadOnlyList<(DossierRows Rows, int Weight)> parts)
    {
        var days = Days.Of(parts);
        var stretches = ((days.LastEvent + Ahead - days.First) / Stretch) + 1;
        var nothing = new DailyCounters(
            nodes, new int[]?[nodes.Units.Count], [.. nodes.Units.Select(_ => new int[]?[stretches])], days);
        return nothing.With(parts, days, isFirst: true);
    }

    /// <summary>The counters after a change; stretches in which nothing changed are shared. Null when days are touched that are not kept.</summary>
    public DailyCounters? With(IReadOnlyList<(DossierRows Rows, int Weight)> change)
    {
        var days = Days.Of(change);
        return days.First < _firstDay || days.LastEvent > LastDay ? null : With(change, new Days(
            _firstDay,
            Math.Max(_lastEvent, days.LastEvent),
            Math.Max(_exactFrom, days.ExactFrom),
            Math.Max(_lastKnowledge, days.LastKnowledge)), isFirst: false);
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
            Filter: { Procedure: null, ExceptProcedures: null, Field: null, Channel: null, Service: null, Digitized: null, Outcome: null },
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

        if (_before[node] is { } changed)
        {
            Sums.Add(cell, changed.AsSpan(day.Stretch * Lanes, Lanes));
        }

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

    /// <param name="change">The rows.</param>
    /// <param name="days">The days kept.</param>
    /// <param name="isFirst">Whether nothing was counted before: then a stretch goes on from where the one before it ended.</param>
    private DailyCounters With(IReadOnlyList<(DossierRows Rows, int Weight)> change, Days days, bool isFirst)
    {
        var entered = new DailyEntries(_nodes.Single, Stretches, _firstDay);
        foreach (var (rows, weight) in change)
        {
            entered.Enter(rows, weight);
        }

        entered.SumUp();
        var (before, within) = (new int[]?[_nodes.Units.Count], new int[]?[_nodes.Units.Count][]);
        Span<int> soFar = stackalloc int[Lanes];

        // the units themselves come last: what they get is the very array that was added to those they are part of
        for (var node = _nodes.Units.Count - 1; node >= 0; node--)
        {
            (before[node], within[node]) = (_before[node], _within[node]);
            soFar.Clear();
            for (var stretch = 0; stretch < Stretches; stretch++)
            {
                var added = entered.Of(_nodes.Units[node], stretch);
                if (soFar.ContainsAnyExcept(0))
                {
                    if (isFirst)
                    {
                        GoOn(added ??= new int[Stretch * Lanes], soFar);
                    }
                    else
                    {
                        before[node] = before[node] == _before[node] ? [.. _before[node] ?? new int[Stretches * Lanes]] : before[node];
                        Sums.Add(before[node].AsSpan(stretch * Lanes, Lanes), soFar);
                    }
                }

                if (added is null)
                {
                    continue;
                }

                var reached = added.AsSpan((Stretch - 1) * Lanes);
                if (isFirst)
                {
                    reached.CopyTo(soFar);
                }
                else
                {
                    Sums.Add(soFar, reached);
                }

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

    /// <summary>Adds what had been counted before a stretch to each of its days.</summary>
    private static void GoOn(int[] stretch, ReadOnlySpan<int> reached)
    {
        for (var day = 0; day < Stretch; day++)
        {
            Sums.Add(stretch.AsSpan(day * Lanes, Lanes), reached);
        }
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
}
