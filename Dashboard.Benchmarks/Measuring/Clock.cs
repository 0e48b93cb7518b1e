using System.Diagnostics;

namespace Dashboard.Benchmarks.Measuring;

/// <summary>What time is measured by: the time that passes, or the processor time this process takes on all its threads.</summary>
/// <remarks>On a machine that others work on, the time that passes says how busy they are; processor time still says what a question costs.</remarks>
internal static class Clock
{
    public static bool ByProcessorTime { get; set; }

    public static string Told => ByProcessorTime ? "processor time of all threads" : "time passed";

    public static TimeSpan Now => ByProcessorTime ? Environment.CpuUsage.TotalTime : Stopwatch.GetElapsedTime(0);
}
