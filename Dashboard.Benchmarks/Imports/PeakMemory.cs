namespace Dashboard.Benchmarks.Imports;

/// <summary>Watches the managed heap while an import tells its progress.</summary>
internal sealed class PeakMemory : IProgress<long>
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);

    /// <summary>The most that was in use above what was before, garbage not yet collected included.</summary>
    public long Bytes { get; private set; }

    public void Report(long value) => Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: false) - _before);
}
