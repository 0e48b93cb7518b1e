using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Dashboard.Data.Reports;

/// <summary>The cells of a sheet as the letters of its file, row after row, until they are taken away.</summary>
internal sealed class XlsxCells : IDisposable
{
    /// <summary>Enough to be worth taking away.</summary>
    private const int Enough = 48 * 1024;

    /// <summary>Day 0 of a spreadsheet, 30 December 1899.</summary>
    private const int FirstDay = 693_593;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(2 * Enough);
    private int _used;

    public bool IsEnough => _used >= Enough;

    /// <summary>The texts written once and referred to.</summary>
    public SharedTexts Shared { get; } = new();

    /// <summary>Takes away what was written so far.</summary>
    public void MoveTo(Stream output)
    {
        output.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Write(Cell cell, bool repeats)
    {
        switch (cell.Kind)
        {
            case CellKind.Text when repeats && Shared.IndexOf((string)cell.Value!) is { } shared:
                Raw("<c t=\"s\"><v>"u8);
                Number(shared);
                Raw("</v></c>"u8);
                break;
            case CellKind.Text:
                Text((string)cell.Value!, default);
                break;
            case CellKind.Count:
                Raw("<c s=\"6\"><v>"u8);
                Number((long)cell.Value!);
                Raw("</v></c>"u8);
                break;
            case CellKind.Change:
                Raw("<c s=\"7\"><v>"u8);
                Number((long)cell.Value!);
                Raw("</v></c>"u8);
                break;
            case CellKind.Day:
                Raw("<c s=\"5\"><v>"u8);
                Number(((DateOnly)cell.Value!).DayNumber - FirstDay);
                Raw("</v></c>"u8);
                break;
            case CellKind.Time:
                Time((DateTime)cell.Value!);
                break;
            case CellKind.Percent or CellKind.Points:
                Raw(cell.Kind == CellKind.Percent ? "<c s=\"8\"><v>"u8 : "<c s=\"9\"><v>"u8);
                Raw(((decimal)cell.Value!).ToString(CultureInfo.InvariantCulture));
                Raw("</v></c>"u8);
                break;
            case CellKind.NoFigure:
                Text("–", default);
                break;
            default:
                Raw("<c/>"u8);
                break;
        }
    }

    /// <summary>A text in its cell: whatever it begins with, it stays a text.</summary>
    public void Text(string text, ReadOnlySpan<byte> style)
    {
        Raw("<c"u8);
        if (style.Length > 0)
        {
            Raw(" s=\""u8);
            Raw(style);
            Raw("\""u8);
        }

        Raw(" t=\"inlineStr\"><is><t"u8);
        Raw(text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) ? " xml:space=\"preserve\">"u8 : ">"u8);
        Escaped(text);
        Raw("</t></is></c>"u8);
    }

    /// <summary>Days since day 0 with the time of day, to the second, as their fraction, never rounded down: 17:00 would be shown as 16:59.</summary>
    private void Time(DateTime time)
    {
        Raw("<c s=\"4\"><v>"u8);
        Number(DateOnly.FromDateTime(time).DayNumber - FirstDay);
        var fraction = ((time.TimeOfDay.Ticks / TimeSpan.TicksPerSecond * 1_000_000_000) + 86_399) / 86_400;
        if (fraction > 0)
        {
            Span<byte> digits = stackalloc byte[10];
            digits[0] = (byte)'.';
            for (var i = 9; i > 0; i--)
            {
                digits[i] = (byte)('0' + (fraction % 10));
                fraction /= 10;
            }

            Raw(digits.TrimEnd((byte)'0'));
        }

        Raw("</v></c>"u8);
    }

    private void Number(long number)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    private void Escaped(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var special = text.IndexOfAny(SharedTexts.Special);
            var plain = special < 0 ? text : text[..special];
            Reserve(Encoding.UTF8.GetMaxByteCount(plain.Length));
            _used += Encoding.UTF8.GetBytes(plain, _buffer.AsSpan(_used));
            if (special < 0)
            {
                return;
            }

            Raw(text[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                _ => default,
            });
            text = text[(special + 1)..];
        }
    }

    public void Raw(string ascii)
    {
        Reserve(ascii.Length);
        _used += Encoding.ASCII.GetBytes(ascii, _buffer.AsSpan(_used));
    }

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _used >= bytes)
        {
            return;
        }

        // only a row of very long texts comes here: the buffer is emptied after each row
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _used + bytes));
        _buffer.AsSpan(0, _used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
