using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Dashboard.Data.Reports;

/// <summary>A zip file written from its beginning to its end, one entry after the other.</summary>
/// <remarks>
/// <see cref="ZipArchive"/> packs either fast or well; for a sheet of many rows a level between takes half the time of "well" and
/// a fifth more room. A gzip member is the packed content a zip wants between ten bytes of head and the check sum a zip wants too.
/// Entries are below 4 GB; the fullest sheet has some 500 MB.
/// </remarks>
internal sealed class ZipWriter(Stream output)
{
    /// <summary>Between 1, fast, and 9, small.</summary>
    private const int Level = 4;

    private const ushort Version = 20;
    /// <summary>Sizes stand behind the content; names are UTF-8.</summary>
    private const ushort Flags = 0x0808;
    private const ushort Deflated = 8;
    /// <summary>1 January 1980: the same content makes the same file.</summary>
    private const uint NoTime = 0x0021_0000;

    private readonly List<Written> _entries = [];
    private long _at;

    /// <summary>Begins an entry.</summary>
    /// <returns>What its content is written to; disposing it ends the entry.</returns>
    public Stream Begin(string name)
    {
        var at = _at;
        Send(new Record(0x0403_4b50).Short(Version).Short(Flags).Short(Deflated).Long(NoTime).Long(0).Long(0).Long(0).Short(Length(name)).Short(0).Text(name));
        return new Entry(this, name, at);
    }

    /// <summary>Writes what stands in the file; nothing can be added after it.</summary>
    public void End()
    {
        var directory = _at;
        foreach (var (name, sum, packed, size, at) in _entries)
        {
            Send(new Record(0x0201_4b50).Short(Version).Short(Version).Short(Flags).Short(Deflated).Long(NoTime).Long(sum).Long(packed).Long(size)
                .Short(Length(name)).Short(0).Short(0).Short(0).Short(0).Long(0).Long((uint)at).Text(name));
        }

        Send(new Record(0x0605_4b50).Short(0).Short(0).Short((ushort)_entries.Count).Short((ushort)_entries.Count).Long((uint)(_at - directory)).Long((uint)directory).Short(0));
    }

    private static ushort Length(string name) => (ushort)Encoding.UTF8.GetByteCount(name);

    private void Send(Record record) => Send(record.Bytes);

    private void Send(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _at += bytes.Length;
    }

    private sealed record Written(string Name, uint Sum, uint Packed, uint Size, long At);

    /// <summary>Numbers as a zip has them, the lowest byte first.</summary>
    private sealed class Record
    {
        private readonly List<byte> _bytes = [];

        public Record(uint mark) => Long(mark);

        public ReadOnlySpan<byte> Bytes => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes);

        public Record Short(ushort value)
        {
            _bytes.AddRange([(byte)(value & 0xff), (byte)(value >> 8)]);
            return this;
        }

        public Record Long(uint value) => Short((ushort)(value & 0xffff)).Short((ushort)(value >> 16));

        public Record Text(string text)
        {
            _bytes.AddRange(Encoding.UTF8.GetBytes(text));
            return this;
        }
    }

    /// <summary>Takes content, packs it and sends it on.</summary>
    private sealed class Entry : WriteOnlyStream
    {
        private readonly ZipWriter _zip;
        private readonly string _name;
        private readonly long _at;
        private readonly Unwrapped _packed;
        private readonly GZipStream _gzip;
        private long _size;
        private bool _isEnded;

        public Entry(ZipWriter zip, string name, long at)
        {
            (_zip, _name, _at) = (zip, name, at);
            _packed = new Unwrapped(zip);
            _gzip = new GZipStream(_packed, new ZLibCompressionOptions { CompressionLevel = Level }, leaveOpen: true);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _gzip.Write(buffer);
            _size += buffer.Length;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isEnded)
            {
                _isEnded = true;
                _gzip.Dispose();
                var written = new Written(_name, _packed.Sum, checked((uint)_packed.Sent), checked((uint)_size), _at);
                _zip.Send(new Record(0x0807_4b50).Long(written.Sum).Long(written.Packed).Long(written.Size));
                _zip._entries.Add(written);
            }

            base.Dispose(disposing);
        }
    }

    /// <summary>Sends on what stands between the head and the tail of a gzip member.</summary>
    private sealed class Unwrapped(ZipWriter zip) : WriteOnlyStream
    {
        private const int Head = 10;
        private const int Tail = 8;

        private readonly byte[] _tail = new byte[Tail];
        private int _kept;
        private int _skipped;

        public long Sent { get; private set; }

        /// <summary>The check sum, once the member has ended; behind it stands the size.</summary>
        public uint Sum => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var skip = Math.Min(Head - _skipped, buffer.Length);
            _skipped += skip;
            buffer = buffer[skip..];

            // the last eight bytes so far may be the tail
            var known = Math.Max(0, _kept + buffer.Length - Tail);
            var old = Math.Min(known, _kept);
            Send(_tail.AsSpan(0, old));
            _tail.AsSpan(old, _kept - old).CopyTo(_tail);
            _kept -= old;
            Send(buffer[..(known - old)]);
            buffer[(known - old)..].CopyTo(_tail.AsSpan(_kept));
            _kept += buffer.Length - (known - old);
        }

        private void Send(ReadOnlySpan<byte> bytes)
        {
            zip.Send(bytes);
            Sent += bytes.Length;
        }
    }
}
