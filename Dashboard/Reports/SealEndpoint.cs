using System.Text.Json;
using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Sealing;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Reports;

/// <summary>Seals the report that was looked at, and hands sealed workbooks out again, byte for byte.</summary>
internal static class SealEndpoint
{
    /// <summary>The form was open for too long.</summary>
    public const string Again = "again";

    /// <summary>Newer data than those that were looked at are in force.</summary>
    public const string DataMoved = "data-moved";

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapSealing(this IEndpointRouteBuilder endpoints)
    {
        // a token that is missing or too old is told on the page, with everything typed, not by the middleware
        endpoints.MapPost(Urls.SealPath, SealAsync).DisableAntiforgery();
        endpoints.MapGet(Urls.SealedWorkbookPattern, SendAsync);
    }

    private static async Task<IResult> SealAsync(
        HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] SnapshotHolder snapshots, [FromServices] ReportingCalendar reporting,
        [FromServices] ReportSealer sealer, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        var (figures, _) = ReportAddress.Figures(form["report"].ToString(), snapshots.Current, reporting);
        if (figures is null)
        {
            return Results.BadRequest();
        }

        var report = Urls.Report(figures.Kind, figures.Request);
        IResult Back(string problem) => Results.LocalRedirect(Urls.ReportNotSealed(report, problem, form["reason"]));
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Back(Again);
        }

        if (form["load"] != figures.Stamp.Load.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            return Back(DataMoved);
        }

        var outcome = await sealer.SealAsync(figures, report, TargetEditor.Local, form["reason"], cancellationToken);
        var refused = outcome.Refusal is { } refusal ? JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.ToString()) : "";
        if (outcome.Refusal is SealRefusal.SaysTheSame or SealRefusal.SealedMeanwhile && await sealer.LatestAsync(ReportSealer.KeyOf(figures), cancellationToken) is { } inForce)
        {
            // pressed twice, or by two at once: both are led to the one seal, and the second is told
            return Results.LocalRedirect(Urls.SealedReport(inForce.Digest, refused));
        }

        return outcome.Digest is { } digest
            ? Results.LocalRedirect(Urls.SealedReport(digest))
            : Back(refused);
    }

    private static async Task<IResult> SendAsync(string digest, string language, [FromServices] ReportSealer sealer, CancellationToken cancellationToken)
    {
        if (await sealer.FindAsync(digest, cancellationToken) is not { } report || !ReportSealer.Languages.Contains(language))
        {
            return Results.NotFound();
        }

        // bytes that are no longer those that were sealed are not handed out as if they were
        return await sealer.WorkbookAsync(report.Digest, language, cancellationToken) is { } bytes
            ? Results.File(bytes, Workbook, $"{Path.GetFileNameWithoutExtension(report.Content.In(language).FileName)}_v{report.Content.Version}.xlsx")
            : Results.Text(Texts.SealDamaged, statusCode: StatusCodes.Status409Conflict);
    }
}
