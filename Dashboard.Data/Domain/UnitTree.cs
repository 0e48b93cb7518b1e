namespace Dashboard.Data.Domain;

/// <summary>All units that ever were, who stands above whom, and who followed whom.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<string, Unit> _byCode = new(StringComparer.Ordinal);
    private readonly ILookup<string, Unit> _children;
    private readonly ILookup<string, UnitSuccession> _successions;

    /// <exception cref="ArgumentException">A code used twice, an unknown parent or successor, a unit that ends before it begins, or a unit above itself.</exception>
    public UnitTree(IEnumerable<Unit> units, IEnumerable<UnitSuccession> successions)
    {
        All = [.. units];
        foreach (var unit in All)
        {
            if (!_byCode.TryAdd(unit.Code, unit))
            {
                throw new ArgumentException($"Unit {unit.Code} is listed twice.", nameof(units));
            }

            if (unit.ValidTo < unit.ValidFrom)
            {
                throw new ArgumentException($"Unit {unit.Code} ends before it begins.", nameof(units));
            }
        }

        foreach (var unit in All)
        {
            if (unit.Parent is { } parent && !_byCode.ContainsKey(parent))
            {
                throw new ArgumentException($"Unit {unit.Code} names the unknown parent {parent}.", nameof(units));
            }

            var above = unit;
            for (var steps = 0; above?.Parent is { } code; steps++, above = _byCode[code])
            {
                if (steps > All.Count)
                {
                    throw new ArgumentException($"Unit {unit.Code} stands above itself.", nameof(units));
                }
            }
        }

        var followed = successions.ToList();
        foreach (var succession in followed)
        {
            if (Find(succession.From) is null || Find(succession.To) is null)
            {
                throw new ArgumentException($"Succession {succession.From} to {succession.To} names an unknown unit.", nameof(successions));
            }
        }

        _children = All.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!, StringComparer.Ordinal);
        Successions = [.. followed.OrderBy(succession => succession.On)];
        _successions = Successions.ToLookup(succession => succession.From, StringComparer.Ordinal);
    }

    /// <summary>Every unit, in the order they were listed.</summary>
    public IReadOnlyList<Unit> All { get; }

    /// <summary>The unit of a code, or null.</summary>
    public Unit? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The units directly below one, in the order they were listed.</summary>
    public IEnumerable<Unit> Children(string code) => _children[code];

    /// <summary>The unit itself and all below it.</summary>
    public IEnumerable<Unit> Subtree(string code) =>
        Find(code) is { } unit ? Children(code).SelectMany(child => Subtree(child.Code)).Prepend(unit) : [];

    /// <summary>The units in being on a day.</summary>
    public IEnumerable<Unit> InForce(DateOnly day) => All.Where(unit => unit.IsInForce(day));

    /// <summary>The units that took over from one, earliest first.</summary>
    public IEnumerable<UnitSuccession> SuccessorsOf(string code) => _successions[code];

    /// <summary>Every succession, earliest first.</summary>
    public IReadOnlyList<UnitSuccession> Successions { get; }

    /// <summary>The unit that a unit's dossiers belong to in the tree of a day: itself, or who followed it by merge, rename or transfer.</summary>
    /// <returns>Null for a unit that was split or has several successors: no rule says which dossier went where, and shares are not invented.</returns>
    public Unit? StandsFor(string code, DateOnly day)
    {
        var unit = Find(code);
        var since = DateOnly.MinValue;
        for (var steps = 0; unit is not null && steps <= All.Count; steps++)
        {
            var next = SuccessorsOf(unit.Code).Where(succession => succession.On >= since && succession.On <= day).ToList();
            if (next.Count == 0)
            {
                return unit;
            }

            if (next.Count > 1 || next[0].Kind == SuccessionKind.Split)
            {
                return null;
            }

            (unit, since) = (Find(next[0].To), next[0].On);
        }

        return null;
    }
}
