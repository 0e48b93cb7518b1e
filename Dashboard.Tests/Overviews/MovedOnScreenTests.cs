using Bunit;
using Dashboard.Overviews;
using Dashboard.Tests.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Overviews;

public sealed class MovedOnScreenTests : PageTests
{
    [Theory]
    [InlineData("vi", "Tỷ lệ giảm 13,00 điểm: +2,00 điểm do tỷ lệ của từng đơn vị thay đổi, −15,00 điểm do cơ cấu hồ sơ giữa các đơn vị.", "Mọi đơn vị đều tăng mà tỷ lệ chung giảm")]
    [InlineData("en", "The rate fell by 13.00 points: +2.00 from units' own rates, −15.00 from the mix of dossiers between units.", "Every unit rose and yet the whole fell")]
    public void Sentences_BothRoseAndTheWholeFell_SaySo(string language, string split, string reversal)
    {
        var told = Open(language).FindAll("#moved .mvt p").Select(sentence => sentence.TextContent.Trim()).ToList();

        Assert.Equal(split, string.Join(' ', told[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith(reversal, told[1]);
    }

    [Fact]
    public void Waterfall_BothRoseAndTheWholeFell_LeadsFrom60To47()
    {
        var told = Open("vi").FindAll("#moved svg.only-wide text").SkipLast(5).Select(text => text.TextContent);

        Assert.Equal(
            ["Đến 31/03/2024", "60,00%", "30595", "30589", "Cơ cấu hồ sơ giữa các đơn vị", "+1,12", "+0,88", "−15,00", "Đến 31/03/2025", "47,00%"], told);
    }

    [Fact]
    public void Table_HoldsBothSidesOfEveryUnit()
    {
        var page = Open("vi");

        page.Find("#moved .tool").Click();

        Assert.Equal("Đơn vị 30589|30|100|30,00%|80|250|32,00%|+0,88|−8,44", string.Join('|', page.FindAll("#moved tbody tr")[0].Children.Select(cell => cell.TextContent.Trim())));
        Assert.Equal("Tổng cộng|240|400|60,00%|188|400|47,00%|+2,00|−15,00", string.Join('|', page.FindAll("#moved tr.total")[0].Children.Select(cell => cell.TextContent.Trim())));
    }

    private IRenderedComponent<OverviewPage> Open(string language)
    {
        Speak(language);
        Show(WhatMovedTests.BothRoseAndTheWholeFell);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?period=2025-Q1");
        return Render<OverviewPage>();
    }
}
