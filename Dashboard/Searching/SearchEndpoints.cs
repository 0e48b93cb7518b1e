using System.Net.Mime;
using Dashboard.Data.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Searching;

/// <summary>The first answers while one types.</summary>
internal static class SearchEndpoints
{
    private const int MostOffers = 5;

    public static void MapSearchOffers(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Urls.SearchOffersPath, SendAsync);

    private static async Task<IResult> SendAsync(string? q, [FromServices] Search search, [FromServices] HtmlRenderer renderer, CancellationToken cancellationToken)
    {
        var hits = await search.FindAsync(NameSearch.Read(q), MostOffers, cancellationToken);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(SearchOffers.Hits)] = hits });
        var list = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SearchOffers>(parameters)).ToHtmlString());
        return Results.Content(list, $"{MediaTypeNames.Text.Html}; charset=utf-8");
    }
}
