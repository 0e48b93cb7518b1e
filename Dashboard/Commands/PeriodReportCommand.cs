using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Reports;
using Dashboard.Data.Sealing;

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
        var seal = new Option<bool>("--seal") { Description = "Seals the report and writes the sealed workbook; one that says the same already is written again." };
        var supersede = new Option<string?>("--supersede") { Description = "Why the version in force is superseded; needed where there is one that says otherwise.", HelpName = "REASON" };
        var command = new Command(ReportKinds.Key(kind), ReportKinds.Name(kind).En + ".") { from, to, period, scheme, units, level, asOf, language, place, seal, supersede };
        command.SetAction(async (typed, cancellationToken) =>
        {
            var (output, error) = (typed.InvocationConfiguration.Output, typed.InvocationConfiguration.Error);
            var refusals = new Refusals();
            var choice = Choice(refusals, typed.GetValue(from), typed.GetValue(to), typed.GetValue(period), typed.GetValue(scheme));
            var known = refusals.Day(asOf.Name, typed.GetValue(asOf));
            var codes = (typed.GetValue(units) ?? []).Distinct().DefaultIfEmpty().ToList();
            var files = ReportFiles.Read(refusals, place.Name, typed.GetValue(place)!, codes.Count);
            var (isSealed, superseding) = (typed.GetValue(seal), typed.GetValue(supersede));
            if (!isSealed && superseding is not null)
            {
                refusals.Add("--supersede: only a report that is sealed supersedes another; give --seal.");
            }

            if (isSealed && !files.AreWorkbooks)
            {
                refusals.Add($"{place.Name}: a sealed report is a workbook; name a file that ends in .xlsx, or a folder.");
            }

            if (refusals.Any)
            {
                return refusals.Say(error);
            }

            // what is wrong with one unit keeps no other from its file
            var snapshot = await workplace.SnapshotAsync(cancellationToken);
            foreach (var code in codes.Where(code => refusals.Unit(code, snapshot)))
            {
                var about = new FigureRequest { Period = choice!, Unit = code, Level = typed.GetValue(level), AsOf = known };
                var figures = PeriodFigures.From(snapshot, new ReportRequest(kind, about), workplace.Reporting());
                if (Nothing(figures) is { } reason)
                {
                    refusals.Add(reason);
                    continue;
                }

                var report = PeriodReport.From(await workplace.BesideLastSealedAsync(figures, cancellationToken), typed.GetValue(language) ?? "vi");
                if (!isSealed)
                {
                    await WriteAsync(output, refusals, files, report, figures, null, null);
                    continue;
                }

                var (workbook, digest, refused) = await SealAsync(await workplace.SealerAsync(cancellationToken), figures, report.Language, superseding, cancellationToken);
                if (workbook is null)
                {
                    refusals.Add($"{(code is null ? "All units" : $"Unit {code}")}: {refused} No file was written.");
                    continue;
                }

                await WriteAsync(output, refusals, files, report, figures, workbook, digest);
            }

            return refusals.Any ? refusals.Say(error) : ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes one file and says where, or why it could not be written.</summary>
    private static async Task WriteAsync(
        TextWriter output, Refusals refusals, ReportFiles files, Report report, PeriodFigures figures, byte[]? workbook, string? digest)
    {
        var path = files.PathOf(report, figures);
        try
        {
            await ReportFiles.WriteAsync(path, report, workbook);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            refusals.Add($"{path}: {(digest is null ? "" : $"sealed as {digest}, but ")}not written: {problem.Message}");
            return;
        }

        await output.WriteLineAsync(digest is null ? path : $"{path}\t{digest}");
    }

    /// <summary>Seals and answers the stored workbook, or why there is none.</summary>
    private static async Task<(byte[]? Workbook, string? Digest, string? Refused)> SealAsync(
        ReportSealer sealer, PeriodFigures figures, string language, string? reason, CancellationToken cancellationToken)
    {
        var outcome = await sealer.SealAsync(figures, Urls.Report(figures.Kind, figures.Request), TargetEditor.Local, reason, cancellationToken);
        var digest = outcome.Refusal == SealRefusal.SaysTheSame ? (await sealer.LatestAsync(ReportSealer.KeyOf(figures), cancellationToken))?.Digest : outcome.Digest;
        return digest is null ? (null, null, Told(outcome.Refusal!.Value))
            : await sealer.WorkbookAsync(digest, language, cancellationToken) is { } workbook ? (workbook, digest, null)
            : (null, null, $"The stored workbook of {digest} is no longer what was sealed.");
    }

    private static string Told(SealRefusal refusal) => refusal switch
    {
        SealRefusal.ChecksFail => "A balance of the tables fails.",
        SealRefusal.TextDisagrees => "A share of the draft text does not follow from the counts beside it.",
        SealRefusal.ReasonTooLong => $"The reason has more than {ReportSealer.LongestReason} letters.",
        SealRefusal.ReasonMissing => "Another version is in force and says otherwise; say why it is superseded with --supersede REASON.",
        _ => "Somebody else has sealed the report meanwhile.",
    };

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

    public bool AreWorkbooks => IsFolder || Path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

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

    /// <summary>Where a report goes.</summary>
    public string PathOf(Report report, PeriodFigures figures) => IsFolder ? System.IO.Path.Combine(Path, report.FileName) : Path
            .Replace("{unit}", figures.Unit?.Code ?? "all", StringComparison.Ordinal)
            .Replace("{period}", figures.Period.Name?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"{figures.Seen.First:yyyy-MM-dd}_{figures.Seen.Last:yyyy-MM-dd}"), StringComparison.Ordinal)
            .Replace("{asof}", figures.StatesOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Writes one report, whole or not at all.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="report">What is written.</param>
    /// <param name="workbook">The bytes of its sealed workbook; null to lay it out anew.</param>
    public static Task WriteAsync(string path, Report report, byte[]? workbook) =>
        NewFile.WriteAsync(path, async unfinished =>
        {
            await using var stream = File.Create(unfinished);
            if (workbook is not null)
            {
                await stream.WriteAsync(workbook);
            }
            else if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                CsvWriter.Write(report, stream);
            }
            else
            {
                ExcelWriter.Write(report, stream);
            }
        });
}
