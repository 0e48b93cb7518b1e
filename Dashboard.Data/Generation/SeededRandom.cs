namespace Dashboard.Data.Generation;

/// <summary>What numbers are drawn for.</summary>
internal enum Drawn
{
    Volume,
    TimeOfDay,
    Procedure,
    Life,
}

/// <summary>The SplitMix64 generator: the same numbers for the same seed on every machine and runtime, which System.Random does not promise.</summary>
internal struct SeededRandom(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>A generator of its own for one thing among many, so what one dossier draws never moves another.</summary>
    public static SeededRandom For(ulong seed, Drawn what, UnitProfile unit, DateOnly day, int number = 0) =>
        new(Mix(Mix(Mix(seed ^ (ulong)what) ^ (ulong)unit.Agency) ^ (ulong)day.DayNumber) ^ (ulong)number);

    /// <summary>A whole number from 0 to just below a bound.</summary>
    public int Below(int bound)
    {
        _state = unchecked(_state + Golden);
        return (int)(((Finish(_state) >> 32) * (ulong)bound) >> 32);
    }

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a thousand cases.</summary>
    public bool Chance(int perMille) => Below(1000) < perMille;

    private static ulong Mix(ulong value) => Finish(unchecked(value + Golden));

    private static ulong Finish(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
