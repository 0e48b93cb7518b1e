using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>The overview as a workbook: the figures of the page, each with its two counts, and what is needed to cite them.</summary>
public static class OverviewReport
{
    /// <summary>Lays out the figures; works out none of its own.</summary>
    /// <param name="overview">What the page shows.</param>
    /// <param name="language">"vi" or "en".</param>
    public static Report From(Overview overview, string language)
    {
        var basis = new OverviewBasis(overview, language);
        var title = basis.In("Tổng quan giải quyết thủ tục hành chính", "Overview of administrative procedures");
        var handling = new UnitTable(
            overview, language, AttributedBy.EndOfProcessing, AttributedBy.DueDate, AttributedBy.OriginalDueDate, AttributedBy.PeriodEnd);
        var receipt = new UnitTable(overview, language, AttributedBy.Receipt);
        var question = overview.Question;
        List<ReportSheet> tables =
        [
            new(basis.In("Chỉ số chính", "Key figures"), title, basis.Lines, KeyFigureColumns(basis), [.. KeyFigureRows(overview, language)])
            {
                CanFilter = false,
                Query = question.Query,
            },
            new(
                basis.In("Tiếp nhận và số hóa", "Receipt and digitization"),
                basis.In("Tiếp nhận và số hóa theo cấp và đơn vị", "Receipt and digitization by level and unit"),
                basis.Lines, receipt.Columns, receipt.Rows)
            {
                LeadingColumns = UnitTable.LeadingColumns,
                Query = question.Query,
            },
            new(
                basis.In("Giải quyết", "Handling"),
                basis.In("Giải quyết hồ sơ theo cấp và đơn vị", "Handling of dossiers by level and unit"),
                basis.Lines, handling.Columns, handling.Rows)
            {
                LeadingColumns = UnitTable.LeadingColumns,
                Query = question.Query,
            },
            Trend(overview, basis),
            OverviewSheets.Pace(overview, basis),
            OverviewSheets.Moved(overview, basis),
        ];
        return new Report(basis.FileName, title, language, basis.Currency,
        [
            .. tables,
            ReferenceSheets.Definitions(language, basis.Lines),
            ReferenceSheets.Notes(language, basis.Notes),
            PassportSheet.Of(tables, question, language),
        ])
        {
            Question = question,
        };
    }

    private static List<ReportColumn> KeyFigureColumns(OverviewBasis basis)
    {
        var inPeriod = basis.In("Trong kỳ", "In the period");
        var compared = $"{basis.In("So với", "Compared with")} {OverviewBasis.Days(basis.Overview.Compared)}";
        var target = basis.In("Chỉ tiêu", "Target");
        return
        [
            new(basis.In("Chỉ số", "Indicator")),
            .. Divided(inPeriod, basis, 1, basis.Overview.Question.Query),
            .. Divided(compared, basis, 4, basis.Overview.Question.ComparedQuery),
            new(basis.In("Chênh lệch (điểm %)", "Difference (points)"), compared),
            new(target, target),
            new(basis.In("So chỉ tiêu (điểm %)", "Against target (points)"), target),
            new(basis.In("Kết quả", "Status"), target),
            new(basis.In("Căn cứ chỉ tiêu", "Source of the target"), target),
            new(basis.In("Giả định", "Assumption"), target),
        ];
    }

    /// <summary>Two counts and their rate.</summary>
    /// <param name="group">The head above them.</param>
    /// <param name="basis">In which language.</param>
    /// <param name="first">The column of the first.</param>
    /// <param name="query">What they answer.</param>
    private static ReportColumn[] Divided(string group, OverviewBasis basis, int first, CountQuery query) =>
    [
        new(basis.In("Tử số", "Numerator"), group) { Part = ColumnPart.Numerator, Query = query },
        new(basis.In("Mẫu số", "Denominator"), group) { Part = ColumnPart.Denominator, Query = query },
        new(basis.In("Tỷ lệ", "Rate"), group) { Rule = new ColumnRule.ShareOf([first], first + 1), Query = query },
    ];

    private static IEnumerable<ReportRow> KeyFigureRows(Overview overview, string language)
    {
        foreach (var figure in overview.KeyFigures)
        {
            yield return KeyFigureRow(overview, figure.Indicator, figure.Verdict, language);
            yield return KeyFigureRow(overview, figure.Beside, new(figure.BesideRate, null), language);
        }
    }

    private static ReportRow KeyFigureRow(Overview overview, Indicator indicator, TargetVerdict verdict, string language)
    {
        var compared = indicator.From(overview.ComparedTotal);
        return new ReportRow(RowStyle.Plain, [
            Cell.Text(indicator.Name.In(language)),
            Cell.Count(verdict.Rate.Numerator),
            Cell.Count(verdict.Rate.Denominator),
            Cell.Percent(verdict.Rate),
            Cell.Count(compared.Numerator),
            Cell.Count(compared.Denominator),
            Cell.Percent(compared),
            Cell.Points(verdict.Rate.PointsAbove(compared)),
            Cell.Percent(verdict.Target?.Percent),
            Cell.Points(verdict.PointsAbove),
            Cell.Text(Names.Of(verdict.Status).In(language)),
            Cell.Text(verdict.Target?.Source.In(language) ?? ""),
            Cell.Text(verdict.Target is { IsAssumption: true } ? OverviewBasis.Assumed.In(language) : ""),
        ])
        {
            Indicator = indicator,
            Subject = new RowSubject(),
        };
    }

    private static ReportSheet Trend(Overview overview, OverviewBasis basis)
    {
        var indicator = overview.Request.Indicator;
        var numerator = string.Join(" + ", indicator.Numerator.Select(measure => Measures.Of(measure).Name.In(basis.Language)));
        var isByQuarter = overview.TrendTotal is [{ Name.Length: PeriodLength.Quarter }, ..];
        var title = isByQuarter ? basis.In("Diễn biến theo quý", "Quarterly trend") : basis.In("Diễn biến theo tháng", "Monthly trend");
        List<ReportColumn> columns =
        [
            new(isByQuarter ? basis.In("Quý", "Quarter") : basis.In("Tháng", "Month")),
            new(basis.In("Từ ngày", "From")),
            new(basis.In("Đến ngày", "To")),
            new(isByQuarter ? basis.In("Chưa hết quý", "Still running") : basis.In("Chưa hết tháng", "Still running")),
        ];
        foreach (var series in overview.Trend)
        {
            var level = Names.Of(series.Level).In(basis.Language);
            columns.AddRange([
                new(numerator, level),
                new(Measures.Of(indicator.Denominator).Name.In(basis.Language), level),
                new(basis.In("Tỷ lệ", "Rate"), level),
                new(basis.In("Chỉ tiêu", "Target"), level),
            ]);
        }

        // the series of all levels have the same months
        var months = overview.Trend.Count == 0 ? [] : overview.Trend[0].Points;
        return new ReportSheet(
            title,
            $"{title}: {indicator.Name.In(basis.Language)}",
            basis.Lines,
            columns,
            [.. months.Select((month, i) => new ReportRow(RowStyle.Plain, [
                Cell.Text(month.SubPeriod.Name is { } name ? Names.Of(name).In(basis.Language) : ""),
                Cell.Day(month.SubPeriod.Days.First),
                Cell.Day(month.SubPeriod.Days.Last),
                Cell.Text(month.IsRunning ? "×" : ""),
                .. overview.Trend.SelectMany(series => TrendCells(series.Points[i])),
            ]))]);
    }

    private static Cell[] TrendCells(TrendPoint point) =>
    [
        Cell.Count(point.Rate.Numerator), Cell.Count(point.Rate.Denominator), Cell.Percent(point.Rate), Cell.Percent(point.Target?.Percent),
    ];
}
