using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

/// <summary>More dossiers of one unit than a counter of a block holds, and fewer than are shared out among processors.</summary>
public sealed class ManyAlikeTests
{
    private const int Many = 99_000;

    private static readonly CountQuery Query = new(new DossierFilter(), Days("2024-01-01", "2024-12-31"), Day("2024-12-31"));

    private readonly DossierColumns _columns = Columns();

    [Fact]
    public void Counts_OfMoreThanANarrowCounterHolds_AreWhole()
    {
        var counts = _columns.CountByRows(Query).Total.Counts;

        Assert.Equal(
            [Many, Many, Many, Many, Many, 0],
            new[] { Measure.Received, Measure.Online, Measure.Resolved, Measure.Late, Measure.Due, Measure.DueOnTime }.Select(measure => counts[measure]));
    }

    [Fact]
    public void Signals_OfMoreThanANarrowCounterHolds_AreWhole()
    {
        var unit = Assert.Single(SignalPass.Count(_columns, new WorkingCalendar([]), Query));

        Assert.Equal(new Rate(Many, Many), unit.Rates[(int)ColumnSignal.LateWithoutApology]);
        Assert.Equal(new Rate(0, Many), unit.Rates[(int)ColumnSignal.EndedOffHours]);
    }

    private static DossierColumns Columns()
    {
        var builder = new DossierColumns.Builder(Units, Procedures);
        var dossier = Dossier(receivedOn: "2024-03-01", completedOn: "2024-03-12", dueOn: "2024-03-10") with { Channel = ReceiptChannel.Online };
        for (var i = 0; i < Many; i++)
        {
            builder.Add(dossier);
        }

        return builder.Build();
    }
}
