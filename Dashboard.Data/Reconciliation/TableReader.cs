using System.Globalization;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Reads a table by the heads of its columns: which hold counts of what, and which percents of them.</summary>
internal static class TableReader
{
    private static readonly WordSet PercentHeads = new("tỷ lệ", "tỉ lệ", "rate", "percent", "percentage", "share");

    private static readonly string[] TotalNames = ["tổng", "tổng số", "tổng cộng", "cộng", "toàn huyện", "toàn tỉnh", "chung", "total", "sum", "all"];

    private static readonly WordSet NoShares = new(
        "tăng", "giảm", "tăng/giảm", "so với", "chênh lệch", "chỉ tiêu", "kế hoạch", "mục tiêu", "target", "targets", "plan", "change", "increase", "decrease", "growth", "difference");

    private sealed record Column(int Index, Topic Topic, bool IsPercent);

    private sealed record Row(string Name, TextScope Scope, Topic Topic, Period? Period, bool IsTotal, IReadOnlyDictionary<int, PrintedCount> Counts, IReadOnlyDictionary<int, PrintedPercent> Percents)
    {
        public bool IsLevel => Scope.Level is not null;
    }

    /// <summary>The claim of each percent cell that the heads explain.</summary>
    public static IEnumerable<Claim> Claims(Table table, Func<int, bool> isHeld)
    {
        var (columns, rows) = Read(table);
        var ofOne = columns.Where(column => column.IsPercent && IsOfOne(column, columns, rows)).ToHashSet();
        foreach (var row in rows)
        {
            foreach (var column in columns.Where(column => column.IsPercent && row.Percents.ContainsKey(column.Index)))
            {
                var percent = ofOne.Contains(column) ? Hundredfold(row.Percents[column.Index]) : row.Percents[column.Index];
                var parts = Numerators(column, columns, row).ToList();
                var wholes = Wholes(column, columns, row);
                var text = $"{row.Name}: {percent.Printed}%";
                if ((parts.Count == 0 || wholes.Count == 0) && NamedByRow(row, column, columns) is { } named)
                {
                    var said = new Claim(text, row.Topic, TextScope.All, table.Period, percent, named.Part, named.Whole) { Verdict = ClaimVerdict.NotUnderstood };
                    yield return Reconciler.Judge(said, [named.Whole], named.Whole.Topic == Topic.Total, row.Counts.Values, isHeld);
                    continue;
                }

                if (parts.Count == 0 || wholes.Count == 0)
                {
                    yield return new Claim(text, column.Topic, row.Scope, row.Period ?? table.Period, percent, parts.FirstOrDefault(), null)
                    {
                        Verdict = ClaimVerdict.NotUnderstood,
                        Unjudged = parts.Count == 0 ? Unjudged.NoCount : Unjudged.NoBase,
                    };
                    continue;
                }

                var part = parts.Find(part => wholes.Exists(whole => Recomputation.Agrees(part, whole, percent))) ?? parts[0];
                var claim = new Claim(text, column.Topic, row.Scope, row.Period ?? table.Period, percent, part, wholes[0]) { Verdict = ClaimVerdict.NotUnderstood };
                yield return Reconciler.Judge(claim, wholes, true, row.Counts.Values, isHeld);
            }
        }
    }

    private static List<PrintedCount> Wholes(Column percent, List<Column> columns, Row row) =>
        [.. Topics.BasesOf(percent.Topic).SelectMany(topic => columns.Where(other => !other.IsPercent && other.Topic == topic && row.Counts.ContainsKey(other.Index))).Select(other => row.Counts[other.Index])];

    /// <summary>Whether a column of rates means parts of one, as worksheets keep them: none is above 1, and they agree so more often than as percents.</summary>
    private static bool IsOfOne(Column column, List<Column> columns, List<Row> rows)
    {
        var told = rows.Where(row => row.Percents.ContainsKey(column.Index)).ToList();
        int Agreeing(Func<PrintedPercent, PrintedPercent> read) => told.Count(row =>
            Numerators(column, columns, row).Any(part => Wholes(column, columns, row).Exists(whole => Recomputation.Agrees(part, whole, read(row.Percents[column.Index])))));
        return told.TrueForAll(row => row.Percents[column.Index].Value <= 1) && Agreeing(Hundredfold) > Agreeing(percent => percent);
    }

    /// <summary>"0,90" as 90%; one digit behind the sign tells tens only.</summary>
    private static PrintedPercent Hundredfold(PrintedPercent share)
    {
        var (value, decimals) = (share.Value * 100, Math.Max(0, share.Printed.Decimals - 2));
        var text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var mark = share.Printed.Text.Contains(',', StringComparison.Ordinal) ? ',' : '.';
        return share with { Printed = new PrintedNumber(text.Replace('.', mark), value, decimals), Hedge = share.Printed.Decimals == 1 ? Hedge.About : share.Hedge };
    }

    /// <summary>"Trực tuyến | 7.800 | 10.000 | 78": what is counted stands before the row, and its part and whole before the percent.</summary>
    private static (PrintedCount Part, PrintedCount Whole)? NamedByRow(Row row, Column percent, List<Column> columns)
    {
        var counts = columns.Where(column => column.Index < percent.Index && row.Counts.ContainsKey(column.Index)).Select(column => row.Counts[column.Index]).ToList();
        if (row.Topic is Topic.Unknown or Topic.Total || counts is not [{ Topic: Topic.Unknown or Topic.Total } one, { Topic: Topic.Unknown or Topic.Total } other] || (one.Topic == other.Topic && one.Topic == Topic.Total))
        {
            return null;
        }

        var isTurned = one.Topic == Topic.Total || (other.Topic != Topic.Total && one.Value > other.Value);
        return isTurned ? (other, one) : (one, other);
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
        var (columns, rows) = ReadUpright(table.Rows);
        if (columns.Exists(column => column.Topic != Topic.Unknown))
        {
            return (columns, rows);
        }

        // what is counted may stand down the side, and the offices along the top
        var width = table.Rows.Max(row => row.Count);
        return ReadUpright([.. Enumerable.Range(0, width).Select(at => (IReadOnlyList<TableCell>)[.. table.Rows.Select(row => at < row.Count ? row[at] : new("", row[^1].At))])]);
    }

    private static (List<Column> Columns, List<Row> Rows) ReadUpright(IReadOnlyList<IReadOnlyList<TableCell>> table)
    {
        var heads = table.TakeWhile(row => !IsBody(row)).ToList();
        var width = table.Max(row => row.Count);
        List<Column> columns = [];
        for (var i = 0; i < width && heads.Count > 0; i++)
        {
            var words = new Words([.. heads.SelectMany(row => WordsOf(HeadAt(row, i)))]);
            if (words.All.Count == 0 || words.All[0] is "stt" or "tt" or "no")
            {
                continue;
            }

            var isPercent = words.Has(PercentHeads) || heads.Exists(row => i < row.Count && row[i].Text.Contains('%'));
            if (isPercent && words.Has(NoShares))
            {
                continue;
            }

            var topic = Vocabulary.TopicOf(words);
            if (isPercent && topic is Topic.Unknown or Topic.Received or Topic.Total)
            {
                topic = columns.LastOrDefault(column => !column.IsPercent)?.Topic ?? Topic.Unknown;
            }

            columns.Add(new Column(i, topic, isPercent));
        }

        return (columns, [.. table.Skip(heads.Count).Where(IsBody).Select(row => RowOf(row, columns))]);
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
            else if (!column.IsPercent && PrintedNumber.TryCount(WithoutNoun(text)) is { } count)
            {
                counts[column.Index] = new(count, Hedge.Exact, column.Topic, at);
            }
        }

        var plain = new CheckedText(name).Plain;
        var period = PeriodReader.Read(plain).Periods is [var named] && named.Length == plain.Length ? named.Days : null;
        var scope = isTotal || name.Length == 0 || period is not null ? TextScope.All : level is { } known ? TextScope.Of(known) : new TextScope(null, name);
        return new Row(name, scope, Vocabulary.TopicOf(new Words(words)), period, isTotal, counts, percents);
    }

    /// <summary>A line of figures; one that only numbers its columns, "(1) (2) (3)", is none.</summary>
    private static bool IsBody(IReadOnlyList<TableCell> row) =>
        row.Skip(1).Count(cell => PrintedNumber.TryDecimal(WithoutNoun(cell.Text).TrimEnd('%', ' ')) is not null) * 2 >= row.Skip(1).Count(cell => cell.Text.Length > 0)
        && row.Any(cell => cell.Text.Any(char.IsLetter)) && row.Skip(1).Any(cell => cell.Text.Length > 0);

    /// <summary>"1.200 hs" is the count before its noun.</summary>
    private static string WithoutNoun(string text)
    {
        var end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        return end > 0 && end < text.Length && WordsOf(text[end..]) is { Count: > 0 } words && Vocabulary.Dossiers.LengthAt(words, 0) == words.Count ? text[..end] : text;
    }

    private static string HeadAt(IReadOnlyList<TableCell> row, int index) => index < row.Count ? row[index].Text : "";

    private static List<string> WordsOf(string text) =>
        [.. Tokenizer.Read(new CheckedText(text), []).Where(token => token.Kind is TokenKind.Word or TokenKind.Comma).Select(token => token.Word)];
}
