using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

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

    private static readonly Gen<DateOnly?> DayOrNone = Gen.Select(Gen.Bool, Day, (isSet, day) => isSet ? day : (DateOnly?)null);

    private static readonly Gen<FigureRequest> Request =
        from period in Period
        from compare in Gen.Enum<ComparedWith>()
        from place in Gen.Select(Any<string?>(null, "892.TP", "30589"), AnyOrNone<Level>(), Any<string?>(null, "892"))
        from kind in Gen.Select(Any<string?>(null, "1.001193", "2.000815"), Any<string?>(null, "Hộ tịch", "Chứng thực"))
        from states in Gen.Select(AnyOrNone<ReceiptChannel>(), AnyOrNone<OnlineLevel>(), AnyOrNone<Digitization>(), AnyOrNone<Outcome>())
        from others in Gen.Select(Any<string[]>([], [], ["892.TP"], ["30595", "30589"]), Any<string[]>([], [], ["2.000815"], ["2.000815", "1.001193"]))
        from basis in Gen.Enum<UnitBasis>()
        from days in Gen.Select(DayOrNone, DayOrNone)
        from indicator in Any([.. Indicators.All])
        select new FigureRequest
        {
            Period = period,
            Compare = compare,
            Unit = place.Item1,
            ExceptUnits = CodeSet.Of(others.Item1),
            ExceptProcedures = CodeSet.Of(others.Item2),
            Level = place.Item2,
            OnlyUnit = place.Item3,
            Procedure = kind.Item1,
            Field = kind.Item2,
            Channel = states.Item1,
            Service = states.Item2,
            Digitized = states.Item3,
            Outcome = states.Item4,
            Basis = basis,
            TreeOn = days.Item1,
            AsOf = days.Item2,
            Indicator = indicator,
        };

    [Fact]
    public void Overview_AnyRequest_IsReadBackAsItWas() => Request.Sample(request =>
    {
        var address = FigureQuery.Read(Urls.Overview(request), Sample.Units, Sample.Procedures);

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
        var request = new FigureRequest { Period = PeriodChoice.Named(PeriodScheme.Reporting, new(PeriodLength.Quarter, 2025, 2)), Unit = "892.TP" };

        var address = Urls.Overview(request);

        Assert.Equal("/?scheme=reporting&period=2025-Q2&unit=892.TP", address);
    }

    [Fact]
    public void Dossiers_OfSeveralCounts_NameThemBeforeTheConditions() =>
        Assert.Equal("/dossiers?count=early,onTime&unit=892.TP&only=892", Urls.Dossiers(new() { Unit = "892.TP", OnlyUnit = "892" }, Measure.Early, Measure.OnTime));

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

    private static Gen<T?> AnyOrNone<T>()
        where T : struct, Enum => Gen.Select(Gen.Bool, Gen.Enum<T>(), (isSet, value) => isSet ? value : (T?)null);
}
