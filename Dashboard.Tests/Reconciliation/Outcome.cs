using Dashboard.Data.Reconciliation;

namespace Dashboard.Tests.Reconciliation;

/// <summary>What was said of a text, in the short form of <see cref="SampleArticle"/>.</summary>
internal static class Outcome
{
    public static List<string> Of(Reconciled reconciled) =>
    [
        .. reconciled.Claims.Where(claim => claim.Verdict != ClaimVerdict.NotUnderstood).Select(Of),
        .. reconciled.Sums.Where(sum => sum.Verdict != SumVerdict.Incomplete)
            .Select(sum => $"sum {string.Join('+', sum.Parts)}={string.Join('+', sum.Whole)} {(sum.Verdict == SumVerdict.Match ? "ok" : "wrong")}"),
    ];

    private static string Of(Claim claim)
    {
        var figures = $"{claim.Numerator!.Printed}/{claim.Denominator!.Printed}={claim.Percent.Printed}";
        return claim.Verdict switch
        {
            ClaimVerdict.Match => $"{figures} ok",
            ClaimVerdict.Truncated => $"{figures} cut → {claim.Repairs[0].To}",
            _ => $"{figures} wrong → {(claim.Repairs is [var first, ..] ? Told(first) : "none")}",
        };
    }

    private static string Told(Repair repair) => repair.Kind == RepairKind.OtherExtract ? $"{repair.To}–{repair.From.Like(repair.UpTo)}" : repair.To;
}
