using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Filters;

namespace Dashboard.Overviews;

/// <summary>What has to be done, as a text to send on: the total, then unit by unit, and where it can be read.</summary>
public static class ActMessage
{
    /// <param name="overview">The figures.</param>
    /// <param name="address">The page they stand on.</param>
    public static string Of(Overview overview, string address)
    {
        var act = overview.Today;
        var next = Format.WeekDay(act.Next);
        return string.Join('\n',
        [
            Format.Fill(
                Texts.MessageHead, Wordings.Units(overview.Question), Format.Day(act.On), Format.Cut(overview.Stamp),
                Format.Count(act.Total.Overdue), Format.Count(act.Total.Today), Format.Count(act.Total.Next), next),
            .. act.Units.Select(unit => Line(Format.Words(unit.Unit.Name), unit.Due)),
            .. act.OtherUnits == 0 ? [] : new[] { Line(Format.Fill(Texts.OtherUnits, act.OtherUnits), act.Others) },
            address,
        ]);

        string Line(string name, Data.Statistics.DueSoon due) =>
            Format.Fill(Texts.MessageLine, name, Format.Count(due.Overdue), Format.Count(due.Today), Format.Count(due.Next), next);
    }
}
