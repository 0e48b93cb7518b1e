using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>Dossiers from the database: pages of lists, whole lists, one dossier.</summary>
public sealed class DossierQueries(IDbContextFactory<ReportingDbContext> dbFactory)
{
    /// <summary>Up to so many dossiers are named to the database by number.</summary>
    private const int MostNamed = 5_000;

    /// <summary>The same of those that ended late: the index in order of their end tells them without looking at each.</summary>
    private const int MostLateNamed = 500;

    private readonly SignalQueries _signals = new(dbFactory);

    /// <summary>Of the snapshot asked about last.</summary>
    private volatile StoredNumbers? _numbers;

    /// <summary>A list whose signal only rows tell, with the dossiers it finds now; any other as it is.</summary>
    public async Task<DossierList> FoundAsync(DossierList list, CancellationToken cancellationToken) => list.Signal is { Source: SignalSource.Rows } signal
        ? list with { Numbers = (await _signals.FindAsync(signal, list.Snapshot, list.Query, cancellationToken)).Dossiers }
        : list;

    /// <summary>One page of a list.</summary>
    public async Task<DossierPage> PageAsync(DossierList list, DossierPart part, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var numbers = _numbers is { } known && ReferenceEquals(known.Snapshot, list.Snapshot) ? known : await StoredNumbers.ReadAsync(db, list.Snapshot, cancellationToken);
        var found = await PageAsync(db, numbers, list, part, cancellationToken);
        if (!found.TrueForAll(row => numbers.Knows(row.ReceivedById, row.SettledById, row.ProcedureId)))
        {
            // a load brought units or procedures since, which this snapshot does not list yet
            numbers = await StoredNumbers.ReadAsync(db, list.Snapshot, cancellationToken);
            found = await PageAsync(db, numbers, list, part, cancellationToken);
        }

        _numbers = numbers;
        var rows = new CountedRows(db, numbers);
        var isMore = found.Count > part.Size;
        var shown = isMore ? found[..part.Size] : found;
        if (part.IsBefore)
        {
            shown.Reverse();
        }

        // going on there is always the page one came from, going back likewise
        var (isBefore, isAfter) = part.IsBefore ? (isMore, true) : (part.From is not null, isMore);
        var told = new Telling(rows, list.Snapshot.Calendar, list.Query);
        return new DossierPage(
            [.. shown.Select(told.Of)],
            isBefore && shown.Count > 0 ? PlaceOf(shown[0], list.Order) : null,
            isAfter && shown.Count > 0 ? PlaceOf(shown[^1], list.Order) : null);
    }

    /// <summary>Read part by part and put in order where there are several.</summary>
    private static async Task<List<ListedRow>> PageAsync(ReportingDbContext db, StoredNumbers numbers, DossierList list, DossierPart part, CancellationToken cancellationToken)
    {
        List<ListedRow> found = [];
        foreach (var rows in EarlierRows.PartsOf(db, numbers))
        {
            found.AddRange(await Page(rows, list, part).ToListAsync(cancellationToken));
        }

        if (list.Snapshot.IsEarlier)
        {
            found.Sort(EarlierRows.InOrder(list.Order, list.IsDescending != part.IsBefore));
        }

        return found.Count > part.Size ? found[..(part.Size + 1)] : found;
    }

    /// <summary>Dossiers by their numbers, as a question sees them: what a pass over the columns has found.</summary>
    /// <param name="snapshot">The data the numbers come from.</param>
    /// <param name="query">The question; its filter is not asked again.</param>
    /// <param name="numbers">In the order to be shown; at most a page of them.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>In the same order; those not there any more are left out.</returns>
    public async Task<IReadOnlyList<ListedDossier>> NumberedAsync(
        Snapshot snapshot, CountQuery query, IReadOnlyList<int> numbers, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await CountedRows.ReadAsync(db, snapshot, cancellationToken);
        var found = await Numbered(db, [.. numbers]).ToDictionaryAsync(row => row.Id, cancellationToken);
        var told = new Telling(rows, snapshot.Calendar, query);
        return [.. numbers.Where(found.ContainsKey).Select(number => told.Of(found[number]))];
    }

    internal static IQueryable<ListedRow> Numbered(ReportingDbContext db, int[] numbers) =>
        db.Dossiers.Where(dossier => EF.Parameter(numbers).Contains(dossier.Id) && dossier.ReceivedAt != null).Select(ListedRow.Of);

    /// <summary>How many dossiers of a list have codes that begin as asked; the snapshot does not know codes.</summary>
    public async Task<long> CountAsync(DossierList list, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var count = 0L;
        foreach (var rows in EarlierRows.PartsOf(db, await StoredNumbers.ReadAsync(db, list.Snapshot, cancellationToken)))
        {
            count += await Listed(rows, list).LongCountAsync(cancellationToken);
        }

        return count;
    }

    /// <summary>Everything the database knows of one dossier, at the last load or the earlier one of the snapshot.</summary>
    /// <param name="code">Its code, exactly.</param>
    /// <param name="snapshot">The units and procedures it is told with, and the last day known.</param>
    /// <param name="scope">What the reader may see: the unit that received or the one that settles it.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>Null when there is none that the reader may see.</returns>
    public async Task<DossierRecord?> FindAsync(string code, Snapshot snapshot, UnitScope scope, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await db.Dossiers.SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken) is not { } row)
        {
            return null;
        }

        var rows = await CountedRows.ReadAsync(db, snapshot, cancellationToken);
        if (!rows.Knows(row) || (!scope.Holds(snapshot.Units, rows.Unit(row.ReceivedById)) && !scope.Holds(snapshot.Units, rows.Unit(row.SettledById))))
        {
            return null;
        }

        var pauses = await Pauses(db, row.Id).ToListAsync(cancellationToken);
        var revisions = await Revisions(db, row.Id).ToListAsync(cancellationToken);
        var loads = await Loads(db, [row.LastLoadId, .. revisions.Select(revision => revision.FromLoadId)]).ToListAsync(cancellationToken);
        DossierVersionRecord VersionOf(DossierVersion version, int load) => RecordOf(version, rows, loads.Single(known => known.Load == load));
        var record = new DossierRecord(
            VersionOf(row, row.LastLoadId),
            [.. pauses.Select(pause => new DossierPause(pause.Reason, pause.FromAt, pause.ToAt, pause.RecordedAt))],
            [.. revisions.Select(revision => VersionOf(revision, revision.FromLoadId))]);
        return snapshot.IsEarlier ? record.AsKnown(snapshot.Stamp) : record;
    }

    internal static IQueryable<DossierPauseRow> Pauses(ReportingDbContext db, int dossier) =>
        db.DossierPauses.Where(pause => pause.DossierId == dossier).OrderBy(pause => pause.FromAt).ThenBy(pause => pause.Id);

    internal static IQueryable<DossierRevisionRow> Revisions(ReportingDbContext db, int dossier) =>
        db.DossierRevisions.Where(revision => revision.DossierId == dossier).OrderByDescending(revision => revision.FromLoadId);

    internal static IQueryable<KnownLoad> Loads(ReportingDbContext db, int[] loads) =>
        db.Loads.Where(load => EF.Parameter(loads).Contains(load.Id)).OrderBy(load => load.Id).Select(load => new KnownLoad(load.Id, load.Source, load.FileName, load.FinishedAt));

    private static DossierVersionRecord RecordOf(DossierVersion version, CountedRows rows, KnownLoad load) => new()
    {
        Load = load,
        Code = version.Code,
        Procedure = rows.Procedure(version.ProcedureId),
        ReceivedBy = rows.Unit(version.ReceivedById),
        SettledBy = rows.Unit(version.SettledById),
        Channel = version.Channel,
        Status = version.Status,
        Outcome = version.Outcome,
        SubmittedAt = version.SubmittedAt,
        ReceivedAt = version.ReceivedAt,
        OriginalDueAt = version.OriginalDueAt,
        DueAt = version.DueAt,
        CompletedAt = version.CompletedAt,
        HandedOverAt = version.HandedOverAt,
        RescheduledCount = version.RescheduledCount,
        SupplementRequests = version.SupplementRequests,
        PausedMinutes = version.PausedMinutes,
        Digitized = version.DigitizedOnReceipt,
        ResultDigitizedAt = version.ResultDigitizedAt,
        ReusedData = version.ReusedData,
        PaidOnline = version.PaidOnline,
        ResultDelivery = version.ResultDelivery,
        ApologyIssuedOn = version.ApologyIssuedOn,
        Handler = version.Handler,
    };

    /// <summary>All dossiers of a list, read as they are asked for and never all held.</summary>
    public async IAsyncEnumerable<ListedDossier> AllAsync(DossierList list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var parts = EarlierRows.PartsOf(db, await StoredNumbers.ReadAsync(db, list.Snapshot, cancellationToken));
        var told = new Telling(parts[0], list.Snapshot.Calendar, list.Query);
        IQueryable<ListedRow> Rows(CountedRows rows) => Ordered(Listed(rows, list), list.Order, list.IsDescending).Select(ListedRow.Of);

        // what later loads changed is little beside the rest, and goes in between
        var changed = new Queue<ListedRow>(parts.Count == 1 ? [] : await Rows(parts[1]).ToListAsync(cancellationToken));
        var inOrder = EarlierRows.InOrder(list.Order, list.IsDescending);
        await db.Database.OpenConnectionAsync(cancellationToken);

        // through a bare reader: a retry would have to hold them all
        await using var command = Rows(parts[0]).CreateDbCommand();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = ListedRow.Read(reader);
            while (changed.TryPeek(out var before) && inOrder(before, row) < 0)
            {
                yield return told.Of(changed.Dequeue());
            }

            yield return told.Of(row);
        }

        foreach (var row in changed)
        {
            yield return told.Of(row);
        }
    }

    internal static IQueryable<DossierRow> Listed(CountedRows rows, DossierList list)
    {
        var listed = list.Numbers is { } found ? rows.Of([.. found]) : rows.Of(list.Query, list.Measures, list.Order, list.Without);
        if (list.Due is { } due)
        {
            listed = listed.Where(MeasureConditions.IsDueIn(due));
        }

        if (list.Received is { } received)
        {
            listed = listed.Where(MeasureConditions.IsReceivedIn(received));
        }

        if (list.Days is { } days)
        {
            // no database knows the working calendar: the snapshot says which they are, in one parameter however many
            var numbers = list.Snapshot.NumbersOf(list.Query, days);
            listed = listed.Where(dossier => EF.Parameter(numbers).Contains(dossier.Id));
        }

        if (list.CodePrefix is not { Length: > 0 } prefix)
        {
            return listed;
        }

        // as a range, which the index on codes serves; LIKE would not be served by it on every database
        var end = prefix + char.MaxValue;
        return listed.Where(dossier => dossier.Code.CompareTo(prefix) >= 0 && dossier.Code.CompareTo(end) < 0);
    }

    /// <summary>One row more than asked for, in the order it is read in: backwards when the page ends before a place.</summary>
    /// <param name="rows">Where from.</param>
    /// <param name="list">Which list.</param>
    /// <param name="part">Which part of it.</param>
    /// <param name="mostNamed">Up to so many dossiers are named by number.</param>
    internal static IQueryable<ListedRow> Page(CountedRows rows, DossierList list, DossierPart part, int mostNamed = MostNamed)
    {
        var isDescending = list.IsDescending != part.IsBefore;
        var listed = Listed(rows, list);
        if (list is { Days: null, Numbers: null } && list.Snapshot.FewOf(list.Query, list.OpenOn, list.LateIn, Math.Min(mostNamed, WorthNaming(list, part))) is { } few)
        {
            // no index serves every condition: where few dossiers can be meant, the snapshot says which
            listed = listed.Where(dossier => EF.Parameter(few).Contains(dossier.Id));
        }
        else if (list is { AreDueOriginally: true, Order: DossierOrder.Due } && list.Snapshot.DueWhereOriginally(list.Query.Period) is { } due)
        {
            // the original due date has no index: the snapshot says where in the order of the current one to look
            listed = listed.Where(MeasureConditions.IsDueIn(due));
        }

        return Ordered(part.From is { } place ? listed.Where(Beyond(place, list.Order, isDescending)) : listed, list.Order, isDescending)
            .Take(part.Size + 1)
            .Select(ListedRow.Of);
    }

    /// <summary>
    /// How many dossiers are found sooner by number than by looking through the order: naming looks at each of them, going on until a page
    /// is full at as many as lie between, and both are equal at the root of the page times all. What is open lies together at one end.
    /// </summary>
    private static int WorthNaming(DossierList list, DossierPart part) => list switch
    {
        { OpenOn: not null } => MostNamed,
        { LateIn: not null, Order: not DossierOrder.Code } => MostLateNamed,
        _ => (int)Math.Sqrt((double)part.Size * list.Snapshot.Dossiers.Count),
    };

    private static IQueryable<DossierRow> Ordered(IQueryable<DossierRow> dossiers, DossierOrder order, bool isDescending)
    {
        if (order == DossierOrder.Code)
        {
            return isDescending ? dossiers.OrderByDescending(dossier => dossier.Code) : dossiers.OrderBy(dossier => dossier.Code);
        }

        var time = TimeOf(order);
        return isDescending
            ? dossiers.OrderByDescending(time).ThenByDescending(dossier => dossier.Id)
            : dossiers.OrderBy(time).ThenBy(dossier => dossier.Id);
    }

    /// <summary>What comes after a place. Both databases put no value before every other.</summary>
    private static Expression<Func<DossierRow, bool>> Beyond(DossierPlace place, DossierOrder order, bool isDescending)
    {
        var (code, id) = (place.Code, place.Id);
        if (order == DossierOrder.Code)
        {
            return isDescending ? dossier => dossier.Code.CompareTo(code) < 0 : dossier => dossier.Code.CompareTo(code) > 0;
        }

        var time = TimeOf(order);
        var dossierOf = time.Parameters[0];
        Expression<Func<DossierRow, bool>> isNone = Expression.Lambda<Func<DossierRow, bool>>(
            Expression.Equal(time.Body, Expression.Constant(null, typeof(DateTime?))), dossierOf);
        Expression<Func<DossierRow, bool>> further = isDescending ? dossier => dossier.Id < id : dossier => dossier.Id > id;
        if (place.Time is not { } known)
        {
            var amongNone = isNone.And(further);
            return isDescending ? amongNone : amongNone.Or(Expression.Lambda<Func<DossierRow, bool>>(Expression.Not(isNone.Body), dossierOf));
        }

        Expression<Func<DateTime?>> value = () => known;
        var beyond = Expression.Lambda<Func<DossierRow, bool>>(
            isDescending ? Expression.LessThan(time.Body, value.Body) : Expression.GreaterThan(time.Body, value.Body), dossierOf);
        var sameTime = Expression.Lambda<Func<DossierRow, bool>>(Expression.Equal(time.Body, value.Body), dossierOf);
        var after = beyond.Or(sameTime.And(further));
        return isDescending ? after.Or(isNone) : after;
    }

    private static Expression<Func<DossierRow, DateTime?>> TimeOf(DossierOrder order) => order switch
    {
        DossierOrder.Due => dossier => dossier.DueAt,
        DossierOrder.Completed => dossier => dossier.CompletedAt,
        _ => dossier => dossier.ReceivedAt,
    };

    private static DossierPlace PlaceOf(ListedRow row, DossierOrder order) => order switch
    {
        DossierOrder.Code => new DossierPlace(null, row.Code, 0),
        DossierOrder.Due => new DossierPlace(row.DueAt, "", row.Id),
        DossierOrder.Completed => new DossierPlace(row.CompletedAt, "", row.Id),
        _ => new DossierPlace(row.ReceivedAt, "", row.Id),
    };

    /// <summary>Turns stored rows into dossiers as a question sees them.</summary>
    private sealed class Telling(CountedRows rows, WorkingCalendar calendar, CountQuery query)
    {
        private readonly DateTime _afterAsOf = query.AsOf.ToDateTime(default).AddDays(1);

        public ListedDossier Of(ListedRow row)
        {
            var completedAt = row.CompletedAt < _afterAsOf ? row.CompletedAt : null;
            var (dueOn, completedOn) = (DayOf(row.DueAt), DayOf(completedAt));
            var on = completedOn is { } ended && ended <= query.StatesOn ? ended : query.StatesOn;
            return new ListedDossier
            {
                Code = row.Code,
                Procedure = rows.Procedure(row.ProcedureId),
                ReceivedBy = rows.Unit(row.ReceivedById),
                SettledBy = rows.Unit(row.SettledById),
                Channel = row.Channel,
                ReceivedAt = row.ReceivedAt!.Value,
                DueAt = row.DueAt,
                OriginalDueAt = row.OriginalDueAt,
                CompletedAt = completedAt,
                Outcome = completedAt is null ? Outcome.None : row.Outcome,
                Digitized = row.DigitizedOnReceipt,
                ResultDigitizedAt = row.ResultDigitizedAt < _afterAsOf ? row.ResultDigitizedAt : null,
                SupplementRequests = row.SupplementRequests,
                RescheduledCount = row.RescheduledCount,
                Verdict = ListedDossier.VerdictOf(dueOn, completedOn, query.StatesOn),
                WorkingDaysOver = dueOn is { } due ? calendar.WorkingDaysAfter(due, on) : null,
            };
        }

        private static DateOnly? DayOf(DateTime? time) => time is { } known ? DateOnly.FromDateTime(known) : null;
    }
}
