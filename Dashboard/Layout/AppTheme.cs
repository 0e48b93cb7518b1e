using MudBlazor;

namespace Dashboard.Layout;

/// <summary>The look of MudBlazor's own parts. The same colours stand as tokens in app.css, which also carries them over when the device, not the reader, asks for dark.</summary>
public static class AppTheme
{
    private const string Elevated = "var(--pop)";

    private static readonly string[] Fonts = ["Segoe UI", "-apple-system", "Roboto", "Noto Sans", "Liberation Sans", "Arial", "sans-serif"];

    public static MudTheme Default { get; } = new()
    {
        PaletteLight = Colours(new PaletteLight(), link: "#17568f", teal: "#0d7a7a", blue: "#17609f", orange: "#a64a06", paper: "#ffffff", sunk: "#f5f7f9", raised: "#ffffff", ink: "#14202b", ink2: "#465462", ink3: "#606d7a", line: "#e3e8ed", control: "#8793a0", selected: "#e8f1fa"),
        PaletteDark = Colours(new PaletteDark(), link: "#86bdf0", teal: "#54c6bf", blue: "#74b3ea", orange: "#f2a765", paper: "#10171e", sunk: "#161f28", raised: "#1c2732", ink: "#e7edf2", ink2: "#b0bcc8", ink3: "#8f9ca9", line: "#26323d", control: "#647484", selected: "#1b2c3c"),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px", AppbarHeight = "48px", DrawerWidthLeft = "208px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = ".8125rem", LineHeight = "1.54", LetterSpacing = "normal" },
            H1 = new H1Typography { FontSize = "1.25rem", LineHeight = "1.4", FontWeight = "600", LetterSpacing = "normal" },
            H2 = new H2Typography { FontSize = ".875rem", LineHeight = "1.43", FontWeight = "600", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontSize = ".75rem", LineHeight = "1.34" },
            Caption = new CaptionTypography { FontSize = ".75rem", LineHeight = "1.34" },
            Button = new ButtonTypography { FontSize = ".8125rem", FontWeight = "600", TextTransform = "none" },
        },
        Shadows = new Shadow { Elevation = [.. Enumerable.Range(0, 26).Select(elevation => elevation < 8 ? "none" : Elevated)] },
    };

    private static TPalette Colours<TPalette>(
        TPalette palette, string link, string teal, string blue, string orange, string paper, string sunk, string raised,
        string ink, string ink2, string ink3, string line, string control, string selected)
        where TPalette : Palette
    {
        (palette.Primary, palette.Secondary, palette.Tertiary) = (link, teal, teal);
        (palette.Info, palette.Success, palette.Warning, palette.Error) = (blue, blue, orange, orange);
        (palette.Background, palette.Surface, palette.AppbarBackground, palette.DrawerBackground) = (paper, raised, paper, sunk);
        (palette.AppbarText, palette.TextPrimary) = (ink, ink);
        (palette.DrawerText, palette.DrawerIcon, palette.ActionDefault, palette.TextSecondary) = (ink2, ink2, ink2, ink2);
        palette.TextDisabled = ink3;
        (palette.Divider, palette.LinesDefault, palette.TableLines, palette.LinesInputs) = (line, line, line, control);
        (palette.TableHover, palette.TableStriped) = (selected, "#00000000");
        return palette;
    }
}
