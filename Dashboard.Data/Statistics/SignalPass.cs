using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The signals of one unit.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Rates">Cases of how many, by <see cref="ColumnSignal"/>.</param>
internal sealed record UnitSignals(string Unit, IReadOnlyList<Rate> Rates);

/// <summary>One pass over the rows that counts every signal of the columns by unit, or finds the dossiers of one.</summary>
internal sealed class SignalPass
{
    /// <summary>So many dossiers of a unit ended outside opening hours on one day are ended in bulk: our choice.</summary>
    public const int Bulk = 10;

    /// <summary>Working days from receipt to the due date, from which on giving back just before it is told: what is due within the day always ends on the eve. Our choice.</summary>
    public const int DaysToWithdraw = 2;

    /// <summary>Counters of a unit side by side: how many dossiers a signal counts and how many cases of it, signal after signal.</summary>
    private const int Lanes = 2 * SignalBits.Cases;

    /// <summary>Of which a row is a case only where others are.</summary>
    private static readonly uint DependOnOthers = SignalBits.Case(ColumnSignal.EndedInBulk) | SignalBits.Case(ColumnSignal.WithdrawnAndBack);

    /// <summary>Which bit each counter counts: side by side, both halves of what a row tells come by in turn.</summary>
    private static readonly Vector512<ushort> Bits = Vector512.Create([.. Enumerable.Range(0, Lanes).Select(lane => (ushort)(1 << (lane / 2)))]);

    private readonly CountFrame _frame;
    private readonly CountSelection _selection;
    private readonly SignalBits _bits;
    private readonly AskedAgain _askedAgain;

    /// <summary>The number of the last day events are counted on.</summary>
    private readonly int _end;

    private SignalPass(DossierColumns columns, WorkingCalendar calendar, CountQuery query)
    {
        var byUnit = query with { By = By.Unit, Then = By.Nothing, Over = null };
        _frame = new CountFrame(columns.Breakdowns.Of(byUnit), byUnit);
        _end = Math.Min(_frame.Last, _frame.AsOf);
        _selection = new CountSelection(_frame);
        _bits = new SignalBits(calendar, _frame.First, _end, _frame.AsOf);
        _askedAgain = new AskedAgain(columns, calendar, _frame.Breakdown.Told, _frame.AsOf);
    }

    /// <summary>Counts all signals of every unit selected; a unit without a dossier in any base is left out.</summary>
    public static IReadOnlyList<UnitSignals> Count(DossierColumns columns, WorkingCalendar calendar, CountQuery query)
    {
        var pass = new SignalPass(columns, calendar, query);
        var keys = pass._frame.Breakdown.Grouping.Keys;
        var counts = new int[keys.Count * Lanes];
        using var offHours = pass.NewOffHours();
        foreach (var (rows, weight) in columns.Parts)
        {
            foreach (var share in pass.Take(rows, blocks => pass.Scan(rows, blocks)))
            {
                using var _ = share.OffHours;
                Sums.Add<int>(counts, share.Counts, weight);
                offHours.Add(share.OffHours, weight);
            }
        }

        for (var unit = 0; unit < keys.Count; unit++)
        {
            counts[(unit * Lanes) + CasesOf(ColumnSignal.EndedInBulk)] = offHours.InBulk(unit);
        }

        return
        [
            .. keys.Select((unit, index) => new UnitSignals(unit, [.. Enum.GetValues<ColumnSignal>().Select(signal => RateOf(counts.AsSpan(index * Lanes), signal))]))
                .Where(unit => unit.Rates.Any(rate => rate.Denominator > 0)),
        ];
    }

    /// <summary>The dossiers of one signal among those selected, in order of receipt, by their numbers.</summary>
    public static IReadOnlyList<int> Dossiers(DossierColumns columns, WorkingCalendar calendar, CountQuery query, ColumnSignal signal)
    {
        var pass = new SignalPass(columns, calendar, query);
        var cases = new List<(DossierRows Rows, int Row)>();
        using var offHours = pass.NewOffHours();
        foreach (var (rows, weight) in columns.Parts)
        {
            foreach (var row in pass.Take(rows, blocks => pass.Cases(rows, blocks, signal)).SelectMany(share => share))
            {
                if (weight > 0)
                {
                    cases.Add((rows, row));
                }

                if (signal == ColumnSignal.EndedInBulk)
                {
                    offHours.Of(pass.UnitOf(rows, row), rows.Completed[row]) += weight;
                }
            }
        }

        return columns.NumbersOf(
            signal == ColumnSignal.EndedInBulk ? cases.Where(found => offHours.Of(pass.UnitOf(found.Rows, found.Row), found.Rows.Completed[found.Row]) >= Bulk) : cases);
    }

    private IReadOnlyList<T> Take<T>(DossierRows rows, Func<ArraySegment<(int From, int To)>, T> take) =>
        RowShares.Take(rows, rows.ReceivedUpTo(_frame.AsOf), Math.Min(_frame.First, _frame.AsOf), _end, take);

    private int UnitOf(DossierRows rows, int row) => _selection.GroupOf(rows, row);

    private OffHours NewOffHours() => new(_frame.Groups, _frame.First, Math.Max(0, _end - _frame.First + 1));

    private IEnumerable<int> Cases(DossierRows rows, ArraySegment<(int From, int To)> blocks, ColumnSignal signal)
    {
        var (cases, room, selected) = (new List<int>(), new uint[DossierRows.Block], new (int Row, int Group)[DossierRows.Block]);
        foreach (var block in blocks)
        {
            var told = _bits.Tell(rows, block, room);
            foreach (var (row, _) in _selection.Select(rows, block.From, block.To, selected))
            {
                if ((told[row - block.From] & SignalBits.Case(signal)) != 0)
                {
                    cases.Add(row);
                }
            }
        }

        return signal == ColumnSignal.WithdrawnAndBack ? _askedAgain.Among(rows, cases) : cases;
    }

    private Share Scan(DossierRows rows, ArraySegment<(int From, int To)> blocks)
    {
        var share = new Share(new int[_frame.Groups * Lanes], new ushort[_frame.Groups * Lanes], NewOffHours(), []);
        var (room, selected) = (new uint[DossierRows.Block], new (int Row, int Group)[DossierRows.Block]);
        for (var taken = 0; taken < blocks.Count; taken++)
        {
            var (from, to) = blocks[taken];
            Count(rows, _bits.Tell(rows, (from, to), room), from, _selection.Select(rows, from, to, selected), share);
            if ((taken + 1) % DossierRows.NarrowBlocks == 0 || taken == blocks.Count - 1)
            {
                share.AddFew();
            }
        }

        foreach (var row in _askedAgain.Among(rows, share.Withdrawn))
        {
            share.Counts[(UnitOf(rows, row) * Lanes) + CasesOf(ColumnSignal.WithdrawnAndBack)]++;
        }

        return share;
    }

    // block by block: what is called often is soon compiled for speed
    private static void Count(DossierRows rows, ReadOnlySpan<uint> told, int from, ReadOnlySpan<(int Row, int Group)> selected, in Share share)
    {
        ref var counters = ref MemoryMarshal.GetArrayDataReference(share.Few);
        foreach (var (row, unit) in selected)
        {
            var bits = told[row - from];
            Count(ref Unsafe.Add(ref counters, unit * Lanes), bits & ~DependOnOthers);
            if ((bits & DependOnOthers) == 0)
            {
                continue;
            }

            if ((bits & SignalBits.Case(ColumnSignal.EndedInBulk)) != 0)
            {
                share.OffHours.Of(unit, rows.Completed[row])++;
            }

            if ((bits & SignalBits.Case(ColumnSignal.WithdrawnAndBack)) != 0)
            {
                share.Withdrawn.Add(row);
            }
        }
    }

    private static int CasesOf(ColumnSignal signal) => (2 * (int)signal) + 1;

    private static Rate RateOf(ReadOnlySpan<int> counts, ColumnSignal signal) => new(counts[CasesOf(signal)], counts[CasesOf(signal) - 1]);

    /// <summary>Adds one to the counter of every bit that is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(ref ushort counters, uint bits)
    {
        var isSet = Vector512.Equals(Vector512.Create(bits).AsUInt16() & Bits, Bits);
        (Vector512.LoadUnsafe(ref counters) - isSet).StoreUnsafe(ref counters);
    }

    /// <param name="Counts">By unit and signal.</param>
    /// <param name="Few">What the last blocks count, before it is added to them: in counters half as wide.</param>
    /// <param name="OffHours">By unit and day.</param>
    /// <param name="Withdrawn">Rows given back just before they were due.</param>
    private readonly record struct Share(int[] Counts, ushort[] Few, OffHours OffHours, List<int> Withdrawn)
    {
        public void AddFew()
        {
            for (var i = 0; i < Few.Length; i++)
            {
                Counts[i] += Few[i];
            }

            Array.Clear(Few);
        }
    }

    /// <summary>How many dossiers of a unit ended outside opening hours on a day.</summary>
    /// <remarks>The room is lent: memory used for the first time would take longer than the counting.</remarks>
    private sealed class OffHours : IDisposable
    {
        private readonly int _first;
        private readonly int _days;
        private readonly int[] _lent;

        public OffHours(int units, int firstDay, int days)
        {
            (_first, _days) = (firstDay, days);
            _lent = ArrayPool<int>.Shared.Rent(units * days);
            Counts = _lent.AsMemory(0, units * days);
            Counts.Span.Clear();
        }

        private Memory<int> Counts { get; }

        public ref int Of(int unit, int day) => ref _lent[(unit * _days) + day - _first];

        public void Add(OffHours others, int weight) => Sums.Add<int>(Counts.Span, others.Counts.Span, weight);

        /// <summary>The dossiers of a unit that ended in bulk.</summary>
        public int InBulk(int unit)
        {
            var sum = 0;
            foreach (var dossiers in Counts.Span.Slice(unit * _days, _days))
            {
                sum += dossiers >= Bulk ? dossiers : 0;
            }

            return sum;
        }

        public void Dispose() => ArrayPool<int>.Shared.Return(_lent);
    }
}
