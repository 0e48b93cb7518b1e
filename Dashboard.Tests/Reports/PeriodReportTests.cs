using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests.Reports;

[Collection(nameof(SeedDatabase))]
public sealed class PeriodReportTests(SeedDatabase database)
{
    private static readonly PeriodChoice FirstQuarter = PeriodChoice.Named(PeriodScheme.Reporting, new(PeriodLength.Quarter, 2025, 1));
    private static readonly PeriodChoice Article = PeriodChoice.Free(new(new(2021, 1, 1), new(2025, 5, 16)));

    public static TheoryData<ReportKind, string> KindsAndLanguages => new(ReportKinds.All.SelectMany(kind => Preferences.Languages.Select(language => (kind, language))));

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Sheets_HaveLegalDistinctNames_AndACellForEachColumn(ReportKind kind, string language)
    {
        var report = Report(kind, FirstQuarter, language);

        Assert.All(report.Sheets, sheet => Assert.Matches(@"^[^\[\]:*?/\\]{1,31}$", sheet.Name));
        Assert.Equal(report.Sheets.Count, report.Sheets.Select(sheet => sheet.Name).Distinct().Count());
        Assert.All(report.Sheets, sheet => Assert.All(sheet.Rows, row => Assert.Equal(sheet.Columns.Count, row.Cells.Count)));
        Assert.All(report.Sheets, sheet => Assert.NotEmpty(sheet.Rows));
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Csv_EveryCode_OpensTheFigureOfItsCell(ReportKind kind, string language)
    {
        var report = Report(kind, FirstQuarter, language);
        using var file = new MemoryStream();
        Data.Reports.CsvWriter.Write(report, file);
        file.Position = 0;
        using var csv = CsvReader.Create(file, CsvReaderOptions.Default);

        csv.ReadHeader();
        string[] heads = [.. csv.Headers];
        var codeOf = language == "vi" ? "Mã số liệu: " : "Figure code: ";
        var coded = heads.Index().Where(head => head.Item.StartsWith(codeOf, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(coded);
        var opened = 0;
        while (csv.Read())
        {
            foreach (var (place, head) in coded.Where(column => csv.GetString(column.Index).Length > 0))
            {
                var figure = FigurePassport.Read(csv.GetString(place), database.Snapshot.Units, database.Snapshot.Procedures)!.Figure.In(database.Snapshot, ReportingCalendar.Reporting);
                Assert.Equal(csv.GetString(Array.IndexOf(heads, head[codeOf.Length..])), figure.Rate?.Percent?.ToString("0.00", CultureInfo.InvariantCulture) ?? figure.Count.ToString(CultureInfo.InvariantCulture));
                opened++;
            }
        }

        Assert.True(opened >= 10, $"{opened} codes");
    }

    [Theory]
    [InlineData(ReportKind.SettlementByField)]
    [InlineData(ReportKind.SettlementByUnit)]
    public async Task Settlement_OfAReportingQuarter_TotalsAreThoseOfTheVerbFigures(ReportKind kind)
    {
        var run = await database.RunAsync("figures", "--from", "2024-12-15", "--to", "2025-03-14", "--by", "level", "--unit-basis", "settled-by", "--format", "json");

        var figures = JsonDocument.Parse(run.Output).RootElement;
        List<JsonElement> told = [.. figures.GetProperty("rows").EnumerateArray(), figures.GetProperty("total")];
        var rows = Report(kind, FirstQuarter).Main.Rows.Where(row => row.Style != RowStyle.Plain).ToList();
        Assert.Equal(3, rows.Count);
        foreach (var (row, counts) in rows.Zip(told.Select(row => row.GetProperty("counts"))))
        {
            long Of(string count) => counts.GetProperty(count).GetInt64();
            long In(int column) => (long)row.Cells[column - 1].Value!;
            Assert.Equal(
                (Of("received") + Of("carriedOver"), Of("online"), Of("counter") + Of("postal"), Of("carriedOver")), (In(3), In(4), In(5), In(6)));
            Assert.Equal((Of("resolved"), Of("early") + Of("onTime"), Of("late"), Of("inProcess")), (In(7), In(8) + In(9), In(10), In(11)));
        }
    }

    [Theory]
    [InlineData(ReportKind.SettlementByField)]
    [InlineData(ReportKind.SettlementByUnit)]
    public void Settlement_EveryRow_KeepsTheIdentitiesOfTheForm(ReportKind kind)
    {
        var form = Report(kind, FirstQuarter).Main;

        Assert.Equal(13, form.Columns.Count);
        Assert.Equal(["(3)=(4)+(5)+(6)", "(7)=(8)+(9)+(10)", "(11)=(12)+(13)"], form.Columns.Select(column => column.Mark).Where(mark => mark.Contains('=')));
        Assert.All(form.Rows, row =>
        {
            long Of(int column) => (long)row.Cells[column - 1].Value!;
            Assert.Equal(Of(3), Of(4) + Of(5) + Of(6));
            Assert.Equal(Of(7), Of(8) + Of(9) + Of(10));
            Assert.Equal(Of(11), Of(12) + Of(13));
            Assert.Equal(Of(3), Of(7) + Of(11));
        });
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void SumRows_AreTheSumsOfTheRowsTheyName(ReportKind kind, string language)
    {
        foreach (var sheet in Report(kind, FirstQuarter, language).Sheets)
        {
            Assert.All(sheet.Rows.Where(row => row.SumOf.Count > 0), row =>
            {
                for (var column = 0; column < row.Cells.Count; column++)
                {
                    if (row.Cells[column].Kind == CellKind.Count)
                    {
                        Assert.Equal(row.Cells[column].Value, row.SumOf.Sum(part => (long)sheet.Rows[part].Cells[column].Value!));
                    }
                }
            });
        }
    }

    [Fact]
    public void Settlement_ByFieldAndByUnit_HaveTheSameTotalAndLevels()
    {
        var (fields, units) = (Report(ReportKind.SettlementByField, FirstQuarter).Main, Report(ReportKind.SettlementByUnit, FirstQuarter).Main);

        Assert.Equal(Sums(fields), Sums(units));
    }

    [Fact]
    public void Settlement_Head_NamesFormPeriodAndWhoReports()
    {
        var head = Report(ReportKind.SettlementByField, FirstQuarter).Main.Head!;

        Assert.Equal(["Biểu số II.06", "Kỳ báo cáo: Quý I/2025"], head.Left);
        Assert.Equal(["TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "(Từ ngày 15/12/2024 đến ngày 14/03/2025)"], head.Centre);
        Assert.Equal(["Đơn vị báo cáo: UBND huyện Châu Thành", "Đơn vị nhận báo cáo: UBND tỉnh An Giang"], head.Right);
        Assert.Equal("Đơn vị tính: Số hồ sơ TTHC", head.UnitOfMeasure);
    }

    [Fact]
    public void Head_OfARunningPeriod_SaysThatItIsPart()
    {
        var head = Report(ReportKind.Online, PeriodChoice.Named(PeriodScheme.Reporting, new(PeriodLength.Quarter, 2025, 2))).Main.Head!;

        Assert.Equal("Kỳ chưa hết: mới đến 16/05/2025: 63/92 ngày", head.Centre[^1]);
    }

    [Fact]
    public void Online_OfTheArticlesDays_HoldsTheTrueFigures()
    {
        var table = Report(ReportKind.Online, Article, "en").Main;

        var sums = table.Rows.Where(row => row.Style != RowStyle.Plain).Select(row => (
            (string)row.Cells[2].Value!, (long)row.Cells[3].Value!, (long)row.Cells[4].Value!, Rate.Rounded(100 * (decimal)row.Cells[5].Value!)));
        Assert.Equal([("District level", 41_319, 12_669, 30.66m), ("Commune level", 116_626, 82_515, 70.75m), ("Total", 157_945, 95_184, 60.26m)], sums);
        var total = table.Rows[^1].Cells;
        Assert.Equal([Cell.Count(55_900), Cell.Percent(new Rate(55_900, 157_945))], total.Skip(8).Take(2));
        Assert.Equal([Cell.Count(51_866), Cell.Percent(new Rate(51_866, 157_945))], total.Skip(12).Take(2));
    }

    [Fact]
    public void Online_OfTheArticlesDays_ListsWhatWasPrintedWithBothValues()
    {
        var published = Report(ReportKind.Online, Article, "en").Sheets[1];

        Assert.Equal("Published figures", published.Name);
        Assert.Equal(
            [
                ("District level", "Online submission", 30.66m, 30.66m, "Matches"),
                ("Commune level", "Online submission", 70.75m, 70.75m, "Matches"),
                ("All levels", "Online submission", 66.26m, 60.26m, "Differs"),
                ("All levels", "Digitized on receipt", 32.2m, 35.39m, "Differs"),
                ("All levels", "Results digitized", 32.79m, 32.84m, "Differs"),
            ],
            published.Rows.Select(row => (
                (string)row.Cells[0].Value!, (string)row.Cells[1].Value!,
                Rate.Rounded(100 * (decimal)row.Cells[4].Value!), Rate.Rounded(100 * (decimal)row.Cells[8].Value!), (string)row.Cells[10].Value!)));
        Assert.Equal([Cell.Points(6m), Cell.Points(-3.19m), Cell.Points(-0.05m)], published.Rows.Skip(2).Select(row => row.Cells[9]));
    }

    [Fact]
    public void Online_OfOtherDaysOrOneUnit_HoldsNoPublishedFigures()
    {
        Assert.DoesNotContain(Report(ReportKind.Online, FirstQuarter, "en").Sheets, sheet => sheet.Name == "Published figures");
        Assert.Empty(Figures(ReportKind.Online, Article, unit: "30589").Published);
    }

    [Fact]
    public void OnTime_LateWithAndWithoutApology_AreAllLate()
    {
        var table = Report(ReportKind.OnTime, FirstQuarter, "en").Main;

        var (late, with, without) = (ColumnOf(table, "Late"), ColumnOf(table, "Late with an apology letter"), ColumnOf(table, "Late without an apology"));
        Assert.True((long)table.Rows[^1].Cells[with].Value! > 0);
        Assert.All(table.Rows, row => Assert.Equal((long)row.Cells[late].Value!, (long)row.Cells[with].Value! + (long)row.Cells[without].Value!));
    }

    [Fact]
    public void Targets_Verdicts_FollowTheCounts()
    {
        var table = Report(ReportKind.Targets, FirstQuarter, "en").Main;

        Assert.All(table.Rows.Where(row => row.Cells[4].Kind == CellKind.Percent), row =>
            Assert.Equal((decimal)row.Cells[4].Value! >= (decimal)row.Cells[5].Value! ? "Met" : "Not met", row.Cells[7].Value));
        Assert.Contains(table.Rows, row => row.Cells[7].Value is "Met");
        Assert.Contains(table.Rows, row => row.Cells[9].Value is "assumed");
    }

    [Fact]
    public void Counts_OfEveryLinkedCell_AreWhatItsQuestionAnswers()
    {
        var sheets = Report(ReportKind.Full, FirstQuarter).Sheets.Where(sheet => sheet.Columns.Count < 20 && sheet.Rows.Count < 200);

        var asked = 0;
        foreach (var sheet in sheets)
        {
            // one row of each kind is enough: a question costs a pass over all dossiers
            foreach (var (row, index) in sheet.Rows.Select((row, index) => (row, index)).DistinctBy(row => (row.row.Style, row.row.Indicator, row.row.Counted)))
            {
                for (var column = 0; column < row.Cells.Count; column++)
                {
                    if (sheet.CountedAt(index, column) is { } counted)
                    {
                        asked++;
                        Assert.Equal(row.Cells[column].Value, counted.Figure.From(database.Snapshot.CountBy(counted.Query).Total.Counts));
                    }
                }
            }
        }

        Assert.InRange(asked, 150, 2000);
    }

    [Fact]
    public void Comparison_HoldsTheQuarterBeforeAndAYearEarlier_LikeForLike()
    {
        var comparison = Report(ReportKind.Online, PeriodChoice.Named(PeriodScheme.Reporting, new(PeriodLength.Quarter, 2025, 2)), "en").Sheets.Single(sheet => sheet.Name == "Comparison");

        Assert.Equal(["Previous period: 15/12/2024–15/02/2025", "Same period last year: 15/03/2024–16/05/2024"], comparison.Columns.Select(column => column.Group).Where(group => group.Length > 0).Distinct());
        var received = comparison.Rows[0].Cells;
        var before = database.Snapshot.CountBy(new(DossierFilter.Everything, new(new(2024, 12, 15), new(2025, 2, 15)), new(2025, 2, 15))).Total.Counts[Measure.Received];
        Assert.Equal(Cell.Count(before), received[2]);
        Assert.Equal(Cell.Change((long)received[1].Value! - before), received[3]);
    }

    [Fact]
    public void Checks_OfTheSeedData_AllHold() =>
        Assert.All(PeriodCheck.All(Figures(ReportKind.Full, FirstQuarter)), check => Assert.True(check.Holds, check.Name.En));

    [Fact]
    public void OldPeriod_AskedAgainAfterLaterDossiers_GivesTheSameCounts()
    {
        var early = new DateOnly(2025, 3, 14);
        var asKnownThen = Figures(ReportKind.Full, FirstQuarter, asOf: early);
        var asKnownNow = Figures(ReportKind.Full, FirstQuarter);

        Measure[] followed = [Measure.ResultsDigitized, Measure.ResolvedDigitized, Measure.LateWithApology];
        Assert.All(Enum.GetValues<Measure>().Except(followed), measure => Assert.Equal(asKnownThen.Settled[measure], asKnownNow.Settled[measure]));
        Assert.Equal(asKnownThen.SettledByField.Select(part => new SettlementLine("", part.Counts).Total), asKnownNow.SettledByField.Select(part => new SettlementLine("", part.Counts).Total));
    }

    [Fact]
    public void UnitThatBeginsLater_IsToldApartFromNoData()
    {
        var figures = Figures(ReportKind.Online, FirstQuarter, unit: "AC");

        Assert.True(figures.IsEmpty);
        Assert.True(figures.IsUnitOutOfTime);
    }

    [Theory]
    [InlineData(ReportKind.SettlementByField, "ii06-field_30589_2024-12-15_2025-03-14_2025-03-14.xlsx")]
    [InlineData(ReportKind.OnTime, "on-time_30589_2024-12-15_2025-03-14_2025-03-14.xlsx")]
    public void FileName_SaysReportUnitPeriodAndDay(ReportKind kind, string expected) =>
        Assert.Equal(expected, PeriodReport.From(Figures(kind, FirstQuarter, unit: "30589"), "vi").FileName);

    private static int ColumnOf(ReportSheet sheet, string name) => sheet.Columns.Index().First(column => column.Item.Name == name).Index;

    private static IEnumerable<object?> Sums(ReportSheet form) =>
        form.Rows.Where(row => row.Style != RowStyle.Plain).SelectMany(row => row.Cells.Skip(2).Select(cell => cell.Value));

    private Report Report(ReportKind kind, PeriodChoice period, string language = "vi") => PeriodReport.From(Figures(kind, period), language);

    private PeriodFigures Figures(ReportKind kind, PeriodChoice period, string? unit = null, DateOnly? asOf = null) => PeriodFigures.From(
        database.Snapshot, new ReportRequest(kind, new FigureRequest { Period = period, Unit = unit, AsOf = asOf }),
        ReportingCalendar.Reporting);
}
