using Dashboard.Data.Reconciliation;

namespace Dashboard.Tests.Reconciliation;

/// <summary>Whatever is pasted, an answer comes, and no verdict on what only looks like a figure.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts => new(
        "",
        "%",
        "%%%% ,,,, .... ////",
        new string('1', 1_000_000),
        string.Concat(Enumerable.Repeat("1.", 200_000)),
        string.Concat(Enumerable.Repeat("1/2/3/", 100_000)),
        new string('(', 100_000) + "12%" + new string(')', 100_000),
        string.Concat(Enumerable.Repeat("a\t1\t2%\n", 10_000)),
        string.Concat(Enumerable.Repeat("| x | y | 5% |\n\n", 10_000)),
        string.Concat(Enumerable.Repeat("12.345 hồ sơ (12%, ", 3_000)),
        "\ud800 12% \udc00 tiếp nhận \ud83d\ude00 12.000 hồ sơ",
        "٣٤٥ hồ sơ, đạt ١٢٪; ๑๒๓ records, १२ percent",
        "đạt 99999999999999999999999999999,99% của 99.999.999.999.999.999 hồ sơ",
        "0/0 hồ sơ, đạt 0%; 0 hồ sơ, chiếm 0,00%",
        "tiếp nhận 10 hồ sơ, trực tuyến 20 hồ sơ, đạt 200%",
        string.Concat(Enumerable.Repeat("(cùng kỳ 5% ", 20_000)),
        string.Concat(Enumerable.Repeat("5-6%-7%-", 50_000)),
        string.Concat(Enumerable.Repeat("1/2 số 3 của 4 hồ sơ (75%), lần lượt ", 3_000)),
        new string('.', 300_000) + "5 hồ sơ .5% ..6%",
        "31/02/2025 99/99/2025 2025-13-45 tháng 15/2025 quý 9/2025 năm 0000");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Check_AnyText_AnswersWithoutAVerdictAgainstIt(string text)
    {
        var reconciled = Reconciler.Check(text);

        Assert.DoesNotContain(reconciled.Claims, claim => claim.Verdict is ClaimVerdict.Mismatch or ClaimVerdict.Truncated);
        var end = 0;
        Assert.All(reconciled.Marks, mark =>
        {
            Assert.True(mark.At >= end && mark.Length > 0 && mark.At + mark.Length <= reconciled.Text.Length);
            end = mark.At + mark.Length;
        });
    }

    [Fact]
    public void Check_InvisibleMarksInAFigure_ReadsTheFigure()
    {
        var reconciled = Reconciler.Check("Tiếp nhận 157.\u200b945 hồ sơ, trực tuyến \u202e95.184\u202c hồ sơ, đạt 60\u200f,26%.");

        Assert.Equal(["95.184/157.945=60,26 ok"], Outcome.Of(reconciled));
    }

    [Fact]
    public void Check_DecomposedLetters_ReadsTheSame()
    {
        var text = "Tiếp nhận 157.945 hồ sơ, trực tuyến 95.184 hồ sơ, đạt 60,26%.".Normalize(System.Text.NormalizationForm.FormD);

        Assert.Equal(["95.184/157.945=60,26 ok"], Outcome.Of(Reconciler.Check(text)));
    }
}
