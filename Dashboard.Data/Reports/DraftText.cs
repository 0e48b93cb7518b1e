using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>One number of a draft, with everything needed to stand by it.</summary>
/// <param name="Number">Its number in reading order, from 1.</param>
/// <param name="Name">What it is.</param>
/// <param name="Value">Exact.</param>
/// <param name="Formula">What is counted, or divided by what.</param>
/// <param name="Working">The arithmetic with its counts; empty for a plain count.</param>
/// <param name="Dossiers">The dossiers it counts; null for a rate or difference.</param>
public sealed record DraftFigure(int Number, string Name, Cell Value, string Formula, string Working, CountedCell? Dossiers)
{
    /// <summary>Its passport; null for a difference, and for what counts units and not dossiers.</summary>
    public FigurePassport? Passport { get; init; }
}

/// <summary>A piece of a sentence: words, a word that follows the figures, or a figure.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Figure">The figure it is; null for words.</param>
/// <param name="FollowsFigures">Whether another figure would put another word here: rose or fell, met or not met.</param>
public sealed record DraftPart(string Text, DraftFigure? Figure = null, bool FollowsFigures = false);

/// <summary>The text of a report in official wording, made from its figures alone: the same figures always give the same text.</summary>
/// <param name="Paragraphs">Each in pieces.</param>
public sealed partial record DraftText(IReadOnlyList<IReadOnlyList<DraftPart>> Paragraphs)
{
    /// <summary>Every figure in reading order.</summary>
    public IEnumerable<DraftFigure> Figures => Paragraphs.SelectMany(paragraph => paragraph).Select(part => part.Figure).OfType<DraftFigure>();

    /// <summary>Plain text, an empty line between paragraphs.</summary>
    public string ToText() => string.Join("\n\n", Paragraphs.Select(paragraph => string.Concat(paragraph.Select(part => part.Text))));

    /// <summary>For a word processor: paragraphs as official letters set them, figures bold.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        foreach (var paragraph in Paragraphs)
        {
            html.Append("<p style=\"font-family:'Times New Roman',serif;font-size:14pt;text-align:justify;text-indent:1cm;margin:0 0 6pt\">");
            foreach (var part in paragraph)
            {
                var text = WebUtility.HtmlEncode(part.Text);
                html.Append(part.Figure is null ? text : $"<b>{text}</b>");
            }

            html.Append("</p>\n");
        }

        return html.ToString();
    }

    /// <summary>The text with one more paragraph, which gives the codes its figures can be opened by; as it is where none has one.</summary>
    /// <param name="head">What stands before the codes.</param>
    public DraftText WithCodes(string head)
    {
        var codes = Figures.Select(figure => (figure.Number, figure.Passport?.Code)).Where(figure => figure.Code is not null).Select(figure => $"({figure.Number}) {figure.Code}").ToList();
        return codes.Count == 0 ? this : new([.. Paragraphs, [new DraftPart($"{head}: {string.Join("; ", codes)}.")]]);
    }

    /// <summary>Writes the text of a report.</summary>
    public static DraftText From(PeriodFigures figures, string language) => new DraftWriter(figures, language).Write();

    /// <summary>Takes a template apart at its places, "{name}", and puts the pieces of that name there.</summary>
    internal static IEnumerable<DraftPart> Fill(string template, Func<string, IEnumerable<DraftPart>> piece)
    {
        var from = 0;
        foreach (Match place in Place().Matches(template))
        {
            if (place.Index > from)
            {
                yield return new DraftPart(template[from..place.Index]);
            }

            foreach (var part in piece(place.Groups[1].Value))
            {
                yield return part;
            }

            from = place.Index + place.Length;
        }

        if (from < template.Length)
        {
            yield return new DraftPart(template[from..]);
        }
    }

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Place();
}

/// <summary>Writes the paragraphs of one report and numbers its figures.</summary>
internal sealed class DraftWriter
{
    private readonly PeriodFigures _figures;
    private readonly FormBasis _basis;
    private readonly CultureInfo _culture;
    private int _number;

    public DraftWriter(PeriodFigures figures, string language) =>
        (_figures, _basis, _culture) = (figures, new FormBasis(figures, language), CultureInfo.GetCultureInfo(language == "vi" ? "vi-VN" : "en-US"));

    private string Language => _basis.Language;

    public DraftText Write()
    {
        List<IEnumerable<DraftPart>> paragraphs = _figures.Kind switch
        {
            ReportKind.SettlementByField or ReportKind.SettlementByUnit => [Opening(), Settlement()],
            ReportKind.Online => [Opening(), Submission(), Digitization()],
            ReportKind.OnTime => [Opening(), Settlement(), Due()],
            ReportKind.Targets => [Opening(), .. TargetLines()],
            _ => [Opening(), Submission(), Digitization(), Settlement(), Due(), .. TargetLines()],
        };
        return new DraftText([.. paragraphs.Select(paragraph => (IReadOnlyList<DraftPart>)[.. paragraph]).Where(paragraph => paragraph.Count > 0)]);
    }

    private IEnumerable<DraftPart> Opening()
    {
        var part = _figures.IsRunning
            ? _basis.In($"; kỳ chưa hết, số liệu đến ngày {CellText.Day(_figures.Seen.Last)}", $"; the period has not ended, figures run to {CellText.Day(_figures.Seen.Last)}")
            : "";
        var synthetic = _figures.Stamp.IsSynthetic ? _basis.In(" Số liệu có hồ sơ minh họa.", " The data contain synthetic dossiers.") : "";

        // written at once: figures are numbered as they come
        return [.. DraftText.Fill(
            _basis.In(
                $"{_basis.PeriodName} (từ ngày {{first}} đến ngày {{last}}{part}), {{unit}} tiếp nhận {{received}} hồ sơ, kỳ trước chuyển sang {{carried}} hồ sơ.{synthetic}",
                $"{_basis.PeriodName} (from {{first}} to {{last}}{part}): {{unit}} received {{received}} dossiers, with {{carried}} carried over from the previous period.{synthetic}"),
            name => name switch
            {
                "first" => [new(CellText.Day(_figures.Period.Days.First))],
                "last" => [new(CellText.Day(_figures.Period.Days.Last))],
                "unit" => [new(UnitName)],
                "received" => Count(Measure.Received),
                _ => Count(Measure.CarriedOver),
            })];
    }

    private string UnitName => _figures.Unit is { } unit ? Within(unit.Name)
        : _figures.Request.Level is { } level ? Within(Names.Of(level))
        : _figures.Office is { } office ? Within(office.Name)
        : _basis.In("toàn bộ các đơn vị", "all units");

    /// <summary>Inside a sentence Vietnamese writes the kind of a unit small: huyện Châu Thành.</summary>
    private string Within(Wording name) => _basis.In(Lowered(name.Vi), name.En);

    private IEnumerable<DraftPart> Submission() =>
    [
        .. DraftText.Fill(
            _basis.In("Nộp trực tuyến {online} hồ sơ, đạt {rate}", "Submitted online: {online} dossiers, a rate of {rate}"),
            name => name == "online" ? Count(Measure.Online) : Rate(Indicators.Online)),
        .. Changes(Indicators.Online), .. Verdict(Indicators.Online), new("."),
        .. Levels(Indicators.Online),
    ];

    private IEnumerable<DraftPart> Digitization() =>
    [
        .. DraftText.Fill(
            _basis.In("Số hóa đầy đủ khi tiếp nhận {count} hồ sơ, đạt {rate}", "Fully digitized on receipt: {count} dossiers, a rate of {rate}"),
            name => name == "count" ? Count(Measure.DigitizedOnReceipt) : Rate(Indicators.DigitizedOnReceipt)),
        .. Changes(Indicators.DigitizedOnReceipt), .. Verdict(Indicators.DigitizedOnReceipt), new(". "),
        .. DraftText.Fill(
            _basis.In("Số hóa kết quả {count} hồ sơ, đạt {rate}", "Results digitized: {count} dossiers, a rate of {rate}"),
            name => name == "count" ? Count(Measure.ResultsDigitized) : Rate(Indicators.ResultsDigitized)),
        .. Changes(Indicators.ResultsDigitized), .. Verdict(Indicators.ResultsDigitized), new("."),
    ];

    private IEnumerable<DraftPart> Settlement() =>
    [
        .. DraftText.Fill(
            _basis.In(
                "Đã giải quyết {resolved} hồ sơ; trước hạn và đúng hạn {inTime} hồ sơ, đạt {rate}",
                "Resolved: {resolved} dossiers; {inTime} of them early or on time, a rate of {rate}"),
            name => name switch
            {
                "resolved" => Count(Measure.Resolved),
                "inTime" => Count(new CountedFigure(Measure.Early, Measure.OnTime), _basis.In("Trước hạn và đúng hạn", "Early and on time")),
                _ => Rate(Indicators.OnTimeClosed),
            }),
        .. Changes(Indicators.OnTimeClosed), .. Verdict(Indicators.OnTimeClosed),
        .. DraftText.Fill(
            _basis.In(
                "; quá hạn {late} hồ sơ, trong đó {apology} hồ sơ có văn bản xin lỗi. Đang giải quyết {open} hồ sơ, trong đó quá hạn {overdue} hồ sơ.",
                "; {late} late, {apology} of them with an apology letter. In process: {open} dossiers, {overdue} of them overdue."),
            name => name switch
            {
                "late" => Count(Measure.Late),
                "apology" => Count(Measure.LateWithApology),
                "open" => Count(Measure.InProcess),
                _ => Count(Measure.InProcessOverdue),
            }),
    ];

    private IEnumerable<DraftPart> Due() =>
    [
        .. DraftText.Fill(
            _basis.In(
                "Trong {due} hồ sơ đến hạn trong kỳ, {inTime} hồ sơ xong trước hoặc đúng ngày hẹn, đạt {rate}",
                "Of {due} dossiers due in the period, {inTime} ended on or before the due date, a rate of {rate}"),
            name => name switch { "due" => Count(Measure.Due), "inTime" => Count(Measure.DueOnTime), _ => Rate(Indicators.OnTimeDue) }),
        .. Changes(Indicators.OnTimeDue), .. Verdict(Indicators.OnTimeDue),
        .. DraftText.Fill(
            _basis.In("; xét theo ngày hẹn ban đầu đạt {rate}.", "; by the original due date the rate is {rate}."),
            _ => Rate(Indicators.OnTimeOriginal)),
    ];

    /// <summary>A sentence for each level when there are several.</summary>
    private IEnumerable<DraftPart> Levels(Indicator indicator)
    {
        var levels = _figures.ReceivedByUnit.Where(part => part.Key.Length == 0 && part.Counts[Measure.Received] > 0).ToList();
        if (levels.Count < 2)
        {
            yield break;
        }

        foreach (var (index, part) in levels.Index())
        {
            yield return new DraftPart((index == 0 ? " " : "; ") + (index == 0 ? Names.Of(part.Level).In(Language) : Lowered(Names.Of(part.Level).In(Language))) + " ");
            foreach (var piece in Rate(indicator, part.Counts, Names.Of(part.Level).In(Language), part.Level))
            {
                yield return piece;
            }

            var rate = indicator.From(part.Counts);
            yield return new DraftPart($" ({CellText.Count(rate.Numerator, _culture)}/{CellText.Count(rate.Denominator, _culture)})");
        }

        yield return new DraftPart(".");
    }

    /// <summary>How many units meet each target in force.</summary>
    private IEnumerable<IEnumerable<DraftPart>> TargetLines() => TargetLine.Of(_figures)
        .Where(line => line.Unit is not null && line.Verdict.Status != TargetStatus.None)
        .GroupBy(line => line.Indicator)
        .Select(lines => (IEnumerable<DraftPart>)[.. DraftText.Fill(
            _basis.In("Chỉ tiêu \"{indicator}\": {met} đơn vị đạt, {missed} đơn vị chưa đạt.", "Units that meet the target \"{indicator}\": {met}; units that do not: {missed}."),
            name => name switch
            {
                "indicator" => [new(lines.Key.Name.In(Language))],
                "met" => Plain(lines.Count(line => line.Verdict.Status == TargetStatus.Met), _basis.In("Đơn vị đạt chỉ tiêu", "Units that meet the target")),
                _ => Plain(lines.Count(line => line.Verdict.Status == TargetStatus.NotMet), _basis.In("Đơn vị chưa đạt chỉ tiêu", "Units that do not meet the target")),
            })]);

    /// <summary>Against the period before and a year earlier; nothing where there is nothing to compare with.</summary>
    private IEnumerable<DraftPart> Changes(Indicator indicator)
    {
        var now = indicator.From(CountsOf(indicator));
        foreach (var compared in _figures.Compared)
        {
            var then = indicator.From(TargetLine.BasisOf(indicator) == UnitBasis.ReceivedBy ? compared.Received : compared.Settled);
            if (now.PointsAbove(then) is not { } points)
            {
                continue;
            }

            var with = Lowered(Names.Of(compared.With).In(Language));
            yield return new DraftPart(", ");
            yield return new DraftPart(
                points > 0 ? _basis.In("tăng", "up") : points < 0 ? _basis.In("giảm", "down") : _basis.In("không đổi", "unchanged"), FollowsFigures: true);
            if (points != 0)
            {
                yield return new DraftPart(" ");
                yield return Figure(
                    $"{indicator.Name.In(Language)}: {_basis.In("so với", "against")} {with}", Cell.Points(points),
                    CellText.Decimals(Math.Abs(points), _culture),
                    _basis.In($"tỷ lệ kỳ này trừ tỷ lệ {with} ({ReportBasis.Days(compared.Days)}), chưa làm tròn", $"this period's rate less that of the {with} ({ReportBasis.Days(compared.Days)}), before rounding"),
                    $"{Divided(now)} − {Divided(then)}");
                yield return new DraftPart(_basis.In(" điểm phần trăm", " points"));
            }

            yield return new DraftPart(_basis.In($" so với {with}", points == 0 ? $" from the {with}" : $" on the {with}"));
        }
    }

    private IEnumerable<DraftPart> Verdict(Indicator indicator)
    {
        var target = _figures.Targets.InForce(indicator.Id, _figures.StatesOn, _figures.Request.Level ?? _figures.Unit?.Level, _figures.Unit?.Code);
        var verdict = new TargetVerdict(indicator.From(CountsOf(indicator)), target);
        if (verdict.Status == TargetStatus.None)
        {
            yield break;
        }

        yield return new DraftPart("; ");
        yield return new DraftPart(
            verdict.Status == TargetStatus.Met ? _basis.In("đạt", "meets") : _basis.In("chưa đạt", "does not meet"), FollowsFigures: true);
        var wanted = target!.Percent.ToString("0.##", _culture) + "%";
        var assumed = target.IsAssumption ? $" ({OverviewBasis.Assumed.In(Language)})" : "";
        yield return new DraftPart(_basis.In($" chỉ tiêu {wanted}{assumed}", $" the target of {wanted}{assumed}"));
    }

    private DraftPart[] Count(Measure measure)
    {
        var definition = Measures.Of(measure);
        return Count(new CountedFigure(measure), definition.Name.In(Language), definition.Definition.In(Language));
    }

    private DraftPart[] Count(CountedFigure counted, string name, string? formula = null)
    {
        var isReceipt = counted.Of.All(measure => Measures.Of(measure).By == AttributedBy.Receipt);
        var value = counted.From(isReceipt ? _figures.Received : _figures.Settled);
        var query = _figures.Query with { Basis = isReceipt ? UnitBasis.ReceivedBy : UnitBasis.SettledBy };
        var cell = new CountedCell(counted, query);
        return
        [
            Figure(
                name, Cell.Count(value), CellText.Count(value, _culture), formula ?? counted.Name.In(Language), "", cell,
                FigurePassport.Of(CitedFigure.Count(_figures.Question, cell), _figures.Stamp.Load, new FigureValue(value, null))),
        ];
    }

    private DraftPart[] Plain(long count, string name) => [Figure(name, Cell.Count(count), CellText.Count(count, _culture), name, "")];

    private DraftPart[] Rate(Indicator indicator) => Rate(indicator, CountsOf(indicator), null, null);

    private DraftPart[] Rate(Indicator indicator, Counts counts, string? scope, Level? level)
    {
        var rate = indicator.From(counts);
        var cell = Cell.Percent(rate);
        var name = scope is null ? indicator.Name.In(Language) : $"{indicator.Name.In(Language)}, {Lowered(scope)}";
        var query = _figures.Query with { Basis = TargetLine.BasisOf(indicator), Filter = _figures.Query.Filter with { Level = level ?? _figures.Query.Filter.Level } };
        return
        [
            Figure(
                name, cell, CellText.Of(cell, _culture), indicator.Definition.In(Language), Divided(rate), passport: FigurePassport.Of(
                    CitedFigure.Rate(_figures.Question, indicator, query), _figures.Stamp.Load, new FigureValue(rate.Numerator, rate.Denominator))),
        ];
    }

    private DraftPart Figure(string name, Cell value, string text, string formula, string working, CountedCell? dossiers = null, FigurePassport? passport = null) =>
        new(text, new DraftFigure(++_number, name, value, formula, working, dossiers) { Passport = passport });

    /// <summary>"95.184 / 157.945 = 60,26%".</summary>
    private string Divided(Rate rate) =>
        $"{CellText.Count(rate.Numerator, _culture)} / {CellText.Count(rate.Denominator, _culture)} = {CellText.Of(Cell.Percent(rate), _culture)}";

    private Counts CountsOf(Indicator indicator) => TargetLine.BasisOf(indicator) == UnitBasis.ReceivedBy ? _figures.Received : _figures.Settled;

    private static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
