using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

/// <summary>Memory is the whole process's: what is measured here must have it alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public class ListWriterMemoryTests
{
    [Fact]
    public async Task Workbook_LongList_HoldsOnlyWhatIsAtHand()
    {
        await using var writer = await XlsxListWriter.BeginAsync(Stream.Null, ListWriterTests.Head, TestContext.Current.CancellationToken);
        var row = ListWriterTests.Rows[0];
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
}
