using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Dashboard.Data.Auditing;

namespace Dashboard.Tests.Auditing;

public sealed class AuditSampleTests
{
    private static readonly SampleCandidate[] Hundred =
        [.. Enumerable.Range(1, 100).Select(number => new SampleCandidate(number, $"H01-250303-{number:0000}", number <= 80 ? "30589" : number <= 98 ? "30595" : "892.TP", number % 10 == 0 ? 4 : 0))];

    [Fact]
    public void Draw_Random_TakesTheLowestLotsAnyoneCanWorkOut()
    {
        var expected = Hundred.OrderBy(dossier => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"7:{dossier.Code}:1"))[..8]), StringComparer.Ordinal)
            .Take(12).Select(dossier => dossier.Code).Order(StringComparer.Ordinal);

        Assert.Equal(expected, Draw(new(SampleMethod.Random, 12, 7), Hundred).Drawn.Select(dossier => dossier.Code));
    }

    [Theory]
    [InlineData(SampleMethod.Random)]
    [InlineData(SampleMethod.ByUnit)]
    [InlineData(SampleMethod.RiskWeighted)]
    public void Draw_InAnyOrder_IsTheSameSampleAndAnotherSeedAnother(SampleMethod method)
    {
        var one = Draw(new(method, 20, 42), Hundred);
        var same = Draw(new(method, 20, 42), Hundred.Reverse());
        var other = Draw(new(method, 20, 43), Hundred);

        Assert.Equal(one.Drawn, same.Drawn);
        Assert.Equal(one.Digest, same.Digest);
        Assert.NotEqual(one.Drawn, other.Drawn);
        Assert.NotEqual(one.Digest, other.Digest);
        Assert.Equal((20, 100), (one.Drawn.Count, (int)one.Population));
    }

    [Fact]
    public void Digest_AnotherLoadOrQuestion_IsAnother()
    {
        var draw = new SampleDraw(new(SampleMethod.Random, 5, 1));
        foreach (var dossier in Hundred)
        {
            draw.Add(dossier);
        }

        string[] digests = [draw.Draw(1, "due").Digest, draw.Draw(2, "due").Digest, draw.Draw(1, "received").Digest];

        Assert.Equal(3, digests.Distinct().Count());
        Assert.All(digests, digest => Assert.Matches("^[0-9a-f]{64}$", digest));
    }

    /// <summary>80, 18 and 2 of 100: a tenth of each is 8, 1.8 and 0.2. The whole parts come first, one each at least; what is left goes by largest remainder.</summary>
    [Theory]
    [InlineData(10, 8, 1, 1)]
    [InlineData(20, 16, 3, 1)]
    [InlineData(2, 1, 1, 0)]
    [InlineData(100, 80, 18, 2)]
    [InlineData(500, 80, 18, 2)]
    public void Draw_ByUnit_GivesEachItsPart(int size, int anChau, int canDang, int justice)
    {
        var strata = Draw(new(SampleMethod.ByUnit, size, 5), Hundred).Strata;

        Assert.Equal([("30589", 80L, anChau), ("30595", 18L, canDang), ("892.TP", 2L, justice)], strata.Select(stratum => (stratum.Unit, stratum.Dossiers, stratum.Drawn)));
    }

    [Fact]
    public void Shares_AnySizes_AddUpAndNeverExceedThem() => Gen.Select(Gen.Long[1, 500].Array[1, 30], Gen.Int[1, 400]).Sample((sizes, sample) =>
    {
        var shares = SampleDraw.Shares(sizes, sample);

        Assert.Equal(Math.Min(sample, sizes.Sum()), shares.Sum());
        Assert.All(shares.Zip(sizes), stratum => Assert.InRange(stratum.First, sample >= sizes.Length ? 1 : 0, stratum.Second));
    });

    /// <summary>Ten of a hundred bear four signs each, so they have five draws of a hundred and forty: over many seeds they come near five in fourteen of the first drawn.</summary>
    [Fact]
    public void Draw_RiskWeighted_DrawsSignsAsOftenAsTheirDraws()
    {
        var risky = Enumerable.Range(0, 2_000).Count(seed => Draw(new(SampleMethod.RiskWeighted, 1, seed), Hundred).Drawn[0].Signs > 0);

        Assert.InRange(risky, 2_000 * 5 / 14 - 90, 2_000 * 5 / 14 + 90);
    }

    [Theory]
    [InlineData(30, null, 1_000, 30)]
    [InlineData(null, "2.5", 1_000, 25)]
    [InlineData(null, "0.1", 1_001, 2)] // rounded up
    [InlineData(0, null, 1_000, null)]
    [InlineData(null, "100.5", 1_000, null)]
    [InlineData(2_001, null, 5_000, null)]
    [InlineData(null, null, 1_000, null)]
    public void TryCreate_NumberOrShare_IsHeldToTheWorksheet(int? size, string? share, long population, int? expected)
    {
        var percent = share is null ? (decimal?)null : decimal.Parse(share, CultureInfo.InvariantCulture);

        Assert.Equal(expected is not null, SampleRequest.TryCreate(SampleMethod.Random, size, percent, 1, population, out var request));
        Assert.Equal(expected, request?.Size);
    }

    private static AuditSample Draw(SampleRequest request, IEnumerable<SampleCandidate> dossiers)
    {
        var draw = new SampleDraw(request);
        foreach (var dossier in dossiers)
        {
            draw.Add(dossier);
        }

        return draw.Draw(1, "due");
    }
}
