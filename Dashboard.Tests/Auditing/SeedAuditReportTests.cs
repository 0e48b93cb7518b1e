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
            workbook.Worksheet(sample).CellsUsed(cell => cell.DataType == XLDataType.DateTime && cell.Address.ColumnNumber == 4).Select(cell => cell.GetDateTime()).ToHashSet());
    }

    /// <summary>What is filled in by hand has room for it, and every due date told can be checked: the bulk of the last evening was due in the next year.</summary>
    [Theory]
    [InlineData("vi", "Mẫu kiểm tra", "Lịch làm việc", "25 trong 1.", "01/01/2025")]
    [InlineData("en", "Sample", "Working calendar", "25 of 1,", "01/01/2025")]
    public async Task Workbook_OfAUnit_CanBeCheckedOnPaper(string language, string sample, string calendar, string drawn, string newYear)
    {
        var content = await ContentAsync("2024-01-01");
        using var file = new MemoryStream();
        ExcelWriter.Write(AuditReport.Of(content, language), file);
        file.Position = 0;
        using var workbook = new XLWorkbook(file);
        var worksheet = workbook.Worksheet(sample);

        var rows = worksheet.RowsUsed(row => row.Cell(2).Value.ToString()!.StartsWith("000.00.06.", StringComparison.Ordinal)).ToList();
        Assert.Equal(25, rows.Count);
        Assert.All(rows, row => Assert.True(row.Height >= 30));
        Assert.Contains(worksheet.CellsUsed(), cell => cell.Value.ToString()!.Contains(drawn, StringComparison.Ordinal));
        Assert.DoesNotContain(worksheet.CellsUsed(), cell => cell.Value.ToString() == content.Sample!.Dossiers[0].ReceivedBy.Name.In(language));
        Assert.Contains(workbook.Worksheet(calendar).CellsUsed(), cell => cell.DataType == XLDataType.DateTime && cell.GetDateTime() == DateTime.ParseExact(newYear, "dd/MM/yyyy", null));
        Assert.Equal(content.Question.Snapshot.Calendar.Days.Any(day => day.Notice is not null) ? 4 : 3, workbook.Worksheet(calendar).LastColumnUsed().ColumnNumber());
    }

    /// <summary>A list of the cases of every unit would hold those within the range against them as well.</summary>
    [Fact]
    public async Task Content_OfAllUnits_ListsTheUnitsToBeExplainedAlone()
    {
        var content = await ContentAsync("2024-01-01", unit: null);

        var finding = content.Findings.Single(finding => finding.Signal == Signals.LateWithoutApology);
        var list = content.Lists.Single(list => list.Signal == Signals.LateWithoutApology);
        Assert.Equal(["30604"], finding.Raised);
        Assert.All(list.Dossiers, dossier => Assert.Equal("30604", dossier.ReceivedBy.Code));
        Assert.InRange(list.Count, 13, finding.Rate.Numerator - 1);
        Assert.Equal(content.Findings.Single(finding => finding.Signal == Signals.RescheduledAgain).Rate.Numerator, content.Lists.Single(list => list.Signal == Signals.RescheduledAgain).Count);
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

    private async Task<AuditContent> ContentAsync(string first = "2024-10-01", string? unit = "892.KTHT")
    {
        var contexts = new SeedContexts(seed.ConnectionString);
        var question = new Question(
            seed.Snapshot, new FigureRequest { Unit = unit, Period = PeriodChoice.Free(Sample.Days(first, "2024-12-31")) }, ReportingCalendar.ClosingOn(14));
        return await new AuditQueries(new DossierQueries(contexts), new SignalQueries(contexts), new SampleQueries(contexts))
            .ReadAsync(question, Measure.Resolved, new SampleRequest(SampleMethod.RiskWeighted, 25, 2025), TestContext.Current.CancellationToken);
    }
}
