using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Tests;

public sealed class UrlsTests
{
    private static readonly Gen<PeriodName> Name =
        from length in Gen.Enum<PeriodLength>()
        from year in Gen.Int[2000, 2099]
        from number in Gen.Int[1, length switch { PeriodLength.Month => 12, PeriodLength.Quarter => 4, PeriodLength.HalfYear => 2, _ => 1 }]
        select new PeriodName(length, year, number);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, WorkingCalendar.Range.Days - 1].Select(WorkingCalendar.Range.First.AddDays);

    private static readonly Gen<PeriodChoice> Period = Gen.OneOf(
        Gen.Const(PeriodChoice.Everything),
        Gen.Enum<PeriodScheme>().Select(PeriodChoice.YearToDate),
        Gen.Select(Gen.Enum<PeriodScheme>(), Name, PeriodChoice.Named),
        Gen.Select(Day, Day, (one, other) => PeriodChoice.Free(one <= other ? new Period(one, other) : new Period(other, one))));

    private static readonly Gen<OverviewRequest> Request =
        from period in Period
        from compare in Gen.Enum<ComparedWith>()
        from unit in Any<string?>(null, "892.TP", "30589")
        from level in Any<Level?>(null, Level.Province, Level.District, Level.Commune)
        from indicator in Any([.. Indicators.All])
        from asOf in Gen.Select(Gen.Bool, Day, (isSet, day) => isSet ? day : (DateOnly?)null)
        select new OverviewRequest { Period = period, Compare = compare, Unit = unit, Level = level, Indicator = indicator, AsOf = asOf };

    [Fact]
    public void Overview_AnyRequest_IsReadBackAsItWas() => Request.Sample(request =>
    {
        var address = QueryOf(Urls.Overview(request)).Read(Sample.Units);

        return address.Request == request && address.Problems.Count == 0;
    });

    [Fact]
    public void OverviewWorkbook_AnyRequest_AsksTheSameAsThePage() => Request.Sample(request =>
        Urls.OverviewWorkbook(request) == Urls.OverviewWorkbookPath + Urls.Overview(request)[1..]);

    [Fact]
    public void Overview_DefaultRequest_IsBare() => Assert.Equal("/", Urls.Overview(new()));

    [Fact]
    public void Overview_QuarterOfOneUnit_SaysOnlyWhatDiffers()
    {
        var request = new OverviewRequest { Period = PeriodChoice.Named(PeriodScheme.Reporting, new(PeriodLength.Quarter, 2025, 2)), Unit = "892.TP" };

        var address = Urls.Overview(request);

        Assert.Equal("/?scheme=reporting&period=2025-Q2&unit=892.TP", address);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/?period=2025", true)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    [InlineData("https://elsewhere.example/", false)]
    [InlineData("/a\r\nSet-Cookie: b", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsLocal_Address_StaysOnThisSite(string? address, bool expected) => Assert.Equal(expected, Urls.IsLocal(address));

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static OverviewQuery QueryOf(string address)
    {
        var parts = QueryHelpers.ParseQuery(address.IndexOf('?') is > 0 and var start ? address[start..] : "");
        string? Part(string name) => parts.TryGetValue(name, out var value) ? value.ToString() : null;
        return new()
        {
            Scheme = Part("scheme"),
            Period = Part("period"),
            From = Part("from"),
            To = Part("to"),
            Compare = Part("compare"),
            Unit = Part("unit"),
            Level = Part("level"),
            Indicator = Part("indicator"),
            AsOf = Part("asof"),
        };
    }
}
