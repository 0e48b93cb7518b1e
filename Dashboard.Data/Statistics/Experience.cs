using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>How many days ended dossiers used, by unit and procedure and by procedure alone.</summary>
internal sealed class Experience
{
    /// <summary>Below so many ended dossiers a unit has no experience of its own.</summary>
    public const int Least = 10;

    /// <summary>The share of dossiers that needed no more.</summary>
    public const int Percent = 80;

    private const int MostDays = 512;

    /// <summary>Most need fewer days: their counts stand side by side, with that of all who needed more behind them; more days are told apart by themselves.</summary>
    private const int Near = 31;
    private const int Width = Near + 1;

    private readonly int _procedures;

    /// <summary>The place of a unit and procedure, and of a procedure alone; 0 for those nobody asks about.</summary>
    private readonly int[] _own;
    private readonly int[] _all;
    private readonly int[] _near;
    private readonly Dictionary<(int Place, int Days), int> _far = [];

    public Experience(int units, int procedures, IEnumerable<(int Unit, int Procedure)> asked)
    {
        _procedures = procedures;
        (_own, _all) = (new int[units * procedures], new int[procedures]);
        var places = 1;
        foreach (var (unit, procedure) in asked)
        {
            ref var own = ref _own[(unit * procedures) + procedure];
            own = own == 0 ? places++ : own;
            _all[procedure] = _all[procedure] == 0 ? places++ : _all[procedure];
        }

        _near = new int[places * Width];
    }

    private Experience(Experience asked) =>
        (_procedures, _own, _all, _near) = (asked._procedures, asked._own, asked._all, new int[asked._near.Length]);

    /// <summary>The same questions, nothing learnt.</summary>
    public Experience Empty() => new(this);

    public bool Asks(int procedure) => _all[procedure] > 0;

    public void Add(int unit, int procedure, int used)
    {
        var days = Math.Clamp(used, 0, MostDays - 1);
        Add(_all[procedure], days);
        if (_own[(unit * _procedures) + procedure] is > 0 and var own)
        {
            Add(own, days);
        }
    }

    public void Add(Experience other, int weight)
    {
        Sums.Add<int>(_near, other._near, weight);
        foreach (var (days, dossiers) in other._far)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_far, days, out _) += weight * dossiers;
        }
    }

    private void Add(int place, int days)
    {
        _near[(place * Width) + Math.Min(days, Near)]++;
        if (days >= Near)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_far, (place, days), out _)++;
        }
    }

    /// <summary>Days still needed by a dossier that has used so many: what 80 % of those that lasted at least so long did not need more than.</summary>
    public (int? Days, bool IsOwn) Needed(int unit, int procedure, int used) =>
        Remaining(_own[(unit * _procedures) + procedure], used, Least) is { } own ? (own, true) : (Remaining(_all[procedure], used, 1), false);

    private int? Remaining(int place, int used, int least)
    {
        var (from, total, upTo) = (Math.Min(used, MostDays - 1), 0L, 0L);
        for (var days = Math.Min(from, Near); days <= Near; days++)
        {
            total += _near[(place * Width) + days];
        }

        for (var days = Near; days < from; days++)
        {
            total -= _far.GetValueOrDefault((place, days));
        }

        for (var days = from; days < MostDays && total >= least; days++)
        {
            upTo += days < Near ? _near[(place * Width) + days] : _far.GetValueOrDefault((place, days));
            if (100 * upTo >= Percent * total)
            {
                return days - from;
            }
        }

        return null;
    }
}
