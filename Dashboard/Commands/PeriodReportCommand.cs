using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Commands;

/// <summary>`report KIND`: the reports of a period, one file for each unit asked for; asks nothing, so a scheduler can run it.</summary>
internal static class PeriodReportCommand
{
    private static readonly Dictionary<string, PeriodScheme> Schemes = new()
    {
        ["reporting"] = PeriodScheme.Reporting,
        ["calendar"] = PeriodScheme.Calendar,
    };

    public static Command Create(ReportKind kind, Workplace workplace)
    {
        var (from, to, asOf, level, language) = (Options.From(), Options.To(), Options.AsOf(), Options.Level(), Options.Language());
        (from.Required, to.Required) = (false, false);
        var period = new Option<string?>("--period") { Description = "A period by name, in place of --from and --to: 2025-05, 2025-Q1, 2025-H1, 2025-9M or 2025.", HelpName = "NAME" };
        var scheme = Options.Choice("--scheme", "The days --period has: reporting (15th to 14th; when not given) or calendar.", Schemes);
        var units = new Option<string[]>("--unit")
        {
            Description = "Code of a unit, all below it included; give it again for a file each.",
            HelpName = "CODE",
            Arity = ArgumentArity.OneOrMore,
        };
        var place = new Option<string>("--out")
        {
            Description = "The file to write (.xlsx or .csv), a folder, or a pattern with {unit}, {period} and {asof}; files of that name are replaced.",
            HelpName = "FILE.xlsx",
            Required = true,
        };
        var command = new Command(ReportKinds.Key(kind), ReportKinds.Name(kind).En + ".") { from, to, period, scheme, units, level, asOf, language, place };
        command.SetAction(async (typed, cancellationToken) =>
        {
            var (output, error) = (typed.InvocationConfiguration.Output, typed.InvocationConfiguration.Error);
            var refusals = new Refusals();
            var choice = Choice(refusals, typed.GetValue(from), typed.GetValue(to), typed.GetValue(period), typed.GetValue(scheme));
            var known = refusals.Day(asOf.Name, typed.GetValue(asOf));
            var codes = (typed.GetValue(units) ?? []).Distinct().DefaultIfEmpty().ToList();
            var files = ReportFiles.Read(refusals, place.Name, typed.GetValue(place)!, codes.Count);
            if (refusals.Any)
            {
                return refusals.Say(error);
            }

            var snapshot = await workplace.SnapshotAsync(cancellationToken);
            foreach (var code in codes)
            {
                refusals.Unit(code, snapshot);
            }

            if (refusals.Any)
            {
                return refusals.Say(error);
            }

            foreach (var code in codes)
            {
                var about = new FigureRequest { Period = choice!, Unit = code, Level = typed.GetValue(level), AsOf = known };
                var figures = PeriodFigures.From(snapshot, new ReportRequest(kind, about), workplace.Reporting());
                if (Nothing(figures) is { } reason)
                {
                    refusals.Add(reason);
                    continue;
                }

                await output.WriteLineAsync(await files.WriteAsync(PeriodReport.From(figures, typed.GetValue(language) ?? "vi"), figures));
            }

            return refusals.Any ? refusals.Say(error) : ExitCode.Done;
        });
        return command;
    }

    private static PeriodChoice? Choice(Refusals refusals, string? from, string? to, string? name, PeriodScheme scheme)
    {
        if (name is null == (from is null && to is null))
        {
            refusals.Add(name is null ? "Give --from and --to, or --period." : "--period and --from or --to exclude each other.");
            return null;
        }

        if (name is null)
        {
            if (from is null || to is null)
            {
                refusals.Add($"{(from is null ? "--from" : "--to")} is missing; a free period needs both ends.");
                return null;
            }

            return refusals.Period(from, to) is { } days ? PeriodChoice.Free(days) : null;
        }

        if (PeriodName.TryParse(name, out var named))
        {
            return PeriodChoice.Named(scheme, named);
        }

        refusals.Add($"--period: '{name}' is not a period; write it as 2025-05, 2025-Q1, 2025-H1, 2025-9M or 2025.");
        return null;
    }

    /// <summary>Why there is nothing to report; null when there is.</summary>
    private static string? Nothing(PeriodFigures figures)
    {
        var about = figures.Unit is { } unit ? $"Unit {unit.Code}" : "All units";
        return !figures.IsEmpty ? null
            : figures.IsUnitOutOfTime
                ? string.Create(CultureInfo.InvariantCulture, $"{about}: not in being in {figures.Period.Days}; it lasted from {figures.Unit!.ValidFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "before the records"} to {figures.Unit.ValidTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "today"}. No file was written.")
                : $"{about}: no dossier in {figures.Period.Days}; the data reach from {figures.Known.First:yyyy-MM-dd} to {figures.Known.Last:yyyy-MM-dd}. No file was written.";
    }
}

/// <summary>Where the files of a run go.</summary>
/// <param name="Path">A file, a folder, or a pattern.</param>
/// <param name="IsFolder">Whether files get their own names below it.</param>
internal sealed record ReportFiles(string Path, bool IsFolder)
{
    private static readonly string[] Endings = [".xlsx", ".csv"];

    /// <summary>Refuses a place that could not hold one file for each unit, before any work is done.</summary>
    public static ReportFiles Read(Refusals refusals, string option, string place, int files)
    {
        if (Directory.Exists(place))
        {
            return new ReportFiles(System.IO.Path.GetFullPath(place), IsFolder: true);
        }

        var path = refusals.FileToWrite(option, place, Endings);
        if (files > 1 && !place.Contains("{unit}", StringComparison.Ordinal))
        {
            refusals.Add($"{option}: '{place}' is one file, and {files} units are asked for; name a folder that exists, or write {{unit}} into the name.");
        }

        return new ReportFiles(path, IsFolder: false);
    }

    /// <summary>Writes one report; answers where it is.</summary>
    public async Task<string> WriteAsync(Report report, PeriodFigures figures)
    {
        var path = IsFolder ? System.IO.Path.Combine(Path, report.FileName) : Path
            .Replace("{unit}", figures.Unit?.Code ?? "all", StringComparison.Ordinal)
            .Replace("{period}", figures.Period.Name?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"{figures.Seen.First:yyyy-MM-dd}_{figures.Seen.Last:yyyy-MM-dd}"), StringComparison.Ordinal)
            .Replace("{asof}", figures.StatesOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await NewFile.WriteAsync(path, async unfinished =>
        {
            await using var stream = File.Create(unfinished);
            if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                CsvWriter.Write(report, stream);
            }
            else
            {
                ExcelWriter.Write(report, stream);
            }
        });
        return path;
    }
}
