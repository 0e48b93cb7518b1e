using System.Text.RegularExpressions;
using Dashboard.Data.Import;

namespace Dashboard.Data.Sealing;

/// <summary>What became of verifying a workbook.</summary>
public enum SealVerdict
{
    /// <summary>Every value is as it was sealed.</summary>
    Unchanged,

    /// <summary>Values differ from what was sealed.</summary>
    Changed,

    /// <summary>It carries no digest of a report sealed here.</summary>
    NotOurs,

    /// <summary>The file could not be read.</summary>
    Unreadable,

    /// <summary>What is stored here is no longer what was sealed: nothing can be said by it.</summary>
    StoreDamaged,
}

/// <summary>A value of a workbook that differs from what was sealed.</summary>
/// <param name="Sheet">Name on the tab.</param>
/// <param name="Address">Such as "D12"; empty for a whole sheet.</param>
/// <param name="Sealed">As sealed; empty where there was nothing.</param>
/// <param name="Found">As found; empty where there is nothing.</param>
public sealed record AlteredCell(string Sheet, string Address, string Sealed, string Found);

/// <summary>What was found out about a workbook.</summary>
/// <param name="Verdict">In one word.</param>
/// <param name="Report">The sealed report it is, or claims to be; null for none.</param>
/// <param name="Cells">What differs, in the order of the sheets.</param>
/// <param name="Problem">Why it could not be read.</param>
public sealed record SealVerification(SealVerdict Verdict, SealedReport? Report, IReadOnlyList<AlteredCell> Cells, WorkbookProblem? Problem)
{
    internal static SealVerification Of(SealVerdict verdict, SealedReport? report = null) => new(verdict, report, [], null);
}

/// <summary>Holds a workbook that came back against the one that was sealed: values, not bytes, so that saving it again changes nothing.</summary>
public sealed partial class SealVerifier(ReportSealer sealer)
{
    private const int MostDigests = 8;

    public async Task<SealVerification> VerifyAsync(Stream file, CancellationToken cancellationToken)
    {
        var found = await WorkbookCells.ReadAsync(file, cancellationToken);
        if (found.Problem is { } problem)
        {
            return SealVerification.Of(SealVerdict.Unreadable) with { Problem = problem };
        }

        foreach (var digest in Digests(found.Sheets).Distinct().Take(MostDigests))
        {
            if (await sealer.FindAsync(digest, cancellationToken) is { } report)
            {
                return await AgainstAsync(report, found.Sheets, cancellationToken);
            }
        }

        return SealVerification.Of(SealVerdict.NotOurs);
    }

    /// <summary>The values that differ between two states of one workbook.</summary>
    public static IReadOnlyList<AlteredCell> Between(IReadOnlyList<WorkbookSheet> before, IReadOnlyList<WorkbookSheet> after)
    {
        var present = after.GroupBy(sheet => sheet.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var known = before.Select(sheet => sheet.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.SelectMany(sheet => present.TryGetValue(sheet.Name, out var now) ? Between(sheet, now) : [new(sheet.Name, "", sheet.Name, "")]),
            .. after.Where(sheet => !known.Contains(sheet.Name)).Select(sheet => new AlteredCell(sheet.Name, "", "", sheet.Name)),
        ];
    }

    private static IEnumerable<AlteredCell> Between(WorkbookSheet before, WorkbookSheet after)
    {
        foreach (var (address, value) in before.Cells)
        {
            var now = after.Cells.TryGetValue(address, out var found) ? found : new CellValue("", null);
            if (!Same(value, now) && !IsUncounted(value, now))
            {
                yield return new AlteredCell(before.Name, address, value.Text, now.Text);
            }
        }

        foreach (var (address, value) in after.Cells.Where(cell => !before.Cells.ContainsKey(cell.Key) && !string.IsNullOrWhiteSpace(cell.Value.Text)))
        {
            yield return new AlteredCell(before.Name, address, "", value.Text);
        }
    }

    /// <summary>Programs write the last digits of a division differently, and line ends too; a number that became a text is another value.</summary>
    private static bool Same(CellValue one, CellValue other) => (one.Number, other.Number) switch
    {
        ({ } before, { } after) => Math.Abs(before - after) <= 1e-12 * Math.Max(1, Math.Abs(before)),
        (null, null) => Lines(one.Text) == Lines(other.Text),
        _ => false,
    };

    /// <summary>The same formula, stored without its value, which its own cells give again.</summary>
    private static bool IsUncounted(CellValue before, CellValue now) => now is { Text.Length: 0, Formula: { } formula } && formula == before.Formula;

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>What the sheet of the seal says, then what is printed at the foot: a digest typed over does not hide the report.</summary>
    private static IEnumerable<string> Digests(IReadOnlyList<WorkbookSheet> sheets) =>
    [
        .. sheets.Reverse().SelectMany(sheet => sheet.Cells.Values).Select(value => value.Text.Trim()).Where(text => Whole().IsMatch(text)),
        .. sheets.Select(sheet => Footer().Match(sheet.Footer)).Where(found => found.Success).Select(found => found.Value),
    ];

    private async Task<SealVerification> AgainstAsync(SealedReport report, IReadOnlyList<WorkbookSheet> found, CancellationToken cancellationToken)
    {
        if (!report.IsIntact)
        {
            return SealVerification.Of(SealVerdict.StoreDamaged, report);
        }

        var names = found.Select(sheet => sheet.Name).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<WorkbookSheet> meant = [];
        foreach (var language in ReportSealer.Languages)
        {
            if (await sealer.WorkbookAsync(report.Digest, language, cancellationToken) is not { } bytes || WorkbookCells.Read(bytes) is not { Problem: null } stored)
            {
                return SealVerification.Of(SealVerdict.StoreDamaged, report);
            }

            // the language of the file is the one whose sheets it has
            if (meant.Count == 0 || stored.Sheets.Count(sheet => names.Contains(sheet.Name)) > meant.Count(sheet => names.Contains(sheet.Name)))
            {
                meant = stored.Sheets;
            }
        }

        var cells = Between(meant, found);
        return SealVerification.Of(cells.Count == 0 ? SealVerdict.Unchanged : SealVerdict.Changed, report) with { Cells = cells };
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Whole();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Footer();
}
