using Dashboard.Data.Domain;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>A load that refused rows: dossiers a report cannot know of until the file is mended.</summary>
/// <param name="Load">Its number.</param>
/// <param name="FileName">The file.</param>
/// <param name="Rows">How many rows it refused.</param>
/// <param name="FinishedAt">When, UTC.</param>
public sealed record RefusedRows(int Load, string FileName, long Rows, DateTime FinishedAt);

/// <summary>What the database knows beside the dossiers that a report must say.</summary>
public sealed class ReportQueries(IDbContextFactory<ReportingDbContext> dbFactory)
{
    /// <summary>Loads looked back on for refused rows.</summary>
    public const int RecentLoads = 10;

    /// <summary>Every figure printed elsewhere, in the order it was entered.</summary>
    public async Task<IReadOnlyList<PublishedFigure>> PublishedAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await Published(db).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PublishedFigure(
            row.Scope, row.Indicator, new Rate(row.Numerator, row.Denominator), row.PrintedPercent, new Period(row.PeriodFirst, row.PeriodLast), row.Source))];
    }

    /// <summary>Those of the last loads that refused rows, newest first.</summary>
    public async Task<IReadOnlyList<RefusedRows>> RefusedAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var recent = await Recent(db).ToListAsync(cancellationToken);
        return [.. recent.Where(load => load.Rows > 0)];
    }

    internal static IQueryable<PublishedFigureRow> Published(ReportingDbContext db) => db.PublishedFigures.OrderBy(figure => figure.Id);

    internal static IQueryable<RefusedRows> Recent(ReportingDbContext db) => db.Loads
        .OrderByDescending(load => load.Id)
        .Take(RecentLoads)
        .Select(load => new RefusedRows(load.Id, load.FileName, load.RowsRefused, load.FinishedAt));
}
