using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public class ProcedureTests
{
    [Theory]
    [InlineData("2.000635", "2.000635")]
    [InlineData("2.000635.000.00.00.H21", "2.000635")]
    [InlineData(" 1.012784.H21 ", "1.012784")]
    public void Normalise_LocalCode_KeepsTheFirstTwoParts(string raw, string code)
    {
        Assert.True(ProcedureCode.TryNormalise(raw, out var normalised));
        Assert.Equal(code, normalised);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2.00063")]
    [InlineData("2.0006355")]
    [InlineData("x.000635")]
    [InlineData("2-000635")]
    public void Normalise_NoProcedureCode_IsRefused(string? raw) => Assert.False(ProcedureCode.TryNormalise(raw, out _));

    [Fact]
    public void InForce_NewVersion_DoesNotReplaceTheOldOneForOldDossiers()
    {
        var old = Procedure("1.001193", limit: new(LimitKind.WorkingDays, 5), to: "2024-12-31");
        var shortened = Procedure("1.001193", limit: new(LimitKind.WorkingDays, 3), from: "2025-01-01");
        var catalogue = new ProcedureCatalogue([old, shortened]);

        Assert.Same(old, catalogue.InForce("1.001193", Day("2024-12-31")));
        Assert.Same(shortened, catalogue.InForce("1.001193", Day("2025-01-01")));
        Assert.Same(shortened, catalogue.Newest("1.001193"));
        Assert.Null(catalogue.InForce("9.999999", Day("2025-01-01")));
    }

    /// <summary>Whoever types on a phone leaves the marks out.</summary>
    [Theory]
    [InlineData("khai sinh")]
    [InlineData("dang ky khai sinh")]
    [InlineData("SINH, khai")]
    [InlineData("birth")]
    [InlineData("1.0011")]
    [InlineData("1.001193.000.00.00.H01")]
    public void Find_PartOfACodeOrName_FindsTheNewestVersionAlone(string typed)
    {
        Procedure Version(string code, string vi, string en, string? from = null, string? to = null) => Procedure(code, from: from, to: to) with { Name = new(vi, en) };
        var catalogue = new ProcedureCatalogue(
        [
            Version("1.001193", "Đăng ký khai sinh", "Birth registration", to: "2024-12-31"),
            Version("1.001193", "Đăng ký khai sinh", "Birth registration", from: "2025-01-01"),
            Version("1.000656", "Đăng ký khai tử", "Death registration"),
        ]);

        Assert.Same(catalogue.Newest("1.001193"), Assert.Single(catalogue.Find(typed)));
        Assert.Equal(2, catalogue.Find(" ").Count());
        Assert.Empty(catalogue.Find("%"));
    }

    [Fact]
    public void Catalogue_TwoVersionsOnOneDay_IsRefused() => Assert.Throws<ArgumentException>(() =>
        new ProcedureCatalogue([Procedure("1.001193", to: "2025-01-01"), Procedure("1.001193", from: "2025-01-01")]));
}
