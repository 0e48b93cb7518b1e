using System.Text.Json;
using ClosedXML.Excel;
using Dashboard.Commands;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests;

/// <summary>
/// The counts Châu Thành district published in May 2025 (An Giang newspaper), by every way out of the product; the third
/// percentage was printed 66.26 there, and follows from no count.
/// </summary>
[Collection(nameof(SeedDatabase))]
public sealed class PublishedFiguresTests(SeedDatabase database)
{
    private static readonly Period Published = new(new DateOnly(2021, 1, 1), new DateOnly(2025, 5, 16));

    private static readonly Measure[] States =
    [
        Measure.CarriedOver, Measure.InProcess, Measure.InProcessWithin, Measure.InProcessOverdue, Measure.OverdueWaiting, Measure.ToHandle, Measure.HandledOnTime,
    ];

    private static readonly Measure[] Flows = [.. Enum.GetValues<Measure>().Except(States)];

    [Fact]
    public async Task Figures_ByLevel_AreThePublishedCounts()
    {
        var run = await database.RunAsync("figures", "--from", "2021-01-01", "--to", "2025-05-16", "--by", "level", "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var root = JsonDocument.Parse(run.Output).RootElement;
        var (district, commune) = (root.GetProperty("rows")[0], root.GetProperty("rows")[1]);
        var total = root.GetProperty("total");
        Assert.Equal("district", district.GetProperty("key").GetString());
        Assert.Equal((12_669, 41_319, 30.66m), RateOf(district, "online"));
        Assert.Equal("commune", commune.GetProperty("key").GetString());
        Assert.Equal((82_515, 116_626, 70.75m), RateOf(commune, "online"));
        Assert.Equal((95_184, 157_945, 60.26m), RateOf(total, "online"));
        Assert.Equal((55_900, 157_945, 35.39m), RateOf(total, "digitizedOnReceipt"));
        Assert.Equal((51_866, 157_945, 32.84m), RateOf(total, "resultsDigitized"));
        Assert.Equal("2025-05-16", root.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Workbook_HoldsThePublishedCounts_AsNumbers()
    {
        var folder = Directory.CreateTempSubdirectory("published-figures");
        try
        {
            var file = Path.Combine(folder.FullName, "overview.xlsx");

            await database.RunAsync("report", "overview", "--from", "2021-01-01", "--to", "2025-05-16", "--lang", "en", "--out", file);

            using var workbook = new XLWorkbook(file);
            var keys = workbook.Worksheet(1).RowsUsed().ToDictionary(row => row.Cell(1).GetString());
            Assert.Equal((95_184, 157_945), (keys["Online submission"].Cell(2).GetValue<int>(), keys["Online submission"].Cell(3).GetValue<int>()));
            Assert.Equal(95_184d / 157_945, keys["Online submission"].Cell(4).GetDouble(), 15);
            Assert.Equal(55_900, keys["Digitized on receipt"].Cell(2).GetValue<int>());
            Assert.Equal(51_866, keys["Results digitized"].Cell(2).GetValue<int>());
            var sums = workbook.Worksheet(2).RowsUsed().Where(row => row.Cell(2).IsEmpty() && row.Cell(4).DataType == XLDataType.Number).ToList();
            Assert.Equal(
                [("Commune level", 116_626, 82_515), ("District level", 41_319, 12_669), ("", 157_945, 95_184)],
                sums.Select(row => (row.Cell(1).GetString(), row.Cell(4).GetValue<int>(), row.Cell(5).GetValue<int>())));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Sql_OverTheDatabase_CountsTheSame()
    {
        var rows = await SqlAsync(
            """
            SELECT u.Level, COUNT(*), SUM(d.Channel = 2), SUM(d.DigitizedOnReceipt = 2), SUM(d.ResultDigitizedAt IS NOT NULL)
            FROM Dossiers d JOIN Units u ON u.Id = d.ReceivedById
            WHERE d.ReceivedAt >= '2021-01-01' AND d.ReceivedAt < '2025-05-17'
            GROUP BY u.Level
            """);

        var counted = database.Snapshot.CountBy(Query(Published) with { By = By.Level });
        Assert.Equal(2, rows.Count);
        Assert.Equal((157_945, 95_184, 55_900, 51_866), (rows.Sum(row => row.Counts[0]), rows.Sum(row => row.Counts[1]), rows.Sum(row => row.Counts[2]), rows.Sum(row => row.Counts[3])));
        Assert.All(rows, row => Assert.Equal(
            Values(counted.Of(row.Key.ToLowerInvariant()).Counts, Measure.Received, Measure.Online, Measure.DigitizedOnReceipt, Measure.ResultsDigitized), row.Counts));
    }

    [Fact]
    public async Task Sql_OfAQuarterByUnit_CountsTheSameStates()
    {
        var quarter = new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31));
        var rows = await SqlAsync(
            """
            SELECT u.Code,
                   SUM(ReceivedAt >= '2025-01-01' AND ReceivedAt < '2025-04-01'),
                   SUM(ReceivedAt < '2025-01-01' AND (CompletedAt IS NULL OR CompletedAt >= '2025-01-01')),
                   SUM(CompletedAt >= '2025-01-01' AND CompletedAt < '2025-04-01'),
                   SUM(CompletedAt >= '2025-01-01' AND CompletedAt < '2025-04-01' AND date(CompletedAt) > date(DueAt)),
                   SUM(ReceivedAt < '2025-04-01' AND (CompletedAt IS NULL OR CompletedAt >= '2025-04-01')),
                   SUM(ReceivedAt < '2025-04-01' AND (CompletedAt IS NULL OR CompletedAt >= '2025-04-01') AND DueAt < '2025-03-31')
            FROM Dossiers d JOIN Units u ON u.Id = d.ReceivedById
            GROUP BY u.Code
            """);

        var counted = database.Snapshot.CountBy(Query(quarter) with { By = By.Unit });
        Assert.Equal(23, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            row.Counts.Select(count => count ?? 0),
            Values(counted.Of(row.Key).Counts, Measure.Received, Measure.CarriedOver, Measure.Resolved, Measure.Late, Measure.InProcess, Measure.InProcessOverdue)
                .Select(count => count ?? 0)));
    }

    [Theory]
    [InlineData(PeriodLength.Month, 53)]
    [InlineData(PeriodLength.Quarter, 18)]
    [InlineData(PeriodLength.Year, 5)]
    public void SubPeriods_AddUpToThePeriod_AskedTogetherOrOneByOne(PeriodLength length, int expected)
    {
        var snapshot = database.Snapshot;

        var together = Figures.From(snapshot, new(Published) { By = new(By.Nothing, length) });
        var oneByOne = snapshot.CountBy(Query(Published) with { Over = length }).SubPeriods
            .Select(subPeriod => Figures.From(snapshot, new(subPeriod.Days)).Total).ToList();

        Assert.Equal(expected, together.Rows.Count);
        Assert.Equal(together.Rows.Select(row => row.Counts), oneByOne);
        Assert.All(Flows, measure => Assert.Equal(together.Total[measure], together.Rows.Sum(row => row.Counts[measure])));
        Assert.Equal(together.Rows.SkipLast(1).Select(row => row.Counts[Measure.InProcess]), together.Rows.Skip(1).Select(row => row.Counts[Measure.CarriedOver]));
    }

    [Theory]
    [InlineData(UnitBasis.ReceivedBy)]
    [InlineData(UnitBasis.SettledBy)]
    public void Units_AddUpToLevels_AndLevelsToTheTotal(UnitBasis basis)
    {
        var snapshot = database.Snapshot;
        var request = new FiguresRequest(Published) { Basis = basis };

        var byUnit = Figures.From(snapshot, request with { By = new(By.Unit) });
        var byLevel = Figures.From(snapshot, request with { By = new(By.Level) });

        Assert.All(byLevel.Rows, level => Assert.Equal(
            level.Counts,
            byUnit.Rows.Where(unit => Keys.Of(snapshot.Units.Find(unit.Key)!.Level) == level.Key).Aggregate(Counts.Zero, (sum, unit) => sum + unit.Counts)));
        Assert.Equal(byUnit.Total, byLevel.Rows.Aggregate(Counts.Zero, (sum, level) => sum + level.Counts));
    }

    [Fact]
    public void Balance_HoldsInEveryUnitAndMonth()
    {
        var result = database.Snapshot.CountBy(Query(Published) with { By = By.Unit, Over = PeriodLength.Month });

        Assert.Equal((23, 53), (result.Groups.Count, result.SubPeriods.Count));
        Assert.All(result.Groups.SelectMany(group => group.SubPeriods.Append(group.Counts)), counts =>
        {
            Assert.Equal(counts[Measure.Received] + counts[Measure.CarriedOver], counts[Measure.Resolved] + counts[Measure.InProcess]);
            Assert.Equal(counts[Measure.Resolved], counts[Measure.Early] + counts[Measure.OnTime] + counts[Measure.Late]);
            Assert.Equal(counts[Measure.InProcess], counts[Measure.InProcessWithin] + counts[Measure.InProcessOverdue]);
        });
    }

    private static CountQuery Query(Period period) => new(DossierFilter.Everything, period, Published.Last);

    private static (int, int, decimal) RateOf(JsonElement row, string indicator)
    {
        var rate = row.GetProperty("rates").GetProperty(indicator);
        return (rate.GetProperty("numerator").GetInt32(), rate.GetProperty("denominator").GetInt32(), rate.GetProperty("percent").GetDecimal());
    }

    private static long?[] Values(Counts counts, params Measure[] measures) => [.. measures.Select(measure => (long?)counts[measure])];

    /// <summary>A key and counts in each row.</summary>
    private async Task<List<(string Key, long?[] Counts)>> SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<(string, long?[])>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add((reader.GetString(0), [.. Enumerable.Range(1, reader.FieldCount - 1).Select(i => reader.IsDBNull(i) ? (long?)null : reader.GetInt64(i))]));
        }

        return rows;
    }
}
