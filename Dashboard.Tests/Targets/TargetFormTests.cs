using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Targets;
using Microsoft.AspNetCore.WebUtilities;
using static Dashboard.Targets.TargetProblemKind;

namespace Dashboard.Tests.Targets;

public sealed class TargetFormTests
{
    private static readonly IReadOnlyList<TargetEntry> Entries =
        [new(7, new("online", null, null, Sample.Day("2025-01-01"), null, 80, new("Kế hoạch", "Plan"), false), null, null)];

    private static readonly TargetForm Right = new()
    {
        Do = "set",
        Indicator = "online",
        For = "",
        From = "01/01/2026",
        Percent = "92,5 %",
        Source = "Kế hoạch 2026",
        Reason = "Năm mới",
    };

    [Fact]
    public void Read_RightForm_IsTheEntry()
    {
        var edit = Right.Read(Sample.Units, Entries).Edit!;

        Assert.Equal(new Target("online", null, null, Sample.Day("2026-01-01"), null, 92.5m, new("Kế hoạch 2026", "Kế hoạch 2026"), false), edit.Target);
        Assert.Equal(("Năm mới", "local"), (edit.Reason, edit.By));
    }

    [Theory]
    [InlineData("level:commune", Level.Commune, null)]
    [InlineData("unit:30589", null, "30589")]
    public void Read_LevelOrUnit_IsKnown(string whom, Level? level, string? unit)
    {
        var target = (Right with { For = whom }).Read(Sample.Units, Entries).Edit!.Target!;

        Assert.Equal((level, unit), (target.Level, target.Unit));
    }

    public static TheoryData<TargetForm, TargetField, TargetProblemKind> Wrong => new()
    {
        { Right with { Indicator = "<script>" }, TargetField.Indicator, UnknownIndicator },
        { Right with { For = "unit:9" }, TargetField.For, UnknownUnit },
        { Right with { For = "level:region" }, TargetField.For, UnknownUnit },
        { Right with { From = "31/02/2026" }, TargetField.From, NotADay },
        { Right with { From = "01/01/1900" }, TargetField.From, DayOutOfRange },
        { Right with { From = null }, TargetField.From, NotADay },
        { Right with { To = "31/12/2025" }, TargetField.To, TurnedAround },
        { Right with { Percent = "100.5" }, TargetField.Percent, NotAPercent },
        { Right with { Percent = "-1" }, TargetField.Percent, NotAPercent },
        { Right with { Percent = "80.125" }, TargetField.Percent, NotAPercent },
        { Right with { Percent = "tám mươi" }, TargetField.Percent, NotAPercent },
        { Right with { Source = " " }, TargetField.Source, Missing },
        { Right with { Reason = new string('x', 201) }, TargetField.Reason, TooLong },
        { Right with { From = "01/01/2024" }, TargetField.From, Overlaps },
        { Right with { To = "31/12/2026" }, TargetField.To, GapAfter },
        { Right with { Do = "correct", Row = "8" }, TargetField.Reason, NoLongerThere },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Read_WrongForm_NamesTheProblemBesideItsField(TargetForm form, TargetField field, TargetProblemKind kind)
    {
        var reading = form.Read(Sample.Units, Entries);

        Assert.Null(reading.Edit);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((field, kind), (problem.Field, problem.Kind));
    }

    [Fact]
    public void Read_SeveralProblems_NamesAll() =>
        Assert.Equal(4, (Right with { From = "x", Percent = "x", Source = "", Reason = "" }).Read(Sample.Units, Entries).Problems.Count);

    [Fact]
    public void Urls_FormAsTyped_IsReadBackAsItWas()
    {
        var form = Right with { Row = "7", To = "31/12/2026 & more", Sent = "true", Gap = "true", Assumed = "true", SourceEn = "Plan" };

        var parts = QueryHelpers.ParseQuery(Urls.TargetForm(form)[Urls.Targets.Length..]);

        string? Part(string name) => parts.TryGetValue(name, out var value) ? value.ToString() : null;
        Assert.Equal(form, new TargetForm
        {
            Do = Part("do"),
            Row = Part("row"),
            Indicator = Part("indicator"),
            For = Part("for"),
            From = Part("from"),
            To = Part("to"),
            Percent = Part("percent"),
            Source = Part("source"),
            SourceEn = Part("sourceEn"),
            Assumed = Part("assumed"),
            Reason = Part("reason"),
            Gap = Part("gap"),
            Sent = Part("sent"),
        });
    }
}
