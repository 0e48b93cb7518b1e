namespace Dashboard.Benchmarks.Lists;

/// <summary>Looks at the managed heap again and again while something runs.</summary>
internal sealed class SampledMemory : IDisposable
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer _timer;
    private long _most;

    public SampledMemory() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(5));

    /// <summary>The most that was in use above what was before, garbage not yet collected included.</summary>
    public long Stop()
    {
        _timer.Change(Timeout.Infinite, Timeout.Infinite);
        Look();
        return Interlocked.Read(ref _most);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var used = GC.GetTotalMemory(forceFullCollection: false) - _before;
        for (var most = Interlocked.Read(ref _most); used > most;)
        {
            most = Interlocked.CompareExchange(ref _most, used, most);
        }
    }
}
