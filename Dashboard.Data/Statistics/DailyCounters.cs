using System.Numerics;
using System.Runtime.InteropServices;
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
/// Three counts depend on a later as-of day (results digitized, of those received and of those resolved; apologies), and so does a due
/// date that lies before the receipt: they are kept as all data know them, and questions about an earlier state of knowledge are left to
/// the rows.
/// </remarks>
internal sealed class DailyCounters
{
    private const int Stretch = 32;
    private const int Lanes = CountFrame.Lanes;

    /// <summary>Days beyond the last event that are kept ready for the next loads, at least.</summary>
    private const int Ahead = Stretch;

    private readonly Node[] _nodes;
    private readonly int[][] _before;
    private readonly int[]?[][] _within;
    private readonly int _firstDay;
    private readonly int _lastEvent;
    private readonly int _exactFrom;

    private DailyCounters(Node[] nodes, int[][] before, int[]?[][] within, Days days)
    {
        (_nodes, _before, _within) = (nodes, before, within);
        (_firstDay, _lastEvent, _exactFrom) = (days.First, days.LastEvent, days.ExactFrom);
    }

    private int Stretches => _before[0].Length / Lanes;

    private int LastDay => _firstDay + (Stretches * Stretch) - 1;

    /// <summary>Counts every row.</summary>
    public static DailyCounters Of(UnitTree units, IReadOnlyList<(DossierRows Rows, int Weight)> parts)
    {
        var nodes = Node.Of(units);
        var days = Days.Of(parts);
        var stretches = ((days.LastEvent + Ahead - days.First) / Stretch) + 1;
        var nothing = new DailyCounters(
            nodes, [.. nodes.Select(_ => new int[stretches * Lanes])], [.. nodes.Select(_ => new int[]?[stretches])], days);
        return nothing.With(parts, days);
    }

    /// <summary>The counters after a change; stretches in which nothing changed are shared. Null when days are touched that are not kept.</summary>
    public DailyCounters? With(IReadOnlyList<(DossierRows Rows, int Weight)> change)
    {
        var days = Days.Of(change);
        return days.First < _firstDay || days.LastEvent > LastDay ? null : With(change, new Days(_firstDay, Math.Max(_lastEvent, days.LastEvent), Math.Max(_exactFrom, days.ExactFrom)));
    }

    /// <summary>Whether a question is answered here just as the rows would answer it.</summary>
    public bool Answers(CountQuery query) => AnswersStates(query) && CountFrame.Number(query.AsOf) >= _exactFrom;

    /// <summary>The same for what is asked of the ends of stretches of time only.</summary>
    public bool AnswersStates(CountQuery query) =>
        query is
        {
            Basis: UnitBasis.ReceivedBy,
            By: By.Nothing or By.Level or By.Unit,
            Then: By.Nothing or By.Level or By.Unit,
            Filter: { Procedure: null, Field: null, Channel: null, Service: null, Digitized: null, Outcome: null },
        }
        && CountFrame.Number(query.StatesOn) <= LastDay;

    /// <summary>The counters of a question's frame.</summary>
    public int[] Fill(CountFrame frame)
    {
        var counters = new int[frame.Groups * frame.Stride];
        var ends = frame.SubPeriods.Select(subPeriod => CountFrame.Number(subPeriod.Days.Last)).Prepend(frame.First - 1)
            .Select(day => Math.Min(day, frame.AsOf)).ToArray();
        for (var group = 0; group < frame.Groups; group++)
        {
            var own = counters.AsSpan(group * frame.Stride, frame.Stride);
            foreach (var node in Cover(Members(frame, group)))
            {
                AddPeriods(own, node, ends);
            }
        }

        return counters;
    }

    /// <summary>What was counted before the period, and between the ends of its sub-periods.</summary>
    private void AddPeriods(Span<int> counters, int node, int[] ends)
    {
        for (var i = 0; i < ends.Length; i++)
        {
            Add(counters.Slice(i * Lanes, Lanes), node, ends[i], 1);
            Add(counters.Slice((i + 1) * Lanes, Lanes), node, ends[i], -1);
        }
    }

    private void Add(Span<int> cell, int node, int day, int weight)
    {
        if (day < _firstDay)
        {
            return;
        }

        var (stretch, within) = Math.DivRem(Math.Min(day, LastDay) - _firstDay, Stretch);
        AddTo(cell, _before[node].AsSpan(stretch * Lanes, Lanes), weight);
        if (_within[node][stretch] is { } counters)
        {
            AddTo(cell, counters.AsSpan(within * Lanes, Lanes), weight);
        }
    }

    /// <summary>The selected units of a group.</summary>
    private static List<int> Members(CountFrame frame, int group)
    {
        var (groups, selected) = (frame.Grouping.OfUnit, frame.Selection.Units);
        var members = new List<int>();
        for (var unit = 0; unit < selected.Length; unit++)
        {
            if (selected[unit] && (groups?[unit] ?? 0) == group)
            {
                members.Add(unit);
            }
        }

        return members;
    }

    /// <summary>Nodes that together are just these units: one that sums them up where there is one, else the units themselves.</summary>
    private List<int> Cover(List<int> members)
    {
        for (var node = _within.Length - 1; node > 0 && members.Count > 1; node--)
        {
            if (_nodes[node].Units.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(members)))
            {
                return [node];
            }
        }

        return members;
    }

    private DailyCounters With(IReadOnlyList<(DossierRows Rows, int Weight)> change, Days days)
    {
        var entered = new Entries(_nodes.Count(node => node.IsUnit), Stretches, _firstDay);
        foreach (var (rows, weight) in change)
        {
            entered.Enter(rows, weight);
        }

        var (before, within) = (new int[_nodes.Length][], new int[]?[_nodes.Length][]);
        Span<int> soFar = stackalloc int[Lanes];
        for (var node = 0; node < _nodes.Length; node++)
        {
            (before[node], within[node]) = (_before[node], _within[node]);
            soFar.Clear();
            for (var stretch = 0; stretch < Stretches; stretch++)
            {
                if (soFar.ContainsAnyExcept(0))
                {
                    before[node] = before[node] == _before[node] ? [.. _before[node]] : before[node];
                    AddTo(before[node].AsSpan(stretch * Lanes, Lanes), soFar, 1);
                }

                if (entered.Of(_nodes[node].Units, stretch) is not { } added)
                {
                    continue;
                }

                for (var day = 1; day < Stretch; day++)
                {
                    AddTo(added.AsSpan(day * Lanes, Lanes), added.AsSpan((day - 1) * Lanes, Lanes), 1);
                }

                AddTo(soFar, added.AsSpan((Stretch - 1) * Lanes), 1);
                if (_within[node][stretch] is { } old)
                {
                    AddTo(added, old, 1);
                }

                within[node] = within[node] == _within[node] ? [.. _within[node]] : within[node];
                within[node][stretch] = added.AsSpan().ContainsAnyExcept(0) ? added : null;
            }
        }

        return new DailyCounters(_nodes, before, within, days);
    }

    // no counter can exceed the number of dossiers
    private static void AddTo(Span<int> counters, ReadOnlySpan<int> added, int weight)
    {
        unchecked
        {
            var to = MemoryMarshal.Cast<int, Vector<int>>(counters);
            var from = MemoryMarshal.Cast<int, Vector<int>>(added[..counters.Length]);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] += from[i] * weight;
            }

            for (var i = to.Length * Vector<int>.Count; i < counters.Length; i++)
            {
                counters[i] += added[i] * weight;
            }
        }
    }

    /// <summary>One unit, or several that are often asked for together.</summary>
    /// <param name="Units">Their places in the tree, in order.</param>
    /// <param name="IsUnit">Whether it is a single unit; those come first.</param>
    private sealed record Node(int[] Units, bool IsUnit)
    {
        public static Node[] Of(UnitTree tree)
        {
            var index = tree.All.Index().ToDictionary(unit => unit.Item.Code, unit => unit.Index, StringComparer.Ordinal);
            var levels = tree.All.Index().GroupBy(unit => unit.Item.Level, unit => unit.Index);
            var subtrees = tree.All.Select(unit => tree.Subtree(unit.Code).Select(below => index[below.Code]).Order().ToArray());
            return
            [
                .. tree.All.Index().Select(unit => new Node([unit.Index], IsUnit: true)),
                .. subtrees.Concat(levels.Select(level => level.ToArray())).Where(units => units.Length > 1 && units.Length < tree.All.Count)
                    .Select(units => new Node(units, IsUnit: false)),
                new Node([.. tree.All.Index().Select(unit => unit.Index)], IsUnit: false),
            ];
        }
    }

    /// <summary>The days of some rows.</summary>
    /// <param name="First">The earliest any event falls on.</param>
    /// <param name="LastEvent">The latest receipt or end.</param>
    /// <param name="ExactFrom">From this day of knowledge on nothing depends on the as-of day any more.</param>
    private readonly record struct Days(int First, int LastEvent, int ExactFrom)
    {
        public static Days Of(IReadOnlyList<(DossierRows Rows, int Weight)> parts)
        {
            int first = DossierRows.LastDay, lastEvent = 0, exactFrom = 0;
            foreach (var (rows, _) in parts)
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    var received = rows.Received[row];
                    var earliest = Math.Min(received, Math.Min(rows.Due[row], rows.OriginalDue[row]));
                    first = Math.Min(first, earliest);
                    lastEvent = Math.Max(lastEvent, Math.Max(received, Happened(rows.Completed[row])));
                    exactFrom = Math.Max(exactFrom, Math.Max(Happened(rows.ResultDigitized[row]), Happened(rows.Apology[row])));
                    exactFrom = earliest < received ? Math.Max(exactFrom, received) : exactFrom;
                }
            }

            return new Days(Math.Min(first, lastEvent), lastEvent, exactFrom);
        }

        private static int Happened(ushort day) => day == DossierRows.Never ? 0 : day;
    }

    /// <summary>What rows add to the counters of their unit on the very day.</summary>
    private sealed class Entries(int units, int stretches, int firstDay)
    {
        private readonly int[]?[] _added = new int[]?[units * stretches];

        /// <summary>The sum over some units, as an array of its own; null when nothing was entered.</summary>
        public int[]? Of(int[] summed, int stretch)
        {
            int[]? sum = null;
            foreach (var unit in summed)
            {
                if (_added[(unit * stretches) + stretch] is { } added)
                {
                    sum ??= new int[added.Length];
                    AddTo(sum, added, 1);
                }
            }

            return sum;
        }

        public void Enter(DossierRows rows, int weight)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                int unit = rows.ReceivedBy[row], received = rows.Received[row], completed = rows.Completed[row];
                int due = rows.Due[row], original = rows.OriginalDue[row];
                int intake = rows.Intake[row], ending = rows.Ending[row];
                var digitized = rows.ResultDigitized[row] != DossierRows.Never;
                Tally.Receipt.Add(Cell(unit, received)[..Tally.Lanes], Tally.ReceiptState(intake, digitized), weight);
                Enter(unit, received, CountFrame.InProcess, weight);
                if (completed != DossierRows.Never)
                {
                    var apologized = rows.Apology[row] != DossierRows.Never;
                    Tally.End.Add(
                        Cell(unit, completed).Slice(Tally.Lanes, Tally.Lanes),
                        Tally.EndState(ending, digitized, apologized, Tally.VerdictOf(completed, due)),
                        weight);
                    Enter(unit, completed, CountFrame.InProcess, -weight);
                }

                EnterDue(unit, due, completed <= due, weight, CountFrame.Due);
                if (original != due)
                {
                    EnterDue(unit, due, completed <= due, -weight, CountFrame.DueOriginal);
                    EnterDue(unit, original, completed <= original, weight, CountFrame.DueOriginal);
                }

                var overdueFrom = Math.Min(Math.Max(received, due + 1), completed);
                Enter(unit, overdueFrom, CountFrame.InProcessOverdue, weight);
                Enter(unit, completed, CountFrame.InProcessOverdue, -weight);
                if (DossierRows.IsRepeated(ending))
                {
                    Enter(unit, received, CountFrame.WithinRepeated, weight);
                    Enter(unit, overdueFrom, CountFrame.WithinRepeated, -weight);
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
            if (due != DossierRows.Never)
            {
                Enter(unit, due, lane, weight);
                Enter(unit, due, lane + 1, inTime ? weight : 0);
            }
        }

        private void Enter(int unit, int day, int lane, int weight)
        {
            if (day - firstDay < stretches * Stretch)
            {
                Cell(unit, day)[lane] += weight;
            }
        }

        private Span<int> Cell(int unit, int day)
        {
            var (stretch, within) = Math.DivRem(day - firstDay, Stretch);
            ref var added = ref _added[(unit * stretches) + stretch];
            added ??= new int[Stretch * Lanes];
            return added.AsSpan(within * Lanes, Lanes);
        }
    }
}
