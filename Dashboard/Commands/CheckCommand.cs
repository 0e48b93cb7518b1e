using System.CommandLine;
using Dashboard.Data.Domain;
using Dashboard.Data.Import;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Statistics;

namespace Dashboard.Commands;

/// <summary>`check`: recomputes the figures a document prints.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, Func<Reconciled, Snapshot?, KeptClaims?, string, string>> Formats = new()
    {
        ["json"] = (reconciled, snapshot, kept, language) => CheckFormats.Json(reconciled, snapshot, kept, language) + "\n",
        ["table"] = CheckFormats.Table,
    };

    public static Command Create(Workplace workplace)
    {
        var file = new Argument<string>("FILE") { Description = "A text in UTF-8, a .docx or an .xlsx." };
        var againstData = new Option<bool>("--against-data") { Description = "Sets the same figures of the data beside each claim." };
        var keep = new Option<string?>("--keep") { Description = "Keeps its claims among the published figures, with this as their source.", HelpName = "SOURCE" };
        var printedOn = new Option<string?>("--printed-on") { Description = "The day it was printed, kept with the claims.", HelpName = "yyyy-MM-dd" };
        var (from, to) = (new Option<string?>("--from") { Description = "First day of claims that name no period.", HelpName = "yyyy-MM-dd" }, new Option<string?>("--to") { Description = "Last day of claims that name no period.", HelpName = "yyyy-MM-dd" });
        var (language, format) = (Options.Language(), Options.Choice("--format", "How the outcome is written; table when not given.", Formats));
        var command = new Command("check", "Recomputes the shares and sums a text prints and names the smallest repair of each that does not agree.") { file, againstData, keep, printedOn, from, to, language, format };
        command.SetAction(async (typed, cancellationToken) =>
        {
            var path = typed.GetValue(file)!;
            var refusals = new Refusals();
            refusals.FileToRead(path);
            var source = typed.GetValue(keep)?.Trim();
            if (source is { Length: 0 or > PublishedFigure.LongestSource })
            {
                refusals.Add($"--keep: name the source in at most {PublishedFigure.LongestSource} characters.");
            }

            var printed = refusals.Day("--printed-on", typed.GetValue(printedOn));
            var (first, last) = (typed.GetValue(from), typed.GetValue(to));
            if (first is null != last is null)
            {
                refusals.Add("--from and --to belong together; give both or neither.");
            }

            var otherwise = refusals.Period(first, last);
            if (refusals.Any)
            {
                return refusals.Say(typed.InvocationConfiguration.Error);
            }

            await using var stream = File.OpenRead(path);
            var document = await DocumentText.ReadAsync(stream, path, cancellationToken);
            if (document.Problem is { } problem)
            {
                refusals.Add($"{path}: {Told(problem)}");
                return refusals.Say(typed.InvocationConfiguration.Error);
            }

            var isBeside = typed.GetValue(againstData);
            var known = isBeside || source is not null ? await workplace.SnapshotAsync(cancellationToken) : null;
            var snapshot = isBeside ? known : null;
            var reconciled = Reconciler.Check(document.Text);
            var kept = source is null ? null : await KeptClaims.KeepAsync(reconciled, new(known!), otherwise, source, printed, workplace.PublishedAsync, cancellationToken);
            var written = (typed.GetValue(format) ?? CheckFormats.Table)(reconciled, snapshot, kept, typed.GetValue(language) ?? "vi");
            await typed.InvocationConfiguration.Output.WriteAsync(written);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Told(DocumentProblem problem) => problem switch
    {
        DocumentProblem.UnknownKind => "only text files, .docx and .xlsx are read.",
        DocumentProblem.TooLong => $"too long; at most {DocumentText.MostCharacters:N0} characters in a file of {DocumentText.MostBytes / 1024 / 1024} MB are checked at once.",
        DocumentProblem.TooMuchInside => "unpacks to more than is read.",
        DocumentProblem.Empty => "there is no text in it.",
        _ => "cannot be read: not text in UTF-8, damaged, or locked with a password.",
    };
}
