namespace Dashboard.Benchmarks.Measuring;

/// <summary>A table as Markdown, ready to be pasted; the first column is text, the others stand to the right.</summary>
internal sealed class MarkdownTable(params IReadOnlyList<string> headers)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    public void Add(params IReadOnlyList<string> cells) => _rows.Add(cells);

    public override string ToString() => string.Concat(
        _rows.Prepend([.. headers.Select((_, column) => column == 0 ? "---" : "---:")]).Prepend(headers).Select(cells => $"| {string.Join(" | ", cells)} |\n"));
}
