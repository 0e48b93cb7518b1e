using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Finds parts and wholes among the counts of a text, and adds them up.</summary>
internal sealed class SumFinder
{
    /// <summary>A part is looked for among so many figures on either side of its whole.</summary>
    private const int Reach = 40;

    private static readonly Topic[][] Complements =
    [
        [Topic.Early, Topic.OnTime, Topic.Late], [Topic.EarlyOrOnTime, Topic.Late], [Topic.OnTime, Topic.Late],
        [Topic.Online, Topic.Counter, Topic.Postal], [Topic.Online, Topic.CounterOrPostal], [Topic.Online, Topic.Counter],
    ];

    private readonly List<Mention> _mentions;
    private readonly List<(SumCheck Sum, IReadOnlyList<PrintedCount> Counts)> _found = [];

    public SumFinder(IEnumerable<Sentence> sentences) => _mentions = [.. sentences.SelectMany(sentence => sentence.Mentions)];

    public IReadOnlyList<(SumCheck Sum, IReadOnlyList<PrintedCount> Counts)> Find()
    {
        foreach (var whole in _mentions.OfType<CountMention>().Where(count => count.Topic != Topic.Unknown))
        {
            var beside = Beside(whole);
            if (whole.Scope.IsAll && whole.Hedge == Hedge.Exact)
            {
                AddLevels(whole, beside);
            }

            if (whole.Topic is Topic.Received or Topic.Total or Topic.Resolved or Topic.InProcess or Topic.Online)
            {
                _found.AddRange(Additions.Within(topic => topic == whole.Topic ? whole.Count : beside.GetValueOrDefault((topic, whole.Scope))?.Count, whole.Scope)
                    .Where(found => found.Sum.Kind != SumKind.Balance ? found.Sum.Topic == whole.Topic : whole.Topic == Topic.Received));
            }
        }

        AddPercents();
        return [.. _found.DistinctBy(found => (found.Sum.Kind, string.Join('+', found.Counts.Select(count => count.At))))];
    }

    private void AddLevels(CountMention whole, Dictionary<(Topic, TextScope), CountMention> beside)
    {
        var parts = Enum.GetValues<Level>().Select(level => beside.GetValueOrDefault((whole.Topic, TextScope.Of(level)))).OfType<CountMention>().OrderBy(part => part.Order).ToList();
        if (parts.Count >= 2 && parts.TrueForAll(part => part.Hedge == Hedge.Exact))
        {
            List<PrintedCount> counts = [.. parts.Select(part => part.Count)];
            var sum = new SumCheck(SumKind.Scopes, whole.Topic, TextScope.All, [.. counts.Select(count => count.Printed)], [whole.Printed], Additions.Verdict(counts, whole.Count, isComplete: true));
            _found.Add((sum, [.. counts, whole.Count]));
        }
    }

    /// <summary>The counts that go with a whole, by topic and office: the next one before the whole is told anew, else the one before it.</summary>
    private Dictionary<(Topic Topic, TextScope Scope), CountMention> Beside(CountMention whole)
    {
        Dictionary<(Topic, TextScope), CountMention> beside = [];
        Add(Enumerable.Range(whole.Order + 1, Math.Max(0, Math.Min(_mentions.Count, whole.Order + Reach) - whole.Order - 1)));
        Add(Enumerable.Range(1, Math.Min(Reach, whole.Order)).Select(back => whole.Order - back));
        return beside;

        void Add(IEnumerable<int> places)
        {
            foreach (var count in places.Select(at => IsBeside(_mentions[at], whole)).OfType<CountMention>())
            {
                beside.TryAdd((count.Topic, count.Scope), count);
                if (count.Topic == whole.Topic && count.Scope == whole.Scope && count.Value != whole.Value)
                {
                    return;
                }
            }
        }
    }

    /// <summary>A count of the same time.</summary>
    private static CountMention? IsBeside(Mention mention, CountMention whole) =>
        mention is CountMention count && count.Period == whole.Period && (count.Aside > 0) == (whole.Aside > 0) ? count : null;

    /// <summary>Shares of one whole told in one sentence add to 100, within what rounding allows.</summary>
    private void AddPercents()
    {
        foreach (var shares in _mentions.OfType<PercentMention>().Where(share => share.Role == PercentRole.Share && share.Printed.Hedge == Hedge.Exact)
            .GroupBy(share => (share.Sentence, share.Scope)))
        {
            foreach (var topics in Complements)
            {
                var parts = topics.Select(topic => shares.Where(share => ShareOf(share) == topic).ToList()).ToList();
                if (!parts.TrueForAll(found => found.Count == 1))
                {
                    continue;
                }

                var printed = parts.ConvertAll(found => found[0].Printed.Printed);
                var slack = printed.Sum(percent => 0.5m / Span.Power(percent.Decimals));
                var difference = Math.Abs(printed.Sum(percent => percent.Value) - 100);
                if (difference <= 5)
                {
                    var verdict = difference <= slack ? SumVerdict.Match : topics.Length == 2 && topics[0] != Topic.EarlyOrOnTime ? SumVerdict.Incomplete : SumVerdict.Mismatch;
                    _found.Add((new SumCheck(SumKind.Percents, topics[0], shares.Key.Scope, printed, [new PrintedNumber("100", 100, 0)], verdict),
                        [.. parts.Select(found => new PrintedCount(found[0].Printed.Printed, Hedge.Exact, Topic.Unknown, found[0].Printed.At))]));
                    break;
                }
            }
        }
    }

    private static Topic ShareOf(PercentMention share)
    {
        if (share.Topic != Topic.Unknown)
        {
            return share.Topic;
        }

        var at = share.Sentence.Mentions.IndexOf(share);
        return at > 0 && share.Sentence.Mentions[at - 1] is CountMention count ? count.Topic : Topic.Unknown;
    }
}
