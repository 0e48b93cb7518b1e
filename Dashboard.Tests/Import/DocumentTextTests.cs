using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Import;

public sealed class DocumentTextTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task Read_Docx_GivesParagraphsAndTableRows()
    {
        var body = $"<w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>Đạt 60,</w:t></w:r><w:r><w:t>26%</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cấp xã</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>116.626</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";

        var outcome = await ReadAsync(Zip(("word/document.xml", body)), "draft.docx");

        Assert.Null(outcome.Problem);
        Assert.Equal(["Đạt 60,26%", "Cấp xã \t116.626"], outcome.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Read_Xlsx_GivesCellsAsShown()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("A");
        sheet.Cell(1, 1).Value = "Cấp";
        sheet.Cell(1, 3).Value = "Tỷ lệ";
        sheet.Cell(2, 1).Value = "Cấp xã";
        sheet.Cell(2, 2).Value = 116_626;
        sheet.Cell(2, 3).Value = 0.7075;
        sheet.Cell(2, 3).Style.NumberFormat.Format = "0.00%";
        sheet.Cell(2, 4).Value = 0.796;
        sheet.Cell(2, 4).Style.NumberFormat.Format = "0%";
        sheet.Cell(2, 5).Value = 0.7964;
        sheet.Cell(2, 5).Style.NumberFormat.Format = "0.0%";
        using var file = new MemoryStream();
        workbook.SaveAs(file);

        var outcome = await ReadAsync(file.ToArray(), "table.xlsx");

        Assert.Equal(["Cấp\t\tTỷ lệ", "Cấp xã\t116626\t70.75%\t80%\t79.6%"], outcome.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("page.pdf", DocumentProblem.UnknownKind)]
    [InlineData("draft.docx", DocumentProblem.Unreadable)]
    [InlineData("table.xlsx", DocumentProblem.Unreadable)]
    public async Task Read_NotWhatItsNameSays_IsRefused(string name, DocumentProblem problem) =>
        Assert.Equal(problem, (await ReadAsync(Encoding.UTF8.GetBytes("words"), name)).Problem);

    [Fact]
    public async Task Read_TextThatIsNotUnicode_IsRefused() =>
        Assert.Equal(DocumentProblem.Unreadable, (await ReadAsync([0x48, 0xE1, 0xF0, 0xFF, 0x20], "old.txt")).Problem);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_TextWithOrWithoutMark_IsRead(bool hasMark)
    {
        var bytes = new UTF8Encoding(hasMark).GetPreamble().Concat(Encoding.UTF8.GetBytes("Đạt 60,26%")).ToArray();

        Assert.Equal("Đạt 60,26%", (await ReadAsync(bytes, "a.txt")).Text);
    }

    [Fact]
    public async Task Read_ArchiveThatUnpacksToFarMore_IsRefused()
    {
        var body = $"<w:document xmlns:w=\"{Word}\"><w:body>" + new string(' ', 60 * 1024 * 1024) + "</w:body></w:document>";

        var outcome = await ReadAsync(Zip(("word/document.xml", body)), "bomb.docx");

        Assert.Equal(DocumentProblem.TooMuchInside, outcome.Problem);
    }

    [Fact]
    public async Task Read_EntitiesThatMultiply_AreRefused()
    {
        const string Body = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>";

        Assert.Equal(DocumentProblem.Unreadable, (await ReadAsync(Zip(("word/document.xml", Body)), "x.docx")).Problem);
    }

    [Fact]
    public async Task Read_TooLong_IsRefused() =>
        Assert.Equal(DocumentProblem.TooLong, (await ReadAsync(new byte[DocumentText.MostBytes + 1], "a.txt")).Problem);

    [Fact]
    public async Task Read_Nothing_IsRefused() => Assert.Equal(DocumentProblem.Empty, (await ReadAsync([], "a.txt")).Problem);

    private static Task<DocumentOutcome> ReadAsync(byte[] bytes, string name) =>
        DocumentText.ReadAsync(new MemoryStream(bytes), name, TestContext.Current.CancellationToken);

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        return file.ToArray();
    }
}
