using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Import;

namespace Dashboard.Commands;

/// <summary>What came of an import, for programs and for people.</summary>
public static class ImportFormats
{
    /// <summary>How many problems people are told; programs get as many as the outcome carries.</summary>
    private const int MostTold = 50;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Json(ImportOutcome outcome) => JsonSerializer.Serialize(
        new
        {
            outcome.Load,
            outcome.Rows,
            outcome.Added,
            outcome.Changed,
            outcome.Unchanged,
            outcome.Refused,
            outcome.FileRefused,
            outcome.ProblemCount,
            Problems = outcome.Problems.Select(problem => new { problem.Row, problem.Column, problem.Kind, problem.Value }),
        },
        Readable) + "\n";

    /// <summary>One line that says what was kept, and one for each problem.</summary>
    public static string Text(ImportOutcome outcome, bool isDryRun)
    {
        var text = new StringBuilder();
        text.Append(Kept(outcome, isDryRun)).Append('\n');
        foreach (var problem in outcome.Problems.Take(MostTold))
        {
            var where = problem.Column.Length == 0 ? "" : $", {problem.Column}";
            var value = problem.Value is null ? "" : $" '{problem.Value}'";
            var warning = problem.Refuses ? "" : " (accepted)";
            text.Append(CultureInfo.InvariantCulture, $"row {problem.Row}{where}: {Told(problem.Kind)}{value}{warning}\n");
        }

        var untold = outcome.ProblemCount - Math.Min(outcome.Problems.Count, MostTold);
        return untold > 0 ? text.Append(CultureInfo.InvariantCulture, $"and {untold:N0} more problems\n").ToString() : text.ToString();
    }

    private static string Kept(ImportOutcome outcome, bool isDryRun)
    {
        if (outcome.FileRefused)
        {
            return "The file is refused as a whole; nothing was kept.";
        }

        var load = isDryRun ? "Dry run, nothing kept" : string.Create(CultureInfo.InvariantCulture, $"Load {outcome.Load}");
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{load}: {outcome.Rows:N0} rows read, {outcome.Added:N0} added, {outcome.Changed:N0} changed, {outcome.Unchanged:N0} unchanged, {outcome.Refused:N0} refused.");
        return outcome.Refused > 0 && !isDryRun ? counts + " The accepted rows are kept." : counts;
    }

    private static string Told(ProblemKind kind) => kind switch
    {
        ProblemKind.Empty => "the file has no rows",
        ProblemKind.Unreadable => "the file cannot be read on: it is no register, is cut short or damaged, or has a quote that is never closed",
        ProblemKind.MissingColumn => "the column is missing, and so is every synonym of it",
        _ => Words(kind),
    };

    /// <summary>"not a date" for NotADate.</summary>
    private static string Words(ProblemKind kind) =>
        string.Concat(kind.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
