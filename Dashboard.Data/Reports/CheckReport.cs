using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>A checked text as a workbook: every claim, every sum, every repair, as typed cells.</summary>
public static class CheckReport
{
    /// <param name="reconciled">The checked text.</param>
    /// <param name="snapshot">Set beside each claim.</param>
    /// <param name="name">What the text is called.</param>
    /// <param name="language">"vi" or "en".</param>
    public static Report From(Reconciled reconciled, Snapshot snapshot, string name, string language)
    {
        string Say(string vi, string en) => new Wording(vi, en).In(language);
        string[] basis =
        [
            name,
            Say("Số đã công bố giữ nguyên như in; cột tính lại chia từ các số đếm trong văn bản. Cách sửa chỉ là khả năng phù hợp.",
                "Published figures are kept as printed; recomputed from the counts in the text. A repair is only consistent with what is printed."),
        ];
        return new Report("figures-check.xlsx", Say("Kiểm tra số liệu", "Check of figures"), language, name,
        [
            Claims(reconciled, snapshot, basis, Say, language),
            Sums(reconciled, basis, Say, language),
            Repairs(reconciled, basis, Say, language),
        ]);
    }

    private static ReportSheet Claims(Reconciled reconciled, Snapshot snapshot, string[] basis, Func<string, string, string> say, string language)
    {
        var inData = new ClaimsAgainstData(snapshot);
        return new(
        say("Số liệu", "Claims"), say("Từng số liệu", "Every claim"), basis,
        [
            new(say("Số", "No.")), new(say("Chỉ tiêu", "Indicator")), new(say("Phạm vi", "Scope")), new(say("Tử số", "Numerator")), new(say("Mẫu số", "Denominator")),
            new(say("In", "Printed")), new(say("Tính lại", "Recomputed")), new(say("Lệch, điểm", "Apart, points")), new(say("Kết luận", "Verdict")),
            new(say("Tử số", "Numerator"), say("Trong dữ liệu", "In the data")), new(say("Mẫu số", "Denominator"), say("Trong dữ liệu", "In the data")),
            new(say("Tỷ lệ", "Percent"), say("Trong dữ liệu", "In the data")), new(say("Kỳ", "Period"), say("Trong dữ liệu", "In the data")), new(say("Mã số liệu", "Figure code"), say("Trong dữ liệu", "In the data")), new(say("Văn bản", "Text")),
        ],
        [
            .. reconciled.Claims.Index().Select(claim =>
            {
                var data = inData.Of(claim.Item);
                return new ReportRow(RowStyle.Plain,
                [
                    Cell.Count(claim.Index + 1), Cell.Text(Topics.NameOf(claim.Item.Topic).In(language)), Cell.Text(CheckNames.Of(claim.Item.Scope).In(language)),
                    CountOf(claim.Item.Numerator?.Value), CountOf(claim.Item.Denominator?.Value), Cell.Percent(claim.Item.Percent.Value), Cell.Percent(claim.Item.Recomputed),
                    Cell.Points(claim.Item.PointsApart), Cell.Text(CheckNames.Of(claim.Item.Verdict).In(language)),
                    CountOf(data?.Numerator), CountOf(data?.Denominator), Cell.Percent(data?.Percent), DaysOf(data?.Period), Cell.Text(data?.Passport?.Code ?? ""), Cell.Text(claim.Item.Text),
                ]);
            }),
        ])
        {
            LeadingColumns = 3,
        };
    }

    private static ReportSheet Sums(Reconciled reconciled, string[] basis, Func<string, string, string> say, string language) => new(
        say("Phép cộng", "Sums"), say("Phép cộng", "Sums"), basis,
        [new(say("Phép cộng", "Sum")), new(say("Phạm vi", "Scope")), new(say("Các phần", "Parts")), new(say("Tổng in", "Printed whole")), new(say("Lệch", "Apart")), new(say("Kết luận", "Verdict"))],
        [
            .. reconciled.Sums.Select(sum => new ReportRow(RowStyle.Plain,
            [
                Cell.Text(CheckNames.Of(sum).In(language)), Cell.Text(CheckNames.Of(sum.Scope).In(language)), Cell.Text(string.Join(" + ", sum.Parts)), Cell.Text(string.Join(" + ", sum.Whole)),
                sum.Kind == SumKind.Percents ? Cell.Points(sum.Difference) : Cell.Text(sum.Difference.ToString("0", System.Globalization.CultureInfo.InvariantCulture)),
                Cell.Text(CheckNames.Of(sum.Verdict).In(language)),
            ])),
        ]);

    private static ReportSheet Repairs(Reconciled reconciled, string[] basis, Func<string, string, string> say, string language) => new(
        say("Cách sửa", "Repairs"), say("Cách sửa nhỏ nhất", "Smallest repairs"), basis,
        [new(say("Số", "No.")), new(say("Phần", "Part")), new(say("In", "Printed")), new(say("Thành", "Becomes")), new(say("Khi đó", "Then")), new(say("Ghi chú", "Note"))],
        [
            .. reconciled.Claims.Index().SelectMany(claim => claim.Item.Repairs.Select(repair => new ReportRow(RowStyle.Plain,
            [
                Cell.Count(claim.Index + 1), Cell.Text(CheckNames.Of(repair.Part).In(language)), Cell.Text(repair.From.Text), Cell.Text(repair.Told()),
                Cell.Percent(repair.Recomputed), Cell.Text(CheckNames.Of(repair).In(language)),
            ]))),
        ]);

    private static Cell DaysOf(Period? period) => period is { } days ? Cell.Text($"{CellText.Day(days.First)} – {CellText.Day(days.Last)}") : Cell.Empty;

    private static Cell CountOf(decimal? count) => count is { } known ? Cell.Count((long)known) : Cell.Empty;
}
