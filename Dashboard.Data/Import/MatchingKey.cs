using System.Text;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Import;

/// <summary>What is left of a header or a word when case, diacritics, spaces and signs do not matter: "Mã hồ sơ" and "MaHoSo" are the same.</summary>
internal static class MatchingKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (SearchKey.TryPlain(letter, out var plain))
            {
                key.Append(plain);
            }
        }

        return key.ToString();
    }
}
