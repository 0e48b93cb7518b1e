namespace Dashboard.Data.Reports;

/// <summary>Takes what is written at once and sends it on when asked to, without blocking: a zip file is written at once, an answer to a browser must not be.</summary>
internal sealed class OutgoingStream(Stream output) : WriteOnlyStream
{
    private readonly MemoryStream _waiting = new();

    /// <summary>Sends what is waiting.</summary>
    public async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellationToken);
        _waiting.SetLength(0);
    }

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    protected override void Dispose(bool disposing)
    {
        _waiting.Dispose();
        base.Dispose(disposing);
    }
}
