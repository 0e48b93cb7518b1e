using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One unit with its open dossiers that are overdue or soon due.</summary>
public sealed record UnitDue(Unit Unit, DueSoon Due);

/// <summary>What has to be done on the day states are read on: dossiers overdue, due on the day, due on the next working day.</summary>
/// <param name="On">The day.</param>
/// <param name="Next">The next working day.</param>
/// <param name="Units">The units with most overdue dossiers, then with most due, at most <see cref="Overview.ActCount"/>.</param>
/// <param name="OtherUnits">Number of the other units that have such dossiers.</param>
/// <param name="Others">The sum over those.</param>
/// <param name="Total">The sum over all.</param>
public sealed record ActToday(DateOnly On, DateOnly Next, IReadOnlyList<UnitDue> Units, int OtherUnits, DueSoon Others, DueSoon Total)
{
    /// <summary>Units named as the places where overdue dossiers gather.</summary>
    private const int FewUnits = 3;

    /// <summary>The fewest units that together hold more than half of the overdue dossiers; empty when more than three are needed.</summary>
    public IReadOnlyList<UnitDue> WhereOverdue
    {
        get
        {
            for (var count = 1; count <= Math.Min(FewUnits, Units.Count); count++)
            {
                if (2 * Units.Take(count).Sum(unit => unit.Due.Overdue) > Total.Overdue)
                {
                    return [.. Units.Take(count)];
                }
            }

            return [];
        }
    }

    internal static ActToday Of(Snapshot snapshot, CountQuery query)
    {
        var none = new DueSoon("", 0, 0, 0);
        var units = OpenDossiers.ByUnit(snapshot, query)
            .OrderByDescending(unit => unit.Overdue)
            .ThenByDescending(unit => unit.Today)
            .ThenByDescending(unit => unit.Next)
            .ToList();
        var others = units.Skip(Overview.ActCount).ToList();
        return new ActToday(
            query.StatesOn,
            OpenDossiers.NextWorkingDay(snapshot.Calendar, query.StatesOn),
            [.. units.Take(Overview.ActCount).Select(unit => new UnitDue(snapshot.Units.Find(unit.Unit)!, unit))],
            others.Count,
            others.Aggregate(none, DueSoon.Add),
            units.Aggregate(none, DueSoon.Add));
    }
}
