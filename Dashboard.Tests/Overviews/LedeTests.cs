using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Overviews;

namespace Dashboard.Tests.Overviews;

public sealed class LedeTests : PageTests
{
    [Fact]
    public void Lede_RateRoseAndTargetMissed_SaysBoth()
    {
        var text = Of(online: 6, onlineBefore: 4, target: 80);

        Assert.StartsWith("Tháng 3/2025: **60,00%** trong 10 hồ sơ tiếp nhận được nộp trực tuyến, cao hơn cùng kỳ năm trước 20,00 điểm. **Chưa đạt** chỉ tiêu 80%, còn thiếu 20,00 điểm.", text);
    }

    [Fact]
    public void Lede_RateFell_SaysBelow() => Assert.Contains("thấp hơn cùng kỳ năm trước 10,00 điểm", Of(online: 3, onlineBefore: 4, target: 80));

    [Fact]
    public void Lede_RateUnchangedAndTargetMet_SaysBoth()
    {
        Speak("en");

        var text = Of(online: 4, onlineBefore: 4, target: 40);

        Assert.Contains("came online, the same as the same period last year. The target of 40% is **met**.", text);
    }

    [Fact]
    public void Lede_NothingBefore_ComparesWithNothing()
    {
        var text = Of(online: 5, onlineBefore: null, target: 80);

        Assert.Contains("nộp trực tuyến. ", text);
    }

    [Fact]
    public void Lede_OverdueThen_SaysOnWhichDay()
    {
        var text = Of(online: 5, onlineBefore: 4, target: 80, open: 2);

        Assert.EndsWith("; **2** hồ sơ quá hạn vào ngày 31/03/2025, 2 ở 30589.", text);
    }

    [Fact]
    public void Lede_OverdueOnTheLastDayKnown_SaysNow()
    {
        var text = Of(online: 5, onlineBefore: 4, target: 80, open: 2, cutOff: "2025-03-31");

        Assert.EndsWith("; **2** hồ sơ đang quá hạn, 2 ở 30589.", text);
    }

    [Fact]
    public void Lede_AssumedTarget_IsCalledSo() => Assert.Contains("chỉ tiêu 80% (giả định)", Of(online: 5, onlineBefore: 4, target: 80, isAssumption: true));

    [Fact]
    public void Lede_NoneOverdue_SaysSo() => Assert.EndsWith("; không có hồ sơ quá hạn.", Of(online: 5, onlineBefore: 4, target: 80));

    private static string Of(int online, int? onlineBefore, decimal target, int open = 0, bool isAssumption = false, string cutOff = "2025-05-16")
    {
        var dossiers = Ten("2025-03-03", "2025-03-06", online, open).Concat(onlineBefore is { } before ? Ten("2024-03-04", "2024-03-06", before, 0) : []);
        var targets = new TargetTable([new("online", null, null, new(2020, 1, 1), null, target, new("Kế hoạch", "Plan"), isAssumption)]);
        var snapshot = new Snapshot(Sample.Columns(dossiers), new WorkingCalendar([]), targets, new DataStamp(1, Sample.Day(cutOff).ToDateTime(new(17, 0)), default, IsSynthetic: true));
        var request = new FigureRequest { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Month, 2025, 3)) };
        return Lede.Of(Overview.From(snapshot, request, ReportingCalendar.Reporting));
    }

    private static IEnumerable<DossierFacts> Ten(string receivedOn, string dueOn, int online, int open) => Enumerable.Range(0, 10).Select(i => Sample.Dossier(
        receivedOn, completedOn: i < open ? null : dueOn, dueOn: dueOn, channel: i < online ? ReceiptChannel.Online : ReceiptChannel.Counter));
}
