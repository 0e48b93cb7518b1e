namespace Dashboard.Data.Statistics;

/// <summary>The snapshot everyone reads. It is swapped as a whole: who has taken one keeps it, and readers never wait.</summary>
public sealed class SnapshotHolder
{
    private volatile Snapshot? _current;

    /// <summary>Raised after a newer snapshot has taken the place of an older one, on the thread that brought it.</summary>
    public event Action? Changed;

    /// <summary>Whether a snapshot has been published.</summary>
    public bool IsReady => _current is not null;

    /// <exception cref="InvalidOperationException">Nothing has been published yet.</exception>
    public Snapshot Current => _current ?? throw new InvalidOperationException("The dossiers have not been read yet.");

    public void Publish(Snapshot snapshot)
    {
        _current = snapshot;
        Changed?.Invoke();
    }
}
