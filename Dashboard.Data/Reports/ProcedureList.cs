using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>What procedures are listed by.</summary>
public enum ProcedureOrder
{
    /// <summary>Most dossiers received first.</summary>
    Received,

    /// <summary>By Vietnamese name.</summary>
    Name,

    /// <summary>Lowest share submitted online first.</summary>
    Online,

    /// <summary>Lowest share on time first.</summary>
    OnTime,

    /// <summary>Most overdue first.</summary>
    Overdue,
}

/// <summary>One procedure with its counts.</summary>
/// <param name="Procedure">The version in force on the day states are read on, else the newest.</param>
/// <param name="Counts">Its counts over the period; all zero for none.</param>
public sealed record ProcedureFigures(Procedure Procedure, Counts Counts);

/// <summary>Procedures found by a text, in an order; those of a rate without dossiers come last.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Rows">The first ones, at most <see cref="Most"/>.</param>
/// <param name="Found">How many there are.</param>
/// <param name="Total">The counts over all that were found.</param>
public sealed record ProcedureList(Question Question, IReadOnlyList<ProcedureFigures> Rows, int Found, Counts Total)
{
    /// <summary>Rows on a page; a province has two thousand procedures, and nobody reads them all.</summary>
    public const int Most = 200;

    /// <param name="question">Which dossiers are counted; a field or procedure asked for narrows the list too.</param>
    /// <param name="text">A code or name, or part of one, with or without its marks; null for all.</param>
    /// <param name="order">What comes first.</param>
    public static ProcedureList From(Question question, string? text, ProcedureOrder order)
    {
        var (catalogue, request) = (question.Snapshot.Procedures, question.Request);
        var counted = question.Snapshot.CountBy(question.Query with { By = By.Procedure }).Groups.ToDictionary(group => group.Key, group => group.Counts);
        var found = catalogue.Find(text)
            .Where(procedure => (request.Field is null || procedure.Field.Vi == request.Field) && (request.Procedure is null || procedure.Code == request.Procedure))
            .Select(procedure => new ProcedureFigures(catalogue.InForce(procedure.Code, question.StatesOn) ?? procedure, counted.GetValueOrDefault(procedure.Code, Counts.Zero)))
            .OrderByDescending(row => row.Counts[Measure.Received])
            .ToList();
        return new ProcedureList(
            question, [.. InOrder(found, order).Take(Most)], found.Count, found.Aggregate(Counts.Zero, (sum, row) => sum + row.Counts));
    }

    private static IEnumerable<ProcedureFigures> InOrder(List<ProcedureFigures> rows, ProcedureOrder order) => order switch
    {
        ProcedureOrder.Name => rows.OrderBy(row => row.Procedure.Name.Vi, Vietnamese),
        ProcedureOrder.Online => ByRate(rows, Indicators.Online),
        ProcedureOrder.OnTime => ByRate(rows, Indicators.OnTimeDue),
        ProcedureOrder.Overdue => rows.OrderByDescending(row => row.Counts[Measure.InProcessOverdue]),
        _ => rows,
    };

    private static StringComparer Vietnamese => StringComparer.Create(new System.Globalization.CultureInfo("vi-VN"), ignoreCase: true);

    private static IEnumerable<ProcedureFigures> ByRate(List<ProcedureFigures> rows, Indicator indicator) =>
        rows.OrderBy(row => indicator.From(row.Counts).Percent is null).ThenBy(row => indicator.From(row.Counts).Percent);
}
