using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Tests.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Reports;

public class OpenAgeTests
{
    /// <summary>30 April and 1 May are holidays, 2 May is off in exchange for Saturday 26 April.</summary>
    private static readonly WorkingCalendar Calendar = new([
        new(Day("2025-04-26"), CalendarDayKind.WorkingSaturday, new("Làm bù", "Worked")), new(Day("2025-04-30"), CalendarDayKind.Holiday, new("Lễ", "Holiday")),
        new(Day("2025-05-01"), CalendarDayKind.Holiday, new("Lễ", "Holiday")), new(Day("2025-05-02"), CalendarDayKind.Compensation, new("Nghỉ bù", "Off")),
    ]);

    /// <summary>Counted on the fingers from Friday 16 May: 12 to 16 May are five days, 5 to 9 May five more, 28 and 29 April and the worked Saturday three more.</summary>
    [Theory]
    [InlineData("2025-05-16", 0)]
    [InlineData("2025-05-15", 1)]
    [InlineData("2025-05-09", 1)] // 5 days after the ninth
    [InlineData("2025-05-08", 2)] // 6
    [InlineData("2025-05-03", 2)] // a Saturday: 10 worked days follow it
    [InlineData("2025-04-29", 2)] // still 10: all between were off
    [InlineData("2025-04-28", 3)] // 11
    [InlineData("2025-04-25", 3)] // 13 with the worked Saturday
    [InlineData("2025-04-16", 3)] // 20
    [InlineData("2025-04-15", 4)] // 21: old
    [InlineData("2025-03-18", 5)] // 41
    [InlineData("2021-01-04", 6)]
    public void Of_OneOpenDossier_StandsInTheAgeOfItsWorkingDays(string received, int place)
    {
        var ages = OpenAge.Of(Of(Dossier(received, dueOn: "2025-05-15")), Query("2025-05-01", "2025-05-16"));

        Assert.Equal(place, ages.Index().Single(age => age.Item.Dossiers == 1).Index);
        Assert.Equal(1, ages[place].Overdue);
        Assert.Equal(place >= 4 ? 1 : 0, OpenAge.OldOf(ages).Numerator);
    }

    [Fact]
    public void Of_DueTodayOrNever_IsNotOverdue()
    {
        var ages = OpenAge.Of(Of(Dossier("2025-05-15", dueOn: "2025-05-16"), Dossier("2025-05-15", dueOn: null), Dossier("2025-05-15", dueOn: "2025-05-15", completedOn: "2025-05-16")), Query("2025-05-01", "2025-05-16"));

        Assert.Equal((2, 0), (ages[1].Dossiers, ages[1].Overdue));
    }

    [Fact]
    public void Of_NothingEverLoaded_IsNothing() =>
        Assert.Empty(OpenAge.Of(Of(), new CountQuery(DossierFilter.Everything, new(DateOnly.MinValue, DateOnly.MinValue), DateOnly.MinValue)));

    /// <summary>Against a recount that walks from day to day, and against the counts the rest of the product shows.</summary>
    [Fact]
    public void Of_AnyDossiers_EqualsACountByHand() => AnyDossiers.Questions.Sample(question =>
    {
        var snapshot = Of(question.Dossiers);
        var query = new CountQuery(DossierFilter.Everything, question.Period, question.AsOf);
        var on = question.AsOf < question.Period.Last ? question.AsOf : question.Period.Last;

        var ages = OpenAge.Of(snapshot, query);

        foreach (var age in ages)
        {
            var open = question.Dossiers.Where(dossier => dossier.ReceivedOn <= on && !(dossier.CompletedOn <= on)
                && WorkedSince(dossier.ReceivedOn, on) is var days && days >= age.Least && days <= (age.Most ?? int.MaxValue)).ToList();
            Assert.Equal((open.Count, open.Count(dossier => dossier.DueOn < on)), (age.Dossiers, age.Overdue));
        }

        if (on >= question.Period.First)
        {
            var counts = snapshot.CountBy(query).Total.Counts;
            Assert.Equal((counts[Measure.InProcess], counts[Measure.InProcessOverdue]), (ages.Sum(age => age.Dossiers), ages.Sum(age => age.Overdue)));
        }
    });

    private static int WorkedSince(DateOnly received, DateOnly on)
    {
        var days = 0;
        for (var day = received.AddDays(1); day <= on; day = day.AddDays(1))
        {
            var isOff = day is { Year: 2025, Month: 4, Day: 30 } or { Year: 2025, Month: 5, Day: 1 or 2 };
            var isSwapped = day is { Year: 2025, Month: 4, Day: 26 };
            days += isSwapped || (!isOff && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) ? 1 : 0;
        }

        return days;
    }

    private static Snapshot Of(params IEnumerable<DossierFacts> dossiers) =>
        new(Columns(dossiers), Calendar, new TargetTable([]), new DataStamp(1, At("2025-05-16 17:00"), default, IsSynthetic: true));
}
