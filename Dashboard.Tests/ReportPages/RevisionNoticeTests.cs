using Bunit;
using Dashboard.Data.Reports;
using Dashboard.Data.Sealing;
using Dashboard.Reports;

namespace Dashboard.Tests.ReportPages;

public sealed class RevisionNoticeTests : PageTests
{
    private static readonly CellChange Total = new("II.06 lĩnh vực", "Tổng cộng", "Số hồ sơ tiếp nhận: Tổng số", Cell.Count(1_234), Cell.Count(1_236), 8, 2);
    private static readonly CellChange Gone = new("II.06 lĩnh vực", "Nhà ở", "Số hồ sơ tiếp nhận: Tổng số", Cell.Count(2), Cell.Empty, null, 2);

    [Fact]
    public void NothingChanged_IsSaidInOneLine()
    {
        var notice = Of(new([], [], IsCut: false, [], IsCalendarChanged: false));

        Assert.Equal("Số liệu hôm nay không khác bản chốt.", notice.Find(".revised").TextContent.Trim());
        Assert.Empty(notice.FindAll("table"));
    }

    [Fact]
    public void CellsChanged_AreCounted_WithTheCauses_AndEachWithBothValues()
    {
        var notice = Of(new(
            [Total, Gone],
            [new("A-1", IsLate: true, IsMoved: false), new("A-2", IsLate: true, IsMoved: false), new("B-1", IsLate: false, IsMoved: true), new("C/1", IsLate: false, IsMoved: false)],
            IsCut: false, [], IsCalendarChanged: false));

        Assert.Equal("Số liệu đã thay đổi sau khi chốt: 2 ô. 2 hồ sơ đến muộn; 1 hồ sơ được sửa; 1 hồ sơ chuyển đơn vị.", notice.Find(".st").TextContent.Trim());
        Assert.Equal("status", notice.Find(".revised").GetAttribute("role"));
        Assert.Equal(
            [["II.06 lĩnh vực", "Tổng cộng", "Số hồ sơ tiếp nhận: Tổng số", "1.234", "1.236", "+2"], ["II.06 lĩnh vực", "Nhà ở", "Số hồ sơ tiếp nhận: Tổng số", "2", "", "−2"]],
            notice.FindAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()));
        Assert.Equal(["/dossiers/A-1", "/dossiers/A-2", "/dossiers/B-1", "/dossiers/C%2F1"], notice.FindAll(".codes a").Select(link => link.GetAttribute("href")));
        Assert.All(notice.FindAll("tbody tr"), row => Assert.Equal("row", row.Children[1].GetAttribute("scope")));
    }

    [Fact]
    public void ManyCells_AreCutAndThatIsSaid()
    {
        var notice = Of(new([.. Enumerable.Repeat(Total, 250)], [], IsCut: false, ["online"], IsCalendarChanged: true));

        Assert.Equal(200, notice.FindAll("tbody tr").Count);
        Assert.Contains("250 ô", notice.Find(".st").TextContent, StringComparison.Ordinal);
        Assert.Contains("200", notice.Find("details .muted").TextContent, StringComparison.Ordinal);
        Assert.Empty(notice.FindAll(".codes"));
    }

    [Fact]
    public void ManyDossiers_AreTheBeginningOfAllThereAre()
    {
        var notice = Of(new([Total], [.. Enumerable.Range(1, 60).Select(number => new RevisedDossier($"A-{number}", IsLate: true, IsMoved: false))], IsCut: true, [], IsCalendarChanged: false));

        Assert.Equal(40, notice.FindAll(".codes a").Count);
        Assert.EndsWith("…", notice.Find(".codes").TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("…", notice.Find(".st").TextContent.Trim(), StringComparison.Ordinal);
    }

    private IRenderedComponent<RevisionNotice> Of(SealRevision since) => Render<RevisionNotice>(notice => notice.Add(shown => shown.Since, since));
}
