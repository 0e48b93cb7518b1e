using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>A count, or two counts as a rate, with every condition it is counted under: all that must be said to cite it.</summary>
/// <param name="Counted">What is counted; of a rate, what stands above the line.</param>
/// <param name="Of">What stands below the line; null for a count.</param>
/// <param name="About">The conditions. The day known up to is null where that is the data cut-off.</param>
public sealed record CitedFigure(CountedFigure Counted, CountedFigure? Of, FigureRequest About)
{
    /// <summary>The rate of the registry that it is; null for a count, or a division with no name of its own.</summary>
    public Indicator? Indicator => Of is null ? null : Indicators.All.FirstOrDefault(indicator =>
        IsOnly(Of, [indicator.Denominator]) && IsOnly(Counted, indicator.Numerator));

    /// <summary>The measure that it is; null for a rate, or for measures added or taken away.</summary>
    public Measure? Measure => Of is null && Counted is { Of: [var only], Less.Count: 0 } ? only : null;

    /// <summary>What it is, in the field's own words.</summary>
    public Wording Name => Indicator?.Name ?? (Of is null ? Counted.Name : new($"{Counted.Name.Vi} / {Of.Name.Vi}", $"{Counted.Name.En} / {Of.Name.En}"));

    /// <summary>One sentence that defines it; null for what is put together of several counts, each defined by itself.</summary>
    public Wording? Definition => Indicator?.Definition ?? (Measure is { } measure ? Measures.Of(measure).Definition : null);

    /// <summary>A rate of the registry.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="indicator">The rate.</param>
    /// <param name="query">The narrower question it answers; null for everything asked about.</param>
    public static CitedFigure Rate(Question question, Indicator indicator, CountQuery? query = null) => new(
        new CountedFigure(indicator.Numerator), new CountedFigure(indicator.Denominator), Told(question, query is null ? question.Request : question.Under(query)));

    /// <summary>A count of a table.</summary>
    public static CitedFigure Count(Question question, CountedCell cell) => new(cell.Figure, null, Told(question, question.Under(cell.Query)));

    /// <summary>A rate of a table: counts of a row added, divided by another.</summary>
    public static CitedFigure Rate(Question question, IReadOnlyList<CountedFigure> numerator, CountedCell denominator) => new(
        new CountedFigure([.. numerator.SelectMany(part => part.Of)], [.. numerator.SelectMany(part => part.Less)]), denominator.Figure,
        Told(question, question.Under(denominator.Query)));

    /// <summary>What it comes to under the counts of a question.</summary>
    public FigureValue From(Counts counts) => new(Counted.From(counts), Of?.From(counts));

    /// <summary>What it comes to in some data.</summary>
    public FigureValue In(Snapshot snapshot, ReportingCalendar reporting) => From(snapshot.CountBy(new Question(snapshot, About, reporting).Query).Total.Counts);

    /// <summary>The same of the days it meant in some data, wherever other data begin and end.</summary>
    public CitedFigure Fixed(Snapshot snapshot, ReportingCalendar reporting)
    {
        var question = new Question(snapshot, About, reporting);
        return this with
        {
            About = About with { Period = About.Period == PeriodChoice.Everything ? PeriodChoice.Free(question.Period.Days) : About.Period, AsOf = question.AsOf },
        };
    }

    /// <summary>The conditions of a question as they are cited: what does not change a count is left out, and days are told in one way only.</summary>
    internal static FigureRequest Told(Question question, FigureRequest request)
    {
        var days = request.Period.On(question.Reporting, question.Known).Days;
        return request with
        {
            Period = days == question.Known ? PeriodChoice.Everything : PeriodChoice.Free(days),
            AsOf = request.AsOf < question.Stamp.CutOffOn ? request.AsOf : null,
            Compare = ComparedWith.SamePeriodLastYear,
            Indicator = Indicators.Online,
            KnownAt = null,
        };
    }

    private static bool IsOnly(CountedFigure figure, IReadOnlyList<Measure> measures) =>
        figure.Less.Count == 0 && figure.Of.SequenceEqual(measures);
}

/// <summary>What a cited figure comes to.</summary>
/// <param name="Count">The count; of a rate, the one above the line.</param>
/// <param name="Of">The count below the line; null for a count.</param>
public readonly record struct FigureValue(long Count, long? Of)
{
    /// <summary>The two counts as a rate; null for a count, and for a division that is no share: a code can be made up that asks for one.</summary>
    public Rate? Rate => Of is { } of && Count >= 0 && Count <= of ? new Rate(Count, of) : null;

    /// <summary>As a table holds it.</summary>
    public Cell Cell => Of is null ? Cell.Count(Count) : Cell.Percent(Rate ?? default);
}
