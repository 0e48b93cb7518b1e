using Dashboard.Benchmarks.Questions;
using Dashboard.Benchmarks.Rows;

namespace Dashboard.Benchmarks.Engines;

/// <summary>Puts the two halves that a database answers into one table: a row for each group, the flows as its columns.</summary>
internal sealed class FlowCells(Question question, SyntheticTree tree)
{
    private readonly AnswerGroups _breakdown = AnswerGroups.Of(question, tree);

    public long[] Numbers { get; } = new long[AnswerGroups.Of(question, tree).Groups * Question.Flows.Length];

    public void AddReceipts(int key, params ReadOnlySpan<long> counts) => Add(key, 0, counts);

    public void AddEnds(int key, params ReadOnlySpan<long> counts) => Add(key, Question.ReceiptFlows, counts);

    private void Add(int key, int lane, ReadOnlySpan<long> counts)
    {
        var row = Numbers.AsSpan((_breakdown.GroupOf(key) * Question.Flows.Length) + lane);
        for (var i = 0; i < counts.Length; i++)
        {
            row[i] += counts[i];
        }
    }
}
