using System.IO.Compression;
using System.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Sealing;

namespace Dashboard.Tests.Sealing;

/// <summary>Workbooks from anywhere: read value by value, or refused by name.</summary>
public sealed class WorkbookCellsTests
{
    private const string Book =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";

    private const string Relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    public static TheoryData<string, WorkbookProblem> Hostile => new()
    {
        { "empty", WorkbookProblem.Empty },
        { "text", WorkbookProblem.NotAWorkbook },
        { "docx", WorkbookProblem.NotAWorkbook },
        { "old xls", WorkbookProblem.NotAWorkbook },
        { "cut in half", WorkbookProblem.NotAWorkbook },
        { "macros", WorkbookProblem.HasMacros },
        { "no sheet", WorkbookProblem.Damaged },
        { "no relations", WorkbookProblem.Damaged },
        { "entities", WorkbookProblem.Damaged },
        { "not xml", WorkbookProblem.Damaged },
        { "text that is missing", WorkbookProblem.Damaged },
        { "bomb", WorkbookProblem.TooMuchInside },
        { "too many cells", WorkbookProblem.TooMuchInside },
        { "too large", WorkbookProblem.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Read_HostileFile_IsRefusedByName(string file, WorkbookProblem expected)
    {
        using var stream = new MemoryStream(Make(file));

        var outcome = await WorkbookCells.ReadAsync(stream, CancellationToken.None);

        Assert.Equal(expected, outcome.Problem);
        Assert.Empty(outcome.Sheets);
    }

    [Fact]
    public void Read_Workbook_HasEveryValue()
    {
        var sheet = Assert.Single(WorkbookCells.Read(Zip(("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", Relations),
            ("xl/sharedStrings.xml", "<sst><si><r><t>Tổng </t></r><r><t>cộng</t></r></si></sst>"),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>1+2</f><v>3</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData><headerFooter><oddFooter>&amp;LSHA</oddFooter></headerFooter></worksheet>"))).Sheets);

        Assert.Equal(("A", "&LSHA"), (sheet.Name, sheet.Footer));
        Assert.Equal(new Dictionary<string, CellValue> { ["A1"] = new("Tổng cộng", null), ["B1"] = new("3", 3, "1+2"), ["C1"] = new("x", null) }, sheet.Cells);
    }

    [Theory]
    [InlineData("SUM(A1:A2)", 0)]
    [InlineData("SUM(A1:A9)", 1)]
    public void Between_FormulaStoredWithoutItsValue_CountsAsItsFormula(string formula, int changes)
    {
        WorkbookSheet Sheet(CellValue value) => new("A", new Dictionary<string, CellValue> { ["A3"] = value }, "");

        Assert.Equal(changes, SealVerifier.Between([Sheet(new("7", 7, "SUM(A1:A2)"))], [Sheet(new("", null, formula))]).Count);
    }

    [Fact]
    public void Between_EachKindOfChange_IsNamed()
    {
        WorkbookSheet Sheet(string name, params (string At, CellValue Value)[] cells) => new(name, cells.ToDictionary(cell => cell.At, cell => cell.Value), "");

        var cells = SealVerifier.Between(
            [Sheet("A", ("A1", new("0.1", 0.1)), ("A2", new("5", 5)), ("A3", new("5", 5)), ("A4", new("x\r\ny", null))), Sheet("B")],
            [Sheet("A", ("A1", new("0.1", 0.1 + 1e-16)), ("A2", new("6", 6)), ("A3", new("5", null)), ("A4", new("x\ny", null)), ("A9", new("z", null))), Sheet("C")]);

        Assert.Equal([new("A", "A2", "5", "6"), new("A", "A3", "5", "5"), new("A", "A9", "", "z"), new("B", "", "B", ""), new AlteredCell("C", "", "", "C")], cells);
    }

    private static byte[] Make(string file) => file switch
    {
        "empty" => [],
        "text" => Encoding.UTF8.GetBytes("Tỷ lệ 60,26%"),
        "docx" => Zip(("word/document.xml", "<w/>")),
        "old xls" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "cut in half" => Encoding.UTF8.GetBytes("not a zip, though long enough to look for its end"),
        "macros" => Whole("<worksheet/>", ("xl/vbaProject.bin", "x")),
        "no sheet" => Zip(("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", Relations)),
        "no relations" => Zip(("xl/workbook.xml", Book)),
        "entities" => Whole("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>"),
        "not xml" => Whole("<worksheet><sheetData>"),
        "text that is missing" => Whole("<worksheet><c r=\"A1\" t=\"s\"><v>7</v></c></worksheet>"),
        "bomb" => Bomb(),
        "too many cells" => Whole($"<worksheet>{string.Concat(Enumerable.Repeat("<c r=\"A1\"/>", 400_001))}</worksheet>"),
        _ => new byte[WorkbookCells.MostBytes + 1],
    };

    private static byte[] Whole(string sheet, params (string Name, string Text)[] more) =>
        Zip([("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", Relations), ("xl/worksheets/sheet1.xml", sheet), .. more]);

    /// <summary>A hundred kilobytes that unpack to a hundred megabytes.</summary>
    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", Relations), ("xl/worksheets/sheet1.xml", "<worksheet>") })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
                var blanks = new byte[1024 * 1024];
                Array.Fill(blanks, (byte)' ');
                for (var i = 0; text == "<worksheet>" && i < 100; i++)
                {
                    entry.Write(blanks);
                }
            }
        }

        return file.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
