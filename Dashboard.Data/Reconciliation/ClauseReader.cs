namespace Dashboard.Data.Reconciliation;

/// <summary>Finds which words of a sentence belong to each of its figures: those of its own clause, and of none beside it.</summary>
internal static class ClauseReader
{
    public static void GiveWords(Sentence sentence)
    {
        var mentions = sentence.Mentions;
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            var previous = m == 0 ? 0 : mentions[m - 1].End;
            var next = m + 1 < mentions.Count ? mentions[m + 1].Token : sentence.Tokens.Count;
            var start = ClauseStart(sentence, mention.Token, previous);
            var theirs = 0;
            var own = m == 0 ? start : Math.Max(start, Parting(sentence, previous, mention.Token));
            if (m > 1 && BehindBracket(sentence, mentions[m - 2].End) is { All.Count: > 0 } && LastJoining(sentence, start, mention.Token) is var joining and >= 0)
            {
                // "7,998 (95%) were on time and 422 (5%) were late": the words before the joining one belong to the figure before
                theirs = joining;
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

            var lead = m == 0 ? 0 : Math.Max(FirstBreak(sentence, previous, mention.Token), LastSemicolon(sentence, previous, mention.Token));
            mention.Lead = sentence.WordsIn(Math.Max(lead, theirs), mention.Token);
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

    private static int LastSemicolon(Sentence sentence, int from, int to) =>
        sentence.Tokens.FindLastIndex(to - 1, to - from, token => token.Word == ";") + 1;

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
}
