using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Sealing;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.Searching;

/// <summary>What a search can find.</summary>
public enum SearchKind
{
    /// <summary>A figure that was handed out, by its code.</summary>
    Figure,

    /// <summary>A sealed report, by the beginning of its digest.</summary>
    Report,
    Dossier,
    Unit,
    Procedure,
}

/// <summary>One thing found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; empty for a dossier, which has none.</param>
/// <param name="Href">Where it is shown.</param>
/// <param name="IsWhole">Whether what was typed is its whole code or name.</param>
public sealed record SearchHit(SearchKind Kind, string Code, string Name, string Href, bool IsWhole)
{
    /// <summary>The one thing that must be meant: the only one found, or the only one whose whole code or name was typed.</summary>
    public static SearchHit? Meant(IReadOnlyList<SearchHit> hits) =>
        hits.Count == 1 ? hits[0] : hits.Where(hit => hit.IsWhole).Take(2).ToList() is [var only] ? only : null;
}

/// <summary>Searches figures, sealed reports, dossiers, units and procedures at once.</summary>
public sealed class Search(SnapshotHolder snapshots, DossierSearch dossiers, ReportSealer reports)
{
    /// <summary>Fewer digits of a digest are not looked for: they could be anything.</summary>
    private const int FewestDigits = 8;

    /// <summary>Finds at most so many of each kind, the best first.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int most, CancellationToken cancellationToken)
    {
        var typed = NameSearch.Read(text);
        if (typed.Length == 0 || !snapshots.IsReady)
        {
            return [];
        }

        var snapshot = snapshots.Current;
        var codes = await dossiers.CodesAsync(typed, most, cancellationToken);
        return
        [
            .. FigurePassport.Read(typed, snapshot.Units, snapshot.Procedures) is { } passport
                ? new[] { new SearchHit(SearchKind.Figure, passport.Code!, Format.Words(passport.Figure.Name), Urls.Passport(passport.Code!), IsWhole: true) }
                : [],
            .. await ReportsAsync(typed, cancellationToken),
            .. codes.Select(code => new SearchHit(SearchKind.Dossier, code, "", Urls.Dossier(code), code.Equals(typed, StringComparison.OrdinalIgnoreCase))),
            .. NameSearch.Units(snapshot.Units, typed).Take(most)
                .Select(found => new SearchHit(SearchKind.Unit, found.Unit.Code, Format.Words(found.Unit.Name), Urls.Unit(new() { Unit = found.Unit.Code }), found.Fit == SearchFit.Whole)),
            .. NameSearch.Procedures(snapshot.Procedures, typed).Take(most)
                .Select(found => new SearchHit(SearchKind.Procedure, found.Procedure.Code, Format.Words(found.Procedure.Name), Urls.Procedure(new() { Procedure = found.Procedure.Code }), found.Fit == SearchFit.Whole)),
        ];
    }

    private async Task<IReadOnlyList<SearchHit>> ReportsAsync(string typed, CancellationToken cancellationToken)
    {
        var isDigest = typed.Length >= FewestDigits && typed.All(char.IsAsciiHexDigit);
        return isDigest && await reports.FindAsync(typed.ToLowerInvariant(), cancellationToken) is { } report
            ? [new SearchHit(SearchKind.Report, report.Digest[..FewestDigits], report.Content.In(Format.Language).Title, Urls.SealedReport(report.Digest), IsWhole: true)]
            : [];
    }
}
