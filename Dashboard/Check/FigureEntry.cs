using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Statistics;
using Dashboard.Filters;

namespace Dashboard.Check;

/// <summary>A part of the by-hand form that a problem stands beside.</summary>
public enum FigureField
{
    Indicator,
    Level,
    Numerator,
    Denominator,
    Percent,
    From,
    To,
}

/// <summary>One problem, beside its field, in words.</summary>
public sealed record FigureProblem(FigureField Field, string Told);

/// <summary>One figure as read: a claim and the rate it names, or everything that is wrong with it.</summary>
public sealed record FigureReading(Claim? Claim, Indicator? Indicator, IReadOnlyList<FigureProblem> Problems);

/// <summary>One figure given part by part, as typed; it stands in the address, so that nothing typed is lost and a result can be cited.</summary>
public sealed record FigureEntry(string? Indicator, string? Level, string? Numerator, string? Denominator, string? Percent, string? From, string? To)
{
    /// <summary>Longest number or day that is read.</summary>
    public const int Longest = 20;

    /// <summary>Whether the form was sent, if only with empty fields.</summary>
    public bool IsSent => (Numerator ?? Denominator ?? Percent) is not null;

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
        var numerator = Known(FigureField.Numerator, Number(Numerator, PrintedNumber.TryCount), Texts.FigureNotACount);
        var denominator = Known(FigureField.Denominator, Number(Denominator, PrintedNumber.TryCount), Texts.FigureNotACount);
        var percent = Known(FigureField.Percent, Number(Percent?.TrimEnd('%', ' '), PrintedNumber.TryDecimal) is { Value: <= 100 } read ? read : null, Texts.FigureNotAPercent);
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
            problems.Count > 0 ? null : Reconciler.Check("", Topics.OfIndicator(indicator!.Id), scope!, period, numerator!, denominator!, percent!), indicator, problems);
    }

    private static PrintedNumber? Number(string? text, Func<string, PrintedNumber?> read) =>
        text?.Trim() is { Length: > 0 and <= Longest } typed ? read(typed) : null;

    private TextScope? Scope() => string.IsNullOrEmpty(Level) ? TextScope.All : Keys.TryParse(Level, out Level level) ? TextScope.Of(level) : null;

    /// <summary>The days it says it covers; null when none are given.</summary>
    private Period? Days(List<FigureProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To))
        {
            return null;
        }

        var (first, last) = (Day(FigureField.From, From, problems), Day(FigureField.To, To, problems));
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
