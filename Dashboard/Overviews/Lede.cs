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
        string?[] sentences = [Submission(overview, online), Target(online), Handling(onTime) + Overdue(overview)];
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

    private static string Target(KeyFigure figure) => figure.Pace is { } pace ? Reaching(pace) : Verdict(figure.Verdict);

    private static string Reaching(TargetPace pace)
    {
        var template = pace.Pace.Verdict switch
        {
            PaceVerdict.Reached => Texts.LedePaceReached,
            PaceVerdict.OnPace => Texts.LedePaceOnPace,
            PaceVerdict.Hard => Texts.LedePaceHard,
            _ => Texts.LedePaceOutOfReach,
        };
        return Format.Fill(
            template, Wanted(pace.Target), Format.Needed(pace.Pace.NeededPercent), Format.Count(pace.Pace.Expected ?? 0), Format.Percent(pace.Pace.Best));
    }

    private static string Verdict(TargetVerdict verdict)
    {
        if (verdict is not { Status: not TargetStatus.None, Target: { } target, PointsAbove: { } points })
        {
            return "";
        }

        return verdict.Status == TargetStatus.Met
            ? Format.Fill(Texts.LedeMet, Wanted(target))
            : Format.Fill(Texts.LedeNotMet, Wanted(target), Format.PointsApart(points));
    }

    private static string Wanted(Target target) =>
        target.IsAssumption ? Format.Fill(Texts.Assumed, Format.Target(target.Percent)) : Format.Target(target.Percent);

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

        var gathered = overview.Today.WhereOverdue;
        var where = overview is { Unit: not null, Today.Units.Count: 1 } ? ""
            : gathered.Count == 0 ? Texts.LedeSpread
            : Format.Fill(
                Texts.LedeConcentrated, Format.Count(gathered.Sum(unit => unit.Due.Overdue)), Listed([.. gathered.Select(unit => Format.Words(unit.Unit.ShortName))]));
        return overview.StatesOn == overview.Stamp.CutOffOn
            ? Format.Fill(Texts.LedeOverdue, Format.Count(overdue), where)
            : Format.Fill(Texts.LedeOverdueOn, Format.Count(overdue), Format.Day(overview.StatesOn), where);
    }

    /// <summary>"A, B và C".</summary>
    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + Texts.And + names[^1];
}
