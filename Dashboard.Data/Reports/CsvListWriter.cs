using CsvHelper;

namespace Dashboard.Data.Reports;

/// <summary>
/// A list as comma-separated text for other programs: heads and rows only, days as yyyy-MM-dd. UTF-8 with the mark by which Excel
/// knows it; a text that a spreadsheet would take for a formula stays a text by an apostrophe before it.
/// </summary>
public sealed class CsvListWriter : ListWriter
{
    private readonly CsvHelper.CsvWriter _csv;

    private CsvListWriter(CsvHelper.CsvWriter csv) => _csv = csv;

    /// <param name="output">Left open.</param>
    /// <param name="columns">From the left.</param>
    /// <param name="cancellationToken">Ends writing.</param>
    public static async Task<CsvListWriter> BeginAsync(Stream output, IReadOnlyList<ListColumn> columns, CancellationToken cancellationToken)
    {
        var csv = CsvHelper.CsvWriter.Create(output, CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Name);
        }

        await csv.EndRecordAsync(cancellationToken);
        return new CsvListWriter(csv);
    }

    public override Task EndAsync(IReadOnlyList<string> foot, CancellationToken cancellationToken) => _csv.FlushAsync(cancellationToken).AsTask();

    public override async ValueTask DisposeAsync()
    {
        await _csv.DisposeAsync();
        await base.DisposeAsync();
    }

    private protected override ValueTask WriteRowAsync(ReadOnlySpan<Cell> cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
        {
            switch (cell.Value)
            {
                case DateOnly day:
                    _csv.WriteField(day, "yyyy-MM-dd");
                    break;
                case DateTime time:
                    _csv.WriteField(time, "yyyy-MM-dd HH:mm:ss");
                    break;
                case long count:
                    _csv.WriteField(count);
                    break;
                case decimal number:
                    _csv.WriteField(number);
                    break;
                default:
                    _csv.WriteField((string?)cell.Value);
                    break;
            }
        }

        return _csv.EndRecordAsync(cancellationToken);
    }
}
