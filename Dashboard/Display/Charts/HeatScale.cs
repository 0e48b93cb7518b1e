using Dashboard.Data.Domain;

namespace Dashboard.Display.Charts;

/// <summary>The shades of a heat table, built from the target: the jump to the strong shades lies on it, so strong means met.</summary>
/// <remarks>
/// Below the target four steps of 3/16 of it, as far as it takes to tell units apart: 20 35 50 65 | 80 90 for a target of 80. Where
/// most rates lie close to a high target, as on-time rates do, the steps are 3/4 of what is left above it: 80 84 88 91 | 95 98 for
/// 95. Without a target there are pale shades only. Where low is better, the same is measured from the other end.
/// </remarks>
public sealed record HeatScale
{
    private const int StepsBelow = 4;

    private readonly decimal? _target;
    private readonly bool _higherIsBetter;

    private HeatScale(decimal? target, bool higherIsBetter, IReadOnlyList<decimal> edges) =>
        (_target, _higherIsBetter, Edges) = (target, higherIsBetter, edges);

    /// <summary>The percents where a shade begins, the palest first; falling where low is better.</summary>
    public IReadOnlyList<decimal> Edges { get; }

    /// <summary>The first shade that means the target is met; null without target.</summary>
    public int? FirstMet => _target is null ? null : StepsBelow + 1;

    /// <param name="target">The percent wanted; null for none.</param>
    /// <param name="higherIsBetter">Which way is better.</param>
    /// <param name="rates">What is to be told apart.</param>
    public static HeatScale For(decimal? target, bool higherIsBetter, IEnumerable<Rate> rates)
    {
        if (target is not { } percent)
        {
            return new(null, higherIsBetter, [.. new decimal[] { 20, 40, 60, 80 }.Select(Turned)]);
        }

        var wanted = Turned(percent);
        var (coarse, fine) = (wanted * 3 / 16, (100 - wanted) * 3 / 4);
        var known = rates.Where(FairRanking.IsEnough).Select(rate => Turned(rate.Percent!.Value)).ToList();
        var isClose = fine > 0 && fine < coarse && 2 * known.Count(value => value >= wanted - (StepsBelow * fine)) > known.Count;
        var step = isClose ? fine : coarse;
        decimal[] edges =
        [
            .. Enumerable.Range(1, StepsBelow).Reverse().Select(i => Whole(wanted - (i * step))), wanted, Math.Max(wanted, Whole((wanted + 100) / 2)),
        ];
        return new(target, higherIsBetter, [.. edges.Select(Turned)]);

        decimal Turned(decimal value) => higherIsBetter ? value : 100 - value;

        static decimal Whole(decimal value) => Math.Round(value, MidpointRounding.AwayFromZero);
    }

    /// <summary>The shade of a rate, 0 the palest; by its counts, so a rate just short of the target never looks met.</summary>
    public int ShadeOf(Rate rate) => Edges.Count(edge => (_higherIsBetter ? rate.Reaches(edge) : rate.StaysWithin(edge)) == true);

    /// <summary>The percent with the fewest decimals, none to two, that do not round it into another shade.</summary>
    public string Written(Rate rate)
    {
        var (percent, shade) = (rate.Percent!.Value, ShadeOf(rate));
        for (var decimals = 0; decimals < 2; decimals++)
        {
            var rounded = Math.Round(percent, decimals, MidpointRounding.AwayFromZero);
            if (Edges.Count(edge => _higherIsBetter ? rounded >= edge : rounded <= edge) == shade)
            {
                return Format.Decimals(rounded, decimals);
            }
        }

        return Format.PercentFigure(rate);
    }

    /// <summary>The look of a cell: the shade of its rate, or hatched where that rests on too few dossiers.</summary>
    public string ClassOf(Rate rate) => FairRanking.IsEnough(rate) ? $"h{ShadeOf(rate)}" : "hx";

    /// <summary>What a cell says: the rate, the number of dossiers where they are too few for one, a dash for none.</summary>
    public string Shown(Rate rate) =>
        rate.Denominator == 0 ? Format.None : FairRanking.IsEnough(rate) ? Written(rate) : $"n{Format.Count(rate.Denominator)}";
}
