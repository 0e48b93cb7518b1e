using Dashboard.Data.Reports;
using Dashboard.Dossiers;

namespace Dashboard.Reports;

/// <summary>From a count of a report to exactly its dossiers.</summary>
public static class ReportLinks
{
    /// <summary>The list; null for what is no count.</summary>
    public static string? To(Question question, CountedCell? counted) => counted is null ? null : To(question.Under(counted.Query), counted.Figure);

    /// <summary>The list of a figure under its conditions.</summary>
    public static string To(FigureRequest about, CountedFigure counted) => Urls.Dossiers(about, new ListChoice { Measures = counted.Of, Without = counted.Less });
}
