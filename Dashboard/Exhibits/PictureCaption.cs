using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Overviews;

namespace Dashboard.Exhibits;

/// <summary>What a picture says of itself besides its title, so that it can be cited when it has left its page.</summary>
/// <param name="About">Unit, period and as-of day.</param>
/// <param name="Source">Who, how current, from which load.</param>
/// <param name="Synthetic">Said where made-up dossiers are among the data; null otherwise.</param>
/// <param name="Address">Where the same figures are found again.</param>
internal sealed record PictureCaption(string About, string Source, string? Synthetic, string Address)
{
    public static PictureCaption Of(Overview overview, SiteSettings site, string address) => new(
        Format.Fill(Texts.PictureAbout, Wordings.Units(overview), Wordings.Period(overview), Format.Day(overview.StatesOn)),
        Format.Fill(Texts.PictureSource, Format.Words(site.Name), Format.Stamp(overview.Stamp)),
        overview.Stamp.IsSynthetic ? Texts.SyntheticNote : null,
        address);
}
