using System.IO.Compression;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

/// <summary>The formulas of a workbook worked out by another program: what is stored with them must be what they come to.</summary>
[Collection(nameof(SeedDatabase))]
public sealed partial class RecalculatedWorkbookTests(SeedDatabase database) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recalculated");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task FullReport_RecalculatedByLibreOffice_HoldsWhatTheReportHolds()
    {
        var figures = PeriodFigures.From(
            database.Snapshot,
            new ReportRequest(ReportKind.Full, new FigureRequest { Period = PeriodChoice.Named(PeriodScheme.Reporting, new(PeriodLength.Quarter, 2025, 1)) }),
            ReportingCalendar.Reporting);
        var report = PeriodReport.From(figures, "en");
        var file = Path.Combine(_folder.FullName, "report.xlsx");
        await File.WriteAllBytesAsync(file, WithoutStoredValues(report), TestContext.Current.CancellationToken);

        var (folder, _) = await OtherPrograms.ConvertAsync(file, "xlsx:Calc MS Excel 2007 XML");

        using var written = new XLWorkbook(file);
        using var workbook = new XLWorkbook(Path.Combine(folder, "report.xlsx"));
        var formulas = 0;
        foreach (var sheet in report.Sheets)
        {
            var (page, first) = (workbook.Worksheet(sheet.Name), written.Worksheet(sheet.Name).SheetView.SplitRow + 1);
            for (var row = 0; row < sheet.Rows.Count; row++)
            {
                for (var column = 0; column < sheet.Columns.Count; column++)
                {
                    if (CellFormula.Of(sheet, row, column, first) is not null)
                    {
                        formulas++;
                        AssertComesTo(sheet.Rows[row].Cells[column], page.Cell(first + row, column + 1));
                    }
                }
            }
        }

        Assert.True(formulas > 500);
    }

    private static void AssertComesTo(Cell expected, IXLCell actual)
    {
        var value = actual.CachedValue ?? actual.Value;
        if (expected.Kind == CellKind.NoFigure)
        {
            Assert.Equal("–", value);
            return;
        }

        Assert.Equal(
            Convert.ToDouble(expected.Value, System.Globalization.CultureInfo.InvariantCulture),
            Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), 9);
    }

    /// <summary>Without them the other program has nothing to go by but the formulas.</summary>
    private static byte[] WithoutStoredValues(Report report)
    {
        using var stream = new MemoryStream();
        ExcelWriter.Write(report, stream);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var part in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
            {
                string text;
                using (var reader = new StreamReader(part.Open()))
                {
                    text = reader.ReadToEnd();
                }

                using var writer = new StreamWriter(part.Open());
                writer.BaseStream.SetLength(0);
                writer.Write(Stored().Replace(text, "$1"));
            }
        }

        return stream.ToArray();
    }

    [GeneratedRegex("(<x:f>[^<]*</x:f>)<x:v>[^<]*</x:v>")]
    private static partial Regex Stored();
}
