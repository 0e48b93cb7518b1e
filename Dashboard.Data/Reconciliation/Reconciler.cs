using System.Globalization;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Recomputes every share and sum a text prints, in Vietnamese or English, and looks for the smallest change where one does not agree.</summary>
/// <remarks>
/// What is printed is a claim: it is kept as printed and never corrected. A text that does not say clearly what is divided by
/// what gets no verdict; a growth rate or a target is no share.
/// </remarks>
public static class Reconciler
{
    /// <summary>Longest quotation of a claim.</summary>
    private const int LongestQuote = 240;

    /// <summary>Other denominators are looked for among so many counts on either side.</summary>
    private const int Neighbours = 60;

    /// <summary>Checks a text; tables in it are lines with tabs between their cells.</summary>
    public static Reconciled Check(string text)
    {
        var read = new CheckedText(text);
        var (periods, names) = PeriodReader.Read(read.Plain);
        var tables = TableFinder.Find(read, periods);
        var tokens = Tokenizer.Read(read, names);
        var next = 0;
        tokens.RemoveAll(token =>
        {
            while (next < tables.Count && tables[next].To <= token.At)
            {
                next++;
            }

            return next < tables.Count && tables[next].Holds(token.At);
        });
        var sentences = SentenceReader.Read(read, tokens, periods, out var area);
        var finder = new ClaimFinder(sentences);
        List<(SumCheck Sum, IReadOnlyList<PrintedCount> Counts)> sums = [.. tables.SelectMany(TableReader.Sums), .. new SumFinder(sentences).Find()];
        var held = sums.Where(sum => sum.Sum.Verdict == SumVerdict.Match).SelectMany(sum => sum.Counts).Select(count => count.At).ToHashSet();
        var counts = sentences.SelectMany(sentence => sentence.Mentions).OfType<CountMention>().ToList();
        List<Claim> claims = [.. tables.SelectMany(table => TableReader.Claims(table, held.Contains)), .. finder.Find().Select(found => Judge(found, read, counts, held))];
        if (!counts.Exists(count => count.Topic == Topic.Early) && !claims.Exists(claim => claim.Topic == Topic.Early))
        {
            claims = claims.ConvertAll(claim => claim.Topic == Topic.OnTime ? claim with { IsEarlyIncluded = true } : claim);
        }

        claims = area.Length == 0 ? claims : claims.ConvertAll(claim => claim with { Area = area });
        claims.Sort((one, other) => one.Percent.At.CompareTo(other.Percent.At));
        return new Reconciled(read.Shown, claims, Told(sums), Marks(read, claims, sums));
    }

    /// <summary>Checks a figure given part by part, where no text has to be understood.</summary>
    public static Claim Check(string text, Topic topic, TextScope scope, Period? period, PrintedCount numerator, PrintedCount denominator, PrintedPercent percent) =>
        Judge(new Claim(text, topic, scope, period, percent, numerator, denominator) { Verdict = ClaimVerdict.NotUnderstood }, [denominator], true, [], _ => false);

    /// <summary>Checks a figure that was stored as printed, by its own counts.</summary>
    /// <param name="figure">As printed.</param>
    /// <param name="language">"vi" or "en": whose marks its numbers are written with.</param>
    public static Claim Check(PublishedFigure figure, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        PrintedNumber Count(long count) => new(count.ToString("N0", culture), count, 0);
        var topic = Topics.OfIndicator(figure.Indicator);
        var percent = new PrintedNumber(figure.PrintedPercent.ToString($"F{figure.Decimals}", culture), figure.PrintedPercent, figure.Decimals);
        var scope = figure.Office.Length > 0 ? new TextScope(null, figure.Office) : figure.Scope is { } level ? TextScope.Of(level) : TextScope.All;
        return Check(
            figure.Source, topic, scope, figure.Period,
            new(Count(figure.Printed.Numerator), figure.NumeratorHedge, topic, -1),
            new(Count(figure.Printed.Denominator), figure.DenominatorHedge, Topic.Unknown, -1),
            new(percent, figure.PercentHedge, -1));
    }

    private static Claim Judge(FoundClaim found, CheckedText text, List<CountMention> counts, HashSet<int> held)
    {
        var (percent, numerator) = (found.Percent, found.Numerator);
        var topic = numerator is null ? percent.Topic : TopicOf(numerator, percent);
        var scope = numerator?.Scope ?? percent.Scope;
        var bases = found.Bases.Select(count => count.Count).ToList();
        var claim = new Claim(Quote(percent, numerator, text), topic, scope, percent.Period, percent.Printed, numerator?.Count, bases.FirstOrDefault())
        {
            Verdict = ClaimVerdict.NotUnderstood,
            IsAtAnotherTime = percent.Aside > 0 && percent.Period is null,
        };
        var around = numerator is null ? [] : Around(counts, numerator).Select(count => count.Count);
        var judged = Judge(claim, bases, found.IsCertain, around, held.Contains);

        // "Cấp xã tiếp nhận … Số hóa 5.400 hồ sơ, đạt 60%.": it is about whom its whole is about
        return numerator?.OtherScope is { } other && found.Bases.FirstOrDefault(count => count.At == judged.Denominator?.At)?.Scope == other ? judged with { Scope = other } : judged;
    }

    /// <summary>"Tỷ lệ trực tuyến 72,6% với 10.164 hồ sơ trên 14.000 hồ sơ tiếp nhận": what the rate is called says more than the words around its count.</summary>
    private static Topic TopicOf(CountMention numerator, PercentMention percent) => numerator switch
    {
        { IsForeign: true } => Topic.Unknown,
        { Topic: Topic.Unknown } or { PartOf: not null, Topic: Topic.Received or Topic.Total or Topic.Resolved } when percent.Topic != Topic.Unknown => percent.Topic,

        // "tiếp nhận" carried over from another figure is no share of anything
        { PartOf: not null, Topic: Topic.Received or Topic.Total, IsTopicInherited: true } => Topic.Unknown,
        _ => numerator.Topic,
    };

    /// <summary>Recomputes a claim under each way to read it.</summary>
    internal static Claim Judge(Claim claim, IReadOnlyList<PrintedCount> bases, bool isCertain, IEnumerable<PrintedCount> others, Func<int, bool> isHeld)
    {
        if (claim.Numerator is not { } numerator)
        {
            return claim with { Unjudged = Unjudged.NoCount };
        }

        claim = claim with { FittingDenominators = Recomputation.FittingDenominators(numerator, claim.Percent) };
        if (claim.Denominator is not { Value: > 0 } first || first.Value < numerator.Value)
        {
            return claim with { Denominator = null, Unjudged = Unjudged.NoBase };
        }

        List<Reading> readings = [.. bases.Select(count => new Reading(count, Recomputation.Percent(numerator, count, claim.Percent.Printed), Recomputation.Agrees(numerator, count, claim.Percent)))];
        var chosen = readings.Find(reading => reading.Agrees)?.Denominator ?? first;
        claim = claim with
        {
            Denominator = chosen,
            Recomputed = Recomputation.Percent(numerator, chosen, claim.Percent.Printed),
            Readings = [.. readings.Where(reading => reading.Denominator != chosen)],
        };
        if (Recomputation.Agrees(numerator, chosen, claim.Percent))
        {
            return claim with { Verdict = ClaimVerdict.Match };
        }

        if (!isCertain)
        {
            return claim with { Unjudged = Unjudged.Unclear };
        }

        return claim with
        {
            Verdict = Recomputation.AgreesWhenCut(numerator, chosen, claim.Percent) ? ClaimVerdict.Truncated : ClaimVerdict.Mismatch,
            Repairs = new RepairFinder(numerator, chosen, claim.Percent).Find(others, isHeld),
        };
    }

    private static IEnumerable<CountMention> Around(List<CountMention> counts, CountMention numerator)
    {
        var at = counts.BinarySearch(numerator, Comparer<CountMention>.Create((one, other) => one.At.CompareTo(other.At)));
        return counts.Skip(Math.Max(0, at - Neighbours)).Take(2 * Neighbours);
    }

    /// <summary>The words of a claim: from its count, or the beginning of its clause, to its percent.</summary>
    private static string Quote(PercentMention percent, CountMention? numerator, CheckedText text)
    {
        var first = percent.Sentence.Tokens[0].At;
        var last = percent.Printed.At + percent.Length;
        if (numerator is not null && numerator.Sentence == percent.Sentence)
        {
            last = Math.Max(last, percent.Sentence.Tokens[numerator.End - 1].End);
        }

        var start = Math.Max(first, last - LongestQuote);
        if (start > first)
        {
            // not from the middle of a word
            var blank = text.Shown.IndexOf(' ', start);
            start = blank >= 0 && blank < last ? blank + 1 : start;
        }

        return text.Shown[start..last].ReplaceLineEndings(" ").Trim();
    }

    /// <summary>In reading order; a whole that is printed twice makes one sum with its parts.</summary>
    private static List<SumCheck> Told(IEnumerable<(SumCheck Sum, IReadOnlyList<PrintedCount> Counts)> sums) =>
    [
        .. sums.OrderBy(sum => sum.Counts.Min(count => count.At)).Select(sum => sum.Sum)
            .DistinctBy(sum => (sum.Kind, sum.Topic, sum.Scope, string.Join('+', sum.Parts.Select(part => part.Value)), string.Join('+', sum.Whole.Select(whole => whole.Value)))),
    ];

    private static List<TextMark> Marks(CheckedText text, List<Claim> claims, IEnumerable<(SumCheck Sum, IReadOnlyList<PrintedCount> Counts)> sums)
    {
        var percents = claims.Index().Select(claim => new TextMark(claim.Item.Percent.At, LengthWithSign(text, claim.Item.Percent), MarkKind.Percent, claim.Index));
        var counts = claims.SelectMany(claim => new[] { claim.Numerator, claim.Denominator }.OfType<PrintedCount>())
            .Concat(sums.Where(sum => sum.Sum.Kind != SumKind.Percents).SelectMany(sum => sum.Counts))
            .Where(count => count.At >= 0).DistinctBy(count => count.At)
            .Select(count => new TextMark(count.At, NumberLength(text, count.At), MarkKind.Count, -1));
        var end = 0;
        List<TextMark> marks = [];
        foreach (var mark in percents.Concat(counts).OrderBy(mark => mark.At).ThenBy(mark => mark.Kind == MarkKind.Count))
        {
            if (mark.At >= end)
            {
                marks.Add(mark);
                end = mark.At + mark.Length;
            }
        }

        return marks;
    }

    private static int LengthWithSign(CheckedText text, PrintedPercent percent)
    {
        var end = percent.At + NumberLength(text, percent.At);
        var sign = end < text.Plain.Length && text.Plain[end] == ' ' ? end + 1 : end;
        return (sign < text.Plain.Length && text.Plain[sign] == '%' ? sign + 1 : end) - percent.At;
    }

    private static int NumberLength(CheckedText text, int at)
    {
        var end = at;
        while (end < text.Plain.Length && (char.IsAsciiDigit(text.Plain[end]) || (text.Plain[end] is '.' or ',' && end + 1 < text.Plain.Length && char.IsAsciiDigit(text.Plain[end + 1]))))
        {
            end++;
        }

        return end - at;
    }
}
