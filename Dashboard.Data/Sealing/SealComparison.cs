using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sealing;

/// <summary>Holds the figures of today beside the seal of the same report, with what later loads did to them.</summary>
internal static class SealComparison
{
    /// <summary>With more dossiers changed since the seal than this, causes are not told apart: every one of them would be read.</summary>
    public const int MostChanged = 20_000;

    /// <param name="sealedReport">The version in force.</param>
    /// <param name="figures">The same report, counted now.</param>
    /// <param name="dbFactory">Where earlier versions of dossiers are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<LastSealed> OfAsync(
        SealedReport sealedReport, PeriodFigures figures, IDbContextFactory<ReportingDbContext> dbFactory, CancellationToken cancellationToken)
    {
        var content = sealedReport.Content;
        return new LastSealed(content.Version, content.StatesOn, Figures(content), await StepsAsync(content, figures, dbFactory, cancellationToken));
    }

    /// <summary>Dossiers that loads after one brought or changed.</summary>
    internal static IQueryable<int> Since(ReportingDbContext db, int sealedLoad) => db.Dossiers.Where(dossier => dossier.LastLoadId > sealedLoad).OrderBy(dossier => dossier.LastLoadId).Select(dossier => dossier.Id);

    /// <summary>The lines of the sealed comparison by their names, which differ from language to language.</summary>
    private static Dictionary<string, Cell> Figures(SealedContent content)
    {
        var figures = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var text in content.Texts)
        {
            foreach (var row in text.Sheets.Where(sheet => sheet.Name == ComparisonSheet.Name.In(text.Language)).SelectMany(sheet => sheet.Rows))
            {
                figures.TryAdd((string)row.Cells[0].Value!, row.Cells[ComparisonSheet.ThisPeriod]);
            }
        }

        return figures;
    }

    private static async Task<IReadOnlyList<RevisionStep>> StepsAsync(
        SealedContent content, PeriodFigures figures, IDbContextFactory<ReportingDbContext> dbFactory, CancellationToken cancellationToken)
    {
        var now = figures.Question.Snapshot;
        var query = figures.Query with { AsOf = content.AsOf };
        RevisionStep Step(RevisionCause cause, Snapshot snapshot) => new(
            cause, snapshot.CountBy(query).Total.Counts, snapshot.CountBy(query with { Basis = UnitBasis.SettledBy }).Total.Counts);
        var today = new RevisionStep(RevisionCause.LaterDay, figures.Received, figures.Settled);
        if (content.Data.Load == now.Stamp.Load)
        {
            return [Step(RevisionCause.Rules, now), today];
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await Since(db, content.Data.Load).Take(MostChanged + 1).CountAsync(cancellationToken) > MostChanged)
        {
            return [];
        }

        return await new KnowledgeQueries(dbFactory).AtAsync(now, content.Data.Load, cancellationToken) is { } then
            ?
            [
                Step(RevisionCause.Rules, then.Then), Step(RevisionCause.LateArrivals, then.WithArrivals),
                Step(RevisionCause.Corrections, then.WithCorrections), Step(RevisionCause.UnitMoves, then.Now), today,
            ]
            : [];
    }
}
