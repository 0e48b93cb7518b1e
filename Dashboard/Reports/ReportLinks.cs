using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Reports;

/// <summary>From a count of a report to exactly its dossiers.</summary>
internal static class ReportLinks
{
    /// <summary>The list; null for what is no count, or whose dossiers no list holds.</summary>
    public static string? To(Question question, CountedCell? counted)
    {
        if (counted is not { Figure: { CanBeListed: true } figure, Query: var query })
        {
            return null;
        }

        var filter = query.Filter;
        var about = filter.OnlyUnit is { } code ? question.Only(question.Snapshot.Units.Find(code)!) : question.Request with { Level = filter.Level };
        return Urls.Dossiers(
            about with
            {
                Period = query.Period == question.Period.Days ? question.Request.Period : PeriodChoice.Free(query.Period),
                AsOf = query.AsOf == question.AsOf ? question.Request.AsOf : query.AsOf,
                Field = filter.Field,
                Outcome = figure.Outcome ?? filter.Outcome,
                Basis = query.Basis,
            },
            figure.Of);
    }
}
