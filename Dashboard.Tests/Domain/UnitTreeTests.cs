using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public class UnitTreeTests
{
    [Fact]
    public void Subtree_OfTheDistrict_IsItselfAndAllBelow() =>
        Assert.Equal(["892", "892.TP", "30589", "30595"], Units.Subtree("892").Select(unit => unit.Code));

    [Fact]
    public void Subtree_OfAnUnknownUnit_IsEmpty() => Assert.Empty(Units.Subtree("nowhere"));

    [Fact]
    public void InForce_LastDay_StillBelongsToTheUnit()
    {
        var tree = new UnitTree([Unit("old", Level.Commune, UnitKind.Commune, null, to: "2025-06-30"), Unit("new", Level.Commune, UnitKind.Commune, null, from: "2025-07-01")],
            [new("old", "new", Day("2025-07-01"), SuccessionKind.Merge)]);

        Assert.Equal(["old"], tree.InForce(Day("2025-06-30")).Select(unit => unit.Code));
        Assert.Equal(["new"], tree.InForce(Day("2025-07-01")).Select(unit => unit.Code));
        Assert.Equal("new", Assert.Single(tree.SuccessorsOf("old")).To);
    }

    [Fact]
    public void Tree_ThatCannotBe_IsRefused()
    {
        var orphan = Unit("a", Level.Commune, UnitKind.Commune, "b");
        var other = Unit("b", Level.Commune, UnitKind.Commune, "a");

        Assert.Throws<ArgumentException>(() => new UnitTree([orphan], []));
        Assert.Throws<ArgumentException>(() => new UnitTree([orphan, other], []));
        Assert.Throws<ArgumentException>(() => new UnitTree([District, District], []));
        Assert.Throws<ArgumentException>(() => new UnitTree([Unit("c", Level.Commune, UnitKind.Commune, null, "2025-07-01", "2025-06-30")], []));
        Assert.Throws<ArgumentException>(() => new UnitTree([District], [new("892", "893", Day("2025-07-01"), SuccessionKind.Merge)]));
    }
}
