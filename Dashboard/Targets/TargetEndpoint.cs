using Dashboard.Data.Editing;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Targets;

/// <summary>Takes in the form of the targets page, and leads back to it: with the entry recorded, or with what was typed and the problems.</summary>
internal static class TargetEndpoint
{
    // a token that is missing or too old is told on the page, with everything typed, not by the middleware
    public static void MapTargetForm(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Urls.TargetsSavePath, SaveAsync).DisableAntiforgery();

    private static async Task<IResult> SaveAsync(
        [FromForm] TargetForm form,
        HttpContext context,
        [FromServices] IAntiforgery antiforgery,
        [FromServices] SnapshotHolder snapshots,
        [FromServices] TargetQueries queries,
        [FromServices] TargetEditor editor,
        CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect(Urls.TargetForm(form with { Sent = TargetForm.Again }));
        }

        var reading = form.Read(snapshots.Current.Units, await queries.HistoryAsync(cancellationToken));
        var isRecorded = reading.Edit is { } edit && (await editor.RecordAsync(edit, cancellationToken)).IsRecorded;
        return Results.LocalRedirect(isRecorded ? Urls.TargetsSaved : Urls.TargetForm(form with { Sent = "true" }));
    }
}
