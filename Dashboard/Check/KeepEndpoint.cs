using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Reconciliation;
using Dashboard.Filters;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Check;

/// <summary>Keeps a figure given part by part among the published ones, and leads back to it.</summary>
internal static class KeepEndpoint
{
    /// <summary>What is said when it was kept.</summary>
    public const string Done = "done";

    // a token that is missing or too old is told on the page, with everything typed, not by the middleware
    public static void MapKeep(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Urls.CheckKeepPath, KeepAsync).DisableAntiforgery();

    private static async Task<IResult> KeepAsync(HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] PublishedFigureEditor editor, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        string? Part(string name) => form[name].ToString() is { Length: > 0 } part ? part : null;
        var entry = FigureEntry.From(Part);
        var (source, printedOn) = (Part("source")?.Trim(), Part("printedon")?.Trim());
        IResult Back(string kept) => Results.LocalRedirect(Urls.CheckFigure(entry, kept, kept == Done ? null : source, kept == Done ? null : printedOn));
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Back("again");
        }

        var reading = entry.Read();
        if (reading.Claim is not { } claim)
        {
            return Back("unread");
        }

        if (source is not { Length: > 0 and <= PublishedFigure.LongestSource })
        {
            return Back("source");
        }

        var day = printedOn is null ? null : TypedDay.Read(printedOn);
        if (day is { Refused: not null })
        {
            return Back("day");
        }

        var (figure, problem) = KeptClaim.Of(claim, reading.Indicator, null, source, day?.Day);
        if (figure is null)
        {
            return Back(problem == KeepProblem.NoPeriod ? "period" : "range");
        }

        await editor.KeepAsync([figure], cancellationToken);
        return Back(Done);
    }
}
