using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Tests.Statistics;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests;

/// <summary>The seed data asked in every way: the daily counters, the rows, and a naive count over what the database holds.</summary>
[Collection(nameof(SeedDatabase))]
public class SeedAnswersTests(SeedDatabase database)
{
    private Snapshot Snapshot => database.Snapshot;

    [Fact]
    public void DailyCounters_EveryTreeBreakdownAndCut_EqualTheRows()
    {
        var known = Snapshot.EverythingKnown;
        Period[] periods = [known, new(new(2024, 1, 1), new(2024, 12, 31)), new(new(2025, 4, 15), new(2025, 5, 14)), new(new(2025, 5, 16), new(2025, 5, 16))];
        DossierFilter[] filters = [DossierFilter.Everything, new() { Unit = "892" }, new() { Level = Level.Commune }, new() { Scope = UnitScope.Of("30589", "30595") }];
        foreach (var (period, filter) in periods.SelectMany(_ => filters, (period, filter) => (period, filter)))
        {
            foreach (var tree in (DateOnly?[])[null, new(2025, 7, 1)])
            {
                foreach (var by in (By[])[By.Nothing, By.Level, By.Unit])
                {
                    var query = new CountQuery(filter, period, Snapshot.Stamp.CutOffOn) { By = by, TreeOn = tree, Over = PeriodLength.Month, Calendar = ReportingCalendar.ClosingOn(14) };

                    Assert.True(Snapshot.Dossiers.Daily.Answers(query));
                    AnyDossiers.AssertSame(Snapshot.Dossiers.CountByRows(query), Snapshot.CountBy(query));
                }
            }
        }
    }

    [Fact]
    public void Backlog_EveryDayOfAYear_OfTheCountersAndTheRowsIsTheSame()
    {
        var query = new BacklogQuery(DossierFilter.Everything, new(new(2024, 5, 17), new(2025, 5, 16)), Snapshot.Stamp.CutOffOn) { By = By.Unit };

        var (told, fromRows) = (Snapshot.Backlog(query), Snapshot.Dossiers.Backlog(query, daily: null));

        Assert.Equal(365, told.Days.Count);
        Assert.Equal(fromRows.Groups.Select(group => group.Key), told.Groups.Select(group => group.Key));
        foreach (var (one, other) in fromRows.Groups.Append(fromRows.Total).Zip(told.Groups.Append(told.Total)))
        {
            Assert.All(
                [Measure.CarriedOver, Measure.InProcess, Measure.InProcessWithin, Measure.InProcessOverdue, Measure.OverdueWaiting],
                state => Assert.Equal(one.Of(state), other.Of(state)));
        }

        Assert.Equal(Snapshot.CountBy(new(DossierFilter.Everything, query.Period, query.AsOf)).Total.Counts[Measure.InProcessOverdue], told.Total.Overdue[^1]);
    }

    [Fact]
    public async Task AnyQuestion_EqualsTheNaiveAnswerOverTheDatabase()
    {
        var dossiers = await FactsAsync();
        Assert.Equal(Snapshot.Dossiers.Count, dossiers.Count);

        AnyDossiers.Queries(AnyDossiers.Filters).Sample(any =>
        {
            // the same question moved into the days of the seed
            var days = new DateOnly(2024, 11, 1).DayNumber - any.Period.First.DayNumber;
            var query = any with { Period = new(any.Period.First.AddDays(days), any.Period.Last.AddDays(days)), Over = null, TreeOn = any.TreeOn?.AddDays(180) };

            var counted = Snapshot.CountBy(query);

            var expected = NaiveAnswer.Of(dossiers, Snapshot.Units, query, query.Period);
            Assert.All(counted.Groups, group => Assert.Equal(expected[(group.Key, group.Within)], group.Counts));
            Assert.Equal(expected.Values.Aggregate(Counts.Zero, (sum, counts) => sum + counts), counted.Total.Counts);
        }, iter: 8, threads: 1);
    }

    private async Task<List<DossierFacts>> FactsAsync()
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var waits = new Dictionary<int, List<Wait>>();
        await ReadAsync(connection, "SELECT DossierId, date(FromAt), date(ToAt) FROM DossierPauses WHERE Reason = 'Supplement'", row =>
        {
            if (!waits.TryGetValue(row.GetInt32(0), out var own))
            {
                waits.Add(row.GetInt32(0), own = []);
            }

            own.Add(new(Day(row, 1)!.Value, Day(row, 2)));
        });
        var procedures = new Dictionary<int, Procedure>();
        await ReadAsync(connection, "SELECT Id, Code, ValidFrom FROM Procedures", row => procedures.Add(
            row.GetInt32(0), Snapshot.Procedures.All.Single(version => version.Code == row.GetString(1) && version.ValidFrom == Day(row, 2))));
        var dossiers = new List<DossierFacts>();
        await ReadAsync(
            connection,
            """
            SELECT date(ReceivedAt), r.Code, s.Code, ProcedureId, Channel, DigitizedOnReceipt, Outcome, date(CompletedAt), date(DueAt), date(OriginalDueAt),
                   date(ResultDigitizedAt), date(ApologyIssuedOn), SupplementRequests, ReusedData, PaidOnline, ResultDelivery, d.Id
            FROM Dossiers d JOIN Units r ON r.Id = ReceivedById JOIN Units s ON s.Id = SettledById
            WHERE ReceivedAt IS NOT NULL
            """,
            row => dossiers.Add(new(Day(row, 0)!.Value, row.GetString(1), row.GetString(2), procedures[row.GetInt32(3)])
            {
                Channel = (ReceiptChannel)row.GetInt32(4),
                DigitizedOnReceipt = (Digitization)row.GetInt32(5),
                Outcome = (Outcome)row.GetInt32(6),
                CompletedOn = Day(row, 7),
                DueOn = Day(row, 8),
                OriginalDueOn = Day(row, 9),
                ResultDigitizedOn = Day(row, 10),
                ApologyIssuedOn = Day(row, 11),
                SupplementRequests = row.GetInt32(12),
                ReusedData = row.GetBoolean(13),
                PaidOnline = row.GetBoolean(14),
                ResultDelivery = row.IsDBNull(15) ? null : (ResultDelivery)row.GetInt32(15),
                Waits = waits.GetValueOrDefault(row.GetInt32(16)),
            }));
        return dossiers;
    }

    private static async Task ReadAsync(SqliteConnection connection, string sql, Action<SqliteDataReader> take)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            take(reader);
        }
    }

    private static DateOnly? Day(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Sample.Day(row.GetString(column));
}
