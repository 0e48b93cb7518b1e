using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>The reports of a period as their readers get them: the same tables on the page, in the workbook, as CSV and on paper.</summary>
public static class PeriodReport
{
    /// <summary>Lays out the figures; works out none of its own.</summary>
    /// <param name="figures">What is reported.</param>
    /// <param name="language">"vi" or "en".</param>
    public static Report From(PeriodFigures figures, string language)
    {
        var basis = new FormBasis(figures, language);
        List<ReportSheet> tables = [.. Tables(figures, basis)];
        IReadOnlyList<ReportSheet> sheets =
        [
            .. tables,
            ReferenceSheets.Notes(language, basis.Notes),
            ReferenceSheets.Definitions(language, basis.Lines),
            PassportSheet.Of(tables, figures.Question, language), // long, and seldom printed
            .. figures.Kind == ReportKind.Full ? [DataSheet.Of(figures, basis)] : Array.Empty<ReportSheet>(),
        ];
        var title = ReportKinds.Name(figures.Kind).In(language);
        return figures.Kind == ReportKind.Full
            ? new Report(basis.FileName, title, language, basis.Currency, [CoverSheet.Of(figures, basis, sheets), .. sheets]) { Main = sheets[^1], Question = figures.Question }
            : new Report(basis.FileName, title, language, basis.Currency, sheets) { Question = figures.Question };
    }

    private static IEnumerable<ReportSheet> Tables(PeriodFigures figures, FormBasis basis) => figures.Kind switch
    {
        ReportKind.SettlementByField => [SettlementSheet.ByField(figures, basis), ComparisonSheet.Of(figures, basis)],
        ReportKind.SettlementByUnit => [SettlementSheet.ByUnit(figures, basis), ComparisonSheet.Of(figures, basis)],
        ReportKind.Online => [OnlineSheet.Of(figures, basis), .. Published(figures, basis), ComparisonSheet.Of(figures, basis)],
        ReportKind.OnTime => [OnTimeSheet.Of(figures, basis), OnTimeSheet.Ladder(figures, basis), ComparisonSheet.Of(figures, basis)],
        ReportKind.Targets => [TargetSheet.Of(figures, basis), TargetSheet.Summary(figures, basis), ComparisonSheet.Of(figures, basis)],
        _ =>
        [
            .. TextSheets.Of(figures, basis),
            SettlementSheet.ByField(figures, basis), SettlementSheet.ByUnit(figures, basis),
            OnlineSheet.Of(figures, basis), .. Published(figures, basis),
            OnTimeSheet.Of(figures, basis), OnTimeSheet.Ladder(figures, basis),
            TargetSheet.Of(figures, basis), TargetSheet.Summary(figures, basis),
            ComparisonSheet.Of(figures, basis),
            CheckSheet.Of(figures, basis),
        ],
    };

    private static IEnumerable<ReportSheet> Published(PeriodFigures figures, FormBasis basis) =>
        figures.Published.Count == 0 ? [] : [OnlineSheet.Published(figures, basis)];
}

/// <summary>The first page of a full report: whose, of what, and what is in it.</summary>
internal static class CoverSheet
{
    public static ReportSheet Of(PeriodFigures figures, FormBasis basis, IReadOnlyList<ReportSheet> sheets)
    {
        var title = basis.In("Báo cáo tình hình giải quyết thủ tục hành chính", "Report on the settlement of administrative procedures");
        return new ReportSheet(
            basis.In("Bìa", "Cover"), title, [basis.Currency],
            [new(basis.In("TT", "No.")), new(basis.In("Trang tính", "Sheet")), new(basis.In("Nội dung", "Content"))],
            [.. sheets.Index().Select(sheet => new ReportRow(
                RowStyle.Plain, [Cell.Count(sheet.Index + 1), Cell.Text(sheet.Item.Name), Cell.Text(sheet.Item.Title)]))])
        {
            CanFilter = false,
            Head = basis.Head("", title, figures.Stamp.IsSynthetic ? basis.In("Có số liệu minh họa", "Contains synthetic data") : ""),
            Signature = basis.Signature,
            WidestColumn = 90,
            InWorkbookOnly = true,
        };
    }
}

/// <summary>Every count of every unit and field in one long table, for the reader's own tables.</summary>
internal static class DataSheet
{
    public static ReportSheet Of(PeriodFigures figures, FormBasis basis) => new(
        basis.In("Dữ liệu", "Data"),
        basis.In("Mọi số đếm khác 0 theo đơn vị và lĩnh vực", "Every count above 0 by unit and field"),
        basis.Lines,
        [
            new(basis.In("Tính cho", "Counted with")),
            new(basis.In("Cấp", "Level")),
            new(basis.In("Mã đơn vị", "Unit code")),
            new(basis.In("Đơn vị", "Unit")),
            new(basis.In("Lĩnh vực", "Field")),
            new(basis.In("Mã số đếm", "Id of the count")),
            new(basis.In("Số đếm", "Count")),
            new(basis.In("Số hồ sơ", "Dossiers")) { Part = ColumnPart.Count },
        ],
        [
            .. Rows(figures, basis, figures.ReceivedByUnit, UnitBasis.ReceivedBy, isField: false),
            .. Rows(figures, basis, figures.SettledByUnit, UnitBasis.SettledBy, isField: false),
            .. Rows(figures, basis, figures.SettledByField, UnitBasis.SettledBy, isField: true),
        ])
    {
        LeadingColumns = 4,
        InWorkbookOnly = true,
        Query = figures.Query,
    };

    private static IEnumerable<ReportRow> Rows(
        PeriodFigures figures, FormBasis basis, IReadOnlyList<LevelPart> parts, UnitBasis by, bool isField)
    {
        var with = by == UnitBasis.ReceivedBy ? basis.In("Đơn vị tiếp nhận", "Receiving unit") : basis.In("Đơn vị giải quyết", "Settling unit");
        return parts.Where(part => part.Key.Length > 0).SelectMany(part => Measures.All.Where(measure => part.Counts[measure.Measure] > 0)
            .Select(measure => new ReportRow(RowStyle.Plain, [
                Cell.Text(with),
                Cell.Text(Names.Of(part.Level).In(basis.Language)),
                Cell.Text(isField ? "" : part.Key),
                Cell.Text(isField ? "" : figures.Units.Find(part.Key)!.Name.In(basis.Language)),
                Cell.Text(isField ? figures.Fields[part.Key].In(basis.Language) : ""),
                Cell.Text(measure.Id),
                Cell.Text(measure.Name.In(basis.Language)),
                Cell.Count(part.Counts[measure.Measure]),
            ])
            {
                Subject = (isField ? new RowSubject(Level: part.Level, Field: part.Key) : new RowSubject(Unit: part.Key)) with { Basis = by },
                Counted = new CountedFigure(measure.Measure),
            }));
    }
}

/// <summary>What must be equal in a report, held against each other before it leaves the house.</summary>
internal static class CheckSheet
{
    public static ReportSheet Of(PeriodFigures figures, FormBasis basis) => new(
        basis.In("Kiểm tra", "Checks"),
        basis.In("Cân đối số liệu", "Balance of the figures"),
        basis.Lines,
        [
            new(basis.In("Phép kiểm tra", "Check")),
            new(basis.In("Số dòng", "Rows")),
            new(basis.In("Vế trái", "Left side")),
            new(basis.In("Vế phải", "Right side")),
            new(basis.In("Chênh lệch", "Difference")) { Rule = new ColumnRule.Above(2, 3) },
            new(basis.In("Dòng sai", "Rows that fail")),
            new(basis.In("Kết quả", "Result")),
        ],
        [.. PeriodCheck.All(figures).Select(check => new ReportRow(RowStyle.Plain, [
            Cell.Text(check.Name.In(basis.Language)), Cell.Count(check.Rows), Cell.Count(check.Left), Cell.Count(check.Right),
            Cell.Change(check.Left - check.Right), Cell.Count(check.Failing),
            Cell.Text(check.Holds ? basis.In("Đúng", "Holds") : basis.In("Sai", "Fails")),
        ]))])
    {
        CanFilter = false,
    };
}

/// <summary>One equality over some rows of a report.</summary>
/// <param name="Name">What must be equal.</param>
/// <param name="Rows">How many rows it was asked of.</param>
/// <param name="Failing">How many of them fail.</param>
/// <param name="Left">The left side, summed over the rows.</param>
/// <param name="Right">The right side, summed over the rows.</param>
public sealed record PeriodCheck(Wording Name, int Rows, int Failing, long Left, long Right)
{
    public bool Holds => Failing == 0;

    /// <summary>Every equality a report must keep.</summary>
    public static IReadOnlyList<PeriodCheck> All(PeriodFigures figures)
    {
        List<SettlementLine> lines =
        [
            .. figures.SettledByField.Concat(figures.SettledByUnit).Select(part => new SettlementLine(part.Key, part.Counts)),
            new SettlementLine("", figures.Settled),
        ];
        List<Counts> received = [.. figures.ReceivedByUnit.Select(part => part.Counts), figures.Received];
        return
        [
            Over(lines, new("II.06: (3) = (4) + (5) + (6)", "II.06: (3) = (4) + (5) + (6)"), line => (line.Total, line.Online + line.DirectOrPostal + line.CarriedOver)),
            Over(lines, new("II.06: (7) = (8) + (9) + (10)", "II.06: (7) = (8) + (9) + (10)"), line => (line.Resolved, line.Early + line.OnTime + line.Late)),
            Over(lines, new("II.06: (11) = (12) + (13)", "II.06: (11) = (12) + (13)"), line => (line.InProcess, line.Within + line.Overdue)),
            Over(lines, new("II.06: (3) = (7) + (11)", "II.06: (3) = (7) + (11)"), line => (line.Total, line.Resolved + line.InProcess)),
            Over(received, new("Tiếp nhận = trực tuyến + trực tiếp + bưu chính", "Received = online + counter + post"),
                counts => (counts[Measure.Received], counts[Measure.Online] + counts[Measure.Counter] + counts[Measure.Postal])),
            Over(received, new("Số hóa đầy đủ không lớn hơn có số hóa", "Fully digitized is not more than digitized in any part"),
                counts => (Math.Max(counts[Measure.DigitizedOnReceipt], counts[Measure.DigitizedAny]), counts[Measure.DigitizedAny])),
            Sums(new("Tổng cộng = tổng các đơn vị tiếp nhận", "Total = sum of the receiving units"), figures.ReceivedByUnit, figures.Received, Measure.Received),
            Sums(new("Tổng cộng = tổng các đơn vị giải quyết", "Total = sum of the settling units"), figures.SettledByUnit, figures.Settled, Measure.ToHandle),
            Sums(new("Tổng cộng = tổng các lĩnh vực", "Total = sum of the fields"), figures.SettledByField, figures.Settled, Measure.ToHandle),
        ];
    }

    private static PeriodCheck Over<T>(IReadOnlyCollection<T> rows, Wording name, Func<T, (long Left, long Right)> sides)
    {
        var all = rows.Select(sides).ToList();
        return new PeriodCheck(name, all.Count, all.Count(row => row.Left != row.Right), all.Sum(row => row.Left), all.Sum(row => row.Right));
    }

    private static PeriodCheck Sums(Wording name, IReadOnlyList<LevelPart> parts, Counts total, Measure measure)
    {
        var sum = parts.Where(part => part.Key.Length > 0).Sum(part => part.Counts[measure]);
        return new PeriodCheck(name, 1, sum == total[measure] ? 0 : 1, total[measure], sum);
    }
}
