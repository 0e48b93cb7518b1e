namespace Dashboard.Data.Reconciliation;

/// <summary>A list of words and phrases to look for.</summary>
internal sealed class WordSet(params string[] phrases)
{
    private readonly Dictionary<string, string[][]> _byFirst = phrases.Distinct().Select(Split)
        .GroupBy(phrase => phrase[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToArray());

    /// <summary>The words that its phrases begin with.</summary>
    public IEnumerable<string> Firsts => _byFirst.Keys;

    /// <summary>How many of the words from a place on make up a phrase of the list; 0 for none.</summary>
    public int LengthAt(IReadOnlyList<string> words, int at)
    {
        if (!_byFirst.TryGetValue(words[at], out var candidates))
        {
            return 0;
        }

        foreach (var phrase in candidates)
        {
            var length = 1;
            while (length < phrase.Length && at + length < words.Count && words[at + length] == phrase[length])
            {
                length++;
            }

            if (length == phrase.Length)
            {
                return length;
            }
        }

        return 0;
    }

    internal static string[] Split(string phrase) => phrase.Replace(",", " ,").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A run of words of a text, in small letters; commas are words too.</summary>
internal sealed class Words(IReadOnlyList<string> all)
{
    public static Words None { get; } = new([]);

    public IReadOnlyList<string> All => all;

    /// <summary>The words between commas and joining words.</summary>
    public IEnumerable<Words> Pieces()
    {
        var start = 0;
        for (var at = 0; at <= all.Count; at++)
        {
            if (at == all.Count || all[at] is "," or "và" or "and")
            {
                yield return new Words([.. all.Skip(start).Take(at - start)]);
                start = at + 1;
            }
        }
    }

    /// <summary>The places of the words of a set.</summary>
    public List<int> PlacesOf(IReadOnlySet<string> set)
    {
        List<int> places = [];
        for (var at = 0; at < all.Count; at++)
        {
            if (set.Contains(all[at]))
            {
                places.Add(at);
            }
        }

        return places;
    }

    /// <summary>Whether a phrase of the list occurs.</summary>
    public bool Has(WordSet set) => Last(set) >= 0;

    /// <summary>Where the last phrase of the list begins; -1 for none.</summary>
    public int Last(WordSet set)
    {
        for (var at = all.Count - 1; at >= 0; at--)
        {
            if (set.LengthAt(all, at) > 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Where the last phrase of the list ends: the number of words up to and with it; 0 for none.</summary>
    public int EndOfLast(WordSet set) => Last(set) is >= 0 and var at ? at + set.LengthAt(all, at) : 0;

    /// <summary>Whether the words end with a phrase of the list.</summary>
    public bool EndsWith(WordSet set)
    {
        for (var at = Math.Max(0, all.Count - 5); at < all.Count; at++)
        {
            if (set.LengthAt(all, at) == all.Count - at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words begin with a phrase of the list.</summary>
    public bool StartsWith(WordSet set) => all.Count > 0 && set.LengthAt(all, 0) > 0;
}
