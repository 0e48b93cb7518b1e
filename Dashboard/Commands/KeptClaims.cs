using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Reports;

namespace Dashboard.Commands;

/// <summary>What became of the claims of a text that were to be kept.</summary>
/// <param name="Kept">How many were new among the published figures.</param>
/// <param name="Already">How many were kept before.</param>
/// <param name="Refused">Which cannot be kept, by their number from 1, and why.</param>
public sealed record KeptClaims(int Kept, int Already, IReadOnlyList<(int Claim, KeepProblem Problem)> Refused)
{
    /// <summary>Keeps every claim that can be.</summary>
    internal static async Task<KeptClaims> KeepAsync(
        Reconciled reconciled, ClaimsAgainstData inData, Period? otherwise, string source, DateOnly? printedOn, Func<CancellationToken, Task<PublishedFigureEditor>> editor, CancellationToken cancellationToken)
    {
        var claims = reconciled.Claims.Select(claim => inData.IsElsewhere(claim) ? new KeptClaim(null, KeepProblem.Elsewhere) : KeptClaim.Of(claim, null, otherwise, source, printedOn)).ToList();
        List<PublishedFigure> figures = [.. claims.Select(claim => claim.Figure).OfType<PublishedFigure>()];
        var kept = figures.Count == 0 ? 0 : await (await editor(cancellationToken)).KeepAsync(figures, cancellationToken);
        return new(kept, figures.Count - kept, [.. claims.Index().Where(claim => claim.Item.Figure is null).Select(claim => (claim.Index + 1, claim.Item.Problem))]);
    }
}
