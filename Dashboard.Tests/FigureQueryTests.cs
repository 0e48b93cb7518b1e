using Dashboard.Data.Domain;

namespace Dashboard.Tests;

public sealed class FigureQueryTests
{
    public static TheoryData<string, AddressProblemKind, string, string> Unreadable => new()
    {
        { "scheme=lunar", AddressProblemKind.UnknownScheme, "scheme", "lunar" },
        { "period=2025-Q5", AddressProblemKind.UnknownPeriod, "period", "2025-Q5" },
        { "from=31/02/2025&to=2025-03-01", AddressProblemKind.NotADay, "from", "31/02/2025" },
        { "from=1999-12-31&to=2025-03-01", AddressProblemKind.DayOutOfRange, "from", "1999-12-31" },
        { "asof=2100-01-01", AddressProblemKind.DayOutOfRange, "asof", "2100-01-01" },
        { "from=2025-03-01", AddressProblemKind.OneEndOnly, "to", "2025-03-01" },
        { "from=2025-03-02&to=2025-03-01", AddressProblemKind.TurnedAround, "from", "2025-03-02..2025-03-01" },
        { "period=2025&from=2025-03-01&to=2025-03-02", AddressProblemKind.TwoPeriods, "period", "2025" },
        { "compare=yesterday", AddressProblemKind.UnknownComparison, "compare", "yesterday" },
        { "unit=99999", AddressProblemKind.UnknownUnit, "unit", "99999" },
        { "unit=30589&unit=30595", AddressProblemKind.UnknownUnit, "unit", "30589,30595" },
        { "other-units=30589,99999", AddressProblemKind.UnknownUnit, "other-units", "99999" },
        { "other-procedures=luck", AddressProblemKind.UnknownProcedure, "other-procedures", "luck" },
        { "level=hamlet", AddressProblemKind.UnknownLevel, "level", "hamlet" },
        { "procedure=1.001193.000.00.00.H01", AddressProblemKind.UnknownProcedure, "procedure", "1.001193.000.00.00.H01" },
        { "field=H%E1%BB%99", AddressProblemKind.UnknownField, "field", "Hộ" },
        { "channel=pigeon", AddressProblemKind.UnknownChannel, "channel", "pigeon" },
        { "service=4", AddressProblemKind.UnknownService, "service", "4" },
        { "digitized=yes", AddressProblemKind.UnknownDigitization, "digitized", "yes" },
        { "outcome=none", AddressProblemKind.UnknownOutcome, "outcome", "none" },
        { "basis=both", AddressProblemKind.UnknownBasis, "basis", "both" },
        { "tree=today", AddressProblemKind.NotADay, "tree", "today" },
        { "indicator=luck", AddressProblemKind.UnknownIndicator, "indicator", "luck" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_OnePartWrong_NamesPartAndValue(string query, AddressProblemKind kind, string part, string value)
    {
        var address = Read(query);

        Assert.Null(address.Request);
        Assert.Equal([new AddressProblem(kind, part, value)], address.Problems);
    }

    [Fact]
    public void Read_SeveralPartsWrong_NamesAllAtOnce()
    {
        var address = Read("period=soon&unit=x&asof=now");

        Assert.Equal(["period", "unit", "asof"], address.Problems.Select(problem => problem.Part));
    }

    [Fact]
    public void Read_EmptyParts_AskNothing()
    {
        var address = Read("period=&unit=&asof=&from=&to=&procedure=&field=&channel=&outcome=&basis=&tree=");

        Assert.Equal(new(), address.Request);
    }

    [Fact]
    public void Read_VeryLongValue_IsEchoedShortened()
    {
        var address = Read($"unit={new string('x', 5000)}");

        Assert.True(address.Problems[0].Value.Length < 100);
    }

    [Fact]
    public void Read_DaysWrittenOut_AreAFreePeriod()
    {
        var address = Read("from=2025-01-01&to=2025-05-16");

        Assert.Equal(PeriodChoice.Free(Sample.Days("2025-01-01", "2025-05-16")), address.Request?.Period);
    }

    [Theory]
    [InlineData("https://host.example/units?unit=30589#trend")]
    [InlineData("/units?unit=30589")]
    [InlineData("?unit=30589#?unit=30595")]
    public void Read_WholeAddress_IsReadFromItsQuestionMark(string address) =>
        Assert.Equal("30589", FigureQuery.Read(address, Sample.Units, Sample.Procedures).Request?.Unit);

    private static FigureAddress Read(string query) => FigureQuery.Read("?" + query, Sample.Units, Sample.Procedures);
}
