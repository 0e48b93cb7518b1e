using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.OnTimePages;

namespace Dashboard.Commands;

/// <summary>`report audit`: what an inspector takes along, with a sample that its seed draws again on any machine.</summary>
internal static class AuditCommand
{
    public static Command Create(Workplace workplace)
    {
        var (from, to, asOf, unit, language) = (Options.From(), Options.To(), Options.AsOf(), Options.Unit(), Options.Language());
        var size = new Option<string?>("--sample") { Description = string.Create(CultureInfo.InvariantCulture, $"How many dossiers to draw for checking, {SampleRequest.MostDossiers} at most; none when not given."), HelpName = "N" };
        var share = new Option<string?>("--share") { Description = "The same as a share in percent, such as 2.5.", HelpName = "PERCENT" };
        var seed = new Option<string?>("--seed") { Description = "The number the sample is drawn by; needed with a sample.", HelpName = "S" };
        var method = Options.Choice("--method", "How the sample is drawn; random when not given.", new Dictionary<string, SampleMethod>(SampleChoice.Methods));
        var of = Options.Choice("--of", "What it is drawn from: dossiers due (when not given), received or resolved in the period.", SampleChoice.Cohorts.ToDictionary(known => known.Key, known => (Measure?)known.Value));
        var file = new Option<string>("--out") { Description = "The workbook to write; one of that name is replaced.", HelpName = "FILE.xlsx", Required = true };
        var command = new Command("audit", "For inspectors: on-time ladder, signals with their dossiers, a sample to check, calendar, definitions. Prints the file, and the digest of the sample.")
        {
            from, to, unit, asOf, size, share, seed, method, of, language, file,
        };
        command.SetAction(async (typed, cancellationToken) =>
        {
            var (output, error) = (typed.InvocationConfiguration.Output, typed.InvocationConfiguration.Error);
            var refusals = new Refusals();
            var period = refusals.Period(typed.GetValue(from), typed.GetValue(to));
            var known = refusals.Day(asOf.Name, typed.GetValue(asOf));
            var choice = Choice(refusals, (size.Name, typed.GetValue(size)), (share.Name, typed.GetValue(share)), (seed.Name, typed.GetValue(seed))) with
            {
                Method = typed.GetValue(method),
                Of = typed.GetValue(of) ?? Measure.Due,
            };
            var path = refusals.FileToWrite(file.Name, typed.GetValue(file)!, ".xlsx");
            if (refusals.Any)
            {
                return refusals.Say(error);
            }

            var snapshot = await workplace.SnapshotAsync(cancellationToken);
            refusals.Unit(typed.GetValue(unit), snapshot);
            if (refusals.Any)
            {
                return refusals.Say(error);
            }

            var question = new Question(
                snapshot, new FigureRequest { Period = PeriodChoice.Free(period!.Value), Unit = typed.GetValue(unit), AsOf = known }, workplace.Reporting());
            var population = snapshot.CountBy(question.Query).Total.Counts[choice.Of];
            var sample = choice.RequestOf(population);
            if (choice.IsAsked && sample is null)
            {
                refusals.Add(string.Create(
                    CultureInfo.InvariantCulture, $"--{(choice.Size is null ? "share" : "sample")}: {population} dossiers to draw from; a sample has 1 to {SampleRequest.MostDossiers}. No file was written."));
                return refusals.Say(error);
            }

            var content = await (await workplace.AuditsAsync(cancellationToken)).ReadAsync(question, choice.Of, sample, cancellationToken);
            var report = AuditReport.Of(content, typed.GetValue(language) ?? "vi");
            await NewFile.WriteAsync(path, async unfinished =>
            {
                await using var stream = File.Create(unfinished);
                ExcelWriter.Write(report, stream);
            });
            await output.WriteLineAsync(content.Sample is { } drawn ? $"{path}\t{drawn.Sample.Digest}" : path);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The sample as an address would ask for it: both read it the same way.</summary>
    private static SampleChoice Choice(Refusals refusals, (string Name, string? Value) size, (string Name, string? Value) share, (string Name, string? Value) seed)
    {
        string Part((string Name, string? Value) option, string part) => option.Value is { } value ? $"&{part}={Uri.EscapeDataString(value)}" : "";
        var reading = new AddressReading($"?{Part(size, "n")}{Part(share, "share")}{Part(seed, "seed")}");
        var choice = SampleChoice.Read(reading);
        foreach (var problem in reading.Problems)
        {
            refusals.Add(problem.Kind switch
            {
                AddressProblemKind.UnknownSampleSize => string.Create(CultureInfo.InvariantCulture, $"{size.Name}: '{problem.Value}' is not a whole number from 1 to {SampleRequest.MostDossiers}."),
                AddressProblemKind.UnknownShare => $"{share.Name}: '{problem.Value}' is not a percentage above 0 and up to 100.",
                AddressProblemKind.SizeAndShare => $"{size.Name} and {share.Name} exclude each other.",
                _ => $"{seed.Name}: '{problem.Value}' is not a whole number of digits alone, at most 18.",
            });
        }

        if (reading.Problems.Count == 0 && (size.Value ?? share.Value) is null != seed.Value is null)
        {
            refusals.Add(seed.Value is null ? $"{seed.Name} is missing; a sample is drawn by one." : $"{seed.Name} alone draws nothing; give {size.Name} or {share.Name}.");
        }

        return choice;
    }
}
