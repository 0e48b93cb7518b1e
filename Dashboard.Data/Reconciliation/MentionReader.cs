using System.Globalization;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Finds the figures of one sentence: which are counts of dossiers, which are percents, and the words that belong to each.</summary>
internal static class MentionReader
{
    /// <summary>A longer run of words between a number and its noun belongs to something else.</summary>
    private const int FarthestNoun = 4;

    public static void Read(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var isForeign = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Number)
            {
                continue;
            }

            if ((ReadPercent(sentence, i) ?? (Mention?)ReadCount(sentence, i)) is { } mention)
            {
                if (mention is CountMention count)
                {
                    count.IsForeign = isForeign &= !count.HasNoun;
                }

                mention.Sentence = sentence;
                sentence.Mentions.Add(mention);
                i = Math.Max(i, mention.End - 1);
            }
            else
            {
                // "1.850 dịch vụ công trực tuyến (1.100 toàn trình, 750 một phần)": what follows without a noun counts the same
                isForeign = sentence.WordsIn(i + 1, Math.Min(tokens.Count, i + 3)).StartsWith(Vocabulary.Shared);
                if (IsOfOthers(sentence, i))
                {
                    sentence.Foreign.Add(i);
                }
            }
        }

        ClauseReader.GiveWords(sentence);
        foreach (var mention in sentence.Mentions)
        {
            GiveTopic(mention);
            mention.Aside = AsideOf(sentence, mention.Token);
        }

        sentence.Mentions.RemoveAll(mention => mention is CountMention { HasNoun: false } count && !IsCountWithoutNoun(count));
    }

    private static PercentMention? ReadPercent(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var words = sentence.WordsIn(at + 1, Math.Min(tokens.Count, at + 3));
        var isSign = at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Percent;
        var length = isSign ? 1 : words.All.Count > 0 ? Vocabulary.PercentWords.LengthAt(words.All, 0) : 0;
        if (length == 0 || PrintedNumber.TryDecimal(tokens[at].Word) is not { } printed)
        {
            return null;
        }

        return new PercentMention
        {
            Token = at,
            End = at + 1 + length,
            Printed = new PrintedPercent(printed, HedgeBefore(sentence, at), tokens[at].At),
            Length = tokens[at + length].End - tokens[at].At,
        };
    }

    private static CountMention? ReadCount(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var end = at + 1;
        var hedge = HedgeBefore(sentence, at);
        var printed = PrintedNumber.TryCount(tokens[at].Word);
        var factor = end < tokens.Count && tokens[end].Kind == TokenKind.Word ? FactorOf(tokens[end].Word) : 1;
        if (factor > 1)
        {
            // "1,2 triệu hồ sơ" is as rounded as it is printed
            var said = printed is { Value: >= 1000 } ? null : PrintedNumber.TryDecimal(tokens[at].Word);
            printed = said?.Times(factor);
            hedge = hedge == Hedge.Exact ? Hedge.About : hedge;
            end++;
        }

        if (printed is null || IsMoney(tokens, at) || IsRangeEnd(tokens, at) || IsFractionInWords(sentence, at) || IsFractionInWords(sentence, at - 2))
        {
            return null;
        }

        var noun = NounBehind(sentence, end);
        if (noun < 0 && IsBelowLine(tokens, at))
        {
            // "1.850/1.924 thủ tục": a share of something else than dossiers
            noun = 0;
        }

        if (noun < 0 || (noun == 0 && IsName(sentence, at)))
        {
            return null;
        }

        return new CountMention
        {
            Token = at,
            End = Math.Max(end, noun),
            Printed = printed,
            Hedge = hedge,
            At = tokens[at].At,
            HasNoun = noun > 0,
        };
    }

    private static bool IsBelowLine(List<Token> tokens, int at) => at > 1 && tokens[at - 1].Kind == TokenKind.Slash && tokens[at - 2].Kind == TokenKind.Number;

    /// <summary>"VND 312 million", "$ 5".</summary>
    private static bool IsMoney(List<Token> tokens, int at) => at > 0 && tokens[at - 1].Word is "vnd" or "usd" or "eur" or "$" or "€" or "₫";

    /// <summary>"4.300 người": what follows is about them; "của 13 xã" only says where.</summary>
    private static bool IsOfOthers(Sentence sentence, int at) =>
        (PrintedNumber.TryDecimal(sentence.Tokens[at].Word) ?? PrintedNumber.TryCount(sentence.Tokens[at].Word)) is not null && (IsMoney(sentence.Tokens, at) || NounBehind(sentence, at + 1) < 0) && !IsName(sentence, at)
        && !sentence.WordsIn(at - 2, at).EndsWith(Vocabulary.Placing);

    /// <summary>"40–50 hồ sơ", "từ 40 đến 50 hồ sơ": no count that anything could be divided by.</summary>
    private static bool IsRangeEnd(List<Token> tokens, int at)
    {
        bool IsNumber(int i) => i >= 0 && i < tokens.Count && tokens[i].Kind == TokenKind.Number;
        bool Is(int i, params ReadOnlySpan<string> words) => i >= 0 && i < tokens.Count && words.Contains(tokens[i].Word);
        return (Is(at + 1, "-") && IsNumber(at + 2)) || (Is(at - 1, "-") && IsNumber(at - 2))
            || (Is(at - 1, "từ", "from", "between") && Is(at + 1, "đến", "tới", "to", "and") && IsNumber(at + 2))
            || (Is(at - 1, "đến", "tới", "to", "and") && IsNumber(at - 2) && Is(at - 3, "từ", "from", "between"));
    }

    /// <summary>"Hơn 2/3 hồ sơ", "1/3 of the 9,000 files": a share in words, though written in figures.</summary>
    private static bool IsFractionInWords(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (at < 0 || at + 2 >= tokens.Count || tokens[at + 1].Kind != TokenKind.Slash || !IsSmall(tokens[at], out var above) || !IsSmall(tokens[at + 2], out var below) || above >= below)
        {
            return false;
        }

        return HedgeBefore(sentence, at) != Hedge.Exact || sentence.WordsIn(at + 3, Math.Min(tokens.Count, at + 6)).StartsWith(Vocabulary.OfSomeWhole);
    }

    private static bool IsSmall(Token token, out int value)
    {
        value = token.Kind == TokenKind.Number && token.Word.Length <= 2 && token.Word.All(char.IsAsciiDigit) ? int.Parse(token.Word, CultureInfo.InvariantCulture) : 0;
        return value is > 0 and <= 10;
    }

    /// <summary>The open bracket about another time that a figure stands in; 0 for none.</summary>
    private static int AsideOf(Sentence sentence, int at)
    {
        var open = at > 0 ? sentence.Tokens.FindLastIndex(at - 1, token => token.Kind is TokenKind.Open or TokenKind.Close) : -1;
        return open > 0 && sentence.Tokens[open].Kind == TokenKind.Open && sentence.WordsIn(open + 1, at).StartsWith(Vocabulary.AtAnotherTime) ? open : 0;
    }

    private static int FactorOf(string word) => word switch
    {
        "nghìn" or "ngàn" or "thousand" => 1000,
        "triệu" or "million" => 1_000_000,
        _ => 1,
    };

    /// <summary>The token behind the word for dossiers; 0 for none; -1 when something else is counted.</summary>
    private static int NounBehind(Sentence sentence, int from)
    {
        var tokens = sentence.Tokens;
        List<string> words = [];
        for (var i = from; i < tokens.Count && tokens[i].Kind == TokenKind.Word && words.Count < FarthestNoun + 3; i++)
        {
            words.Add(tokens[i].Word);
        }

        for (var i = 0; i < words.Count && i <= FarthestNoun; i++)
        {
            var length = Vocabulary.Dossiers.LengthAt(words, i);
            if (length > 0)
            {
                return from + i + length;
            }

            if (i == 0 && Vocabulary.Others.LengthAt(words, 0) > 0 && Vocabulary.Dossiers.LengthAt(words, Math.Min(words.Count - 1, Vocabulary.Others.LengthAt(words, 0))) == 0)
            {
                return -1;
            }

            // English adjectives stand before the noun; Vietnamese verbs and prepositions end the search
            if (words[i].Any(letter => letter > 127) || Vocabulary.Joining.LengthAt(words, i) > 0 || words[i] is "in" or "were" or "was" or "of" or "out" or "have" or "had" or "are" or "at" or "to" or "for" or "from" or "by" or "on" or "trong")
            {
                return 0;
            }
        }

        return Vocabulary.Others.LengthAt([.. words, ""], 0) > 0 ? -1 : 0;
    }

    /// <summary>A number without thousands marks that names something, such as a year, a decree or a house.</summary>
    private static bool IsName(Sentence sentence, int at)
    {
        var word = sentence.Tokens[at].Word;
        if (!word.All(char.IsAsciiDigit))
        {
            return false;
        }

        var isYear = word.Length == 4 && word[0] is '1' or '2' && word[..2] is "19" or "20";
        var before = sentence.WordsIn(Math.Max(0, at - 3), at);
        return isYear || (word[0] == '0' && !IsAboveCount(sentence, at)) || (before.EndsWith(Vocabulary.Naming) && !before.EndsWith(Vocabulary.PartOf) && !before.Has(Vocabulary.InTotal));
    }

    /// <summary>"06/40 hồ sơ", as forms are filled in; "02/06" alone is a day.</summary>
    private static bool IsAboveCount(Sentence sentence, int at) =>
        at + 2 < sentence.Tokens.Count && sentence.Tokens[at + 1].Kind == TokenKind.Slash && sentence.Tokens[at + 2].Kind == TokenKind.Number && NounBehind(sentence, at + 3) > 0;

    private static Hedge HedgeBefore(Sentence sentence, int at)
    {
        var first = at;
        while (first > 0 && at - first < 4 && sentence.Tokens[first - 1].Kind == TokenKind.Word)
        {
            first--;
        }

        var before = sentence.WordsIn(first, at);
        return before.EndsWith(Vocabulary.Over) ? Hedge.Over
            : before.EndsWith(Vocabulary.Nearly) ? Hedge.Nearly
            : before.EndsWith(Vocabulary.About) ? Hedge.About
            : Hedge.Exact;
    }

    private static void GiveTopic(Mention mention)
    {
        if (mention is PercentMention percent)
        {
            percent.Role = RoleOf(percent);
            var isBase = percent.After.StartsWith(Vocabulary.BaseSaid);
            percent.SaidBase = isBase && Vocabulary.TopicOf(percent.After) is not Topic.Unknown and var said ? said : null;
            mention.Topic = TopicOf(mention, isBase ? Words.None : mention.After);
            return;
        }

        mention.Topic = TopicOf(mention, mention.After);
    }

    private static Topic TopicOf(Mention mention, Words after)
    {
        var own = Vocabulary.TopicOf(new Words([.. mention.Before.All, .. after.All]));
        if (own is Topic.Unknown or Topic.OnTime or Topic.Early or Topic.Total)
        {
            var wider = Vocabulary.TopicOf(new Words([.. mention.Lead.All, .. after.All]));
            if (own == Topic.Unknown || wider == Topic.EarlyOrOnTime)
            {
                return wider;
            }
        }

        return own;
    }

    private static PercentRole RoleOf(PercentMention percent)
    {
        var (before, after) = (percent.Before, percent.After);
        var sentence = percent.Sentence;
        if (IsRangeEnd(percent))
        {
            return PercentRole.Range;
        }

        var all = sentence.WordsIn(0, percent.Token);
        if (all.Has(Vocabulary.Wanting) || before.EndsWith(Vocabulary.TargetNamed) || before.Has(Vocabulary.WantedHere) && !before.Has(Vocabulary.Reached))
        {
            return PercentRole.Target;
        }

        var grows = before.EndOfLast(Vocabulary.Growth);
        if (grows > 0 && before.EndsWith(Vocabulary.Arriving) && !after.Has(Vocabulary.GrowthAfter))
        {
            return PercentRole.Share;
        }

        var isEqual = grows > 0 && (before.All[grows - 1] == "bằng" || before.Has(Vocabulary.MakingUp)) && !after.Has(Vocabulary.GrowthAfter);
        return (grows > 0 && !isEqual) || after.Has(Vocabulary.GrowthAfter) && !after.Has(Vocabulary.AgainstTotal) ? PercentRole.Growth : PercentRole.Share;
    }

    /// <summary>"60–65%", "từ 60% đến 65%", but not "tăng từ 60% lên 65%".</summary>
    private static bool IsRangeEnd(PercentMention percent)
    {
        var (tokens, mentions) = (percent.Sentence.Tokens, percent.Sentence.Mentions);
        var at = mentions.IndexOf(percent);
        return (percent.Token > 1 && tokens[percent.Token - 1].Word == "-" && tokens[percent.Token - 2].Kind == TokenKind.Number)
            || (at > 0 && IsRange(percent.Sentence, mentions[at - 1], percent)) || (at + 1 < mentions.Count && IsRange(percent.Sentence, percent, mentions[at + 1]));
    }

    private static bool IsRange(Sentence sentence, Mention one, Mention next) =>
        one is PercentMention && next is PercentMention && next.Token == one.End + 1
        && (sentence.Tokens[one.End].Word == "-"
            || (sentence.Tokens[one.End].Word is "đến" or "tới" or "to" or "and" && one.Before.EndsWith(Vocabulary.RangeFrom) && !one.Before.Has(Vocabulary.Growth)));

    /// <summary>Without a word for dossiers a number is a count only when its own clause says what it counts, or it is tied to one by a fraction.</summary>
    private static bool IsCountWithoutNoun(CountMention count)
    {
        var tokens = count.Sentence.Tokens;
        var isFraction = (count.Token > 0 && tokens[count.Token - 1].Kind == TokenKind.Slash) || (count.End < tokens.Count && tokens[count.End].Kind == TokenKind.Slash);
        var isGrouped = count.Printed.Text.Length > 4 && count.Printed.Text.Any(letter => !char.IsAsciiDigit(letter));
        var isPart = count.End + 1 < tokens.Count && tokens[count.End].Word == "of" && tokens[count.End + 1].Kind == TokenKind.Number;
        return isFraction || isPart || IsBracketed(count) || IsListed(count) || (count.IsForeign ? count.Topic is not (Topic.Unknown or Topic.Online or Topic.OnlineFull or Topic.OnlinePartial) : isGrouped || count.Topic != Topic.Unknown);
    }

    /// <summary>"18 (15%) lacked a receipt".</summary>
    private static bool IsBracketed(CountMention count)
    {
        var next = count.Sentence.Mentions.Find(mention => mention.Token > count.Token);
        return !count.IsForeign && next is PercentMention && next.Token == count.End + 1 && count.Sentence.Tokens[count.End].Kind == TokenKind.Open;
    }

    /// <summary>"lần lượt 1.200, 750 và 784 hồ sơ": what stands between two counts of a list is one.</summary>
    private static bool IsListed(CountMention count)
    {
        var tokens = count.Sentence.Tokens;
        bool Is(int sign, int number) => number >= 0 && number < tokens.Count && tokens[number].Kind == TokenKind.Number && (tokens[sign].Kind == TokenKind.Comma || tokens[sign].Word is "và" or "and");
        return (Is(count.Token - 1, count.Token - 2) || Is(count.End, count.End + 1)) && count.Sentence.WordsIn(0, tokens.Count).Has(Vocabulary.Respectively);
    }
}
