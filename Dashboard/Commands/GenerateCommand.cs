using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Generation;
using Dashboard.Data.Import;

namespace Dashboard.Commands;

/// <summary>`generate`: made-up registers for trials and benchmarks, and the one in seed-data.</summary>
internal static class GenerateCommand
{
    private const ulong DefaultSeed = 1;

    public static Command Create(Workplace workplace)
    {
        var dossiers = Number("--dossiers", "How many dossiers.");
        var units = Number("--units", "How many units receive them, the busiest first; all of them when not given.");
        var years = Number("--years", "Years of receipt; 4 when not given.");
        var seed = Number("--seed", "The same seed gives the same file; 1 when not given.");
        var shipped = new Option<bool>("--seed-data") { Description = "The register of seed-data itself, with the published totals." };
        var file = new Option<string>("--out")
        {
            Description = "The register to write, compressed when it ends in .gz; one of that name is replaced.",
            HelpName = "FILE.csv[.gz]",
            Required = true,
        };
        var command = new Command("generate", "Writes a synthetic register; every dossier in it is made up and says so.")
        {
            dossiers, units, years, seed, shipped, file,
        };
        command.Validators.Add(typed =>
        {
            var isShipped = typed.GetValue(shipped);
            if (!isShipped && typed.GetResult(dossiers) is null)
            {
                typed.AddError("Option '--dossiers' is required, unless '--seed-data' is given.");
            }

            foreach (var option in new[] { dossiers, units, years, seed })
            {
                if (isShipped && typed.GetResult(option) is not null)
                {
                    typed.AddError($"Option '{option.Name}' cannot be given with '--seed-data', whose register is fixed.");
                }
            }
        });
        command.SetAction(async typed =>
        {
            var refusals = new Refusals();
            var path = refusals.FileToWrite(file.Name, typed.GetValue(file)!, ".csv", ".csv.gz");
            var request = new SyntheticRequest(refusals.Number(dossiers.Name, typed.GetValue(dossiers)) ?? 0)
            {
                Units = (int?)refusals.Number(units.Name, typed.GetValue(units), int.MaxValue),
                Years = (int?)refusals.Number(years.Name, typed.GetValue(years), int.MaxValue) ?? new SyntheticRequest(0).Years,
                Seed = (ulong?)refusals.Number(seed.Name, typed.GetValue(seed)) ?? DefaultSeed,
            };
            if (refusals.Any)
            {
                return refusals.Say(typed.InvocationConfiguration.Error);
            }

            var (reference, problems) = ReferenceFiles.Read(workplace.SeedData);
            foreach (var problem in problems)
            {
                refusals.Add($"{Path.Combine(workplace.SeedData, problem.File)}, row {problem.Row}, column {problem.Column}: {problem.Kind}, '{problem.Value}'.");
            }

            if (reference is not null && !typed.GetValue(shipped) && SyntheticRegister.Check(request, reference) is { } refused)
            {
                refusals.Add(Told(refused));
            }

            if (reference is null || refusals.Any)
            {
                return refusals.Say(typed.InvocationConfiguration.Error);
            }

            SyntheticOutcome? outcome = null;
            await NewFile.WriteAsync(path, async unfinished =>
            {
                await using var stream = SyntheticRegister.Create(unfinished);
                outcome = typed.GetValue(shipped) ? SyntheticRegister.WriteSeed(reference, stream) : SyntheticRegister.Write(request, reference, stream);
            });
            await typed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{outcome!.Rows} synthetic dossiers written to {path}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Told(SyntheticProblem problem)
    {
        var option = problem.Kind switch
        {
            SyntheticProblemKind.DossiersOutOfRange => "--dossiers",
            SyntheticProblemKind.UnitsOutOfRange => "--units",
            _ => "--years",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{option}: {problem.Asked} is out of range; 1 to {problem.Most} are accepted.");
    }

    // read as text: a number that cannot be read is a refused input, not wrong usage
    private static Option<string> Number(string name, string description) => new(name) { Description = description, HelpName = "N" };
}
