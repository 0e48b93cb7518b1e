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

    /// <summary>Counters of a unit side by side: how many dossiers each signal counts, then how many cases of it; as many as two additions of vectors reach.</summary>
    private const int Lanes = 16;

    private static readonly Vector512<int> Bits = Vector512.Create(Enumerable.Range(0, Lanes).Select(bit => 1 << bit).ToArray());

    private static readonly int DependOnOthers = SignalRow.Bit(ColumnSignal.EndedInBulk) | SignalRow.Bit(ColumnSignal.WithdrawnAndBack);

    private readonly SignalFrame _frame;
    private readonly AskedAgain _askedAgain;

    private SignalPass(DossierColumns columns, WorkingCalendar calendar, CountQuery query)
    {
        _frame = new SignalFrame(columns, calendar, query);
        _askedAgain = new AskedAgain(columns, calendar, _frame.Told, _frame.AsOf);
    }

    /// <summary>Counts all signals of every unit selected; a unit without a dossier in any base is left out.</summary>
    public static IReadOnlyList<UnitSignals> Count(DossierColumns columns, WorkingCalendar calendar, CountQuery query)
    {
        var pass = new SignalPass(columns, calendar, query);
        var (frame, keys) = (pass._frame, pass._frame.Units);
        var counts = new int[keys.Count * 2 * Lanes];
        var late = new Candidates(frame);
        foreach (var (rows, weight) in columns.Parts)
        {
            foreach (var share in RowShares.Take(rows, rows.ReceivedUpTo(frame.AsOf), frame.Since, frame.End, blocks => pass.Scan(rows, blocks)))
            {
                Sums.Add<int>(counts, share.Counts, weight);
                late.Add(share.Found, weight);
            }
        }

        foreach (var (place, dossiers) in late.OffHours.Index())
        {
            counts[CasesOf(place / frame.Days, ColumnSignal.EndedInBulk)] += dossiers >= Bulk ? dossiers : 0;
        }

        var again = pass._askedAgain.Among(late.Withdrawn.Select(each => each.Dossier));
        foreach (var (withdrawn, weight) in late.Withdrawn)
        {
            counts[CasesOf(withdrawn.Unit, ColumnSignal.WithdrawnAndBack)] += again.Contains(withdrawn) ? weight : 0;
        }

        return
        [
            .. keys.Select((unit, index) => new UnitSignals(
                    unit, [.. Enum.GetValues<ColumnSignal>().Select(signal => new Rate(counts[CasesOf(index, signal)], counts[CasesOf(index, signal) - Lanes]))]))
                .Where(unit => unit.Rates.Any(rate => rate.Denominator > 0)),
        ];
    }

    /// <summary>The dossiers of one signal among those selected, in order of receipt, by their numbers.</summary>
    public static IReadOnlyList<int> Dossiers(DossierColumns columns, WorkingCalendar calendar, CountQuery query, ColumnSignal signal)
    {
        var pass = new SignalPass(columns, calendar, query);
        var cases = new List<(DossierRows Rows, int Row, Withdrawn Key)>();
        var offHours = new Dictionary<(int, int), int>();
        foreach (var (rows, weight) in columns.Parts)
        {
            foreach (var found in RowShares.Take(rows, rows.ReceivedUpTo(pass._frame.AsOf), pass._frame.Since, pass._frame.End, blocks => pass.Cases(rows, blocks, signal)).SelectMany(share => share))
            {
                if (weight > 0)
                {
                    cases.Add((rows, found.Row, found.Key));
                }

                if (signal == ColumnSignal.EndedInBulk)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(offHours, (found.Key.Unit, found.Key.Ended), out _) += weight;
                }
            }
        }

        var again = signal == ColumnSignal.WithdrawnAndBack ? pass._askedAgain.Among(cases.Select(dossier => dossier.Key)) : [];
        return columns.NumbersOf(cases.Where(dossier => signal switch
        {
            ColumnSignal.EndedInBulk => offHours[(dossier.Key.Unit, dossier.Key.Ended)] >= Bulk,
            ColumnSignal.WithdrawnAndBack => again.Contains(dossier.Key),
            _ => true,
        }).Select(dossier => (dossier.Rows, dossier.Row)));
    }

    private List<(int Row, Withdrawn Key)> Cases(DossierRows rows, ArraySegment<(int From, int To)> blocks, ColumnSignal signal)
    {
        var (cases, room) = (new List<(int Row, Withdrawn Key)>(), new SignalRow[DossierRows.Block]);
        foreach (var block in blocks)
        {
            foreach (var found in _frame.Find(rows, block, room))
            {
                if (found.MayBe(signal))
                {
                    cases.Add((found.Row, _askedAgain.KeyOf(rows, found.Row, found.Unit)));
                }
            }
        }

        return cases;
    }

    private static int CasesOf(int unit, ColumnSignal signal) => (((2 * unit) + 1) * Lanes) + (int)signal;

    private Share Scan(DossierRows rows, ArraySegment<(int From, int To)> blocks)
    {
        var share = new Share(new int[_frame.Units.Count * 2 * Lanes], new Candidates(_frame));
        ref var counts = ref MemoryMarshal.GetArrayDataReference(share.Counts);
        var room = new SignalRow[DossierRows.Block];
        foreach (var block in blocks)
        {
            foreach (var found in _frame.Find(rows, block, room))
            {
                ref var counted = ref Unsafe.Add(ref counts, found.Unit * 2 * Lanes);
                Count(ref counted, found.Counted);
                Count(ref Unsafe.Add(ref counted, Lanes), found.Cases & ~DependOnOthers);
                if (found.MayBe(ColumnSignal.EndedInBulk))
                {
                    share.Found.OffHours[(found.Unit * _frame.Days) + _frame.PlaceOf(rows.Completed[found.Row])]++;
                }

                if (found.MayBe(ColumnSignal.WithdrawnAndBack))
                {
                    share.Found.Withdrawn.Add((_askedAgain.KeyOf(rows, found.Row, found.Unit), 1));
                }
            }
        }

        return share;
    }

    /// <summary>Adds one to the counter of every bit that is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(ref int counters, int bits) =>
        (Vector512.LoadUnsafe(ref counters) - Vector512.Equals(Vector512.Create(bits) & Bits, Bits)).StoreUnsafe(ref counters);

    private readonly record struct Share(int[] Counts, Candidates Found);

    /// <summary>What only other dossiers decide about.</summary>
    private sealed class Candidates(SignalFrame frame)
    {
        /// <summary>Ended outside opening hours, by unit and day.</summary>
        public int[] OffHours { get; } = new int[frame.Units.Count * frame.Days];

        public List<(Withdrawn Dossier, int Weight)> Withdrawn { get; } = [];

        public void Add(Candidates other, int weight)
        {
            Sums.Add<int>(OffHours, other.OffHours, weight);
            Withdrawn.AddRange(other.Withdrawn.Select(each => (each.Dossier, weight * each.Weight)));
        }
    }
}
