using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace Dashboard.Data.Import;

/// <summary>Reads a register file row by row: text separated by semicolons, commas or tabs, in UTF-8, plain or gzipped. Memory does not grow with the file.</summary>
internal sealed class RegisterReader : IDisposable
{
    // a quote that is never closed would otherwise pull the rest of the file into one row
    private const int LongestRow = 1 << 20;

    private readonly CountingStream _text;
    private readonly CsvReader _csv;
    private readonly uint? _statedLength;
    private CsvMalformedReason? _malformed;

    /// <param name="file">The file; must be seekable, is read from its beginning and left open.</param>
    public RegisterReader(Stream file)
    {
        var gzipped = IsGzipped(file);
        _statedLength = gzipped ? LengthStatedBy(file) : null;
        var separator = SeparatorOf(file, gzipped);

        file.Position = 0;
        _text = new CountingStream(gzipped ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file, leaveOpen: !gzipped);
        _csv = CsvReader.Create(_text, CsvReaderOptions.Default with
        {
            Separator = separator,
            TrimWhitespace = true,
            SkipEmptyLines = false,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
    }

    /// <summary>The row read last; the header is row 1.</summary>
    public int Row { get; private set; }

    /// <summary>Whether the row read last has quotes in the wrong place.</summary>
    public bool IsBroken => _malformed is not null;

    /// <summary>Number of cells of the row read last.</summary>
    public int CellCount => _csv.FieldCount;

    /// <summary>The first row; null when there is none.</summary>
    public IReadOnlyList<string>? ReadHeader()
    {
        Row = 1;
        _csv.ReadHeader();
        var headers = _csv.Headers.ToArray();
        return headers.Length == 0 || headers is [""] ? null : headers;
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="InvalidDataException">The file is cut short or damaged.</exception>
    public bool Read()
    {
        _malformed = null;
        try
        {
            if (_csv.Read())
            {
                Row++;
                return _malformed == CsvMalformedReason.UnterminatedQuote
                    ? throw new InvalidDataException("A quote is never closed.")
                    : true;
            }
        }
        catch (CsvFormatException problem)
        {
            Row++;
            throw new InvalidDataException("A row cannot be told from the next.", problem);
        }

        // the decompressor takes the end of a cut file for the end of the text
        if (_statedLength is { } stated && stated != (uint)(_text.BytesRead & uint.MaxValue))
        {
            throw new InvalidDataException("The file is shorter than it says it is.");
        }

        return false;
    }

    public string Cell(int place) => _csv.GetString(place);

    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }

    private static bool IsGzipped(Stream file)
    {
        file.Position = 0;
        return file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
    }

    /// <summary>The last four bytes of a gzipped file: the length of its text, modulo 2³².</summary>
    private static uint LengthStatedBy(Stream file)
    {
        Span<byte> length = stackalloc byte[4];
        file.Position = Math.Max(0, file.Length - length.Length);
        file.ReadAtLeast(length, length.Length, throwOnEndOfStream: false);
        return BinaryPrimitives.ReadUInt32LittleEndian(length);
    }

    private static char SeparatorOf(Stream file, bool gzipped)
    {
        file.Position = 0;
        using var text = gzipped ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : null;
        using var reader = new StreamReader(text ?? file, Encoding.UTF8, leaveOpen: true);
        var beginning = new char[4096];
        var line = beginning.AsSpan(0, ReadBeginning(reader, beginning));
        line = line.IndexOfAny('\r', '\n') is >= 0 and var end ? line[..end] : line;

        var (best, most) = (',', 0);
        foreach (var candidate in ",;\t")
        {
            var count = line.Count(candidate);
            (best, most) = count > most ? (candidate, count) : (best, most);
        }

        return best;
    }

    private static int ReadBeginning(StreamReader reader, char[] beginning)
    {
        try
        {
            return reader.ReadBlock(beginning, 0, beginning.Length);
        }
        catch (InvalidDataException)
        {
            // damaged from the start: reading the header will say so
            return 0;
        }
    }
}
