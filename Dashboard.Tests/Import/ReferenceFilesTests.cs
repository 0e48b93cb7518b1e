using Dashboard.Data.Domain;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Import;

public sealed class ReferenceFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reference-files");

    public ReferenceFilesTests()
    {
        foreach (var file in Directory.GetFiles(SeedData.Folder, "*.csv"))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_SeedData_HasNoProblem()
    {
        var outcome = ReferenceFiles.Read(SeedData.Folder);

        Assert.Empty(outcome.Problems);
        Assert.NotNull(outcome.Data);
    }

    [Fact]
    public void Read_SeedData_HoldsTheDistrictAndItsUnits()
    {
        var inForce = SeedData.Reference.Units.InForce(Sample.Day("2025-05-16")).ToList();

        Assert.Equal(13, inForce.Count(unit => unit.Level == Level.Commune));
        Assert.Equal(10, inForce.Count(unit => unit.Kind is UnitKind.Department or UnitKind.Branch));
        Assert.Equal(5, SeedData.Reference.Units.InForce(Sample.Day("2025-07-01")).Count(unit => unit.Level == Level.Commune));
    }

    [Fact]
    public void Read_SeedData_EveryCommuneHasASuccessor()
    {
        var communes = SeedData.Reference.Units.Children("892").Where(unit => unit.Level == Level.Commune);

        Assert.All(communes, commune => Assert.Single(SeedData.Reference.Units.SuccessorsOf(commune.Code)));
    }

    [Theory]
    [InlineData("1.001193", LimitKind.InTheDay, 0)]
    [InlineData("1.012784", LimitKind.WorkingDays, 15)]
    [InlineData("1.003622", LimitKind.CalendarDays, 15)]
    [InlineData("2.001263", LimitKind.CalendarDays, 30)]
    [InlineData("3.000182", LimitKind.None, 0)]
    [InlineData("1.001776", LimitKind.WorkingDays, 22)]
    public void Read_SeedData_KeepsTheLimits(string code, LimitKind kind, int amount)
    {
        var procedure = SeedData.Reference.Procedures.InForce(code, Sample.Day("2025-05-16"));

        Assert.Equal(new TimeLimit(kind, amount), procedure!.Limit);
    }

    [Fact]
    public void Read_SeedData_MovesProceduresToTheCommuneInJuly2025()
    {
        var (before, after) = (Sample.Day("2025-06-30"), Sample.Day("2025-07-01"));

        Assert.Equal(Level.District, SeedData.Reference.Procedures.InForce("1.001612", before)!.Level);
        Assert.Equal(Level.Commune, SeedData.Reference.Procedures.InForce("1.001612", after)!.Level);
        Assert.Null(SeedData.Reference.Procedures.InForce("1.014027", before));
    }

    // working days of 2021 to 2026 as counted from the published notices
    [Theory]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 250)]
    [InlineData(2026, 249)]
    public void Read_SeedData_HasTheWorkingDaysOfTheYear(int year, int expected)
    {
        var days = SeedData.Reference.Calendar.WorkingDaysIn(new Period(new(year, 1, 1), new(year, 12, 31)));

        Assert.Equal(expected, days);
    }

    [Fact]
    public void Read_SeedData_KeepsPublishedFiguresAsPrinted()
    {
        var printed = SeedData.Reference.PublishedFigures.Select(figure => (figure.Printed, figure.PrintedPercent));

        Assert.Equal(
            [(new(12_669, 41_319), 30.66m), (new(82_515, 116_626), 70.75m), (new(95_184, 157_945), 66.26m), (new(55_900, 157_945), 32.2m), (new(51_866, 157_945), 32.79m)],
            printed);
    }

    [Fact]
    public void Read_SeedData_MarksEveryTargetWithoutADocument()
    {
        var sourced = SeedData.Reference.Targets.All.Where(target => !target.IsAssumption).Select(target => (target.Indicator, target.Percent, target.ValidFrom.Year));

        Assert.Equal([("online", 80m, 2025), ("resultsDigitized", 100m, 2025)], sourced);
    }

    [Theory]
    [InlineData("units.csv", "Z,a,b,c,d,commune,town,899,,", "parent", ReferenceProblemKind.UnknownUnit, "899")]
    [InlineData("units.csv", "89,a,b,c,d,province,province,,,", "code", ReferenceProblemKind.ListedTwice, "89")]
    [InlineData("units.csv", "Z,a,b,c,d,commune,town,Z,,", "parent", ReferenceProblemKind.AboveItself, "Z")]
    [InlineData("units.csv", "Z,a,b,c,d,commune,hamlet,892,,", "kind", ReferenceProblemKind.UnknownWord, "hamlet")]
    [InlineData("units.csv", "Z,,b,c,d,commune,town,892,,", "name_vi", ReferenceProblemKind.ValueMissing, "")]
    [InlineData("units.csv", "Z,a,b,c,d,commune,town,892,2025-07-01,2025-06-30", "valid_to", ReferenceProblemKind.EndsBeforeItBegins, "2025-06-30")]
    [InlineData("units.csv", "Z,a,b,c,d,commune,town", null, ReferenceProblemKind.BrokenRow, null)]
    [InlineData("unit-successions.csv", "30589,ZZ,2025-07-01,merge", "to", ReferenceProblemKind.UnknownUnit, "ZZ")]
    [InlineData("unit-successions.csv", "30589,AC,31/02/2025,merge", "on", ReferenceProblemKind.NotADate, "31/02/2025")]
    [InlineData("procedures.csv", "1.00119,a,b,c,d,commune,none,,none,0,0,,,", "code", ReferenceProblemKind.NotAProcedureCode, "1.00119")]
    [InlineData("procedures.csv", "1.001193.H01,a,b,c,d,commune,none,,none,0,0,,,", "code", ReferenceProblemKind.VersionsOverlap, "1.001193.H01")]
    [InlineData("procedures.csv", "9.000001,a,b,c,d,commune,working_days,0,none,0,0,,,", "limit", ReferenceProblemKind.OutOfRange, "0")]
    [InlineData("procedures.csv", "9.000001,a,b,c,d,commune,none,,none,2,0,,,", "fee_bearing", ReferenceProblemKind.UnknownWord, "2")]
    [InlineData("calendar.csv", "2024-05-05,working_saturday,a,b,c", "date", ReferenceProblemKind.NotASaturday, "2024-05-05")]
    [InlineData("calendar.csv", "2021-01-01,holiday,a,b,c", "date", ReferenceProblemKind.ListedTwice, "2021-01-01")]
    [InlineData("calendar.csv", "1921-01-01,holiday,a,b,c", "date", ReferenceProblemKind.OutOfRange, "1921-01-01")]
    [InlineData("targets.csv", "onlines,,,2025-01-01,,80,a,b,0", "indicator", ReferenceProblemKind.UnknownIndicator, "onlines")]
    [InlineData("targets.csv", "online,,,2025-01-01,,101,a,b,0", "percent", ReferenceProblemKind.OutOfRange, "101")]
    [InlineData("targets.csv", "online,,,2025-01-01,,\"80,5\",a,b,0", "percent", ReferenceProblemKind.NotANumber, "80,5")]
    [InlineData("published-figures.csv", ",online,3,2,66.6,2021-01-01,2021-12-31,a,,,", "numerator", ReferenceProblemKind.PartGreaterThanWhole, "3")]
    [InlineData("published-figures.csv", ",online,1,2,50,2021-12-31,2021-01-01,a,,,", "period_to", ReferenceProblemKind.EndsBeforeItBegins, "2021-01-01")]
    public void Read_BadRow_NamesFileRowColumnAndValue(string file, string line, string? column, ReferenceProblemKind kind, string? value)
    {
        var path = Path.Combine(_folder.FullName, file);
        File.AppendAllText(path, line + "\n");
        var row = File.ReadAllLines(path).Length;

        var outcome = ReferenceFiles.Read(_folder.FullName);

        Assert.Null(outcome.Data);
        Assert.Equal([new(file, row, column, kind, value)], outcome.Problems);
    }

    [Fact]
    public void Read_SeveralBadFiles_ReportsAllProblemsAtOnce()
    {
        File.Delete(Path.Combine(_folder.FullName, "targets.csv"));
        File.WriteAllText(Path.Combine(_folder.FullName, "calendar.csv"), "date,kind,name_vi\n");
        File.AppendAllText(Path.Combine(_folder.FullName, "unit-successions.csv"), "Y,Z,soon,merge\n");

        var outcome = ReferenceFiles.Read(_folder.FullName);

        Assert.Equal(
            [
                new("unit-successions.csv", 16, "from", ReferenceProblemKind.UnknownUnit, "Y"),
                new("unit-successions.csv", 16, "to", ReferenceProblemKind.UnknownUnit, "Z"),
                new("unit-successions.csv", 16, "on", ReferenceProblemKind.NotADate, "soon"),
                new("calendar.csv", 1, "name_en", ReferenceProblemKind.ColumnMissing, null),
                new("targets.csv", 0, null, ReferenceProblemKind.FileMissing, null),
            ],
            outcome.Problems);
    }
}
