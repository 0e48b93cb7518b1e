namespace Dashboard.Data.Domain;

/// <summary>How well a name or code answers what was typed; the best first.</summary>
public enum SearchFit
{
    /// <summary>It is what was typed.</summary>
    Whole,

    /// <summary>It begins with what was typed.</summary>
    Beginning,

    /// <summary>Each word typed begins one of its words.</summary>
    Words,

    /// <summary>What was typed stands somewhere inside.</summary>
    Inside,
}

/// <summary>Finds units and procedures by code or by name, however the name is written.</summary>
public static class NameSearch
{
    /// <summary>Longer than any name anyone types; what is beyond is not read.</summary>
    public const int LongestText = 100;

    /// <summary>What is searched for: one line without ends and control characters, cut to <see cref="LongestText"/>.</summary>
    public static string Read(string? text)
    {
        var line = string.Concat((text ?? "").Take(LongestText * 4).Where(letter => !char.IsControl(letter))).Trim();
        return line.Length > LongestText ? line[..LongestText] : line;
    }

    /// <summary>Units by code, name or short name in either language; the best first, then in the order of the tree.</summary>
    public static IReadOnlyList<(Unit Unit, SearchFit Fit)> Units(UnitTree units, string text) =>
        Find(units.All, text, unit => unit.Code, unit => [unit.Name.Vi, unit.Name.En, unit.ShortName.Vi, unit.ShortName.En]);

    /// <summary>Procedures by code, as the source wrote it or normalised, or by name in either language; each once, in its newest version.</summary>
    public static IReadOnlyList<(Procedure Procedure, SearchFit Fit)> Procedures(ProcedureCatalogue procedures, string text) => Find(
        procedures.All.Where(procedure => procedures.Newest(procedure.Code) == procedure),
        ProcedureCode.TryNormalise(text, out var code) ? code : text,
        procedure => procedure.Code,
        procedure => [procedure.Name.Vi, procedure.Name.En]);

    /// <summary>How well any of some names answers; null for not at all.</summary>
    public static SearchFit? FitOf(string text, params ReadOnlySpan<string> names)
    {
        var wanted = SearchKey.Of(text);
        if (wanted.Length == 0)
        {
            return null;
        }

        SearchFit? best = null;
        foreach (var name in names)
        {
            if (FitOfKey(wanted, SearchKey.Of(name)) is { } fit && (best is null || fit < best))
            {
                best = fit;
            }
        }

        return best;
    }

    private static List<(T Item, SearchFit Fit)> Find<T>(IEnumerable<T> items, string text, Func<T, string> codeOf, Func<T, string[]> namesOf) =>
    [
        .. items.Select(item => (Item: item, Fit: FitOfCode(text, codeOf(item)) ?? FitOf(text, namesOf(item))))
            .Where(found => found.Fit is not null)
            .OrderBy(found => found.Fit)
            .Select(found => (found.Item, found.Fit!.Value)),
    ];

    private static SearchFit? FitOfCode(string text, string code) =>
        text.Length == 0 || !code.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? null
        : code.Length == text.Length ? SearchFit.Whole
        : SearchFit.Beginning;

    private static SearchFit? FitOfKey(string wanted, string name)
    {
        if (name.StartsWith(wanted, StringComparison.Ordinal))
        {
            return name.Length == wanted.Length ? SearchFit.Whole : SearchFit.Beginning;
        }

        var words = name.Split(' ');
        return wanted.Split(' ').All(typed => words.Any(word => word.StartsWith(typed, StringComparison.Ordinal))) ? SearchFit.Words
            : name.Contains(wanted, StringComparison.Ordinal) ? SearchFit.Inside
            : null;
    }
}
