using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>Everything told of one procedure: its figures, its versions and how long it really takes.</summary>
/// <param name="Overview">The figures of the overview, of this procedure alone.</param>
/// <param name="Versions">Every version, oldest first.</param>
/// <param name="InForce">The version in force on the day states are read on; null when none is.</param>
/// <param name="Used">Dossiers resolved in the period by working days used.</param>
/// <param name="Left">The same by working days left, or over, at the end.</param>
public sealed record OneProcedure(Overview Overview, IReadOnlyList<Procedure> Versions, Procedure? InForce, DayDistribution Used, DayDistribution Left)
{
    /// <summary>The newest version, to name the procedure whatever the day.</summary>
    public Procedure Newest => Versions[^1];

    /// <summary>The limit in working days that held for every dossier received in the period; null when it changed, or is not counted in working days.</summary>
    public int? LimitDays
    {
        get
        {
            var seen = Overview.Seen;
            var limits = Versions
                .Where(version => (version.ValidFrom is null || version.ValidFrom <= seen.Last) && (version.ValidTo is null || version.ValidTo >= seen.First))
                .Select(version => version.Limit).Distinct().ToList();
            return limits is [var limit]
                ? limit.Kind switch
                {
                    LimitKind.InTheDay => 0,
                    LimitKind.WorkingDays => limit.Amount,
                    _ => null,
                }
                : null;
        }
    }

    /// <param name="question">With a procedure that the catalogue knows.</param>
    public static OneProcedure From(Question question)
    {
        var (snapshot, code) = (question.Snapshot, question.Request.Procedure!);
        return new OneProcedure(
            Overview.From(question),
            snapshot.Procedures.Versions(code),
            snapshot.Procedures.InForce(code, question.StatesOn),
            snapshot.DaysOf(question.Query, DayMeasure.Used),
            snapshot.DaysOf(question.Query, DayMeasure.Left));
    }
}
