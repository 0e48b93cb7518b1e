using System.Globalization;
using Dashboard.Data.Import;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard.Check;

/// <summary>Takes a text to check, and hands out what came of it as a workbook. A plain form, so that it works without scripts.</summary>
internal static class CheckEndpoints
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The document, and what a form puts around it.</summary>
    private const long MostPosted = DocumentText.MostBytes + (2 * 1024 * 1024);

    public static void MapCheck(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Urls.CheckSendPath, TakeAsync);
        endpoints.MapGet(Urls.CheckWorkbookPattern, Send);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, IAntiforgery antiforgery, CheckedTexts texts)
    {
        if (context.Request.ContentLength > MostPosted)
        {
            return Refuse(DocumentProblem.TooLong);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostPosted;
        }

        try
        {
            if (!context.Request.HasFormContentType)
            {
                return Results.BadRequest();
            }

            // a token that is missing or too old is told on the page
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.LocalRedirect(Urls.CheckAgain);
            }

            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var file = form.Files.GetFile("file") is { Length: > 0 } given ? given : null;
            var outcome = file is null ? DocumentText.Accept(form["text"].ToString()) : await ReadAsync(file, context.RequestAborted);
            return outcome.Problem is { } problem ? Refuse(problem) : Results.LocalRedirect(Urls.CheckOf(texts.Add(outcome.Text, file is null ? null : Path.GetFileName(file.FileName)).Id));
        }
        catch (Exception problem) when (problem is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException)
        {
            // longer than it said, or more parts than a form may have
            return Refuse(DocumentProblem.TooLong);
        }
    }

    private static async Task<DocumentOutcome> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream();
        return await DocumentText.ReadAsync(stream, file.FileName, cancellationToken);
    }

    private static IResult Refuse(DocumentProblem problem) => Results.LocalRedirect(Urls.CheckRefused(problem));

    private static IResult Send(string id, CheckedTexts texts, SnapshotHolder snapshots)
    {
        if (texts.Find(id) is not { } draft)
        {
            return Results.NotFound();
        }

        var report = CheckReport.From(draft.Reconciled, snapshots.Current, draft.FileName ?? Texts.Check, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        using var workbook = new MemoryStream();
        ExcelWriter.Write(report, workbook);
        return Results.File(workbook.ToArray(), ContentType, report.FileName);
    }
}
