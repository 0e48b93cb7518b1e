using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>The values a printed figure can stand for, both ends in.</summary>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
public readonly record struct Span(decimal Least, decimal Most)
{
    public bool Contains(decimal value) => Least <= value && value <= Most;

    public bool Meets(Span other) => Least <= other.Most && other.Least <= Most;

    /// <summary>A count: "over 55,900" reaches to the next count as round as it.</summary>
    /// <param name="count">As printed.</param>
    /// <param name="hedge">How it is meant.</param>
    public static Span OfCount(decimal count, Hedge hedge)
    {
        var step = Math.Max(Roundness(count), Power(Math.Max(0, Length(count) - 3)));
        return hedge switch
        {
            Hedge.Over => new(count, count + step),
            Hedge.Nearly => new(Math.Max(0, count - step), count),
            Hedge.About => new(Math.Max(0, count - step), count + step),
            _ => new(count, count),
        };
    }

    /// <summary>A percent: rounded half up to its printed digits, or within one printed step where the words say so.</summary>
    public static Span OfPercent(PrintedNumber percent, Hedge hedge)
    {
        var step = 1m / Power(percent.Decimals);
        var loose = percent.Decimals == 0 && percent.Value % 5 == 0 ? 2.5m : step;
        return hedge switch
        {
            Hedge.Over => new(percent.Value, percent.Value + loose),
            Hedge.Nearly => new(percent.Value - loose, percent.Value),
            Hedge.About => new(percent.Value - loose, percent.Value + loose),
            _ => new(percent.Value - (step / 2), percent.Value + (step / 2)),
        };
    }

    internal static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static int Length(decimal count)
    {
        var length = 1;
        for (; count >= 10; count /= 10)
        {
            length++;
        }

        return length;
    }

    private static decimal Roundness(decimal count)
    {
        var roundness = 1m;
        while (count > 0 && count % (roundness * 10) == 0)
        {
            roundness *= 10;
        }

        return roundness;
    }
}
