namespace Dashboard.Data.Reconciliation;

/// <summary>Ties figures of one sentence together where its words do: "95,184 of 157,945", "12.345/12.500", "lần lượt", "respectively".</summary>
internal static class Parts
{
    public static void Join(Sentence sentence)
    {
        var counts = sentence.Mentions.OfType<CountMention>().ToList();
        foreach (var (part, whole) in counts.Zip(counts.Skip(1)))
        {
            if (part.Value <= whole.Value && IsPartOf(sentence, part, whole))
            {
                (part.PartOf, whole.IsWhole) = (whole, true);
                var isForeign = whole.After.StartsWith(Vocabulary.Others);
                part.IsForeign = isForeign;
                part.Topic = isForeign ? Topic.Unknown : Vocabulary.TopicOf(new Words([.. part.Lead.All, .. part.After.All, .. whole.After.All])) is not Topic.Unknown and var said
                    ? said is Topic.Resolved && Vocabulary.TopicOf(new Words([.. part.Lead.All, .. part.After.All])) == Topic.Unknown ? Topic.Unknown : said
                    : part.Topic;
                whole.Topic = isForeign ? Topic.Unknown : whole.Before.All.Count > 0 && Topics.BasesOf(part.Topic).Contains(whole.Topic) ? whole.Topic
                    : Topics.BasesOf(part.Topic).Contains(Vocabulary.TopicOf(whole.After)) ? Vocabulary.TopicOf(whole.After)
                    : Topics.BasesOf(part.Topic) is [var usual, ..] ? usual : Topic.Total;
                (whole.Scope, whole.IsScopeSaid) = (part.Scope, part.IsScopeSaid);
            }
        }

        foreach (var (whole, part) in counts.Zip(counts.Skip(1)))
        {
            JoinBehind(sentence, whole, part);
        }

        foreach (var count in counts.Where(count => count.Topic == Topic.Unknown && count.Before.EndsWith(Vocabulary.PartOf)))
        {
            count.Topic = Topic.Total;
        }

        if (sentence.WordsIn(0, sentence.Tokens.Count).Has(Vocabulary.Respectively))
        {
            JoinLists(sentence);
        }
    }

    /// <summary>"Trong số 60 hồ sơ trễ hạn có 45 …", "Of 1,200 cases, only 12 …": the whole is told first.</summary>
    private static void JoinBehind(Sentence sentence, CountMention whole, CountMention part)
    {
        if (whole.IsWhole || whole.PartOf is not null || part.PartOf is not null || part.Value > whole.Value || whole.Aside != part.Aside || !IsOpening(sentence, whole)
            || sentence.Tokens.Take(whole.End..part.Token).Any(token => token.Word == ";"))
        {
            return;
        }

        if (part.Topic == whole.Topic)
        {
            // the words for the whole have reached over to the part, which is some of it
            part.Topic = Topic.Unknown;
        }

        if (part.Topic == Topic.Unknown || whole.Topic == Topic.Unknown || Topics.BasesOf(part.Topic).Contains(whole.Topic))
        {
            (part.PartOf, whole.IsWhole) = (whole, true);
        }
    }

    private static bool IsOpening(Sentence sentence, CountMention whole)
    {
        var before = sentence.WordsIn(0, whole.Token);
        return whole.Before.EndsWith(Vocabulary.OfAll) || (before.All.Count == 1 && before.EndsWith(Vocabulary.PartOf));
    }

    private static bool IsPartOf(Sentence sentence, CountMention part, CountMention whole)
    {
        if (whole.Token - part.End > 12)
        {
            return false;
        }

        for (var i = part.End; i < whole.Token; i++)
        {
            if (sentence.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Slash))
            {
                return false;
            }
        }

        var between = sentence.WordsIn(part.End, whole.Token);
        if (between.All.Count == 0 || !between.EndsWith(Vocabulary.PartOf))
        {
            return false;
        }

        // alone, "trên" and "on" mean "over" as well
        return between.All[^1] is not ("trên" or "on" or "của" or "per" or "trong" or "of") || Vocabulary.PartOf.LengthAt(between.All, 0) == between.All.Count || between.All.Count <= 6 && between.All[^1] is "trong" or "of";
    }

    /// <summary>Lists of equal length belong together one by one; a sentence whose lists do not match is left alone.</summary>
    private static void JoinLists(Sentence sentence)
    {
        sentence.IsListed = true;
        var lists = Lists(sentence);
        var percents = lists.Where(list => list[0] is PercentMention).ToList();
        var length = percents.Count > 0 ? percents[0].Count : lists.Count > 0 ? lists[^1].Count : 0;
        var counts = lists.Where(list => list[0] is CountMention && list.Count == length).ToList();
        if (length < 2 || percents.Count > 1 || counts.Count is 0 or > 2)
        {
            return;
        }

        foreach (var list in counts)
        {
            GiveScopesAndTopics(sentence, list);
        }

        var parts = counts[^1];
        if (counts.Count == 2)
        {
            var (first, second) = (counts[0], counts[1]);
            var isSecondPart = first.Zip(second).All(pair => ((CountMention)pair.First).Value >= ((CountMention)pair.Second).Value);
            var isFirstPart = first.Zip(second).All(pair => ((CountMention)pair.First).Value <= ((CountMention)pair.Second).Value);
            if (!isSecondPart && !isFirstPart)
            {
                return;
            }

            parts = isSecondPart ? second : first;
            foreach (var (part, whole) in parts.Zip(isSecondPart ? first : second))
            {
                ((CountMention)part).PartOf = (CountMention)whole;
            }
        }

        foreach (var (percent, part) in percents.SelectMany(list => list).Zip(parts))
        {
            ((PercentMention)percent).Listed = (CountMention)part;
            percent.Scope = part.Scope;
        }

        sentence.IsListed = false;
    }

    private static List<List<Mention>> Lists(Sentence sentence)
    {
        List<List<Mention>> lists = [];
        foreach (var mention in sentence.Mentions)
        {
            var last = lists.Count > 0 ? lists[^1] : null;
            if (last is not null && last[^1].GetType() == mention.GetType() && IsListed(sentence, last[^1], mention))
            {
                last.Add(mention);
            }
            else
            {
                lists.Add([mention]);
            }
        }

        return [.. lists.Where(list => list.Count > 1)];
    }

    private static bool IsListed(Sentence sentence, Mention one, Mention next)
    {
        for (var i = one.End; i < next.Token; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind != TokenKind.Comma && token.Word is not ("và" or "and" or "hồ" or "sơ" or "records" or "dossiers" or ";"))
            {
                return false;
            }
        }

        return true;
    }

    private static void GiveScopesAndTopics(Sentence sentence, List<Mention> list)
    {
        var scopes = sentence.Scopes.Where(scope => !scope.IsAll).Distinct().ToList();
        var named = sentence.WordsIn(0, list[0].Token).Pieces().Select(Vocabulary.TopicOf).Where(topic => topic is not (Topic.Unknown or Topic.Received or Topic.Total or Topic.Resolved)).Distinct().ToList();
        var topic = Vocabulary.TopicOf(new Words([.. list[0].Before.All, .. list[^1].After.All]));
        for (var i = 0; i < list.Count; i++)
        {
            if (scopes.Count == list.Count)
            {
                (list[i].Scope, list[i].IsScopeSaid) = (scopes[i], true);
                list[i].Topic = topic is Topic.Unknown ? list[0].Topic : topic;
            }
            else if (named.Count == list.Count)
            {
                (list[i].Topic, list[i].Scope, list[i].IsScopeSaid) = (named[i], list[0].Scope, list[0].IsScopeSaid);
            }
        }
    }
}
