using Dashboard.Data.Editing;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Targets;

/// <summary>Takes in the form of the targets page, and leads back to it: with the entry recorded, or with what was typed and the problems.</summary>
internal static class TargetEndpoint
{
    public static void MapTargetForm(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Urls.TargetsSavePath, SaveAsync);

    private static async Task<IResult> SaveAsync(
        [FromForm] TargetForm form,
        [FromServices] SnapshotHolder snapshots,
        [FromServices] TargetQueries queries,
        [FromServices] TargetEditor editor,
        CancellationToken cancellationToken)
    {
        var reading = form.Read(snapshots.Current.Units, await queries.HistoryAsync(cancellationToken));
        var isRecorded = reading.Edit is { } edit && (await editor.RecordAsync(edit, cancellationToken)).IsRecorded;
        return Results.LocalRedirect(isRecorded ? Urls.TargetsSaved : Urls.TargetForm(form with { Sent = "true" }));
    }
}
