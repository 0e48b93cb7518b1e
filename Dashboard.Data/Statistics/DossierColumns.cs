using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// Every dossier of the reporting database, ready to be counted. Immutable: a refresh makes a new one, and readers never lock.
/// </summary>
public sealed partial class DossierColumns
{
    /// <summary>After so many changes on top of each other, or when so large a share of the dossiers has changed, all is better read anew.</summary>
    private const int MostChanges = 32;
    private const int LargestShare = 16;

    private readonly DossierPlaces _places;

    private DossierColumns(
        UnitTree units,
        ProcedureCatalogue procedures,
        Breakdowns breakdowns,
        IReadOnlyList<(DossierRows Rows, int Weight)> parts,
        DossierPlaces places,
        DailyCounters daily)
    {
        (Units, Procedures, Breakdowns, Parts, Daily, _places) = (units, procedures, breakdowns, parts, daily, places);
        Count = parts.Sum(part => part.Weight * part.Rows.Count);
        FirstReceivedOn = FirstDay(parts);
    }

    public UnitTree Units { get; }

    public ProcedureCatalogue Procedures { get; }

    /// <summary>What questions asked so far select and how they group it.</summary>
    internal Breakdowns Breakdowns { get; }

    /// <summary>Number of dossiers.</summary>
    public int Count { get; }

    /// <summary>Day of the first receipt; null when there is no dossier.</summary>
    public DateOnly? FirstReceivedOn { get; }

    /// <summary>The rows to count, each part with what a row of it counts for: 1, or −1 where a part takes back rows of another.</summary>
    internal IReadOnlyList<(DossierRows Rows, int Weight)> Parts { get; }

    /// <summary>The counters that answer questions about units without a pass over the rows.</summary>
    internal DailyCounters Daily { get; }

    /// <summary>Answers a question: by difference of two days where the daily counters can, else in one pass over the rows.</summary>
    public CountResult CountBy(CountQuery query)
    {
        var frame = new CountFrame(Breakdowns.Of(query), query);
        return frame.Read(Daily.Answers(query)
            ? Daily.Counters(frame, Daily.KnowMore(query) ? CountPass.KnownLater(Parts, frame) : null)
            : CountPass.Counters(Parts, frame));
    }

    /// <summary>The same, always in one pass over the rows.</summary>
    internal CountResult CountByRows(CountQuery query)
    {
        var frame = new CountFrame(Breakdowns.Of(query), query);
        return frame.Read(CountPass.Counters(Parts, frame));
    }

    /// <summary>Tells the backlog day by day.</summary>
    public BacklogTrend Backlog(BacklogQuery query) => Backlog(query, Daily);

    /// <summary>The same, from the rows where no daily counters are given.</summary>
    internal BacklogTrend Backlog(BacklogQuery query, DailyCounters? daily)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.EveryDays, 1, nameof(query));
        if (query.AsOf < query.Period.First)
        {
            return new BacklogTrend([], GroupBacklog.Sum([], 0), []);
        }

        var period = query.Period.UpTo(query.AsOf);
        var asked = new CountQuery(query.Filter, period, query.AsOf) { By = query.By, Basis = query.Basis, TreeOn = query.TreeOn };
        var (stretches, told) = Stretches(period, query.EveryDays);
        var frame = new CountFrame(Breakdowns.Of(asked), asked, stretches);
        return frame.ReadBacklog(daily is not null && daily.AnswersStates(asked) ? daily.Counters(frame) : CountPass.Counters(Parts, frame), told);
    }

    /// <summary>The numbers, in the database, of the dossiers whose rows a condition holds of; in order.</summary>
    internal IEnumerable<int> Numbers(Func<DossierRows, int, bool> holds) =>
        _places.All().Where(place => holds(place.Rows, place.Row)).Select(place => place.Dossier);

    /// <inheritdoc cref="Snapshot.FewOf"/>
    internal int[]? FewOf(CountQuery query, DateOnly? openOn, Period? lateIn, int most)
    {
        var selected = Breakdowns.Of(query).Selection;
        var on = openOn is { } day ? CountFrame.Number(day) : (int?)null;
        var late = lateIn is { } days ? (First: CountFrame.Number(days.First), Last: Math.Min(CountFrame.Number(days.Last), DossierRows.LastDay)) : ((int First, int Last)?)null;
        var found = new List<(DossierRows Rows, int Row)>();
        foreach (var rows in Parts.Where(part => part.Weight > 0).Select(part => part.Rows))
        {
            var units = rows.UnitsOf(query.Basis);
            for (var row = 0; row < rows.Count; row++)
            {
                if (selected.Units[units[row]] && selected.Procedures[rows.Procedure[row]] && selected.Intakes[rows.Intake[row]]
                    && !(rows.Received[row] > on) && !(rows.Completed[row] <= on)
                    && (late is not var (first, last) || (rows.Completed[row] > rows.Due[row] && rows.Completed[row] >= first && rows.Completed[row] <= last)))
                {
                    found.Add((rows, row));
                    if (found.Count > most)
                    {
                        return null;
                    }
                }
            }
        }

        return [.. _places.Numbered(found).Select(dossier => dossier.Dossier).Order()];
    }

    /// <inheritdoc cref="Snapshot.DueWhereOriginally"/>
    internal Period? DueWhereOriginally(Period days)
    {
        var (first, last) = (CountFrame.Number(days.First), CountFrame.Number(days.Last));
        var (earliest, latest) = (int.MaxValue, -1);
        foreach (var rows in Parts.Where(part => part.Weight > 0).Select(part => part.Rows))
        {
            for (var row = 0; row < rows.Count; row++)
            {
                if (rows.OriginalDue[row] >= first && rows.OriginalDue[row] <= last && rows.Due[row] != DossierRows.Never)
                {
                    (earliest, latest) = (Math.Min(earliest, rows.Due[row]), Math.Max(latest, rows.Due[row]));
                }
            }
        }

        return latest < 0 ? null : new Period(DossierRows.DayOf((ushort)earliest), DossierRows.DayOf((ushort)latest));
    }

    /// <summary>
    /// The same dossiers after a change: what did not change is shared with this object, which stays as it is. Null when so much has
    /// changed by now that all is better read anew.
    /// </summary>
    /// <param name="changes">Numbers of the dossiers added or changed, each once, with what is known of them now; null where one is not counted any more.</param>
    public DossierColumns? With(ReadOnlySpan<(int Dossier, DossierFacts? Facts)> changes) => Bears(changes.Length) ? WithAll(changes) : null;

    /// <summary>The same however much has changed: for looking back, where nothing is to be read anew.</summary>
    internal DossierColumns WithAll(ReadOnlySpan<(int Dossier, DossierFacts? Facts)> changes)
    {
        var (superseded, places) = (new ByReceipt(changes.Length), new (DossierRows Rows, int Row)[changes.Length]);
        var current = new ByReceipt(changes.Length);
        for (var change = 0; change < changes.Length; change++)
        {
            // the facts are too long to be moved about
            ref readonly var facts = ref changes[change].Facts;
            if (_places.Find(changes[change].Dossier) is { } place)
            {
                places[change] = place;
                superseded.Add(change, place.Rows.Received[place.Row]);
            }

            if (facts.HasValue)
            {
                current.Add(change, Nullable.GetValueRefOrDefaultRef(in facts).ReceivedOn.DayNumber);
            }
        }

        var (before, after) = (new Builder(this, changes.Length), new Builder(this, changes.Length));
        foreach (var change in superseded.InOrder())
        {
            before.Copy(places[change].Rows, places[change].Row);
        }

        foreach (var change in current.InOrder())
        {
            after.Add(in Nullable.GetValueRefOrDefaultRef(in changes[change].Facts), changes[change].Dossier);
        }

        IReadOnlyList<(DossierRows Rows, int Weight)> parts = [.. Parts, (before.Rows(), -1), (after.Rows(), 1)];
        return new DossierColumns(Units, Procedures, Breakdowns, parts, _places.With(parts[^1].Rows, after.Dossiers, changes), Daily.With(parts));
    }

    /// <summary>The numbers of the dossiers that stand at some places, in order of receipt; those superseded by a later change, or never numbered, are left out.</summary>
    internal IReadOnlyList<int> NumbersOf(IEnumerable<(DossierRows Rows, int Row)> places)
    {
        long[] ordered = [.. _places.Numbered(places).Select(dossier => ((long)dossier.Rows.Received[dossier.Row] << 32) | (uint)dossier.Dossier)];
        Array.Sort(ordered);
        return Array.ConvertAll(ordered, dossier => unchecked((int)dossier));
    }

    /// <summary>The same, by their places.</summary>
    internal Dictionary<(DossierRows Rows, int Row), int> Numbered(IEnumerable<(DossierRows Rows, int Row)> places) =>
        _places.Numbered(places).ToDictionary(dossier => (dossier.Rows, dossier.Row), dossier => dossier.Dossier);

    /// <summary>The last known row of a dossier; null when it is not counted.</summary>
    internal (DossierRows Rows, int Row)? PlaceOf(int dossier) => _places.Find(dossier);

    /// <summary>Whether a change of so many dossiers is little enough to be counted on top of those before.</summary>
    internal bool Bears(long changes) =>
        Parts.Count / 2 < MostChanges && changes + Parts.Skip(1).Sum(part => part.Rows.Count) <= (Count / LargestShare) + LargestShare;

    /// <summary>Each day told by itself, and the days between them.</summary>
    private static (List<Period> Stretches, List<int> Told) Stretches(Period period, int everyDays)
    {
        var (stretches, told) = (new List<Period>(), new List<int>());
        var next = period.First;
        for (var day = period.First.AddDays((period.Days - 1) % everyDays); day <= period.Last; day = day.AddDays(everyDays))
        {
            if (next < day)
            {
                stretches.Add(new Period(next, day.AddDays(-1)));
            }

            told.Add(stretches.Count);
            stretches.Add(new Period(day, day));
            next = day.AddDays(1);
        }

        return (stretches, told);
    }

    private static DateOnly? FirstDay(IReadOnlyList<(DossierRows Rows, int Weight)> parts)
    {
        // a change may have taken back the first rows: the first day is the first on which anything is left
        var day = -1;
        while (true)
        {
            var later = parts.Select(part => (part.Rows, Next: part.Rows.ReceivedUpTo(day))).Where(part => part.Next < part.Rows.Count).ToList();
            if (later.Count == 0)
            {
                return null;
            }

            day = later.Min(part => part.Rows.Received[part.Next]);
            if (parts.Sum(part => part.Weight * (part.Rows.ReceivedUpTo(day) - part.Rows.ReceivedUpTo(day - 1))) > 0)
            {
                return DossierRows.DayOf((ushort)day);
            }
        }
    }

    /// <summary>Some of the changes, in order of their receipt.</summary>
    private sealed class ByReceipt(int most)
    {
        private readonly int[] _changes = new int[most];
        private readonly int[] _days = new int[most];
        private int _count;
        private bool _inOrder = true;

        public void Add(int change, int receivedOn)
        {
            // dossiers are mostly numbered as they were received
            _inOrder &= _count == 0 || _days[_count - 1] <= receivedOn;
            (_changes[_count], _days[_count++]) = (change, receivedOn);
        }

        public ReadOnlySpan<int> InOrder()
        {
            if (!_inOrder)
            {
                Array.Sort(_days, _changes, 0, _count);
            }

            return _changes.AsSpan(0, _count);
        }
    }
}
