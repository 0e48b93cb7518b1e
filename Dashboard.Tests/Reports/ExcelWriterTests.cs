using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

public sealed class ExcelWriterTests : IDisposable
{
    private const int FirstRow = 6;

    private readonly XLWorkbook _workbook = Written(OverviewReport.From(SampleSnapshot.Overview(), "vi"));

    public void Dispose() => _workbook.Dispose();

    [Fact]
    public void Rate_IsTheExactQuotientAsANumber()
    {
        var rate = _workbook.Worksheet(1).Cell(FirstRow + 7, 4);

        Assert.Equal("Đúng hạn (đã giải quyết)", _workbook.Worksheet(1).Cell(FirstRow + 7, 1).GetString());
        Assert.Equal(XLDataType.Number, rate.DataType);
        Assert.Equal(36d / 46, rate.GetDouble(), 15);
        Assert.Equal("0.00%", rate.Style.NumberFormat.Format);
    }

    [Theory]
    [InlineData("vi", "Nhịp độ chỉ tiêu", "Điều gì thay đổi")]
    [InlineData("en", "Pace to targets", "What moved")]
    public void PaceAndWhatMoved_AreReadBackAsNumbers(string language, string pace, string moved)
    {
        using var workbook = Written(OverviewReport.From(Overview.From(ArticleTotals.Wanting(65), new(), ReportingCalendar.Reporting), language));

        var needed = workbook.Worksheet(pace).LastRowUsed().Cell(8);
        Assert.Equal((XLDataType.Number, "0.00%"), (needed.DataType, needed.Style.NumberFormat.Format));
        Assert.Equal(0.9803, needed.GetDouble(), 10);
        Assert.Equal(22_648, workbook.Worksheet(pace).LastRowUsed().Cell(6).GetDouble());
        var total = workbook.Worksheet(moved).LastRowUsed();
        Assert.Equal(XLDataType.Number, total.Cell(9).DataType);
        Assert.Equal(total.Cell(11).GetDouble(), total.Cell(9).GetDouble() + total.Cell(10).GetDouble(), 10);
    }

    [Fact]
    public void Count_IsAWholeNumberWithGroupedThousands()
    {
        var count = _workbook.Worksheet(1).Cell(FirstRow, 3);

        Assert.Equal(XLDataType.Number, count.DataType);
        Assert.Equal(40, count.GetValue<long>());
        Assert.Equal("#,##0", count.Style.NumberFormat.Format);
    }

    [Fact]
    public void Points_AreANumberWithItsSign()
    {
        var points = _workbook.Worksheet(1).Cell(FirstRow, 10);

        Assert.Equal(-12.5, points.GetDouble(), 12);
        Assert.Equal("+0.00;\"−\"0.00;0.00", points.Style.NumberFormat.Format);
    }

    [Fact]
    public void Day_IsARealDate()
    {
        var day = _workbook.Worksheet(4).Cell(FirstRow, 2);

        Assert.Equal(XLDataType.DateTime, day.DataType);
        Assert.Equal(new DateTime(2024, 5, 1), day.GetDateTime());
        Assert.Equal("dd/mm/yyyy", day.Style.DateFormat.Format);
    }

    [Fact]
    public void Time_IsARealTimeThatFitsItsColumn()
    {
        var sheet = new ReportSheet("Hồ sơ", "Hồ sơ", [], [new("Mã"), new("Hạn")], [new(RowStyle.Plain, [Cell.Text("D-1"), Cell.Time(Sample.At("2025-05-16 16:30"))])]);
        using var workbook = Written(new Report("one.xlsx", "Một", "vi", "", [sheet]));

        var time = workbook.Worksheet(1).CellsUsed().Single(cell => cell.DataType == XLDataType.DateTime);
        Assert.Equal(Sample.At("2025-05-16 16:30"), time.GetDateTime());
        Assert.Equal("dd/mm/yyyy hh:mm", time.Style.NumberFormat.Format);
        Assert.True(time.WorksheetColumn().Width >= "16/05/2025 16:30".Length);
    }

    [Fact]
    public void LinesAboveANarrowTable_ArePrintedWhole()
    {
        var basis = new string('x', 100);
        var sheet = new ReportSheet("Ngày", "Ngày", [basis], [new("Ngày"), new("Hồ sơ")], [new(RowStyle.Plain, [Cell.Count(1), Cell.Count(2)])]);
        using var workbook = Written(new Report("one.xlsx", "Một", "vi", "", [sheet]));

        var page = workbook.Worksheet(1);
        Assert.True(page.PageSetup.PrintAreas.Single().Columns().Sum(column => column.WorksheetColumn().Width) * 1.2 >= basis.Length);
    }

    [Fact]
    public void NoFigure_IsADash()
    {
        var sheet = _workbook.Worksheet(2);
        var row = sheet.RowsUsed().Single(row => row.Cell(2).GetString() == "892.TP");

        Assert.Equal("–", row.Cell(8).GetString());
        Assert.Equal(XLDataType.Text, row.Cell(8).DataType);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+84 123")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void Text_ThatLooksLikeAFormula_StaysText(string name)
    {
        using var workbook = Written(OverviewReport.From(SampleSnapshot.Overview(communeName: name), "vi"));

        var cell = workbook.Worksheet(2).CellsUsed(cell => cell.GetString() == name).Single();
        Assert.False(cell.HasFormula);
        Assert.Equal(XLDataType.Text, cell.DataType);
        Assert.True(cell.Style.IncludeQuotePrefix);
    }

    [Fact]
    public void Text_OfDigits_StaysText()
    {
        var cell = _workbook.Worksheet(2).CellsUsed(cell => cell.GetString() == "30613").Single();

        Assert.Equal(XLDataType.Text, cell.DataType);
    }

    [Fact]
    public void Sheets_PrintOnA4Landscape_WithHeadsRepeatedAndCurrencyAtTheFoot()
    {
        Assert.All(_workbook.Worksheets, sheet =>
        {
            var print = sheet.PageSetup;
            Assert.Equal(XLPaperSize.A4Paper, print.PaperSize);
            Assert.Equal(XLPageOrientation.Landscape, print.PageOrientation);
            Assert.Equal((1, 0), (print.PagesWide, print.PagesTall));
            Assert.Equal((1, sheet.SheetView.SplitRow), (print.FirstRowToRepeatAtTop, print.LastRowToRepeatAtTop));
            Assert.Contains("lần nạp 3", print.Footer.Left.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
            Assert.Equal("&P / &N", print.Footer.Right.GetText(XLHFOccurrence.OddPages));
        });
    }

    [Fact]
    public void Heads_AreFrozenAndFilterable_AndNoFigureIsMerged()
    {
        var units = _workbook.Worksheet(2);

        Assert.Equal((5, 3), (units.SheetView.SplitRow, units.SheetView.SplitColumn));
        Assert.Equal("Cấp", units.AutoFilter.Range.FirstCell().GetString());
        Assert.All(_workbook.Worksheets, sheet => Assert.All(sheet.MergedRanges, range => Assert.True(range.LastRow().RowNumber() < sheet.SheetView.SplitRow)));
    }

    [Fact]
    public void Columns_AreWideEnoughAndNotTooWide()
    {
        Assert.All(_workbook.Worksheets, sheet => Assert.All(sheet.ColumnsUsed(), column => Assert.InRange(column.Width, 8, 61)));
    }

    [Fact]
    public void Properties_NameNoPerson()
    {
        Assert.Equal("Dashboard", _workbook.Properties.Author);
        Assert.Equal("Dashboard", _workbook.Properties.LastModifiedBy);
    }

    [Fact]
    public void Numbers_InAVietnameseProcess_AreWrittenWithAPoint()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        try
        {
            Assert.Contains(">0.675<", Part("xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void RepeatedRows_AreAbsolute()
    {
        Assert.Contains("""name="_xlnm.Print_Titles" localSheetId="3">'Diễn biến theo tháng'!$1:$5<""", Part("xl/workbook.xml"), StringComparison.Ordinal);
    }

    /// <summary>A part of the file as it is written, where reading it back would be too kind.</summary>
    private static string Part(string name)
    {
        using var stream = new MemoryStream();
        ExcelWriter.Write(OverviewReport.From(SampleSnapshot.Overview(), "vi"), stream);
        using var archive = new ZipArchive(stream);
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName == name).Open());
        return reader.ReadToEnd();
    }

    private static XLWorkbook Written(Report report)
    {
        var stream = new MemoryStream();
        ExcelWriter.Write(report, stream);
        return new XLWorkbook(stream);
    }
}
