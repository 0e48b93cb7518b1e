using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Filters;

namespace Dashboard.Overviews;

/// <summary>The first lines of the page: what the figures say, in words that follow the figures.</summary>
public static class Lede
{
    /// <summary>The text, with the figures that stand out between double asterisks.</summary>
    public static string Of(Overview overview)
    {
        var (online, onTime) = (overview.KeyFigures[0], overview.KeyFigures[^1]);
        string?[] sentences = [Submission(overview, online), Target(online.Verdict), Handling(onTime) + Overdue(overview)];
        return string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence)));
    }

    private static string Submission(Overview overview, KeyFigure online)
    {
        var about = About(overview);
        return online.Rate.Percent is null
            ? Format.Fill(Texts.LedeNothingReceived, about)
            : Format.Fill(Texts.LedeOnline, about, Format.Percent(online.Rate), Format.Count(online.Rate.Denominator), Change(overview, online.PointsAboveCompared));
    }

    private static string About(Overview overview)
    {
        var day = Format.Day(overview.Seen.Last);
        var when = overview.Period.Name is not { } name ? Format.Fill(Texts.LedeTo, day)
            : Format.Fill(overview.IsRunning ? Texts.LedeInRunning : Texts.LedeIn, Format.Words(Names.Of(name)), day);
        return overview.Unit is null && overview.Request.Level is null ? when : $"{when}, {Wordings.Units(overview.Question)}";
    }

    private static string Change(Overview overview, decimal? points) => points switch
    {
        null => "",
        0 => Format.Fill(Texts.LedeUnchanged, Wordings.Compared(overview.Question)),
        > 0 => Format.Fill(Texts.LedeRose, Wordings.Compared(overview.Question), Format.PointsApart(points.Value)),
        _ => Format.Fill(Texts.LedeFell, Wordings.Compared(overview.Question), Format.PointsApart(points.Value)),
    };

    private static string Target(TargetVerdict verdict)
    {
        if (verdict is not { Status: not TargetStatus.None, Target: { } target, PointsAbove: { } points })
        {
            return "";
        }

        var wanted = target.IsAssumption ? Format.Fill(Texts.Assumed, Format.Target(target.Percent)) : Format.Target(target.Percent);
        return verdict.Status == TargetStatus.Met ? Format.Fill(Texts.LedeMet, wanted) : Format.Fill(Texts.LedeNotMet, wanted, Format.PointsApart(points));
    }

    private static string Handling(KeyFigure onTime) => onTime.Rate.Percent is null
        ? Texts.LedeNothingDue
        : Format.Fill(Texts.LedeOnTime, Format.Percent(onTime.Rate), Format.Count(onTime.Rate.Denominator));

    private static string Overdue(Overview overview)
    {
        var overdue = overview.Total[Measure.InProcessOverdue];
        if (overdue == 0)
        {
            return Texts.LedeNoneOverdue;
        }

        var worst = overview.Overdue.Units.Take(2).Select(unit => $"{Format.Words(unit.Unit.ShortName)} ({Format.Count(unit.Counts[Measure.InProcessOverdue])})");
        var where = overview.Unit is null ? Format.Fill(Texts.LedeMostOverdue, string.Join(Texts.And, worst)) : "";
        return overview.StatesOn == overview.Stamp.CutOffOn
            ? Format.Fill(Texts.LedeOverdue, Format.Count(overdue), where)
            : Format.Fill(Texts.LedeOverdueOn, Format.Count(overdue), Format.Day(overview.StatesOn), where);
    }
}
