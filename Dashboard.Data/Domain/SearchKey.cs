using System.Globalization;
using System.Text;

namespace Dashboard.Data.Domain;

/// <summary>A text as it is searched for: without case, marks and signs, so that "an chau" finds An Châu, and Hoà and Hòa are the same.</summary>
public static class SearchKey
{
    /// <summary>A letter or digit of a decomposed text in its plainest form; false for marks, signs and spaces.</summary>
    public static bool TryPlain(char decomposed, out char plain)
    {
        plain = char.ToLowerInvariant(decomposed) is var lower && lower == 'đ' ? 'd' : lower;
        return CharUnicodeInfo.GetUnicodeCategory(decomposed) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(decomposed);
    }

    /// <summary>The words of a text in their plainest form, one space between them; empty when there are none.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        var isApart = false;
        foreach (var letter in WithoutHalves(text).Normalize(NormalizationForm.FormD))
        {
            if (TryPlain(letter, out var plain))
            {
                key.Append(isApart && key.Length > 0 ? " " : "").Append(plain);
                isApart = false;
            }
            else
            {
                isApart |= CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark;
            }
        }

        return key.ToString();
    }

    /// <summary>Half a character is no text, and cannot be decomposed.</summary>
    private static string WithoutHalves(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.Where(letter => !char.IsSurrogate(letter))) : text;
}
