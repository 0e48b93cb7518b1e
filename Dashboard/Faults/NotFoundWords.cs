using Dashboard.Display;

namespace Dashboard.Faults;

/// <summary>What is said at an address that found nothing: what was looked for, where the address tells.</summary>
internal static class NotFoundWords
{
    private const int LongestEcho = 60;

    /// <param name="path">The path asked for; empty when not known.</param>
    public static (string Title, string Text) Of(string path)
    {
        var (folder, name) = path.LastIndexOf('/') is >= 0 and var end ? (path[..end], path[(end + 1)..]) : ("", path);
        var shortened = Shortened(name);
        return folder switch
        {
            Urls.PassportPath => (Texts.PassportUnknown, Format.Fill(Texts.PassportUnknownText, shortened)),
            Urls.DossiersPath => (Texts.DossierNotFound, Format.Fill(Texts.DossierNotFoundText, shortened)),
            Urls.Sealed => (Texts.SealedUnknown, Texts.NotFoundText),
            Urls.Check or Urls.Verify => (Texts.ResultGone, Texts.ResultGoneText),
            _ => (Texts.NotFoundTitle, Texts.NotFoundText),
        };
    }

    /// <summary>Where what is gone is handed in again; null for what cannot be.</summary>
    public static (string Href, string Text)? Again(string path) =>
        path.StartsWith(Urls.Check + "/", StringComparison.Ordinal) ? (Urls.Check, Texts.Check)
        : path.StartsWith(Urls.Verify + "/", StringComparison.Ordinal) ? (Urls.Verify, Texts.VerifyShort)
        : null;

    /// <summary>What was typed, as far as it is said back.</summary>
    public static string Shortened(string typed) => typed.Length > LongestEcho ? typed[..LongestEcho] + "…" : typed;
}
