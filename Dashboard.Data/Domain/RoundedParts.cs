namespace Dashboard.Data.Domain;

/// <summary>Rounds the parts of a whole so that the printed parts add up to the printed whole.</summary>
/// <remarks>
/// Rounded one by one, parts can miss their rounded sum by a hundredth each. By the method of largest remainders each is rounded
/// down to two places, and the hundredths left over go to the parts that lost most: none moves by a whole hundredth, and a reader who
/// adds the figures on a page finds the total.
/// </remarks>
public static class RoundedParts
{
    private const decimal Hundredth = 0.01m;

    /// <summary>The parts in their order, two places each, adding up to the whole.</summary>
    /// <param name="whole">The printed whole, with at most two places; within a hundredth per part of the sum of the parts.</param>
    /// <param name="parts">Unrounded, of either sign.</param>
    /// <exception cref="ArgumentException">The parts do not make up the whole.</exception>
    public static IReadOnlyList<decimal> AddingUp(decimal whole, params IReadOnlyList<decimal> parts)
    {
        var rounded = parts.Select(part => Math.Floor(part / Hundredth) * Hundredth).ToArray();
        var left = (int)((whole - rounded.Sum()) / Hundredth);
        if (left < 0 || left > parts.Count)
        {
            throw new ArgumentException($"Parts of {parts.Sum()} cannot be printed as parts of {whole}.", nameof(parts));
        }

        foreach (var index in Enumerable.Range(0, parts.Count).OrderByDescending(index => parts[index] - rounded[index]).Take(left))
        {
            rounded[index] += Hundredth;
        }

        return rounded;
    }
}
