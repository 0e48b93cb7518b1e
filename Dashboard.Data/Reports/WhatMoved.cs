using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One unit's part in the change of a rate.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Change">Its rates and effects, unrounded.</param>
public sealed record UnitMove(Unit Unit, GroupChange Change);

/// <summary>One piece between the two rates as it is printed; all pieces of a change add up to its printed points.</summary>
/// <param name="Move">The unit; null for the others together.</param>
/// <param name="Points">Printed points, two places.</param>
public sealed record MovePiece(UnitMove? Move, decimal Points);

/// <summary>Why the rate moved from the period compared with to this one: units got better or worse, or dossiers shifted between units.</summary>
/// <param name="Indicator">Whose rate.</param>
/// <param name="Change">The exact split.</param>
/// <param name="Units">Every unit with its part, the largest first.</param>
/// <param name="IsRestated">Whether units reorganised in between are told as today on both sides.</param>
public sealed record WhatMoved(Indicator Indicator, RateChange Change, IReadOnlyList<UnitMove> Units, bool IsRestated)
{
    /// <summary>Units with a piece of their own; the rest share one.</summary>
    public const int Named = 6;

    private readonly IReadOnlyList<decimal> _parts = RoundedParts.AddingUp(Rate.Rounded(Change.Points), Change.RateEffect, Change.MixEffect);

    /// <summary>Points the whole moved by, two places.</summary>
    public decimal Points => Rate.Rounded(Change.Points);

    /// <summary>Points that come from units having got better or worse, so rounded that the two parts add up.</summary>
    public decimal RatePoints => _parts[0];

    /// <summary>Points that come from dossiers having shifted between units, so rounded that the two parts add up.</summary>
    public decimal MixPoints => _parts[1];

    /// <summary>Units beyond those with a piece of their own that moved at all.</summary>
    public int OtherUnits => Math.Max(0, Moving.Count - Named);

    /// <summary>The pieces of the rate effect, those that pulled up first; they add up to <see cref="RatePoints"/>.</summary>
    public IReadOnlyList<MovePiece> Pieces
    {
        get
        {
            var named = Moving.Take(Named).OrderByDescending(unit => unit.Change.RateEffect).ToList();
            List<decimal> exact = [.. named.Select(unit => unit.Change.RateEffect)];
            if (OtherUnits > 0)
            {
                exact.Add(Change.RateEffect - exact.Sum());
            }

            var rounded = RoundedParts.AddingUp(RatePoints, exact);
            return [.. rounded.Select((points, i) => new MovePiece(i < named.Count ? named[i] : null, points))];
        }
    }

    private List<UnitMove> Moving =>
        [.. Units.Where(unit => unit.Change.RateEffect != 0).OrderByDescending(unit => Math.Abs(unit.Change.RateEffect))];

    /// <summary>Splits the change of an indicator between two answers by unit; null when nothing was counted on one side.</summary>
    /// <param name="tree">Where the units of the answers stand.</param>
    /// <param name="indicator">Whose rate.</param>
    /// <param name="before">Of the period compared with.</param>
    /// <param name="after">Of this period, told in the same unit tree.</param>
    /// <param name="isRestated">Whether that tree is another than the one the units were in.</param>
    internal static WhatMoved? Of(UnitTree tree, Indicator indicator, CountResult before, CountResult after, bool isRestated) =>
        RateChange.Between(RatesOf(before, indicator), RatesOf(after, indicator)) is not { } change ? null : new(
            indicator, change, [.. change.Groups.Select(group => new UnitMove(tree.Find(group.Key)!, group))], isRestated);

    private static Dictionary<string, Rate> RatesOf(CountResult counted, Indicator indicator) =>
        counted.Groups.ToDictionary(group => group.Key, group => indicator.From(group.Counts));
}
