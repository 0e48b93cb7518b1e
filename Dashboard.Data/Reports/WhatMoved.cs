using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One unit's part in the change of a rate.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Change">Its rates and effects, unrounded.</param>
/// <param name="RatePoints">Its rate effect as printed; those of all units add up to the printed whole.</param>
/// <param name="MixPoints">Its mix effect as printed; those of all units add up to the printed whole.</param>
public sealed record UnitMove(Unit Unit, GroupChange Change, decimal RatePoints, decimal MixPoints);

/// <summary>Why the rate moved from the period compared with to this one: units got better or worse, or dossiers shifted between units.</summary>
/// <remarks>Every printed figure has two places and is so rounded that units add up to effects, and the two effects to the change.</remarks>
/// <param name="Indicator">Whose rate.</param>
/// <param name="Change">The exact split.</param>
/// <param name="RatePoints">Points that come from units having got better or worse, as printed.</param>
/// <param name="MixPoints">Points that come from dossiers having shifted between units, as printed.</param>
/// <param name="Units">Every unit with its part, the largest first.</param>
/// <param name="IsRestated">Whether units reorganised in between are told as today on both sides.</param>
public sealed record WhatMoved(
    Indicator Indicator, RateChange Change, decimal RatePoints, decimal MixPoints, IReadOnlyList<UnitMove> Units, bool IsRestated)
{
    /// <summary>Units with a piece of their own; the rest share one.</summary>
    public const int NamedCount = 6;

    /// <summary>What counts the same over the days compared with, in the tree both sides are told in.</summary>
    public required FigureRequest RequestBefore { get; init; }

    /// <summary>What counts the same over this period, in that tree.</summary>
    public required FigureRequest RequestAfter { get; init; }

    /// <summary>Points the whole moved by, as printed.</summary>
    public decimal Points => RatePoints + MixPoints;

    /// <summary>The units whose own rates moved the whole most, those that pulled up first.</summary>
    public IReadOnlyList<UnitMove> Named => [.. Moving.Take(NamedCount).OrderByDescending(unit => unit.RatePoints)];

    /// <summary>Number of the other units whose rate moved.</summary>
    public int OtherUnits => Moving.Skip(NamedCount).Count();

    /// <summary>Their rate effects together, as printed.</summary>
    public decimal OthersPoints => RatePoints - Named.Sum(unit => unit.RatePoints);

    private IEnumerable<UnitMove> Moving =>
        Units.Where(unit => unit.Change.RateEffect != 0).OrderByDescending(unit => Math.Abs(unit.Change.RateEffect));

    /// <summary>Splits the change of an indicator between two answers by unit; null when nothing was counted on one side.</summary>
    /// <param name="question">Whose indicator it is.</param>
    /// <param name="before">Of the period compared with.</param>
    /// <param name="after">Of this period, told in the same unit tree.</param>
    /// <param name="isRestated">Whether that tree is another than the one the units were in.</param>
    internal static WhatMoved? Of(Question question, CountResult before, CountResult after, bool isRestated)
    {
        var indicator = question.Request.Indicator;
        if (RateChange.Between(RatesOf(before, indicator), RatesOf(after, indicator)) is not { } change)
        {
            return null;
        }

        var told = isRestated ? question.Request with { TreeOn = question.StatesOn } : question.Request;
        var effects = RoundedParts.AddingUp(Rate.Rounded(change.Points), change.RateEffect, change.MixEffect);
        var rates = RoundedParts.AddingUp(effects[0], [.. change.Groups.Select(group => group.RateEffect)]);
        var mixes = RoundedParts.AddingUp(effects[1], [.. change.Groups.Select(group => group.MixEffect)]);
        return new WhatMoved(
            indicator, change, effects[0], effects[1],
            [.. change.Groups.Select((group, i) => new UnitMove(question.Snapshot.Units.Find(group.Key)!, group, rates[i], mixes[i]))], isRestated)
        {
            RequestBefore = told with { Period = PeriodChoice.Free(question.Compared), AsOf = question.ComparedQuery.AsOf },
            RequestAfter = told,
        };
    }

    private static Dictionary<string, Rate> RatesOf(CountResult counted, Indicator indicator) =>
        counted.Groups.ToDictionary(group => group.Key, group => indicator.From(group.Counts));
}
