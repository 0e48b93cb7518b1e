using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

public class OpenDossiersTests
{
    /// <summary>Friday 16 May 2025; the next working day is Monday the 19th.</summary>
    private const string Friday = "2025-05-16";

    private static readonly string[] UnitCodes = ["892.TP", "30589", "30595"];

    private static Snapshot Of(params IEnumerable<DossierFacts> dossiers) =>
        new(Columns(dossiers), new WorkingCalendar([]), new TargetTable([]), new DataStamp(1, At("2025-05-16 17:00"), default, IsSynthetic: true));

    [Fact]
    public void ByUnit_OnAFriday_TellsPassedTodayAndUpToMonday()
    {
        var counts = OpenDossiers.ByUnit(
            Of(
                Dossier("2025-05-05", dueOn: "2025-05-15"), Dossier("2025-05-05", dueOn: Friday), Dossier("2025-05-05", dueOn: Friday),
                Dossier("2025-05-05", dueOn: "2025-05-17"), Dossier("2025-05-05", dueOn: "2025-05-19"), Dossier("2025-05-05", dueOn: "2025-05-20"),
                Dossier("2025-05-05", dueOn: null), Dossier("2025-05-05", dueOn: "2025-05-15", completedOn: Friday), Dossier("2025-05-05", dueOn: "2025-05-09", unit: "892.TP")),
            Query("2025-05-01", Friday));

        Assert.Equal([new DueSoon("892.TP", 1, 0, 0), new DueSoon("30589", 1, 2, 2)], counts);
    }

    [Fact]
    public void ByUnit_OnAnEarlierDay_KnowsNothingLater()
    {
        var snapshot = Of(Dossier("2025-05-05", dueOn: "2025-05-09", completedOn: "2025-05-12"), Dossier("2025-05-10", dueOn: "2025-05-09"));

        Assert.Equal([new DueSoon("30589", 0, 0, 1)], OpenDossiers.ByUnit(snapshot, Query("2025-05-01", "2025-05-31", asOf: "2025-05-08")));
        Assert.Equal([new DueSoon("30589", 0, 1, 0)], OpenDossiers.ByUnit(snapshot, Query("2025-05-01", "2025-05-31", asOf: "2025-05-09")));
        Assert.Equal([new DueSoon("30589", 2, 0, 0)], OpenDossiers.ByUnit(snapshot, Query("2025-05-01", "2025-05-31", asOf: "2025-05-11")));
    }

    /// <summary>Two are open at the end of April; one of those known today is settled on that very day, and one later than that.</summary>
    [Theory]
    [InlineData(Outcome.Resolved, 1)]
    [InlineData(Outcome.None, 2)]
    [InlineData(Outcome.Returned, 0)]
    public void DueIn_FilteredByOutcome_TakesTheOutcomeKnownOnTheAsOfDay(Outcome outcome, long expected)
    {
        var snapshot = Of(
            Dossier("2025-04-21", dueOn: "2025-04-30", completedOn: Friday), Dossier("2025-04-21", dueOn: "2025-04-30", completedOn: "2025-05-20"),
            Dossier("2025-04-21", dueOn: "2025-04-30"));
        var query = Query("2025-04-01", "2025-04-30", asOf: Friday) with { Filter = DossierFilter.Everything with { Outcome = outcome } };

        Assert.Equal(expected, OpenDossiers.DueIn(snapshot, query, new(Day("2025-04-30"), Day("2025-04-30"))));
        Assert.Equal(expected, snapshot.CountBy(query).Total.Counts[Measure.InProcess]);
    }

    [Fact]
    public void ByUnit_NothingEverLoaded_IsNothing() =>
        Assert.Empty(OpenDossiers.ByUnit(Of(), new CountQuery(DossierFilter.Everything, new(DateOnly.MinValue, DateOnly.MinValue), DateOnly.MinValue)));

    /// <summary>Against the definitions read off plain rows, and against the count of overdue dossiers the rest of the product shows.</summary>
    [Fact]
    public void ByUnit_AnyDossiers_EqualsTheDefinitions() => AnyDossiers.Questions.Sample(question =>
    {
        var query = new CountQuery(DossierFilter.Everything, question.Period, question.AsOf);
        var snapshot = Of(question.Dossiers);
        var on = question.AsOf < question.Period.Last ? question.AsOf : question.Period.Last;
        var next = on.AddDays(on.DayOfWeek switch { DayOfWeek.Friday => 3, DayOfWeek.Saturday => 2, _ => 1 });

        var counted = OpenDossiers.ByUnit(snapshot, query);

        var open = question.Dossiers.Where(dossier => dossier.ReceivedOn <= on && !(dossier.CompletedOn <= on)).ToList();
        foreach (var unit in UnitCodes)
        {
            var here = open.Where(dossier => dossier.ReceivedBy == unit).ToList();
            var expected = new DueSoon(
                unit, here.Count(dossier => dossier.DueOn < on), here.Count(dossier => dossier.DueOn == on), here.Count(dossier => dossier.DueOn > on && dossier.DueOn <= next));
            Assert.Equal(expected, counted.FirstOrDefault(found => found.Unit == unit) ?? new DueSoon(unit, 0, 0, 0));
        }

        if (on >= question.Period.First)
        {
            Assert.Equal(snapshot.CountBy(query).Total.Counts[Measure.InProcessOverdue], counted.Sum(unit => unit.Overdue));
        }
    });
}
