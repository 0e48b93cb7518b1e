using Dashboard.Data.Domain;

namespace Dashboard.Data.Generation;

/// <summary>How often a procedure is asked for at a unit, against the others there.</summary>
internal readonly record struct Popularity(string Procedure, int Weight);

/// <summary>The made-up habits of a receiving unit.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Agency">Number of the unit in its dossier codes.</param>
/// <param name="Level">Level it receives at.</param>
/// <param name="Share">Dossiers it receives in the seed's period, roughly.</param>
/// <param name="OnlineOffset">Points of online submission above or below its level.</param>
/// <param name="Diligence">Digitization against the others, in percent.</param>
/// <param name="LatePerMille">Late dossiers in a thousand with a limit of days.</param>
/// <param name="Popularities">What it is asked for.</param>
internal sealed record UnitProfile(
    string Code, int Agency, Level Level, int Share, int OnlineOffset, int Diligence, int LatePerMille, IReadOnlyList<Popularity> Popularities)
{
    private static readonly Popularity[] Commune =
    [
        new("2.000815", 330), new("2.000635", 95), new("1.004873", 75), new("2.000884", 70), new("1.001193", 65), new("1.004194", 42),
        new("1.004222", 40), new("1.000656", 34), new("2.002621", 33), new("2.001035", 28), new("1.000894", 26), new("1.001776", 22),
        new("1.004859", 20), new("2.002622", 13), new("2.000942", 11), new("1.001699", 10), new("1.012765", 9), new("1.012783", 7),
        new("1.001731", 7), new("1.001022", 6), new("1.004884", 6), new("2.001406", 6), new("2.001009", 6), new("1.000689", 5),
        new("2.001019", 4), new("2.000913", 4), new("1.013314", 4), new("1.011607", 4), new("1.001653", 4), new("1.010833", 4),
        new("2.001801", 3), new("1.004772", 3), new("1.011609", 3), new("1.004746", 2), new("1.005461", 2), new("1.010803", 2),
        new("1.010824", 2), new("2.001909", 2), new("2.001016", 2), new("1.004837", 1), new("1.004845", 1), new("2.002396", 1),
        new("1.003622", 1), new("2.001263", 1), new("1.011606", 1), new("2.000286", 1), new("1.000419", 1), new("1.000593", 1),
    ];

    private static readonly Popularity[] RegisterCopies = [new("2.000908", 1)];

    /// <summary>Every unit that receives in made-up registers, largest share first within its level.</summary>
    public static IReadOnlyList<UnitProfile> All { get; } =
    [
        new("892.DD", 10, Level.District, 23_400, -11, 80, 75, [new("1.012765", 56), new("1.012783", 25), new("1.012784", 15), new("2.000908", 4)]),
        new("892.KTHT", 6, Level.District, 5_200, 8, 95, 45,
            [new("1.009994", 60), new("2.000620", 10), new("2.000181", 8), new("1.009998", 7), new("2.001283", 6), new("2.000633", 5), new("1.009999", 4)]),
        new("892.TCKH", 4, Level.District, 4_900, 26, 125, 15,
            [new("1.001612", 52), new("2.000720", 24), new("1.001266", 13), new("1.001570", 6), new("2.000575", 5)]),
        new("892.TP", 3, Level.District, 4_300, 6, 110, 18,
            [new("2.000815", 45), new("2.000908", 18), new("2.000748", 10), new("2.000992", 9), new("2.000843", 7), new("2.000806", 5), new("2.002189", 4), new("2.000528", 2)]),
        new("892.NNMT", 5, Level.District, 1_800, -4, 85, 40, [new("1.012784", 50), new("1.012783", 30), new("2.000908", 20)]),
        new("892.NV", 2, Level.District, 800, 10, 115, 20, [new("1.010803", 35), new("1.010824", 30), new("1.010833", 20), new("2.000286", 15)]),
        new("892.VHKHTT", 8, Level.District, 400, 4, 105, 10, RegisterCopies),
        new("892.VP", 1, Level.District, 250, -6, 100, 10, [new("2.000815", 70), new("2.000908", 30)]),
        new("892.GD", 7, Level.District, 200, 15, 90, 10, [new("2.002481", 60), new("3.000182", 25), new("2.000908", 15)]),
        new("892.YT", 9, Level.District, 24, 12, 70, 10, RegisterCopies),
        new("30589", 11, Level.Commune, 17_800, 6, 115, 18, Commune),
        new("30595", 18, Level.Commune, 12_300, 3, 110, 20, Commune),
        new("30607", 16, Level.Commune, 11_900, 5, 105, 22, Commune),
        new("30604", 21, Level.Commune, 9_900, -4, 95, 28, Commune),
        new("30625", 13, Level.Commune, 9_400, 1, 100, 24, Commune),
        new("30613", 12, Level.Commune, 9_200, 4, 120, 16, Commune),
        new("30598", 20, Level.Commune, 8_900, -8, 90, 30, Commune),
        new("30619", 19, Level.Commune, 7_800, 2, 95, 34, Commune),
        new("30601", 14, Level.Commune, 7_200, -1, 100, 22, Commune),
        new("30592", 15, Level.Commune, 7_000, 0, 85, 26, Commune),
        new("30622", 22, Level.Commune, 5_600, -12, 80, 40, Commune),
        new("30616", 17, Level.Commune, 5_200, -6, 90, 26, Commune),
        new("30610", 23, Level.Commune, 4_300, -15, 75, 30, Commune),
    ];
}
