using Dashboard.Data.Reports;
using Microsoft.AspNetCore.Localization;

namespace Dashboard;

/// <summary>What a reader likes: language, theme and the columns of lists, remembered by cookies for a year. Everything else is in the address.</summary>
public static class Preferences
{
    public const string ThemeCookie = "theme";

    public const string ColumnsCookie = "columns";

    /// <summary>The languages of the product, the one used when a browser asks for none of them first.</summary>
    public static readonly string[] Languages = ["vi", "en"];

    /// <summary>The themes that can be asked for; "system" follows the device.</summary>
    public static readonly string[] Themes = ["light", "dark", "system"];

    /// <summary>The theme a request asks for by its cookie; "system" when none or unknown.</summary>
    public static string ThemeOf(HttpContext? context) =>
        context?.Request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : "system";

    /// <summary>The columns of lists a request asks for by its cookie.</summary>
    public static string? LikedColumns(HttpContext? context) => context?.Request.Cookies[ColumnsCookie];

    /// <summary>The columns of some ids, parted by commas, in their usual order; the usual ones when none is known. The code is always among them.</summary>
    public static IReadOnlyList<DossierColumn> ColumnsOf(string? ids)
    {
        var wanted = ids?.Split(',') ?? [];
        var columns = DossierColumn.All.Where(column => wanted.Contains(column.Id)).ToList();
        return columns.Count == 0 ? DossierColumn.Usual : columns.Contains(DossierColumn.Code) ? columns : [DossierColumn.Code, .. columns];
    }

    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Urls.LanguagePath, (string? to, string? back, HttpContext context) =>
            Remember(context, CookieRequestCultureProvider.DefaultCookieName, Languages, to, back, language => CookieRequestCultureProvider.MakeCookieValue(new(language))));
        endpoints.MapGet(Urls.ColumnsPath, (string? to, string? back, HttpContext context) =>
            Remember(context, ColumnsCookie, [string.Join(',', ColumnsOf(to).Select(column => column.Id))], to is null ? null : string.Join(',', ColumnsOf(to).Select(column => column.Id)), back, columns => columns));
        endpoints.MapGet(Urls.ThemePath, (string? to, string? back, HttpContext context) =>
            Remember(context, ThemeCookie, Themes, to, back, theme => theme));
    }

    private static IResult Remember(HttpContext context, string cookie, string[] allowed, string? wanted, string? back, Func<string, string> valueOf)
    {
        if (wanted is null || !allowed.Contains(wanted))
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(cookie, valueOf(wanted), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
        });
        return Results.LocalRedirect(Urls.IsLocal(back) ? back! : Urls.Home);
    }
}
