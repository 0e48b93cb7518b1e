using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Why a claim cannot be kept among the published figures.</summary>
public enum KeepProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>Its words name no rate of the registry, so nothing could be set beside it.</summary>
    NoIndicator,

    /// <summary>It does not print both counts.</summary>
    NoCounts,

    /// <summary>Neither the text nor the reader says which days it covers.</summary>
    NoPeriod,

    /// <summary>Its text speaks of a district or province that the data are not of.</summary>
    Elsewhere,

    /// <summary>A percent above 100, of more decimals than are kept, or counts too large.</summary>
    OutOfRange,
}

/// <summary>A claim as it would be kept among the published figures, or why it cannot be.</summary>
/// <param name="Figure">As printed; null when it cannot be kept.</param>
/// <param name="Problem">Why not.</param>
public sealed record KeptClaim(PublishedFigure? Figure, KeepProblem Problem)
{
    /// <param name="claim">As printed.</param>
    /// <param name="indicator">The rate it names, where it is not to be taken from its words.</param>
    /// <param name="otherwise">The days it covers where it does not say; null for none.</param>
    /// <param name="source">Where it was printed.</param>
    /// <param name="printedOn">When; null when that is not known.</param>
    public static KeptClaim Of(Claim claim, Indicator? indicator, Period? otherwise, string source, DateOnly? printedOn)
    {
        var (numerator, denominator, percent) = (claim.Numerator, claim.Denominator, claim.Percent);
        if ((indicator ?? Topics.IndicatorOf(claim.Topic)) is not { } named)
        {
            return new(null, KeepProblem.NoIndicator);
        }

        if (numerator is null || denominator is null)
        {
            return new(null, KeepProblem.NoCounts);
        }

        if ((claim.Period ?? otherwise) is not { } period)
        {
            return new(null, KeepProblem.NoPeriod);
        }

        if (percent.Value is < 0 or > 100 || percent.Printed.Decimals > PublishedFigure.MostDecimals || numerator.Value > denominator.Value)
        {
            return new(null, KeepProblem.OutOfRange);
        }

        return new(
            new(claim.Scope.Level, named.Id, new Rate((long)numerator.Value, (long)denominator.Value), percent.Value, period, source)
            {
                Decimals = percent.Printed.Decimals,
                NumeratorHedge = numerator.Hedge,
                DenominatorHedge = denominator.Hedge,
                PercentHedge = percent.Hedge,
                Office = claim.Scope.Name,
                PrintedOn = printedOn,
            },
            KeepProblem.None);
    }
}

/// <summary>How exactly a figure is meant, as a sign before it: "> 55.900".</summary>
public static class Hedges
{
    /// <summary>Before the figure, with a blank; empty for an exact one.</summary>
    public static string Sign(Hedge hedge) => hedge switch
    {
        Hedge.Over => "> ",
        Hedge.Nearly => "< ",
        Hedge.About => "≈ ",
        _ => "",
    };

    /// <summary>Takes the sign or the word before a figure off it: "> 55.900", "hơn 55.900", "over 55,900".</summary>
    public static (Hedge Hedge, string Figure) Read(string text)
    {
        var typed = text.Trim();
        var figure = typed.TrimStart('>', '<', '≈', '~', ' ');
        if (figure.Length < typed.Length)
        {
            return (typed[0] switch { '>' => Hedge.Over, '<' => Hedge.Nearly, _ => Hedge.About }, figure);
        }

        var at = typed.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (at <= 0)
        {
            return (Hedge.Exact, typed);
        }

        var words = new Words(WordSet.Split(new CheckedText(typed[..at]).Plain));
        var hedge = words.EndsWith(Vocabulary.Over) ? Hedge.Over : words.EndsWith(Vocabulary.Nearly) ? Hedge.Nearly : words.EndsWith(Vocabulary.About) ? Hedge.About : Hedge.Exact;
        return hedge == Hedge.Exact ? (Hedge.Exact, typed) : (hedge, typed[at..]);
    }
}
