using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.InteropServices;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Reads the reporting database into a snapshot.</summary>
public sealed class SnapshotSource(IDbContextFactory<ReportingDbContext> dbFactory, TimeProvider time)
{
    /// <summary>The place of the number among the columns of <see cref="StoredFacts"/>.</summary>
    private const int DossierId = 16;

    /// <summary>Loads looked back on for refused rows.</summary>
    private const int RecentLoads = 10;

    /// <summary>A snapshot of one state: when a load is committed meanwhile, reading begins again.</summary>
    public async Task<Snapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var stamp = await StampAsync(db, cancellationToken);
            var reference = await StoredReference.ReadAsync(db, cancellationToken);
            var dossiers = await DossiersAsync(db, reference, cancellationToken);
            if (await NewestLoadAsync(db, cancellationToken) == stamp.Load)
            {
                return await SnapshotAsync(db, dossiers, reference, stamp, cancellationToken);
            }
        }
    }

    /// <summary>
    /// A snapshot of the newest state, from an earlier one and the dossiers that later loads added or changed: only those are read. The
    /// whole database is read where units or procedures have changed, or so many dossiers that it would not be slower.
    /// </summary>
    public async Task<Snapshot> ReadSinceAsync(Snapshot before, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var stamp = await StampAsync(db, cancellationToken);
        var reference = await StoredReference.ReadAsync(db, cancellationToken);
        if (await IsFollowedByFewAsync(db, before, cancellationToken) && reference.TellsTheSameAs(before.Units, before.Procedures, before.Calendar))
        {
            var changes = await ChangesAsync(db, before, reference, cancellationToken);
            var dossiers = changes.Count == 0 ? before.Dossiers : before.Dossiers.With(CollectionsMarshal.AsSpan(changes));
            if (dossiers is not null && await NewestLoadAsync(db, cancellationToken) == stamp.Load)
            {
                return await SnapshotAsync(db, dossiers, reference, stamp, cancellationToken);
            }
        }

        return await ReadAsync(cancellationToken);
    }

    private static async Task<Snapshot> SnapshotAsync(
        ReportingDbContext db, DossierColumns dossiers, StoredReference reference, DataStamp stamp, CancellationToken cancellationToken) =>
        new(dossiers, reference.Calendar, reference.Targets, stamp)
        {
            Published = await PublishedAsync(db, cancellationToken),
            Refused = [.. (await Recent(db).ToListAsync(cancellationToken)).Where(load => load.Rows > 0)],
        };

    /// <summary>The published figures alone.</summary>
    public async Task<IReadOnlyList<PublishedFigure>> ReadPublishedAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await PublishedAsync(db, cancellationToken);
    }

    /// <summary>The targets alone.</summary>
    public async Task<TargetTable> ReadTargetsAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var codes = await db.Units.Select(unit => new { unit.Id, unit.Code }).ToDictionaryAsync(unit => unit.Id, unit => unit.Code, cancellationToken);
        var targets = await TargetRow.Standing(db).ToListAsync(cancellationToken);
        return new TargetTable([.. targets.Select(target => target.ToTarget(id => codes[id]))]);
    }

    /// <summary>Number of the newest load; 0 when there is none.</summary>
    public async Task<int> NewestLoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await NewestLoadAsync(db, cancellationToken);
    }

    private static readonly Expression<Func<DossierRow, StoredFacts>> FactsOfRow = dossier => new StoredFacts(
        dossier.ReceivedAt, dossier.CompletedAt, dossier.DueAt, dossier.OriginalDueAt, dossier.ResultDigitizedAt,
        dossier.ReceivedById, dossier.SettledById, dossier.ProcedureId,
        dossier.Channel, dossier.DigitizedOnReceipt, dossier.Outcome,
        dossier.ApologyIssuedOn, dossier.SupplementRequests, dossier.ReusedData, dossier.PaidOnline, dossier.ResultDelivery, dossier.Id,
        dossier.SubmittedAt, dossier.HandedOverAt, dossier.RescheduledCount, dossier.PausedMinutes);

    /// <summary>What the statistics read, in order of receipt; dossiers never received are not counted. The number settles the order within a second.</summary>
    internal static IQueryable<StoredFacts> Facts(ReportingDbContext db) => db.Dossiers
        .Where(dossier => dossier.ReceivedAt != null)
        .OrderBy(dossier => dossier.ReceivedAt)
        .ThenBy(dossier => dossier.Id)
        .Select(FactsOfRow);

    /// <summary>The same of the dossiers that came or changed after a load, those included that are not received any more.</summary>
    internal static IQueryable<StoredFacts> FactsSince(ReportingDbContext db, int since) => db.Dossiers
        .Where(dossier => dossier.LastLoadId > since)
        .OrderBy(dossier => dossier.LastLoadId)
        .ThenBy(dossier => dossier.Id)
        .Select(FactsOfRow);

    internal static IQueryable<PublishedFigureRow> Published(ReportingDbContext db) => db.PublishedFigures.OrderBy(figure => figure.Id);

    /// <summary>The last loads with the rows they refused.</summary>
    internal static IQueryable<RefusedRows> Recent(ReportingDbContext db) => db.Loads
        .OrderByDescending(load => load.Id)
        .Take(RecentLoads)
        .Select(load => new RefusedRows(load.Id, load.FileName, load.RowsRefused));

    internal static IQueryable<int?> NewestLoad(ReportingDbContext db) => db.Loads.OrderByDescending(load => load.Id).Select(load => (int?)load.Id).Take(1);

    private static async Task<int> NewestLoadAsync(ReportingDbContext db, CancellationToken cancellationToken) =>
        await NewestLoad(db).SingleOrDefaultAsync(cancellationToken) ?? 0;

    private static async Task<IReadOnlyList<PublishedFigure>> PublishedAsync(ReportingDbContext db, CancellationToken cancellationToken)
    {
        var rows = await Published(db).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToFigure())];
    }

    private async Task<DataStamp> StampAsync(ReportingDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Loads.OrderByDescending(load => load.Id).FirstOrDefaultAsync(cancellationToken) is not { } newest)
        {
            return new DataStamp(0, time.GetLocalNow().DateTime, time.GetUtcNow().UtcDateTime, IsSynthetic: false);
        }

        var cutOff = await db.Loads.MaxAsync(load => load.CutOffAt, cancellationToken);
        var isSynthetic = await db.Loads.AnyAsync(load => load.IsSynthetic, cancellationToken);
        var loads = await db.Loads.CountAsync(cancellationToken);
        return new DataStamp(newest.Id, cutOff ?? time.GetLocalNow().DateTime, newest.FinishedAt, isSynthetic) { Loads = loads };
    }

    /// <summary>Whether the loads known to a snapshot are those there were, and what came after them is little.</summary>
    private static async Task<bool> IsFollowedByFewAsync(ReportingDbContext db, Snapshot before, CancellationToken cancellationToken)
    {
        // a load may be finished after one with a higher number
        var known = await db.Loads.CountAsync(load => load.Id <= before.Stamp.Load, cancellationToken);
        var written = await db.Loads.Where(load => load.Id > before.Stamp.Load).SumAsync(load => load.RowsAdded + load.RowsChanged, cancellationToken);
        return known == before.Stamp.Loads && before.Dossiers.Bears(written);
    }

    /// <summary>Through a bare reader: rows go straight into the columns, and a retry that buffers them all is not wanted.</summary>
    private static async Task<DossierColumns> DossiersAsync(ReportingDbContext db, StoredReference reference, CancellationToken cancellationToken)
    {
        var builder = new DossierColumns.Builder(reference.Units, reference.Procedures, await db.Dossiers.CountAsync(cancellationToken));
        var pauses = await PausesAsync(Pauses(db), cancellationToken);
        var signs = SignsBy(reference.Calendar);
        await ReadAsync(
            db, Facts(db), (reader, timesAreText) => builder.Add(FactsOf(reader, timesAreText, reference, reference.Procedure, signs, pauses), reader.GetInt32(DossierId)), cancellationToken);
        return builder.Build();
    }

    private static async Task<List<(int Dossier, DossierFacts? Facts)>> ChangesAsync(
        ReportingDbContext db, Snapshot before, StoredReference reference, CancellationToken cancellationToken) =>
        await FactsAsync(
            db, before, reference, FactsSince(db, before.Stamp.Load), await PausesAsync(PausesSince(db, before.Stamp.Load), cancellationToken), cancellationToken);

    /// <summary>What the statistics read of some dossiers, in the terms of a snapshot that tells the same of units and procedures; null where one was not received.</summary>
    internal static async Task<List<(int Dossier, DossierFacts? Facts)>> FactsAsync(
        ReportingDbContext db, Snapshot terms, StoredReference reference, IQueryable<StoredFacts> facts, Dictionary<int, Stretches> pauses,
        CancellationToken cancellationToken)
    {
        // facts name the versions of procedures as the snapshot's own objects
        var own = reference.Procedures.All.Zip(terms.Procedures.All).ToDictionary(
            versions => versions.First, versions => versions.Second, ReferenceEqualityComparer.Instance as IEqualityComparer<Procedure>);
        var signs = SignsBy(reference.Calendar);
        var found = new List<(int, DossierFacts?)>();
        await ReadAsync(
            db,
            facts,
            (reader, timesAreText) => found.Add((
                reader.GetInt32(DossierId),
                reader.IsDBNull(0) ? null : FactsOf(reader, timesAreText, reference, id => own[reference.Procedure(id)], signs, pauses))),
            cancellationToken);
        return found;
    }

    private static async Task ReadAsync(ReportingDbContext db, IQueryable<StoredFacts> facts, Action<DbDataReader, bool> take, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = facts.CreateDbCommand();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var timesAreText = reader.GetFieldType(0) == typeof(string);
            while (await reader.ReadAsync(cancellationToken))
            {
                take(reader, timesAreText);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static DossierFacts FactsOf(
        DbDataReader reader, bool timesAreText, StoredReference reference, Func<int, Procedure> procedure, SignRule signs, Dictionary<int, Stretches> pauses)
    {
        DateTime? At(int column) => StoredTime.Read(reader, column, timesAreText);
        static DateOnly? Day(DateTime? at) => at is { } known ? DateOnly.FromDateTime(known) : null;

        var stretches = pauses.GetValueOrDefault(reader.GetInt32(DossierId));
        var version = procedure(reader.GetInt32(7));
        var (received, due, original) = (At(0)!.Value, At(2), At(3));
        var shown = new SignFacts(new DueDateFacts(received, version.Limit, reader.GetInt32(20), original, due))
        {
            Channel = (ReceiptChannel)reader.GetByte(8),
            Outcome = (Outcome)reader.GetByte(10),
            SubmittedAt = At(17),
            CompletedAt = At(1),
            HandedOverAt = At(18),
            RescheduledCount = reader.GetInt16(19),
            Pauses = stretches.Times,
        };
        return new(DateOnly.FromDateTime(received), reference.UnitCode(reader.GetInt32(5)), reference.UnitCode(reader.GetInt32(6)), version)
        {
            CompletedOn = Day(shown.CompletedAt),
            DueOn = Day(due),
            OriginalDueOn = Day(original),
            ResultDigitizedOn = Day(At(4)),
            Channel = shown.Channel,
            DigitizedOnReceipt = (Digitization)reader.GetByte(9),
            Outcome = shown.Outcome,
            ApologyIssuedOn = DayOf(reader, 11, timesAreText),
            SupplementRequests = reader.GetInt16(12),
            ReusedData = reader.GetBoolean(13),
            PaidOnline = reader.GetBoolean(14),
            ResultDelivery = reader.IsDBNull(15) ? null : (ResultDelivery)reader.GetByte(15),
            Waits = stretches.Waits,
            Pauses = stretches.All,
            Signs = signs.Of(shown),
            DuePattern = signs.PatternOf(shown),
        };
    }

    /// <summary>When clocks stood still, by dossier.</summary>
    internal static async Task<Dictionary<int, Stretches>> PausesAsync(IQueryable<DossierPauseRow> rows, CancellationToken cancellationToken)
    {
        var pauses = await rows.ToListAsync(cancellationToken);
        return pauses.GroupBy(pause => pause.DossierId).ToDictionary(
            dossier => dossier.Key,
            dossier => new Stretches(
                InOrder(dossier.Where(pause => pause.Reason == PauseReason.Supplement)),
                InOrder(dossier),
                [.. dossier.OrderBy(pause => pause.FromAt).Select(pause => new ClockPause(pause.Reason, pause.FromAt, pause.ToAt))]));
    }

    /// <summary>What dossiers show an inspector, under the calendar and the usual hours.</summary>
    private static SignRule SignsBy(WorkingCalendar calendar) => new(new DueDateRule(new Deadline(calendar, WorkingHours.Default)));

    private static IReadOnlyList<Wait> InOrder(IEnumerable<DossierPauseRow> pauses) =>
    [
        .. pauses.OrderBy(pause => pause.FromAt)
            .Select(pause => new Wait(DateOnly.FromDateTime(pause.FromAt), pause.ToAt is { } to ? DateOnly.FromDateTime(to) : null)),
    ];

    internal static IQueryable<DossierPauseRow> Pauses(ReportingDbContext db) => db.DossierPauses.OrderBy(pause => pause.Id);

    /// <summary>Led by the few dossiers of the loads, so that not every pause is looked at.</summary>
    internal static IQueryable<DossierPauseRow> PausesSince(ReportingDbContext db, int since) => db.Dossiers
        .Where(dossier => dossier.LastLoadId > since)
        .Join(db.DossierPauses, dossier => dossier.Id, pause => pause.DossierId, (_, pause) => pause);

    private static DateOnly? DayOf(DbDataReader reader, int column, bool timesAreText)
    {
        if (reader.IsDBNull(column))
        {
            return null;
        }

        if (!timesAreText)
        {
            return DateOnly.FromDateTime(reader.GetDateTime(column));
        }

        // "yyyy-MM-dd HH:mm:ss": reading the three numbers takes a fifth of the time of reading a date
        var text = reader.GetString(column).AsSpan();
        return new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The columns of <see cref="Facts"/>, in order.</summary>
    internal sealed record StoredFacts(
        DateTime? ReceivedAt, DateTime? CompletedAt, DateTime? DueAt, DateTime? OriginalDueAt, DateTime? ResultDigitizedAt,
        int ReceivedById, int SettledById, int ProcedureId,
        ReceiptChannel Channel, Digitization DigitizedOnReceipt, Outcome Outcome,
        DateOnly? ApologyIssuedOn, short SupplementRequests, bool ReusedData, bool PaidOnline, ResultDelivery? ResultDelivery, int Id,
        DateTime? SubmittedAt, DateTime? HandedOverAt, short RescheduledCount, int PausedMinutes);

    /// <summary>When the clock of a dossier stood still: waiting for supplements, and for whatever reason.</summary>
    internal readonly record struct Stretches(IReadOnlyList<Wait> Waits, IReadOnlyList<Wait> All, IReadOnlyList<ClockPause> Times);
}
