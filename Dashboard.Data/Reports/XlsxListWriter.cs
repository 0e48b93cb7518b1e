using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Dashboard.Data.Reports;

/// <summary>
/// A list as an Excel workbook, written as it is read: for lists too long for <see cref="ExcelWriter"/>. Real numbers, dates and
/// texts, head in view, a filter on every column.
/// </summary>
/// <remarks>Texts that repeat are written once and referred to, up to a number of them; all others stand in their cells, so memory does not grow with the list.</remarks>
public sealed class XlsxListWriter : ListWriter
{
    /// <summary>Rows a sheet can hold below its head.</summary>
    public const int MostRows = 1_048_576 - 100;

    private const int SharedTexts = 20_000;
    private const int FlushAt = 48 * 1024;

    /// <summary>Day 0 of a spreadsheet, 30 December 1899.</summary>
    private const int FirstDay = 693_593;

    // what XML cannot say is left out, what it would misread is escaped
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");

    private readonly OutgoingStream _output;
    private readonly ZipArchive _zip;
    private readonly Stream _sheet;
    private readonly ListHead _head;
    private readonly Dictionary<string, int> _shared = new(StringComparer.Ordinal);
    private readonly int _headRow;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(2 * FlushAt);
    private int _used;

    private XlsxListWriter(Stream output, ListHead head)
    {
        _output = new OutgoingStream(output);
        _zip = new ZipArchive(_output, ZipArchiveMode.Create, leaveOpen: true);
        _sheet = _zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        _head = head;
        _headRow = head.Basis.Count + 3;
    }

    /// <summary>Writes everything above the first row.</summary>
    /// <param name="output">Left open.</param>
    /// <param name="head">What stands around the rows.</param>
    /// <param name="cancellationToken">Ends writing.</param>
    public static async Task<XlsxListWriter> BeginAsync(Stream output, ListHead head, CancellationToken cancellationToken)
    {
        var writer = new XlsxListWriter(output, head);
        writer.Head();
        await writer.FlushAsync(cancellationToken);
        return writer;
    }

    public override async Task EndAsync(IReadOnlyList<string> foot, CancellationToken cancellationToken)
    {
        var last = Math.Max(_headRow, _headRow + Rows);
        Raw("<row/>"u8);
        foreach (var line in foot)
        {
            Line(line, "2"u8);
        }

        Raw($"</sheetData><autoFilter ref=\"A{_headRow}:{Letters(_head.Columns.Count)}{last}\"/>");
        Raw("<printOptions/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"u8);
        Raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>"u8);
        await FlushAsync(cancellationToken);
        _sheet.Dispose();
        Entry("xl/sharedStrings.xml", SharedStrings());
        Entry("xl/styles.xml", Styles);
        Entry("xl/workbook.xml", Workbook(last));
        Entry("xl/_rels/workbook.xml.rels", Relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")));
        Entry("_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
        Entry("[Content_Types].xml", ContentTypes);
        _zip.Dispose();
        await _output.SendAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return base.DisposeAsync();
    }

    private protected override ValueTask WriteRowAsync(ReadOnlySpan<Cell> cells, CancellationToken cancellationToken)
    {
        Raw("<row>"u8);
        for (var column = 0; column < cells.Length; column++)
        {
            Write(cells[column], _head.Columns[column].Repeats);
        }

        Raw("</row>"u8);
        return _used < FlushAt ? ValueTask.CompletedTask : FlushAsync(cancellationToken);
    }

    private void Head()
    {
        Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        Raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"u8);
        Raw($"<sheetViews><sheetView workbookViewId=\"0\"><pane xSplit=\"1\" ySplit=\"{_headRow}\" topLeftCell=\"B{_headRow + 1}\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>");
        Raw("<sheetFormatPr defaultRowHeight=\"15\"/><cols>"u8);
        foreach (var (index, column) in _head.Columns.Index())
        {
            Raw($"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{column.Width}\" customWidth=\"1\"/>");
        }

        Raw("</cols><sheetData>"u8);
        Line(_head.Title, "1"u8);
        foreach (var line in _head.Basis)
        {
            Line(line, "2"u8);
        }

        Raw("<row/><row>"u8);
        foreach (var column in _head.Columns)
        {
            Text(column.Name, "3"u8);
        }

        Raw("</row>"u8);
    }

    private void Line(string text, ReadOnlySpan<byte> style)
    {
        Raw("<row>"u8);
        Text(text, style);
        Raw("</row>"u8);
    }

    private void Write(Cell cell, bool repeats)
    {
        switch (cell.Kind)
        {
            case CellKind.Text when repeats && Shared((string)cell.Value!) is { } shared:
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

    private int? Shared(string text)
    {
        if (_shared.TryGetValue(text, out var index))
        {
            return index;
        }

        if (_shared.Count == SharedTexts)
        {
            return null;
        }

        _shared.Add(text, _shared.Count);
        return _shared.Count - 1;
    }

    /// <summary>A text in its cell: whatever it begins with, it stays a text.</summary>
    private void Text(string text, ReadOnlySpan<byte> style)
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

    /// <summary>Days since day 0 with the time of day, to the second, as their fraction.</summary>
    private void Time(DateTime time)
    {
        Raw("<c s=\"4\"><v>"u8);
        Number(DateOnly.FromDateTime(time).DayNumber - FirstDay);
        var fraction = ((time.TimeOfDay.Ticks / TimeSpan.TicksPerSecond * 1_000_000_000) + 43_200) / 86_400;
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
            var special = text.IndexOfAny(Special);
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

    private void Raw(string ascii)
    {
        Reserve(ascii.Length);
        _used += Encoding.ASCII.GetBytes(ascii, _buffer.AsSpan(_used));
    }

    private void Raw(ReadOnlySpan<byte> bytes)
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

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        _sheet.Write(_buffer.AsSpan(0, _used));
        _used = 0;
        await _output.SendAsync(cancellationToken);
    }

    private void Entry(string name, string xml)
    {
        using var entry = _zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }

    private string SharedStrings()
    {
        var xml = new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        foreach (var text in _shared.Keys)
        {
            xml.Append("<si><t xml:space=\"preserve\">").Append(SecurityElement.Escape(string.Concat(text.Where(letter => letter is '&' or '<' or '>' || !Special.Contains(letter))))).Append("</t></si>");
        }

        return xml.Append("</sst>").ToString();
    }

    private string Workbook(long last)
    {
        var sheet = SecurityElement.Escape(_head.Name);
        var quoted = SecurityElement.Escape("'" + _head.Name.Replace("'", "''", StringComparison.Ordinal) + "'");
        return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + $"<sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>"
            + $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">{quoted}!$A${_headRow}:${Letters(_head.Columns.Count)}${last}</definedName>"
            + $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">{quoted}!${_headRow}:${_headRow}</definedName></definedNames></workbook>";
    }

    private static string Relations(params IEnumerable<(string Type, string Target)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select((relation, index) =>
            $"<Relationship Id=\"rId{index + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{relation.Type}\" Target=\"{relation.Target}\"/>"))
        + "</Relationships>";

    /// <summary>The letters of a column counted from 1.</summary>
    private static string Letters(int column) => column > 26 ? Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1) : ((char)('A' + column - 1)).ToString();

    private const string ContentTypes =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";

    // 0 plain, 1 title, 2 basis, 3 head, 4 time, 5 day, 6 count, 7 difference, 8 percent, 9 points
    private const string Styles =
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"166\" formatCode=\"+#,##0;\u2212#,##0;0\"/></numFmts>"
        + "<fonts count=\"4\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font>"
        + "<font><sz val=\"10\"/><color rgb=\"FF606D7A\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF5F7F9\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF1A2530\"/></bottom><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"10\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"3\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"bottom\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"166\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"10\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"2\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
}
