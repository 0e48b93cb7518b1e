using Dashboard.Data.Domain;

namespace Dashboard.Tests.Domain;

public class IndicatorTests
{
    [Fact]
    public void Measures_AreDefinedOnceEachInTheirOrder() =>
        Assert.Equal(Enum.GetValues<Measure>(), Measures.All.Select(definition => definition.Measure));

    [Fact]
    public void Indicators_HaveTheirOwnIdAndBothLanguages()
    {
        Assert.Equal(Indicators.All.Count, Indicators.All.Select(indicator => indicator.Id).Distinct().Count());
        Assert.All(Indicators.All, indicator =>
        {
            Assert.All([indicator.Name, indicator.Definition, indicator.Source], text =>
            {
                Assert.NotEmpty(text.Vi);
                Assert.NotEmpty(text.En);
            });
            Assert.Same(indicator, Indicators.Find(indicator.Id));
        });
    }

    /// <summary>Worked by hand: 80 ended in time, 10 late, 10 open and overdue, all due in the period.</summary>
    [Fact]
    public void OnTime_OverdueStillOpen_CountsOnlyInTheDueBasis()
    {
        var values = new int[Counts.MeasureCount];
        (values[(int)Measure.Resolved], values[(int)Measure.Early], values[(int)Measure.OnTime], values[(int)Measure.Late]) = (90, 50, 30, 10);
        (values[(int)Measure.Due], values[(int)Measure.DueOnTime]) = (100, 80);
        var counts = new Counts(values);

        Assert.Equal(88.89m, Indicators.OnTimeClosed.From(counts).Percent);
        Assert.Equal(80.00m, Indicators.OnTimeDue.From(counts).Percent);
    }
}
