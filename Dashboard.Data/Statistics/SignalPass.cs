using System.Numerics;
using System.Runtime.InteropServices;
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

    /// <summary>Number of signals.</summary>
    public const int Signals = (int)ColumnSignal.DigitizedWithoutResult + 1;

    /// <summary>Working days from receipt to the due date, from which on giving back just before it is told: what is due within the day always ends on the eve. Our choice.</summary>
    public const int DaysToWithdraw = 2;

    private const int WorthSharing = 400_000;

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
        var keys = pass._frame.Units;
        var counts = new (long Counted, long Cases)[keys.Count * Signals];
        var late = new Candidates(pass._frame);
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

        foreach (var (place, dossiers) in late.OffHours.Index())
        {
            counts[(place / pass._frame.Days * Signals) + (int)ColumnSignal.EndedInBulk].Cases += dossiers >= Bulk ? dossiers : 0;
        }

        var again = pass._askedAgain.Among(late.Withdrawn.Keys);
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
            foreach (var (from, to) in rows.Touched(0, rows.ReceivedUpTo(pass._frame.AsOf), pass._frame.Since, pass._frame.End))
            {
                for (var row = from; row < to; row++)
                {
                    if (!pass._frame.Find(rows, row, out var found) || !found.MayBe(signal))
                    {
                        continue;
                    }

                    var key = pass._askedAgain.KeyOf(rows, row, found.Unit);
                    if (weight > 0)
                    {
                        cases.Add((rows, row, key));
                        withdrawn.Add(key);
                    }

                    CollectionsMarshal.GetValueRefOrAddDefault(offHours, (found.Unit, key.Ended), out _) += weight;
                }
            }
        }

        var again = signal == ColumnSignal.WithdrawnAndBack ? pass._askedAgain.Among(withdrawn) : [];
        return columns.NumbersOf(cases.Where(dossier => signal switch
        {
            ColumnSignal.EndedInBulk => offHours[(dossier.Key.Unit, dossier.Key.Ended)] >= Bulk,
            ColumnSignal.WithdrawnAndBack => again.Contains(dossier.Key),
            _ => true,
        }).Select(dossier => (dossier.Rows, dossier.Row)));
    }

    private Share[] Scan(DossierRows rows)
    {
        var known = rows.ReceivedUpTo(_frame.AsOf);
        var shares = new Share[known < WorthSharing ? 1 : Environment.ProcessorCount];
        var size = (known / shares.Length) + 1;
        Parallel.For(0, shares.Length, share =>
        {
            shares[share] = new Share(new (long, long)[_frame.Units.Count * Signals], new Candidates(_frame));
            foreach (var (from, to) in rows.Touched(share * size, Math.Min((share + 1) * size, known), _frame.Since, _frame.End))
            {
                Scan(shares[share], rows, from, to);
            }
        });
        return shares;
    }

    private void Scan(Share share, DossierRows rows, int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            if (!_frame.Find(rows, row, out var found))
            {
                continue;
            }

            var place = found.Unit * Signals;
            for (var counted = found.Counted; counted != 0; counted &= counted - 1)
            {
                share.Counts[place + BitOperations.TrailingZeroCount(counted)].Counted++;
            }

            for (var cases = found.Cases & ~DependOnOthers; cases != 0; cases &= cases - 1)
            {
                share.Counts[place + BitOperations.TrailingZeroCount(cases)].Cases++;
            }

            if (found.MayBe(ColumnSignal.EndedInBulk))
            {
                share.Found.OffHours[(found.Unit * _frame.Days) + _frame.PlaceOf(rows.Completed[row])]++;
            }

            if (found.MayBe(ColumnSignal.WithdrawnAndBack))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(share.Found.Withdrawn, _askedAgain.KeyOf(rows, row, found.Unit), out _)++;
            }
        }
    }

    private readonly record struct Share((long Counted, long Cases)[] Counts, Candidates Found);

    /// <summary>What only other dossiers decide about.</summary>
    private sealed class Candidates(SignalFrame frame)
    {
        /// <summary>Ended outside opening hours, by unit and day.</summary>
        public int[] OffHours { get; } = new int[frame.Units.Count * frame.Days];

        public Dictionary<Withdrawn, int> Withdrawn { get; } = [];

        public void Add(Candidates other, int weight)
        {
            for (var place = 0; place < OffHours.Length; place++)
            {
                OffHours[place] += weight * other.OffHours[place];
            }

            foreach (var (key, dossiers) in other.Withdrawn)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(Withdrawn, key, out _) += weight * dossiers;
            }
        }
    }
}
