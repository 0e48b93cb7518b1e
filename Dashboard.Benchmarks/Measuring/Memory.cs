namespace Dashboard.Benchmarks.Measuring;

/// <summary>Managed memory that stays in use.</summary>
internal static class Memory
{
    /// <summary>Makes something and tells how much memory it holds on to: the heap after a full collection, after less before.</summary>
    public static (T Made, long Bytes) HeldBy<T>(Func<T> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var made = make();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        return (made, after - before);
    }
}
