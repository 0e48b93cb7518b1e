using System.Globalization;
using CsCheck;
using Dashboard.Data.Reconciliation;

namespace Dashboard.Tests.Reconciliation;

/// <summary>Reports made of random counts, consistent or with one slip.</summary>
public sealed class ReconcilerProperties
{
    private static readonly Gen<(int District, int Commune, int DistrictOnline, int CommuneOnline)> Counts =
        from district in Gen.Int[2_000, 400_000]
        from commune in Gen.Int[2_000, 900_000]
        from districtOnline in Gen.Int[1_000, 2_000]
        from communeOnline in Gen.Int[1_000, 2_000]
        select (district, commune, (int)((long)district * districtOnline / 2_001), (int)((long)commune * communeOnline / 2_001));

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Check_ConsistentReport_AlwaysAgrees(string language) => Counts.Sample(counts =>
    {
        var reconciled = Reconciler.Check(Report(counts, Percent(counts.DistrictOnline, counts.District, language), language));

        Assert.Equal(3, reconciled.Claims.Count);
        Assert.All(reconciled.Claims, claim => Assert.Equal(ClaimVerdict.Match, claim.Verdict));
        Assert.Equal([SumVerdict.Match, SumVerdict.Match], reconciled.Sums.Select(sum => sum.Verdict));
    }, iter: 300);

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Check_OneDigitOfAPercentSlipped_IsFoundAndTheOriginalIsAmongTheRepairs(string language)
    {
        var slips = from counts in Counts
                    from place in Gen.Int[0, 3]
                    from digit in Gen.Int[0, 9]
                    select (counts, place, digit);
        slips.Sample(slip =>
        {
            var original = Percent(slip.counts.DistrictOnline, slip.counts.District, language);
            var places = Enumerable.Range(0, original.Length).Where(at => char.IsAsciiDigit(original[at])).ToList();
            var at = places[slip.place % places.Count];
            var slipped = original[..at] + (char)('0' + slip.digit) + original[(at + 1)..];
            if (slipped == original || slipped[0] == '0')
            {
                return;
            }

            var claim = Reconciler.Check(Report(slip.counts, slipped, language)).Claims.Single(claim => claim.Scope.Level == Data.Domain.Level.District);

            if (IsTrueOfOthers(slip.counts, slipped, language))
            {
                Assert.NotEqual(ClaimVerdict.Match, claim.Verdict);
                return;
            }

            // a last digit one lower can be what cutting off gives; that is told as such
            Assert.True(claim.Verdict is ClaimVerdict.Mismatch or ClaimVerdict.Truncated, $"{slipped} for {original}: {claim.Verdict}");
            Assert.Contains(claim.Repairs, repair => repair.To == original);
            Assert.Equal(original, claim.Repairs[0].To);
        }, iter: 600);
    }

    /// <summary>Whether by chance a slipped percent is that of two other numbers of the report: then which one is wrong cannot be known.</summary>
    private static bool IsTrueOfOthers((int District, int Commune, int DistrictOnline, int CommuneOnline) counts, string slipped, string language)
    {
        var (district, commune, online, communeOnline) = counts;
        int[] numbers = [district, commune, online, communeOnline, district + commune, online + communeOnline];
        return numbers.Any(part => numbers.Any(whole => part < whole && (part, whole) != (online, district) && Percent(part, whole, language) == slipped));
    }

    private static string Report((int District, int Commune, int DistrictOnline, int CommuneOnline) counts, string districtPercent, string language)
    {
        var (district, commune, online, communeOnline) = counts;
        string Number(int count) => count.ToString("N0", CultureInfo.GetCultureInfo(language));
        var (all, allOnline) = (district + commune, online + communeOnline);
        return language == "vi"
            ? $"Toàn huyện tiếp nhận {Number(all)} hồ sơ, trong đó trực tuyến {Number(allOnline)} hồ sơ, đạt {Percent(allOnline, all, language)}%. "
                + $"Cấp huyện tiếp nhận {Number(district)} hồ sơ, trực tuyến {Number(online)} hồ sơ, đạt {districtPercent}%; "
                + $"cấp xã tiếp nhận {Number(commune)} hồ sơ, trực tuyến {Number(communeOnline)} hồ sơ, đạt {Percent(communeOnline, commune, language)}%."
            : $"In all, {Number(all)} dossiers were received, {Number(allOnline)} of them online ({Percent(allOnline, all, language)}%). "
                + $"At district level {Number(district)} dossiers were received and {Number(online)} dossiers came online, reaching {districtPercent}%; "
                + $"at commune level {Number(commune)} dossiers were received and {Number(communeOnline)} dossiers came online, reaching {Percent(communeOnline, commune, language)}%.";
    }

    private static string Percent(int part, int whole, string language) =>
        decimal.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.GetCultureInfo(language));
}
