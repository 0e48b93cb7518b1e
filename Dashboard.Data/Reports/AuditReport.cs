using System.Globalization;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>Dossiers behind one signal.</summary>
/// <param name="Signal">Which.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Dossiers">The first of them, in order of receipt.</param>
public sealed record SignalDossiers(Signal Signal, long Count, IReadOnlyList<ListedDossier> Dossiers);

/// <summary>A sample with its dossiers as they stand.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Measure">What counted the dossiers it was drawn from.</param>
/// <param name="Dossiers">Those drawn, in the same order.</param>
public sealed record SampledDossiers(AuditSample Sample, Measure Measure, IReadOnlyList<ListedDossier> Dossiers)
{
    /// <summary>The years their due dates fall in.</summary>
    public IEnumerable<int> DueYears => Dossiers.Select(dossier => dossier.DueAt?.Year).OfType<int>().Distinct();
}

/// <summary>What an audit workbook holds.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Ladder">On time under each definition.</param>
/// <param name="Left">Working days left or over at the end.</param>
/// <param name="Findings">Every signal.</param>
/// <param name="MissingCodes">Numbers missing in the sequences.</param>
/// <param name="Lists">The dossiers of the signals to be explained.</param>
/// <param name="Sample">The sample to check; null for none.</param>
public sealed record AuditContent(
    Question Question, OnTimeLadder Ladder, DayDistribution Left, IReadOnlyList<SignalFinding> Findings, IReadOnlyList<string> MissingCodes,
    IReadOnlyList<SignalDossiers> Lists, SampledDossiers? Sample);

/// <summary>The workbook an inspector takes along: ladder, distribution, signals with their dossiers, the sample to check, calendar and definitions.</summary>
public static class AuditReport
{
    /// <summary>Letters of a column that is filled in by hand.</summary>
    private const int RoomToWrite = 14;

    /// <summary>Letters of the widest column where a row is a dossier: longer names take a second line.</summary>
    private const int WidestOfRows = 28;

    /// <summary>What tells of on-time handling; the whole row is on the dossier's own page.</summary>
    private static readonly DossierColumn[] Listed =
        Columns("code", "procedure", "receivedBy", "received", "originalDue", "due", "completed", "verdict", "over", "outcome", "supplements", "rescheduled");

    /// <summary>What is held against paper: few enough to leave room beside them on a sheet of A4.</summary>
    private static readonly DossierColumn[] Checked = Columns("code", "procedure", "receivedBy", "received", "due", "completed", "verdict");

    /// <summary>Lays out what was found; works out nothing of its own.</summary>
    /// <param name="content">What was found.</param>
    /// <param name="language">"vi" or "en".</param>
    public static Report Of(AuditContent content, string language)
    {
        var basis = new ReportBasis(content.Question, language);
        IReadOnlyList<ReportSheet> sample = content.Sample is { } drawn ? [Worksheet(drawn, basis)] : [];
        return new Report(basis.FileName("audit"), basis.In("Hồ sơ kiểm tra giải quyết đúng hạn", "Audit of on-time handling"), language, basis.Currency,
        [
            Ladder(content.Ladder, basis), Distribution(content.Left, basis), SignalTable(content, basis), Lists(content, basis),
            .. sample,
            Calendar(content, basis),
            ReferenceSheets.Definitions(language, basis.Lines),
            ReferenceSheets.Notes(language, [.. basis.About, .. basis.Current, .. Notes(content, basis)]),
        ]);
    }

    /// <summary>The worksheet of a sample alone.</summary>
    public static Report Sample(Question question, SampledDossiers sample, string language)
    {
        var basis = new ReportBasis(question, language);
        return new Report(
            basis.FileName("sample"), basis.In("Mẫu kiểm tra", "Sample to check"), language, basis.Currency,
            [Worksheet(sample, basis), ReferenceSheets.Notes(language, [.. basis.About, .. basis.Current, .. Drawn(sample, basis)])]);
    }

    private static ReportSheet Ladder(OnTimeLadder ladder, ReportBasis basis)
    {
        var difference = basis.In("Chênh lệch so với cách tính trước", "Difference from the definition before");
        return new ReportSheet(
            basis.In("Bậc thang đúng hạn", "On-time ladder"), basis.In("Đúng hạn theo từng cách tính", "On time under each definition"), basis.Lines,
            [
                new(basis.In("Cách tính", "Definition")), new(basis.In("Đúng hạn", "On time")), new(basis.In("Tổng", "Of")), new(basis.In("Tỷ lệ", "Rate")),
                new(basis.In("Điểm %", "Points"), difference), new(basis.In("Hồ sơ", "Dossiers"), difference), new(basis.In("Vào tử số", "Above the line"), difference),
                new(basis.In("Vào mẫu số", "Below the line"), difference), new(basis.In("Lý do", "Reason"), difference),
            ],
            [.. ladder.Rungs.SelectMany(rung => Rows(rung, basis))])
        {
            CanFilter = false,
        };
    }

    private static IEnumerable<ReportRow> Rows(OnTimeRung rung, ReportBasis basis)
    {
        yield return new ReportRow(RowStyle.Level, [
            Cell.Text(rung.Definition.Name.In(basis.Language)), Cell.Count(rung.Rate.Numerator), Cell.Count(rung.Rate.Denominator), Cell.Percent(rung.Rate),
            rung.Points is null ? Cell.Empty : Cell.Points(rung.Points), Cell.Empty, Cell.Change(rung.MoreInTime), Cell.Change(rung.MoreInBase),
            Cell.Text(rung.Definition.Definition.In(basis.Language)),
        ]);
        foreach (var move in rung.Moves)
        {
            yield return new ReportRow(RowStyle.Plain, [
                Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty,
                Cell.Count(move.Dossiers), Cell.Change(move.InTime), Cell.Change(move.InBase), Cell.Text(move.Name.In(basis.Language)),
            ]);
        }
    }

    private static ReportSheet Distribution(DayDistribution left, ReportBasis basis)
    {
        string Of(int percent) => left.Percentile(percent) is { } days ? days.ToString(CultureInfo.InvariantCulture) : "–";
        return new ReportSheet(
            basis.In("Ngày còn lại", "Days left"), basis.In("Ngày làm việc còn lại hoặc đã quá khi kết thúc", "Working days left or over at the end"),
            [
                .. basis.Lines,
                basis.In($"Trung vị {Of(50)} · phân vị 80: {Of(80)} · phân vị 95: {Of(95)}; số âm là đã quá hạn", $"Median {Of(50)} · 80th percentile {Of(80)} · 95th {Of(95)}; below 0 is late"),
            ],
            [
                new(basis.In("Ngày làm việc", "Working days")), new(basis.In("Khi kết thúc", "At the end")), new(basis.In("Hồ sơ", "Dossiers")),
                new(basis.In("Tỷ trọng", "Share")), new(basis.In("Cộng dồn", "Cumulative")),
            ],
            [.. left.Counts.Reverse().Select(count => new ReportRow(RowStyle.Plain, [
                Cell.Change((long)count.Days), Cell.Text(Left(count.Days, basis)), Cell.Count(count.Dossiers), Cell.Percent(new Rate(count.Dossiers, left.Dossiers)),
                Cell.Percent(new Rate(left.Counts.Where(other => other.Days >= count.Days).Sum(other => other.Dossiers), left.Dossiers)),
            ]))]);
    }

    private static string Left(int days, ReportBasis basis) => days switch
    {
        0 => basis.In("đúng ngày hẹn", "on the due day"),
        > 0 => basis.In($"còn {days} ngày", days == 1 ? "1 day left" : $"{days} days left"),
        _ => basis.In($"quá {-days} ngày", days == -1 ? "1 day over" : $"{-days} days over"),
    };

    private static ReportSheet SignalTable(AuditContent content, ReportBasis basis)
    {
        var peers = basis.In("Đơn vị cùng cấp", "Units of the level");
        var isOfUnits = content.Findings.Any(finding => finding.Raised is not null);
        return new ReportSheet(
            basis.In("Dấu hiệu", "Signals"), basis.In("Dấu hiệu cần xem", "Signals to look at"),
            [.. basis.Lines, basis.In("Cần giải trình, không phải kết luận vi phạm.", "To be explained; none is a finding of fault.")],
            [
                new(basis.In("Phép kiểm", "Check")), new(basis.In("Dấu hiệu", "Signal")), new(basis.In("Hồ sơ", "Cases")), new(basis.In("Trên tổng", "Of")),
                new(basis.In("Tỷ lệ", "Rate")), new(basis.In("Số đơn vị", "Units"), peers), new(basis.In("Phân vị 25", "Lower quarter"), peers),
                new(basis.In("Trung vị", "Median"), peers), new(basis.In("Phân vị 75", "Upper quarter"), peers), new(basis.In("Xem xét", "Standing")),
                .. isOfUnits ? new ReportColumn[] { new(basis.In("Đơn vị cần giải trình", "Units to be explained")) } : [],
                new(basis.In("Định nghĩa", "Definition")), new(basis.In("Số liệu còn thiếu", "What the data lack")),
            ],
            [.. content.Findings.Select(finding => new ReportRow(RowStyle.Plain, [
                finding.Signal.Check == 0 ? Cell.Empty : Cell.Count(finding.Signal.Check), Cell.Text(finding.Signal.Name.In(basis.Language)),
                .. finding.Standing == SignalStanding.CannotBeTold
                    ? new[] { Cell.Empty, Cell.Empty, Cell.Percent(finding.Rate) }
                    : [Cell.Count(finding.Rate.Numerator), Cell.Count(finding.Rate.Denominator), Cell.Percent(finding.Rate)],
                .. finding.Peers is { } others
                    ? new[] { Cell.Count(others.Units), Cell.Percent(others.LowerQuarter), Cell.Percent(others.Median), Cell.Percent(others.UpperQuarter) }
                    : [Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty],
                Cell.Text(SignalStandings.NameOf(finding.Standing).In(basis.Language)),
                .. isOfUnits ? new[] { Cell.Text(string.Join(", ", (finding.Raised ?? []).Select(code => content.Question.Snapshot.Units.Find(code)!.ShortName.In(basis.Language)))) } : [],
                Cell.Text(finding.Signal.Definition.In(basis.Language)), Cell.Text(finding.Signal.Missing?.In(basis.Language) ?? ""),
            ]))])
        {
            LeadingColumns = 2,
            WidestColumn = 40,
        };
    }

    private static ReportSheet Lists(AuditContent content, ReportBasis basis) => new(
        basis.In("Hồ sơ cần giải trình", "Dossiers to be explained"), basis.In("Hồ sơ của các dấu hiệu cần giải trình", "Dossiers of the signals to be explained"),
        [
            .. basis.Lines,
            .. content.Lists.Where(list => list.Count > list.Dossiers.Count).Select(list => basis.In(
                $"{list.Signal.Name.Vi}: {list.Dossiers.Count} hồ sơ đầu trong {CellText.Count(list.Count, CultureInfo.GetCultureInfo(basis.Language))}.", $"{list.Signal.Name.En}: the first {list.Dossiers.Count} of {CellText.Count(list.Count, CultureInfo.GetCultureInfo(basis.Language))}.")),
        ],
        [new(basis.In("Dấu hiệu", "Signal")), .. Listed.Select(column => new ReportColumn(column.Name.In(basis.Language)))],
        [
            .. content.MissingCodes.Select(code => new ReportRow(RowStyle.Plain, [
                Cell.Text(Signals.CodeGap.Name.In(basis.Language)), Cell.Text(code), .. Listed.Skip(1).Select(_ => Cell.Empty),
            ])),
            .. content.Lists.SelectMany(list => list.Dossiers.Select(dossier => new ReportRow(RowStyle.Plain, [
                Cell.Text(list.Signal.Name.In(basis.Language)), .. Listed.Select(column => column.Of(dossier, basis.Language)),
            ]))),
        ])
    {
        LeadingColumns = 2,
        WidestColumn = WidestOfRows,
    };

    /// <summary>What is written on paper beside what the register says.</summary>
    private static ReportSheet Worksheet(SampledDossiers drawn, ReportBasis basis)
    {
        var paper = basis.In("Ghi khi kiểm tra", "Filled in when checking");
        string[] blanks =
        [
            basis.In("Có hồ sơ giấy", "Paper file seen"), basis.In("Hạn trên giấy hẹn", "Due on the slip"), basis.In("Ngày kết thúc trên giấy", "Ended on paper"),
            basis.In("Văn bản xin lỗi", "Apology letter"), basis.In("Kết luận", "Conclusion"), basis.In("Ghi chú", "Remarks"),
        ];

        // the unit asked for stands above the table: its column would only make the print smaller
        DossierColumn[] columns = basis.Question.Unit is not null && drawn.Sample.Strata is [_] ? [.. Checked.Where(column => column.Id != "receivedBy")] : Checked;
        return new ReportSheet(
            basis.In("Mẫu kiểm tra", "Sample"), basis.In("Phiếu kiểm tra theo mẫu", "Worksheet of the sample"),
            [.. basis.Lines, .. Drawn(drawn, basis).Select(note => $"{note.Item}: {note.Content.Value}")],
            [
                new(basis.In("TT", "No.")), .. columns.Select(column => new ReportColumn(column.Name.In(basis.Language))),
                new(basis.In("Số dấu hiệu", "Signs")), .. blanks.Select(blank => new ReportColumn(blank, paper) { Room = RoomToWrite }),
            ],
            [
                .. drawn.Dossiers.Index().Select(dossier => new ReportRow(RowStyle.Plain, [
                    Cell.Count(dossier.Index + 1), .. columns.Select(column => column.Of(dossier.Item, basis.Language)),
                    Cell.Count(drawn.Sample.Drawn.FirstOrDefault(candidate => candidate.Code == dossier.Item.Code).Signs), .. blanks.Select(_ => Cell.Empty),
                ])),
            ])
        {
            LeadingColumns = 2,
            WidestColumn = WidestOfRows,
            LeastLines = 2,
        };
    }

    private static IEnumerable<(string Item, Cell Content)> Drawn(SampledDossiers drawn, ReportBasis basis)
    {
        var (sample, request) = (drawn.Sample, drawn.Sample.Request);
        yield return (basis.In("Cách rút", "Method"), Cell.Text(SampleMethods.NameOf(request.Method).In(basis.Language)));
        yield return (basis.In("Hạt giống", "Seed"), Cell.Text(request.Seed.ToString(CultureInfo.InvariantCulture)));
        yield return (basis.In("Rút", "Drawn"), Cell.Text(basis.In(
            $"{Told(sample.Drawn.Count)} trong {Told(sample.Population)} hồ sơ ({Measures.Of(drawn.Measure).Name.Vi.ToLowerInvariant()})",
            $"{Told(sample.Drawn.Count)} of {Told(sample.Population)} dossiers ({Measures.Of(drawn.Measure).Name.En.ToLowerInvariant()})")));
        yield return ("SHA-256", Cell.Text(sample.Digest));

        string Told(long count) => CellText.Count(count, CultureInfo.GetCultureInfo(basis.Language));
    }

    /// <summary>Every year a due date of the workbook can be checked with: those of the period, and of the dossiers told one by one.</summary>
    private static ReportSheet Calendar(AuditContent content, ReportBasis basis)
    {
        var (question, dossiers) = (content.Question, content.Lists.SelectMany(list => list.Dossiers).Concat(content.Sample?.Dossiers ?? []).ToList());
        var (calendar, days) = (question.Snapshot.Calendar, question.Seen);
        var years = Enumerable.Range(days.First.Year, days.Last.Year - days.First.Year + 1)
            .Concat(dossiers.Select(dossier => dossier.ReceivedAt.Year)).Concat(dossiers.Select(dossier => dossier.DueAt?.Year).OfType<int>())
            .Concat(DueYears.NotAnnounced(question.Snapshot, question.Query)).Distinct().Order().ToList();
        List<CalendarDay> named = [.. calendar.Days.Where(day => years.Contains(day.Date.Year))];
        var areCited = named.Exists(day => day.Notice is not null);
        return new ReportSheet(
            basis.In("Lịch làm việc", "Working calendar"), basis.In("Ngày nghỉ, nghỉ bù và làm bù", "Holidays, days off in exchange and worked Saturdays"),
            [
                .. years.Select(year => calendar.IsAnnounced(year)
                    ? basis.In($"{year}: {WorkedIn(year)} ngày làm việc", $"{year}: {WorkedIn(year)} working days")
                    : basis.In($"{year}: CHƯA NẠP thông báo lịch nghỉ, chỉ trừ cuối tuần", $"{year}: NO notice loaded, only weekends are left out")),
            ],
            [
                new(basis.In("Ngày", "Day")), new(basis.In("Loại", "Kind")), new(basis.In("Tên", "Name")),
                .. areCited ? new ReportColumn[] { new(basis.In("Thông báo", "Notice")) } : [],
            ],
            [.. named.Select(day => new ReportRow(RowStyle.Plain, [
                Cell.Day(day.Date), Cell.Text(Names.Of(day.Kind).In(basis.Language)), Cell.Text(day.Name.In(basis.Language)),
                .. areCited ? new[] { Cell.Text(day.Notice ?? "") } : [],
            ]))]);

        int WorkedIn(int year) => calendar.WorkingDaysIn(new Period(new(year, 1, 1), new(year, 12, 31)));
    }

    private static IEnumerable<(string Item, Cell Content)> Notes(AuditContent content, ReportBasis basis)
    {
        yield return (basis.In("So cùng cấp", "Peers"), Cell.Text(basis.In(
            "Cần giải trình khi tỷ lệ cao hơn ba phần tư đơn vị cùng cấp và ngẫu nhiên không giải thích được, hoặc khi lẽ ra không có trường hợp nào.",
            "To be explained when the rate is above that of three quarters of the units of the level and chance does not explain it, or where there should be no case.")));
        yield return (basis.In("Giờ làm việc", "Opening hours"), Cell.Text(string.Create(
            CultureInfo.InvariantCulture,
            $"{WorkingHours.Default.MorningOpens:HH\\:mm}–{WorkingHours.Default.MorningCloses:HH\\:mm}, {WorkingHours.Default.AfternoonOpens:HH\\:mm}–{WorkingHours.Default.AfternoonCloses:HH\\:mm}")));
        if (content.Sample is { } sample)
        {
            foreach (var note in Drawn(sample, basis))
            {
                yield return note;
            }
        }
    }

    private static DossierColumn[] Columns(params string[] ids) => [.. ids.Select(id => DossierColumn.All.First(column => column.Id == id))];
}
