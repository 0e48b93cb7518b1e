using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>What figures are asked for: the conditions that every page, workbook and list of dossiers shares. The address of a page says the same.</summary>
public sealed record FigureRequest
{
    public PeriodChoice Period { get; init; } = PeriodChoice.Everything;

    public ComparedWith Compare { get; init; } = ComparedWith.SamePeriodLastYear;

    /// <summary>Code of a unit, all below it included; null for every unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Code of one unit alone, without those below it; null for no such condition.</summary>
    public string? OnlyUnit { get; init; }

    /// <summary>Units left out, as figures broken down by unit name them; null for none.</summary>
    public CodeSet? ExceptUnits { get; init; }

    public Level? Level { get; init; }

    /// <summary>Normalised procedure code, all its versions; null for every procedure.</summary>
    public string? Procedure { get; init; }

    /// <summary>Procedures left out; null for none.</summary>
    public CodeSet? ExceptProcedures { get; init; }

    /// <summary>The Vietnamese name of a field; null for every field.</summary>
    public string? Field { get; init; }

    public ReceiptChannel? Channel { get; init; }

    /// <summary>How far the procedure was offered online on the day of receipt.</summary>
    public OnlineLevel? Service { get; init; }

    /// <summary>How much was digitized on receipt.</summary>
    public Digitization? Digitized { get; init; }

    /// <summary>How the dossier had ended by the as-of day.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The unit a dossier is counted with.</summary>
    public UnitBasis Basis { get; init; } = UnitBasis.ReceivedBy;

    /// <summary>The day whose unit tree the figures are told in; null for units as they were.</summary>
    public DateOnly? TreeOn { get; init; }

    /// <summary>The last day to know of; null for the data cut-off.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The load whose knowledge is asked for; null for all that is known now. What the figures are held against, not a condition on dossiers.</summary>
    public int? KnownAt { get; init; }

    /// <summary>The indicator that trends and rankings are about.</summary>
    public Indicator Indicator { get; init; } = Indicators.Online;

    /// <summary>What the reader may see at all.</summary>
    public UnitScope Scope { get; init; } = UnitScope.Everything;

    /// <summary>Which dossiers the figures are about.</summary>
    public DossierFilter Filter => new()
    {
        Scope = Scope,
        Unit = Unit,
        OnlyUnit = OnlyUnit,
        ExceptUnits = ExceptUnits,
        Level = Level,
        Procedure = Procedure,
        ExceptProcedures = ExceptProcedures,
        Field = Field,
        Channel = Channel,
        Service = Service,
        Digitized = Digitized,
        Outcome = Outcome,
    };

    /// <summary>The same period, day and unit tree with every condition on the dossiers taken away.</summary>
    public FigureRequest Unfiltered() => new() { Period = Period, Compare = Compare, Basis = Basis, TreeOn = TreeOn, AsOf = AsOf, Indicator = Indicator, Scope = Scope };
}
