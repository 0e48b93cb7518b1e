namespace Dashboard.Data.Reconciliation;

internal enum TokenKind
{
    Word,
    Number,
    Percent,
    Comma,

    /// <summary>Semicolon or colon: parts a sentence more than a comma does.</summary>
    Pause,
    Open,
    Close,
    Slash,
    Tab,

    /// <summary>End of a sentence, of a line that ends one, or of a list item.</summary>
    Stop,
    Other,
}

/// <summary>A piece of the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Word">Its small letters.</param>
internal readonly record struct Token(TokenKind Kind, int At, string Word)
{
    public int End => At + Word.Length;
}

/// <summary>Cuts a text into words, numbers and signs; what only looks like a count (dates, decrees, telephones) becomes a word.</summary>
internal static class Tokenizer
{
    /// <summary>Fewer dots lead to nothing, and more are looked at no further: a text may consist of them.</summary>
    private const int FewestDots = 3, MostDots = 200;

    private static readonly HashSet<string> Abbreviations = ["tp", "tx", "tt", "mr", "mrs", "ms", "dr", "no", "st", "q", "p", "ông", "ths", "ts", "approx", "i", "e", "g"];

    public static List<Token> Read(CheckedText text, IReadOnlyList<(int At, int Length)> names)
    {
        var plain = text.Plain;
        List<Token> tokens = [];
        var next = 0;
        for (var at = 0; at < plain.Length;)
        {
            while (next < names.Count && names[next].At + names[next].Length <= at)
            {
                next++;
            }

            if (next < names.Count && names[next].At <= at)
            {
                var end = names[next].At + names[next].Length;
                tokens.Add(new(TokenKind.Word, at, plain[at..end]));
                at = end;
                continue;
            }

            var token = ReadOne(text, at, tokens);
            if (token is { } read)
            {
                tokens.Add(read);
            }

            at = token?.End ?? at + 1;
        }

        return tokens;
    }

    private static Token? ReadOne(CheckedText text, int at, List<Token> before)
    {
        var plain = text.Plain;
        var letter = plain[at];
        if (char.IsAsciiDigit(letter))
        {
            return ReadNumber(plain, at, before);
        }

        if (letter == '.' && at + 1 < plain.Length && char.IsAsciiDigit(plain[at + 1]) && (at == 0 || plain[at - 1] is ' ' or '(') && ReadNumber(plain, at + 1, before) is { Kind: TokenKind.Number } part)
        {
            // ".8%"
            return part with { At = at, Word = letter + part.Word };
        }

        if (IsOfWord(letter))
        {
            var end = at + 1;
            while (end < plain.Length && (IsOfWord(plain[end]) || char.IsAsciiDigit(plain[end]) || (plain[end] is '-' or '\'' && end + 1 < plain.Length && IsOfWord(plain[end + 1]))))
            {
                end++;
            }

            return new(TokenKind.Word, at, plain[at..end]);
        }

        var sign = plain[at..(at + 1)];
        return letter switch
        {
            '%' => new(TokenKind.Percent, at, sign),
            ',' => new(TokenKind.Comma, at, sign),
            ';' or ':' => new(TokenKind.Pause, at, sign),
            '(' or '[' => new(TokenKind.Open, at, sign),
            ')' or ']' => new(TokenKind.Close, at, sign),
            '/' => new(TokenKind.Slash, at, sign),
            '\t' or '|' => new(TokenKind.Tab, at, sign),
            '.' when IsLeader(plain, at) => null,
            '.' => before.Count > 0 && before[^1].End == at && Abbreviations.Contains(before[^1].Word) ? null : new(TokenKind.Stop, at, sign),
            '!' or '?' or '•' or '…' => new(TokenKind.Stop, at, sign),
            '\n' => IsWrap(text.Shown, at) ? null : new(TokenKind.Stop, at, sign),
            _ => char.IsWhiteSpace(letter) ? null : new(TokenKind.Other, at, sign),
        };
    }

    /// <summary>Dots that lead to a figure: "Tiếp nhận .......... 1.440".</summary>
    private static bool IsLeader(string plain, int at)
    {
        var (first, end) = (at, at);
        while (first > 0 && at - first < FewestDots && plain[first - 1] == '.')
        {
            first--;
        }

        while (end < plain.Length && end - at < MostDots && plain[end] == '.')
        {
            end++;
        }

        var dots = end - first;
        while (end < plain.Length && end - at < MostDots && plain[end] == ' ')
        {
            end++;
        }

        return dots >= FewestDots && end < plain.Length && char.IsAsciiDigit(plain[end]);
    }

    /// <summary>A run of digits with marks between them; one that runs into letters is the name of something.</summary>
    private static Token ReadNumber(string plain, int at, List<Token> before)
    {
        var end = at + 1;
        while (end < plain.Length && (char.IsAsciiDigit(plain[end])
            || (plain[end] is '.' or ',' && end + 1 < plain.Length && char.IsAsciiDigit(plain[end + 1]))))
        {
            end++;
        }

        if (end - at <= 3 && plain[at] != '0' && !(before.Count > 0 && Vocabulary.Numbering.LengthAt([before[^1].Word], 0) > 0))
        {
            while (IsGroup(plain, end))
            {
                end += 4;
            }
        }

        var isName = false;
        for (; end < plain.Length && (IsOfWord(plain[end]) || (isName && (char.IsAsciiDigit(plain[end]) || plain[end] is '.' or '-' or '_'))); end++)
        {
            isName = true;
        }

        return new(isName ? TokenKind.Word : TokenKind.Number, at, plain[at..end].TrimEnd('.'));
    }

    /// <summary>Three digits behind a blank, as in "157 945".</summary>
    private static bool IsGroup(string plain, int at) =>
        at + 3 < plain.Length && plain[at] == ' ' && plain.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (at + 4 == plain.Length || !(char.IsAsciiDigit(plain[at + 4]) || (plain[at + 4] is '.' or ',' or '/' or '-' && at + 5 < plain.Length && char.IsAsciiDigit(plain[at + 5]))));

    private static bool IsOfWord(char letter) => char.IsLetter(letter) || char.IsSurrogate(letter) || letter is '_' || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Whether a line goes on in the next: that one begins with a small letter and this one does not end a sentence.</summary>
    private static bool IsWrap(string shown, int at)
    {
        var next = at + 1;
        while (next < shown.Length && shown[next] == ' ')
        {
            next++;
        }

        var last = at - 1;
        while (last >= 0 && shown[last] == ' ')
        {
            last--;
        }

        return next < shown.Length && last >= 0 && (char.IsLower(shown[next]) || (char.IsAsciiDigit(shown[next]) && char.IsLower(shown[last])))
            && shown[last] is not ('.' or ':' or ';' or '\n' or '!' or '?');
    }
}
