using System.Globalization;
using System.Resources;
using Dashboard.Display;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Languages;

/// <summary>MudBlazor's own words in Vietnamese; it speaks English itself.</summary>
internal sealed class MudTexts : MudLocalizer
{
    private static readonly ResourceManager Vietnamese = new("Dashboard.MudTexts", typeof(MudTexts).Assembly);

    public override LocalizedString this[string key] =>
        Format.Language == "vi" && Vietnamese.GetString(key, CultureInfo.InvariantCulture) is { } text ? new(key, text) : new(key, key, resourceNotFound: true);
}
