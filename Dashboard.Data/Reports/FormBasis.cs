using System.Globalization;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>The words around the tables of a period report: official head, basis, signatures.</summary>
/// <param name="Figures">What is reported.</param>
/// <param name="Language">"vi" or "en".</param>
internal sealed record FormBasis(PeriodFigures Figures, string Language)
{
    private const string ToFillIn = "……………………";

    private ReportBasis Basis { get; } = new(Figures.Question, Language);

    /// <inheritdoc cref="ReportBasis.Lines"/>
    public IReadOnlyList<string> Lines => Basis.Lines;

    /// <inheritdoc cref="ReportBasis.Currency"/>
    public string Currency => Basis.Currency;

    /// <inheritdoc cref="ReportBasis.PeriodText"/>
    public string PeriodText => Basis.PeriodText;

    /// <inheritdoc cref="ReportBasis.FileName"/>
    public string FileName => Basis.FileName(ReportKinds.Key(Figures.Kind));

    /// <summary>Said below tables counted with the settling unit.</summary>
    public string SettledBy => In("Hồ sơ được tính cho đơn vị giải quyết.", "A dossier is counted with the unit that settles it.");

    /// <summary>Said below tables counted with the receiving unit.</summary>
    public string ReceivedBy => In("Hồ sơ được tính cho đơn vị tiếp nhận.", "A dossier is counted with the unit that received it.");

    /// <summary>Everything a reader may ask of the figures, item by item.</summary>
    public IEnumerable<(string Item, Cell Content)> Notes =>
    [
        .. Basis.About,
        .. Figures.Compared.Select(compared => (Names.Of(compared.With).In(Language), Cell.Text(ReportBasis.Days(compared.Days)))),
        .. Basis.Current,
        .. Figures.Targets.All.Any(target => target.IsAssumption && target.IsInForce(Figures.StatesOn)) ? [Basis.AssumptionNote] : Array.Empty<(string, Cell)>(),
        (In("Đơn vị được tính", "Units counted with"), Cell.Text(In(
            "Tiếp nhận và số hóa: đơn vị tiếp nhận. Giải quyết và đúng hạn: đơn vị giải quyết. Mỗi bảng ghi rõ.",
            "Receipt and digitization: the receiving unit. Settlement and on-time handling: the settling unit. Each table says which."))),
        (In("Trả lại, rút, dừng", "Returned, withdrawn, stopped"), Cell.Text(In(
            "Nằm trong số đã giải quyết; ở biểu II.06 xếp vào cột (9) khi kết thúc trước hạn, cột (10) khi quá hạn.",
            "Part of resolved; in form II.06 under (9) when ended before the due date, under (10) when past it."))),
        (In("Chờ bổ sung", "Waiting for a supplement"), Cell.Text(In(
            "Hồ sơ chờ công dân bổ sung vào cuối kỳ xếp vào cột (12) của biểu II.06, dù đã qua ngày hẹn.",
            "A dossier waiting for the citizen at the end of the period stands under (12) of form II.06, even past its due date."))),
        (In("Công thức", "Formulas"), Cell.Text(In(
            "Ô tổng và ô tỷ lệ là công thức trên các ô số đếm.",
            "Sums and rates are formulas over the cells of counts."))),
        .. Basis.Rules,
    ];

    /// <summary>The head of a form.</summary>
    /// <param name="number">Number of the form; empty for a table that has none.</param>
    /// <param name="title">What it holds.</param>
    /// <param name="unitOfMeasure">What is counted.</param>
    public FormHead Head(string number, string title, string unitOfMeasure) => new(
        [
            .. number.Length == 0 ? Array.Empty<string>() : [In($"Biểu số {number}", $"Form {number}")],
            In($"Kỳ báo cáo: {PeriodName}", $"Reporting period: {PeriodName}"),
        ],
        [In(title.ToUpper(CultureInfo.GetCultureInfo("vi-VN")), title), .. PeriodLines],
        [In($"Đơn vị báo cáo: {Reporting}", $"Reported by: {Reporting}"), In($"Đơn vị nhận báo cáo: {Receiving}", $"Reported to: {Receiving}")],
        unitOfMeasure);

    public SignatureBlock Signature => new(
        In("……………, ngày …… tháng …… năm ………", "……………, date ………………"),
        [In("Người làm báo cáo", "Prepared by"), In("(Ký, ghi rõ họ tên)", "(Signature, full name)")],
        [In("Thủ trưởng đơn vị", "Head of unit"), In("(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)")]);

    /// <summary>"Quý I/2025", or the days of a period without a name.</summary>
    public string PeriodName => Figures.Period.Name is { } name ? Names.Of(name).In(Language) : ReportBasis.Days(Figures.Period.Days);

    /// <summary>Who reports, as an authority.</summary>
    public string Reporting => Figures.Office is { } office ? Authority(office) : ToFillIn;

    private string Receiving => Figures.Units.Find(Figures.Office?.Parent) is { } above ? Authority(above) : ToFillIn;

    private IEnumerable<string> PeriodLines
    {
        get
        {
            var (first, last) = (ReportBasis.Day(Figures.Period.Days.First), ReportBasis.Day(Figures.Period.Days.Last));
            yield return In($"(Từ ngày {first} đến ngày {last})", $"(From {first} to {last})");
            if (Figures.IsRunning)
            {
                yield return In($"Kỳ chưa hết: {Basis.Running}", $"Part period: {Basis.Running}");
            }
        }
    }

    /// <summary>A province, district or commune reports as its people's committee; an office under its own name.</summary>
    private string Authority(Unit unit) => unit.Kind is UnitKind.Department or UnitKind.Branch
        ? unit.Name.In(Language)
        : In($"UBND {char.ToLowerInvariant(unit.Name.Vi[0])}{unit.Name.Vi[1..]}", $"People's Committee of {unit.Name.En}");

    public string In(string vietnamese, string english) => Basis.In(vietnamese, english);
}
