using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Storage;
using Dashboard.Dossiers;
using Dashboard.Reports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Reports;

/// <summary>From every count of every report to a list of exactly as many dossiers, on the seed data.</summary>
[Collection(nameof(SeedDatabase))]
public sealed class ReportCountListsTests(SeedDatabase database)
{
    /// <summary>And the data, which stand in workbooks only.</summary>
    private static readonly string[] CountsOfOtherThings = ["Targets in brief", "Checks", "Cover", "Definitions", "Figures of the text", "Data"];

    /// <summary>The list as its page reads it, whole.</summary>
    private static readonly DossierPart OnePage = new(1_000_000);

    public static TheoryData<string, string?, ReportKind> Asked => new()
    {
        { "reporting 2025-Q1", null, ReportKind.Full },
        { "reporting 2025-Q2", "30589", ReportKind.Full },
        { "2021-01-01..2025-05-16", null, ReportKind.Online },
    };

    /// <summary>Of every kind: the full report holds the tables of all the others.</summary>
    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Count_OfAnyCell_IsTheLengthOfItsList(string period, string? unit, ReportKind kind)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var figures = Figures(period, unit, kind);
        await using var db = new SqliteReportingDbContext(new DbContextOptionsBuilder<SqliteReportingDbContext>().UseSqlite(database.ConnectionString).Options);
        var rows = await CountedRows.ReadAsync(db, database.Snapshot, cancellation);

        var wrong = new List<string>();
        var lists = new Dictionary<string, long>();
        foreach (var (where, count, href) in Counts(figures))
        {
            if (!lists.TryGetValue(href, out var length))
            {
                lists[href] = length = await DossierQueries.Page(rows, ListOf(href), OnePage).LongCountAsync(cancellation);
            }

            if (length != count)
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: {count}, its list {href} has {length}"));
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(lists.Count, 50, 5000);
    }

    [Theory]
    [InlineData(12, "/dossiers?count=inProcessOverdue&without=overdueWaiting&scheme=reporting&period=2025-Q1&basis=settled-by")]
    [InlineData(7, "/dossiers?count=early&without=earlyWithdrawn&scheme=reporting&period=2025-Q1&basis=settled-by")]
    public void ColumnOfTheForm_ThatLeavesSomeOut_LeadsToTheRest(int column, string expected)
    {
        var figures = Figures("reporting 2025-Q1", null, ReportKind.SettlementByField);
        var form = PeriodReport.From(figures, "en").Main;

        Assert.Equal(expected, ReportLinks.To(figures.Question, form.CountedAt(form.Rows.Count - 1, column)));
    }

    private static IEnumerable<(string Where, long Count, string Href)> Counts(PeriodFigures figures)
    {
        foreach (var sheet in PeriodReport.From(figures, "en").Sheets.Where(sheet => !CountsOfOtherThings.Contains(sheet.Name)))
        {
            for (var row = 0; row < sheet.Rows.Count; row++)
            {
                for (var column = sheet.LeadingColumns; column < sheet.Columns.Count; column++)
                {
                    if (sheet.Rows[row].Cells[column] is { Kind: CellKind.Count, Value: long count } && sheet.Columns[column].Group != "Printed")
                    {
                        var where = $"{sheet.Name}, row {row + 1}, {sheet.Columns[column].Name}";
                        yield return (where, count, ReportLinks.To(figures.Question, sheet.CountedAt(row, column)) ?? throw new InvalidOperationException($"{where} leads nowhere."));
                    }
                }
            }
        }
    }

    private DossierList ListOf(string href)
    {
        var reading = new AddressReading(href);
        var request = FigureQuery.Read(reading, database.Snapshot.Units, database.Snapshot.Procedures);
        var choice = ListChoice.Read(reading);
        Assert.Empty(reading.Problems);
        return choice.On(new Question(database.Snapshot, request, ReportingCalendar.Reporting));
    }

    private PeriodFigures Figures(string period, string? unit, ReportKind kind) => PeriodFigures.From(
        database.Snapshot,
        new ReportRequest(kind, new FigureRequest { Period = PeriodOf(period), Unit = unit }), ReportingCalendar.Reporting);

    private static PeriodChoice PeriodOf(string period)
    {
        if (period.Split("..") is [var first, var last])
        {
            return PeriodChoice.Free(Sample.Days(first, last));
        }

        Assert.True(PeriodName.TryParse(period.Split(' ')[1], out var name));
        return PeriodChoice.Named(PeriodScheme.Reporting, name);
    }
}
