using Dashboard.Data.Domain;

namespace Dashboard.Tests;

public sealed class OverviewQueryTests
{
    public static TheoryData<OverviewQuery, AddressProblemKind, string, string> Unreadable => new()
    {
        { new() { Scheme = "lunar" }, AddressProblemKind.UnknownScheme, "scheme", "lunar" },
        { new() { Period = "2025-Q5" }, AddressProblemKind.UnknownPeriod, "period", "2025-Q5" },
        { new() { From = "31/02/2025", To = "2025-03-01" }, AddressProblemKind.NotADay, "from", "31/02/2025" },
        { new() { From = "1999-12-31", To = "2025-03-01" }, AddressProblemKind.DayOutOfRange, "from", "1999-12-31" },
        { new() { AsOf = "2100-01-01" }, AddressProblemKind.DayOutOfRange, "asof", "2100-01-01" },
        { new() { From = "2025-03-01" }, AddressProblemKind.OneEndOnly, "to", "2025-03-01" },
        { new() { From = "2025-03-02", To = "2025-03-01" }, AddressProblemKind.TurnedAround, "from", "2025-03-02..2025-03-01" },
        { new() { Period = "2025", From = "2025-03-01", To = "2025-03-02" }, AddressProblemKind.TwoPeriods, "period", "2025" },
        { new() { Compare = "yesterday" }, AddressProblemKind.UnknownComparison, "compare", "yesterday" },
        { new() { Unit = "99999" }, AddressProblemKind.UnknownUnit, "unit", "99999" },
        { new() { Level = "hamlet" }, AddressProblemKind.UnknownLevel, "level", "hamlet" },
        { new() { Indicator = "luck" }, AddressProblemKind.UnknownIndicator, "indicator", "luck" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_OnePartWrong_NamesPartAndValue(OverviewQuery query, AddressProblemKind kind, string part, string value)
    {
        var address = query.Read(Sample.Units);

        Assert.Null(address.Request);
        Assert.Equal([new AddressProblem(kind, part, value)], address.Problems);
    }

    [Fact]
    public void Read_SeveralPartsWrong_NamesAllAtOnce()
    {
        var address = new OverviewQuery { Period = "soon", Unit = "x", AsOf = "now" }.Read(Sample.Units);

        Assert.Equal(["period", "unit", "asof"], address.Problems.Select(problem => problem.Part));
    }

    [Fact]
    public void Read_EmptyParts_AskNothing()
    {
        var address = new OverviewQuery { Period = "", Unit = "", AsOf = "", From = "", To = "" }.Read(Sample.Units);

        Assert.Equal(new(), address.Request);
    }

    [Fact]
    public void Read_VeryLongValue_IsEchoedShortened()
    {
        var address = new OverviewQuery { Unit = new string('x', 5000) }.Read(Sample.Units);

        Assert.True(address.Problems[0].Value.Length < 100);
    }

    [Fact]
    public void Read_DaysWrittenOut_AreAFreePeriod()
    {
        var address = new OverviewQuery { From = "2025-01-01", To = "2025-05-16" }.Read(Sample.Units);

        Assert.Equal(PeriodChoice.Free(Sample.Days("2025-01-01", "2025-05-16")), address.Request?.Period);
    }
}
