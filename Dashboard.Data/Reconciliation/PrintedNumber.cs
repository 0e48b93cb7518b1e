using System.Globalization;
using System.Text;

namespace Dashboard.Data.Reconciliation;

/// <summary>A figure exactly as printed, with the value it is read as.</summary>
/// <param name="Text">As printed, without the percent sign: "157.945", "66,26".</param>
/// <param name="Value">What it says.</param>
/// <param name="Decimals">Digits printed behind the decimal sign.</param>
public sealed record PrintedNumber(string Text, decimal Value, int Decimals)
{
    private const int MostDigits = 12;

    /// <summary>Reads a whole count, with or without thousands marks of either style; null for anything else.</summary>
    public static PrintedNumber? TryCount(string text)
    {
        var digits = Digits(text);
        if (digits.Length is 0 or > MostDigits || (digits.Length != text.Length && !IsGrouped(text)))
        {
            return null;
        }

        return new PrintedNumber(text, decimal.Parse(digits, CultureInfo.InvariantCulture), 0);
    }

    /// <summary>Reads a number with at most one decimal sign, as percents are printed; null for anything else.</summary>
    public static PrintedNumber? TryDecimal(string text)
    {
        var at = text.LastIndexOfAny(['.', ',']);
        if (at < 0)
        {
            return TryCount(text);
        }

        var (whole, part) = (text[..at], text[(at + 1)..]);
        var isPlain = (whole.Length > 0 || text[0] == '.') && whole.All(char.IsAsciiDigit);
        var isGroupedOtherwise = !isPlain && IsGrouped(whole) && !whole.Contains(text[at]);
        if (part.Length is 0 or > 6 || !part.All(char.IsAsciiDigit) || whole.Length > MostDigits || !(isPlain || isGroupedOtherwise))
        {
            return null;
        }

        return new PrintedNumber(text, decimal.Parse($"{Digits(whole)}.{part}", CultureInfo.InvariantCulture), part.Length);
    }

    /// <summary>Another value in the same dress: the same signs for thousands and decimals, the same number of decimals.</summary>
    public string Like(decimal value)
    {
        var plain = value.ToString(Decimals == 0 ? "0" : "0." + new string('0', Decimals), CultureInfo.InvariantCulture);
        if (Decimals > 0)
        {
            return plain.Replace('.', Text[^(Decimals + 1)]);
        }

        var mark = Text.FirstOrDefault(letter => !char.IsAsciiDigit(letter));
        if (mark == default)
        {
            return plain;
        }

        var grouped = new StringBuilder(plain);
        for (var at = plain.Length - 3; at > 0; at -= 3)
        {
            grouped.Insert(at, mark);
        }

        return grouped.ToString();
    }

    /// <summary>"1,2 triệu" as a number of its own: 1.200.000, with the other mark for thousands.</summary>
    public PrintedNumber Times(int factor)
    {
        var whole = decimal.Floor(Value * factor);
        var mark = Text.Contains('.', StringComparison.Ordinal) ? ',' : '.';
        return new PrintedNumber(whole.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', mark), whole, 0);
    }

    public override string ToString() => Text;

    internal static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>"1.234.567", "1,234,567" or "1 234 567": one mark, three digits behind each.</summary>
    private static bool IsGrouped(string text)
    {
        var mark = text.FirstOrDefault(letter => !char.IsAsciiDigit(letter));
        var groups = text.Split(mark);
        return mark is '.' or ',' or ' ' or '\u00a0' or '\u202f' or '\u2009' && groups[0].Length is > 0 and <= 3 && groups[0][0] != '0'
            && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));
    }
}
