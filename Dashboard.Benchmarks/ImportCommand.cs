using System.CommandLine;
using Dashboard.Benchmarks.Imports;

namespace Dashboard.Benchmarks;

/// <summary>`import`: our importer beside EF Core and beside SQLite alone.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var dossiers = new Option<int[]>("--dossiers")
        {
            Description = "How many rows; several sizes are measured one after the other.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [158_000],
        };
        var command = new Command("import", "A register file into SQLite: our importer, EF Core in batches, and bare prepared statements.") { dossiers };
        command.SetAction((typed, cancellationToken) => ImportComparison.RunAsync(typed.GetValue(dossiers)!, typed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }
}
