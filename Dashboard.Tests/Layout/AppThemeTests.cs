using System.Text.RegularExpressions;
using Dashboard.Layout;
using MudBlazor;

namespace Dashboard.Tests.Layout;

public sealed partial class AppThemeTests
{
    private static readonly string Css = File.ReadAllText(Path.Combine(Repository.Root, "Dashboard", "wwwroot", "app.css"));

    public static TheoryData<string, Palette> Palettes => new()
    {
        { ":root {", AppTheme.Default.PaletteLight },
        { ":root[data-theme=dark] {", AppTheme.Default.PaletteDark },
    };

    [Theory]
    [MemberData(nameof(Palettes))]
    public void Palette_OfMudBlazor_IsThatOfTheTokens(string selector, Palette palette)
    {
        var tokens = Token().Matches(Css[Css.IndexOf(selector, StringComparison.Ordinal)..].Split('}')[0])
            .ToDictionary(token => token.Groups[1].Value, token => token.Groups[2].Value);

        Assert.Equal(
            [tokens["link"], tokens["paper"], tokens["raised"], tokens["sunk"], tokens["ink"], tokens["ink-2"], tokens["line"], tokens["control"], tokens["blue"], tokens["orange"]],
            new[] { palette.Primary, palette.Background, palette.Surface, palette.DrawerBackground, palette.TextPrimary, palette.TextSecondary, palette.Divider, palette.LinesInputs, palette.Info, palette.Error }
                .Select(colour => colour.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex)));
    }

    [GeneratedRegex(@"--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Token();
}
