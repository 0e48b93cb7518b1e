using System.Data.Common;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Dashboard.Dossiers;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Queries;

/// <summary>How SQLite finds the first page of a list: by an index, never by looking at every dossier.</summary>
public sealed class ListPlanTests : IAsyncLifetime
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    public async ValueTask InitializeAsync() => await _database.WithDistrictAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task FirstPage_InItsUsualOrder_IsReadInOrderOrByNumber()
    {
        await using var db = _database.CreateDbContext();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var rows = await CountedRows.ReadAsync(db, SampleDistrict.Snapshot, TestContext.Current.CancellationToken);
        foreach (var (measure, filter) in Enum.GetValues<Measure>().SelectMany(_ => Filters, (measure, filter) => (measure, filter)))
        {
            var order = new ListChoice { Measures = [measure] }.InOrder;
            var list = new DossierList(SampleDistrict.Snapshot, Sample.Query("2024-01-01", "2025-05-16") with { Filter = filter }, [measure]) { Order = order.By, IsDescending = order.IsDescending };

            // what is open are few dossiers at any time; of all others as many as there may be
            var plan = await PlanAsync(DossierQueries.Page(rows, list, new(50), mostNamed: list.OpenOn is null ? -1 : 5000).CreateDbCommand());

            var way = plan.Single(step => step.StartsWith("SEARCH d USING", StringComparison.Ordinal));
            var isInOrder = way.Contains("InOrder", StringComparison.Ordinal) && !plan.Any(step => step.Contains("ORDER BY", StringComparison.Ordinal));
            Assert.True(isInOrder || way.Contains("INTEGER PRIMARY KEY", StringComparison.Ordinal), $"{measure} {filter}:\n{string.Join('\n', plan)}");
        }
    }

    [Fact]
    public async Task FirstPage_InOrderOfCode_IsReadOffTheIndexOfCodes()
    {
        await using var db = _database.CreateDbContext();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var rows = await CountedRows.ReadAsync(db, SampleDistrict.Snapshot, TestContext.Current.CancellationToken);
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var list = new DossierList(SampleDistrict.Snapshot, Sample.Query("2024-01-01", "2025-05-16"), [measure]) { Order = DossierOrder.Code };

            var plan = await PlanAsync(DossierQueries.Page(rows, list, new(50), mostNamed: -1).CreateDbCommand());

            Assert.True(plan.Any(step => step.Contains("UX_Dossiers_Code", StringComparison.Ordinal)) && !plan.Any(step => step.Contains("ORDER BY", StringComparison.Ordinal)), $"{measure}:\n{string.Join('\n', plan)}");
        }
    }

    private static DossierFilter[] Filters =>
        [new(), new() { Unit = "30589" }, new() { Level = Level.Commune }, new() { Procedure = "2.000815" }, new() { Channel = ReceiptChannel.Online, Outcome = Outcome.Resolved }];

    private static async Task<IReadOnlyList<string>> PlanAsync(DbCommand page)
    {
        await using (page)
        {
            page.CommandText = "EXPLAIN QUERY PLAN " + page.CommandText;
            await using var reader = await page.ExecuteReaderAsync();
            var steps = new List<string>();
            while (await reader.ReadAsync())
            {
                steps.Add(reader.GetString(3));
            }

            return steps;
        }
    }
}
