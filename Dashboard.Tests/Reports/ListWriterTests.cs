using System.Text;
using ClosedXML.Excel;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

public sealed class ListWriterTests
{
    private static readonly ListHead Head = new("Hồ sơ", "Tên", ["Một", "Hai"], [new("Mã", 20), new("Đơn vị", 20, Repeats: true), new("Lúc", 17), new("Ngày", 12), new("Số", 10)]);

    private static readonly Cell[][] Rows =
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
    public async Task Workbook_LongList_HoldsOnlyWhatIsAtHand()
    {
        await using var writer = await XlsxListWriter.BeginAsync(Stream.Null, Head, TestContext.Current.CancellationToken);
        var row = Rows[0];
        for (var i = 0; i < 2_000; i++)
        {
            await writer.WriteAsync(row, TestContext.Current.CancellationToken);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 200_000; i++)
        {
            await writer.WriteAsync(row, TestContext.Current.CancellationToken);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4 * 1024 * 1024);
        Assert.Equal(202_000, writer.Rows);
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
