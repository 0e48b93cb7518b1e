using System.Text.RegularExpressions;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

public sealed partial class DraftTextTests
{
    private static readonly PeriodChoice April = PeriodChoice.Free(new(new(2025, 4, 1), new(2025, 4, 30)));

    [Fact]
    public void Text_OfTheOnlineReport_IsThis()
    {
        Assert.Equal(
            """
            01/04/2025–30/04/2025 (từ ngày 01/04/2025 đến ngày 30/04/2025), huyện Châu Thành tiếp nhận 40 hồ sơ, kỳ trước chuyển sang 8 hồ sơ. Số liệu có hồ sơ minh họa.

            Nộp trực tuyến 27 hồ sơ, đạt 67,50%, tăng 67,50 điểm phần trăm so với kỳ trước, tăng 17,50 điểm phần trăm so với cùng kỳ năm trước; chưa đạt chỉ tiêu 80% (giả định).

            Số hóa đầy đủ khi tiếp nhận 14 hồ sơ, đạt 35,00%, tăng 35,00 điểm phần trăm so với kỳ trước, tăng 35,00 điểm phần trăm so với cùng kỳ năm trước. Số hóa kết quả 10 hồ sơ, đạt 25,00%, tăng 25,00 điểm phần trăm so với kỳ trước, tăng 25,00 điểm phần trăm so với cùng kỳ năm trước.
            """.ReplaceLineEndings("\n"),
            Of(ReportKind.Online, "vi").ToText());
    }

    [Fact]
    public void Text_InEnglish_SaysTheSame() => Assert.StartsWith(
        "01/04/2025–30/04/2025 (from 01/04/2025 to 30/04/2025): Chau Thanh District received 40 dossiers, with 8 carried over from the previous period.",
        Of(ReportKind.Online, "en").ToText(), StringComparison.Ordinal);

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Figures_AreNumberedInReadingOrder_AndStandInTheText(string language)
    {
        var draft = Of(ReportKind.Full, language);

        Assert.Equal(Enumerable.Range(1, draft.Figures.Count()), draft.Figures.Select(figure => figure.Number));
        Assert.All(draft.Figures, figure => Assert.NotEmpty(figure.Formula));
        Assert.All(draft.Figures.Where(figure => figure.Value.Kind is CellKind.Percent or CellKind.Points), figure => Assert.Contains('/', figure.Working));
    }

    [Fact]
    public void Html_KeepsParagraphs_SetsFiguresBold_AndEscapes()
    {
        var html = Of(ReportKind.Online, "vi").ToHtml();

        Assert.Equal(3, Paragraph().Count(html));
        Assert.Contains("<b>67,50%</b>", html, StringComparison.Ordinal);
        var named = DraftText.From(PeriodFigures.From(
            SampleSnapshot.Create("Xã <b>&"), new ReportRequest(ReportKind.Online, new FigureRequest { Period = April, Unit = "30613" }), ReportingCalendar.Reporting), "vi");
        Assert.Contains("&lt;b&gt;&amp;", named.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_OfTheText_AreWhatTheirDossiersCount()
    {
        var snapshot = SampleSnapshot.Create();

        var counted = Of(ReportKind.Full, "vi").Figures.Where(figure => figure.Dossiers is not null).ToList();

        Assert.NotEmpty(counted);
        Assert.All(counted, figure => Assert.Equal(Cell.Count(figure.Dossiers!.Figure.From(snapshot.CountBy(figure.Dossiers.Query).Total.Counts)), figure.Value));
    }

    private static DraftText Of(ReportKind kind, string language) => DraftText.From(
        PeriodFigures.From(SampleSnapshot.Create(), new ReportRequest(kind, new FigureRequest { Period = April }), ReportingCalendar.Reporting), language);

    [GeneratedRegex("<p ")]
    private static partial Regex Paragraph();
}
