using Dashboard.Benchmarks.Rows;
using Dashboard.Data.Domain;

namespace Dashboard.Benchmarks.Questions;

/// <summary>The groups of a breakdown by number, and how the numbers a database groups by fall into them.</summary>
/// <remarks>Databases group by unit or day, straight out of an index, and the few groups are added up afterwards: quicker for them than a join or a month computed row by row.</remarks>
internal sealed class AnswerGroups
{
    /// <summary>Months of the longest period asked about.</summary>
    public const int Months = 12;

    private readonly Func<int, int> _groupOf;

    private AnswerGroups(int groups, Func<int, int> groupOf) => (Groups, _groupOf) = (groups, groupOf);

    /// <summary>Number of groups, the empty ones included.</summary>
    public int Groups { get; }

    /// <param name="question">What is asked.</param>
    /// <param name="tree">The units, by number.</param>
    public static AnswerGroups Of(Question question, SyntheticTree tree)
    {
        var first = question.Period.First;
        return question.Per switch
        {
            Per.Level => new(Enum.GetValues<Level>().Length, unit => (int)tree.Units.All[unit].Level - 1),
            Per.Unit => new(tree.Units.All.Count, unit => unit),
            Per.Month => new(Months, day => MonthsSince(first, DateOnly.FromDayNumber(day + FactRow.FirstDay.DayNumber))),
            _ => new(1, _ => 0),
        };
    }

    /// <param name="key">Number of the unit or of the day; anything when all is one group.</param>
    public int GroupOf(int key) => _groupOf(key);

    private static int MonthsSince(DateOnly first, DateOnly day) => ((day.Year - first.Year) * 12) + day.Month - first.Month;
}
