using System.Globalization;
using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

/// <summary>A change on top of what was read before, held against reading all anew.</summary>
public class ChangedDossiersTests
{
    private enum Kind
    {
        Taken,
        Reopened,
        Rewritten,
        Any,
    }

    /// <summary>Some dossiers added or changed in any respect, the day of receipt included, or in little, or not counted any more.</summary>
    private static readonly Gen<(int Number, DossierFacts Facts, Kind Kind)[]> Change =
        Gen.Select(Gen.Int[1, 90], AnyDossiers.AnyDossierInHistory, Gen.OneOf(Kind.Taken, Kind.Reopened, Kind.Rewritten, Kind.Any, Kind.Any)).Array[0, 3]
            .Select(changes => changes.DistinctBy(change => change.Item1).ToArray());

    [Fact]
    public void AnyChanges_OneAfterAnother_EqualReadingAnew() =>
        Gen.Select(AnyDossiers.InHistory, Change.Array[1, 3], AnyDossiers.Queries(AnyDossiers.Filters), AnyDossiers.Queries(AnyDossiers.UnitFilters)).Sample((dossiers, changes, any, units) =>
        {
            var known = dossiers.Select((dossier, i) => (Number: i + 1, dossier)).ToDictionary(dossier => dossier.Number, dossier => dossier.dossier);
            var columns = AnyDossiers.Numbered(dossiers);
            foreach (var change in changes)
            {
                var now = change.Select(each => (each.Number, Facts: After(each.Kind, known.GetValueOrDefault(each.Number, each.Facts), each.Facts))).ToArray();
                columns = columns.With(now)!;
                foreach (var (number, facts) in now)
                {
                    known.Remove(number);
                    if (facts is { } current)
                    {
                        known.Add(number, current);
                    }
                }

                var anew = AnyDossiers.Numbered(known.Select(dossier => (dossier.Key, dossier.Value)));
                Assert.Equal((anew.Count, anew.FirstReceivedOn), (columns.Count, columns.FirstReceivedOn));
                foreach (var query in (CountQuery[])[any, units, units with { By = By.Unit, Basis = UnitBasis.ReceivedBy, AsOf = Day("2026-01-01") }])
                {
                    AnyDossiers.AssertSame(anew.CountByRows(query), columns.CountByRows(query));
                    AnyDossiers.AssertSame(anew.CountByRows(query), columns.CountBy(query));
                }

                var backlog = new BacklogQuery(units.Filter, units.Period, units.AsOf) { By = By.Unit };
                Assert.Equal(anew.Backlog(backlog).Groups.Select(group => (group.Key, Told(group))), columns.Backlog(backlog).Groups.Select(group => (group.Key, Told(group))));
            }
        }, iter: 1_000);

    private static DossierFacts? After(Kind kind, DossierFacts before, DossierFacts any) => kind switch
    {
        Kind.Taken => null,
        Kind.Reopened => before with { CompletedOn = null, Outcome = Outcome.None, ResultDigitizedOn = null, ResultDelivery = null },
        Kind.Rewritten => before,
        _ => any,
    };

    /// <summary>Counters are kept for 32 days behind the last receipt, in order to be ready for the next loads: 4 April is the last of them.</summary>
    [Theory]
    [InlineData("2025-04-04", true)]
    [InlineData("2025-04-05", false)]
    public void DueOnTheLastDayKept_IsCounted(string due, bool kept)
    {
        var columns = Numbered(Dossier(receivedOn: "2025-03-03", dueOn: null)).With([(2, Dossier(receivedOn: "2025-03-03", dueOn: due))])!;
        var query = Query("2025-03-01", due, asOf: due);

        Assert.Equal(kept, columns.Daily.Answers(query));
        Assert.Equal(1, columns.CountBy(query).Total.Counts[Measure.Due]);
    }

    [Fact]
    public void ReceivedOnTheFirstDayKept_IsCarriedOverTheDayAfter()
    {
        var columns = Numbered(Dossier(receivedOn: "2025-03-03")).With([(2, Dossier(receivedOn: "2025-03-03"))])!;

        var counts = columns.CountBy(Query("2025-03-04", "2025-03-05", asOf: "2025-03-05")).Total.Counts;

        Assert.Equal((2, 0), (counts[Measure.CarriedOver], counts[Measure.Received]));
    }

    [Fact]
    public void EarlierState_AfterAChange_StaysAsItWas()
    {
        var before = Numbered(Dossier(receivedOn: "2025-03-03"));

        var after = before.With([(1, Dossier(receivedOn: "2025-02-03")), (2, Dossier(receivedOn: "2025-03-05"))])!;

        Assert.Equal((1, Day("2025-03-03")), (before.Count, before.FirstReceivedOn));
        Assert.Equal((2, Day("2025-02-03")), (after.Count, after.FirstReceivedOn));
        Assert.Same(before.Parts[0].Rows, after.Parts[0].Rows);
    }

    /// <summary>The first change reaches days that were not kept, so all was counted again with it: the second must not count it twice.</summary>
    [Fact]
    public void ChangeAfterOneBeyondTheDaysKept_CountsBothOnce()
    {
        var query = Query("2025-01-01", "2026-03-31");
        var columns = Numbered(Dossier(receivedOn: "2025-03-03"))
            .With([(2, Dossier(receivedOn: "2026-03-03"))])!
            .With([(3, Dossier(receivedOn: "2026-03-04"))])!;

        Assert.True(columns.Daily.Answers(query));
        Assert.Equal(3, columns.CountBy(query).Total.Counts[Measure.Received]);
        Assert.Equal(2, columns.CountBy(Query("2026-01-01", "2026-03-31")).Total.Counts[Measure.Received]);
    }

    [Fact]
    public void LastOneTakenAway_NothingIsLeft()
    {
        var after = Numbered(Dossier()).With([(1, null)])!;

        Assert.Equal((0, (DateOnly?)null), (after.Count, after.FirstReceivedOn));
        Assert.True(after.CountBy(Query("2025-01-01", "2025-12-31", "2025-03-31")).Total.Counts.IsZero);
    }

    [Fact]
    public void TooMuchChanged_IsLeftToReadingAnew()
    {
        var columns = Numbered([.. Enumerable.Repeat(Dossier(), 160)]);
        (int, DossierFacts?)[] Changes(int count) => [.. Enumerable.Range(1, count).Select(number => (number, (DossierFacts?)Dossier()))];

        Assert.NotNull(columns.With(Changes(26)));
        Assert.Null(columns.With(Changes(27)));
        Assert.Null(columns.With(Changes(13))!.With(Changes(1)));
    }

    [Fact]
    public void ManySmallChanges_AreReadAnewAtLast()
    {
        var columns = Numbered([.. Enumerable.Repeat(Dossier(), 2_000)]);

        for (var change = 0; change < 32; change++)
        {
            columns = columns.With([(change + 1, Dossier())])!;
        }

        Assert.Equal(2_000, columns.Count);
        Assert.Null(columns.With([(1, Dossier())]));
    }

    /// <summary>More changes than one processor counts, in a tree whose large nodes are kept and whose small ones are added up when asked for.</summary>
    [Fact]
    public void ManyChangesOfManyUnits_EqualReadingAnew()
    {
        UnitTree tree = new(
            [
                Unit("P", Level.Province, UnitKind.Province, null), Unit("D", Level.District, UnitKind.District, "P"),
                .. Enumerable.Range(1, 3).Select(number => Unit($"D{number}", Level.Commune, UnitKind.Commune, "D")),
                .. Enumerable.Range(1, 40).Select(number => Unit($"P{number}", Level.Commune, UnitKind.Commune, "P")),
            ],
            []);
        var random = new Random(7);
        DossierFacts Any()
        {
            var received = random.Next(90);
            string DayOf(int day) => Day("2025-01-01").AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var completed = random.Next(4) == 0 ? null : DayOf(received + random.Next(12));
            return Dossier(DayOf(received), completed, DayOf(received + random.Next(8)), unit: tree.All[random.Next(tree.All.Count)].Code);
        }

        DossierColumns Read(IEnumerable<(DossierFacts Facts, int Number)> dossiers)
        {
            var builder = new DossierColumns.Builder(tree, Procedures);
            foreach (var (facts, number) in dossiers.OrderBy(dossier => dossier.Facts.ReceivedOn))
            {
                builder.Add(facts, number);
            }

            return builder.Build();
        }

        DossierFacts[] dossiers = [.. Enumerable.Range(0, 2_000).Select(_ => Any())];
        var before = Read(dossiers.Select((dossier, i) => (dossier, i + 1)));
        (int Number, DossierFacts? Facts)[] changes = [.. Enumerable.Range(1, 400).Select(i => (i * 5, i % 9 == 0 ? null : (DossierFacts?)Any()))];

        var changed = before.WithAll(changes);

        var taken = changes.ToDictionary(change => change.Number, change => change.Facts);
        var anew = Read(dossiers.Select((dossier, i) => (Facts: taken.TryGetValue(i + 1, out var now) ? now : dossier, i + 1)).Where(dossier => dossier.Facts is not null).Select(dossier => (dossier.Facts!.Value, dossier.Item2)));
        var query = Query("2025-01-10", "2025-03-20", asOf: "2025-12-31") with { Over = PeriodLength.Month };
        foreach (var filter in (DossierFilter[])[DossierFilter.Everything, new() { Unit = "P" }, new() { Unit = "D" }, new() { Level = Level.Commune }])
        {
            foreach (var by in (By[])[By.Nothing, By.Level, By.Unit])
            {
                var asked = query with { Filter = filter, By = by };
                Assert.True(changed.Daily.Answers(asked));
                AnyDossiers.AssertSame(anew.CountByRows(asked), changed.CountBy(asked));
            }
        }
    }

    private static string Told(GroupBacklog group) =>
        string.Join('|', new[] { group.CarriedOver, group.InProcess, group.Overdue, group.OverdueWaiting }.Select(values => string.Join(',', values)));

    private static DossierColumns Numbered(params DossierFacts[] dossiers)
    {
        var builder = new DossierColumns.Builder(Units, Procedures);
        foreach (var (index, dossier) in dossiers.Index())
        {
            builder.Add(dossier, index + 1);
        }

        return builder.Build();
    }
}
