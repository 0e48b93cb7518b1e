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
            $"{Environment.ProcessorCount} cores, {memory:0} GB, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}{load}; {Clock.Told}; dossiers synthetic.");
    }

    /// <summary>How busy the machine was before we began: a shared one measures worse. Null where it does not say.</summary>
    private static double? Load() => File.Exists(LoadFile)
        ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture)
        : null;
}
