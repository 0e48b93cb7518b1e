using CsCheck;
using Dashboard.Display.Charts;
using Dashboard.Dossiers;

namespace Dashboard.Tests.Display.Charts;

public class ClockFlagTests
{
    private const double Width = 1232;

    /// <summary>Received and ended on neighbouring days: the words of the first reach over the line of the second, so they stand above it.</summary>
    [Fact]
    public void Place_TwoCloseTogether_TheFirstStandsHigher()
    {
        var flags = ClockFlag.Place([(Event("Tiếp nhận"), 200), (Event("Kết thúc xử lý"), 232)], Width);

        Assert.Equal([1, 0], flags.Select(flag => flag.Level));
    }

    [Fact]
    public void Place_FarApart_StandOnOneLevel() => Assert.All(ClockFlag.Place([(Event("Tiếp nhận"), 200), (Event("Hẹn trả"), 600)], Width), flag => Assert.Equal((0, false), (flag.Level, flag.IsLeft)));

    [Fact]
    public void Place_AtTheRightEnd_WordsStandOnTheLeftAboveTheLinesTheyReachOver()
    {
        var flags = ClockFlag.Place([(Event("Hẹn trả"), 1000), (Event("Kết thúc xử lý"), 1220)], Width);
        var close = ClockFlag.Place([(Event("Hẹn trả"), 1180), (Event("Kết thúc xử lý"), 1220)], Width);

        Assert.Equal([(0, false), (0, true)], flags.Select(flag => (flag.Level, flag.IsLeft)));
        Assert.Equal([(0, true), (1, true)], close.Select(flag => (flag.Level, flag.IsLeft)));
    }

    [Fact]
    public void Place_AnyEvents_NoLineCrossesWordsAndNoWordsCoverWords() =>
        Gen.Select(Gen.Double[200, Width - 4], Gen.Int[4, 24]).Array[1, 9].Sample(events =>
        {
            var flags = ClockFlag.Place(events.OrderBy(one => one.Item1).Select(one => (Event(new string('m', one.Item2)), one.Item1)), Width);

            foreach (var flag in flags)
            {
                Assert.True(flag.Words.To <= Width && flag.Words.From >= 0);
                foreach (var other in flags.Where(other => other != flag))
                {
                    var isCrossed = other.X > flag.Words.From && other.X < flag.Words.To && other.Level >= flag.Level;
                    var isCovered = flag.Level == other.Level && flag.Words.From < other.Words.To && other.Words.From < flag.Words.To;
                    Assert.False(isCrossed || isCovered);
                }
            }
        });

    private static ClockEvent Event(string name) => new(new DateTime(2025, 3, 3, 9, 0, 0), name);
}
