using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>Form II.06 as a table of thirteen columns: levels with their fields or units below them, the total last.</summary>
internal static class SettlementSheet
{
    private static readonly Wording Received = new("Số hồ sơ tiếp nhận", "Received");
    private static readonly Wording Resolved = new("Số hồ sơ đã giải quyết", "Resolved");
    private static readonly Wording InProcess = new("Số hồ sơ đang giải quyết", "In process");
    private static readonly Wording Total = new("Tổng số", "Total");

    /// <summary>Columns 3 to 13: head, what is counted, and from which columns of the form it is summed.</summary>
    private static readonly FormColumn[] Columns =
    [
        new(Received, Total, new(Measure.ToHandle), [4, 5, 6], line => line.Total),
        new(Received, new("Trực tuyến trong kỳ", "In the period, online"), new(Measure.Online), [], line => line.Online),
        new(Received, new("Trực tiếp, bưu chính trong kỳ", "In the period, direct or post"), new(Measure.Counter, Measure.Postal), [], line => line.DirectOrPostal),
        new(Received, new("Kỳ trước chuyển sang", "Carried over"), new(Measure.CarriedOver), [], line => line.CarriedOver),
        new(Resolved, Total, new(Measure.Resolved), [8, 9, 10], line => line.Resolved),
        new(Resolved, new("Trước hạn", "Early"), new([Measure.Early], [Measure.EarlyWithdrawn]), [], line => line.Early),
        new(Resolved, new("Đúng hạn", "On time"), new(Measure.OnTime, Measure.EarlyWithdrawn), [], line => line.OnTime),
        new(Resolved, new("Quá hạn", "Late"), new(Measure.Late), [], line => line.Late),
        new(InProcess, Total, new(Measure.InProcess), [12, 13], line => line.InProcess),
        new(InProcess, new("Trong hạn", "Within deadline"), new(Measure.InProcessWithin, Measure.OverdueWaiting), [], line => line.Within),
        new(InProcess, new("Quá hạn", "Overdue"), new([Measure.InProcessOverdue], [Measure.OverdueWaiting]), [], line => line.Overdue),
    ];

    public static ReportSheet ByField(PeriodFigures figures, FormBasis basis) => Of(
        figures, basis, figures.SettledByField, basis.In("II.06 lĩnh vực", "II.06 fields"), basis.In("Lĩnh vực", "Field"),
        part => (figures.Fields[part.Key].In(basis.Language), new RowSubject(Level: part.Level, Field: part.Key)));

    public static ReportSheet ByUnit(PeriodFigures figures, FormBasis basis) => Of(
        figures, basis, figures.SettledByUnit, basis.In("II.06 đơn vị", "II.06 units"), basis.In("Đơn vị", "Unit"),
        part => (figures.Units.Find(part.Key)!.Name.In(basis.Language), new RowSubject(Unit: part.Key)));

    private static ReportSheet Of(
        PeriodFigures figures, FormBasis basis, IReadOnlyList<LevelPart> parts, string name, string head, Func<LevelPart, (string Name, RowSubject Subject)> told)
    {
        var title = basis.In("Tình hình, kết quả giải quyết thủ tục hành chính", "State and results of settlement of administrative procedures");
        return new ReportSheet(
            name, title, [basis.SettledBy, Notes(basis), basis.Currency],
            [
                new(basis.In("TT", "No.")) { Mark = "(1)" },
                new(head) { Mark = "(2)" },
                .. Columns.Select((column, i) => column.In(basis.Language, number: i + 3)),
            ],
            [.. Rows(parts, basis, told), TotalRow(figures, parts, basis)])
        {
            LeadingColumns = 2,
            CanFilter = false,
            Query = figures.Query with { Basis = UnitBasis.SettledBy },
            Head = basis.Head("II.06", title, basis.In("Đơn vị tính: Số hồ sơ TTHC", "Unit of measure: dossiers")),
            Signature = basis.Signature,
        };
    }

    private static IEnumerable<ReportRow> Rows(
        IReadOnlyList<LevelPart> parts, FormBasis basis, Func<LevelPart, (string Name, RowSubject Subject)> told)
    {
        var (level, number) = (-1, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Key.Length == 0)
            {
                (level, number) = (level + 1, 0);
                yield return Row(RowStyle.Level, Cell.Text(LevelTable.Roman(level)), Names.Of(part.Level).In(basis.Language), part.Counts) with
                {
                    SumOf = [.. LevelTable.Below(parts, i)],
                    Subject = new RowSubject(Level: part.Level),
                };
                continue;
            }

            var (name, subject) = told(part);
            yield return Row(RowStyle.Plain, Cell.Count(++number), name, part.Counts) with { Subject = subject };
        }
    }

    private static ReportRow TotalRow(PeriodFigures figures, IReadOnlyList<LevelPart> parts, FormBasis basis) =>
        Row(RowStyle.Total, Cell.Empty, basis.In("Tổng cộng", "Total"), figures.Settled) with
        {
            SumOf = [.. LevelTable.Levels(parts)],
            Subject = new RowSubject(),
        };

    private static ReportRow Row(RowStyle style, Cell number, string name, Counts counts)
    {
        var line = new SettlementLine("", counts);
        return new ReportRow(style, [number, Cell.Text(name), .. Columns.Select(column => Cell.Count(column.Of(line)))]);
    }

    private static string Notes(FormBasis basis) => basis.In(
        "Cột (9) gồm hồ sơ trả lại, rút, dừng xử lý trước hạn; cột (12) gồm hồ sơ chờ bổ sung. Cân đối: (3) = (7) + (11).",
        "Column (9) holds dossiers returned, withdrawn or stopped before their due date; column (12) those waiting for a supplement. Balance: (3) = (7) + (11).");

    /// <summary>One column of the form.</summary>
    private sealed record FormColumn(Wording Group, Wording Name, CountedFigure Counted, int[] Sum, Func<SettlementLine, long> Of)
    {
        public ReportColumn In(string language, int number) => new(Name.In(language), Group.In(language))
        {
            Mark = $"({number})" + (Sum.Length == 0 ? "" : "=" + string.Join('+', Sum.Select(other => $"({other})"))),
            Counted = Counted,
            Rule = Sum.Length == 0 ? null : new ColumnRule.SumOf([.. Sum.Select(other => other - 1)]),
        };
    }
}
