using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

public sealed class ListWriterTests
{
    internal static readonly ListHead Head = new("Hồ sơ", "Tên", ["Một", "Hai"], [new("Mã", 20), new("Đơn vị", 20, Repeats: true), new("Lúc", 17), new("Ngày", 12), new("Số", 10)]);

    internal static readonly Cell[][] Rows =
    [
        [Cell.Text("=1+1"), Cell.Text("Xã <Cần> & Đăng"), Cell.Time(Sample.At("2025-05-16 17:05")), Cell.Day(Sample.Day("2025-04-30")), Cell.Count(157_945)],
        [Cell.Text("-x\u0001y"), Cell.Text("Xã <Cần> & Đăng"), Cell.Empty, Cell.Empty, Cell.Change(-2)],
        [Cell.Text("@ \"a\""), Cell.Text("+84"), Cell.Time(Sample.At("2025-01-01 00:00")), Cell.Empty, Cell.Count(0)],
    ];

    [Fact]
    public async Task Workbook_ReadBack_HoldsTypedValuesHeadFilterAndFoot()
    {
        using var file = new MemoryStream();
        await WriteAsync(await XlsxListWriter.BeginAsync(file, Head, TestContext.Current.CancellationToken));

        using var workbook = new XLWorkbook(file);
        var sheet = workbook.Worksheet("Hồ sơ");

        Assert.Equal(["Mã", "Đơn vị", "Lúc", "Ngày", "Số"], sheet.Row(5).Cells(1, 5).Select(cell => cell.GetString()));
        Assert.Equal((XLDataType.Text, "=1+1"), (sheet.Cell("A6").DataType, sheet.Cell("A6").GetString()));
        Assert.False(sheet.Cell("A6").HasFormula);
        Assert.Equal("-xy", sheet.Cell("A7").GetString());
        Assert.Equal("Xã <Cần> & Đăng", sheet.Cell("B7").GetString());
        Assert.Equal(Sample.At("2025-05-16 17:05"), Rounded(sheet.Cell("C6").GetDateTime()));
        Assert.Equal("dd/mm/yyyy\\ hh:mm", sheet.Cell("C6").Style.DateFormat.Format);
        Assert.Equal(new DateTime(2025, 4, 30), sheet.Cell("D6").GetDateTime());
        Assert.Equal((XLDataType.Number, 157_945), (sheet.Cell("E6").DataType, sheet.Cell("E6").GetDouble()));
        Assert.Equal(-2, sheet.Cell("E7").GetDouble());
        Assert.Equal("A5:E8", sheet.AutoFilter.Range.RangeAddress.ToString());
        Assert.Equal((5, 1), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
        Assert.Equal("Số dòng: 3", sheet.Cell("A10").GetString());
    }

    [Fact]
    public async Task Workbook_EveryMinuteOfADay_IsNotShownAsTheOneBefore()
    {
        using var file = new MemoryStream();
        var head = new ListHead("A", "A", [], [new("A", 17)]);
        await using (var writer = await XlsxListWriter.BeginAsync(file, head, TestContext.Current.CancellationToken))
        {
            for (var minute = 0; minute < 24 * 60; minute++)
            {
                await writer.WriteAsync([Cell.Time(Sample.At("2025-05-16 00:00").AddMinutes(minute))], TestContext.Current.CancellationToken);
            }

            await writer.EndAsync([], TestContext.Current.CancellationToken);
        }

        using var sheet = new StreamReader(new ZipArchive(file).GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var minutes = Regex.Matches(await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), "<v>45793(\\.[0-9]+)?</v>")
            .Select(cell => (int)(decimal.Parse("0" + cell.Groups[1].Value, CultureInfo.InvariantCulture) * 24 * 60));

        Assert.Equal(Enumerable.Range(0, 24 * 60), minutes);
    }

    [Fact]
    public async Task Text_FormulasAndVietnamese_StayTextForASpreadsheet()
    {
        using var file = new MemoryStream();
        await WriteAsync(await CsvListWriter.BeginAsync(file, Head.Columns, TestContext.Current.CancellationToken));

        Assert.Equal([0xEF, 0xBB, 0xBF], file.ToArray()[..3]);
        Assert.Equal(
            [
                "Mã,Đơn vị,Lúc,Ngày,Số",
                "\"'=1+1\",Xã <Cần> & Đăng,2025-05-16 17:05:00,2025-04-30,157945",
                "\"'-x\u0001y\",Xã <Cần> & Đăng,,,-2",
                "\"'@ \"\"a\"\"\",\"'+84\",2025-01-01 00:00:00,,0",
                "",
            ],
            Encoding.UTF8.GetString(file.ToArray()[3..]).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'));
    }

    [Fact]
    public async Task Workbook_Cancelled_EndsWriting()
    {
        using var cancelled = new CancellationTokenSource();
        await using var writer = await XlsxListWriter.BeginAsync(new NeverDone(), Head, cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                await writer.WriteAsync(Rows[0], cancelled.Token);
            }
        });
    }

    private static async Task WriteAsync(ListWriter writer)
    {
        await using (writer)
        {
            foreach (var row in Rows)
            {
                await writer.WriteAsync(row, TestContext.Current.CancellationToken);
            }

            await writer.EndAsync([$"Số dòng: {writer.Rows}"], TestContext.Current.CancellationToken);
        }
    }

    private static DateTime Rounded(DateTime time) => new((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);

    /// <summary>Asks the token, as an answer to a browser does.</summary>
    private sealed class NeverDone : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.CompletedTask;
        }
    }
}
