using Dashboard.Dossiers;

namespace Dashboard.Display.Charts;

/// <summary>An event above the days of a clock: a line from its words down to its time, the words beside the line.</summary>
/// <param name="Event">What happened.</param>
/// <param name="X">Where its line stands.</param>
/// <param name="Level">How high its words stand; 0 is lowest.</param>
/// <param name="IsLeft">Whether the words stand on the left of the line.</param>
public sealed record ClockFlag(ClockEvent Event, double X, int Level, bool IsLeft)
{
    /// <summary>Between one level and the next.</summary>
    public const int Height = 32;

    private const double LetterWidth = 7.4;
    private const int DateLetters = 12;
    private const double Gap = 5;

    /// <summary>Where the words begin, or end where they stand on the left.</summary>
    public double TextAt => IsLeft ? X - Gap : X + Gap;

    /// <summary>Where the words reach from and to, about.</summary>
    public (double From, double To) Words => IsLeft ? (TextAt - Length, TextAt) : (TextAt, TextAt + Length);

    private double Length => Math.Max(Event.Name.Length, DateLetters) * LetterWidth;

    /// <summary>Places events so that no words cover each other and no line crosses words.</summary>
    /// <remarks>
    /// A line crosses every level below its own, so words stand above every line they reach over. From the right, words on the right of their
    /// line reach over later lines alone; those on the left, for which there is no room on the right, come last and from the left.
    /// </remarks>
    /// <param name="events">Where the line of each stands, in order.</param>
    /// <param name="width">Where the room ends.</param>
    public static IReadOnlyList<ClockFlag> Place(IEnumerable<(ClockEvent Event, double X)> events, double width)
    {
        var flags = new List<ClockFlag>();
        foreach (var (happened, x) in events.Reverse())
        {
            // words that would reach over a line whose own words come towards them stand on the left, too
            var flag = new ClockFlag(happened, x, 0, IsLeft: false);
            flags.Insert(0, flag with { IsLeft = flag.Words.To > width || flags.Any(later => later.IsLeft && flag.IsOver(later)) });
        }

        var placed = new List<ClockFlag>();
        foreach (var flag in flags.Where(flag => !flag.IsLeft).Reverse().Concat(flags.Where(flag => flag.IsLeft)))
        {
            placed.Add(flag with { Level = Enumerable.Range(0, flags.Count).First(level => placed.TrueForAll(other => flag.IsOver(other) ? level > other.Level : level != other.Level || !flag.Covers(other))) });
        }

        return [.. placed.OrderBy(flag => flag.X)];
    }

    private bool IsOver(ClockFlag other) => other.X > Words.From - 2 && other.X < Words.To + 2;

    private bool Covers(ClockFlag other) => Words.From < other.Words.To && other.Words.From < Words.To;
}
