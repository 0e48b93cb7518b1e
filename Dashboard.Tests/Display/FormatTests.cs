using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.Tests.Display;

public sealed class FormatTests : IDisposable
{
    private readonly (CultureInfo Culture, CultureInfo Ui) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;

    [Theory]
    [InlineData("vi", "1.234.567")]
    [InlineData("en", "1,234,567")]
    public void Count_Large_IsGroupedAsTheLanguageDoes(string language, string expected)
    {
        Speak(language);

        Assert.Equal(expected, Format.Count(1_234_567));
    }

    [Theory]
    [InlineData("vi", "60,26%")]
    [InlineData("en", "60.26%")]
    public void Percent_TwoCounts_HasTwoPlaces(string language, string expected)
    {
        Speak(language);

        Assert.Equal(expected, Format.Percent(new Rate(95_184, 157_945)));
    }

    [Fact]
    public void Percent_NoDossiers_IsADash() => Assert.Equal("–", Format.Percent(new Rate()));

    [Theory]
    [InlineData("vi", 4.32, "+4,32")]
    [InlineData("vi", -0.04, "\u22120,04")]
    [InlineData("en", -12.5, "\u221212.50")]
    [InlineData("en", 0, "0.00")]
    public void Points_Number_CarriesItsSign(string language, double points, string expected)
    {
        Speak(language);

        Assert.Equal(expected, Format.Points((decimal)points));
    }

    [Fact]
    public void Points_None_IsADash() => Assert.Equal("–", Format.Points(null));

    [Theory]
    [InlineData("vi", 80, "80%")]
    [InlineData("vi", 92.5, "92,5%")]
    [InlineData("en", 92.5, "92.5%")]
    public void Target_Percent_HasNoIdleDecimals(string language, double percent, string expected)
    {
        Speak(language);

        Assert.Equal(expected, Format.Target((decimal)percent));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Day_AnyLanguage_IsDayMonthYear(string language)
    {
        Speak(language);

        Assert.Equal("16/05/2025", Format.Day(new(2025, 5, 16)));
    }

    [Theory]
    [InlineData("16/05/2025")]
    [InlineData(" 16/5/2025 ")]
    [InlineData("16-5-2025")]
    [InlineData("2025-05-16")]
    public void TryDay_AsPeopleWriteIt_IsRead(string text)
    {
        var isRead = Format.TryDay(text, out var day);

        Assert.True(isRead);
        Assert.Equal(new(2025, 5, 16), day);
    }

    [Theory]
    [InlineData("31/02/2025")]
    [InlineData("05/16/2025")]
    [InlineData("")]
    [InlineData(null)]
    public void TryDay_NoSuchDay_IsRefused(string? text) => Assert.False(Format.TryDay(text, out _));

    [Theory]
    [InlineData("vi", "Số liệu đến 17:00 ngày 16/05/2025 · lần nạp 212")]
    [InlineData("en", "Data to 17:00, 16/05/2025 · load 212")]
    public void Stamp_Load_SaysHowCurrent(string language, string expected)
    {
        Speak(language);

        Assert.Equal(expected, Format.Stamp(new DataStamp(212, new(2025, 5, 16, 17, 0, 0), default, IsSynthetic: false)));
    }

    [Fact]
    public void Basis_EveryIndicator_NamesBothCountsAndTheDate()
    {
        Speak("vi");

        Assert.Equal("nộp trực tuyến / tiếp nhận, theo ngày tiếp nhận", Format.Basis(Indicators.Online));
        Assert.Equal("trước hạn + đúng hạn / đã giải quyết, theo ngày kết thúc xử lý", Format.Basis(Indicators.OnTimeClosed));
    }

    [Fact]
    public void Shown_PercentCell_IsWhatTheRateSays()
    {
        Speak("vi");
        var rate = new Rate(1, 3);

        Assert.Equal(Format.Percent(rate), Format.Shown(Cell.Percent(rate)));
    }

    [Theory]
    [InlineData("vi", "157945", "60,26%", "-0,04")]
    [InlineData("en", "157945", "60.26%", "-0.04")]
    public void Pasted_Cells_AreNumbersToASpreadsheet(string language, string count, string percent, string points)
    {
        Speak(language);

        Assert.Equal(count, Format.Pasted(Cell.Count(157_945)));
        Assert.Equal(percent, Format.Pasted(Cell.Percent(new Rate(95_184, 157_945))));
        Assert.Equal(points, Format.Pasted(Cell.Points(-0.04m)));
        Assert.Equal("", Format.Pasted(Cell.Percent(new Rate())));
    }

    private static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(language);
}
