using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>On-time handling by level and unit, and the same under one definition after the other.</summary>
internal static class OnTimeSheet
{
    private static readonly Wording Ended = new("Đã giải quyết trong kỳ", "Resolved in the period");
    private static readonly Wording FallenDue = new("Đến hạn trong kỳ", "Due in the period");
    private static readonly Wording FirstDue = new("Đến hạn theo ngày hẹn ban đầu", "Due by the original due date");
    private static readonly Wording Open = new("Đang giải quyết cuối kỳ", "In process at the end");

    public static ReportSheet Of(PeriodFigures figures, FormBasis basis)
    {
        var table = new LevelTable(
            basis,
            new(Ended, Measure.Resolved), new(Ended, Measure.Early), new(Ended, Measure.OnTime), new(Ended, Measure.Late),
            new(Ended, Measure.LateWithApology),
            new(Ended, new("Trễ hạn, không có xin lỗi", "Late without an apology"), Measure.Late, Measure.LateWithApology),
            new(Ended, Indicators.OnTimeClosed),
            new(FallenDue, Measure.Due), new(FallenDue, Measure.DueOnTime), new(FallenDue, Indicators.OnTimeDue),
            new(FirstDue, Measure.DueOriginal), new(FirstDue, Measure.DueOriginalOnTime), new(FirstDue, Indicators.OnTimeOriginal),
            new(Open, Measure.InProcess), new(Open, Measure.InProcessOverdue));
        var title = basis.In("Giải quyết thủ tục hành chính đúng hạn, trễ hạn", "Administrative procedures handled on time and late");
        return new ReportSheet(
            basis.In("Đúng hạn", "On time"), title, [basis.SettledBy, Bases(basis), basis.Currency],
            table.Columns, table.Rows(figures.SettledByUnit, figures.Settled))
        {
            LeadingColumns = LevelTable.LeadingColumns,
            CanFilter = false,
            Query = figures.Query with { Basis = UnitBasis.SettledBy },
            Head = basis.Head("", title, basis.In("Đơn vị tính: Số hồ sơ TTHC", "Unit of measure: dossiers")),
            Signature = basis.Signature,
        };
    }

    /// <summary>"On time" under each definition, with the dossiers that make the difference.</summary>
    public static ReportSheet Ladder(PeriodFigures figures, FormBasis basis)
    {
        var difference = basis.In("So với cách tính trước", "Against the definition before");
        return new ReportSheet(
            basis.In("Các cách tính đúng hạn", "On-time definitions"),
            basis.In("Đúng hạn theo từng cách tính", "On time under each definition"),
            [.. basis.Lines, basis.SettledBy],
            [
                new(basis.In("Phạm vi", "Scope")),
                new(basis.In("Cách tính", "Definition")),
                new(basis.In("Đúng hạn", "On time")) { Part = ColumnPart.Numerator },
                new(basis.In("Tổng", "Of")) { Part = ColumnPart.Denominator },
                new(basis.In("Tỷ lệ (%)", "Rate (%)")) { Rule = new ColumnRule.ShareOf([2], 3) },
                new(basis.In("Hồ sơ đúng hạn", "On-time dossiers"), difference),
                new(basis.In("Hồ sơ trong mẫu số", "Dossiers in the base"), difference),
                new(basis.In("Điểm %", "Points"), difference),
                new(basis.In("Định nghĩa", "Definition in full")),
            ],
            [
                .. figures.SettledByUnit.Where(part => part.Key.Length == 0)
                    .SelectMany(part => Rungs(part.Counts, Names.Of(part.Level), new RowSubject(Level: part.Level), RowStyle.Plain, basis)),
                .. Rungs(figures.Settled, new("Tổng cộng", "Total"), new RowSubject(), RowStyle.Level, basis),
            ])
        {
            LeadingColumns = 2,
            Query = figures.Query with { Basis = UnitBasis.SettledBy },
        };
    }

    private static IEnumerable<ReportRow> Rungs(Counts counts, Wording scope, RowSubject subject, RowStyle style, FormBasis basis) =>
        OnTimeLadder.From(counts).Rungs.Index().Select(rung => new ReportRow(style, [
            Cell.Text(scope.In(basis.Language)),
            Cell.Text(rung.Item.Definition.Name.In(basis.Language)),
            Cell.Count(rung.Item.Rate.Numerator), Cell.Count(rung.Item.Rate.Denominator), Cell.Percent(rung.Item.Rate),
            .. rung.Index == 0
                ? new[] { Cell.Empty, Cell.Empty, Cell.Empty }
                : [Cell.Change(rung.Item.MoreInTime), Cell.Change(rung.Item.MoreInBase), Cell.Points(rung.Item.Points)],
            Cell.Text(rung.Item.Definition.Definition.In(basis.Language)),
        ])
        {
            Subject = subject,
            Indicator = rung.Item.Definition,
        });

    private static string Bases(FormBasis basis) => basis.In(
        "So sánh theo ngày: hẹn hôm nay chưa quá hạn. Trước hạn gồm cả hồ sơ trả lại, rút, dừng trước hạn, khác cột (8) của biểu II.06. Trễ hạn có xin lỗi: có văn bản xin lỗi đến ngày tính đến.",
        "Dates are compared, not hours: due today is not overdue. Early includes dossiers returned, withdrawn or stopped early, unlike column (8) of form II.06. Late with an apology: a letter issued by the as-of day.");
}
