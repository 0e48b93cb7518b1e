using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>What the running year may still bring, estimated like for like with the year before.</summary>
/// <param name="Year">All days of the year.</param>
/// <param name="Seen">Its days up to the last one known.</param>
/// <param name="SoFar">Counted in them.</param>
/// <param name="StretchLastYear">The days of last year that answer to those already known.</param>
/// <param name="SameStretch">Counted in them.</param>
/// <param name="RestLastYear">The days of last year that answer to those still to come.</param>
/// <param name="Rest">Counted in them.</param>
public sealed record YearOutlook(Period Year, Period Seen, Counts SoFar, Period StretchLastYear, Counts SameStretch, Period RestLastYear, Counts Rest)
{
    /// <summary>Dossiers of a count still expected until the end of the year; null when last year gives no measure.</summary>
    public long? Expected(Measure measure) => ExpectedIntake.LikeForLike(SoFar[measure], SameStretch[measure], Rest[measure]);

    /// <summary>The outlook of a period that targets of the year speak about: the running year, or everything to date; null for any other.</summary>
    internal static YearOutlook? Of(Question question)
    {
        // everything to date runs on until the year ends
        var query = question.Query;
        var name = question.Request.Period == PeriodChoice.Everything ? query.Calendar.Containing(PeriodLength.Year, query.AsOf) : question.Period.Name;
        if (name is not { Length: PeriodLength.Year } named)
        {
            return null;
        }

        var year = query.Calendar.DaysOf(named);
        if (ExpectedIntake.RestLastYear(year, query.AsOf) is not { } rest)
        {
            return null;
        }

        var seen = year.UpTo(query.AsOf);
        var stretch = Comparison.PeriodFor(ComparedWith.SamePeriodLastYear, year, name, query.Calendar, query.AsOf);

        // both years in one tree: a unit that was renamed or merged would seem to have lost or won everything
        var counted = query with { TreeOn = query.TreeOn ?? query.AsOf };
        return new YearOutlook(year, seen, Count(seen), stretch, Count(stretch), rest, Count(rest));

        Counts Count(Period days) => question.Snapshot.CountBy(counted with { Period = days }).Total.Counts;
    }
}

/// <summary>Whether a target of the year can still be reached, and what that takes.</summary>
/// <param name="Pace">The needed share, the best reachable rate and the verdict.</param>
/// <param name="Target">The target at the end of the year.</param>
/// <param name="Outlook">What the expected dossiers were estimated from.</param>
public sealed record TargetPace(Pace Pace, Target Target, YearOutlook Outlook);
