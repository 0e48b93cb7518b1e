using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Reads a table by the heads of its columns: which hold counts of what, and which percents of them.</summary>
internal static class TableReader
{
    private static readonly WordSet PercentHeads = new("tỷ lệ", "tỉ lệ", "rate", "percent", "percentage", "share");

    private static readonly string[] TotalNames = ["tổng", "tổng số", "tổng cộng", "cộng", "toàn huyện", "toàn tỉnh", "chung", "total", "sum", "all"];

    private sealed record Column(int Index, Topic Topic, bool IsPercent);

    private sealed record Row(string Name, TextScope Scope, bool IsTotal, IReadOnlyDictionary<int, PrintedCount> Counts, IReadOnlyDictionary<int, PrintedPercent> Percents)
    {
        public bool IsLevel => Scope.Level is not null;
    }

    /// <summary>The claim of each percent cell that the heads explain.</summary>
    public static IEnumerable<Claim> Claims(Table table, Func<int, bool> isHeld)
    {
        var (columns, rows) = Read(table);
        foreach (var row in rows)
        {
            foreach (var column in columns.Where(column => column.IsPercent && row.Percents.ContainsKey(column.Index)))
            {
                var percent = row.Percents[column.Index];
                var parts = Numerators(column, columns, row).ToList();
                var wholes = Topics.BasesOf(column.Topic).SelectMany(topic => columns.Where(other => !other.IsPercent && other.Topic == topic && row.Counts.ContainsKey(other.Index)))
                    .Select(other => row.Counts[other.Index]).ToList();
                var text = $"{row.Name}: {percent.Printed}%";
                if (parts.Count == 0 || wholes.Count == 0)
                {
                    yield return new Claim(text, column.Topic, row.Scope, table.Period, percent, parts.FirstOrDefault(), null)
                    {
                        Verdict = ClaimVerdict.NotUnderstood,
                        Unjudged = parts.Count == 0 ? Unjudged.NoCount : Unjudged.NoBase,
                    };
                    continue;
                }

                var part = parts.Find(part => wholes.Exists(whole => Recomputation.Agrees(part, whole, percent))) ?? parts[0];
                var claim = new Claim(text, column.Topic, row.Scope, table.Period, percent, part, wholes[0]) { Verdict = ClaimVerdict.NotUnderstood };
                yield return Reconciler.Judge(claim, wholes, true, row.Counts.Values, isHeld);
            }
        }
    }

    /// <summary>Rows that add to a level or the total, and columns that add to another.</summary>
    public static IEnumerable<(SumCheck Sum, IReadOnlyList<PrintedCount> Counts)> Sums(Table table)
    {
        var (columns, rows) = Read(table);
        foreach (var column in columns.Where(column => !column.IsPercent && column.Topic != Topic.Unknown))
        {
            foreach (var (whole, parts) in Groups([.. rows.Where(row => row.Counts.ContainsKey(column.Index))]))
            {
                List<PrintedCount> counts = [.. parts.Select(row => row.Counts[column.Index])];
                var total = whole.Counts[column.Index];
                yield return (
                    new SumCheck(SumKind.Scopes, column.Topic, whole.Scope, [.. counts.Select(count => count.Printed)], [total.Printed], Additions.Verdict(counts, total, isComplete: true)),
                    [.. counts, total]);
            }
        }

        foreach (var row in rows)
        {
            PrintedCount? CountOf(Topic topic) => columns.Where(column => !column.IsPercent && column.Topic == topic && row.Counts.ContainsKey(column.Index))
                .Select(column => row.Counts[column.Index]).FirstOrDefault();

            foreach (var sum in Additions.Within(CountOf, row.Scope))
            {
                yield return sum;
            }
        }
    }

    private static IEnumerable<(Row Whole, List<Row> Parts)> Groups(List<Row> rows)
    {
        var levels = rows.Where(row => row.IsLevel).ToList();
        var units = rows.Where(row => !row.IsLevel && !row.IsTotal).ToList();
        if (rows.Find(row => row.IsTotal) is { } total && (levels.Count >= 2 ? levels : units) is { Count: >= 2 } parts)
        {
            yield return (total, parts);
        }

        if (levels.Count > 0)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var below = rows.Skip(i + 1).TakeWhile(row => !row.IsLevel && !row.IsTotal).ToList();
                if (rows[i].IsLevel && below.Count >= 2)
                {
                    yield return (rows[i], below);
                }
            }
        }
    }

    /// <summary>What a percent column is of: the counts of its topic; "on time" may hold what was early as well.</summary>
    private static IEnumerable<PrintedCount> Numerators(Column percent, List<Column> columns, Row row)
    {
        PrintedCount? Of(Topic topic) => columns.Where(column => !column.IsPercent && column.Topic == topic && row.Counts.ContainsKey(column.Index))
            .OrderBy(column => Math.Abs(column.Index - percent.Index)).Select(column => row.Counts[column.Index]).FirstOrDefault();

        if (percent.Topic is Topic.OnTime or Topic.EarlyOrOnTime && Of(Topic.Early) is { } early && Of(Topic.OnTime) is { } onTime)
        {
            var sum = early.Value + onTime.Value;
            yield return new PrintedCount(new PrintedNumber(onTime.Printed.Like(sum), sum, 0), Hedge.Exact, Topic.EarlyOrOnTime, -1);
        }

        Topic[] same = percent.Topic is Topic.OnTime or Topic.EarlyOrOnTime ? [Topic.EarlyOrOnTime, Topic.OnTime] : [percent.Topic];
        foreach (var count in same.Select(Of).OfType<PrintedCount>())
        {
            yield return count;
        }
    }

    private static (List<Column> Columns, List<Row> Rows) Read(Table table)
    {
        var heads = table.Rows.TakeWhile(row => !IsBody(row)).ToList();
        var width = table.Rows.Max(row => row.Count);
        List<Column> columns = [];
        for (var i = 0; i < width && heads.Count > 0; i++)
        {
            var words = new Words([.. heads.SelectMany(row => WordsOf(HeadAt(row, i)))]);
            if (words.All.Count == 0 || words.All[0] is "stt" or "tt" or "no")
            {
                continue;
            }

            var isPercent = words.Has(PercentHeads) || heads.Exists(row => i < row.Count && row[i].Text.Contains('%'));
            var topic = Vocabulary.TopicOf(words);
            if (isPercent && topic is Topic.Unknown or Topic.Received or Topic.Total)
            {
                topic = columns.LastOrDefault(column => !column.IsPercent)?.Topic ?? Topic.Unknown;
            }

            columns.Add(new Column(i, topic, isPercent));
        }

        return (columns, [.. table.Rows.Skip(heads.Count).Where(IsBody).Select(row => RowOf(row, columns))]);
    }

    private static Row RowOf(IReadOnlyList<TableCell> cells, List<Column> columns)
    {
        var name = cells.FirstOrDefault(cell => cell.Text.Any(char.IsLetter)).Text ?? "";
        var words = WordsOf(name);
        var isTotal = TotalNames.Any(total => string.Join(' ', words).StartsWith(total, StringComparison.Ordinal));
        var sentence = new Sentence([.. words.Select(word => new Token(TokenKind.Word, 0, word))]);
        var level = words.Count > 0 ? Vocabulary.LevelAt(sentence, 0, out _) : null;
        Dictionary<int, PrintedCount> counts = [];
        Dictionary<int, PrintedPercent> percents = [];
        foreach (var column in columns.Where(column => column.Index < cells.Count))
        {
            var (text, at) = (cells[column.Index].Text, cells[column.Index].At);
            if (column.IsPercent && PrintedNumber.TryDecimal(text.TrimEnd('%', ' ')) is { Value: <= 100 } percent)
            {
                percents[column.Index] = new(percent, Hedge.Exact, at);
            }
            else if (!column.IsPercent && PrintedNumber.TryCount(text) is { } count)
            {
                counts[column.Index] = new(count, Hedge.Exact, column.Topic, at);
            }
        }

        return new Row(name, isTotal || name.Length == 0 ? TextScope.All : level is { } known ? TextScope.Of(known) : new TextScope(null, name), isTotal, counts, percents);
    }

    /// <summary>A line of figures; one that only numbers its columns, "(1) (2) (3)", is none.</summary>
    private static bool IsBody(IReadOnlyList<TableCell> row) =>
        row.Skip(1).Count(cell => PrintedNumber.TryDecimal(cell.Text.TrimEnd('%', ' ')) is not null) * 2 >= row.Skip(1).Count(cell => cell.Text.Length > 0)
        && row.Any(cell => cell.Text.Any(char.IsLetter)) && row.Skip(1).Any(cell => cell.Text.Length > 0);

    private static string HeadAt(IReadOnlyList<TableCell> row, int index) => index < row.Count ? row[index].Text : "";

    private static List<string> WordsOf(string text) =>
        [.. Tokenizer.Read(new CheckedText(text), []).Where(token => token.Kind is TokenKind.Word or TokenKind.Comma).Select(token => token.Word)];
}
