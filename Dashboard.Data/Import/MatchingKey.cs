using System.Globalization;
using System.Text;

namespace Dashboard.Data.Import;

/// <summary>What is left of a header or a word when case, diacritics, spaces and signs do not matter: "Mã hồ sơ" and "MaHoSo" are the same.</summary>
internal static class MatchingKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter) is var lower && lower == 'đ' ? 'd' : lower);
            }
        }

        return key.ToString();
    }
}
