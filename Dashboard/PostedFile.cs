using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard;

/// <summary>A plain form with a file in it, taken up to a size.</summary>
internal static class PostedFile
{
    /// <summary>Reads the form and lets it be answered.</summary>
    /// <param name="context">The request.</param>
    /// <param name="antiforgery">Checks that the form was ours.</param>
    /// <param name="most">Bytes taken at most, those around the file included; no more are read.</param>
    /// <param name="tooLarge">What is said of a larger one.</param>
    /// <param name="again">What is said where the token is missing or too old.</param>
    /// <param name="take">Answers the form.</param>
    public static async Task<IResult> TakeAsync(
        HttpContext context, IAntiforgery antiforgery, long most, IResult tooLarge, IResult again, Func<IFormCollection, Task<IResult>> take)
    {
        if (context.Request.ContentLength > most)
        {
            return tooLarge;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        try
        {
            if (!context.Request.HasFormContentType)
            {
                return Results.BadRequest();
            }

            return await antiforgery.IsRequestValidAsync(context) ? await take(await context.Request.ReadFormAsync(context.RequestAborted)) : again;
        }
        catch (Exception problem) when (problem is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException)
        {
            // longer than it said, or more parts than a form may have
            return tooLarge;
        }
    }
}
