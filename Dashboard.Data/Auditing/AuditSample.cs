using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Auditing;

/// <summary>How a sample is drawn.</summary>
public enum SampleMethod
{
    /// <summary>Every dossier is as likely as any other.</summary>
    Random,

    /// <summary>Each unit gets its part of the sample by its dossiers, at least one; within a unit every dossier is as likely.</summary>
    ByUnit,

    /// <summary>A dossier with so many signs is so many times likelier, one more for none.</summary>
    RiskWeighted,
}

/// <summary>Methods in words.</summary>
public static class SampleMethods
{
    public static Wording NameOf(SampleMethod method) => method switch
    {
        SampleMethod.Random => new("Ngẫu nhiên đơn giản", "Simple random"),
        SampleMethod.ByUnit => new("Ngẫu nhiên phân tầng theo đơn vị", "Random, stratified by unit"),
        _ => new("Ngẫu nhiên theo mức rủi ro", "Random, weighted by risk"),
    };
}

/// <summary>What sample is asked for.</summary>
/// <param name="Method">How it is drawn.</param>
/// <param name="Size">How many dossiers; all when there are not more.</param>
/// <param name="Seed">Any number; the same one draws the same sample again.</param>
public sealed record SampleRequest(SampleMethod Method, int Size, long Seed)
{
    /// <summary>As many as a worksheet is made for.</summary>
    public const int MostDossiers = 2_000;

    /// <summary>For what a person may ask for: a number of dossiers, or a share of those there are in percent, rounded up; false when it is neither, or more than a worksheet holds.</summary>
    public static bool TryCreate(SampleMethod method, int? size, decimal? sharePercent, long seed, long population, out SampleRequest? request)
    {
        var wanted = size ?? (sharePercent is > 0 and <= 100 ? decimal.Ceiling(population * sharePercent.Value / 100) : 0);
        request = wanted is >= 1 and <= MostDossiers ? new SampleRequest(method, (int)wanted, seed) : null;
        return request is not null;
    }
}

/// <summary>A dossier that may be drawn.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Code">Its code, which alone decides its lot.</param>
/// <param name="Unit">Code of the unit it is counted with.</param>
/// <param name="Signs">How many signs it bears; while drawing, asked about only when risk weighs.</param>
public readonly record struct SampleCandidate(int Number, string Code, string Unit, int Signs);

/// <summary>How many dossiers of a unit there are and were drawn.</summary>
public sealed record SampleStratum(string Unit, long Dossiers, int Drawn);

/// <summary>A sample and what reproduces it.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Population">Dossiers it was drawn from.</param>
/// <param name="Strata">By unit.</param>
/// <param name="Drawn">The dossiers, by code.</param>
/// <param name="Digest">SHA-256 over request, load, question and codes, in hexadecimal digits.</param>
public sealed record AuditSample(SampleRequest Request, long Population, IReadOnlyList<SampleStratum> Strata, IReadOnlyList<SampleCandidate> Drawn, string Digest);

/// <summary>Draws a sample from dossiers that pass by once.</summary>
/// <remarks>
/// The lot of a dossier is the first eight bytes, read as one number, of the SHA-256 of "seed:code:draw" in UTF-8; the lowest lots are
/// drawn. A dossier has one draw, by risk one more for each sign, of which the lowest counts. So the same seed and dossiers
/// give the same sample on every machine and in whatever order they come, and anyone can check it with a common tool.
/// </remarks>
public sealed class SampleDraw(SampleRequest request)
{
    private readonly Dictionary<string, Stratum> _strata = new(StringComparer.Ordinal);
    private readonly Lots _all = new(request.Size);

    /// <summary>Takes the next dossier.</summary>
    public void Add(in SampleCandidate candidate)
    {
        if (!_strata.TryGetValue(candidate.Unit, out var stratum))
        {
            _strata.Add(candidate.Unit, stratum = new Stratum(request.Size));
        }

        stratum.Dossiers++;
        var lot = LotOf(candidate);
        (request.Method == SampleMethod.ByUnit ? stratum.Lots : _all).Add(lot, candidate);
    }

    /// <summary>The sample of all dossiers taken.</summary>
    /// <param name="load">The load the data are of.</param>
    /// <param name="question">What the dossiers were asked for, in a form that does not change: part of the digest.</param>
    public AuditSample Draw(int load, string question)
    {
        var units = _strata.OrderBy(stratum => stratum.Key, StringComparer.Ordinal).ToList();
        var population = units.Sum(unit => unit.Value.Dossiers);
        List<SampleCandidate> drawn = request.Method == SampleMethod.ByUnit
            ? [.. units.Zip(Shares([.. units.Select(unit => unit.Value.Dossiers)], request.Size)).SelectMany(unit => unit.First.Value.Lots.Lowest(unit.Second))]
            : [.. _all.Lowest(request.Size)];
        drawn.Sort((one, other) => string.CompareOrdinal(one.Code, other.Code));
        var ofUnit = drawn.CountBy(dossier => dossier.Unit).ToDictionary(StringComparer.Ordinal);
        return new AuditSample(
            request, population, [.. units.Select(unit => new SampleStratum(unit.Key, unit.Value.Dossiers, ofUnit.GetValueOrDefault(unit.Key)))], drawn, DigestOf(drawn, load, question));
    }

    /// <summary>A sample's parts by the sizes of its strata: one each as far as it goes, the largest first, and the rest by largest remainder.</summary>
    internal static IReadOnlyList<int> Shares(IReadOnlyList<long> sizes, int sample)
    {
        var all = sizes.Sum();
        var wanted = (int)Math.Min(sample, all);
        var shares = new int[sizes.Count];
        if (wanted == 0)
        {
            return shares;
        }

        var bySize = Enumerable.Range(0, sizes.Count).OrderByDescending(i => sizes[i]).ThenBy(i => i).ToList();
        if (wanted <= sizes.Count)
        {
            bySize.Take(wanted).ToList().ForEach(i => shares[i] = 1);
            return shares;
        }

        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Max(1, (int)(sizes[i] * wanted / all));
        }

        // whole parts leave a few over, and the ones given to the smallest are taken from the largest again
        var byRemainder = Enumerable.Range(0, sizes.Count).OrderByDescending(i => sizes[i] * wanted % all).ThenBy(i => i).ToList();
        for (var over = wanted - shares.Sum(); over > 0;)
        {
            foreach (var i in byRemainder.Where(i => shares[i] < sizes[i]).Take(over))
            {
                shares[i]++;
                over--;
            }
        }

        for (var over = shares.Sum() - wanted; over > 0; over--)
        {
            shares[bySize.MaxBy(i => shares[i])]--;
        }

        return shares;
    }

    private ulong LotOf(in SampleCandidate candidate)
    {
        var draws = request.Method == SampleMethod.RiskWeighted ? 1 + candidate.Signs : 1;
        var lowest = ulong.MaxValue;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var draw = 1; draw <= draws; draw++)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{request.Seed}:{candidate.Code}:{draw}")), hash);
            lowest = Math.Min(lowest, BinaryPrimitives.ReadUInt64BigEndian(hash));
        }

        return lowest;
    }

    private string DigestOf(IEnumerable<SampleCandidate> drawn, int load, string question)
    {
        var content = new StringBuilder().Append(CultureInfo.InvariantCulture, $"seed {request.Seed}\nmethod {request.Method}\nsize {request.Size}\nload {load}\nquestion {question}\n");
        foreach (var dossier in drawn)
        {
            content.Append(dossier.Code).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    private sealed class Stratum(int size)
    {
        public long Dossiers { get; set; }

        public Lots Lots { get; } = new(size);
    }

    /// <summary>The lowest lots so far, as many as may be needed: memory does not grow with the dossiers that pass by.</summary>
    private sealed class Lots(int most)
    {
        private readonly PriorityQueue<SampleCandidate, (ulong Lot, string Code)> _kept = new(Comparer<(ulong Lot, string Code)>.Create(
            (one, other) => one.Lot != other.Lot ? other.Lot.CompareTo(one.Lot) : string.CompareOrdinal(other.Code, one.Code)));

        public void Add(ulong lot, in SampleCandidate candidate)
        {
            if (_kept.Count < most)
            {
                _kept.Enqueue(candidate, (lot, candidate.Code));
            }
            else
            {
                _kept.EnqueueDequeue(candidate, (lot, candidate.Code));
            }
        }

        public IEnumerable<SampleCandidate> Lowest(int count) => _kept.UnorderedItems
            .OrderBy(item => item.Priority.Lot).ThenBy(item => item.Priority.Code, StringComparer.Ordinal).Take(count).Select(item => item.Element);
    }
}
