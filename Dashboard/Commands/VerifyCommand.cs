using System.CommandLine;
using Dashboard.Data.Import;
using Dashboard.Data.Sealing;

namespace Dashboard.Commands;

/// <summary>`verify`: whether a workbook still says what was sealed.</summary>
internal static class VerifyCommand
{
    public static Command Create(Workplace workplace)
    {
        var file = new Argument<string>("FILE") { Description = "The workbook of a sealed report." };
        var command = new Command("verify", "Holds a workbook against the sealed report it came from: ends with 0 when every value is as sealed, else with 1.") { file };
        command.SetAction(async (typed, cancellationToken) =>
        {
            var (output, error) = (typed.InvocationConfiguration.Output, typed.InvocationConfiguration.Error);
            var path = typed.GetValue(file)!;
            var refusals = new Refusals();
            refusals.FileToRead(path);
            if (refusals.Any)
            {
                return refusals.Say(error);
            }

            await using var stream = File.OpenRead(path);
            var found = await new SealVerifier(await workplace.SealerAsync(cancellationToken)).VerifyAsync(stream, cancellationToken);
            if (found.Verdict is SealVerdict.Unreadable)
            {
                refusals.Add($"{path}: {Told(found.Problem)}");
                return refusals.Say(error);
            }

            await output.WriteLineAsync(Told(found));
            foreach (var cell in found.Cells)
            {
                await output.WriteLineAsync($"{cell.Sheet}\t{(cell.Address.Length == 0 ? "whole sheet" : cell.Address)}\tsealed: {Line(cell.Sealed)}\tfound: {Line(cell.Found)}");
            }

            return found.Verdict == SealVerdict.Unchanged ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static string Told(SealVerification found) => found switch
    {
        { Verdict: SealVerdict.Unchanged } => $"unchanged content: {Name(found)}",
        { Verdict: SealVerdict.Changed } => $"changed: {found.Cells.Count} cells differ from {Name(found)}",
        { Verdict: SealVerdict.StoreDamaged } => $"nothing can be said: what is stored of {Name(found)} is no longer what was sealed",
        _ => "not ours: no digest of a report sealed here",
    };

    private static string Name(SealVerification found) =>
        $"{found.Report!.Content.Kind} version {found.Report.Content.Version}{(found.Report.IsSuperseded ? " (superseded)" : "")}, SHA-256 {found.Report.Digest}";

    private static string Line(string value) => value.ReplaceLineEndings(" ");

    private static string Told(WorkbookProblem? problem) => problem switch
    {
        WorkbookProblem.Empty => "empty.",
        WorkbookProblem.TooLarge => $"too large; at most {WorkbookCells.MostBytes / 1024 / 1024} MB are read.",
        WorkbookProblem.TooMuchInside => "unpacks to more than is read.",
        WorkbookProblem.NotAWorkbook => "not an .xlsx file, or locked with a password.",
        WorkbookProblem.HasMacros => "carries macros; sealed reports do not.",
        _ => "damaged, or parts are missing.",
    };
}
