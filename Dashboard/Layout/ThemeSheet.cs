using System.Text.RegularExpressions;
using Dashboard.Display;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc;
using MudBlazor;

namespace Dashboard.Layout;

/// <summary>The look of MudBlazor's own parts and of the icons as a file that browsers keep; in the page it would be ten kilobytes each time.</summary>
internal static partial class ThemeSheet
{
    /// <summary>Where the file is; another address for another build.</summary>
    public static string Address { get; } = $"{Urls.ThemeSheetPath}?build={typeof(AppTheme).Module.ModuleVersionId:N}";

    public static void MapThemeSheet(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Urls.ThemeSheetPath, async (HttpContext context, [FromServices] HtmlRenderer renderer) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(await WriteAsync(renderer), "text/css");
    });

    private static Task<string> WriteAsync(HtmlRenderer renderer) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MudThemeProvider.Theme)] = AppTheme.Default });
        var rendered = (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString();
        return string.Join('\n', Style().Matches(rendered).Select(style => style.Groups["css"].Value.Trim()).Append(Icon.Style));
    });

    [GeneratedRegex("<style[^>]*>(?<css>.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
