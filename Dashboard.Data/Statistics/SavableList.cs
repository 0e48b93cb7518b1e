using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>Whether an open dossier can still end in time.</summary>
public enum SavableVerdict
{
    /// <summary>Its due date has passed.</summary>
    Lost,

    /// <summary>Due on the day itself.</summary>
    Today,

    /// <summary>Fewer working days are left than the unit usually still needs.</summary>
    AtRisk,

    /// <summary>At least as many are left.</summary>
    Safe,
}

/// <summary>One open dossier on the list of those still to be saved.</summary>
/// <param name="Dossier">Its number.</param>
/// <param name="Unit">Code of the unit it is counted with.</param>
/// <param name="Procedure">Code of its procedure.</param>
/// <param name="DueOn">Current due date.</param>
/// <param name="DaysLeft">Working days from the day looked at to the due date: 0 on the due day, below 0 after it.</param>
/// <param name="DaysUsed">Working days used so far, pauses taken off.</param>
/// <param name="DaysNeeded">Working days such a dossier still needs; null where nothing like it has ended.</param>
/// <param name="IsOwn">Whether that is the unit's own experience, not that of all units.</param>
/// <param name="IsWaiting">Whether its clock stands still for the citizen: the due date will move.</param>
/// <param name="Verdict">Whether it can still end in time.</param>
public sealed record SavableDossier(
    int Dossier, string Unit, string Procedure, DateOnly DueOn, int DaysLeft, int DaysUsed, int? DaysNeeded, bool IsOwn, bool IsWaiting, SavableVerdict Verdict)
{
    /// <summary>Working days to spare; below 0 where too few are left. Null where it is not known what is needed.</summary>
    public int? Slack => DaysLeft - DaysNeeded;
}

/// <summary>The open dossiers with a due date by how far they can still be saved.</summary>
/// <param name="On">The day they are looked at.</param>
/// <param name="Dossiers">The most urgent of those that can be saved first, the lost ones last; then by due date and number.</param>
/// <param name="DueInPeriod">Dossiers due in the whole period of the question, days still to come included: what a rate of it will be divided by.</param>
/// <param name="Period">The days of the question.</param>
public sealed record SavableList(DateOnly On, IReadOnlyList<SavableDossier> Dossiers, long DueInPeriod, Period Period)
{
    /// <summary>The years their due dates fall in.</summary>
    public IEnumerable<int> DueYears => Dossiers.Select(dossier => dossier.DueOn.Year).Distinct();

    public int Count(SavableVerdict verdict) => Dossiers.Count(dossier => dossier.Verdict == verdict);

    /// <summary>Points of the period's on-time rate (due) that clearing a dossier in time saves: one dossier of all due in it; 0 when lost or due at another time.</summary>
    public decimal PointsSaved(SavableDossier dossier) => PointsSaved([dossier]);

    /// <summary>The same for several.</summary>
    public decimal PointsSaved(IEnumerable<SavableDossier> dossiers) =>
        new Rate(dossiers.Count(dossier => dossier.Verdict != SavableVerdict.Lost && Period.Contains(dossier.DueOn)), DueInPeriod).Percent ?? 0;
}
