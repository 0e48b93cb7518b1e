using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sealing;

/// <summary>A dossier that loads after the seal brought or changed.</summary>
/// <param name="Code">Its code.</param>
/// <param name="IsLate">Whether it was not known at all when the report was sealed.</param>
/// <param name="IsMoved">Whether another unit received or settles it now.</param>
public sealed record RevisedDossier(string Code, bool IsLate, bool IsMoved);

/// <summary>What a sealed report would say differently today, of the same days and as of the same day, and because of what.</summary>
/// <param name="Changes">The figures that differ, as sealed and as they are.</param>
/// <param name="Dossiers">The dossiers of the report that later loads brought or changed, late arrivals first.</param>
/// <param name="IsCut">Whether there are more dossiers than are named.</param>
/// <param name="Definitions">Ids of definitions with another version now.</param>
/// <param name="IsCalendarChanged">Whether the calendar of working days is another one now.</param>
public sealed record SealRevision(
    IReadOnlyList<CellChange> Changes, IReadOnlyList<RevisedDossier> Dossiers, bool IsCut, IReadOnlyList<string> Definitions, bool IsCalendarChanged)
{
    public int LateArrivals => Dossiers.Count(dossier => dossier.IsLate);

    public int Moves => Dossiers.Count(dossier => dossier.IsMoved);

    public int Corrections => Dossiers.Count(dossier => !dossier.IsLate && !dossier.IsMoved);
}

/// <summary>Holds sealed reports against the data of today.</summary>
public sealed class SealRevisions(IDbContextFactory<ReportingDbContext> dbFactory)
{
    /// <summary>Most dossiers that are looked at; a load of a whole register may change them all.</summary>
    private const int Most = 5000;

    /// <param name="sealedReport">As it was sealed.</param>
    /// <param name="today">The same report of the same days and as-of day, counted now.</param>
    /// <param name="language">Which of its languages is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SealRevision> SinceAsync(SealedReport sealedReport, PeriodFigures today, string language, CancellationToken cancellationToken)
    {
        var content = sealedReport.Content;
        var present = PeriodReport.From(today, content.In(language).Language).Sheets.Where(sheet => !sheet.InWorkbookOnly).Select(SealedSheet.Of);
        var changes = CellChanges.Between(content.In(language).Sheets, [.. present]);
        var dossiers = today.Stamp.Load > content.Data.Load ? await DossiersAsync(content.Data.Load, today, cancellationToken) : [];
        return new SealRevision(
            changes, [.. dossiers.Take(Most)], dossiers.Count > Most,
            [.. Indicators.All.Where(indicator => content.Definitions.TryGetValue(indicator.Id, out var version) && version != indicator.Version).Select(indicator => indicator.Id)],
            SealedCalendar.Of(today.Question.Snapshot.Calendar) != content.Calendar);
    }

    private async Task<List<RevisedDossier>> DossiersAsync(int load, PeriodFigures today, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await CountedRows.ReadAsync(db, today.Question.Snapshot, cancellationToken);
        var late = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var basis in Enum.GetValues<UnitBasis>())
        {
            late.UnionWith(await Late(rows, today.Query with { Basis = basis }, load).Take(Most + 1).ToListAsync(cancellationToken));
        }

        var scope = today.Question.Snapshot.Dossiers.Breakdowns.Of(today.Query).Selection.Units;
        var indexOf = today.Units.All.Index().ToDictionary(unit => unit.Item.Code, unit => unit.Index, StringComparer.Ordinal);
        var codes = await StoredNumbers.StoredUnits(db).ToDictionaryAsync(unit => unit.Id, unit => unit.Code, cancellationToken);
        bool IsAbout(int unit) => indexOf.TryGetValue(codes[unit], out var index) && scope[index];
        var changed = await Changed(db, today.Query, load).Take(Most + 1).ToListAsync(cancellationToken);
        return
        [
            .. late.Select(code => new RevisedDossier(code, IsLate: true, IsMoved: false)),
            .. changed
                .Where(dossier => IsAbout(dossier.ReceivedBefore) || IsAbout(dossier.SettledBefore) || IsAbout(dossier.ReceivedNow) || IsAbout(dossier.SettledNow))
                .Select(dossier => new RevisedDossier(
                    dossier.Code, IsLate: false, IsMoved: (dossier.ReceivedBefore, dossier.SettledBefore) != (dossier.ReceivedNow, dossier.SettledNow))),
        ];
    }

    /// <summary>Dossiers of the report that no load up to the given one knew.</summary>
    internal static IQueryable<string> Late(CountedRows rows, CountQuery query, int sealedLoad) =>
        rows.Of(query, [Measure.ToHandle]).Where(dossier => dossier.FirstLoadId > sealedLoad).OrderBy(dossier => dossier.Code).Select(dossier => dossier.Code);

    /// <summary>Dossiers open on a day of the period, by what was known at the load or is known now, that a later load changed.</summary>
    internal static IQueryable<ChangedDossier> Changed(ReportingDbContext db, CountQuery query, int sealedLoad)
    {
        var (first, after) = (query.Period.First.ToDateTime(default), query.Period.Last.ToDateTime(default).AddDays(1));
        return from dossier in db.Dossiers
               where dossier.FirstLoadId <= sealedLoad && dossier.LastLoadId > sealedLoad
               join before in db.DossierRevisions on dossier.Id equals before.DossierId
               where before.FromLoadId <= sealedLoad && before.UntilLoadId > sealedLoad
                   && ((before.ReceivedAt < after && (before.CompletedAt == null || before.CompletedAt >= first))
                       || (dossier.ReceivedAt < after && (dossier.CompletedAt == null || dossier.CompletedAt >= first)))
               orderby dossier.Code
               select new ChangedDossier(dossier.Code, before.ReceivedById, before.SettledById, dossier.ReceivedById, dossier.SettledById);
    }

    internal sealed record ChangedDossier(string Code, int ReceivedBefore, int SettledBefore, int ReceivedNow, int SettledNow);
}
