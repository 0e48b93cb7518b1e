using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

public sealed class OverviewReportTests
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Sheets_HaveLegalDistinctNames_AndACellForEachColumn(string language)
    {
        var report = OverviewReport.From(SampleSnapshot.Overview(), language);

        Assert.All(report.Sheets, sheet => Assert.InRange(sheet.Name.Length, 1, 31));
        Assert.All(report.Sheets, sheet => Assert.DoesNotMatch(@"[\[\]:*?/\\]", sheet.Name));
        Assert.Equal(report.Sheets.Count, report.Sheets.Select(sheet => sheet.Name).Distinct().Count());
        Assert.All(report.Sheets, sheet => Assert.All(sheet.Rows, row => Assert.Equal(sheet.Columns.Count, row.Cells.Count)));
    }

    [Fact]
    public void KeyFigures_AreThoseOfTheOverview()
    {
        var overview = SampleSnapshot.Overview();
        var rows = OverviewReport.From(overview, "en").Sheets[0].Rows;

        // each key figure, and the second basis told beside it
        Assert.Equal(2 * overview.KeyFigures.Count, rows.Count);
        Assert.Equal(
            [
                Cell.Text("Online submission"), Cell.Count(27), Cell.Count(40), Cell.Percent(new Rate(27, 40)),
                Cell.Count(5), Cell.Count(10), Cell.Percent(new Rate(5, 10)), Cell.Points(17.5m),
                Cell.Percent(80m), Cell.Points(-12.5m), Cell.Text("Not met"), Cell.Text("Plan 2025"), Cell.Text("assumed"),
            ],
            rows[0].Cells);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void UnitTables_LevelsAndTotal_AreSumsOfTheUnits(int sheetIndex)
    {
        var sheet = OverviewReport.From(SampleSnapshot.Overview(), "en").Sheets[sheetIndex];

        var units = sheet.Rows.Where(row => row.Style == RowStyle.Plain).ToList();
        var total = Assert.Single(sheet.Rows, row => row.Style == RowStyle.Total);
        for (var column = 3; column < 8; column++)
        {
            if (total.Cells[column].Kind != CellKind.Count)
            {
                continue;
            }

            Assert.Equal(total.Cells[column].Value, units.Sum(row => (long)row.Cells[column].Value!));
            foreach (var level in sheet.Rows.Where(row => row.Style == RowStyle.Level))
            {
                Assert.Equal(level.Cells[column].Value, units.Where(row => row.Cells[0] == level.Cells[0]).Sum(row => (long)row.Cells[column].Value!));
            }
        }
    }

    [Fact]
    public void UnitTables_HoldTheirCountsAndRatesOfEveryUnit()
    {
        var overview = SampleSnapshot.Overview();
        var sheets = OverviewReport.From(overview, "en").Sheets;

        foreach (var unit in overview.Levels.SelectMany(level => level.Units))
        {
            var cells = sheets.Skip(1).Take(2).SelectMany(sheet => sheet.Columns
                .Zip(sheet.Rows.Single(row => row.Cells[1] == Cell.Text(unit.Unit.Code)).Cells)).ToList();
            Assert.All(Measures.All.Where(measure => measure.Measure <= Measure.DueOnTime), measure =>
                Assert.Contains(cells, cell => cell.First.Name == measure.Name.En && cell.Second == Cell.Count(unit.Counts[measure.Measure])));
            Assert.All(Indicators.All.Take(6), indicator =>
                Assert.Contains(cells, cell => cell.First.Name == indicator.Name.En + " (%)" && cell.Second == Cell.Percent(indicator.From(unit.Counts))));
        }
    }

    [Fact]
    public void Rate_NothingReceived_IsADashAndNotZero()
    {
        var overview = SampleSnapshot.Overview();
        var department = OverviewReport.From(overview, "en").Sheets[1].Rows.Single(row => row.Cells[1] == Cell.Text("892.TP"));

        var rate = department.Cells[7];
        Assert.Equal(CellKind.NoFigure, rate.Kind);
        Assert.Null(rate.Value);
    }

    [Fact]
    public void Trend_HasARowForEachMonthAndTheCountsOfEachLevel()
    {
        var overview = SampleSnapshot.Overview();
        var trend = OverviewReport.From(overview, "vi").Sheets[3];

        Assert.Equal(Overview.RecentCount, trend.Rows.Count);
        Assert.Equal(Cell.Text("Tháng 4/2025"), trend.Rows[^2].Cells[0]);
        Assert.Equal([Cell.Day(new(2025, 4, 1)), Cell.Day(new(2025, 4, 30)), Cell.Empty], trend.Rows[^2].Cells.Skip(1).Take(3));
        Assert.Equal(
            [Cell.Count(27), Cell.Count(40), Cell.Percent(new Rate(27, 40)), Cell.Percent(80m)], trend.Rows[^2].Cells.Skip(4).Take(4));
        Assert.Equal(Cell.Text("×"), trend.Rows[^1].Cells[3]);
    }

    [Fact]
    public void Pace_SaysWhatEachTargetOfTheYearNeeds()
    {
        var overview = Overview.From(ArticleTotals.Wanting(65), new(), ReportingCalendar.Reporting);

        var sheet = OverviewReport.From(overview, "en").Sheets[4];

        var row = Assert.Single(sheet.Rows);
        Assert.Equal(
            [
                Cell.Text("Online submission"), Cell.Count(95_184), Cell.Count(157_945), Cell.Percent(new Rate(95_184, 157_945)), Cell.Percent(65m),
                Cell.Count(22_648), Cell.Count(22_202), Cell.Percent(98.03m), Cell.Percent(new Rate(117_832, 180_593)), Cell.Text("Hard"),
            ],
            row.Cells);
        Assert.Equal("Dossiers expected: 17/05/2024–31/12/2024 times the ratio of 01/01/2025–16/05/2025 to 01/01/2024–16/05/2024; an estimate.", sheet.Basis[^1]);
    }

    [Fact]
    public void Moved_UnitsAddUpToTheTotalRow()
    {
        var overview = Overview.From(WhatMovedTests.BothRoseAndTheWholeFell, WhatMovedTests.FirstQuarter, ReportingCalendar.Reporting);

        var rows = OverviewReport.From(overview, "vi").Sheets[5].Rows;

        Assert.Equal(
            [
                Cell.Text("30589"), Cell.Text("Đơn vị 30589"), Cell.Count(30), Cell.Count(100), Cell.Percent(new Rate(30, 100)),
                Cell.Count(80), Cell.Count(250), Cell.Percent(new Rate(80, 250)), Cell.Points(0.88m), Cell.Points(-8.44m), Cell.Points(-7.56m),
            ],
            rows[0].Cells);
        Assert.Equal([Cell.Points(2), Cell.Points(-15), Cell.Points(-13)], rows[^1].Cells.TakeLast(3));
        Assert.Equal(RowStyle.Total, rows[^1].Style);
    }

    [Fact]
    public void UnitTables_UnitsThatCannotBeToldApart_ShareTheirPlaces()
    {
        var overview = Overview.From(SampleDistrict.Snapshot, new(), ReportingCalendar.Reporting);

        var rows = OverviewReport.From(overview, "vi").Sheets[1].Rows;

        Assert.All(overview.Levels.SelectMany(level => level.Units), unit => Assert.Equal(
            unit.Rank is { } first ? [Cell.Count(first), Cell.Count(unit.LastRank!.Value)] : [Cell.Empty, Cell.Empty],
            rows.Single(row => row.Cells[1] == Cell.Text(unit.Unit.Code)).Cells.TakeLast(2)));
        Assert.Contains(overview.Levels.SelectMany(level => level.Units), unit => unit.LastRank > unit.Rank);
    }

    [Fact]
    public void Definitions_NameEveryIndicatorAndCount()
    {
        var definitions = OverviewReport.From(SampleSnapshot.Overview(), "vi").Sheets.Single(sheet => sheet.Name == "Định nghĩa");

        Assert.Equal(
            Indicators.All.Select(indicator => indicator.Id).Concat(Measures.All.Select(measure => measure.Id)),
            definitions.Rows.Select(row => row.Cells[1].Value));
    }

    [Fact]
    public void Basis_RunningSyntheticPeriod_IsSaidOnEachTable()
    {
        var report = OverviewReport.From(SampleSnapshot.Overview(), "vi");

        Assert.All(report.Sheets.Take(4), sheet => Assert.Equal(
            [
                "Tất cả đơn vị · Tất cả các cấp · Kỳ 01/04/2025–30/06/2025 (Quý II/2025, theo lịch), mới đến 16/05/2025: 46/91 ngày",
                "Tính đến 16/05/2025 · số liệu chốt 17:00 16/05/2025 · lần nạp 3 · có số liệu minh họa",
            ],
            sheet.Basis));
        var notes = report.Sheets.Single(sheet => sheet.Name == "Căn cứ và ghi chú").Rows;
        Assert.Contains(notes, row => row.Cells[0] == Cell.Text("Chỉ tiêu giả định"));
        Assert.Contains(notes, row => row.Cells.SequenceEqual([Cell.Text("Từ ngày"), Cell.Day(new(2025, 4, 1))]));
    }

    [Theory]
    [InlineData(null, null, "overview_all_2025-01-01_2025-03-31_2025-03-31.xlsx")]
    [InlineData("892.TP", null, "overview_892-TP_2025-01-01_2025-03-31_2025-03-31.xlsx")]
    [InlineData("../ữ", Level.Commune, "overview_-----commune_2025-01-01_2025-03-31_2025-03-31.xlsx")]
    public void FileName_SaysWhatItIsAbout_InSafeLetters(string? unit, Level? level, string expected)
    {
        var period = PeriodChoice.Free(new(new(2025, 1, 1), new(2025, 3, 31)));

        var report = OverviewReport.From(SampleSnapshot.Overview(new() { Period = period, Unit = unit, Level = level }), "vi");

        Assert.Equal(expected, report.FileName);
    }
}
