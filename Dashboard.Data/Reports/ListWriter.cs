namespace Dashboard.Data.Reports;

/// <summary>What stands around the rows of a list.</summary>
/// <param name="Name">On the tab of a workbook; at most 31 characters.</param>
/// <param name="Title">Above the list.</param>
/// <param name="Basis">Below the title: which dossiers, how many, how current.</param>
/// <param name="Columns">From the left.</param>
public sealed record ListHead(string Name, string Title, IReadOnlyList<string> Basis, IReadOnlyList<ListColumn> Columns);

/// <summary>One column of a list.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Width">In characters.</param>
/// <param name="Repeats">Whether the same few texts come again and again: they are then written once.</param>
public sealed record ListColumn(string Name, int Width, bool Repeats = false);

/// <summary>Writes a list of any length row by row; nothing but the row at hand is held.</summary>
public abstract class ListWriter : IAsyncDisposable
{
    /// <summary>Rows written so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Writes one row.</summary>
    /// <param name="cells">One for each column.</param>
    /// <param name="cancellationToken">Ends writing; the file is then unfinished.</param>
    public ValueTask WriteAsync(ReadOnlySpan<Cell> cells, CancellationToken cancellationToken)
    {
        Rows++;
        return WriteRowAsync(cells, cancellationToken);
    }

    /// <summary>Ends the list.</summary>
    /// <param name="foot">Lines below the last row.</param>
    /// <param name="cancellationToken">Ends writing; the file is then unfinished.</param>
    public abstract Task EndAsync(IReadOnlyList<string> foot, CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected abstract ValueTask WriteRowAsync(ReadOnlySpan<Cell> cells, CancellationToken cancellationToken);
}
