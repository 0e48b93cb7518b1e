using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Dossiers;

namespace Dashboard.Reports;

/// <summary>From a count of a report to exactly its dossiers.</summary>
public static class ReportLinks
{
    /// <summary>The list; null for what is no count.</summary>
    public static string? To(Question question, CountedCell? counted)
    {
        if (counted is not { Figure: var figure, Query: var query })
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
                Outcome = filter.Outcome,
                Basis = query.Basis,
            },
            new ListChoice { Measures = figure.Of, Without = figure.Less });
    }
}
