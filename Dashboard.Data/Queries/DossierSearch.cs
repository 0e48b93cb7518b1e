using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>Finds dossiers by the beginning of their code.</summary>
public sealed class DossierSearch(IDbContextFactory<ReportingDbContext> dbFactory)
{
    /// <summary>Fewer letters begin too many codes to be of use.</summary>
    public const int ShortestText = 3;

    /// <summary>The first codes that begin with a text, as typed or in capitals, in order.</summary>
    /// <param name="text">Any text; signs have no meaning of their own.</param>
    /// <param name="most">How many to find at most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<IReadOnlyList<string>> CodesAsync(string text, int most, CancellationToken cancellationToken)
    {
        if (text.Length < ShortestText)
        {
            return [];
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await Codes(db, text, most).ToListAsync(cancellationToken);
    }

    /// <remarks>Codes are ordered letter by letter in both databases, so their beginning is a range, which the index on codes answers.</remarks>
    internal static IQueryable<string> Codes(ReportingDbContext db, string text, int most)
    {
        var (typed, capitals) = (text, text.ToUpperInvariant());
        var (afterTyped, afterCapitals) = (After(typed), After(capitals));
        return db.Dossiers
            .Where(dossier =>
                (dossier.Code.CompareTo(typed) >= 0 && dossier.Code.CompareTo(afterTyped) < 0)
                || (dossier.Code.CompareTo(capitals) >= 0 && dossier.Code.CompareTo(afterCapitals) < 0))
            .OrderBy(dossier => dossier.Code)
            .Select(dossier => dossier.Code)
            .Take(most);
    }

    /// <summary>The first text behind all that begin with this one.</summary>
    private static string After(string text) => text + char.MaxValue;
}
