using Dashboard.Data.Queries;
using Dashboard.Display;

namespace Dashboard.Filters;

/// <summary>What has changed since an earlier load, in words.</summary>
internal static class KnowledgeWords
{
    public static string NameOf(KnowledgeChange change) => change switch
    {
        KnowledgeChange.LateArrivals => Texts.LateArrivals,
        KnowledgeChange.Corrections => Texts.Corrections,
        _ => Texts.UnitMoves,
    };

    /// <summary>"Nay là 43 …: đến muộn +1, đính chính +1, chuyển đơn vị 0."</summary>
    /// <param name="difference">The parts of the difference of a count.</param>
    /// <param name="now">The count now.</param>
    /// <param name="on">The day both are read on.</param>
    public static string Since(IEnumerable<(KnowledgeChange Change, long More)> difference, long now, DateOnly on) => Format.Fill(
        Texts.CountSince, Format.Count(now), Format.Day(on), string.Join(", ", difference.Select(part => $"{NameOf(part.Change).ToLowerInvariant()} {Format.Apart(part.More)}")));
}
