using System.Globalization;
using ClosedXML.Excel;

namespace Dashboard.Data.Reports;

/// <summary>Writes a report as an Excel workbook: real numbers and dates, ready to be read, filtered and printed.</summary>
public static class ExcelWriter
{
    private const string Font = "Times New Roman";
    private const int NarrowestColumn = 8;
    private const double FontSize = 11;
    private const double LineHeight = 15;

    /// <summary>A form of up to so many rows stays on one page with its signatures.</summary>
    private const int RowsOnOnePage = 40;

    /// <summary>A column is as wide as so many digits; of running text more letters go into it.</summary>
    private const double LettersPerDigit = 1.3;

    /// <summary>Numbers of columns are set smaller.</summary>
    private const double LettersOfMark = 0.7;

    private static readonly XLColor Ink = XLColor.FromHtml("#14202B");
    private static readonly XLColor Line = XLColor.FromHtml("#C6CFD8");
    private static readonly XLColor HeadFill = XLColor.FromHtml("#E8F1FA");
    private static readonly XLColor SumFill = XLColor.FromHtml("#F5F7F9");

    public static void Write(Report report, Stream stream)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = Font;
        workbook.Style.Font.FontSize = FontSize;
        workbook.Properties.Title = report.Title;

        // left empty, the library writes the account name of whoever runs the server
        workbook.Properties.Author = "Dashboard";
        workbook.Properties.LastModifiedBy = "Dashboard";
        foreach (var sheet in report.Sheets)
        {
            Write(sheet, report, workbook.AddWorksheet(sheet.Name));
        }

        // the library reads back what it writes, which a response cannot do
        using var buffer = new MemoryStream();

        // a viewer that does not calculate shows what is stored with a formula
        workbook.SaveAs(buffer, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    private static void Write(ReportSheet sheet, Report report, IXLWorksheet page)
    {
        FitColumns(sheet, page);
        var firstHead = sheet.Head is { } form ? FormExcelWriter.Height(form, sheet.Columns.Count) + 1 : 1 + sheet.Basis.Count + 1;
        var head = WriteHeading(sheet, page, firstHead);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            WriteRow(sheet, row, page, head + 1);
        }

        FitRows(sheet, page, head);
        var last = head + sheet.Rows.Count;
        if (sheet.Head is not null)
        {
            AlignForm(sheet, page, head, last);
            Rule(page.Range(firstHead, 1, last, sheet.Columns.Count));
            last = FormExcelWriter.WriteFoot(sheet, page, last);
        }

        page.SheetView.Freeze(head, sheet.LeadingColumns);
        if (sheet.CanFilter && sheet.Rows.Count > 0)
        {
            var rows = sheet.Rows.Count(row => row.Style != RowStyle.Total);
            page.Range(head, 1, head + rows, sheet.Columns.Count).SetAutoFilter();
        }

        SetUpPrint(sheet, report, page, sheet.Head is null ? 1 : firstHead, head, last);
    }

    /// <summary>Title and basis, or the head of a form.</summary>
    private static void WriteTitle(ReportSheet sheet, IXLWorksheet page)
    {
        if (sheet.Head is { } form)
        {
            FormExcelWriter.WriteHead(form, page, sheet.Columns.Count);
            return;
        }

        WriteText(page.Cell(1, 1), sheet.Title);
        page.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(14);
        for (var line = 0; line < sheet.Basis.Count; line++)
        {
            WriteText(page.Cell(2 + line, 1), sheet.Basis[line]);
        }
    }

    /// <summary>Title and column heads, from a given row on; answers the last row of the heads.</summary>
    private static int WriteHeading(ReportSheet sheet, IXLWorksheet page, int firstHead)
    {
        WriteTitle(sheet, page);
        var grouped = sheet.Columns.Any(column => column.Group.Length > 0);
        var head = firstHead + (grouped ? 1 : 0);
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var cell = page.Cell(head, i + 1);
            WriteText(cell, sheet.Columns[i].Name);
            StyleHead(cell.Style);
            cell.Style.Alignment.SetHorizontal(IsNumeric(sheet, i) ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left);
            cell.Style.Alignment.SetIndent(i > 0 && !IsNumeric(sheet, i) ? 1 : 0);
        }

        if (grouped)
        {
            WriteGroups(sheet, page, head - 1);
        }

        return WriteMarks(sheet, page, head);
    }

    /// <summary>The numbers of the columns of a form; answers their row, or that of the heads when there are none.</summary>
    private static int WriteMarks(ReportSheet sheet, IXLWorksheet page, int head)
    {
        if (sheet.Columns.All(column => column.Mark.Length == 0))
        {
            return head;
        }

        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            if (sheet.Columns[i].Mark is { Length: > 0 } mark)
            {
                WriteText(page.Cell(head + 1, i + 1), mark);
            }
        }

        var style = page.Range(head + 1, 1, head + 1, sheet.Columns.Count).Style;
        style.Font.SetItalic().Font.SetFontSize(9).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(Ink);
        return head + 1;
    }

    /// <summary>Numbers keep off the rules; heads and the numbers of rows stand in the middle.</summary>
    private static void AlignForm(ReportSheet sheet, IXLWorksheet page, int head, int last)
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            if (IsNumeric(sheet, i))
            {
                page.Cell(head - (sheet.Columns[i].Mark.Length > 0 ? 1 : 0), i + 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
                page.Range(head + 1, i + 1, last, i + 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
            }
        }

        page.Range(head + 1, 1, last, 1).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetIndent(0);
    }

    /// <summary>A form is ruled all over, as on paper.</summary>
    private static void Rule(IXLRange range) => range.Style
        .Border.SetInsideBorder(XLBorderStyleValues.Thin)
        .Border.SetInsideBorderColor(Ink)
        .Border.SetOutsideBorder(XLBorderStyleValues.Thin)
        .Border.SetOutsideBorderColor(Ink);

    private static void WriteGroups(ReportSheet sheet, IXLWorksheet page, int row)
    {
        for (var first = 0; first < sheet.Columns.Count;)
        {
            var group = sheet.Columns[first].Group;
            var last = first;
            while (last + 1 < sheet.Columns.Count && sheet.Columns[last + 1].Group == group)
            {
                last++;
            }

            var range = page.Range(row, first + 1, row, last + 1);
            StyleHead(range.Style);
            range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            if (group.Length > 0)
            {
                WriteText(page.Cell(row, first + 1), group);
                if (last > first)
                {
                    range.Merge();
                }

                var lines = LinesOf(group, (int)(FormExcelWriter.Width(page, first + 1, last + 1) - 1));
                page.Row(row).Height = Math.Max(page.Row(row).Height, lines * LineHeight);
            }

            var below = page.Range(row, first + 1, row + 1 + sheet.Rows.Count, first + 1);
            below.Style.Border.SetLeftBorder(XLBorderStyleValues.Thin).Border.SetLeftBorderColor(Line);
            first = last + 1;
        }
    }

    private static void StyleHead(IXLStyle style) => style
        .Font.SetBold()
        .Font.SetFontColor(Ink)
        .Fill.SetBackgroundColor(HeadFill)
        .Alignment.SetVertical(XLAlignmentVerticalValues.Center)
        .Alignment.SetWrapText()
        .Border.SetBottomBorder(XLBorderStyleValues.Thin)
        .Border.SetBottomBorderColor(Ink);

    private static void WriteRow(ReportSheet sheet, int index, IXLWorksheet page, int firstRow)
    {
        var (row, number) = (sheet.Rows[index], firstRow + index);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            WriteCell(row.Cells[i], page.Cell(number, i + 1));
            if (CellFormula.Of(sheet, index, i, firstRow) is { } formula)
            {
                page.Cell(number, i + 1).FormulaA1 = formula;
            }
        }

        var style = page.Range(number, 1, number, row.Cells.Count).Style;
        style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        style.Border.SetBottomBorder(XLBorderStyleValues.Hair).Border.SetBottomBorderColor(Line);
        if (row.Style != RowStyle.Plain)
        {
            style.Font.SetBold().Fill.SetBackgroundColor(SumFill);
        }

        if (row.Style == RowStyle.Total)
        {
            style.Border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetTopBorderColor(Ink);
            style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(Ink);
        }
    }

    private static void WriteCell(Cell from, IXLCell to)
    {
        switch (from.Kind)
        {
            case CellKind.Text:
                WriteText(to, (string)from.Value!);
                to.Style.Alignment.SetWrapText();
                if (to.Address.ColumnNumber > 1)
                {
                    // keeps the text off the figure that ends at the border before it
                    to.Style.Alignment.SetIndent(1);
                }

                break;
            case CellKind.Count:
                to.SetValue((long)from.Value!).Style.NumberFormat.Format = "#,##0";
                break;
            case CellKind.Change:
                to.SetValue((long)from.Value!).Style.NumberFormat.Format = "+#,##0;\"−\"#,##0;0";
                break;
            case CellKind.Percent:
                to.SetValue((decimal)from.Value!).Style.NumberFormat.Format = "0.00%";
                break;
            case CellKind.Points:
                to.SetValue((decimal)from.Value!).Style.NumberFormat.Format = "+0.00;\"−\"0.00;0.00";
                break;
            case CellKind.Day:
                to.SetValue(((DateOnly)from.Value!).ToDateTime(TimeOnly.MinValue)).Style.NumberFormat.Format = "dd/mm/yyyy";
                to.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
                break;
            case CellKind.Time:
                to.SetValue((DateTime)from.Value!).Style.NumberFormat.Format = "dd/mm/yyyy hh:mm";
                to.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
                break;
            case CellKind.NoFigure:
                WriteText(to, CellFormula.NoFigure);
                to.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
                break;
            default:
                break;
        }
    }

    /// <summary>Text stays text, also where a spreadsheet would take it for a formula.</summary>
    internal static void WriteText(IXLCell cell, string text)
    {
        cell.SetValue(text).DataType = XLDataType.Text;
        cell.Style.IncludeQuotePrefix = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }

    /// <summary>Widths from the text itself: measuring drawn text needs a graphics library that servers do not have.</summary>
    private static void FitColumns(ReportSheet sheet, IXLWorksheet page)
    {
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            // a head may take three lines, but no word of it may break
            var name = sheet.Columns[i].Name;
            var head = Math.Max(name.Split(' ').Max(word => word.Length), name.Length / 3);
            head = Math.Max(head, (int)(sheet.Columns[i].Mark.Length * LettersOfMark));
            var longest = sheet.Rows.Select(row => LengthOf(row.Cells[i])).Append(head).Append(sheet.Columns[i].Room).Max();
            page.Column(i + 1).Width = Math.Clamp(longest + 2, NarrowestColumn, sheet.WidestColumn);
        }
    }

    /// <summary>Heights for wrapped text, which not every spreadsheet program works out by itself.</summary>
    private static void FitRows(ReportSheet sheet, IXLWorksheet page, int head)
    {
        var names = sheet.Columns.Any(column => column.Mark.Length > 0) ? head - 1 : head;
        FitRow(page.Row(names), sheet.Columns.Select(column => column.Name), width => width - 2);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            FitRow(page.Row(head + 1 + row), sheet.Rows[row].Cells.Select(cell => cell.Value as string ?? ""), width => width * LettersPerDigit, sheet.LeastLines);
        }
    }

    private static void FitRow(IXLRow row, IEnumerable<string> texts, Func<double, double> lettersIn, int leastLines = 1)
    {
        var lines = texts.Select((text, i) => LinesOf(text, (int)lettersIn(row.Worksheet.Column(i + 1).Width))).Append(leastLines).Max();
        if (lines > 1)
        {
            row.Height = lines * LineHeight;
        }
    }

    internal static int LinesOf(string text, int width)
    {
        var (lines, used) = (1, -1);
        foreach (var word in text.Split(' '))
        {
            used += 1 + word.Length;
            if (used > width && used > word.Length)
            {
                (lines, used) = (lines + 1, word.Length);
            }
        }

        return lines;
    }

    private static int LengthOf(Cell cell) => cell.Kind switch
    {
        CellKind.Empty => 0,
        CellKind.Text => ((string)cell.Value!).Length,
        CellKind.Count or CellKind.Change => ((long)cell.Value!).ToString("N0", CultureInfo.InvariantCulture).Length,
        CellKind.Percent => "100.00%".Length,
        CellKind.Points => "+100.00".Length,
        CellKind.Day => "31/12/2025".Length,
        CellKind.Time => "31/12/2025 17:00".Length,
        _ => 1,
    };

    private static bool IsNumeric(ReportSheet sheet, int column) => sheet.Rows.Any(row => row.Cells[column].IsNumber);

    /// <summary>As many as the table has, and where the lines above a narrow one reach further, those they run over.</summary>
    private static int PrintedColumns(ReportSheet sheet, IXLWorksheet page)
    {
        var columns = sheet.Columns.Count;
        var wanted = sheet.Head is not null ? 0 : sheet.Basis.Append(sheet.Title).Max(line => line.Length);
        for (var width = Enumerable.Range(1, columns).Sum(column => page.Column(column).Width); width * LettersPerDigit < wanted; columns++)
        {
            width += page.ColumnWidth;
        }

        return columns;
    }

    private static void SetUpPrint(ReportSheet sheet, Report report, IXLWorksheet page, int firstRepeated, int head, int last)
    {
        var print = page.PageSetup;
        print.PaperSize = XLPaperSize.A4Paper;
        print.PageOrientation = XLPageOrientation.Landscape;
        print.PagesWide = 1;
        print.CenterHorizontally = true;
        print.PagesTall = sheet.Head is not null && sheet.Rows.Count <= RowsOnOnePage ? 1 : 0;

        // the library's own way writes the rows without "$", and LibreOffice then repeats none
        page.NamedRanges.Add("_xlnm.Print_Titles", string.Create(CultureInfo.InvariantCulture, $"'{page.Name}'!${firstRepeated}:${head}"));
        print.PrintAreas.Add(1, 1, last, PrintedColumns(sheet, page));
        print.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.75).SetHeader(0.3).SetFooter(0.35);
        print.Footer.Left.AddText(report.Footer.Replace("&", "&&", StringComparison.Ordinal));
        print.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        print.Footer.Right.AddText(" / ");
        print.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }
}
