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

    private readonly OutgoingStream _output;
    private readonly ZipWriter _zip;
    private readonly Stream _sheet;
    private readonly ListHead _head;
    private readonly XlsxCells _cells = new();
    private readonly int _headRow;

    private XlsxListWriter(Stream output, ListHead head)
    {
        _output = new OutgoingStream(output);
        _zip = new ZipWriter(_output);
        _sheet = _zip.Begin("xl/worksheets/sheet1.xml");
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
        _cells.Raw("<row/>"u8);
        foreach (var line in foot)
        {
            Line(line, "2"u8);
        }

        _cells.Raw($"</sheetData><autoFilter ref=\"A{_headRow}:{XlsxParts.Letters(_head.Columns.Count)}{last}\"/>");
        _cells.Raw("<printOptions/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"u8);
        _cells.Raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>"u8);
        await FlushAsync(cancellationToken);
        _sheet.Dispose();
        Entry("xl/sharedStrings.xml", _cells.Shared.ToXml());
        Entry("xl/styles.xml", XlsxParts.Styles);
        Entry("xl/workbook.xml", XlsxParts.Workbook(_head, _headRow, last));
        Entry("xl/_rels/workbook.xml.rels", XlsxParts.Relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")));
        Entry("_rels/.rels", XlsxParts.Relations(("officeDocument", "xl/workbook.xml")));
        Entry("[Content_Types].xml", XlsxParts.ContentTypes);
        _zip.End();
        await _output.SendAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync()
    {
        _cells.Dispose();
        return base.DisposeAsync();
    }

    private protected override ValueTask WriteRowAsync(ReadOnlySpan<Cell> cells, CancellationToken cancellationToken)
    {
        _cells.Raw("<row>"u8);
        for (var column = 0; column < cells.Length; column++)
        {
            _cells.Write(cells[column], _head.Columns[column].Repeats);
        }

        _cells.Raw("</row>"u8);
        return _cells.IsEnough ? FlushAsync(cancellationToken) : ValueTask.CompletedTask;
    }

    private void Head()
    {
        _cells.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        _cells.Raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"u8);
        _cells.Raw($"<sheetViews><sheetView workbookViewId=\"0\"><pane xSplit=\"1\" ySplit=\"{_headRow}\" topLeftCell=\"B{_headRow + 1}\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>");
        _cells.Raw("<sheetFormatPr defaultRowHeight=\"15\"/><cols>"u8);
        foreach (var (index, column) in _head.Columns.Index())
        {
            _cells.Raw($"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{column.Width}\" customWidth=\"1\"/>");
        }

        _cells.Raw("</cols><sheetData>"u8);
        Line(_head.Title, "1"u8);
        foreach (var line in _head.Basis)
        {
            Line(line, "2"u8);
        }

        _cells.Raw("<row/><row ht=\"32\" customHeight=\"1\">"u8);
        foreach (var column in _head.Columns)
        {
            _cells.Text(column.Name, "3"u8);
        }

        _cells.Raw("</row>"u8);
    }

    private void Line(string text, ReadOnlySpan<byte> style)
    {
        _cells.Raw("<row>"u8);
        _cells.Text(text, style);
        _cells.Raw("</row>"u8);
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        _cells.MoveTo(_sheet);
        await _output.SendAsync(cancellationToken);
    }

    private void Entry(string name, string xml)
    {
        using var entry = _zip.Begin(name);
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }
}
