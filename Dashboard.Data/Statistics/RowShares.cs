namespace Dashboard.Data.Statistics;

/// <summary>A pass over rows, shared out among the processors.</summary>
internal static class RowShares
{
    /// <summary>Below so many rows a second thread costs more than it brings.</summary>
    private const int WorthSharing = 100_000;

    /// <summary>
    /// Takes the blocks that a question touches, each share one stretch of them after the other. What comes of each is to be added up: sums of
    /// whole numbers do not depend on who finishes first.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="upTo">The row before which to end.</param>
    /// <param name="first">The first day asked about.</param>
    /// <param name="last">The last one.</param>
    /// <param name="take">Takes blocks of rows, the first and the one before which to end, and tells what came of them.</param>
    public static IReadOnlyList<T> Take<T>(DossierRows rows, int upTo, int first, int last, Func<ArraySegment<(int From, int To)>, T> take) =>
        Take(rows.Touched(0, upTo, first, last), take);

    /// <summary>The same of blocks however chosen; all at once where they are not worth a second thread.</summary>
    public static IReadOnlyList<T> Take<T>(IEnumerable<(int From, int To)> blocks, Func<ArraySegment<(int From, int To)>, T> take)
    {
        (int, int)[] all = [.. blocks];
        var shares = all.Length * DossierRows.Block >= WorthSharing ? Math.Min(Environment.ProcessorCount, all.Length) : 1;
        if (shares == 1)
        {
            return [take(all)];
        }

        var taken = new T[shares];
        int FirstOf(int share) => (int)((long)all.Length * share / shares);
        Parallel.For(0, shares, share => taken[share] = take(new ArraySegment<(int, int)>(all, FirstOf(share), FirstOf(share + 1) - FirstOf(share))));
        return taken;
    }
}
