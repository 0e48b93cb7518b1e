using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The load a snapshot was taken after.</summary>
/// <param name="Load">Number of the newest finished load; 0 when nothing was ever loaded.</param>
/// <param name="CutOffAt">Local civil time up to which the data are complete.</param>
/// <param name="LoadedAt">When the newest load finished, UTC.</param>
/// <param name="IsSynthetic">Whether made-up dossiers are among the data, to be said wherever their figures are shown.</param>
public sealed record DataStamp(int Load, DateTime CutOffAt, DateTime LoadedAt, bool IsSynthetic)
{
    /// <summary>How many loads there were.</summary>
    public int Loads { get; init; }

    /// <summary>The last day the data know of.</summary>
    public DateOnly CutOffOn => DateOnly.FromDateTime(CutOffAt);
}

/// <summary>A load that refused rows.</summary>
/// <param name="Load">Its number.</param>
/// <param name="FileName">The file.</param>
/// <param name="Rows">How many rows it refused.</param>
public sealed record RefusedRows(int Load, string FileName, long Rows);

/// <summary>One consistent, immutable picture of the reporting database: the dossiers and everything needed to read them.</summary>
public sealed record Snapshot(DossierColumns Dossiers, WorkingCalendar Calendar, TargetTable Targets, DataStamp Stamp)
{
    /// <summary>Whether it is what an earlier load knew, that of its stamp: its dossiers are listed as they were told then.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>What was printed elsewhere, to be held against the data.</summary>
    public IReadOnlyList<PublishedFigure> Published { get; init; } = [];

    /// <summary>Those of the last loads that refused rows, newest first: dossiers nobody can count until the file is mended.</summary>
    public IReadOnlyList<RefusedRows> Refused { get; init; } = [];

    public UnitTree Units => Dossiers.Units;

    public ProcedureCatalogue Procedures => Dossiers.Procedures;

    public CountResult CountBy(CountQuery query) => Dossiers.CountBy(query);

    /// <summary>The backlog day by day.</summary>
    public BacklogTrend Backlog(BacklogQuery query) => Dossiers.Backlog(query);

    /// <summary>The dossiers resolved in the period of a question, by working days; its breakdowns are not looked at.</summary>
    public DayDistribution DaysOf(CountQuery query, DayMeasure measure) => DayPass.Run(Dossiers, Calendar, query, measure);

    /// <summary>The numbers, in the database, of those of them with so many working days; in order.</summary>
    public int[] NumbersOf(CountQuery query, DayRange days) => DayPass.Numbers(Dossiers, Calendar, query, days);

    /// <summary>"On time" under one definition after the other, with the dossiers that make the difference; the breakdowns of the question are not looked at.</summary>
    public OnTimeLadder LadderOf(CountQuery query, LadderCohort cohort = LadderCohort.EachOwn) => LadderPass.Run(Dossiers, query, cohort);

    /// <summary>The numbers, in the database, of all dossiers a question can count, in order; null when there are more than so many.</summary>
    /// <param name="query">Only its filter, basis and tree are looked at, not its days.</param>
    /// <param name="openOn">The day at whose end they must have been open; null for any dossiers.</param>
    /// <param name="lateIn">The days in which they must have ended, after their due date; null for any dossiers.</param>
    /// <param name="most">How many at most.</param>
    internal int[]? FewOf(CountQuery query, DateOnly? openOn, Period? lateIn, int most) => Dossiers.FewOf(query, openOn, lateIn, most);

    /// <summary>The days between which the current due dates lie of all dossiers whose original one lies in some days; null when there is none.</summary>
    internal Period? DueWhereOriginally(Period days) => Dossiers.DueWhereOriginally(days);

    /// <summary>The numbers of the dossiers behind one <see cref="LadderMove"/>, in order of receipt.</summary>
    /// <param name="query">The question of the ladder.</param>
    /// <param name="cohort">What the ladder is about.</param>
    /// <param name="rung">The place of the rung they stand otherwise on, from 0.</param>
    /// <param name="reason">Why.</param>
    public IReadOnlyList<int> LadderDossiers(CountQuery query, LadderCohort cohort, int rung, LadderReason reason) =>
        LadderPass.Dossiers(Dossiers, query, cohort, rung, reason);

    /// <summary>The open dossiers by how far they can still end in time.</summary>
    public SavableList Savable(CountQuery query) => SavablePass.Run(Dossiers, Calendar, query);

    /// <summary>From 1 January of the year of the first receipt to the data cut-off; the cut-off day alone when there is no dossier.</summary>
    public Period EverythingKnown => new(
        Dossiers.FirstReceivedOn is { } first && first <= Stamp.CutOffOn ? new DateOnly(first.Year, 1, 1) : Stamp.CutOffOn, Stamp.CutOffOn);
}
