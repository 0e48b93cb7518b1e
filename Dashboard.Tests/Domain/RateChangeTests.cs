using CsCheck;
using Dashboard.Data.Domain;

namespace Dashboard.Tests.Domain;

public class RateChangeTests
{
    private static readonly Dictionary<string, Rate> Before = new() { ["A"] = new(300, 1_000), ["B"] = new(2_100, 3_000) };

    private static readonly Gen<Dictionary<string, Rate>> AnyGroups = Gen.Dictionary(
        Gen.Char['A', 'F'].Select(letter => letter.ToString()),
        Gen.Long[0, 100_000].SelectMany(all => Gen.Long[0, all].Select(met => new Rate(met, all))))[1, 6];

    private static readonly Gen<(Dictionary<string, Rate> Before, Dictionary<string, Rate> After)> AnyChange =
        Gen.Select(AnyGroups, AnyGroups).Where((before, after) => HasDossiers(before) && HasDossiers(after));

    [Fact]
    public void Split_BothRoseAndTheWholeFell_IsAllMix()
    {
        var change = RateChange.Between(Before, new Dictionary<string, Rate> { ["A"] = new(800, 2_500), ["B"] = new(1_080, 1_500) })!;

        Assert.Equal((60m, 47m, -13m), (change.Before.Percent, change.After.Percent, change.Points));
        Assert.Equal((2m, -15m), (change.RateEffect, change.MixEffect));
        Assert.True(change.IsSimpsonReversal);
    }

    [Fact]
    public void Groups_BelowTheAverageAndGrowing_PullTheWholeDown()
    {
        var change = RateChange.Between(Before, new Dictionary<string, Rate> { ["A"] = new(800, 2_500), ["B"] = new(1_080, 1_500) })!;

        Assert.Equal(["A", "B"], change.Groups.Select(group => group.Key));
        Assert.Equal([-8.4375m, -6.5625m], change.Groups.Select(group => group.MixEffect));
        Assert.Equal([0.875m, 1.125m], change.Groups.Select(group => group.RateEffect));
    }

    [Fact]
    public void Groups_NewOrVanished_AreAllMix()
    {
        var change = RateChange.Between(
            new Dictionary<string, Rate> { ["stays"] = new(50, 100), ["vanishes"] = new(0, 100), ["never there"] = new(0, 0) },
            new Dictionary<string, Rate> { ["stays"] = new(50, 100), ["new"] = new(100, 100) })!;

        Assert.Equal(["new", "vanishes", "stays"], change.Groups.Select(group => group.Key));
        Assert.Equal(0, change.RateEffect);
        Assert.Equal(50, change.MixEffect);
        Assert.All(change.Groups, group => Assert.Equal(group.Key == "stays", group.IsCommon));
    }

    [Fact]
    public void Between_NothingCountedOnOneSide_IsNone()
    {
        Assert.Null(RateChange.Between(Before, new Dictionary<string, Rate>()));
        Assert.Null(RateChange.Between(new Dictionary<string, Rate> { ["A"] = new(0, 0) }, Before));
    }

    [Theory]
    [InlineData(2_100, 3_000, false)]
    [InlineData(1_000, 3_000, false)]
    [InlineData(1_080, 1_500, true)]
    public void SimpsonReversal_OneGroupStillOrFalling_IsNone(long met, long all, bool expected)
    {
        var change = RateChange.Between(Before, new Dictionary<string, Rate> { ["A"] = new(3_200, 10_000), ["B"] = new(met, all) })!;

        Assert.True(change.Points < 0);
        Assert.Equal(expected, change.IsSimpsonReversal);
    }

    [Fact]
    public void SimpsonReversal_WholeMovesWithItsGroups_IsNone()
    {
        var change = RateChange.Between(Before, new Dictionary<string, Rate> { ["A"] = new(320, 1_000), ["B"] = new(2_160, 3_000) })!;

        Assert.False(change.IsSimpsonReversal);
        Assert.Equal((change.Points, 0m), (change.RateEffect, change.MixEffect));
    }

    /// <summary>Fails for the weights of before (or of after) in both effects: they leave a remainder.</summary>
    [Fact]
    public void Parts_AnyGroups_AddUpToTheChange() => AnyChange.Sample((before, after) =>
    {
        var (wholeBefore, wholeAfter) = (Sum(before), Sum(after));

        var change = RateChange.Between(before, after)!;

        Assert.Equal((wholeBefore, wholeAfter), (change.Before, change.After));
        Same((100m * wholeAfter.Numerator / wholeAfter.Denominator) - (100m * wholeBefore.Numerator / wholeBefore.Denominator), change.Points);
        Same(change.Points, change.RateEffect + change.MixEffect);
        Same(change.Points, change.Groups.Sum(group => group.Effect));
    });

    /// <summary>Fails for the weights of before in one effect and of after in the other: they add up, yet favour a side.</summary>
    [Fact]
    public void Parts_BeforeAndAfterExchanged_TurnTheirSigns() => AnyChange.Sample((before, after) =>
    {
        var there = RateChange.Between(before, after)!;
        var back = RateChange.Between(after, before)!;

        Same(there.RateEffect, -back.RateEffect);
        Same(there.MixEffect, -back.MixEffect);
        Assert.Equal(there.IsSimpsonReversal, back.IsSimpsonReversal);
    });

    /// <summary>Fails when the mix effect is not measured from the average: all groups alike would seem to matter.</summary>
    [Fact]
    public void MixEffect_GroupsOfOneRate_IsNothingForEach() =>
        Gen.Select(Gen.Long[1, 1_000], Gen.Long[1, 1_000], Gen.Long[1, 1_000], Gen.Long[1, 1_000]).Sample((a, b, c, d) =>
        {
            var change = RateChange.Between(
                new Dictionary<string, Rate> { ["A"] = new(a, 2 * a), ["B"] = new(b, 2 * b) },
                new Dictionary<string, Rate> { ["A"] = new(c, 2 * c), ["B"] = new(d, 2 * d) })!;

            Assert.All(change.Groups, group => Same(0, group.MixEffect));
        });

    private static void Same(decimal expected, decimal actual) => Assert.InRange(actual - expected, -1e-20m, 1e-20m);

    private static Rate Sum(Dictionary<string, Rate> groups) => groups.Values.Aggregate(Rate.Add);

    private static bool HasDossiers(Dictionary<string, Rate> groups) => groups.Values.Any(rate => rate.Denominator > 0);
}
