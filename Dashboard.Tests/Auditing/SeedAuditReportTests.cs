using ClosedXML.Excel;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Auditing;

/// <summary>The audit workbook of a unit of the seed, read back.</summary>
[Collection(nameof(SeedDatabase))]
public sealed class SeedAuditReportTests(SeedDatabase seed)
{
    [Theory]
    [InlineData("vi", "Bậc thang đúng hạn", "Mẫu kiểm tra", "Cần giải trình")]
    [InlineData("en", "On-time ladder", "Sample", "To be explained")]
    public async Task Workbook_OfAUnit_HoldsLadderSignalsListsAndSample(string language, string ladder, string sample, string standing)
    {
        var content = await ContentAsync();
        using var file = new MemoryStream();
        ExcelWriter.Write(AuditReport.Of(content, language), file);
        file.Position = 0;
        using var workbook = new XLWorkbook(file);

        Assert.Equal(ladder, workbook.Worksheet(1).Name);
        Assert.Equal(8, workbook.Worksheets.Count);
        Assert.Contains(workbook.Worksheet(3).CellsUsed(), cell => cell.Value.ToString() == standing);
        var codes = workbook.Worksheet(sample).CellsUsed().Select(cell => cell.Value.ToString()!).Where(text => text.StartsWith("000.00.06.", StringComparison.Ordinal)).ToList();
        Assert.Equal(content.Sample!.Sample.Drawn.Select(drawn => drawn.Code), codes);
        Assert.Contains(workbook.Worksheet(sample).CellsUsed(), cell => cell.Value.ToString()!.Contains(content.Sample.Sample.Digest, StringComparison.Ordinal));
        Assert.Equal(
            content.Sample.Dossiers.Select(dossier => dossier.ReceivedAt).ToHashSet(),
            workbook.Worksheet(sample).CellsUsed(cell => cell.DataType == XLDataType.DateTime && cell.Address.ColumnNumber == 5).Select(cell => cell.GetDateTime()).ToHashSet());
    }

    [Fact]
    public async Task Content_OfAUnit_ListsTheBulkOfTheLastEvening()
    {
        var content = await ContentAsync();

        var bulk = content.Lists.Single(list => list.Signal == Signals.EndedInBulk);
        Assert.Equal((37L, 37), (bulk.Count, bulk.Dossiers.Count));
        Assert.Equal("000.00.06.H01-241212-0002", bulk.Dossiers[0].Code);
        Assert.All(bulk.Dossiers, dossier => Assert.Equal(new DateTime(2024, 12, 31), dossier.CompletedAt!.Value.Date));
        Assert.Equal(content.Question.Snapshot.CountBy(content.Question.Query).Total.Counts[Measure.Resolved], content.Ladder.Rungs[0].Rate.Denominator);
        Assert.Equal(25, content.Sample!.Dossiers.Count);
        Assert.Equal(Signals.All, content.Findings.Select(finding => finding.Signal));
    }

    private async Task<AuditContent> ContentAsync()
    {
        var contexts = new SeedContexts(seed.ConnectionString);
        var question = new Question(
            seed.Snapshot, new FigureRequest { Unit = "892.KTHT", Period = PeriodChoice.Free(Sample.Days("2024-10-01", "2024-12-31")) }, ReportingCalendar.ClosingOn(14));
        return await new AuditQueries(new DossierQueries(contexts), new SignalQueries(contexts), new SampleQueries(contexts))
            .ReadAsync(question, Measure.Resolved, new SampleRequest(SampleMethod.RiskWeighted, 25, 2025), TestContext.Current.CancellationToken);
    }
}
