using System.Globalization;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>Numbers missing in the sequence of an agency's day.</summary>
/// <param name="Prefix">Agency and day, as its codes begin.</param>
/// <param name="Missing">The codes no dossier bears, in order; as many as are shown.</param>
/// <param name="Count">How many are missing.</param>
/// <param name="Expected">How many numbers the sequence should have: the highest given.</param>
public sealed record CodeGap(string Prefix, IReadOnlyList<string> Missing, int Count, int Expected);

/// <summary>How many online dossiers an account handles.</summary>
/// <param name="Account">A pseudonym.</param>
/// <param name="Share">Its dossiers of all that name an account.</param>
public sealed record AccountShare(string Account, Rate Share);

/// <summary>A due date that was moved after it had passed.</summary>
/// <param name="Dossier">Number of the dossier.</param>
/// <param name="Code">Its code.</param>
/// <param name="Due">The date that had passed.</param>
/// <param name="ToldBy">The last load that still told it.</param>
/// <param name="ToldAt">The data cut-off of that load, local civil time.</param>
/// <param name="Next">The date the next version tells.</param>
public sealed record MovedDueDate(int Dossier, string Code, DateTime Due, int ToldBy, DateTime ToldAt, DateTime Next);

/// <summary>What a signal read from rows found.</summary>
/// <param name="Finding">Its rate and standing.</param>
/// <param name="Dossiers">The numbers of the dossiers behind it, in order of receipt; none for missing codes, which no dossier bears.</param>
public sealed record RowSignal(SignalFinding Finding, IReadOnlyList<int> Dossiers)
{
    /// <summary>Missing numbers, for <see cref="Signals.CodeGap"/>.</summary>
    public IReadOnlyList<CodeGap> Gaps { get; init; } = [];

    /// <summary>Accounts, the busiest first, for <see cref="Signals.OneAccount"/>.</summary>
    public IReadOnlyList<AccountShare> Accounts { get; init; } = [];

    /// <summary>Every due date moved too late, in order of receipt, for <see cref="Signals.RescheduledLate"/>; a dossier may have several.</summary>
    public IReadOnlyList<MovedDueDate> Moves { get; init; } = [];
}

/// <summary>
/// The signals the columns cannot answer. Each reads only the rows of the question's dossiers, a few columns of them, forward only, and
/// decides in memory: no database says portably which numbers a sequence lacks or which version followed which.
/// </summary>
public sealed class SignalQueries(IDbContextFactory<ReportingDbContext> dbFactory)
{
    /// <summary>So many missing codes of one day are named.</summary>
    public const int MostNamed = 100;

    /// <summary>An account is raised from so many accounts of the unit on: with two, one is always above half.</summary>
    private const int LeastAccounts = 3;

    /// <summary>Codes asked for at once.</summary>
    private const int Together = 500;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<RowSignal>> OfAsync(Snapshot snapshot, CountQuery query, CancellationToken cancellationToken) =>
    [
        await GapsAsync(snapshot, query, cancellationToken),
        await RescheduledLateAsync(snapshot, query, cancellationToken),
        await AccountsAsync(snapshot, query, cancellationToken),
    ];

    /// <summary>The one of a signal that is read from rows.</summary>
    public Task<RowSignal> FindAsync(Signal signal, Snapshot snapshot, CountQuery query, CancellationToken cancellationToken) =>
        signal == Signals.CodeGap ? GapsAsync(snapshot, query, cancellationToken)
        : signal == Signals.OneAccount ? AccountsAsync(snapshot, query, cancellationToken)
        : RescheduledLateAsync(snapshot, query, cancellationToken);

    /// <summary>Numbers missing in the daily sequences of the agencies whose dossiers a question counts.</summary>
    /// <remarks>
    /// The sequences are those of the codes received in the period; a number counts as missing when no dossier at all bears it, whatever
    /// its unit or state. Numbers behind the highest one seen cannot be known to be missing.
    /// </remarks>
    public async Task<RowSignal> GapsAsync(Snapshot snapshot, CountQuery query, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await CountedRows.ReadAsync(db, snapshot, cancellationToken);
        var sequences = new CodeSequences();
        await foreach (var code in Codes(rows.Of(query, [Measure.Received])).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            sequences.Add(code);
        }

        var candidates = sequences.Missing().ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in candidates.Chunk(Together))
        {
            taken.UnionWith(await Taken(db, some).ToListAsync(cancellationToken));
        }

        var gaps = sequences.Gaps(candidates.Where(code => !taken.Contains(code)), MostNamed);
        var expected = sequences.Expected;
        return Told(Signals.CodeGap, new Rate(Math.Min(expected, gaps.Sum(gap => (long)gap.Count)), expected), [], isRaised: true) with { Gaps = gaps };
    }

    /// <summary>The accounts that handle what comes online; the dossiers are those of the busiest.</summary>
    public async Task<RowSignal> AccountsAsync(Snapshot snapshot, CountQuery query, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await CountedRows.ReadAsync(db, snapshot, cancellationToken);
        var ofAccount = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        await foreach (var row in Accounts(rows.Of(query, [Measure.Online])).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!ofAccount.TryGetValue(row.Account, out var numbers))
            {
                ofAccount.Add(row.Account, numbers = []);
            }

            numbers.Add(row.Id);
        }

        var all = ofAccount.Values.Sum(numbers => (long)numbers.Count);
        var ordered = ofAccount.OrderByDescending(account => account.Value.Count).ThenBy(account => account.Key, StringComparer.Ordinal).ToList();
        var rate = new Rate(ordered.Count == 0 ? 0 : ordered[0].Value.Count, all);
        var isRaised = ordered.Count >= LeastAccounts && FairRanking.IsEnough(rate) && 3 * rate.Numerator > 2 * rate.Denominator;
        return Told(Signals.OneAccount, rate, ordered.Count == 0 ? [] : ordered[0].Value, isRaised) with
        {
            Accounts = [.. ordered.Select(account => new AccountShare(account.Key, new Rate(account.Value.Count, all)))],
        };
    }

    /// <summary>Rescheduled dossiers whose old due date a load still told after it had passed.</summary>
    /// <remarks>
    /// A version was in force at every load before the one that superseded it. Where the data cut-off of the last of those lies after its due
    /// date, and the next version has a later one, the date was moved after it had passed. Days are compared, not hours, as everywhere.
    /// </remarks>
    public async Task<RowSignal> RescheduledLateAsync(Snapshot snapshot, CountQuery query, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await CountedRows.ReadAsync(db, snapshot, cancellationToken);
        var due = rows.Of(query, [Measure.Due]);
        var rescheduled = await due.LongCountAsync(dossier => dossier.RescheduledCount > 0, cancellationToken);
        if (rescheduled == 0)
        {
            return Told(Signals.RescheduledLate, new Rate(), [], isRaised: false);
        }

        var cutOffs = await CutOffs(db).ToListAsync(cancellationToken);
        var moves = new List<MovedDueDate>();
        await foreach (var version in DueDates(db, due).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var told = cutOffs.LastOrDefault(load => load.Load < version.UntilLoad);
            if (version.Next is { } next && next.Date > version.Due.Date && told?.CutOffAt is { } at && at.Date > version.Due.Date)
            {
                moves.Add(new MovedDueDate(version.Id, version.Code, version.Due, told.Load, at, next));
            }
        }

        List<int> late = [.. moves.Select(move => move.Dossier).Distinct()];
        return Told(Signals.RescheduledLate, new Rate(late.Count, rescheduled), late, isRaised: true) with { Moves = moves };
    }

    internal static IQueryable<string> Codes(IQueryable<DossierRow> dossiers) => dossiers.Select(dossier => dossier.Code);

    internal static IQueryable<string> Taken(ReportingDbContext db, string[] codes) =>
        db.Dossiers.Where(dossier => EF.Parameter(codes).Contains(dossier.Code)).Select(dossier => dossier.Code);

    internal static IQueryable<AccountRow> Accounts(IQueryable<DossierRow> dossiers) => dossiers
        .Where(dossier => dossier.Handler != null)
        .OrderBy(dossier => dossier.ReceivedAt).ThenBy(dossier => dossier.Id)
        .Select(dossier => new AccountRow(dossier.Id, dossier.Handler!));

    /// <summary>Each superseded due date of the dossiers with the one that took its place: that of the next version, or of the current one.</summary>
    internal static IQueryable<DueDateVersion> DueDates(ReportingDbContext db, IQueryable<DossierRow> dossiers) =>
        from dossier in dossiers
        where dossier.RescheduledCount > 0
        join revision in db.DossierRevisions on dossier.Id equals revision.DossierId
        where revision.DueAt != null
        join next in db.DossierRevisions on new { revision.DossierId, Load = revision.UntilLoadId } equals new { next.DossierId, Load = next.FromLoadId } into nexts
        from next in nexts.DefaultIfEmpty()
        orderby dossier.ReceivedAt, dossier.Id, revision.FromLoadId
        select new DueDateVersion(dossier.Id, dossier.Code, revision.UntilLoadId, revision.DueAt!.Value, next == null ? dossier.DueAt : next.DueAt);

    internal static IQueryable<LoadCutOff> CutOffs(ReportingDbContext db) =>
        db.Loads.OrderBy(load => load.Id).Select(load => new LoadCutOff(load.Id, load.CutOffAt));

    private static RowSignal Told(Signal signal, Rate rate, IReadOnlyList<int> dossiers, bool isRaised)
    {
        var standing = rate.Numerator == 0 ? SignalStanding.None : isRaised ? SignalStanding.ToBeExplained : SignalStanding.NotCompared;
        return new RowSignal(new SignalFinding(signal, rate, null, standing), dossiers);
    }

    internal sealed record AccountRow(int Id, string Account);

    internal sealed record DueDateVersion(int Id, string Code, int UntilLoad, DateTime Due, DateTime? Next);

    internal sealed record LoadCutOff(int Load, DateTime? CutOffAt);

    /// <summary>The numbers given by each agency on each day.</summary>
    private sealed class CodeSequences
    {
        /// <summary>A sequence with more numbers than this missing is no sequence: numbers were drawn otherwise.</summary>
        private const int LargestJump = 1_000;

        private readonly SortedDictionary<string, (SortedSet<int> Numbers, int Width)> _days = new(StringComparer.Ordinal);

        public long Expected => _days.Values.Where(IsSequence).Sum(day => (long)day.Numbers.Max);

        /// <summary>"agency-yyMMdd-number"; any other code belongs to no sequence.</summary>
        public void Add(string code)
        {
            var dash = code.LastIndexOf('-');
            if (dash < 7 || code[dash - 7] != '-' || !int.TryParse(code.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return;
            }

            var prefix = code[..(dash + 1)];
            if (!_days.TryGetValue(prefix, out var day))
            {
                _days.Add(prefix, day = ([], code.Length - dash - 1));
            }

            day.Numbers.Add(number);
        }

        /// <summary>The codes no row read bears; another unit's dossier may.</summary>
        public IEnumerable<string> Missing() =>
            from day in _days
            where IsSequence(day.Value)
            from number in Enumerable.Range(1, day.Value.Numbers.Max)
            where !day.Value.Numbers.Contains(number)
            select day.Key + number.ToString(CultureInfo.InvariantCulture).PadLeft(day.Value.Width, '0');

        public IReadOnlyList<CodeGap> Gaps(IEnumerable<string> missing, int most) =>
        [
            .. missing.GroupBy(code => code[..(code.LastIndexOf('-') + 1)], StringComparer.Ordinal)
                .Select(day => new CodeGap(day.Key[..^1], [.. day.Take(most)], day.Count(), _days[day.Key].Numbers.Max)),
        ];

        private static bool IsSequence((SortedSet<int> Numbers, int Width) day) => day.Numbers.Max - day.Numbers.Count <= LargestJump;
    }
}
