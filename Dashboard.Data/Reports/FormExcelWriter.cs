using ClosedXML.Excel;

namespace Dashboard.Data.Reports;

/// <summary>What stands around the table of an official form: its head in three blocks, what it rests on, and where it is signed.</summary>
internal static class FormExcelWriter
{
    private const double LineHeight = 15;

    /// <summary>The share of the width that the left and the right block take.</summary>
    private const double SideShare = 0.24;

    /// <summary>A column is as wide as so many digits; of the title fewer letters go into it.</summary>
    private const double LettersOfTitlePerDigit = 0.74;

    /// <summary>With fewer columns the three blocks of a head stand one below the other.</summary>
    private const int FewestColumnsBeside = 5;

    /// <summary>Rows the head takes, the line above the table included.</summary>
    public static int Height(FormHead head, int columns) =>
        1 + (columns < FewestColumnsBeside ? head.Left.Count + head.Centre.Count + head.Right.Count : Lines(head));

    public static void WriteHead(FormHead head, IXLWorksheet page, int columns)
    {
        if (columns < FewestColumnsBeside)
        {
            WriteStacked(head, page, columns);
            return;
        }

        var (left, right) = Blocks(page, columns);
        WriteBlock(page, head.Left, 1, 1, left, XLAlignmentHorizontalValues.Left, bold: 0);
        WriteBlock(page, head.Centre, 1, left + 1, right - 1, XLAlignmentHorizontalValues.Center, bold: 1);
        WriteBlock(page, head.Right, 1, right, columns, XLAlignmentHorizontalValues.Left, bold: 0);
        page.Range(1, right, head.Right.Count, right).Style.Alignment.SetIndent(1);
        page.Cell(1, left + 1).Style.Font.SetFontSize(13);
        for (var row = 1; row <= Lines(head); row++)
        {
            var line = row - 1;
            page.Row(row).Height = LineHeight * Math.Max(
                Math.Max(Wrapped(head.Left, line, page, 1, left), Wrapped(head.Right, line, page, right, columns)),
                row == 1 ? TitleLines(head, page, left + 1, right - 1) * 1.25 : Wrapped(head.Centre, line, page, left + 1, right - 1));
        }

        WriteMeasure(head, page, right, columns);
    }

    /// <summary>Who reports to whom, then what and when.</summary>
    private static void WriteStacked(FormHead head, IXLWorksheet page, int columns)
    {
        WriteBlock(page, head.Right, 1, 1, columns, XLAlignmentHorizontalValues.Left, bold: 0);
        WriteBlock(page, head.Centre, 1 + head.Right.Count, 1, columns, XLAlignmentHorizontalValues.Center, bold: 1);
        WriteBlock(page, head.Left, 1 + head.Right.Count + head.Centre.Count, 1, columns, XLAlignmentHorizontalValues.Center, bold: 0);
        var title = page.Row(1 + head.Right.Count);
        title.Cell(1).Style.Font.SetFontSize(16).Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
        title.Height = LineHeight * 3 * TitleLines(head, page, 1, columns);
        WriteMeasure(head, page, 1, columns);
    }

    private static void WriteMeasure(FormHead head, IXLWorksheet page, int first, int columns)
    {
        if (head.UnitOfMeasure.Length == 0)
        {
            return;
        }

        var row = Height(head, columns);
        ExcelWriter.WriteText(page.Cell(row, first), head.UnitOfMeasure);
        page.Range(row, first, row, columns).Merge().Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Font.SetItalic();
    }

    /// <summary>Below the table: what it rests on, then where it is signed; answers the last row.</summary>
    public static int WriteFoot(ReportSheet sheet, IXLWorksheet page, int lastRow)
    {
        var columns = sheet.Columns.Count;
        var row = lastRow + 1;
        foreach (var line in sheet.Basis)
        {
            row++;
            ExcelWriter.WriteText(page.Cell(row, 1), line);
            page.Cell(row, 1).Style.Font.SetItalic().Font.SetFontSize(10);
        }

        return sheet.Signature is { } signature ? WriteSignature(signature, page, columns, row + 1) : row;
    }

    private static int WriteSignature(SignatureBlock signature, IXLWorksheet page, int columns, int row)
    {
        var half = Half(page, columns);
        row++;
        WriteCentred(page, row, half + 1, columns, signature.Date).Font.SetItalic();
        for (var line = 0; line < Math.Max(signature.Left.Count, signature.Right.Count); line++)
        {
            row++;
            foreach (var (lines, first, last) in new[] { (signature.Left, 1, half), (signature.Right, half + 1, columns) })
            {
                if (line < lines.Count)
                {
                    WriteCentred(page, row, first, last, lines[line]).Font.SetBold(line == 0).Font.SetItalic(line > 0);
                }
            }
        }

        // room for the signatures
        return row + 4;
    }

    private static IXLStyle WriteCentred(IXLWorksheet page, int row, int first, int last, string text)
    {
        ExcelWriter.WriteText(page.Cell(row, first), text);
        var style = page.Range(row, first, row, last).Merge().Style;
        style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        return style;
    }

    private static void WriteBlock(
        IXLWorksheet page, IReadOnlyList<string> lines, int row, int first, int last, XLAlignmentHorizontalValues alignment, int bold)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            ExcelWriter.WriteText(page.Cell(row + i, first), lines[i]);
            var style = page.Range(row + i, first, row + i, last).Merge().Style;
            style.Alignment.SetHorizontal(alignment).Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
            style.Font.SetBold(i < bold);
        }
    }

    private static int Lines(FormHead head) => Math.Max(head.Centre.Count, Math.Max(head.Left.Count, head.Right.Count));

    /// <summary>Bold capitals of a larger size take more room than digits.</summary>
    private static int TitleLines(FormHead head, IXLWorksheet page, int first, int last) =>
        ExcelWriter.LinesOf(head.Centre[0], (int)(Width(page, first, last) * LettersOfTitlePerDigit));

    private static int Wrapped(IReadOnlyList<string> lines, int line, IXLWorksheet page, int first, int last) =>
        line < lines.Count ? ExcelWriter.LinesOf(lines[line], (int)Width(page, first, last)) : 1;

    /// <summary>The last column of the left block and the first of the right one.</summary>
    private static (int Left, int Right) Blocks(IXLWorksheet page, int columns)
    {
        var side = SideShare * Width(page, 1, columns);
        var left = 1;
        while (left < columns - 2 && Width(page, 1, left) < side)
        {
            left++;
        }

        var right = columns;
        while (right > left + 2 && Width(page, right, columns) < side)
        {
            right--;
        }

        return (left, right);
    }

    private static int Half(IXLWorksheet page, int columns)
    {
        var half = 1;
        while (half < columns - 1 && Width(page, 1, half) < Width(page, 1, columns) / 2)
        {
            half++;
        }

        return half;
    }

    internal static double Width(IXLWorksheet page, int first, int last) => Enumerable.Range(first, last - first + 1).Sum(column => page.Column(column).Width);
}
