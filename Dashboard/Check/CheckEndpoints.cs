using System.Globalization;
using Dashboard.Data.Import;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Antiforgery;

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

    private static Task<IResult> TakeAsync(HttpContext context, IAntiforgery antiforgery, CheckedTexts texts) =>
        PostedFile.TakeAsync(context, antiforgery, MostPosted, Refuse(DocumentProblem.TooLong), Results.LocalRedirect(Urls.CheckAgain), async form =>
        {
            var file = form.Files.GetFile("file") is { Length: > 0 } given ? given : null;
            var outcome = file is null ? DocumentText.Accept(form["text"].ToString()) : await ReadAsync(file, context.RequestAborted);
            return outcome.Problem is { } problem ? Refuse(problem) : Results.LocalRedirect(Urls.CheckOf(texts.Add(outcome.Text, file is null ? null : Path.GetFileName(file.FileName)).Id));
        });

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
