using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The units a person may see: everything, or some units with all below them.</summary>
public sealed record UnitScope
{
    private UnitScope(IReadOnlyList<string>? units) => Units = units;

    /// <summary>No restriction.</summary>
    public static UnitScope Everything { get; } = new((IReadOnlyList<string>?)null);

    /// <summary>Codes of the units the person answers for, subtrees meant; null for everything.</summary>
    public IReadOnlyList<string>? Units { get; }

    public static UnitScope Of(params IReadOnlyList<string> units) => new(units);

    /// <summary>Whether a unit of a tree is among them, or below one of them.</summary>
    public bool Holds(UnitTree tree, Unit unit) => Units is null || Units.Any(code => tree.Subtree(code).Contains(unit));
}

/// <summary>Some codes, each once and in order: two of them with the same codes are equal.</summary>
public sealed record CodeSet
{
    public const char Separator = ',';

    private readonly string _all;

    private CodeSet(IReadOnlyList<string> codes) => (Codes, _all) = (codes, string.Join(Separator, codes));

    public IReadOnlyList<string> Codes { get; }

    /// <summary>Null for no code at all.</summary>
    public static CodeSet? Of(IEnumerable<string> codes) =>
        codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } some ? new(some) : null;

    public bool Equals(CodeSet? other) => other is not null && _all == other._all;

    public override int GetHashCode() => _all.GetHashCode(StringComparison.Ordinal);

    /// <summary>The codes with a comma between them.</summary>
    public override string ToString() => _all;
}

/// <summary>Which dossiers a question is about. Every condition that is set must hold; a condition that is null asks nothing.</summary>
/// <remarks>The scope is part of the filter, so no question can be put without saying whose eyes it is for.</remarks>
public sealed record DossierFilter
{
    /// <summary>Every dossier anyone may see.</summary>
    public static DossierFilter Everything { get; } = new();

    /// <summary>What the asking person may see at all.</summary>
    public UnitScope Scope { get; init; } = UnitScope.Everything;

    /// <summary>Code of a unit, all below it included.</summary>
    public string? Unit { get; init; }

    /// <summary>Code of one unit alone, as figures broken down by unit name it: in the tree they are told in, and without those below it.</summary>
    public string? OnlyUnit { get; init; }

    /// <summary>Units left out, as figures broken down by unit name them; null for none. With it "the other units" of a table are asked for.</summary>
    public CodeSet? ExceptUnits { get; init; }

    public Level? Level { get; init; }

    /// <summary>Normalised procedure code; all versions are meant.</summary>
    public string? Procedure { get; init; }

    /// <summary>Codes of procedures left out, all their versions; null for none.</summary>
    public CodeSet? ExceptProcedures { get; init; }

    /// <summary>The Vietnamese name of a field.</summary>
    public string? Field { get; init; }

    public ReceiptChannel? Channel { get; init; }

    /// <summary>How far the procedure was offered online on the day of receipt.</summary>
    public OnlineLevel? Service { get; init; }

    /// <summary>How much was digitized on receipt.</summary>
    public Digitization? Digitized { get; init; }

    /// <summary>How the dossier had ended by the as-of day; <see cref="Outcome.None"/> for those that had not.</summary>
    public Outcome? Outcome { get; init; }
}
