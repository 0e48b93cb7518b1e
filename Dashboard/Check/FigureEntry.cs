using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.Filters;

namespace Dashboard.Check;

/// <summary>A part of the by-hand form that a problem stands beside.</summary>
public enum FigureField
{
    Indicator,
    Level,
    Office,
    Numerator,
    Denominator,
    Percent,
    From,
    To,
    Source,
    PrintedOn,
}

/// <summary>One problem, beside its field, in words.</summary>
public sealed record FigureProblem(FigureField Field, string Told);

/// <summary>One figure as read: a claim and the rate it names, or everything that is wrong with it.</summary>
public sealed record FigureReading(Claim? Claim, Indicator? Indicator, IReadOnlyList<FigureProblem> Problems);

/// <summary>One figure given part by part, as typed; it stands in the address, so that nothing typed is lost and a result can be cited.</summary>
public sealed record FigureEntry(string? Indicator, string? Level, string? Numerator, string? Denominator, string? Percent, string? FromDay, string? ToDay)
{
    /// <summary>Longest number or day that is read.</summary>
    public const int Longest = 30;

    /// <summary>The office it speaks of, as printed; null for none.</summary>
    public string? Office { get; init; }

    /// <summary>A claim of a text, part by part.</summary>
    public static FigureEntry Of(Claim claim) => new(
        Topics.IndicatorOf(claim.Topic)?.Id, claim.Scope.Level is { } level ? Keys.Of(level) : null,
        Printed(claim.Numerator), Printed(claim.Denominator), Hedges.Sign(claim.Percent.Hedge) + claim.Percent.Printed.Text,
        Day(claim.Period?.First), Day(claim.Period?.Last))
    {
        Office = claim.Scope.Name,
    };

    /// <summary>Whether the form was sent, if only with empty fields.</summary>
    public bool IsSent => (Numerator ?? Denominator ?? Percent) is not null;

    /// <summary>Its parts by the names of its fields, as they stand in an address or a form.</summary>
    public IEnumerable<(string Name, string? Value)> Parts =>
    [
        ("indicator", Indicator), ("level", Level), ("office", Office), ("numerator", Numerator), ("denominator", Denominator), ("percent", Percent), ("from", FromDay), ("to", ToDay),
    ];

    /// <summary>Read back from its parts.</summary>
    public static FigureEntry From(Func<string, string?> part) =>
        new(part("indicator"), part("level"), part("numerator"), part("denominator"), part("percent"), part("from"), part("to")) { Office = part("office") };

    public FigureReading Read()
    {
        List<FigureProblem> problems = [];
        T? Known<T>(FigureField field, T? value, string problem)
            where T : class
        {
            if (value is null)
            {
                problems.Add(new(field, problem));
            }

            return value;
        }

        var indicator = Known(FigureField.Indicator, Indicators.Find(Indicator ?? ""), Texts.FigureUnknown);
        var scope = Known(FigureField.Level, Scope(), Texts.FigureUnknown);
        var topic = Topics.OfIndicator(indicator?.Id ?? "");
        var numerator = Known(FigureField.Numerator, Count(Numerator, topic), Texts.FigureNotACount);
        var denominator = Known(FigureField.Denominator, Count(Denominator, Topic.Unknown), Texts.FigureNotACount);
        var percent = Known(FigureField.Percent, Number(Percent?.TrimEnd('%', ' '), PrintedNumber.TryDecimal) is ({ Value: <= 100 } read, var hedge) ? new PrintedPercent(read, hedge, -1) : null, Texts.FigureNotAPercent);
        if (denominator is { Value: 0 })
        {
            problems.Add(new(FigureField.Denominator, Texts.FigureNoWhole));
        }
        else if (numerator?.Value > denominator?.Value)
        {
            problems.Add(new(FigureField.Numerator, Texts.FigureAboveWhole));
        }

        var period = Days(problems);
        return new(
            problems.Count > 0 ? null : Reconciler.Check("", topic, scope!, period, numerator!, denominator!, percent!), indicator, problems);
    }

    private static string? Printed(PrintedCount? count) => count is null ? null : Hedges.Sign(count.Hedge) + count.Printed.Text;

    /// <summary>As it is typed and shown again.</summary>
    private static string? Day(DateOnly? day) => day is { } known ? Format.Day(known) : null;

    private static PrintedCount? Count(string? text, Topic topic) => Number(text, PrintedNumber.TryCount) is ({ } number, var hedge) ? new(number, hedge, topic, -1) : null;

    /// <summary>A figure with the sign or word before it that says how exactly it is meant.</summary>
    private static (PrintedNumber Number, Hedge Hedge)? Number(string? text, Func<string, PrintedNumber?> read)
    {
        var (hedge, figure) = Hedges.Read(text is { Length: <= Longest } ? text : "");
        return read(figure) is { } number ? (number, hedge) : null;
    }

    private TextScope? Scope() => Office?.Trim() is { Length: > 0 and <= PublishedFigure.LongestOffice } office ? new(null, office) : string.IsNullOrEmpty(Level) ? TextScope.All : Keys.TryParse(Level, out Level level) ? TextScope.Of(level) : null;

    /// <summary>The days it says it covers; null when none are given.</summary>
    private Period? Days(List<FigureProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(FromDay) && string.IsNullOrWhiteSpace(ToDay))
        {
            return null;
        }

        var (first, last) = (Day(FigureField.From, FromDay, problems), Day(FigureField.To, ToDay, problems));
        if (first is null || last is null)
        {
            return null;
        }

        if (!Period.TryCreate(first.Value, last.Value, out var period))
        {
            problems.Add(new(FigureField.To, Texts.PeriodTurnedAround));
            return null;
        }

        return period;
    }

    private static DateOnly? Day(FigureField field, string? text, List<FigureProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(new(field, Texts.FigureBothDays));
            return null;
        }

        var day = TypedDay.Read(text.Length > Longest ? text[..Longest] : text);
        if (day.Refused is { } refused)
        {
            problems.Add(new(field, refused));
        }

        return day.Day;
    }
}
