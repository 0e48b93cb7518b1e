namespace Dashboard.Data.Reconciliation;

/// <summary>Reads a whole text: its sentences, their figures, and what carries over from one to the next: offices, days, what is counted.</summary>
internal static class SentenceReader
{
    /// <summary>Longer than any sentence; what is longer is none, and is read in pieces.</summary>
    private const int LongestSentence = 400;

    /// <summary>The name of an office has at most so many words.</summary>
    private const int LongestName = 9;

    /// <summary>Words for an office before its name in Vietnamese; those of the first kind speak of the whole area as long as only one is named.</summary>
    private static readonly string[] Areas = ["huyện", "tỉnh", "quận", "thị xã", "thành phố"];

    private static readonly string[] Offices = ["xã", "phường", "thị trấn", "sở", "phòng", "chi nhánh"];

    private static readonly string[] EnglishAreas = ["district", "province", "city"];

    private static readonly string[] EnglishOffices = ["commune", "ward", "town", "township", "department"];

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its pieces, those of tables left out.</param>
    /// <param name="periods">The days it names.</param>
    /// <param name="area">The district or province it speaks of as a whole; empty where it names none or several.</param>
    public static List<Sentence> Read(CheckedText text, IReadOnlyList<Token> tokens, IReadOnlyList<NamedPeriod> periods, out string area)
    {
        var sentences = Split(tokens);
        foreach (var sentence in sentences)
        {
            MentionReader.Read(sentence);
        }

        SentencePeriods.Give(sentences, periods);
        area = GiveScopes(sentences, text);
        CarryTopics(sentences);
        var order = 0;
        foreach (var mention in sentences.SelectMany(sentence => sentence.Mentions))
        {
            mention.Order = order++;
        }

        return sentences;
    }

    private static List<Sentence> Split(IReadOnlyList<Token> tokens)
    {
        List<Sentence> sentences = [];
        List<Token> current = [];
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Stop || current.Count == LongestSentence)
            {
                Add();
            }

            if (token.Kind != TokenKind.Stop)
            {
                current.Add(token);
            }
        }

        Add();
        return sentences;

        void Add()
        {
            if (current.Count > 0)
            {
                sentences.Add(new Sentence(current));
                current = [];
            }
        }
    }

    private static string GiveScopes(List<Sentence> sentences, CheckedText text)
    {
        var named = sentences.ConvertAll(sentence => ScopesIn(sentence, text));
        var areas = named.SelectMany(scopes => scopes).Where(scope => scope.IsArea).Select(scope => scope.Scope.Name).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        HashSet<TextScope> block = [];
        for (var i = 0; i < sentences.Count; i++)
        {
            var scopes = named[i].Where(scope => !scope.IsArea || areas.Count > 1).ToList();
            sentences[i].Scopes = [.. scopes.Select(scope => scope.Scope)];
            foreach (var mention in sentences[i].Mentions)
            {
                Give(mention, scopes, block);
            }

            if (scopes.Count > 0)
            {
                block.UnionWith(scopes.Select(scope => scope.Scope));
            }
            else if (sentences[i].Mentions.Count > 0)
            {
                block.Clear();
            }
        }

        return areas is [var only] ? only : "";
    }

    /// <summary>The office named closest: in its own clause, else the last before it in the sentence; else an earlier sentence's, if that named one only.</summary>
    private static void Give(Mention mention, List<(int From, int To, TextScope Scope, bool IsArea)> scopes, HashSet<TextScope> block)
    {
        var end = mention.End + mention.After.All.Count;
        var next = mention.Sentence.Mentions.SkipWhile(other => other.Token <= mention.Token).FirstOrDefault()?.Token ?? int.MaxValue;
        var own = scopes.FirstOrDefault(scope => scope.From >= mention.Token && scope.From < Math.Min(end, next) && mention.After.All.Count > 0);
        var before = scopes.LastOrDefault(scope => scope.From < mention.Token);
        var isOwn = own.Scope is not null && (before.Scope is null || mention.Sentence.Mentions.Exists(other => other.Token > before.From && other.Token < mention.Token));
        if (isOwn || before.Scope is not null)
        {
            (mention.Scope, mention.IsScopeSaid) = (isOwn ? own.Scope! : before.Scope!, true);
        }
        else if (block.Count == 1 && !block.Single().IsAll)
        {
            mention.OtherScope = block.Single();
        }
    }

    private static List<(int From, int To, TextScope Scope, bool IsArea)> ScopesIn(Sentence sentence, CheckedText text)
    {
        List<(int, int, TextScope, bool)> scopes = [];
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var level = Vocabulary.LevelAt(sentence, i, out var length);
            if (length > 0)
            {
                scopes.Add((i, i + length, level is { } known ? TextScope.Of(known) : TextScope.All, false));
                i += length - 1;
            }
            else if (NameAt(sentence, text, i) is { } name)
            {
                scopes.Add((name.From, name.To, new TextScope(null, name.Name), name.IsArea));
                i = Math.Max(i, name.To - 1);
            }
        }

        return scopes;
    }

    /// <summary>"xã Cần Đăng" or "Can Dang commune": the word for an office and the capitalised words beside it.</summary>
    private static (int From, int To, string Name, bool IsArea)? NameAt(Sentence sentence, CheckedText text, int at)
    {
        var tokens = sentence.Tokens;
        if (at > 0 && tokens[at] is { Word: "phòng" } && tokens[at - 1].Word == "văn")
        {
            return null;
        }

        var words = at + 1 < tokens.Count ? new[] { tokens[at].Word, tokens[at].Word + " " + tokens[at + 1].Word } : [tokens[at].Word];
        var kind = words.LastOrDefault(word => Areas.Contains(word) || Offices.Contains(word));
        if (kind is not null)
        {
            var first = at + (kind.Contains(' ') ? 2 : 1);
            var end = first + (first < tokens.Count ? Vocabulary.Departments.LengthAt([.. tokens.Skip(first).Take(LongestName).Select(token => token.Word)], 0) : 0);
            while (end < tokens.Count && end - first < 5 && IsCapital(tokens[end], text))
            {
                end++;
            }

            return end == first ? null : (at, end, text.Shown[tokens[at].At..tokens[end - 1].End], Areas.Contains(kind));
        }

        if (words is ["department", "department of"])
        {
            var end = at + 2;
            while (end < tokens.Count && end - at < LongestName && (IsCapital(tokens[end], text) || (tokens[end].Word is "and" && end + 1 < tokens.Count && IsCapital(tokens[end + 1], text))))
            {
                end++;
            }

            return end == at + 2 ? null : (at, end, text.Shown[tokens[at].At..tokens[end - 1].End], false);
        }

        if (EnglishAreas.Contains(words[0]) || EnglishOffices.Contains(words[0]))
        {
            var first = at;
            while (first > 0 && at - first < 5 && IsCapital(tokens[first - 1], text) && tokens[first - 1].Word is not ("the" or "in" or "of" or "at"))
            {
                first--;
            }

            return first == at ? null : (first, at + 1, text.Shown[tokens[first].At..tokens[at].End], EnglishAreas.Contains(words[0]));
        }

        return null;
    }

    private static bool IsCapital(Token token, CheckedText text) => token.Kind == TokenKind.Word && char.IsUpper(text.Shown[token.At]);

    /// <summary>A count without words of its own counts what the figure before it does: "… of which the district 41,319, the communes 116,626".</summary>
    private static void CarryTopics(List<Sentence> sentences)
    {
        var last = Topic.Unknown;
        CountMention? giver = null;
        var whole = Topic.Unknown;
        foreach (var sentence in sentences)
        {
            var own = sentence.Tokens.Count > 0 && sentence.Mentions.Count == 0 ? Vocabulary.TopicOf(sentence.WordsIn(0, Math.Min(sentence.Tokens.Count, 40))) : Topic.Unknown;
            foreach (var count in sentence.Mentions.OfType<CountMention>())
            {
                if (last is Topic.InProcess or Topic.InProcessWithin && sentence.Mentions[0] != count && count.Topic is Topic.OnTime or Topic.Late)
                {
                    count.Topic = count.Topic == Topic.Late ? Topic.InProcessOverdue : Topic.InProcessWithin;
                }

                if (count.Topic == Topic.Unknown && count.IsScopeSaid && Heading(count) is { } heading)
                {
                    (count.Topic, count.IsTopicInherited) = (heading, true);
                }
                else if (count is { Topic: Topic.Unknown, Aside: > 0 })
                {
                    count.Topic = last;
                }
                else if (count.Topic == Topic.Unknown && count.IsScopeSaid && last != Topic.Unknown && IsOfAnother(count, giver))
                {
                    (count.Topic, count.IsTopicInherited) = (whole != Topic.Unknown && IsDivided(count) ? whole : last, true);
                    giver = count;
                }
                else if (count is { Topic: not Topic.Unknown, Aside: 0 })
                {
                    (last, giver) = (count.Topic, count);
                    whole = last is Topic.Received or Topic.Resolved ? last : whole;
                }
            }

            last = own != Topic.Unknown ? own : last;
        }
    }

    /// <summary>Two counts of one office and time are not both the same thing.</summary>
    private static bool IsOfAnother(CountMention count, CountMention? giver) => giver is null || giver.Scope != count.Scope || giver.Period != count.Period;

    /// <summary>"… at district level, 18,000, of which 14,400 online": what is divided next is a whole again.</summary>
    private static bool IsDivided(CountMention count)
    {
        var next = count.Sentence.Mentions.Find(mention => mention.Token > count.Token);
        return next is CountMention part && part.Value <= count.Value && count.Sentence.WordsIn(count.End, next.Token).Has(Vocabulary.OfWhich);
    }

    /// <summary>"On-time handling was 98.9% overall: 18,791 dossiers at communes …": what the rate before a colon is of holds for the counts behind it.</summary>
    private static Topic? Heading(CountMention count)
    {
        var (sentence, at) = (count.Sentence, count.Sentence.Mentions.IndexOf(count));
        var rate = sentence.Mentions.FindLastIndex(at, mention => mention is PercentMention { Topic: not Topic.Unknown, Role: PercentRole.Share });
        var next = rate < 0 ? null : sentence.Mentions[rate + 1];
        return next is CountMention && sentence.Tokens.FindIndex(sentence.Mentions[rate].End, next.Token - sentence.Mentions[rate].End, token => token is { Kind: TokenKind.Pause, Word: ":" }) >= 0
            ? sentence.Mentions[rate].Topic
            : null;
    }
}
