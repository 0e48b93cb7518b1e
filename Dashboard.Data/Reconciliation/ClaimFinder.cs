namespace Dashboard.Data.Reconciliation;

/// <summary>A percent with the counts it may come from; the first way to read it is the likeliest.</summary>
/// <param name="Percent">The percent.</param>
/// <param name="Numerator">What is shared; null when the text does not say.</param>
/// <param name="Bases">What it may be a share of, the likeliest first.</param>
/// <param name="IsCertain">Whether the text says it so clearly that a difference is the text's, not the reader's.</param>
internal sealed record FoundClaim(PercentMention Percent, CountMention? Numerator, IReadOnlyList<CountMention> Bases, bool IsCertain);

/// <summary>Finds what each percent of a text is a share of.</summary>
internal sealed class ClaimFinder
{
    /// <summary>A whole is looked for among so many figures before and behind.</summary>
    private const int Before = 60, Behind = 25;

    /// <summary>More words than this between a count and its percent, and they hardly belong together.</summary>
    private const int LooseWords = 5;

    /// <summary>Words that may stand between a percent and the bracket with its counts: "90% hồ sơ được số hóa (4.512/5.020)".</summary>
    private const int WordsToBracket = 8;

    private readonly List<Mention> _mentions;
    private readonly HashSet<CountMention> _taken = [];

    public ClaimFinder(List<Sentence> sentences)
    {
        _mentions = [.. sentences.SelectMany(sentence => sentence.Mentions)];
        foreach (var sentence in sentences)
        {
            Parts.Join(sentence);
        }
    }

    public List<FoundClaim> Find() =>
        [.. _mentions.OfType<PercentMention>().Where(percent => percent.Role == PercentRole.Share).Select(Read).OfType<FoundClaim>()];

    private FoundClaim? Read(PercentMention percent)
    {
        var (numerator, whole, isLoose) = Counts(percent);
        if (numerator is null)
        {
            return percent.Topic is Topic.Unknown or Topic.Total or Topic.Received ? null : new FoundClaim(percent, null, [], false);
        }

        _taken.Add(numerator);
        if ((whole ?? numerator.PartOf) is { } said)
        {
            // "3,800 at the district (50%) of the 26,000 received": what stands behind the bracket need not be what it is a share of
            var isClosed = whole is not null && percent.End < percent.Sentence.Tokens.Count && percent.Sentence.Tokens[percent.End].Kind == TokenKind.Close;
            return new FoundClaim(percent, numerator, [said], said.Value >= numerator.Value && !(isClosed && FitsAnother(percent, numerator, said, _ => true)));
        }

        var topic = TopicOf(numerator, percent);
        if (topic is Topic.Unknown or Topic.Total || percent.SaidBase is not (null or Topic.Total))
        {
            var (known, isClear) = percent.SaidBase is { } wanted ? (Nearest([wanted], numerator), true) : WholeBefore(numerator);
            return new FoundClaim(percent, numerator, known is null ? [] : [known], isClear && !isLoose && known is not null && IsSameSaying(known, numerator) && !FitsBeside(percent, numerator, known, isNamed: true));
        }

        var bases = Candidates(topic, numerator, isSamePeriod: true);
        if (bases.Count == 0 && WholeBefore(numerator) is { IsClear: true, Whole: { } named })
        {
            return new FoundClaim(percent, numerator, [named], !isLoose);
        }

        if (bases.Count == 0)
        {
            var total = topic == Topic.Received && !numerator.Scope.IsAll ? Nearest([Topic.Received, Topic.Total], numerator, TextScope.All) : null;
            return new FoundClaim(percent, numerator, total is null ? Candidates(topic, numerator, isSamePeriod: false) : [total], false);
        }

        var isClearBase = !FitsAnother(percent, numerator, bases[0], other => (other.Scope != bases[0].Scope || other.Sentence == numerator.Sentence) && Topics.BasesOf(topic).Contains(other.Topic))
            && !FitsBeside(percent, numerator, bases[0], isNamed: false) && (numerator.OtherScope is null || bases.All(count => count.Scope == bases[0].Scope)) && !IsContested(bases[0], numerator);
        return new FoundClaim(percent, numerator, bases, isClearBase && !isLoose && !numerator.Sentence.IsListed);
    }

    /// <summary>The count a percent is of, and what it is part of where the words say so.</summary>
    private (CountMention? Numerator, CountMention? Whole, bool IsLoose) Counts(PercentMention percent)
    {
        if (percent.Listed is { } listed)
        {
            return (listed, null, false);
        }

        var mentions = percent.Sentence.Mentions;
        var at = mentions.IndexOf(percent);
        var (left, isBase) = Left(percent, mentions, at);
        var right = Right(percent, mentions, at);
        var between = right is null ? Words.None : percent.Sentence.WordsIn(percent.End, right.Token);
        var bracket = right is not null && IsBracketOf(percent, right);
        var isLoose = Loose(percent) > LooseWords || (left is not null && IsPastOthers(left, percent));

        var isBaseInBracket = right is not null && percent.After.StartsWith(Vocabulary.BaseSaid) && percent.Sentence.Tokens[right.Token - 1].Kind == TokenKind.Open;
        isBaseInBracket = isBaseInBracket || (right is not null && Vocabulary.BaseSaid.LengthAt([.. between.All, ""], 0) == between.All.Count);
        if (isBaseInBracket && left is not null && !isBase && left.Value <= right!.Value)
        {
            return (left, right, isLoose);
        }

        if (right is not null && (bracket || between.StartsWith(Linked) || (between.All.Count <= 8 && between.EndsWith(Linked))) && !_taken.Contains(right))
        {
            if (right.PartOf is not null || left is null || isBase)
            {
                return (right, isBase && right.PartOf is null && left is { IsTopicInherited: false } && left.Value >= right.Value && Topics.BasesOf(TopicOf(right, percent)) is [] ? left : null, false);
            }

            return left.Value < right.Value && bracket ? (left, right, isLoose) : (left, null, isLoose);
        }

        if (right is not null && between.All.Count is > 0 and <= 6 && between.All[^1] != "/" && between.EndsWith(Vocabulary.PartOf) && right.Value >= (left?.Value ?? 0)
            && !percent.Sentence.Tokens.Take(percent.End..right.Token).Any(token => token.Kind is TokenKind.Comma or TokenKind.Number))
        {
            // "60.26% of the 157,945 records", with the part before or behind
            var part = isBase ? null : left ?? (at + 2 < mentions.Count && mentions[at + 2] is CountMention behind && behind.Value < right.Value ? behind : null);
            return (part, part is null ? null : right, isLoose);
        }

        return isBase ? (null, null, false) : (left, null, isLoose);
    }

    /// <summary>The count behind a percent; none behind a semicolon, and none of another time.</summary>
    private static CountMention? Right(PercentMention percent, List<Mention> mentions, int at) =>
        at + 1 < mentions.Count && mentions[at + 1] is CountMention count && count.Aside == percent.Aside
        && !percent.Sentence.Tokens.Take(percent.End..count.Token).Any(token => token.Word == ";")
            ? count
            : null;

    /// <summary>"4.000 hồ sơ; cài VNeID cho 4.300 người, đạt 86%": something else is counted between a count and its percent.</summary>
    private static bool IsPastOthers(CountMention count, PercentMention percent) =>
        count.Sentence == percent.Sentence && percent.Sentence.Foreign.Exists(at => at > count.Token && at < percent.Token);

    /// <summary>Whether a count opens the bracket behind a percent; one told with its whole may stand further behind.</summary>
    private static bool IsBracketOf(PercentMention percent, CountMention count)
    {
        var tokens = percent.Sentence.Tokens;
        if (count.PartOf is null)
        {
            return count.Token - 1 == percent.End && tokens[percent.End].Kind == TokenKind.Open;
        }

        var open = tokens.FindLastIndex(count.Token - 1, count.Token - percent.End, token => token.Kind is TokenKind.Open or TokenKind.Close);
        var inside = open < 0 ? Words.None : percent.Sentence.WordsIn(open, count.Token);
        return open >= 0 && tokens[open].Kind == TokenKind.Open && open - percent.End <= WordsToBracket && (inside.All.Count == 0 || (inside.All.Count <= 3 && inside.EndsWith(Linked)));
    }

    private static readonly WordSet Linked = new("tương ứng", "tương đương", "với", "hay", "or", "equivalent", "that is", "i", "là", "bằng", "corresponding", "with");

    /// <summary>The count before a percent in its sentence; marked when it is what the percent is a share of rather than the part.</summary>
    private (CountMention? Count, bool IsBase) Left(PercentMention percent, List<Mention> mentions, int at)
    {
        CountMention? whole = null;
        for (var i = at - 1; i >= 0 && !IsShareBeside(percent, mentions[i]); i--)
        {
            if (mentions[i] is not CountMention count || count.Aside != percent.Aside)
            {
                continue;
            }

            if (whole is null && count.IsWhole && mentions.Take(i).OfType<CountMention>().LastOrDefault(part => part.PartOf == count) is { } partOf)
            {
                return _taken.Contains(partOf) ? (null, false) : (partOf, false);
            }

            var own = percent.Topic;
            var isPart = whole is null ? own == Topic.Unknown || own == count.Topic || count.Topic == Topic.Unknown || IsKin(own, count.Topic) : own == count.Topic;
            if (isPart)
            {
                return _taken.Contains(count) ? (null, false) : (count, false);
            }

            whole ??= count;
        }

        return Told(percent) is { } told ? (told, false) : (whole, whole is not null);
    }

    private static bool IsShareBeside(PercentMention percent, Mention other) => other is PercentMention { Role: PercentRole.Share } && other.Aside == percent.Aside;

    /// <summary>"… 6,000 online. The online rate was 66.67%": the count of the same name that the sentence before told.</summary>
    private CountMention? Told(PercentMention percent)
    {
        var first = percent.Sentence.Mentions[0].Order;
        if (percent.Topic is Topic.Unknown && percent.Sentence.WordsIn(0, percent.Token).StartsWith(Vocabulary.ThisRate))
        {
            return first == percent.Order && first > 0 && _mentions[first - 1] is CountMention before && before.Scope == (percent.IsScopeSaid ? percent.Scope : before.Scope) && !_taken.Contains(before) ? before : null;
        }

        if (percent.Topic is Topic.Unknown or Topic.Received or Topic.Total)
        {
            return null;
        }

        for (var i = first - 1; i >= 0 && (_mentions[i].Sentence == _mentions[first - 1].Sentence); i--)
        {
            if (_mentions[i] is CountMention count && count.Topic == percent.Topic && count.Scope == percent.Scope && count.Period == percent.Period)
            {
                return _taken.Contains(count) ? null : count;
            }
        }

        return null;
    }

    private static bool IsKin(Topic one, Topic other) =>
        one is Topic.OnTime or Topic.EarlyOrOnTime or Topic.Early && other is Topic.OnTime or Topic.EarlyOrOnTime or Topic.Early
        || one is Topic.Online or Topic.OnlineFull or Topic.OnlinePartial && other is Topic.OnlineFull or Topic.OnlinePartial
        || one is Topic.Received or Topic.Total or Topic.Resolved
        || one is Topic.DigitizedOnReceipt or Topic.ResultsDigitized && other is Topic.DigitizedOnReceipt or Topic.ResultsDigitized;

    /// <summary>Words before a percent that say more than that it is one.</summary>
    private static int Loose(PercentMention percent)
    {
        var loose = 0;
        var words = percent.Lead.All;
        for (var i = 0; i < words.Count; i++)
        {
            loose += words[i] == "," || Vocabulary.Fillers.LengthAt(words, i) > 0 ? 0 : 1;
        }

        return percent.Topic == Topic.Unknown ? loose : loose - 3;
    }

    private static Topic TopicOf(CountMention numerator, PercentMention percent) =>
        numerator.Topic == Topic.Unknown || numerator is { IsTopicInherited: true } && percent.Topic != Topic.Unknown ? percent.Topic : numerator.Topic;

    /// <summary>The wholes a count of a topic may be a part of: of the same office and period, the usual ones first.</summary>
    private List<CountMention> Candidates(Topic topic, CountMention numerator, bool isSamePeriod)
    {
        List<CountMention> found = [];
        TextScope[] scopes = numerator.OtherScope is { } other ? [other, numerator.Scope] : [numerator.Scope];
        foreach (var wanted in Topics.BasesOf(topic))
        {
            foreach (var scope in scopes)
            {
                if (Nearest([wanted], numerator, scope, isSamePeriod) is { } count && !found.Exists(known => known.Value == count.Value))
                {
                    found.Add(count);
                }
            }
        }

        return found;
    }

    private CountMention? Nearest(IReadOnlyList<Topic> wanted, CountMention part, TextScope? scope = null, bool isSamePeriod = true)
    {
        for (var i = part.Order - 1; i >= Math.Max(0, part.Order - Before); i--)
        {
            if (IsWhole(_mentions[i], wanted, part, scope, isSamePeriod))
            {
                return (CountMention)_mentions[i];
            }
        }

        for (var i = part.Order + 1; i < Math.Min(_mentions.Count, part.Order + Behind); i++)
        {
            if (IsWhole(_mentions[i], wanted, part, scope, isSamePeriod))
            {
                return (CountMention)_mentions[i];
            }
        }

        return null;
    }

    private static bool IsWhole(Mention mention, IReadOnlyList<Topic> wanted, CountMention part, TextScope? scope, bool isSamePeriod) =>
        mention is CountMention count && wanted.Contains(count.Topic) && count.Scope == (scope ?? part.Scope) && (count.Aside > 0) == (part.Aside > 0) && (!isSamePeriod || count.Period == part.Period)
        && count.Value >= part.Value && count != part;

    /// <summary>Whether the text prints another count of the same thing, so that either may be meant.</summary>
    private bool IsContested(CountMention whole, CountMention part)
    {
        if (whole.Sentence == part.Sentence)
        {
            return false;
        }

        for (var i = Math.Max(0, part.Order - Before); i < Math.Min(_mentions.Count, part.Order + Behind); i++)
        {
            if (_mentions[i] is CountMention other && other.Topic == whole.Topic && other.Scope == whole.Scope && other.Period == whole.Period && other.Value != whole.Value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the percent is that of another whole and not of the one found, where the count itself names no office: then the text more
    /// likely says the office in a way that was not understood.
    /// </summary>
    private bool FitsAnother(PercentMention percent, CountMention part, CountMention whole, Func<CountMention, bool> isWhole)
    {
        bool Fits(CountMention count) =>
            Recomputation.Agrees(Span.OfCount(part.Value, part.Hedge), Span.OfCount(count.Value, count.Hedge), percent.Printed.Printed, percent.Printed.Hedge);
        return part.Scope.IsAll && !Fits(whole) && _mentions.OfType<CountMention>().Any(other => isWhole(other) && Fits(other));
    }

    /// <summary>Whether another count of the same sentence gives the percent, and the whole found does not.</summary>
    /// <param name="percent">As printed.</param>
    /// <param name="part">What is shared.</param>
    /// <param name="whole">What was found.</param>
    /// <param name="isNamed">Whether a count that is known to be another whole matters too: dividing by that one is a slip, where the share says what it is of.</param>
    private static bool FitsBeside(PercentMention percent, CountMention part, CountMention whole, bool isNamed)
    {
        bool Fits(CountMention count) => Recomputation.Agrees(part.Count, count.Count, percent.Printed);
        return !Fits(whole) && part.Sentence.Mentions.OfType<CountMention>()
            .Any(other => other != part && other != whole && (isNamed || other.Topic is not (Topic.Received or Topic.Resolved or Topic.Total or Topic.InProcess)) && Fits(other));
    }

    private static bool IsSameSaying(CountMention whole, CountMention part) => whole.Sentence == part.Sentence || whole.Sentence.Tokens[0].At < part.Sentence.Tokens[0].At;

    /// <summary>"4.000 hồ sơ, gồm: Sở Tư pháp 1.200 hồ sơ, Sở Xây dựng 800 hồ sơ": one of the parts is not the whole of the next.</summary>
    private static bool IsSibling(CountMention count, CountMention part) =>
        count.Topic == part.Topic && count.IsScopeSaid && count.Scope != part.Scope && count.Sentence.WordsIn(0, count.Token).Has(Vocabulary.OfWhich);

    /// <summary>"Trong tổng số 12.000 hồ sơ, hộ tịch 4.200 hồ sơ (35%), đất đai 3.600 hồ sơ (30%)": the whole that opened the list is that of every part.</summary>
    private static bool IsListedUnder(CountMention whole, CountMention part)
    {
        var between = part.Sentence.Mentions.Where(mention => mention.Order > whole.Order && mention.Order < part.Order).OfType<CountMention>().ToList();
        return between.Exists(other => other.PartOf == whole) && between.TrueForAll(other => other.PartOf == whole || other.Topic == part.Topic)
            && !part.Sentence.Tokens.Take(whole.End..part.Token).Any(token => token.Word == ";");
    }

    /// <summary>What "of which" refers to: the count right before these words.</summary>
    private (CountMention? Whole, bool IsClear) WholeBefore(CountMention part)
    {
        var sentence = part.Sentence;
        var isPassed = false;
        for (var i = part.Order - 1; i >= Math.Max(0, part.Order - Before); i--)
        {
            if (_mentions[i] is not CountMention count || count.Value < part.Value || count.Period != part.Period || (count.Aside > 0) != (part.Aside > 0))
            {
                continue;
            }

            if (count.Sentence == sentence)
            {
                if (sentence.WordsIn(count.End, part.Token).Has(Vocabulary.OfWhich))
                {
                    // "30.000 hồ sơ, trong đó 12.000 hồ sơ có phí; thanh toán trực tuyến 9.000 hồ sơ": either may be meant
                    return (count, !isPassed);
                }

                isPassed = isPassed || !IsSibling(count, part);

                if (count.IsWhole)
                {
                    return (count, IsListedUnder(count, part));
                }

                if (count.Topic is Topic.Total or Topic.Received or Topic.Resolved && !IsSibling(count, part))
                {
                    return (count, false);
                }
            }
            else
            {
                return count.Topic is Topic.Total or Topic.Received ? (count, false) : (null, false);
            }
        }

        return (null, false);
    }
}
