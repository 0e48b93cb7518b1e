using Dashboard.Data.Import;
using Dashboard.Data.Sealing;
using Microsoft.AspNetCore.Antiforgery;
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

    private static Task<IResult> TakeAsync(
        HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] SealVerifier verifier, [FromServices] Verifications kept) =>
        PostedFile.TakeAsync(context, antiforgery, MostPosted, Refuse(TooLarge), Refuse(Again), async form =>
        {
            if (form.Files.GetFile("file") is not { FileName.Length: > 0 } file)
            {
                return Refuse(NoFile);
            }

            await using var stream = file.OpenReadStream();
            var found = await verifier.VerifyAsync(stream, context.RequestAborted);
            return Results.LocalRedirect(Urls.VerifyOf(kept.Add(Path.GetFileName(file.FileName), found).Id));
        });

    private static IResult Refuse(string problem) => Results.LocalRedirect(Urls.VerifyRefused(problem));
}
