using Microsoft.AspNetCore.Localization;

namespace Dashboard;

/// <summary>What a reader likes: language and theme, remembered by cookies for a year. Everything else is in the address.</summary>
public static class Preferences
{
    public const string ThemeCookie = "theme";

    /// <summary>The languages of the product, the one used when a browser asks for none of them first.</summary>
    public static readonly string[] Languages = ["vi", "en"];

    /// <summary>The themes that can be asked for; "system" follows the device.</summary>
    public static readonly string[] Themes = ["light", "dark", "system"];

    /// <summary>The theme a request asks for by its cookie; "system" when none or unknown.</summary>
    public static string ThemeOf(HttpContext? context) =>
        context?.Request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : "system";

    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Urls.LanguagePath, (string? to, string? back, HttpContext context) =>
            Remember(context, CookieRequestCultureProvider.DefaultCookieName, Languages, to, back, language => CookieRequestCultureProvider.MakeCookieValue(new(language))));
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
