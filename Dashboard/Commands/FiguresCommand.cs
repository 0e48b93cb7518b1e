using System.CommandLine;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Commands;

/// <summary>`figures`: counts and rates of a period, for programs and for people.</summary>
internal static class FiguresCommand
{
    private static readonly Dictionary<string, Breakdown> Breakdowns = new()
    {
        ["level"] = new(By.Level),
        ["unit"] = new(By.Unit),
        ["procedure"] = new(By.Procedure),
        ["field"] = new(By.Field),
        ["channel"] = new(By.Channel),
        ["month"] = new(By.Nothing, PeriodLength.Month),
        ["quarter"] = new(By.Nothing, PeriodLength.Quarter),
        ["year"] = new(By.Nothing, PeriodLength.Year),
    };

    private static readonly Format AsTable = new(FigureFormats.Table, DefinitionFormats.Table);

    private static readonly Dictionary<string, Format> Formats = new()
    {
        ["json"] = new(figures => FigureFormats.Json(figures) + "\n", language => DefinitionFormats.Json(language) + "\n"),
        ["csv"] = new(FigureFormats.Csv, DefinitionFormats.Csv),
        ["table"] = AsTable,
    };

    private static readonly Dictionary<string, UnitBasis> Bases =
        Enum.GetValues<UnitBasis>().ToDictionary(Keys.Of);

    public static Command Create(Workplace workplace)
    {
        var (from, to, asOf, unit, level, language) =
            (Options.From(), Options.To(), Options.AsOf(), Options.Unit(), Options.Level(), Options.Language());
        var by = Options.Choice("--by", "Breakdown; months, quarters and years are calendar ones.", Breakdowns);
        var channel = Options.Choice<ReceiptChannel?>(
            "--channel", "How the dossiers reached the office.",
            Enum.GetValues<ReceiptChannel>().ToDictionary(Keys.Of, value => (ReceiptChannel?)value));
        var basis = Options.Choice("--unit-basis", "The unit a dossier is counted with; received-by when not given.", Bases);
        var tree = Options.Choice<string?>(
            "--tree", "The units figures are told under: as they were (when not given), or merged and renamed ones under those of today.",
            new() { [FigureFormats.AsItWas] = FigureFormats.AsItWas, [FigureFormats.Today] = FigureFormats.Today });
        var format = Options.Choice("--format", "How the figures are written; table when not given.", Formats);
        var definitions = new Option<bool>("--definitions") { Description = "What the rates and counts mean, in place of figures." };
        (from.Required, to.Required) = (false, false);
        var command = new Command("figures", "Counts and rates of a period.") { from, to, by, unit, level, channel, asOf, basis, tree, language, format, definitions };
        command.Validators.Add(typed =>
        {
            foreach (var missing in new[] { from, to }.Where(day => typed.GetResult(day) is null && !typed.GetValue(definitions)))
            {
                typed.AddError($"Option '{missing.Name}' is required, unless '{definitions.Name}' is given.");
            }
        });
        command.SetAction(async (typed, cancellationToken) =>
        {
            var written = typed.GetValue(format) ?? AsTable;
            if (typed.GetValue(definitions))
            {
                await typed.InvocationConfiguration.Output.WriteAsync(written.Definitions(typed.GetValue(language) ?? "vi"));
                return ExitCode.Done;
            }

            var refusals = new Refusals();
            var period = refusals.Period(typed.GetValue(from), typed.GetValue(to));
            var known = refusals.Day(asOf.Name, typed.GetValue(asOf));
            if (refusals.Any)
            {
                return refusals.Say(typed.InvocationConfiguration.Error);
            }

            var snapshot = await workplace.SnapshotAsync(cancellationToken);
            refusals.Unit(typed.GetValue(unit), snapshot);
            if (refusals.Any)
            {
                return refusals.Say(typed.InvocationConfiguration.Error);
            }

            var figures = Figures.From(snapshot, new FiguresRequest(period!.Value)
            {
                Filter = new() { Unit = typed.GetValue(unit), Level = typed.GetValue(level), Channel = typed.GetValue(channel) },
                By = typed.GetValue(by),
                AsOf = known,
                Basis = typed.GetValue(basis),
                TreeOn = typed.GetValue(tree) == FigureFormats.Today ? DateOnly.FromDateTime(workplace.Time.GetLocalNow().DateTime) : null,
                Language = typed.GetValue(language) ?? "vi",
            });
            await typed.InvocationConfiguration.Output.WriteAsync(written.Figures(figures));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>How figures and definitions are written.</summary>
    private sealed record Format(Func<Figures, string> Figures, Func<string, string> Definitions);
}
