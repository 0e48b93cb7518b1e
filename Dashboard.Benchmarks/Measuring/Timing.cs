using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks.Measuring;

/// <summary>How long something took, over several runs in this process.</summary>
/// <remarks>
/// A process for each case, as BenchmarkDotNet starts, would fill databases of millions of rows again and again; one loop
/// keeps all engines side by side on the same rows, at the same minute.
/// </remarks>
/// <param name="Fastest">The fastest run.</param>
/// <param name="Median">The run in the middle.</param>
/// <param name="Runs">How many were measured.</param>
internal sealed record Timing(TimeSpan Fastest, TimeSpan Median, int Runs)
{
    private const int MostSamples = 10_000;

    private const int LeastRuns = 3;

    /// <summary>What a single reading of the clock can be trusted with: shorter runs are measured many together.</summary>
    private static readonly TimeSpan Sample = TimeSpan.FromMicroseconds(200);

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <summary>What takes so long is measured once: being compiled matters little then.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(5);

    /// <summary>Runs something for half a second unmeasured, so that all of it is compiled for speed, then for two seconds, at least three times; what takes seconds, once.</summary>
    public static Timing Of(Action run)
    {
        var once = OfRuns(TimesOf(run, WarmUp, leastSamples: 1, together: 1)).Fastest;
        return once > LongEnough ? OfRuns(once) : OfRuns(TimesOf(run, Budget, LeastRuns, together: (int)Math.Clamp(Sample / (once + TimeSpan.FromTicks(1)), 1, MostSamples)));
    }

    /// <summary>Of runs measured one by one.</summary>
    public static Timing OfRuns(params IEnumerable<TimeSpan> runs)
    {
        var times = runs.Order().ToList();
        return new Timing(times[0], times[times.Count / 2], times.Count);
    }

    /// <summary>One after the other.</summary>
    public static Timing Sum(params IReadOnlyCollection<Timing> parts) => new(
        parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + part.Fastest),
        parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + part.Median),
        parts.Min(part => part.Runs));

    /// <summary>How many times the median of another is this one's.</summary>
    public double Times(Timing other) => other.Median / Median;

    /// <summary>Three significant digits in the unit that suits.</summary>
    public static string Told(TimeSpan time) => time switch
    {
        { TotalSeconds: >= 1 } => Told(time.TotalSeconds, "s"),
        { TotalMilliseconds: >= 1 } => Told(time.TotalMilliseconds, "ms"),
        _ => Told(time.TotalMicroseconds, "µs"),
    };

    public override string ToString() => Runs == 1 ? $"{Told(Median)} (once)" : $"{Told(Median)} ({Told(Fastest)})";

    private static List<TimeSpan> TimesOf(Action run, TimeSpan budget, int leastSamples, int together)
    {
        var times = new List<TimeSpan>();
        var began = Stopwatch.GetTimestamp();
        while (times.Count < leastSamples || (times.Count < MostSamples && Stopwatch.GetElapsedTime(began) < budget))
        {
            var started = Clock.Now;
            for (var i = 0; i < together; i++)
            {
                run();
            }

            times.Add((Clock.Now - started) / together);
        }

        return times;
    }

    private static string Told(double value, string unit) =>
        $"{value.ToString(value >= 100 ? "#,0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture)} {unit}";
}
