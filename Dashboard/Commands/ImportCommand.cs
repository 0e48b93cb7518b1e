using System.CommandLine;
using Dashboard.Data.Import;

namespace Dashboard.Commands;

/// <summary>`import`: takes a register file into the reporting database.</summary>
internal static class ImportCommand
{
    private static readonly Dictionary<string, Func<ImportOutcome, bool, string>> Formats = new()
    {
        ["json"] = (outcome, _) => ImportFormats.Json(outcome),
        ["table"] = ImportFormats.Text,
    };

    public static Command Create(Workplace workplace)
    {
        var file = new Argument<string>("FILE") { Description = "The register: separated text in UTF-8, plain or gzipped." };
        var source = new Option<string?>("--source") { Description = "The system or office the file comes from.", HelpName = "NAME" };
        var cutOff = new Option<string?>("--cut-off")
        {
            Description = "Local time up to which the file is complete; the newest event in it when not given.",
            HelpName = "yyyy-MM-ddTHH:mm",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Does everything and keeps nothing." };
        var format = Options.Choice("--format", "How the outcome is written; table when not given.", Formats);
        var command = new Command("import", "Takes a register file into the reporting database.") { file, source, cutOff, dryRun, format };
        command.SetAction(async (typed, cancellationToken) =>
        {
            var (output, error) = (typed.InvocationConfiguration.Output, typed.InvocationConfiguration.Error);
            var path = typed.GetValue(file)!;
            var refusals = new Refusals();
            refusals.FileToRead(path);
            var cutOffAt = refusals.Time(cutOff.Name, typed.GetValue(cutOff), workplace.Time);
            if (refusals.Any)
            {
                return refusals.Say(error);
            }

            await using var register = File.OpenRead(path);
            var importer = await workplace.ImporterAsync(cancellationToken);
            var isDryRun = typed.GetValue(dryRun);
            var options = new ImportOptions(Path.GetFileName(path), "command line")
            {
                Source = typed.GetValue(source) ?? "",
                CutOffAt = cutOffAt,
                DryRun = isDryRun,
            };
            var outcome = await importer.ImportAsync(register, options, new RowsTold(error, "Import"), cancellationToken);
            await output.WriteAsync((typed.GetValue(format) ?? ImportFormats.Text)(outcome, isDryRun));
            return outcome.FileRefused || outcome.Refused > 0 ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }
}
