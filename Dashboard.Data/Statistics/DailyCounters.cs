using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// What had been counted by the end of every day, for each unit, each unit with all below it, each level, and everything: a question
/// about a period is the difference of two days, however many dossiers there are.
/// </summary>
/// <remarks>
/// Only the receiving unit's side is kept: the settling unit's is asked for by one form, which groups by field as well and needs the
/// rows anyway. What was counted when all was read is never touched again; what changes add afterwards is kept beside it.
/// Three counts depend on the as-of day beyond the period (results digitized, of those received and of those resolved; apologies): they are
/// kept as all data know them, and what became known only after the as-of day is taken back, a matter of the few dossiers in hand then.
/// Where a due date lies before the receipt, questions about an earlier state of knowledge are left to the rows.
/// </remarks>
internal sealed class DailyCounters
{
    private const int Lanes = CountFrame.Lanes;

    /// <summary>Days beyond the last event that are kept ready for the next loads, at least.</summary>
    private const int Ahead = 32;

    private static readonly int[] Nothing = new int[Lanes];

    private readonly UnitNodes _nodes;
    private readonly Days _days;
    private readonly DailyCells _read;

    /// <summary>How many parts had been read then.</summary>
    private readonly int _partsRead;
    private readonly DailyChanges? _changes;

    private DailyCounters(UnitNodes nodes, Days days, DailyCells read, int partsRead, DailyChanges? changes) =>
        (_nodes, _days, _read, _partsRead, _changes) = (nodes, days, read, partsRead, changes);

    private int LastDay => _days.First + _read.Days - 1;

    /// <summary>Counts every row.</summary>
    public static DailyCounters Of(UnitNodes nodes, IReadOnlyList<(DossierRows Rows, int Weight)> parts)
    {
        var days = Days.Of(parts);
        return new DailyCounters(nodes, days, DailyCells.Of(nodes, parts, days.First, days.LastEvent + Ahead - days.First + 1), parts.Count, changes: null);
    }

    /// <summary>The counters after a change; these stay as they are, and share what was counted when all was read. Where days are touched that are not kept, all is read again.</summary>
    /// <param name="parts">The parts counted here and those of the change.</param>
    public DailyCounters With(IReadOnlyList<(DossierRows Rows, int Weight)> parts)
    {
        IReadOnlyList<(DossierRows Rows, int Weight)> changes = [.. parts.Skip(_partsRead)];
        var days = Days.Of(changes);
        return days.First < _days.First || days.LastEvent > LastDay
            ? Of(_nodes, parts)
            : new DailyCounters(_nodes, _days.With(days), _read, _partsRead, DailyChanges.Of(_nodes, changes, _days.First, _read.Days));
    }

    /// <summary>Whether a question is answered here just as the rows would answer it, once what became known later is taken back.</summary>
    public bool Answers(CountQuery query) => AnswersStates(query) && CountFrame.Number(query.AsOf) >= _days.ExactFrom;

    /// <summary>Whether anything became known after the as-of day of a question that the counters already hold.</summary>
    public bool KnowMore(CountQuery query) => CountFrame.Number(query.AsOf) < _days.LastKnowledge;

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
    public CountFrame.Counted Counters(CountFrame frame, int[]? taken = null)
    {
        // a cell begins at one of these days and ends at the next; the first, at none
        var ends = new int[frame.SubPeriods.Count + 2];
        ends[0] = -1;
        ends[1] = PlaceOf(frame.First - 1, frame.AsOf);
        for (var i = 2; i < ends.Length; i++)
        {
            ends[i] = PlaceOf(CountFrame.Number(frame.SubPeriods[i - 2].Days.Last), frame.AsOf);
        }

        var nodes = frame.Breakdown.Nodes;
        var read = Array.ConvertAll(ends, day => day < 0 ? default : _read.Reached(day));
        return (group, cells, counters) =>
        {
            counters.Clear();
            var (begin, end) = (cells.First, cells.Last + 1);
            foreach (var node in nodes[group])
            {
                Sums.AddDifference(counters, ReachedBy(read[end], node), ReachedBy(read[begin], node));
                _changes?.AddTo(counters, node, ends[begin], ends[end]);
            }

            if (taken is not null)
            {
                frame.Add(counters, taken, group, cells, -1);
            }
        };
    }

    private static ReadOnlySpan<int> ReachedBy(ArraySegment<int> read, int node) => read.Count == 0 ? Nothing : read.AsSpan(node * Lanes, Lanes);

    /// <summary>The place of a day among those kept; −1 for one before all events.</summary>
    private int PlaceOf(int day, int asOf) => Math.Max(Math.Min(Math.Min(day, asOf), LastDay) - _days.First, -1);

    /// <summary>The days of some rows.</summary>
    /// <param name="First">The earliest any event falls on.</param>
    /// <param name="LastEvent">The latest receipt or end.</param>
    /// <param name="ExactFrom">The last receipt of a dossier that was due before it: a due date does not count before the dossier is known.</param>
    /// <param name="LastKnowledge">The last day on which a result was digitized or an apology issued.</param>
    private readonly record struct Days(int First, int LastEvent, int ExactFrom, int LastKnowledge)
    {
        private static readonly Days Unknown = new(DossierRows.LastDay, 0, 0, 0);

        public static Days Of(IReadOnlyList<(DossierRows Rows, int Weight)> parts)
        {
            Days[] all =
            [
                .. parts.SelectMany(part => RowShares.Take(part.Rows.Blocks, blocks => Of(part.Rows, blocks))),
                .. parts.SelectMany(part => part.Rows.Apologies).Select(apology => Unknown with { LastKnowledge = apology.Day }),
            ];
            var lastEvent = all.Max(days => days.LastEvent);
            return new Days(Math.Min(all.Min(days => days.First), lastEvent), lastEvent, all.Max(days => days.ExactFrom), all.Max(days => days.LastKnowledge));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static Days Of(DossierRows rows, ArraySegment<(int From, int To)> blocks)
        {
            var none = Vector512<ushort>.Zero;
            var (first, lastEvent, exactFrom, lastKnowledge) = (Vector512<ushort>.AllBitsSet, none, none, none);
            foreach (var (from, to) in blocks)
            {
                for (var row = from; row < to; row += Together.Rows)
                {
                    var received = Together.At(rows.Received, row);
                    var earliest = Vector512.Min(received, Vector512.Min(Together.At(rows.Due, row), Together.At(rows.OriginalDue, row)));
                    first = Vector512.Min(first, earliest);
                    lastEvent = Vector512.Max(lastEvent, Vector512.Max(received, Together.Happened(Together.At(rows.Completed, row))));
                    exactFrom = Vector512.Max(exactFrom, received & Vector512.LessThan(earliest, received));
                    lastKnowledge = Vector512.Max(lastKnowledge, Together.Happened(Together.At(rows.ResultDigitized, row)));
                }
            }

            return new Days(Together.Values(first).Min(), Together.Values(lastEvent).Max(), Together.Values(exactFrom).Max(), Together.Values(lastKnowledge).Max());
        }

        /// <summary>Of these rows and a change of them.</summary>
        public Days With(Days change) => new(
            First, Math.Max(LastEvent, change.LastEvent), Math.Max(ExactFrom, change.ExactFrom), Math.Max(LastKnowledge, change.LastKnowledge));
    }
}
