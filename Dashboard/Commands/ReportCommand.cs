using System.CommandLine;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Commands;

/// <summary>`report`: the workbooks, one subcommand for each kind.</summary>
internal static class ReportCommand
{
    private static readonly Dictionary<string, ComparedWith?> Comparisons = new()
    {
        ["last-year"] = ComparedWith.SamePeriodLastYear,
        ["previous"] = ComparedWith.PreviousPeriod,
    };

    public static Command Create(Workplace workplace) =>
        new Command("report", "Writes a report as an Excel workbook; the period reports also as CSV.")
        {
            Overview(workplace), AuditCommand.Create(workplace),
        }.With(ReportKinds.All.Select(kind => PeriodReportCommand.Create(kind, workplace)));

    private static Command With(this Command command, IEnumerable<Command> subcommands)
    {
        foreach (var subcommand in subcommands)
        {
            command.Subcommands.Add(subcommand);
        }

        return command;
    }

    private static Command Overview(Workplace workplace)
    {
        var (from, to, asOf, unit, level, language) =
            (Options.From(), Options.To(), Options.AsOf(), Options.Unit(), Options.Level(), Options.Language());
        var compare = Options.Choice("--compare", "What the period is held against; last-year when not given.", Comparisons);
        var file = new Option<string>("--out") { Description = "The workbook to write; one of that name is replaced.", HelpName = "FILE.xlsx", Required = true };
        var command = new Command("overview", "The overview: key figures, levels and units, monthly trend, definitions.")
        {
            from, to, unit, level, asOf, compare, language, file,
        };
        command.SetAction(async (typed, cancellationToken) =>
        {
            var (output, error) = (typed.InvocationConfiguration.Output, typed.InvocationConfiguration.Error);
            var refusals = new Refusals();
            var period = refusals.Period(typed.GetValue(from), typed.GetValue(to));
            var known = refusals.Day(asOf.Name, typed.GetValue(asOf));
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

            var request = new FigureRequest
            {
                Period = PeriodChoice.Free(period!.Value),
                Compare = typed.GetValue(compare) ?? ComparedWith.SamePeriodLastYear,
                Unit = typed.GetValue(unit),
                Level = typed.GetValue(level),
                AsOf = known,
            };
            var report = OverviewReport.From(Data.Reports.Overview.From(snapshot, request, workplace.Reporting()), typed.GetValue(language) ?? "vi");
            await NewFile.WriteAsync(path, async unfinished =>
            {
                await using var stream = File.Create(unfinished);
                ExcelWriter.Write(report, stream);
            });
            await output.WriteLineAsync(path);
            return ExitCode.Done;
        });
        return command;
    }
}
