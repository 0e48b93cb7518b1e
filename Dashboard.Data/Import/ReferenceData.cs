using Dashboard.Data.Domain;

namespace Dashboard.Data.Import;

/// <summary>What the dossiers are read against: everything an installation knows before the first dossier.</summary>
public sealed record ReferenceData(
    UnitTree Units,
    IReadOnlyList<UnitSuccession> Successions,
    ProcedureCatalogue Procedures,
    IReadOnlyList<CalendarDay> CalendarDays,
    TargetTable Targets,
    IReadOnlyList<PublishedFigure> PublishedFigures)
{
    /// <summary>The working calendar of the named days.</summary>
    public WorkingCalendar Calendar { get; } = new(CalendarDays);
}
