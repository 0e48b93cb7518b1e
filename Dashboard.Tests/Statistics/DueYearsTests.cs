using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

public class DueYearsTests
{
    private static readonly DossierFacts OpenInto2026 = Dossier("2025-12-29", dueOn: "2026-01-05");

    [Theory]
    [InlineData("2025-12-01", "2025-12-31", new[] { 2026 })] // received and open
    [InlineData("2025-12-30", "2025-12-31", new[] { 2026 })] // open at the end
    [InlineData("2026-01-01", "2026-01-31", new[] { 2026 })] // due
    [InlineData("2025-11-01", "2025-11-30", new int[0])] // not received yet
    public void NotAnnounced_DueInAYearWithoutANotice_NamesIt(string first, string last, int[] years) =>
        Assert.Equal(years, DueYears.NotAnnounced(Of([2025], Columns(OpenInto2026, Dossier("2025-11-03", dueOn: "2025-11-10", completedOn: "2025-11-10"))), Query(first, last, "2026-02-01")));

    [Fact]
    public void NotAnnounced_EndedBeforeThePeriod_IsNotAsked()
    {
        var ended = OpenInto2026 with { CompletedOn = Day("2025-12-30"), Outcome = Outcome.Resolved };

        Assert.Empty(DueYears.NotAnnounced(Of([2025], Columns(ended)), Query("2026-02-01", "2026-02-28")));
        Assert.Equal([2026], DueYears.NotAnnounced(Of([2025], Columns(ended)), Query("2025-12-30", "2025-12-31")));
    }

    [Fact]
    public void NotAnnounced_TakenBackByALaterLoad_IsForgotten()
    {
        var builder = new DossierColumns.Builder(Units, Procedures);
        foreach (var number in Enumerable.Range(1, 60))
        {
            builder.Add(number == 7 ? OpenInto2026 : Dossier("2025-12-29", dueOn: "2025-12-31"), number);
        }

        var before = builder.Build();
        var after = before.With([(7, OpenInto2026 with { DueOn = Day("2025-12-31") })])!;

        Assert.Equal([2026], DueYears.NotAnnounced(Of([2025], before), Query("2025-12-01", "2025-12-31")));
        Assert.Empty(DueYears.NotAnnounced(Of([2025], after), Query("2025-12-01", "2025-12-31")));
    }

    /// <summary>Against the definition read off plain rows.</summary>
    [Fact]
    public void NotAnnounced_AnyDossiers_AreTheYearsOfThoseAskedAbout() =>
        Gen.Select(AnyDossiers.Questions, Gen.OneOf<int[]>([], [2024], [2025], [2024, 2025]), Gen.OneOf<string?>(null, "30589")).Sample((question, told, unit) =>
        {
            var query = new CountQuery(DossierFilter.Everything with { Unit = unit }, question.Period, question.AsOf);
            var on = question.AsOf < question.Period.Last ? question.AsOf : question.Period.Last;
            bool InPeriod(DateOnly? day) => day >= question.Period.First && day <= on;

            var asked = question.Dossiers.Where(dossier => dossier.ReceivedOn <= question.AsOf && (unit is null || dossier.ReceivedBy == unit)
                && (InPeriod(dossier.DueOn) || (dossier.ReceivedOn <= on && !(dossier.CompletedOn < question.Period.First && dossier.CompletedOn <= question.AsOf))));

            Assert.Equal(
                asked.Select(dossier => dossier.DueOn?.Year).OfType<int>().Where(year => !told.Contains(year)).Distinct().Order(),
                DueYears.NotAnnounced(Of(told, Columns(question.Dossiers)), query));
        });

    private static Snapshot Of(IEnumerable<int> announced, DossierColumns columns) => new(
        columns,
        new WorkingCalendar(announced.Select(year => new CalendarDay(new(year, 1, 1), CalendarDayKind.Holiday, new("Tết", "New Year")))),
        new TargetTable([]), new DataStamp(1, At("2026-03-01 17:00"), default, IsSynthetic: true));
}
