using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;

namespace Dashboard.Filters;

/// <summary>One choice in a list.</summary>
/// <param name="Value">As the address writes it; empty for no condition.</param>
/// <param name="Words">As the reader reads it.</param>
/// <param name="Group">The head it stands under; empty for none.</param>
public sealed record PickItem(string Value, string Words, string Group = "");

/// <summary>The choices of every condition, as plain lists.</summary>
internal static class PickItems
{
    /// <summary>Everything, the year to date, and what the data touch of each year, newest first.</summary>
    public static IEnumerable<PickItem> Periods(Question question)
    {
        var calendar = question.Period.Calendar;
        return PeriodOffers.Years(calendar, question.Known)
            .SelectMany(year => PeriodOffers.Lengths.SelectMany(length => PeriodOffers.InYear(length, year)))
            .Where(name => PeriodOffers.IsReached(calendar.DaysOf(name), question.Known))
            .Select(name => new PickItem(name.ToString(), Format.Words(Names.Of(name)), name.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .Prepend(new("to-date", Texts.YearToDate))
            .Prepend(new("", Texts.Everything));
    }

    /// <summary>The units in being on the day shown, by level.</summary>
    public static IEnumerable<PickItem> Units(Question question) => question.Snapshot.Units.InForce(question.Request.TreeOn ?? question.StatesOn)
        .Where(unit => unit.Kind is not (UnitKind.Province or UnitKind.District))
        .OrderByDescending(unit => unit.Level)
        .Select(unit => new PickItem(unit.Code, Format.Words(unit.Name), Format.Words(Names.Of(unit.Level))))
        .Prepend(new("", Texts.AllUnits));

    /// <summary>All procedures by field.</summary>
    public static IEnumerable<PickItem> Procedures(Question question) => question.Snapshot.Procedures.Find(null)
        .Select(procedure => new PickItem(procedure.Code, $"{procedure.Code} {Format.Words(procedure.Name)}", Format.Words(procedure.Field)))
        .Prepend(new("", Texts.AllProcedures));

    public static IEnumerable<PickItem> Fields(Question question) => question.Snapshot.Procedures.Fields
        .Select(field => new PickItem(field.Vi, Format.Words(field)))
        .Prepend(new("", Texts.AnyOf));

    /// <summary>Every value of a condition, and any.</summary>
    public static IEnumerable<PickItem> Any<T>(Func<T, string> key, Func<T, Wording> name)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new PickItem(key(value), Format.Words(name(value)))).Prepend(new("", Texts.AnyOf));
}
