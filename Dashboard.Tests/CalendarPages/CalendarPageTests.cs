using Bunit;
using Dashboard.CalendarPages;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.CalendarPages;

public sealed class CalendarPageTests : PageTests
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();

    [Fact]
    public async Task CalendarPage_OfAYear_MarksEveryNamedDayAndCountsTheWorked()
    {
        ShowWith(
            new CalendarDay(new(2025, 4, 30), CalendarDayKind.Holiday, new("Ngày Giải phóng", "Reunification Day")),
            new CalendarDay(new(2025, 5, 2), CalendarDayKind.Compensation, new("Nghỉ hoán đổi", "Off in exchange")),
            new CalendarDay(new(2025, 4, 26), CalendarDayKind.WorkingSaturday, new("Làm bù", "Worked in exchange")));

        var page = await OpenAsync("/calendar?year=2025");

        // 261 weekdays, two of them off, one Saturday worked
        Assert.Equal("260 ngày làm việc trong năm 2025", page.Find("#year-title").TextContent);
        Assert.Equal(365, page.FindAll(".month td a, .month td span").Count);
        Assert.Equal("30", Assert.Single(page.FindAll(".month .holiday")).TextContent.Trim());
        Assert.Equal("2", Assert.Single(page.FindAll(".month .comp")).TextContent.Trim());
        Assert.Equal("26", Assert.Single(page.FindAll(".month .swap")).TextContent.Trim());
        Assert.Equal("/calendar?day=2025-04-26", page.Find(".month .swap a").GetAttribute("href"));
        Assert.Equal(3, page.FindAll("#named-days tbody tr").Count);
    }

    [Fact]
    public async Task CalendarPage_YearsWithoutANotice_AreAWarning()
    {
        ShowWith(new CalendarDay(new(2025, 4, 30), CalendarDayKind.Holiday, new("Ngày Giải phóng", "Reunification Day")));

        var warned = (await OpenAsync("/calendar?year=2025")).Find(".warned").TextContent;

        Assert.Contains("2021, 2022, 2023, 2024", warned);
        Assert.DoesNotContain("2025", warned);
    }

    [Fact]
    public async Task CalendarPage_ADayTakenOtherwise_ListsWhatTheQuestionFinds()
    {
        var page = await OpenAsync("/calendar?day=2025-04-15");

        var snapshot = SampleDistrict.Snapshot;
        var question = new Data.Reports.Question(snapshot, new(), ReportingCalendar.Reporting);
        var flipped = await new WhatIfQueries(_database).FlippedAsync(snapshot, question.Query, new DayChange(new(2025, 4, 15), IsWorked: false), Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(flipped.Select(dossier => dossier.Code), page.FindAll("#flipped tbody th").Select(code => code.TextContent));
        Assert.Equal("Nếu T3 15/04/2025 không làm việc", page.Find("#flipped-title").TextContent);
        Assert.Equal("15", page.Find(".month [aria-current]").TextContent);
    }

    [Fact]
    public async Task CalendarPage_Notices_AreCitedWhereTheFileHasThem()
    {
        ShowWith(new CalendarDay(new(2025, 4, 30), CalendarDayKind.Holiday, new("Ngày Giải phóng", "Reunification Day")) { Notice = "Thông báo 1" }, new CalendarDay(new(2024, 4, 30), CalendarDayKind.Holiday, new("Ngày Giải phóng", "Reunification Day")));

        Assert.Contains("Thông báo 1", (await OpenAsync("/calendar?year=2025")).Find("#named-days").TextContent);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/calendar?year=2024");
        Assert.DoesNotContain("Văn bản thông báo", Render<CalendarPage>().Find("#named-days").TextContent);
    }

    [Theory]
    [InlineData("/calendar?day=2025-05-18", "18/05/2025")]
    [InlineData("/calendar?year=1999", "1999")]
    [InlineData("/calendar?year=x", "x")]
    public async Task CalendarPage_WhatCannotBe_IsANamedProblem(string address, string named) => Assert.Contains(named, (await OpenAsync(address)).Find("[role=alert]").TextContent);

    private void ShowWith(params CalendarDay[] days) => Show(SampleDistrict.Snapshot with { Calendar = new WorkingCalendar(days) });

    private async Task<IRenderedComponent<CalendarPage>> OpenAsync(string address)
    {
        await _database.WithDistrictAsync();
        Services.AddSingleton(new WhatIfQueries(_database));
        Services.AddSingleton(new CalendarQueries(_database, _database.Time));
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<CalendarPage>();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("h1")));
        return page;
    }
}
