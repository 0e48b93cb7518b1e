namespace Dashboard.Display;

/// <summary>Only the newest load of a page counts: a slow old answer must not overwrite a newer one.</summary>
public sealed class LatestLoad : IDisposable
{
    private CancellationTokenSource? _current;

    /// <summary>Cancels the load before and begins another.</summary>
    public CancellationToken Next()
    {
        _current?.Cancel();
        _current?.Dispose();
        _current = new CancellationTokenSource();
        return _current.Token;
    }

    public void Dispose()
    {
        _current?.Cancel();
        _current?.Dispose();
        _current = null;
    }
}
