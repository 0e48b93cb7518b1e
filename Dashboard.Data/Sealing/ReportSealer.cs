using System.Data;
using System.Security.Cryptography;
using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sealing;

/// <summary>Why a report was not sealed.</summary>
public enum SealRefusal
{
    /// <summary>There is nothing to report.</summary>
    NothingToReport,

    /// <summary>A balance of the tables fails.</summary>
    ChecksFail,

    /// <summary>A share of the draft text does not follow from the counts beside it.</summary>
    TextDisagrees,

    /// <summary>The version in force says the same already.</summary>
    SaysTheSame,

    /// <summary>Another version is in force, and no reason is given for superseding it.</summary>
    ReasonMissing,

    /// <summary>The reason has more than <see cref="ReportSealer.LongestReason"/> letters.</summary>
    ReasonTooLong,

    /// <summary>Somebody else sealed the report meanwhile.</summary>
    SealedMeanwhile,
}

/// <summary>What became of sealing.</summary>
/// <param name="Digest">Digest of the new version; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was sealed.</param>
public sealed record SealOutcome(string? Digest, SealRefusal? Refusal);

/// <summary>A sealed report as it is stored.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Digest">The digest it was sealed with.</param>
/// <param name="IsIntact">Whether the stored content still has that digest.</param>
/// <param name="LatestVersion">The version in force; a lower one is superseded.</param>
public sealed record SealedReport(SealedContent Content, string Digest, bool IsIntact, int LatestVersion)
{
    public bool IsSuperseded => Content.Version < LatestVersion;
}

/// <summary>A sealed report in a list.</summary>
public sealed record SealedLine(
    string Digest, int Version, string Kind, DateOnly PeriodFirst, DateOnly PeriodLast, string? Unit, DateOnly AsOf, int Load, DateTime SealedAt, string SealedBy, bool IsSuperseded);

/// <summary>Seals reports, whole or not at all, and opens them again. There is no way to change one.</summary>
public sealed class ReportSealer(IDbContextFactory<ReportingDbContext> dbFactory, TimeProvider time)
{
    /// <summary>Longest reason for superseding a version.</summary>
    public const int LongestReason = 400;

    /// <summary>What reports are sealed in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["vi", "en"];

    /// <summary>Seals the figures, superseding the version in force.</summary>
    /// <param name="figures">What is reported.</param>
    /// <param name="address">The conditions, as the address of the page writes them.</param>
    /// <param name="by">Who seals.</param>
    /// <param name="reason">Why the version in force is superseded; null while there is none.</param>
    /// <param name="cancellationToken">Gives up; nothing is stored then.</param>
    public async Task<SealOutcome> SealAsync(PeriodFigures figures, string address, string by, string? reason, CancellationToken cancellationToken)
    {
        if (figures.IsEmpty)
        {
            return new(null, SealRefusal.NothingToReport);
        }

        var balances = PeriodCheck.All(figures);
        if (!balances.All(balance => balance.Holds))
        {
            return new(null, SealRefusal.ChecksFail);
        }

        var claims = Languages.SelectMany(language => Reconciler.Check(DraftText.From(figures, language).ToText()).Claims).ToList();
        if (claims.Exists(claim => claim.Verdict is ClaimVerdict.Mismatch or ClaimVerdict.Truncated))
        {
            return new(null, SealRefusal.TextDisagrees);
        }

        var key = KeyOf(figures);
        var before = await LatestAsync(key, cancellationToken);
        figures = await BesideAsync(figures, before, cancellationToken);
        var checks = new SealedChecks(
            balances.Count, claims.Count(claim => claim.Verdict == ClaimVerdict.Match), claims.Count(claim => claim.Verdict == ClaimVerdict.NotUnderstood));
        var reports = Languages.Select(language => Revised(PeriodReport.From(figures, language), before)).ToList();
        if (before is not null && reports[0].Changes.Count == 0)
        {
            return new(null, SealRefusal.SaysTheSame);
        }

        reason = before is null ? null : reason?.Trim();
        if (before is not null && string.IsNullOrEmpty(reason))
        {
            return new(null, SealRefusal.ReasonMissing);
        }

        if (reason?.Length > LongestReason)
        {
            return new(null, SealRefusal.ReasonTooLong);
        }

        var content = new SealedContent(
            SealedContent.CurrentFormat, key, (before?.Content.Version ?? 0) + 1, before?.Digest, ReportKinds.Key(figures.Kind), address,
            figures.Period.Days.First, figures.Period.Days.Last, figures.Question.AsOf, figures.Request.OnlyUnit ?? figures.Request.Unit, figures.Stamp,
            Indicators.All.ToDictionary(indicator => indicator.Id, indicator => indicator.Version), SealedCalendar.Of(figures.Question.Snapshot.Calendar),
            checks, WholeSeconds(time.GetUtcNow().UtcDateTime), by,
            [.. reports.Select(report => SealedText.Of(report.Report, DraftText.From(figures, report.Report.Language)))], reason);
        return await StoreAsync(content, reports.Select(report => report.Report), cancellationToken);
    }

    /// <summary>A sealed report by its digest, or by a beginning of it that only one report has; null for none.</summary>
    public async Task<SealedReport?> FindAsync(string digest, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await ByDigest(db, digest).ToListAsync(cancellationToken);
        return rows is [var row] ? await OpenAsync(db, row, cancellationToken) : null;
    }

    /// <summary>The version of a report in force; null while none was sealed.</summary>
    public async Task<SealedReport?> LatestAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await Versions(db, key).FirstOrDefaultAsync(cancellationToken) is { } row ? await OpenAsync(db, row, cancellationToken) : null;
    }

    /// <summary>The figures with what the version in force says of them and why it differs; as they are while none was sealed.</summary>
    public async Task<PeriodFigures> BesideLastSealedAsync(PeriodFigures figures, CancellationToken cancellationToken) =>
        await BesideAsync(figures, await LatestAsync(KeyOf(figures), cancellationToken), cancellationToken);

    /// <summary>The reports sealed last, the newest first; of one report only when its key is given.</summary>
    public async Task<IReadOnlyList<SealedLine>> ListAsync(string? key, int most, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await Lines(db, key).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>The workbook as it was handed out; null for none, or when its bytes are no longer those that were stored.</summary>
    public async Task<byte[]?> WorkbookAsync(string digest, string language, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var row = await Workbook(db, digest, language).FirstOrDefaultAsync(cancellationToken);
        return row is not null && SHA256.HashData(row.Content).AsSpan().SequenceEqual(row.Sha256) ? row.Content : null;
    }

    /// <summary>What tells a report from every other: kind, days and conditions, whatever the day it is told as of.</summary>
    public static string KeyOf(PeriodFigures figures)
    {
        var about = figures.Request;
        string?[] parts =
        [
            ReportKinds.Key(figures.Kind), $"{figures.Period.Days.First:yyyy-MM-dd}..{figures.Period.Days.Last:yyyy-MM-dd}",
            about.Unit is { } unit ? $"unit={unit}" : null, about.OnlyUnit is { } only ? $"only={only}" : null,
            about.Level is { } level ? $"level={Keys.Of(level)}" : null, about.Procedure is { } procedure ? $"procedure={procedure}" : null,
            about.Field is { } field ? $"field={field}" : null, about.Channel is { } channel ? $"channel={Keys.Of(channel)}" : null,
            about.Service is { } service ? $"service={Keys.Of(service)}" : null, about.Digitized is { } digitized ? $"digitized={Keys.Of(digitized)}" : null,
            about.Outcome is { } outcome ? $"outcome={Keys.Of(outcome)}" : null, about.TreeOn is { } tree ? $"tree={tree:yyyy-MM-dd}" : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    internal static IQueryable<SealedReportRow> Versions(ReportingDbContext db, string key) =>
        db.SealedReports.Where(report => report.ReportKey == key).OrderByDescending(report => report.Version);

    internal static IQueryable<SealedLine> Lines(ReportingDbContext db, string? key) =>
        from report in db.SealedReports
        where key == null || report.ReportKey == key
        orderby report.Id descending
        select new SealedLine(
            report.Digest, report.Version, report.Kind, report.PeriodFirst, report.PeriodLast, report.Unit, report.AsOf, report.LoadId, report.SealedAt, report.SealedBy,
            db.SealedReports.Any(later => later.ReportKey == report.ReportKey && later.Version > report.Version));

    internal static IQueryable<SealedReportRow> ByDigest(ReportingDbContext db, string digest) =>
        db.SealedReports.Where(report => report.Digest.StartsWith(digest)).OrderBy(report => report.Id).Take(2);

    internal static IQueryable<SealedWorkbookRow> Workbook(ReportingDbContext db, string digest, string language) =>
        from workbook in db.SealedWorkbooks
        join report in db.SealedReports on workbook.SealedReportId equals report.Id
        where report.Digest == digest && workbook.Language == language
        select workbook;

    private async Task<PeriodFigures> BesideAsync(PeriodFigures figures, SealedReport? before, CancellationToken cancellationToken) =>
        figures with { LastSealed = before is { IsIntact: true } ? await SealComparison.OfAsync(before, figures, dbFactory, cancellationToken) : null };

    private static (Report Report, IReadOnlyList<CellChange> Changes) Revised(Report report, SealedReport? before)
    {
        if (before is null)
        {
            return (report, []);
        }

        var changes = CellChanges.Between(before.Content.In(report.Language).Sheets, [.. report.Sheets.Select(SealedSheet.Of)]);
        return (report with { Sheets = [.. report.Sheets, SealSheets.Revisions(changes, before.Content.Version, before.Digest, report.Language)] }, changes);
    }

    /// <summary>Everything is made before the first row is written; the rows are one transaction.</summary>
    private async Task<SealOutcome> StoreAsync(SealedContent content, IEnumerable<Report> reports, CancellationToken cancellationToken)
    {
        var bytes = content.ToBytes();
        var digest = SealedContent.DigestOf(bytes);
        var workbooks = reports.AsParallel().AsOrdered().Select(report => (report.Language, Content: Written(report, content, digest))).ToList();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var attempts = 0;
        var stored = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                attempts++;
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, token);
                if (await Versions(db, content.Key).AnyAsync(report => report.Version >= content.Version, token))
                {
                    // ours, when the answer to an earlier attempt was lost; somebody else's may say the same in the same second
                    return attempts > 1 && await db.SealedReports.AnyAsync(report => report.Digest == digest, token);
                }

                var row = new SealedReportRow
                {
                    ReportKey = content.Key,
                    Version = content.Version,
                    Kind = content.Kind,
                    PeriodFirst = content.PeriodFirst,
                    PeriodLast = content.PeriodLast,
                    Unit = content.Unit,
                    AsOf = content.AsOf,
                    LoadId = content.Data.Load,
                    Content = bytes,
                    Digest = digest,
                    SealedAt = content.SealedAt,
                    SealedBy = content.SealedBy,
                };
                db.SealedReports.Add(row);
                await db.SaveChangesAsync(token);
                db.SealedWorkbooks.AddRange(workbooks.Select(workbook => new SealedWorkbookRow
                {
                    SealedReportId = row.Id,
                    Language = workbook.Language,
                    Content = workbook.Content,
                    Sha256 = SHA256.HashData(workbook.Content),
                }));
                await db.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
                return true;
            },
            cancellationToken);
        return stored ? new(digest, null) : new(null, SealRefusal.SealedMeanwhile);
    }

    private static byte[] Written(Report report, SealedContent content, string digest)
    {
        using var file = new MemoryStream();
        ExcelWriter.Write(
            report with { Footer = $"{report.Footer}\nSHA-256 {digest}", Sheets = [.. report.Sheets, SealSheets.Seal(content, digest, report.Language)] }, file);
        return file.ToArray();
    }

    private static async Task<SealedReport> OpenAsync(ReportingDbContext db, SealedReportRow row, CancellationToken cancellationToken)
    {
        var latest = await db.SealedReports.Where(report => report.ReportKey == row.ReportKey).MaxAsync(report => report.Version, cancellationToken);
        return new SealedReport(SealedContent.Read(row.Content), row.Digest, SealedContent.DigestOf(row.Content) == row.Digest, latest);
    }

    private static DateTime WholeSeconds(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
