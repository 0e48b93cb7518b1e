using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

/// <summary>Every workbook of the period reports, written and read back.</summary>
[Collection(nameof(SeedDatabase))]
public sealed partial class PeriodWorkbookTests(SeedDatabase database)
{
    /// <summary>Written once: the data and what is asked never change.</summary>
    private static readonly ConcurrentDictionary<(string Title, string Language), byte[]> Files = new();

    public static TheoryData<ReportKind> Kinds => new(ReportKinds.All);

    public static TheoryData<ReportKind, string> KindsAndLanguages => new(ReportKinds.All.SelectMany(kind => Preferences.Languages.Select(language => (kind, language))));

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Cells_HoldWhatTheReportHolds_WithTheRightTypeAndFormat(ReportKind kind, string language)
    {
        var report = Report(kind, language);
        using var workbook = Written(report);

        Assert.Equal(report.Sheets.Select(sheet => sheet.Name), workbook.Worksheets.Select(page => page.Name));
        foreach (var (sheet, page) in report.Sheets.Zip(workbook.Worksheets))
        {
            var first = page.SheetView.SplitRow + 1;
            for (var row = 0; row < sheet.Rows.Count; row++)
            {
                for (var column = 0; column < sheet.Columns.Count; column++)
                {
                    AssertHolds(sheet.Rows[row].Cells[column], page.Cell(first + row, column + 1));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Texts_InNoSheet_AreNumbers(ReportKind kind, string language)
    {
        using var workbook = Written(Report(kind, language));

        Assert.All(workbook.Worksheets.SelectMany(page => page.CellsUsed(cell => cell.DataType == XLDataType.Text)), cell =>
            Assert.False(Number().IsMatch(Shown(cell)) && !IsCode(cell), $"{cell.Address} of {cell.Worksheet.Name} holds {Shown(cell)} as text"));
    }

    [Fact]
    public void Sums_AndRates_AreFormulasOverTheirCounts()
    {
        using var workbook = Written(Report(ReportKind.SettlementByField, "vi"));
        var page = workbook.Worksheet(1);
        var first = page.SheetView.SplitRow + 1;

        Assert.Matches(@"^SUM\(C\d+:C\d+\)$", page.Cell(first, 3).FormulaA1);
        Assert.Equal($"D{first + 1}+E{first + 1}+F{first + 1}", page.Cell(first + 1, 3).FormulaA1);
        Assert.Equal("", page.Cell(first + 1, 4).FormulaA1);
        using var online = Written(Report(ReportKind.Online, "vi"));
        Assert.Equal("""IF(D9=0,"–",E9/D9)""", online.Worksheet(1).Cell(9, 6).FormulaA1);
    }

    [Fact]
    public void Form_HasItsOfficialHead_ItsColumnNumbersAndItsSignatures()
    {
        using var workbook = Written(Report(ReportKind.SettlementByField, "vi"));
        var texts = workbook.Worksheet(1).CellsUsed().Select(Shown).ToList();

        Assert.Equal("Biểu số II.06", workbook.Worksheet(1).Cell(1, 1).GetString());
        Assert.Superset(
            new HashSet<string> { "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "Đơn vị tính: Số hồ sơ TTHC", "(1)", "(3)=(4)+(5)+(6)", "(13)", "Người làm báo cáo", "Thủ trưởng đơn vị" },
            texts.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pages_AreA4Landscape_OnePageWide_WithHeadsRepeatedAndNumbered(ReportKind kind)
    {
        using var workbook = Written(Report(kind, "vi"));

        Assert.All(workbook.Worksheets, page =>
        {
            Assert.Equal((XLPaperSize.A4Paper, XLPageOrientation.Landscape), (page.PageSetup.PaperSize, page.PageSetup.PageOrientation));
            Assert.Equal(1, page.PageSetup.PagesWide);
            Assert.Equal(page.SheetView.SplitRow, page.PageSetup.LastRowToRepeatAtTop);
            Assert.Equal("&P / &N", page.PageSetup.Footer.Right.GetText(XLHFOccurrence.OddPages));
        });
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void HeadsOverSeveralColumns_HaveTheHeightTheirWordsNeed(ReportKind kind, string language)
    {
        using var workbook = Written(Report(kind, language));

        foreach (var range in workbook.Worksheets.SelectMany(page => page.MergedRanges))
        {
            var (cell, width) = (range.FirstCell(), range.Columns().Sum(column => column.WorksheetColumn().Width));
            var letters = cell.Style.Font.FontSize > 11 ? 0.74 : 1;
            Assert.True(
                cell.WorksheetRow().Height >= 15 * Math.Floor(cell.GetString().Length / (width * letters) + 0.25),
                $"{cell.Address} of {cell.Worksheet.Name} is too low for {cell.GetString()}");
        }
    }

    [Fact]
    public void Cover_SaysWhoReportsWhat_OneLineBelowTheOther()
    {
        using var workbook = Written(Report(ReportKind.Full, "vi"));
        var page = workbook.Worksheet(1);

        Assert.Equal(
            ["Đơn vị báo cáo: UBND huyện Châu Thành", "Đơn vị nhận báo cáo: UBND tỉnh An Giang", "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "(Từ ngày 01/01/2021 đến ngày 16/05/2025)", "Kỳ báo cáo: 01/01/2021–16/05/2025"],
            Enumerable.Range(1, 5).Select(row => page.Cell(row, 1).GetString()));
        Assert.All(Enumerable.Range(1, 5), row => Assert.Contains(page.MergedRanges, range => range.RangeAddress.ToString() == $"A{row}:C{row}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void MergedCells_StandAboveOrBelowTheData_NeverInIt(ReportKind kind)
    {
        var report = Report(kind, "vi");
        using var workbook = Written(report);

        Assert.All(report.Sheets.Zip(workbook.Worksheets), pair => Assert.All(pair.Second.MergedRanges, range => Assert.True(
            range.LastRow().RowNumber() <= pair.Second.SheetView.SplitRow || range.FirstRow().RowNumber() > pair.Second.SheetView.SplitRow + pair.First.Rows.Count)));
    }

    private static void AssertHolds(Cell expected, IXLCell actual)
    {
        var where = $"{actual.Address} of {actual.Worksheet.Name}";
        switch (expected.Kind)
        {
            case CellKind.Count or CellKind.Change:
                Assert.Equal((long)expected.Value!, Value(actual), 6);
                Assert.Equal(expected.Kind == CellKind.Count ? "#,##0" : "+#,##0;\"−\"#,##0;0", actual.Style.NumberFormat.Format);
                break;
            case CellKind.Percent:
                Assert.Equal((double)(decimal)expected.Value!, Value(actual), 12);
                Assert.Equal("0.00%", actual.Style.NumberFormat.Format);
                break;
            case CellKind.Points:
                Assert.Equal((double)(decimal)expected.Value!, Value(actual), 9);
                Assert.Equal("+0.00;\"−\"0.00;0.00", actual.Style.NumberFormat.Format);
                break;
            case CellKind.Day:
                Assert.Equal(((DateOnly)expected.Value!).ToDateTime(TimeOnly.MinValue), actual.GetDateTime());
                break;
            case CellKind.NoFigure:
                Assert.Equal("–", Shown(actual));
                break;
            case CellKind.Text:
                Assert.True((string)expected.Value! == Shown(actual), where);
                break;
            default:
                Assert.True(actual.IsEmpty(), where);
                break;
        }
    }

    /// <summary>What is stored with a formula, as a viewer that does not calculate shows it; the value itself otherwise.</summary>
    private static double Value(IXLCell cell) => Convert.ToDouble(cell.HasFormula ? cell.CachedValue : cell.Value, CultureInfo.InvariantCulture);

    private static string Shown(IXLCell cell) => cell.HasFormula ? Convert.ToString(cell.CachedValue, CultureInfo.InvariantCulture)! : cell.GetString();

    /// <summary>Codes of units are names, however many digits they have.</summary>
    private bool IsCode(IXLCell cell) => database.Snapshot.Units.Find(Shown(cell)) is not null;

    private Report Report(ReportKind kind, string language) => PeriodReport.From(
        PeriodFigures.From(
            database.Snapshot, new ReportRequest(kind, new FigureRequest { Period = PeriodChoice.Free(new(new(2021, 1, 1), new(2025, 5, 16))) }),
            ReportingCalendar.Reporting),
        language);

    private static XLWorkbook Written(Report report) => new(new MemoryStream(Files.GetOrAdd((report.Title, report.Language), _ =>
    {
        var stream = new MemoryStream();
        ExcelWriter.Write(report, stream);
        return stream.ToArray();
    })));

    [GeneratedRegex(@"^[+−-]?[\d.,]+ ?%?$")]
    private static partial Regex Number();
}
