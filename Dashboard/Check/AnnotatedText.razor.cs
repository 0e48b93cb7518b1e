using Dashboard.Data.Reconciliation;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Check;

/// <summary>A text cut into runs at the figures found in it.</summary>
public sealed partial class AnnotatedText
{
    /// <summary>Of a longer text only the paragraphs with figures are shown.</summary>
    private const int ShownWhole = 20_000;

    [Parameter, EditorRequired]
    public required Reconciled Reconciled { get; set; }

    /// <summary>A stretch of text, and the mark on it.</summary>
    internal sealed record Run(string Text, TextMark? Mark);

    private IEnumerable<IReadOnlyList<Run>> Paragraphs => ParagraphsOf(Reconciled, isWhole: Reconciled.Text.Length <= ShownWhole);

    internal static IEnumerable<IReadOnlyList<Run>> ParagraphsOf(Reconciled reconciled, bool isWhole)
    {
        var next = 0;
        for (var from = 0; from < reconciled.Text.Length;)
        {
            var end = reconciled.Text.IndexOf('\n', from);
            end = end < 0 ? reconciled.Text.Length : end;
            List<Run> runs = [];
            var at = from;
            for (; next < reconciled.Marks.Count && reconciled.Marks[next].At < end; next++)
            {
                var mark = reconciled.Marks[next];
                runs.Add(new(reconciled.Text[at..mark.At], null));
                runs.Add(new(reconciled.Text.Substring(mark.At, mark.Length), mark));
                at = mark.At + mark.Length;
            }

            if (at < end && (isWhole || runs.Count > 0))
            {
                runs.Add(new(reconciled.Text[at..end], null));
            }

            if (runs.Count > 0)
            {
                yield return runs;
            }

            from = Math.Max(end, at) + 1;
        }
    }

    private string Class(TextMark mark) => mark.Kind == MarkKind.Count ? "ct" : Reconciled.Claims[mark.Claim].Verdict switch
    {
        ClaimVerdict.Match => "ok",
        ClaimVerdict.Mismatch => "no",
        ClaimVerdict.Truncated => "cut",
        _ => "un",
    };

    private static int Number(TextMark mark) => mark.Claim + 1;
}
