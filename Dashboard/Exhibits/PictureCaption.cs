using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Filters;

namespace Dashboard.Exhibits;

/// <summary>What a picture says of itself besides its title, so that it can be cited when it has left its page.</summary>
/// <param name="About">Units, period, every other condition and the as-of day.</param>
/// <param name="Source">Who, how current, from which load.</param>
/// <param name="Synthetic">Said where made-up dossiers are among the data; null otherwise.</param>
/// <param name="Address">Where the same figures are found again.</param>
internal sealed record PictureCaption(string About, string Source, string? Synthetic, string Address)
{
    public static PictureCaption Of(Question question, SiteSettings site, string address) =>
        Of([Wordings.Units(question), Wordings.Period(question), .. Wordings.Conditions(question)], question, site, address);

    /// <summary>What is about one thing alone, whatever else was asked for.</summary>
    public static PictureCaption Of(IReadOnlyList<string> about, Question question, SiteSettings site, string address) => new(
        string.Join(" · ", [.. about, Format.Fill(Texts.AsOfDay, Format.Day(question.StatesOn))]),
        Format.Fill(Texts.PictureSource, Format.Words(site.Name), Format.Stamp(question.Stamp)),
        question.Stamp.IsSynthetic ? Texts.SyntheticNote : null,
        address);
}
