using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Dashboard.Benchmarks.Measuring;

/// <summary>The class of machine a run was made on; never which one.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>One line to stand above every table.</summary>
    public static string Told()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        var load = Load() is { } busy ? string.Create(CultureInfo.InvariantCulture, $", {busy:0.0} other threads busy on average in the minute before") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, {memory:0} GB, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}{load}; {MicrosecondsOfAPage():0.0} µs a fresh page of memory; {Clock.Told}; dossiers synthetic.");
    }

    /// <summary>What a virtual machine may ask for memory that is used for the first time: where it is much, a first build waits for it.</summary>
    private static double MicrosecondsOfAPage()
    {
        var fresh = new byte[16_384 * Environment.SystemPageSize];
        var started = Stopwatch.GetTimestamp();
        for (var at = 0; at < fresh.Length; at += Environment.SystemPageSize)
        {
            fresh[at] = 1;
        }

        return Stopwatch.GetElapsedTime(started).TotalMicroseconds * Environment.SystemPageSize / fresh.Length;
    }

    /// <summary>How busy the machine was before we began: a shared one measures worse. Null where it does not say.</summary>
    private static double? Load() => File.Exists(LoadFile)
        ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture)
        : null;
}
