using Dashboard.Data.Reports;

namespace Dashboard.Reports;

/// <summary>From a count of a report to exactly its dossiers.</summary>
internal static class ReportLinks
{
    /// <summary>The list; null for what is no count, or whose dossiers no list holds.</summary>
    public static string? To(Question question, CountedCell? counted) => counted is null ? null : To(question.Under(counted.Query), counted.Figure);

    /// <inheritdoc cref="To(Question, CountedCell?)"/>
    public static string? To(FigureRequest about, CountedFigure counted) =>
        counted.CanBeListed ? Urls.Dossiers(about with { Outcome = counted.Outcome ?? about.Outcome }, counted.Of) : null;
}
