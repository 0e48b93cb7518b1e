using Dashboard.Data.Domain;

namespace Dashboard.Benchmarks.Rows;

/// <summary>Made-up units and procedures: a province's districts, each with ten offices of its own and twelve communes below.</summary>
internal sealed class SyntheticTree
{
    private const int UnitsPerDistrict = 23;
    private const int OfficesPerDistrict = 10;
    private const int ProcedureCount = 200;
    private const int FieldCount = 20;

    private SyntheticTree(int units)
    {
        Units = new UnitTree([.. Enumerable.Range(0, units).Select(UnitOf)], []);
        Procedures = new ProcedureCatalogue([.. Enumerable.Range(0, ProcedureCount).Select(ProcedureOf)]);
    }

    public UnitTree Units { get; }

    public ProcedureCatalogue Procedures { get; }

    /// <summary>A district up to some hundred thousand dossiers, some districts up to some millions, a province above.</summary>
    public static SyntheticTree For(int dossiers) => new(dossiers switch
    {
        < 500_000 => UnitsPerDistrict,
        < 5_000_000 => 5 * UnitsPerDistrict,
        _ => 26 * UnitsPerDistrict,
    });

    private static Unit UnitOf(int index)
    {
        var (district, place) = Math.DivRem(index, UnitsPerDistrict);
        var (level, kind) = place switch
        {
            0 => (Level.District, UnitKind.District),
            <= OfficesPerDistrict => (Level.District, UnitKind.Department),
            _ => (Level.Commune, UnitKind.Commune),
        };
        var name = new Wording($"Đơn vị {index}", $"Unit {index}");
        return new Unit($"D{district}.{place}", name, name, level, kind, place == 0 ? null : $"D{district}.0", null, null);
    }

    private static Procedure ProcedureOf(int index)
    {
        var code = $"1.{index:000000}";
        return new Procedure(
            code,
            code,
            new Wording($"Thủ tục {index}", $"Procedure {index}"),
            new Wording(FieldOf(index), $"Field {index % FieldCount}"),
            index % 3 == 0 ? Level.District : Level.Commune,
            new TimeLimit(LimitKind.WorkingDays, 1 + (index % 20)),
            (OnlineLevel)(index % 3),
            FeeBearing: index % 2 == 0,
            GivesResultDocument: index % 5 != 0,
            null,
            null);
    }

    /// <summary>The Vietnamese name of a field, by number; it identifies the field.</summary>
    public static string FieldOf(int procedure) => $"Lĩnh vực {procedure % FieldCount}";
}
