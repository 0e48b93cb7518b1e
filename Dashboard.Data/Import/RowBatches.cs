using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Dashboard.Data.Import;

/// <summary>Reads and parses a register some thousand rows ahead of who writes them, so that the one does not wait for the other; never more, so that memory stays flat.</summary>
internal static class RowBatches
{
    private const int Rows = 5000;
    private const int BatchesAhead = 2;

    /// <param name="reader">The file, its header read.</param>
    /// <param name="header">Where it has its columns.</param>
    /// <param name="cellCount">Number of cells of the header.</param>
    /// <param name="parser">Reads the rows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">The file is cut short or damaged.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<RowOutcome>> ReadAsync(
        RegisterReader reader, RegisterHeader header, int cellCount, RowParser parser, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batches = Channel.CreateBounded<List<RowOutcome>>(BatchesAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => FillAsync(batches.Writer, Parse(reader, header, cellCount, parser), stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                yield return batch;
            }
        }
        finally
        {
            // the reader is not ours to leave behind in use, whatever became of the writing
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task FillAsync(ChannelWriter<List<RowOutcome>> batches, IEnumerable<RowOutcome> rows, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new List<RowOutcome>(Rows);
            foreach (var row in rows)
            {
                batch.Add(row);
                if (batch.Count == Rows)
                {
                    await batches.WriteAsync(batch, cancellationToken);
                    batch = new List<RowOutcome>(Rows);
                }
            }

            await batches.WriteAsync(batch, cancellationToken);
            batches.Complete();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // handed on to whoever waits for the next batch
            batches.Complete(problem);
        }
    }

    private static IEnumerable<RowOutcome> Parse(RegisterReader reader, RegisterHeader header, int cellCount, RowParser parser)
    {
        var cells = new string[RegisterColumns.All.Count];
        while (reader.Read())
        {
            if (reader.CellCount == 1 && reader.Cell(0).Length == 0)
            {
                // an empty line
                continue;
            }

            if (reader.IsBroken || reader.CellCount != cellCount)
            {
                yield return new(null, [new(reader.Row, "", ProblemKind.BrokenRow, null)]);
                continue;
            }

            header.Arrange(reader.Cell, cells);
            yield return parser.Parse(reader.Row, cells);
        }
    }
}
