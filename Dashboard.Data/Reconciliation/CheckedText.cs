using System.Text;

namespace Dashboard.Data.Reconciliation;

/// <summary>A text as it is checked: composed letters, no invisible signs, and beside it the same text in small letters with one way of placing tones.</summary>
/// <remarks>Both have the same length, so that a place found in one is the place in the other.</remarks>
internal sealed record CheckedText
{
    /// <summary>Old and new placement of tone marks: "hoá" and "hóa" are one word.</summary>
    private static readonly (string Old, string New)[] Tones =
    [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
        ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];

    /// <summary>As shown to the reader.</summary>
    public string Shown { get; }

    /// <summary>As read: small letters, one placement of tones, plain blanks.</summary>
    public string Plain { get; }

    public CheckedText(string text)
    {
        Shown = Visible(text);
        var plain = new StringBuilder(Shown.Length);
        foreach (var letter in Shown)
        {
            plain.Append(letter is '\u00a0' or '\u202f' or '\u2009' ? ' ' : letter is '–' or '—' or '‑' ? '-' : char.ToLowerInvariant(letter));
        }

        for (var at = 0; at + 1 < plain.Length; at++)
        {
            PlaceTone(plain, at);
        }

        Plain = plain.ToString();
    }

    /// <summary>Only at the end of a syllable: "toàn" is spelled one way, and the u of "quý" belongs to the q.</summary>
    private static void PlaceTone(StringBuilder plain, int at)
    {
        if (plain[at] is not ('o' or 'u') || plain[at + 1] <= 127 || (at + 2 < plain.Length && char.IsLetter(plain[at + 2])) || (at > 0 && plain[at - 1] == 'q'))
        {
            return;
        }

        foreach (var (old, now) in Tones)
        {
            if (old[0] == plain[at] && old[1] == plain[at + 1])
            {
                (plain[at], plain[at + 1]) = (now[0], now[1]);
                return;
            }
        }
    }

    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsSurrogate(letter))
            {
                var isPair = i + 1 < text.Length && char.IsSurrogatePair(letter, text[i + 1]);
                if (isPair)
                {
                    kept.Append(letter).Append(text[++i]);
                }
            }
            else if (letter == '\r')
            {
                kept.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (letter is '\n' or '\t' || !(char.IsControl(letter) || IsInvisible(letter)))
            {
                kept.Append(letter);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Joiners, soft hyphens and marks of writing direction: they part figures that read as one.</summary>
    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format;
}
