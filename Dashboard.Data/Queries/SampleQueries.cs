using System.Globalization;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>Draws samples of the dossiers a question counts.</summary>
public sealed class SampleQueries(IDbContextFactory<ReportingDbContext> dbFactory)
{
    /// <summary>
    /// Draws a sample. Codes decide the lots, and the columns in memory have none: the code of every dossier counted is read once, forward
    /// only; what is kept does not grow with them.
    /// </summary>
    /// <param name="snapshot">The data.</param>
    /// <param name="query">Which dossiers, over which days.</param>
    /// <param name="measure">What counts them: those due, received or resolved in the period.</param>
    /// <param name="request">The sample asked for.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public async Task<AuditSample> DrawAsync(
        Snapshot snapshot, CountQuery query, Measure measure, SampleRequest request, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await CountedRows.ReadAsync(db, snapshot, cancellationToken);
        var draw = new SampleDraw(request);
        var weighs = request.Method == SampleMethod.RiskWeighted;
        await foreach (var lot in Lots(rows.Of(query, [measure])).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var unit = rows.Unit(query.Basis == UnitBasis.ReceivedBy ? lot.ReceivedBy : lot.SettledBy).Code;
            draw.Add(new SampleCandidate(lot.Id, lot.Code, unit, weighs ? Risk.SignsOf(snapshot.Dossiers, lot.Id, query.AsOf) : 0));
        }

        var sample = draw.Draw(snapshot.Stamp.Load, QuestionOf(query, measure));
        return sample with { Drawn = [.. sample.Drawn.Select(drawn => drawn with { Signs = Risk.SignsOf(snapshot.Dossiers, drawn.Number, query.AsOf) })] };
    }

    internal static IQueryable<StoredLot> Lots(IQueryable<DossierRow> dossiers) =>
        dossiers.Select(dossier => new StoredLot(dossier.Id, dossier.Code, dossier.ReceivedById, dossier.SettledById));

    /// <summary>The question in a form that does not change with language or machine.</summary>
    internal static string QuestionOf(CountQuery query, Measure measure)
    {
        var filter = query.Filter;
        object?[] parts =
        [
            Measures.Of(measure).Id, Day(query.Period.First), Day(query.Period.Last), Day(query.AsOf), query.Basis, query.TreeOn is { } tree ? Day(tree) : null,
            filter.Unit, filter.OnlyUnit, filter.Level, filter.Procedure, filter.Field, filter.Channel, filter.Service, filter.Digitized, filter.Outcome,
            filter.ExceptUnits, filter.ExceptProcedures, filter.Scope.Units is { } scope ? string.Join(',', scope) : null,
        ];
        return string.Join('|', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed record StoredLot(int Id, string Code, int ReceivedBy, int SettledBy);
}
