using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Dashboard.Tests.Statistics;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Queries;

/// <summary>The rows of every measure are as many as it counts, on every database.</summary>
public abstract class CountedRowsTests : IAsyncLifetime
{
    private static readonly Gen<DossierFilter> AnyFilter =
        from places in Gen.Select(AnyOf<string?>(null, "892", "30589", "AC"), AnyOf<string?>(null, null, "892.TP", "30595", "AC"), AnyOrNone<Level>())
        from kinds in Gen.Select(AnyOf<string?>(null, null, "1.001193", "2.000815"), AnyOf<string?>(null, null, "Hộ tịch", "Chứng thực"), AnyOrNone<OnlineLevel>())
        from states in Gen.Select(AnyOrNone<ReceiptChannel>(), AnyOrNone<Digitization>(), AnyOrNone<Outcome>())
        from others in Gen.Select(AnyOf<string[]>([], [], ["30589"], ["892.TP", "AC"]), AnyOf<string[]>([], [], [], ["1.001193"], ["2.000815"]))
        from scope in AnyOf(UnitScope.Everything, UnitScope.Everything, UnitScope.Of("30589"), UnitScope.Of("892.TP", "30595"))
        select new DossierFilter
        {
            Unit = places.Item1,
            OnlyUnit = places.Item2,
            ExceptUnits = CodeSet.Of(others.Item1),
            ExceptProcedures = CodeSet.Of(others.Item2),
            Level = places.Item3,
            Procedure = kinds.Item1,
            Field = kinds.Item2,
            Service = kinds.Item3,
            Channel = states.Item1,
            Digitized = states.Item2,
            Outcome = states.Item3,
            Scope = scope,
        };

    private static readonly Gen<(DossierFilter Filter, UnitBasis Basis, DateOnly? TreeOn)> AnyQuestion =
        Gen.Select(AnyFilter, Gen.Enum<UnitBasis>(), AnyOf<DateOnly?>(null, Sample.Day("2025-06-30"), Sample.Day("2025-07-01")));

    private protected TestDatabase Database { get; private set; } = null!;

    private protected abstract TestDatabase Open();

    public async ValueTask InitializeAsync() => Database = await Open().WithReferenceAsync();

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public Task Rows_EveryMeasureAnyFilter_AreAsManyAsTheSnapshotCounts() =>
        Gen.Select(AnyDossiers.Questions, AnyQuestion.Array[3]).SampleAsync(async (question, asked) =>
        {
            var snapshot = await Database.StoreAsync(question.Dossiers);
            await using var db = Database.CreateDbContext();
            var rows = await CountedRows.ReadAsync(db, snapshot, CancellationToken.None);
            foreach (var (filter, basis, treeOn) in asked.Append((DossierFilter.Everything, UnitBasis.ReceivedBy, null)))
            {
                var query = new CountQuery(filter, question.Period, question.AsOf) { Basis = basis, TreeOn = treeOn };
                var counts = snapshot.CountBy(query).Total.Counts;
                foreach (var measure in Enum.GetValues<Measure>())
                {
                    var found = await rows.Of(query, [measure]).CountAsync();

                    Assert.True(counts[measure] == found, $"{measure}: {found} rows, {counts[measure]} counted; {query}");
                }
            }
        }, iter: 12, threads: 1);

    [Fact]
    public Task Rows_OfMeasuresThatShareNone_AreAsManyAsTheirSum() =>
        Gen.Select(AnyDossiers.Questions, AnyQuestion).SampleAsync(async (question, asked) =>
        {
            var snapshot = await Database.StoreAsync(question.Dossiers);
            await using var db = Database.CreateDbContext();
            var rows = await CountedRows.ReadAsync(db, snapshot, CancellationToken.None);
            var query = new CountQuery(asked.Filter with { Unit = null, OnlyUnit = null }, question.Period, question.AsOf) { Basis = asked.Basis, TreeOn = asked.TreeOn };
            var counts = snapshot.CountBy(query).Total.Counts;
            foreach (var apart in Apart())
            {
                var found = await rows.Of(query, apart).CountAsync();

                Assert.True(apart.Sum(measure => counts[measure]) == found, $"{string.Join(" + ", apart)}: {found}; {query}");
            }
        }, iter: 3, threads: 1);

    [Fact]
    public Task Rows_OfAMeasureWithoutAPartOfIt_AreAsManyAsTheRest() =>
        Gen.Select(AnyDossiers.Questions, AnyQuestion).SampleAsync(async (question, asked) =>
        {
            var snapshot = await Database.StoreAsync(question.Dossiers);
            await using var db = Database.CreateDbContext();
            var rows = await CountedRows.ReadAsync(db, snapshot, CancellationToken.None);
            var query = new CountQuery(DossierFilter.Everything, question.Period, question.AsOf) { Basis = asked.Basis, TreeOn = asked.TreeOn };
            var counts = snapshot.CountBy(query).Total.Counts;
            foreach (var (whole, part) in Parts())
            {
                var found = await rows.Of(query, [whole], without: [part]).CountAsync();

                Assert.True(counts[whole] - counts[part] == found, $"{whole} without {part}: {found}; {query}");
            }
        }, iter: 4, threads: 1);

    [Fact]
    public Task Rows_DueOnDays_AreAsManyAsTheSnapshotCounts() =>
        Gen.Select(AnyDossiers.Questions, AnyQuestion, Gen.Int[-20, 20], Gen.Int[0, 10]).SampleAsync(async (question, asked, from, days) =>
        {
            var snapshot = await Database.StoreAsync(question.Dossiers);
            await using var db = Database.CreateDbContext();
            var rows = await CountedRows.ReadAsync(db, snapshot, CancellationToken.None);
            var query = new CountQuery(asked.Filter, question.Period, question.AsOf) { Basis = asked.Basis, TreeOn = asked.TreeOn };
            var first = query.StatesOn.AddDays(from);
            foreach (var due in new Period[] { new(first, first.AddDays(days)), new(query.StatesOn, query.StatesOn) })
            {
                var list = new DossierList(snapshot, query, [Measure.InProcess]) { Due = due };

                var found = await DossierQueries.Listed(rows, list).CountAsync();

                Assert.True(list.Count() == found, $"{found} rows, {list.Count()} counted due {due}; {query}");
            }
        }, iter: 60, threads: 1);

    [Fact]
    public Task Rows_OpenAndReceivedOnDays_AreAsManyAsTheSnapshotCounts() =>
        Gen.Select(AnyDossiers.Questions, AnyQuestion, Gen.Int[-60, 5], Gen.Int[0, 30]).SampleAsync(async (question, asked, from, days) =>
        {
            var snapshot = await Database.StoreAsync(question.Dossiers);
            await using var db = Database.CreateDbContext();
            var rows = await CountedRows.ReadAsync(db, snapshot, CancellationToken.None);
            var query = new CountQuery(asked.Filter, question.Period, question.AsOf) { Basis = asked.Basis, TreeOn = asked.TreeOn };
            var first = query.StatesOn.AddDays(from);
            foreach (var measure in new[] { Measure.InProcess, Measure.InProcessOverdue })
            {
                var list = new DossierList(snapshot, query, [measure]) { Received = new(first, first.AddDays(days)) };

                var found = await DossierQueries.Listed(rows, list).CountAsync();

                Assert.True(list.Count() == found, $"{found} rows, {list.Count()} counted received {list.Received}; {query}");
            }
        }, iter: 60, threads: 1);

    [Fact]
    public Task Rows_OfWorkingDays_AreAsManyAsTheSnapshotCounts() =>
        Gen.Select(AnyDossiers.Questions, AnyQuestion).SampleAsync(async (question, asked) =>
        {
            var snapshot = await Database.StoreAsync(question.Dossiers);
            await using var db = Database.CreateDbContext();
            var rows = await CountedRows.ReadAsync(db, snapshot, CancellationToken.None);
            var query = new CountQuery(asked.Filter, question.Period, question.AsOf) { Basis = asked.Basis, TreeOn = asked.TreeOn };
            foreach (var measure in Enum.GetValues<DayMeasure>())
            {
                var days = snapshot.DaysOf(query, measure);
                foreach (var range in days.Counts.Select(count => DayRange.Exactly(measure, count.Days)).Append(new(measure, null, -1)).Append(new(measure, 2, 6)).Append(new(measure, null, null)))
                {
                    var list = new DossierList(snapshot, query, [Measure.Resolved]) { Days = range };

                    var found = await DossierQueries.Listed(rows, list).CountAsync();

                    Assert.True(days.In(range) == found && list.Count() == found, $"{found} rows, {days.In(range)} counted with {range.Words.En}; {query}");
                }
            }
        }, iter: 8, threads: 1);

    /// <summary>Every pair that may stand in one list, and the numerators of all indicators.</summary>
    private static IEnumerable<IReadOnlyList<Measure>> Apart()
    {
        var pairs = from one in Enum.GetValues<Measure>()
                    from other in Enum.GetValues<Measure>()
                    where one < other
                    select new[] { one, other };
        return pairs.Where(Measures.ShareNone).Concat(Indicators.All.Select(indicator => indicator.Numerator.ToArray()));
    }

    private static IEnumerable<(Measure Whole, Measure Part)> Parts() =>
        from whole in Enum.GetValues<Measure>()
        from part in Enum.GetValues<Measure>()
        where Measures.IsPartOf(part, whole)
        select (whole, part);

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<T?> AnyOrNone<T>()
        where T : struct, Enum => Gen.Select(Gen.Int[0, 2], Gen.Enum<T>(), (isSet, value) => isSet == 0 ? value : (T?)null);
}

public sealed class SqliteCountedRowsTests : CountedRowsTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerCountedRowsTests : CountedRowsTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
