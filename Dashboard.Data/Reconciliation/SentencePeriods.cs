using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Gives each figure of a text the days it is told for.</summary>
internal static class SentencePeriods
{
    /// <summary>A period named in a sentence holds from there on, until another is named.</summary>
    public static void Give(List<Sentence> sentences, IReadOnlyList<NamedPeriod> periods)
    {
        var next = 0;
        Period? current = null;
        foreach (var sentence in sentences)
        {
            List<NamedPeriod> named = [];
            for (; next < periods.Count && periods[next].At < sentence.Tokens[^1].End; next++)
            {
                if (!IsCompared(sentence, periods[next].At) && !IsAside(sentence, periods[next]))
                {
                    named.Add(periods[next]);
                }
            }

            Give(sentence, named, current);
            if (named.Count > 0 && !sentence.WordsIn(0, sentence.Tokens.Count).Has(Vocabulary.Wanting))
            {
                current = named[^1].Days;
            }
        }
    }

    private static void Give(Sentence sentence, List<NamedPeriod> named, Period? current)
    {
        // "50,000 in 2023 and 60,000 in 2024": where the first figure comes before the first period, each takes the one behind it
        var isBehind = named.Count > 0 && sentence.Mentions.Count > 0 && sentence.Tokens[sentence.Mentions[0].Token].At < named[0].At;
        foreach (var mention in sentence.Mentions.Where(mention => mention.Aside == 0))
        {
            var at = sentence.Tokens[mention.Token].At;
            var period = isBehind ? named.Find(period => period.At > at) ?? named[^1] : named.FindLast(period => period.At < at);
            mention.Period = period is null ? current : period.Days;
        }
    }

    /// <summary>Whether a period is only what something is held against, or part of the name of a plan.</summary>
    private static bool IsCompared(Sentence sentence, int at)
    {
        var token = sentence.Tokens.FindIndex(token => token.At >= at);
        return token > 0 && sentence.WordsIn(token - 4, token).Has(Vocabulary.ComparedWith);
    }

    /// <summary>"6.300 hồ sơ (năm 2023: 4.800 hồ sơ)": a period in a bracket with figures is that of these figures alone.</summary>
    private static bool IsAside(Sentence sentence, NamedPeriod period)
    {
        var tokens = sentence.Tokens;
        var opens = tokens.FindLastIndex(token => token.Kind == TokenKind.Open && token.At < period.At);
        var closes = opens < 0 ? -1 : tokens.FindIndex(opens, token => token.Kind == TokenKind.Close);
        var inside = sentence.Mentions.Where(mention => mention.Token > opens && mention.Token < closes).ToList();
        if (opens <= 0 || closes < 0 || tokens[closes].At < period.At || inside.Count == 0)
        {
            return false;
        }

        inside.ForEach(mention => (mention.Aside, mention.Period) = (opens, period.Days));
        return true;
    }
}
