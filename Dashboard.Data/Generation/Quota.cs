namespace Dashboard.Data.Generation;

/// <summary>Hands out exactly so many dossiers over a known sum of weights, evenly along the way.</summary>
/// <param name="part">How many there are to hand out once the whole weight has passed.</param>
/// <param name="whole">The sum of all weights.</param>
internal sealed class Quota(long part, long whole)
{
    private long _carry;

    /// <summary>How many fall to the next weight.</summary>
    public int Count(long weight)
    {
        _carry += weight * part;
        var count = _carry / Math.Max(whole, 1);
        _carry -= count * whole;
        return (int)count;
    }

    /// <summary>Whether the next one gets one; what a weight is too small to take goes to those after it.</summary>
    public bool Take(long weight)
    {
        _carry += weight * part;
        if (_carry < whole)
        {
            return false;
        }

        _carry -= whole;
        return true;
    }
}
