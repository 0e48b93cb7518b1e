namespace Dashboard.Data.Import;

/// <summary>A packed file holds more than is read.</summary>
internal sealed class TooMuchInsideException() : Exception("The document unpacks to more than is read.");

/// <summary>Counts what was unpacked in fact, whatever the archive says.</summary>
/// <param name="inner">What is unpacked.</param>
/// <param name="most">Most bytes of it.</param>
/// <param name="told">Told of each piece, to count several parts together; null for one part.</param>
internal sealed class CappedStream(Stream inner, long most, Action<int>? told = null) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        _read += read;
        told?.Invoke(read);
        return _read > most ? throw new TooMuchInsideException() : read;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
