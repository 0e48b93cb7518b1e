using System.Globalization;
using System.IO.Compression;
using Dashboard.Data.Domain;
using Dashboard.Data.Import;

namespace Dashboard.Data.Generation;

/// <summary>
/// Made-up dossier registers: deterministic for request and reference data, written day by day in order of receipt, every row
/// marked as synthetic. Nothing in them happened; only the totals of the seed are real.
/// </summary>
public static class SyntheticRegister
{
    /// <summary>Up to when made-up registers know what happened.</summary>
    public static readonly DateTime CutOffAt = new(2025, 5, 16, 17, 0, 0);

    /// <summary>The days the published figures speak of.</summary>
    public static readonly Period SeedPeriod = new(new DateOnly(2021, 1, 1), DateOnly.FromDateTime(CutOffAt));

    private const long MostDossiers = 100_000_000;

    private const ulong Seed = 892;

    private const long SeedDigitizedFully = 55_900;

    private const long SeedResultsDigitized = 51_866;

    private static readonly LevelTotal[] SeedTotals = [new(Level.District, 41_319, 12_669), new(Level.Commune, 116_626, 82_515)];

    /// <summary>Opens a file to write a register to, compressed when its name ends in .gz; the same rows give the same bytes.</summary>
    public static Stream Create(string path)
    {
        var file = File.Create(path);
        // the compressor writes no time of its own into the file
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.SmallestSize) : file;
    }

    /// <summary>Why a request cannot be met, or null.</summary>
    public static SyntheticProblem? Check(SyntheticRequest request, ReferenceData reference)
    {
        var most = Units(reference).Count;
        var units = request.Units ?? most;
        return request.Dossiers is < 1 or > MostDossiers ? new(SyntheticProblemKind.DossiersOutOfRange, request.Dossiers, MostDossiers)
            : units < 1 || units > most ? new(SyntheticProblemKind.UnitsOutOfRange, units, most)
            : request.Years is < 1 or > SyntheticRequest.MostYears ? new(SyntheticProblemKind.YearsOutOfRange, request.Years, SyntheticRequest.MostYears)
            : null;
    }

    /// <summary>Writes a register; nothing when the request cannot be met.</summary>
    public static SyntheticOutcome Write(SyntheticRequest request, ReferenceData reference, Stream stream)
    {
        if (Check(request, reference) is { } problem)
        {
            return new(0, problem);
        }

        var all = Units(reference);
        var units = all.OrderByDescending(unit => unit.Share).Take(request.Units ?? all.Count).ToList();
        var last = DateOnly.FromDateTime(CutOffAt);
        var days = new Period(last.AddYears(-request.Years).AddDays(1), last);
        var pass = new SyntheticPass(reference, units, days, Totals(units, request.Dossiers), request.Seed, plants: false);
        var full = new Quota(1, 1_000_000);
        var results = new Quota(1, 1_000_000);
        using var writer = new RegisterWriter(stream, string.Create(CultureInfo.InvariantCulture, $"T{request.Seed}"));
        writer.WriteHeader();
        pass.Run(dossier => Finish(dossier, full, results, writer));
        return new(request.Dossiers, null);
    }

    /// <summary>
    /// Writes the register of seed-data: the published totals of Châu Thành district, met exactly, with everything below them
    /// made up and with the irregularities its README names.
    /// </summary>
    /// <exception cref="ArgumentException">Reference data that lack a unit of the district.</exception>
    public static SyntheticOutcome WriteSeed(ReferenceData reference, Stream stream)
    {
        var units = Units(reference);
        if (units.Count != UnitProfile.All.Count)
        {
            throw new ArgumentException("The reference data do not hold every unit of the district.", nameof(reference));
        }

        // the first pass weighs what can be digitized, the second hands out exactly as much as was published
        var (fullWeight, resultWeight, flagged) = (0L, 0L, 0L);
        var pass = new SyntheticPass(reference, units, SeedPeriod, SeedTotals, Seed, plants: true);
        pass.Run(dossier =>
        {
            fullWeight += dossier.DigitizationWeight;
            resultWeight += dossier.ResultWeight;
            flagged += dossier.FlaggedWithoutResult ? 1 : 0;
        });

        var full = new Quota(SeedDigitizedFully, fullWeight);
        var results = new Quota(SeedResultsDigitized - flagged, resultWeight);
        using var writer = new RegisterWriter(stream, "000");
        writer.WriteHeader();
        pass.Run(dossier => Finish(dossier, full, results, writer));
        return new(SeedTotals.Sum(total => total.Received), null);
    }

    private static void Finish(SyntheticDossier dossier, Quota full, Quota results, RegisterWriter writer)
    {
        if (full.Take(dossier.DigitizationWeight))
        {
            dossier.DigitizedOnReceipt = Digitization.Full;
        }

        if (dossier.FlaggedWithoutResult || (dossier.ResultWeight > 0 && results.Take(dossier.ResultWeight)))
        {
            dossier.ResultDigitizedAt = dossier.ResultWouldBeDigitizedAt;
        }

        writer.Write(dossier);
    }

    /// <summary>The units with habits that the reference data know on the cut-off day, with a procedure to ask for.</summary>
    private static List<UnitProfile> Units(ReferenceData reference)
    {
        var last = DateOnly.FromDateTime(CutOffAt);
        return [.. UnitProfile.All.Where(unit => reference.Units.Find(unit.Code)?.IsInForce(last) == true
            && unit.Popularities.All(popularity => reference.Procedures.InForce(popularity.Procedure, last) is not null))];
    }

    private static LevelTotal[] Totals(List<UnitProfile> units, long dossiers)
    {
        var shares = new Quota(dossiers, units.Sum(unit => (long)unit.Share));
        return [.. units.GroupBy(unit => unit.Level).Select(level => new LevelTotal(level.Key, shares.Count(level.Sum(unit => (long)unit.Share)), null))];
    }
}
