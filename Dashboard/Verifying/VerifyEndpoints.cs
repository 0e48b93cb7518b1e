using Dashboard.Data.Import;
using Dashboard.Data.Sealing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Verifying;

/// <summary>Takes a workbook to verify. A plain form, so that it works without scripts.</summary>
internal static class VerifyEndpoints
{
    public const string Again = "again";
    public const string NoFile = "no-file";
    public const string TooLarge = "too-large";

    /// <summary>The workbook, and what a form puts around it.</summary>
    private const long MostPosted = WorkbookCells.MostBytes + (64 * 1024);

    public static void MapVerify(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Urls.VerifySendPath, TakeAsync).DisableAntiforgery();

    private static async Task<IResult> TakeAsync(
        HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] SealVerifier verifier, [FromServices] Verifications kept)
    {
        if (context.Request.ContentLength > MostPosted)
        {
            return Refuse(TooLarge);
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
                return Refuse(Again);
            }

            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form.Files.GetFile("file") is not { FileName.Length: > 0 } file)
            {
                return Refuse(NoFile);
            }

            await using var stream = file.OpenReadStream();
            var found = await verifier.VerifyAsync(stream, context.RequestAborted);
            return Results.LocalRedirect(Urls.VerifyOf(kept.Add(Path.GetFileName(file.FileName), found).Id));
        }
        catch (Exception problem) when (problem is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException)
        {
            // longer than it said, or more parts than a form may have
            return Refuse(TooLarge);
        }
    }

    private static IResult Refuse(string problem) => Results.LocalRedirect(Urls.VerifyRefused(problem));
}
