using CsCheck;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests.Statistics;

public sealed class TouchedRowsTests
{
    private const int Rows = (5 * DossierRows.Block) + 77;

    private static readonly DateOnly Start = new(2024, 1, 1);

    [Fact]
    public void AnyDays_EveryRowTheyTouch_IsLookedAtOnce_AndWholeBlocksAreLeftOut()
    {
        var leftOut = 0;
        var cases =
            from lives in Gen.Select(Gen.Int[0, 40], Gen.Int[0, 60], Gen.Int[-10, 90], Gen.Int[0, 5_000]).Array[Rows]
            from day in Gen.Int[-5, 700]
            from days in Gen.Int[0, 300]
            from limits in Gen.Select(Gen.Int[0, Rows], Gen.Int[0, Rows])
            select (lives, day, days, From: Math.Min(limits.Item1, limits.Item2), To: Math.Max(limits.Item1, limits.Item2));
        cases.Sample(
            asked =>
            {
                var rows = RowsOf(asked.lives);
                var first = DossierRows.NumberOf(Start) + asked.day;
                var last = first + asked.days;

                var seen = rows.Touched(asked.From, asked.To, first, last).SelectMany(stretch => Enumerable.Range(stretch.From, stretch.To - stretch.From)).ToList();

                Assert.Equal(seen.Order().Distinct(), seen);
                Assert.All(seen, row => Assert.InRange(row, asked.From, asked.To - 1));
                var left = Enumerable.Range(asked.From, asked.To - asked.From).Except(seen).ToList();
                Assert.All(left, row => Assert.True(
                    EventsOf(rows, row).All(day => day < first) || EventsOf(rows, row).All(day => day > last)));
                leftOut += left.Count;
            },
            iter: 60);

        Assert.True(leftOut > Rows, $"{leftOut} rows");
    }

    [Theory]
    [InlineData("2024-03-10", false)]
    [InlineData("2024-03-11", true)]
    public void LastDueDate_OfABlock_IsTheLastDayItIsLookedAtFor(string day, bool isLeftOut)
    {
        var builder = new DossierColumns.Builder(Sample.Units, Sample.Procedures);
        builder.Add(Sample.Dossier(receivedOn: "2024-03-01", completedOn: "2024-03-04", dueOn: "2024-03-10"));

        var stretches = builder.Build().Parts[0].Rows.Touched(0, 1, DossierRows.NumberOf(Sample.Day(day)));

        Assert.Equal(isLeftOut, !stretches.Any());
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2024-03-01", false)]
    public void FirstReceipt_OfABlock_IsTheFirstDayItIsLookedAtFor(string day, bool isLeftOut)
    {
        var builder = new DossierColumns.Builder(Sample.Units, Sample.Procedures);
        builder.Add(Sample.Dossier(receivedOn: "2024-03-01", completedOn: null, dueOn: "2024-03-10"));

        var stretches = builder.Build().Parts[0].Rows.Touched(0, 1, 0, DossierRows.NumberOf(Sample.Day(day)));

        Assert.Equal(isLeftOut, !stretches.Any());
    }

    /// <summary>The days on which anything happens to a dossier; while it is open, also one that never comes.</summary>
    private static IEnumerable<int> EventsOf(DossierRows rows, int row) =>
        new int[] { rows.Received[row], rows.Completed[row] }.Concat(new int[] { rows.Due[row], rows.OriginalDue[row] }.Where(due => due != DossierRows.Never));

    /// <summary>Received one after the other; some without a due date, some rescheduled, a few never ended.</summary>
    private static DossierRows RowsOf((int Lasts, int Due, int Original, int Chance)[] lives)
    {
        var builder = new DossierColumns.Builder(Sample.Units, Sample.Procedures);
        foreach (var (row, life) in lives.Index())
        {
            var received = Start.AddDays(row / 10);
            builder.Add(Sample.Dossier() with
            {
                ReceivedOn = received,
                CompletedOn = life.Chance == 0 ? null : received.AddDays(life.Lasts),
                DueOn = life.Due == 0 ? null : received.AddDays(life.Due),
                OriginalDueOn = life.Due == 0 ? null : received.AddDays(life.Original),
            });
        }

        return builder.Build().Parts[0].Rows;
    }
}
