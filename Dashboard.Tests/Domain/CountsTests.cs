using Dashboard.Data.Domain;

namespace Dashboard.Tests.Domain;

public class CountsTests
{
    [Fact]
    public void EveryMeasure_GivenANumberOfItsOwn_ReadsItBack()
    {
        var counts = new Counts([.. Enumerable.Range(1, Counts.MeasureCount)]);

        Assert.All(Enum.GetValues<Measure>(), measure => Assert.Equal((int)measure + 1, counts[measure]));
    }

    [Fact]
    public void SumAndDifference_OfTwoGroups_HoldForEveryMeasure()
    {
        var (all, part) = (Numbers(index => 1_000 + (3 * index)), Numbers(index => 7 * index));

        Assert.Equal(Numbers(index => 1_000 + (10 * index)), all + part);
        Assert.Equal(Numbers(index => 1_000 - (4 * index)), all - part);
        Assert.Equal(all + part + part, Counts.Sum([all, part, part], counts => counts));
        Assert.True(Counts.Sum<Counts>([], counts => counts).IsZero);
    }

    [Fact]
    public void Difference_MoreTakenAwayThanThereIs_IsRefused()
    {
        var more = Numbers(index => index == Counts.MeasureCount - 1 ? 2 : 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => Numbers(_ => 1) - more);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Counts.MeasureCount - 1)]
    [InlineData(Counts.MeasureCount + 1)]
    public void Counts_OfTooFewOrTooMany_AreRefused(int number) =>
        Assert.Throws<ArgumentException>(() => new Counts(new int[number]));

    private static Counts Numbers(Func<int, int> numberOf) => new([.. Enumerable.Range(0, Counts.MeasureCount).Select(numberOf)]);
}
