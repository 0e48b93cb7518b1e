using System.Text.Json;
using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Import;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.CalendarPages;

/// <summary>Takes a calendar file to be looked at, and takes it into force once somebody says why. Plain forms, so that they work without scripts.</summary>
internal static class CalendarEndpoints
{
    public const string Again = "again";
    public const string NoFile = "no-file";
    public const string TooLarge = "too-large";

    /// <summary>The file, and what a form puts around it.</summary>
    private const long MostPosted = CalendarFile.MostBytes + (64 * 1024);

    public static void MapCalendar(this IEndpointRouteBuilder endpoints)
    {
        // a token that is missing or too old is told on the page, not by the middleware
        endpoints.MapPost(Urls.CalendarSendPath, TakeAsync).DisableAntiforgery();
        endpoints.MapPost(Urls.CalendarApplyPath, ApplyAsync).DisableAntiforgery();
    }

    private static Task<IResult> TakeAsync(HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] CalendarDrafts drafts) =>
        PostedFile.TakeAsync(context, antiforgery, MostPosted, Refuse(TooLarge), Refuse(Again), async form =>
        {
            if (form.Files.GetFile("file") is not { FileName.Length: > 0 } file)
            {
                return Refuse(NoFile);
            }

            if (file.Length > CalendarFile.MostBytes)
            {
                return Refuse(TooLarge);
            }

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, context.RequestAborted);
            var name = Path.GetFileName(file.FileName);
            return Results.LocalRedirect(Urls.CalendarDraft(drafts.Add(name, CalendarFile.Read(bytes.ToArray(), name)).Id));
        });

    private static async Task<IResult> ApplyAsync(
        HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] CalendarDrafts drafts, [FromServices] SnapshotHolder snapshots,
        [FromServices] CalendarEditor editor, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (drafts.Find(form["draft"].ToString()) is not { Read.Days: { } days } draft)
        {
            return Refuse(Again);
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect(Urls.CalendarDraft(draft.Id, Again));
        }

        var revision = CalendarRevision.Of(draft.LookedAgainst ?? snapshots.Current.Calendar, days);
        var outcome = await editor.RecordAsync(revision, draft.FileName, form["reason"], TargetEditor.Local, cancellationToken);
        return Results.LocalRedirect(outcome == CalendarOutcome.Recorded
            ? Urls.CalendarSaved(revision.Years[0])
            : Urls.CalendarDraft(draft.Id, JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString())));
    }

    private static IResult Refuse(string problem) => Results.LocalRedirect(Urls.CalendarRefused(problem));
}
