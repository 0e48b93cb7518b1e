using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Overviews;

namespace Dashboard.Exhibits;

/// <summary>A section that can be had on its own: as a page, a picture or text.</summary>
/// <param name="Section">The component that draws it, a <see cref="Section"/> inside.</param>
/// <param name="Parameters">What the component is given.</param>
public sealed record Exhibit(Type Section, IReadOnlyDictionary<string, object?> Parameters);

/// <summary>Every section that can be had on its own, by the id it has on its page.</summary>
/// <remarks>A new chart needs a line here and <c>Request</c> on its <see cref="Section"/>: its picture, text and page follow.</remarks>
public static class ExhibitList
{
    private static readonly Dictionary<string, Func<Overview, Exhibit>> All = new(StringComparer.Ordinal)
    {
        ["trend"] = Of<TrendSection>,
        ["overdue"] = Of<OverdueSection>,
        ["ranking"] = Of<RankingSection>,
        ["units"] = Of<UnitsSection>,
    };

    public static IEnumerable<string> Names => All.Keys;

    public static bool Knows(string name) => All.ContainsKey(name);

    /// <summary>The section of a known name under the figures given.</summary>
    public static Exhibit Find(string name, Overview overview) => All[name](overview);

    private static Exhibit Of<TSection>(Overview overview) => new(typeof(TSection), new Dictionary<string, object?> { ["Overview"] = overview });
}
