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
            }
        }

        GiveWords(sentence);
        foreach (var mention in sentence.Mentions)
        {
            GiveTopic(mention);
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

        if (printed is null)
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
        return isYear || word[0] == '0' || (before.EndsWith(Vocabulary.Naming) && !before.EndsWith(Vocabulary.PartOf) && !before.Has(Vocabulary.InTotal));
    }

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

    private static void GiveWords(Sentence sentence)
    {
        var mentions = sentence.Mentions;
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            var previous = m == 0 ? 0 : mentions[m - 1].End;
            var next = m + 1 < mentions.Count ? mentions[m + 1].Token : sentence.Tokens.Count;
            var start = ClauseStart(sentence, mention.Token, previous);
            var own = m == 0 ? start : Math.Max(start, Parting(sentence, previous, mention.Token));
            if (m > 1 && BehindBracket(sentence, mentions[m - 2].End) is { All.Count: > 0 } && LastJoining(sentence, start, mention.Token) is var joining and >= 0)
            {
                // "7,998 (95%) were on time and 422 (5%) were late": the words before the joining one belong to the figure before
                own = Math.Max(own, joining);
            }

            var end = ClauseEnd(sentence, mention.End, next);
            var until = m + 1 < mentions.Count && end == next ? Math.Min(end, Parting(sentence, mention.End, next)) : end;
            mention.Before = sentence.WordsIn(own, mention.Token);
            mention.After = sentence.WordsIn(NounStart(mention), until);
            if (mention is CountMention && BehindBracket(sentence, until) is { } behind)
            {
                mention.After = new Words([.. mention.After.All, .. behind.All]);
            }

            mention.Lead = sentence.WordsIn(m == 0 ? 0 : Math.Max(previous, FirstBreak(sentence, previous, mention.Token)), mention.Token);
        }
    }

    /// <summary>"95,184 (60.26%) were online": the words behind a bracket with a percent go on about the count before it.</summary>
    private static Words? BehindBracket(Sentence sentence, int open)
    {
        var tokens = sentence.Tokens;
        if (open >= tokens.Count || tokens[open].Kind != TokenKind.Open)
        {
            return null;
        }

        var close = tokens.FindIndex(open, Math.Min(8, tokens.Count - open), token => token.Kind == TokenKind.Close);
        if (close < 0 || !tokens.Exists(open, close, token => token.Kind == TokenKind.Percent) || tokens.Count(open, close, token => token.Kind == TokenKind.Number) > 1)
        {
            return null;
        }

        var next = sentence.Mentions.Find(mention => mention.Token > close)?.Token ?? tokens.Count;
        return sentence.WordsIn(close + 1, ClauseEnd(sentence, close + 1, next));
    }

    private static bool Exists(this List<Token> tokens, int from, int to, Func<Token, bool> holds) => tokens.Count(from, to, holds) > 0;

    private static int Count(this List<Token> tokens, int from, int to, Func<Token, bool> holds) => tokens.Take(from..to).Count(holds);

    private static int NounStart(Mention mention) => mention is CountMention ? mention.Token + 1 : mention.End;

    /// <summary>Where the words between two figures of one clause change sides: at a joining word, else right behind the first figure.</summary>
    private static int Parting(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Word || Vocabulary.Joining.LengthAt([sentence.Tokens[i].Word], 0) > 0 || sentence.Tokens[i].Word is "trong" or "of" or "out" or "trên")
            {
                return i;
            }
        }

        return from;
    }

    private static int LastJoining(Sentence sentence, int from, int to) =>
        sentence.Tokens.FindLastIndex(Math.Max(to - 1, 0), Math.Max(to - from, 0), token => token.Kind == TokenKind.Word && Vocabulary.Joining.LengthAt([token.Word], 0) > 0);

    private static int FirstBreak(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsBreak(sentence.Tokens[i].Kind))
            {
                return i + 1;
            }
        }

        return from;
    }

    private static int ClauseStart(Sentence sentence, int from, int least)
    {
        while (from > least && !IsBreak(sentence.Tokens[from - 1].Kind))
        {
            from--;
        }

        return from;
    }

    private static int ClauseEnd(Sentence sentence, int from, int most)
    {
        while (from < most && !IsBreak(sentence.Tokens[from].Kind))
        {
            from++;
        }

        return from;
    }

    private static bool IsBreak(TokenKind kind) => kind is TokenKind.Comma or TokenKind.Pause or TokenKind.Open or TokenKind.Close or TokenKind.Stop or TokenKind.Tab;

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
        var all = sentence.WordsIn(0, percent.Token);
        if (all.Has(Vocabulary.Wanting) || before.EndsWith(Vocabulary.TargetNamed) || before.Has(Vocabulary.WantedHere) && !before.Has(Vocabulary.Reached))
        {
            return PercentRole.Target;
        }

        var grows = before.EndOfLast(Vocabulary.Growth);
        var isEqual = grows > 0 && (before.All[grows - 1] == "bằng" || before.Has(Vocabulary.MakingUp)) && !after.Has(Vocabulary.GrowthAfter);
        return (grows > 0 && !isEqual) || after.Has(Vocabulary.GrowthAfter) && !after.Has(Vocabulary.AgainstTotal) ? PercentRole.Growth : PercentRole.Share;
    }

    /// <summary>Without a word for dossiers a number is a count only when its own clause says what it counts, or it is tied to one by a fraction.</summary>
    private static bool IsCountWithoutNoun(CountMention count)
    {
        var tokens = count.Sentence.Tokens;
        var isFraction = (count.Token > 0 && tokens[count.Token - 1].Kind == TokenKind.Slash) || (count.End < tokens.Count && tokens[count.End].Kind == TokenKind.Slash);
        var isGrouped = count.Printed.Text.Length > 4 && count.Printed.Text.Any(letter => !char.IsAsciiDigit(letter));
        return isFraction || (count.IsForeign ? count.Topic is not (Topic.Unknown or Topic.Online or Topic.OnlineFull or Topic.OnlinePartial) : isGrouped || count.Topic != Topic.Unknown);
    }
}
