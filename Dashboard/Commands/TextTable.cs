using System.Text;

namespace Dashboard.Commands;

/// <summary>A table for a terminal: columns aligned, long heads on several lines, the last row set off as the total.</summary>
public static class TextTable
{
    private const int HeadWidth = 12;

    /// <param name="about">One line above the table.</param>
    /// <param name="lines">The heads, the rows, and the total last.</param>
    /// <param name="leftColumns">How many columns from the left hold text; the others hold figures and are aligned to the right.</param>
    /// <param name="hasTotal">Whether the last row is a total.</param>
    public static string Of(string about, IReadOnlyList<IReadOnlyList<string>> lines, int leftColumns, bool hasTotal = true)
    {
        var heads = lines[0].Select(Wrapped).ToList();
        var rows = lines.Skip(1).ToList();
        var widths = heads.Select((head, i) => head.Concat(rows.Select(row => row[i])).Max(text => text.Length)).ToList();
        var text = new StringBuilder().Append(about).Append('\n');
        for (var line = heads.Max(head => head.Count); line > 0; line--)
        {
            Append(text, heads.Select(head => line <= head.Count ? head[^line] : ""), widths, leftColumns);
        }

        var rule = new string('-', widths.Sum() + (2 * (widths.Count - 1)));
        text.Append(rule).Append('\n');
        for (var row = 0; row < rows.Count; row++)
        {
            if (hasTotal && row > 0 && row == rows.Count - 1)
            {
                text.Append(rule).Append('\n');
            }

            Append(text, rows[row], widths, leftColumns);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells, List<int> widths, int leftColumns)
    {
        var line = string.Join("  ", cells.Select((cell, i) => i < leftColumns ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])));
        text.Append(line.TrimEnd()).Append('\n');
    }

    private static List<string> Wrapped(string head)
    {
        List<string> lines = [];
        foreach (var word in head.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= HeadWidth)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
