using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

public class DayDistributionTests
{
    /// <summary>30 April and 1 May 2025 are holidays, 2 May is off for the worked Saturday 26 April.</summary>
    private static readonly WorkingCalendar Calendar = new(
    [
        new(Day("2025-04-30"), CalendarDayKind.Holiday, new("Ngày Chiến thắng", "Victory Day")),
        new(Day("2025-05-01"), CalendarDayKind.Holiday, new("Quốc tế Lao động", "Labour Day")),
        new(Day("2025-05-02"), CalendarDayKind.Compensation, new("Nghỉ bù", "In exchange")),
        new(Day("2025-04-26"), CalendarDayKind.WorkingSaturday, new("Làm bù", "Worked")),
    ]);

    private static IReadOnlyList<(int, long)> Days(DayMeasure measure, params DossierFacts[] dossiers) =>
        [.. In(measure, Query("2025-01-01", "2025-12-31"), dossiers).Counts.Select(count => (count.Days, count.Dossiers))];

    private static DayDistribution In(DayMeasure measure, CountQuery query, params DossierFacts[] dossiers) =>
        new Snapshot(Columns(dossiers), Calendar, new([]), new(1, At("2025-12-31 17:00"), At("2025-12-31 17:00"), false)).DaysOf(query, measure);

    [Theory]
    [InlineData("2025-03-03", "2025-03-03", 0)]
    [InlineData("2025-03-03", "2025-03-04", 1)]
    [InlineData("2025-03-07", "2025-03-10", 1)] // Friday to Monday
    [InlineData("2025-04-25", "2025-05-05", 4)] // the worked Saturday, Monday, Tuesday, then Monday after the holidays
    [InlineData("2025-03-08", "2025-03-10", 0)] // received on a Saturday: Monday is day 0
    [InlineData("2025-03-08", "2025-03-09", 0)]
    [InlineData("2025-03-07", "2025-03-09", 0)]
    public void Used_FromReceiptToEnd_CountsWorkingDays(string received, string completed, int expected) =>
        Assert.Equal([(expected, 1)], Days(DayMeasure.Used, Dossier(received, completed)));

    [Theory]
    [InlineData("2025-03-04", null, 5)] // still waiting when it ended on the 10th: the 4th alone was used
    [InlineData("2025-03-05", "2025-03-07", 5)]
    [InlineData("2025-03-07", "2025-03-10", 5)]
    public void Used_WaitingForTheCitizen_IsTakenOff(string from, string? to, int without)
    {
        var dossier = Dossier("2025-03-03", "2025-03-10") with { Pauses = [new(Day(from), DayOrNone(to))] };

        var waited = to is null ? 4 : Calendar.WorkingDaysAfter(Day(from), Day(to));
        Assert.Equal([(without - waited, 1)], Days(DayMeasure.Used, dossier));
    }

    [Theory]
    [InlineData("2025-03-06", "2025-03-06", 0)]
    [InlineData("2025-03-05", "2025-03-06", 1)]
    [InlineData("2025-03-07", "2025-03-06", -1)]
    [InlineData("2025-03-08", "2025-03-07", -1)] // Saturday after a Friday: late, though no working day lies between
    [InlineData("2025-03-10", "2025-03-07", -1)]
    [InlineData("2025-04-29", "2025-05-05", 1)]
    public void Left_FromEndToDueDate_CountsWorkingDays(string completed, string due, int expected) =>
        Assert.Equal([(expected, 1)], Days(DayMeasure.Left, Dossier("2025-03-03", completed, dueOn: due)));

    [Fact]
    public void Left_WithoutDueDate_IsNotCounted() => Assert.Empty(Days(DayMeasure.Left, Dossier("2025-03-03", "2025-03-04", dueOn: null)));

    [Fact]
    public void Percentile_NearestRank_IsANumberOfDaysThatOccurs()
    {
        var days = new DayDistribution(DayMeasure.Used, [new(0, 1), new(2, 3), new(5, 4), new(9, 2)]);

        Assert.Equal([0, 2, 5, 5, 9, 9], ((int[])[10, 40, 50, 80, 95, 100]).Select(percent => days.Percentile(percent)!.Value));
        Assert.Null(new DayDistribution(DayMeasure.Used, []).Percentile(50));
        Assert.Equal(new Rate(4, 10), days.Within(4));
        Assert.Equal([3, 0, -2], ((int[])[50, 80, 95]).Select(percent => new DayDistribution(DayMeasure.Left, [new(-2, 1), new(0, 4), new(3, 5)]).Percentile(percent)!.Value));
    }

    [Fact]
    public void Bars_OverARange_LeaveNoneOutAndGatherTheEnds()
    {
        var days = new DayDistribution(DayMeasure.Left, [new(-9, 2), new(-1, 3), new(1, 4), new(12, 1)]);

        Assert.Equal([new(-2, 2), new(-1, 3), new(0, 0), new(1, 4), new(2, 1)], days.Bars(-2, 2));
    }

    [Fact]
    public void DaysOf_AnyDossiers_EqualsANaiveRecount() => AnyDossiers.Questions.Sample(question =>
    {
        var query = new CountQuery(DossierFilter.Everything, question.Period, question.AsOf) { Filter = new() { Unit = "30589" } };
        var asked = question.Dossiers.Where(dossier => dossier.ReceivedBy == "30589").ToList();

        Assert.Equal(Naive(asked, query, UsedBy), In(DayMeasure.Used, query, question.Dossiers).Counts);
        Assert.Equal(Naive(asked, query, LeftBy), In(DayMeasure.Left, query, question.Dossiers).Counts);
    });

    [Fact]
    public void NumbersOf_AfterAChange_AreTheDossiersWithSoManyDays()
    {
        var before = AnyDossiers.Numbered([
            (1, InN("2025-03-03", "2025-03-06", due: "2025-03-06")), // on the day
            (2, InN("2025-03-03", "2025-03-07", due: "2025-03-06")), // one over
            (3, InN("2025-03-04", "2025-03-11", due: "2025-03-07")), // two over
            (4, InN("2025-03-05", "2025-03-06", due: null)),
        ]);

        var after = before.With([(2, InN("2025-03-03", "2025-03-05", due: "2025-03-06")), (7, InN("2025-03-03", "2025-03-12", due: "2025-03-06"))])!;

        int[] Numbers(DossierColumns columns, DayRange days) =>
            new Snapshot(columns, Calendar, new([]), new(1, At("2025-12-31 17:00"), At("2025-12-31 17:00"), false)).NumbersOf(Query("2025-01-01", "2025-12-31"), days);
        Assert.Equal([2, 3], Numbers(before, new(DayMeasure.Left, null, -1)));
        Assert.Equal([3, 7], Numbers(after, new(DayMeasure.Left, null, -1)));
        Assert.Equal([2], Numbers(after, DayRange.Exactly(DayMeasure.Left, 1)));
        Assert.Equal([1, 2, 3, 7], Numbers(after, new(DayMeasure.Left, null, null)));
        Assert.Equal([2, 4], Numbers(after, new(DayMeasure.Used, 1, 2)));
    }

    private static DossierFacts InN(string received, string completed, string? due) => Dossier(received, completed, dueOn: due) with { ReceivedBy = "N", SettledBy = "N" };

    [Fact]
    public void DaysOf_UnitsApart_AddUpToAllAndToWhatWasResolved() => AnyDossiers.Questions.Sample(question =>
    {
        var query = new CountQuery(DossierFilter.Everything, question.Period, question.AsOf);
        var all = In(DayMeasure.Used, query, question.Dossiers);
        var apart = ((string[])["892.TP", "30589", "30595"]).Select(unit => In(DayMeasure.Used, query with { Filter = new() { Unit = unit } }, question.Dossiers))
            .Aggregate((sum, unit) => sum + unit);

        Assert.Equal(all.Counts, apart.Counts);
        Assert.Equal(Columns(question.Dossiers).CountBy(query).Total.Counts[Measure.Resolved], all.Dossiers);
    });

    private static List<DayCount> Naive(IEnumerable<DossierFacts> dossiers, CountQuery query, Func<DossierFacts, int?> daysOf) =>
    [
        .. dossiers.Where(dossier => dossier.CompletedOn >= query.Period.First && dossier.CompletedOn <= query.Period.Last && dossier.CompletedOn <= query.AsOf)
            .Select(daysOf).OfType<int>().GroupBy(days => days).OrderBy(days => days.Key).Select(days => new DayCount(days.Key, days.Count())),
    ];

    /// <summary>Day by day: worked, after day 0, and not inside a wait.</summary>
    private static int? UsedBy(DossierFacts dossier)
    {
        var zero = dossier.ReceivedOn;
        while (!Calendar.IsWorkingDay(zero))
        {
            zero = zero.AddDays(1);
        }

        var used = 0;
        for (var day = zero.AddDays(1); day <= dossier.CompletedOn; day = day.AddDays(1))
        {
            used += Calendar.IsWorkingDay(day) && !dossier.Pauses!.Any(wait => wait.From < day && (wait.To is null || day <= wait.To)) ? 1 : 0;
        }

        return used;
    }

    private static int? LeftBy(DossierFacts dossier)
    {
        if (dossier.DueOn is not { } due)
        {
            return null;
        }

        var (from, to) = due < dossier.CompletedOn ? (due, dossier.CompletedOn!.Value) : (dossier.CompletedOn!.Value, due);
        var between = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            between += Calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return due < dossier.CompletedOn ? Math.Min(-between, -1) : between;
    }
}
